/**
 * Makes text from logs, paths and notes fit for a terminal: one line, no control, nothing invisible.
 * Every renderer passes every foreign string through here; a report writes its own escape sequences afterwards.
 */
import { stripVTControlCharacters } from "node:util";
import { graphemesOf } from "./graphemes.ts";

/** A letter with more code points than this is decoration or an attack; real scripts need fewer. */
const MAX_CLUSTER = 8;

/** Characters of one column each that hide nothing and join nothing: nearly all that reports are made of. */
const PLAIN = /^[ -~·×–…→−≈≤≥]*$/;
const BLANKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/** C0, C1, bidi and zero-width characters, soft hyphens, fillers, variation selectors, tags, annotations. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const LONE_SURROGATE = /\p{Cs}/gu;

/** True for a text that is fit for a terminal as it is and takes a column for each of its characters. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

export function safeText(text: string): string {
  if (isPlain(text)) return text;
  // Blanks first: a string terminator that went missing must not let the stripper swallow the next line.
  const visible = stripVTControlCharacters(text.replace(BLANKS, " ")).replace(INVISIBLE, "");
  if (isPlain(visible)) return visible;
  return shortenClusters(visible.replace(LONE_SURROGATE, "\uFFFD"));
}

function shortenClusters(text: string): string {
  let out = "";
  for (const { segment } of graphemesOf(text)) {
    out += segment.length <= MAX_CLUSTER ? segment : [...segment].slice(0, MAX_CLUSTER).join("");
  }
  return out;
}
