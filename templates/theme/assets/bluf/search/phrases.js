// Phrases in quotes, whose words must stand as they are.
import { folded } from "./names.js";
import { alike, telling } from "./wording.js";

export const isPhrase = (query) => /^"[^]*\S[^]*"$/.test(query);

// Pages that are read in search of a phrase; where more might hold it, Pagefind looks it up.
const MOST = 30;

const plain = (word) => folded(word).replace(/[^\p{L}\p{N}]+/gu, "");

const places = (content, phrase) => {
  const words = content.split(/\s+/).map(plain);
  return words.flatMap((_, at) => (phrase.every((word, next) => alike(word, words[at + next] ?? "")) ? phrase.map((_, next) => at + next) : []));
};

// The longest part of a phrase of which every word is asked for.
const together = (words, asked) => {
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
  const found = await pagefind.search(asked.join(" "), { filters });
  const near = await pagefind.search(`"${together(words, asked).join(" ")}"`, { filters });
  const ids = new Set(near.results.map(({ id }) => id));
  return { ...found, results: found.results.filter(({ id }) => ids.has(id)) };
};

// To look a phrase up, Pagefind fetches every place of each of its words, and those of a word that stands everywhere are
// more than all else together. Its longest words lead to few pages, which are read. Null where they do not.
const FEW = 2; // words
export const sought = async (pagefind, query, known, filters) => {
  const words = query.slice(1, -1).trim().split(/\s+/);
  if (!words.some((word) => known.has(folded(word))) || words.every((word) => known.has(folded(word)))) return null;
  let found = await candidates(pagefind, words, telling(words, known, FEW), filters);
  if (found.results.length > MOST) found = await candidates(pagefind, words, telling(words, known, words.length), filters);
  if (found.results.length > MOST) return null;
  const phrase = words.map(plain);
  const read = await Promise.all(
    found.results.map(async (result) => {
      const page = await result.data();
      const locations = places(page.content, phrase);
      const data = { ...page, locations, weighted_locations: locations.map((location) => ({ location, weight: 1 })) };
      return { ...result, locations, page, data: async () => data };
    }),
  );
  const results = read.filter(({ locations }) => locations.length);
  return { results, filters: counts(results.map(({ page }) => page), found) };
};
