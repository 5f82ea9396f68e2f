/** Which of the names that there are a misspelt one may stand for. */

import { greatest } from "../extent.ts";

/** Shorter parts are in many names. */
const SHORTEST_PART = 4;
/** So many letters may hold one mistake. */
const LETTERS_A_MISTAKE = 3;

const BETWEEN_WORDS = /[^a-z]+/;

/** Those that hold the most words of `wanted`, at least one, where a word may differ by a slip or two. */
export function namesNear(wanted: string, names: readonly string[]): string[] {
  const parts = wanted.split(BETWEEN_WORDS).filter((part) => part.length >= SHORTEST_PART);
  const isMeant = (part: string, name: string) =>
    name.includes(part) || name.split(BETWEEN_WORDS).some((word) => isSlip(part, word));
  const known = names.map((name) => ({ name, parts: parts.filter((part) => isMeant(part, name)).length }));
  const most = greatest([1, ...known.map((one) => one.parts)]);
  return known.filter((one) => one.parts === most).map(({ name }) => name);
}

function isSlip(typed: string, word: string): boolean {
  return mistakes(typed, word) * LETTERS_A_MISTAKE <= Math.min(typed.length, word.length);
}

/** Letters left out, put in, mistaken or swapped with the next one (the distance of Damerau and Levenshtein). */
function mistakes(typed: string, word: string): number {
  let [beforeLast, last]: [number[], number[]] = [[], Array.from({ length: word.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= typed.length; i++) {
    const row = [i];
    for (let j = 1; j <= word.length; j++) {
      const mistaken = (last[j - 1] ?? 0) + (typed[i - 1] === word[j - 1] ? 0 : 1);
      const isSwapped = i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1];
      const swapped = isSwapped ? (beforeLast[j - 2] ?? 0) + 1 : mistaken;
      row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, mistaken, swapped));
    }
    [beforeLast, last] = [last, row];
  }
  return last[word.length] ?? 0;
}
