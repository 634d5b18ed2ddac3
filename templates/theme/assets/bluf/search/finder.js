// Finds: names typed exactly come first, then what Pagefind finds, best first and the newest first among equals.
import { folded, meant, names, text } from "./names.js";
import { isPhrase, sought } from "./phrases.js";
import { common, same, telling } from "./wording.js";

const REPLACED = 0.75; // what a superseded brief still weighs
const EQUAL = 0.1; // scores that differ by less than this share of the best are equal
// Long pages are not held against a brief, and names weigh more than titles.
const RANKING = { termFrequency: 0.3, pageLength: 0.1, termSaturation: 1.2, metaWeights: { title: 6, names: 8, kind: 0, date: 1 } };
const FIRST = 6;
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

export const warm = (top) => Promise.all([load(top), names(top), common(top)]);

const asked = (chosen) =>
  Object.fromEntries(Object.entries(chosen).filter(([, values]) => values.length).map(([facet, values]) => [facet, { any: values }]));

// One judgment must have both, where both are asked for.
const together = (chosen) => {
  const { likelihood = [], confidence = [], ...others } = chosen;
  if (!likelihood.length || !confidence.length) return chosen;
  return { ...others, judged: likelihood.flatMap((one) => confidence.map((two) => `${one}, ${two}`)) };
};

const run = async (pagefind, top, query, chosen) => {
  const filters = asked(together(chosen));
  if (isPhrase(query)) return (await sought(pagefind, query, await common(top), filters)) ?? pagefind.search(query, { filters });
  const words = query && telling(query.split(/\s+/), await common(top)).join(" ");
  return pagefind.search(words || null, { filters });
};

let newest;
const byDate = async (top, found) => {
  newest ??= text(new URL("pagefind/newest.txt.gz", top)).then((ids) => new Map(ids.split("\n").map((id, at) => [id, at])));
  const rank = await newest;
  return [...found].sort((a, b) => (rank.get(a.id) ?? Infinity) - (rank.get(b.id) ?? Infinity));
};

// The first few, as the rest is not at hand before it is shown.
const newerAmongEquals = async (found) => {
  const first = await Promise.all(
    found.slice(0, FIRST).map(async (result) => {
      const { meta, filters } = await result.data();
      const weight = filters.status?.includes("Superseded") ? REPLACED : 1;
      return { result, date: meta.date ?? "", score: result.score * weight };
    }),
  );
  const best = Math.max(...first.map(({ score }) => score));
  const step = ({ score }) => Math.floor((best - score) / best / EQUAL);
  first.sort((a, b) => step(a) - step(b) || b.date.localeCompare(a.date) || b.score - a.score);
  return [...first.map(({ result }) => result), ...found.slice(FIRST)];
};

// `CVE-2021-44228`, and what it is made of.
const parts = (word) => [word, ...word.split(/[^\p{L}\p{M}\p{N}]+/u)];

// What Pagefind took for the words of a query in the best of the pages it found.
const taken = async (results, most) => {
  const pages = await Promise.all(results.slice(0, most).map((result) => result.data()));
  return pages.flatMap(({ content, locations, meta }) => {
    if (!locations.length) return `${meta.title} ${meta.names ?? ""}`.split(/[\s-]+/);
    const words = content.split(/\s+/);
    return locations.flatMap((at) => parts(words[at] ?? ""));
  });
};

const isAmong = (word, found) => found.some((one) => same(folded(word), folded(one)));

// Whether a word stands anywhere. Pagefind also takes a word for one that only begins like it.
const stands = async (pagefind, word) => {
  const { results } = await pagefind.search(word);
  return folded(word).length < 4 ? results.length > 0 : isAmong(word, await taken(results, 1));
};

// The query with the nearest word that stands somewhere for each that stands nowhere, and without what is near to none;
// the query itself where all stand, or where nothing would be left that tells pages apart.
// What the query found and will show is asked first, as that is fetched anyway.
const mended = async (pagefind, top, query, results) => {
  const found = await taken(results, FIRST);
  const typed = query.split(/\s+/);
  const told = telling(typed, await common(top));
  const words = await Promise.all(
    typed.map(async (word) => {
      if (!told.includes(word) || (folded(word).length > 3 && isAmong(word, found)) || (await stands(pagefind, word))) return word;
      const { nearest } = await import("./spelling.js");
      return (await nearest(top, word)) ?? "";
    }),
  );
  return typed.some((word, at) => told.includes(word) && words[at]) ? words.filter(Boolean).join(" ") : query;
};

export const find = async (top, typed, { chosen = {}, order = "", counted = false } = {}) => {
  const pagefind = await load(top);
  if (counted) await pagefind.filters(); // until then Pagefind counts none
  let query = typed.trim();
  let exact = query ? meant(await names(top), query) : [];
  let found = await run(pagefind, top, query, chosen);
  let instead = "";
  const dated = !query || order === "date";
  if (query && !exact.length && !isPhrase(query)) {
    const read = await mended(pagefind, top, query, dated ? [] : found.results);
    if (read !== query) {
      instead = query = read;
      exact = meant(await names(top), query);
      found = await run(pagefind, top, query, chosen);
    }
  }
  const results = await (dated ? byDate(top, found.results) : newerAmongEquals(found.results));
  const narrowed = Object.entries(chosen).some(([facet, values]) => facet !== "kind" && values.length);
  const kinds = chosen.kind ?? [];
  exact = narrowed || order === "date" ? [] : exact.filter((one) => !kinds.length || kinds.includes(one.kind));
  return { query, instead, exact, results, filters: found.filters };
};
