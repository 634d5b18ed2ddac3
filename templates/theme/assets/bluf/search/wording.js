// Words: which of a query tell pages apart, and when one is another.
import { folded, names, text } from "./names.js";

// Words that stand in most pages hardly narrow a search, and their places are the largest part of what it fetches. What
// is also a name is no such word: `US`, `WHO`. Of a long query the longest words are asked, to bound what is fetched.
const MOST = 8;
let everywhere;
export const common = (top) =>
  (everywhere ??= Promise.all([text(new URL("pagefind/common.txt.gz", top)), names(top)])
    .then(([words, known]) => new Set(words.split("\n").map(folded).filter((word) => !known.has(word))))
    .catch(() => new Set()));

export const telling = (words, known, most = MOST) => {
  const rare = words.filter((word) => !known.has(folded(word)));
  const asked = rare.length ? rare : words;
  const longest = [...asked].sort((a, b) => b.length - a.length).slice(0, most);
  return asked.filter((word) => longest.includes(word));
};

// Whether a word is another one, or the same with another ending: `denials` is `denial`, `admiraltty` is not `admiralty`.
const ENDINGS = /^(|e?s|'s|e?d|ing|e?rs?|ly|y|ies|ied|al|ions?)$/;
const shared = (one, other) => {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
};
export const alike = (one, other) => {
  const at = shared(one, other);
  return one === other || (at > 2 && ENDINGS.test(one.slice(at)) && ENDINGS.test(other.slice(at)));
};

// Whether a word is another one, or how it begins.
export const same = (typed, found) => found.startsWith(typed) || alike(typed, found);
