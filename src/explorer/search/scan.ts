/** Looks for a pattern in the lines of a stretch of records. */
import { firstLate } from "../../extent.ts";
import { LONGEST_LINE_BYTES } from "../../ingest/lines.ts";
import type { InputBytes } from "../records/input-bytes.ts";
import { offsetOf, type RecordPage } from "../records/record-page.ts";
import type { Records } from "../records/records.ts";
import type { Pattern } from "./pattern.ts";

/** Text that is read and looked at as one. */
const CHUNK_BYTES = 256 * 1024;
/** What hangs on a record beyond this (a dump without stamps) is not looked at. */
const LONGEST_RECORD_BYTES = 1024 * 1024;
/** Few lines are longer. */
const USUAL_LINE_BYTES = 4096;
const LF = 10;

/** Consecutive rows of a page and the bytes they stand in. */
interface Chunk {
  readonly page: RecordPage;
  readonly from: number;
  readonly to: number;
  readonly bytes: Buffer;
  /** Where the lines of row `from + i` end, as an offset of the input. */
  readonly ends: readonly number[];
}

/** Sets the bit of every row of `[from, to)` that has the pattern in one of its lines, wrappers and header included. */
export function scanRows(
  page: RecordPage,
  from: number,
  to: number,
  pattern: Pattern,
  records: Records,
  inputs: InputBytes,
  bits: Uint32Array,
): void {
  if (page.turned !== null) {
    for (let row = from; row < to; row++) if (isInTurned(page, row, pattern, records, inputs)) setBit(bits, row);
    return;
  }
  for (let row = from; row < to; ) {
    const start = offsetOf(page, row);
    const ends: number[] = [];
    let next = row;
    for (; next < to; next++) {
      const begin = offsetOf(page, next);
      const end = Math.min(records.endOf(page, next) ?? Number.POSITIVE_INFINITY, begin + LONGEST_RECORD_BYTES);
      if (next > row && end - start > CHUNK_BYTES) break;
      ends.push(end);
    }
    const bytes = inputs.read(page.input, start, (ends.at(-1) ?? start) - start);
    const chunk: Chunk = { page, from: row, to: next, bytes, ends };
    if (pattern.literal === null) scanByLines(chunk, pattern, bits);
    else scanForLiteral(chunk, pattern, pattern.literal, bits);
    row = next;
  }
}

/** Whether a record has the pattern in an input that was turned round: its rows run against its text. */
function isInTurned(page: RecordPage, row: number, pattern: Pattern, records: Records, inputs: InputBytes): boolean {
  const own = offsetOf(page, row);
  const bound = records.endOf(page, row);
  const text =
    page.turned === "by line"
      ? upTo(page.input, bound, own, inputs)
      : inputs.read(page.input, own, Math.min((bound ?? Number.POSITIVE_INFINITY) - own, LONGEST_RECORD_BYTES));
  const lines = text.toString().replace(LAST_END, "").split(LINE_END);
  return lines.some((line) => pattern.test(line));
}

/** The lines from behind the one at `bound`, null for the first of the input, to the one at `own`. */
function upTo(input: number, bound: number | null, own: number, inputs: InputBytes): Buffer {
  const from = Math.max(bound ?? 0, own - LONGEST_RECORD_BYTES);
  const read = (bytes: number) => inputs.read(input, from, own - from + bytes);
  let text = read(USUAL_LINE_BYTES);
  let end = text.indexOf(LF, own - from);
  if (end < 0) {
    text = read(LONGEST_LINE_BYTES);
    end = text.indexOf(LF, own - from);
  }
  const begin = from === bound ? text.indexOf(LF) + 1 : 0;
  return text.subarray(begin, end < 0 ? text.length : end);
}

/** A literal has no line end in it, so where it is found it is in one line of one record. */
function scanForLiteral(chunk: Chunk, { heedsCase }: Pattern, literal: string, bits: Uint32Array): void {
  const { page, from, to, ends, bytes } = chunk;
  const start = offsetOf(page, from);
  const text = heedsCase ? bytes.toString("latin1") : bytes.toString("latin1").toLowerCase();
  let found = text.indexOf(literal);
  while (found >= 0) {
    const row = firstLate(from, to, (i) => offsetOf(page, i) <= start + found) - 1;
    // between two records of a stream there may be one of another
    if (start + found < (ends[row - from] ?? 0)) setBit(bits, row);
    if (row + 1 >= to) break;
    found = text.indexOf(literal, offsetOf(page, row + 1) - start);
  }
}

function scanByLines(chunk: Chunk, pattern: Pattern, bits: Uint32Array): void {
  const { page, from, to, ends, bytes } = chunk;
  if (!pattern.mayMatch(bytes.toString().replaceAll("\r\n", "\n"))) return;
  const start = offsetOf(page, from);
  for (let row = from; row < to; row++) {
    const text = bytes.toString("utf8", offsetOf(page, row) - start, (ends[row - from] ?? start) - start);
    if (
      text
        .replace(LAST_END, "")
        .split(LINE_END)
        .some((line) => pattern.test(line))
    )
      setBit(bits, row);
  }
}

const LINE_END = /\r?\n/;
const LAST_END = /\r?\n$/;

function setBit(bits: Uint32Array, row: number): void {
  bits[row >>> 5] = (bits[row >>> 5] ?? 0) | (1 << (row & 31));
}
