// What things are called, and which page a name means.
let rows;

const unpacked = async (address) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address.pathname}: ${answer.status}`);
  return new Response(answer.body.pipeThrough(new DecompressionStream("gzip"))).text();
};

export const text = unpacked;

export const folded = (text) =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[\s\u2010-\u2015-]+/gu, " ").replace(/^[\s"'“”‘’.,;:?!()]+|[\s"'“”‘’.,;:?!()]+$/gu, "");

export const names = (top) =>
  (rows ??= (async () => {
    const known = new Map();
    for (const [url, title, kind, ...others] of JSON.parse(await unpacked(new URL("pagefind/names.json.gz", top)))) {
      for (const name of [title, ...others]) {
        const key = folded(name);
        const at = known.get(key) ?? [];
        if (!at.some((one) => one.url === url)) at.push({ url, title, kind, name: name === title ? "" : name });
        known.set(key, at);
      }
    }
    return known;
  })());

// The pages that a query means: what has it as a title before what has it as another name.
export const meant = (known, query) =>
  [...(known.get(folded(query)) ?? [])].sort((a, b) => Boolean(a.name) - Boolean(b.name));
