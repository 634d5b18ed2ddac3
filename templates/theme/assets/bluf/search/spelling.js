// The word that a reader may have meant: one slip away, two in a long word; the most frequent first.
import { folded, names, text } from "./names.js";

let words;

const all = (top) =>
  (words ??= Promise.all([text(new URL("pagefind/words.txt.gz", top)), names(top)]).then(([lines, known]) =>
    [...lines.split("\n"), ...[...known.keys()].flatMap((name) => name.split(" "))].map((word) => [folded(word), word]),
  ));

// Slips between two words (insert, leave out, mistype, swap), or more than `most`.
const slips = (a, b, most) => {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] !== b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length];
};

const digits = (word) => word.replace(/\P{N}/gu, ""); // a slip in a number gives another number

export const nearest = async (top, typed) => {
  const word = folded(typed);
  if (word.length < 4) return null;
  const most = word.length > 8 ? 2 : 1;
  let best = null;
  let least = most + 1;
  for (const [key, written] of await all(top)) {
    if (digits(key) !== digits(word)) continue;
    const found = slips(word, key, Math.min(most, least - 1));
    if (found < least) [least, best] = [found, written];
    if (least === 1) break; // the first is the most frequent
  }
  return best;
};
