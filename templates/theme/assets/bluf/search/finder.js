// Finds: names typed exactly come first, then what Pagefind finds, best first and the newest first among equals.
import { folded, meant, names } from "./names.js";

const EQUAL = 0.03; // scores that differ by less than this share of the best are equal
// Long pages are not held against a brief, and names weigh more than titles.
const RANKING = { termFrequency: 0.3, pageLength: 0.1, termSaturation: 1.2, metaWeights: { title: 6, names: 8, kind: 0, date: 1 } };
let engine;

const load = (top) =>
  (engine ??= (async () => {
    const pagefind = await import(new URL("pagefind/pagefind.js", top));
    await pagefind.options({
      baseUrl: "/", // so that addresses come as they are written
      ranking: RANKING,
    });
    return pagefind;
  })());

export const warm = (top) => Promise.all([load(top), names(top)]);

const asked = (chosen) =>
  Object.fromEntries(Object.entries(chosen).filter(([, values]) => values.length).map(([facet, values]) => [facet, { any: values }]));

// One judgment must have both, where both are asked for.
const together = (chosen) => {
  const { likelihood = [], confidence = [], ...others } = chosen;
  if (!likelihood.length || !confidence.length) return chosen;
  return { ...others, judged: likelihood.flatMap((one) => confidence.map((two) => `${one}, ${two}`)) };
};

const run = (pagefind, query, chosen, newest) =>
  pagefind.search(query || null, { filters: asked(together(chosen)), ...(newest && { sort: { date: "desc" } }) });

const byScoreThenDate = (found, dated) => {
  const rank = new Map(dated.map((result, at) => [result.id, at]));
  const best = found[0]?.score || 1;
  const step = (result) => Math.round(result.score / best / EQUAL);
  return [...found].sort((a, b) => step(b) - step(a) || (rank.get(a.id) ?? Infinity) - (rank.get(b.id) ?? Infinity));
};

const alike = (a, b) => {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
};

// Whether a word stands anywhere. Pagefind also takes a word for one that only begins like it.
const stands = async (pagefind, word) => {
  const { results } = await pagefind.search(word);
  if (!results.length) return false;
  const { content, locations, meta } = await results[0].data();
  const words = content.split(/\s+/);
  const found = locations.length ? locations.map((at) => words[at] ?? "") : `${meta.title} ${meta.names ?? ""}`.split(/[\s-]+/);
  const key = folded(word);
  const least = Math.max(3, key.length - 2);
  return key.length < 4 || found.some((one) => alike(key, folded(one)) >= least);
};

// The query with the nearest word that stands somewhere for each that stands nowhere; the query itself where all do.
const mended = async (pagefind, top, query) => {
  const words = await Promise.all(
    query.split(/\s+/).map(async (word) => {
      if (await stands(pagefind, word)) return word;
      const { nearest } = await import("./spelling.js");
      return (await nearest(top, word)) ?? word;
    }),
  );
  return words.join(" ");
};

export const find = async (top, typed, { chosen = {}, order = "", counted = false } = {}) => {
  const pagefind = await load(top);
  if (counted) await pagefind.filters(); // until then Pagefind counts none
  let query = typed.trim();
  let exact = query ? meant(await names(top), query) : [];
  let found = await run(pagefind, query, chosen, order === "date" || !query);
  let instead = "";
  if (query && !exact.length) {
    const read = await mended(pagefind, top, query);
    if (read !== query) {
      instead = query = read;
      exact = meant(await names(top), query);
      found = await run(pagefind, query, chosen, order === "date");
    }
  }
  let results = found.results;
  if (query && order !== "date" && results.length > 1) {
    results = byScoreThenDate(results, (await run(pagefind, query, chosen, true)).results);
  }
  const narrowed = Object.entries(chosen).some(([facet, values]) => facet !== "kind" && values.length);
  const kinds = chosen.kind ?? [];
  exact = narrowed || order === "date" ? [] : exact.filter((one) => !kinds.length || kinds.includes(one.kind));
  return { query, instead, exact, results, filters: found.filters };
};
