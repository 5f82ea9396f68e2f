/** Measures, cuts, pads and wraps text by terminal columns. Texts have been through `safeText` and carry no colours. */
import stringWidth from "string-width";
import { graphemesOf } from "./graphemes.ts";
import { isPlain } from "./safe-text.ts";

export function width(text: string): number {
  return isPlain(text) ? text.length : stringWidth(text);
}

/** Columns of the widest text; a loop, because a list may be longer than an argument list can be. */
export function widest(texts: readonly string[]): number {
  return texts.reduce((columns, text) => Math.max(columns, width(text)), 0);
}

/** The longest beginning that fits; what is cut off shows as `ellipsis`. */
export function cut(text: string, columns: number, ellipsis: string): string {
  if (width(text) <= columns) return text;
  const room = columns - width(ellipsis);
  return room < 0 ? head(ellipsis, columns) : head(text, room).trimEnd() + ellipsis;
}

export function padEnd(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - width(text)));
}

export function padStart(text: string, columns: number): string {
  return " ".repeat(Math.max(0, columns - width(text))) + text;
}

const NUMBER = /^\W{0,2}\d[\d.,]*$/;
const UNIT = /^(?:%|ms|s|min|h|d|[KMGT]i?B)(?:\W|$)/;

/** Words of a text; a number and its unit are one, where a line has room for it. */
function wordsOf(text: string, columns: number): string[] {
  const words: string[] = [];
  for (const part of text.split(" ").filter((one) => one !== "")) {
    const last = words.at(-1) ?? "";
    const isOne = NUMBER.test(last) && UNIT.test(part) && width(last) + 1 + width(part) <= columns;
    if (isOne) words[words.length - 1] = `${last} ${part}`;
    else words.push(part);
  }
  return words;
}

/** Behind these a name, a path or an address may go on in the next line. */
const JOINT = /[_/,=@-]/g;
const AFTER_JOINT = /(?<=[_/,=@-])/;
/** Up to this a name or an address is easier to read whole. */
const LONG_WORD = 16;

/** Columns below which `wrap` has to break a word elsewhere than at a joint. */
export function leastWrapped(text: string): number {
  const pieces = wordsOf(text, Number.POSITIVE_INFINITY).flatMap((word) =>
    width(word) <= LONG_WORD ? [word] : word.split(AFTER_JOINT),
  );
  return widest(pieces);
}

/**
 * Lines of at most `columns`; breaks at blanks, and inside a word only where the word alone is too long: at a joint where
 * there is one.
 */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of wordsOf(text, columns)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (width(longer) <= columns) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    const pieces = width(word) <= columns ? [word] : breakWord(word, columns);
    line = pieces.pop() ?? "";
    lines.push(...pieces);
  }
  if (line !== "" || lines.length === 0) lines.push(line);
  return lines;
}

/** A letter that is wider than a whole line is dropped: there is no place for it. */
function breakWord(word: string, columns: number): string[] {
  const pieces: string[] = [];
  let piece = "";
  let used = 0;
  for (const { segment } of graphemesOf(word)) {
    const size = width(segment);
    if (size > columns) continue;
    while (used + size > columns) {
      const end = lastJoint(piece, columns);
      pieces.push(piece.slice(0, end));
      piece = piece.slice(end);
      used = width(piece);
    }
    piece += segment;
    used += size;
  }
  return [...pieces, piece];
}

/** Where a piece of a long word best ends; its end where no joint stands in it, or only near its beginning. */
function lastJoint(piece: string, columns: number): number {
  const end = [...piece.matchAll(JOINT)].at(-1)?.index ?? -1;
  return 3 * (end + 1) < columns ? piece.length : end + 1;
}

/** Parts stay whole and are only parted at separators, where they fit at all. */
export function wrapParts(parts: readonly string[], separator: string, columns: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const longer = last === undefined ? part : last + separator + part;
    if (last !== undefined && width(longer) <= columns) lines[lines.length - 1] = longer;
    else lines.push(...wrap(part, columns));
  }
  return lines;
}

function head(text: string, columns: number): string {
  if (columns <= 0) return "";
  if (isPlain(text)) return text.slice(0, columns);
  let out = "";
  let used = 0;
  for (const { segment } of graphemesOf(text)) {
    used += width(segment);
    if (used > columns) break;
    out += segment;
  }
  return out;
}
