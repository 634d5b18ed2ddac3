// Phrases in quotes, whose words must stand as they are.
import { folded } from "./names.js";
import { telling } from "./wording.js";

export const isPhrase = (query) => /^"[^]*\S[^]*"$/.test(query);

// Pages that are read in search of a phrase; where more might hold it, Pagefind looks it up.
const MOST = 30;
// Words that are asked for first.
const FEW = 2;

const plain = (word) => folded(word).replace(/[^\p{L}\p{N}]+/gu, "");

const occurrences = (content, phrase) => {
  const words = content.split(/\s+/).map(plain);
  return words.flatMap((_, at) => (phrase.every((word, next) => word === words[at + next]) ? phrase.map((_, next) => at + next) : []));
};

// The longest part of a phrase of which every word is asked for.
const longestPart = (words, asked) => {
  const parts = [[]];
  for (const word of words) asked.includes(word) ? parts.at(-1).push(word) : parts.push([]);
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest));
};

// How many pages have each value of each facet, nothing left out that any page has.
const counts = (pages, { filters }) => {
  const none = ([facet, values]) => [facet, Object.fromEntries(Object.keys(values).map((value) => [value, 0]))];
  const all = Object.fromEntries(Object.entries(filters).map(none));
  for (const page of pages) {
    for (const [facet, values] of Object.entries(page.filters)) {
      const of = (all[facet] ??= {});
      for (const value of values) of[value] = (of[value] ?? 0) + 1;
    }
  }
  return all;
};

// The pages that have the words asked for, and of them those next to one another.
const candidates = async (pagefind, words, asked, filters) => {
  const [found, near] = await Promise.all(
    [asked, [`"${longestPart(words, asked).join(" ")}"`]].map((query) => pagefind.search(query.join(" "), { filters })),
  );
  const ids = new Set(near.results.map(({ id }) => id));
  return { ...found, results: found.results.filter(({ id }) => ids.has(id)) };
};

const read = async (result, phrase) => {
  const page = await result.data();
  const locations = occurrences(page.content, phrase);
  const data = { ...page, locations, weighted_locations: locations.map((location) => ({ location, weight: 1 })) };
  return { ...result, page, locations, data: async () => data };
};

// To look a phrase up, Pagefind fetches every place of each of its words, and those of a frequent word are more than all
// else together. Its longest words lead to few pages, which are read for it as it is written. Null where Pagefind must
// look it up: if all its words are frequent or none is, if they lead to too many pages, or if none of those has it so,
// as it may stand there with other endings.
export const sought = async (pagefind, query, frequent, filters) => {
  const words = query.slice(1, -1).trim().split(/\s+/);
  const rare = words.filter((word) => !frequent.has(folded(word)));
  if (!rare.length || rare.length === words.length) return null;
  let found = await candidates(pagefind, words, telling(words, frequent, FEW), filters);
  if (found.results.length > MOST && rare.length > FEW) found = await candidates(pagefind, words, rare, filters);
  if (found.results.length > MOST) return null;
  const phrase = words.map(plain);
  const pages = await Promise.all(found.results.map((result) => read(result, phrase)));
  const results = pages.filter(({ locations }) => locations.length);
  return results.length ? { results, filters: counts(results.map(({ page }) => page), found) } : null;
};
