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

export const telling = (words, frequent, most = MOST) => {
  const rare = words.filter((word) => /[\p{L}\p{N}]/u.test(word) && !frequent.has(folded(word)));
  const asked = rare.length ? rare : words;
  const longest = [...asked].sort((a, b) => b.length - a.length).slice(0, most);
  return asked.filter((word) => longest.includes(word));
};

// Whether a word is another one, begun or with another ending: `denials` is, `admiraltty` is not.
const ENDINGS = /^(|e?s|'s|e?d|ing|e?rs?|ly|y|ies|ied|al|ions?)$/;
export const same = (typed, found) => {
  let at = 0;
  while (at < typed.length && typed[at] === found[at]) at++;
  return at === typed.length || (at > 2 && ENDINGS.test(typed.slice(at)) && ENDINGS.test(found.slice(at)));
};

// Milliseconds without a key before what is typed is looked up: of a word that is being typed every beginning has other
// pages, and one of a letter or two has more than all else together.
export const pause = (typed) => (/(^|\s)\S{1,2}$/.test(typed) ? 600 : 280);
