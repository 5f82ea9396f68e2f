/**
 * Logs whose lines were cut at a width and go on in the next one: by a terminal they were copied from, in the middle of
 * words; by a mail program, between them; or behind the sign of RFC 2045 that a mail was not freed of (quoted-printable).
 */
import type { LineRef } from "../event.ts";
import type { TakeRow } from "./csv-rows.ts";
import { isFrame } from "./trace-frame.ts";

export interface Fold {
  /** Columns of the longest line. */
  readonly width: number;
  readonly at: "columns" | "words" | "signs";
}

/** Nobody reads logs in less. */
const NARROWEST = 40;
/** So many blanks at the end of a terminal's line may have got lost. */
const MOST_TRIMMED = 2;
/** Of four lines that seem to go on, one may be a line of its own, as in a dump of the configuration. */
const SHARE = 0.75;
/** Stands at the end of a line that goes on, and before the two digits of a byte. */
const SIGN = "=";
const ENCODED = /=([0-9A-F]{2})/g;
const CITED = /^(?:> ?)+/;
/** When a record was written stands in its first columns, behind a collector's prefix. */
const STAMP_COLUMNS = 60;
const STAMP =
  /(?:^|\D)\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d|(?:^|\W)[IWEFD]\d{4}(?:\d{4})? \d\d:\d\d:\d\d|^\d\d:\d\d:\d\d[.,]\d{3} /;
/** A record of more lines than these is none. */
const MOST_PARTS = 100;
/** A line of compose begins with its service, and is no rest of another one. */
const COLLECTED = /^[\w.@-]+ +\| /;
const ANNOUNCING = /[:,] *$/;
const THROWABLE = /^\s*(?:at$|Caused by: |[\w$]+(?:\.[\w$]+)+(?:Exception|Error|Throwable)\b)/;

/** A line: what it is, and its text without marks of citation. */
interface Line {
  readonly kind: "begin" | "throwable" | "trace" | "blank" | "other";
  readonly mark: string;
  readonly text: string;
}

function lineOf(bytes: Buffer): Line {
  const whole = bytes.toString("latin1");
  const [mark = ""] = CITED.exec(whole) ?? [];
  const text = whole.slice(mark.length);
  const kind = STAMP.test(text.slice(0, STAMP_COLUMNS))
    ? "begin"
    : text.trim() === ""
      ? "blank"
      : THROWABLE.test(text)
        ? "throwable"
        : COLLECTED.test(text) || isFrame({ bytes, start: mark.length, end: bytes.length })
          ? "trace"
          : "other";
  return { kind, mark, text };
}

/** The fold that some lines have, and how many of them go on; null where they were not cut at a width. */
export function foldOf(lines: readonly Buffer[]): (Fold & { readonly count: number }) | null {
  const read = lines.map(lineOf);
  const pairs = read.flatMap((line, i) => {
    const before = read[i - 1];
    return before && mayGoOn(before, line) ? [{ before, line }] : [];
  });
  const count = pairs.length;
  for (const at of ["signs", "columns", "words"] as const) {
    // a word by itself may be longer than the width
    const widths = pairs.map(({ before: { text } }) => (at !== "words" || text.trim().includes(" ") ? text.length : 0));
    const width = Math.max(0, ...widths);
    if (width < NARROWEST || read.some((line) => isTooLong(line, width))) continue;
    const going = pairs.filter(({ before, line }) => goesOn({ width, at }, before, line)).length;
    if (going >= SHARE * count) return { width, at, count };
  }
  return null;
}

/** An exception is a line of its own, unless that before it announces something. */
function mayGoOn(before: Line, line: Line): boolean {
  const isPart = line.kind === "other" || (line.kind === "throwable" && ANNOUNCING.test(before.text));
  return isPart && before.kind !== "blank" && before.mark === line.mark;
}

/** True for a line that would have been cut; a single word cannot be. */
function isTooLong({ kind, text }: Line, width: number): boolean {
  return (
    text.length > width && kind !== "trace" && kind !== "throwable" && text.trimStart().lastIndexOf(" ", width) > 0
  );
}

/** True where a line is the rest of the one before it. */
function goesOn({ width, at }: Fold, before: Line, line: Line): boolean {
  if (!mayGoOn(before, line)) return false;
  if (at === "signs") return before.text.endsWith(SIGN);
  const room = width - before.text.length;
  if (at === "columns") return room >= 0 && room <= MOST_TRIMMED;
  const [word = ""] = /\S+/.exec(line.text) ?? [];
  // there may have been two blanks, as behind a level
  return before.text.trimEnd().length + 2 + word.length > width;
}

/** The fold as a link in a chain of wrappers, and back; null for a link that stands for something else. */
export const foldLink = ({ at, width }: Fold): string => `folded ${at} ${width}`;
export function foldOfLink(link: string | undefined): Fold | null {
  const [, at, width] = /^folded (columns|words|signs) (\d+)$/.exec(link ?? "") ?? [];
  return at ? { at: at as Fold["at"], width: Number(width) } : null;
}

/** True for a line that begins a record. */
export function beginsRecord(bytes: Buffer): boolean {
  return lineOf(bytes).kind === "begin";
}

interface Held {
  readonly place: LineRef;
  readonly line: Line;
}

/** Puts lines together again. */
export class FoldedLines {
  readonly #fold: Fold;
  readonly #take: TakeRow;
  #held: Held[] = [];

  constructor(fold: Fold, take: TakeRow) {
    this.#fold = fold;
    this.#take = take;
  }

  /** The next line, `bytes[start, end)`. */
  push(place: LineRef, bytes: Buffer, start: number, end: number): void {
    const line = lineOf(bytes.subarray(start, end));
    const last = this.#held.at(-1);
    const isRest =
      last && last.place.input === place.input && this.#held.length < MOST_PARTS && goesOn(this.#fold, last.line, line);
    if (!isRest) this.end();
    this.#held.push({ place, line });
  }

  /** Nothing comes any more that is of the line. */
  end(): void {
    const held = this.#held;
    const [first] = held;
    if (!first) return;
    this.#held = [];
    const whole = Buffer.from(`${first.line.mark}${this.#joined(held)}`, "latin1");
    this.#take(
      { node: "", seenAt: Number.NaN },
      held.map(({ place }, i) => ({ place, text: i === 0 ? whole : null })),
    );
  }

  #joined(held: readonly Held[]): string {
    const { at, width } = this.#fold;
    const texts = held.map(({ line }) => line.text);
    if (at === "signs") return decoded(texts.map((text) => (text.endsWith(SIGN) ? text.slice(0, -1) : text)).join(""));
    if (at === "columns") return texts.map((text, i) => (i < texts.length - 1 ? text.padEnd(width) : text)).join("");
    return texts.map((text, i) => (i > 0 ? text.trim() : text.trimEnd())).join(" ");
  }
}

function decoded(text: string): string {
  return text.replaceAll(ENCODED, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}
