/** Sifts a range of a file: what a thread does. A range owns the lines that begin in it. */
import { isUtf8 } from "node:buffer";
import { readSync } from "node:fs";
import type { Sieve, Taken } from "./sieve.ts";

/** A line that reaches further beyond its range is left to be read the usual way. */
const BEYOND_BYTES = 64 * 1024;
/** With the line ends around it a range fits into a block. */
export const RANGE_BYTES = 1920 * 1024;

const LF = 10;

/** Bytes `[from, to)` of an open file of `size` bytes. */
export interface Range {
  readonly fd: number;
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

/** The lines of a range, which are the bytes `[from, to)` of the file. */
export interface SiftedRange extends Taken {
  readonly from: number;
  readonly to: number;
  /**
   * Lines that were left, four words each: begin and end in `text`, twice the number in the range plus 1 where the line
   * before was taken, and where the line begins behind `from`.
   */
  readonly left: Int32Array<ArrayBuffer>;
  readonly text: Uint8Array<ArrayBuffer>;
}

/**
 * Reads and sifts a range; null where it has to be read the usual way: a line is too long, or there is something in it
 * that has to be told of. Throws what the system throws.
 */
export function siftRange(sieve: Sieve, range: Range): SiftedRange | null {
  // whether a line begins with a range is told by the byte before it
  const begin = Math.max(0, range.from - 1);
  const length = readInto(sieve.block, range, begin);
  const bytes = Buffer.from(sieve.block.buffer, sieve.block.byteOffset, length);
  const first = range.from === 0 ? 0 : bytes.indexOf(LF) + 1;
  const last = bytes.indexOf(LF, Math.max(0, range.to - 1 - begin));
  const isEnd = begin + length >= range.size;
  const end = last < 0 && isEnd ? bytes.lastIndexOf(LF) + 1 : last + 1;
  if ((first === 0 && range.from > 0) || end === 0) return null;
  const lines = bytes.subarray(first, Math.max(first, end));
  if (lines.includes(0) || !isUtf8(lines)) return null;
  const sifted = sieve.sift(first, first + lines.length);
  const { left, leftCount, taken, takenCount, seconds, secondCount } = sifted;
  const words = new Int32Array(4 * leftCount);
  let size = 0;
  for (let i = 0; i < leftCount; i++) size += (left[3 * i + 1] ?? 0) - (left[3 * i] ?? 0);
  const text = new Uint8Array(size);
  for (let i = 0, at = 0; i < leftCount; i++) {
    const [from, to] = [left[3 * i] ?? 0, left[3 * i + 1] ?? 0];
    text.set(lines.subarray(from, to), at);
    words[4 * i] = at;
    at += to - from;
    words[4 * i + 1] = at;
    words[4 * i + 2] = left[3 * i + 2] ?? 0;
    words[4 * i + 3] = from;
  }
  return {
    from: begin + first,
    to: begin + first + lines.length,
    lines: sifted.lines,
    left: words,
    text,
    taken: taken.slice(),
    takenCount,
    seconds: seconds.slice(0, secondCount),
    secondCount,
    first: sifted.first,
    last: sifted.last,
  };
}

/** @returns how many bytes there are, up to the end of the range and of the line there */
function readInto(block: Uint8Array, { fd, to, size }: Range, begin: number): number {
  const wanted = Math.min(to + BEYOND_BYTES, size) - begin;
  let length = 0;
  while (length < wanted) {
    const read = readSync(fd, block, length, wanted - length, begin + length);
    if (read === 0) break;
    length += read;
  }
  return length;
}
