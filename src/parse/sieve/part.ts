/** Reads and sifts one part of an input: what a thread does, and whoever reads the lines while it would wait. */
import { isUtf8 } from "node:buffer";
import { readSync } from "node:fs";
import { isSystemError } from "../../ingest/problems.ts";
import type { Sieve, Sifted } from "./sieve.ts";

const LF = 10;

/** The bytes of an input that come next, cut anywhere. */
export interface Part {
  /** Place among the blocks: each part has one. */
  readonly block: number;
  /** Less can be read only where the file ends. */
  readonly length: number;
  /** Where it lies; null where its bytes are in the block already. */
  readonly file: { readonly fd: number; readonly at: number } | null;
}

/** What came of a part. Of its bytes those are in the block, in their places, that nobody has taken. */
export interface SiftedPart extends Sifted {
  /** How much could be read. */
  readonly length: number;
  /** Where its whole lines begin and end: before and behind them are pieces of lines that go on in other parts. */
  readonly begin: number;
  readonly end: number;
}

/**
 * Sifts the whole lines of a part; null where there is none, where there is something in them that has to be told of, or
 * the file cannot be read. The answer is the caller's.
 */
export function siftPart(sieve: Sieve, part: Part, block: Buffer): SiftedPart | null {
  const room = sieve.room.subarray(0, part.length);
  const length = part.file ? readOrNone(part, room) : block.copy(room, 0, 0, part.length);
  const bytes = room.subarray(0, length);
  const [begin, end] = [bytes.indexOf(LF) + 1, bytes.lastIndexOf(LF) + 1];
  const lines = bytes.subarray(begin, end);
  if (lines.length === 0 || lines.includes(0) || !isUtf8(lines)) return null;
  const sifted = sieve.sift(end, begin);
  if (!sifted) return null;
  const { left, leftCount, nodes, ...sums } = sifted;
  const answer = {
    ...sums,
    left: left.slice(0, 3 * leftCount),
    leftCount,
    nodes: nodes.map(({ taken, seconds, secondCount, ...rest }) => ({
      ...rest,
      taken: taken.slice(),
      seconds: seconds.slice(0, secondCount),
      secondCount,
    })),
    length,
    begin,
    end,
  };
  if (part.file) copyLeft(answer, bytes, block);
  return answer;
}

function copyLeft({ left, begin, end, length }: SiftedPart, bytes: Buffer, block: Buffer): void {
  bytes.copy(block, 0, 0, begin);
  for (let i = 0; i < left.length; i += 3) {
    const [from, to] = [begin + (left[i] ?? 0), begin + (left[i + 1] ?? 0)];
    bytes.copy(block, from, from, to);
  }
  bytes.copy(block, end, end, length);
}

function readOrNone(part: Part, room: Buffer): number {
  try {
    return readPart(part, room);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return 0;
  }
}

/** Puts the bytes of a part into `room`. @returns how many */
export function readPart({ length, file }: Part, room: Buffer): number {
  if (!file) return length;
  let done = 0;
  for (let read = -1; read !== 0 && done < length; done += read) {
    read = readSync(file.fd, room, done, length - done, file.at + done);
  }
  return done;
}
