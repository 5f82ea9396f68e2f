/** Watches the text of one input for what is wrong with it, at the price of a memory scan a chunk. */
import { isUtf8 } from "node:buffer";
import type { Problem } from "../event.ts";
import { looksBinary } from "./binary.ts";
import { binaryInput, brokenUtf8, nulBytes, overLongLine, type Report } from "./problems.ts";

/** What is looked at to tell a data file from a log: a log that begins with garbage has come to text by then. */
const HEAD_BYTES = 64 * 1024;

const LF = 10;

/** Remembers the first line, from 1, of each fault; 0 is none yet. All `linesBefore` count lines already delivered. */
export class Faults {
  readonly #path: string;
  readonly #longestLine: number;
  #nul = 0;
  #brokenUtf8 = 0;
  #overLong = 0;
  #head: Buffer[] = [];
  #headBytes = 0;

  constructor(path: string, longestLine: number) {
    this.#path = path;
    this.#longestLine = longestLine;
  }

  /** Sees a chunk as it comes, whether or not it holds whole lines. */
  seeChunk(chunk: Buffer, linesBefore: number): void {
    if (this.#headBytes < HEAD_BYTES) {
      const part = Buffer.from(chunk.subarray(0, HEAD_BYTES - this.#headBytes));
      this.#head.push(part);
      this.#headBytes += part.length;
    }
    if (this.#nul !== 0) return;
    const nul = chunk.indexOf(0);
    if (nul !== -1) this.#nul = linesBefore + newlinesBefore(chunk, nul) + 1;
  }

  /** Sees all whole lines of a chunk at once: one check of a megabyte is cheaper than one a line. */
  seeLines(chunk: Buffer, start: number, linesBefore: number): void {
    if (this.#brokenUtf8 !== 0) return;
    const end = chunk.lastIndexOf(LF) + 1;
    if (end <= start || isUtf8(chunk.subarray(start, end))) return;
    let line = linesBefore;
    for (let from = start; from < end; line++) {
      const newline = chunk.indexOf(LF, from);
      if (!this.#isSound(chunk.subarray(from, newline))) {
        this.#brokenUtf8 = line + 1;
        return;
      }
      from = newline + 1;
    }
  }

  /** Sees a line that spanned chunks. */
  seeLine(line: Buffer, linesBefore: number): void {
    if (this.#brokenUtf8 === 0 && !this.#isSound(line)) this.#brokenUtf8 = linesBefore + 1;
  }

  seeOverLong(line: number): void {
    if (this.#overLong === 0) this.#overLong = line;
  }

  /** Reports each fault once, in the order of the lines; of a data file, only that it is one. */
  reportTo(report: Report): void {
    for (const problem of this.#problems()) report(problem);
  }

  #problems(): Problem[] {
    const path = this.#path;
    if (looksBinary(Buffer.concat(this.#head))) return [binaryInput(path)];
    const found = [
      ...(this.#nul === 0 ? [] : [nulBytes(path, this.#nul)]),
      ...(this.#brokenUtf8 === 0 ? [] : [brokenUtf8(path, this.#brokenUtf8)]),
      ...(this.#overLong === 0 ? [] : [overLongLine(path, this.#overLong, this.#longestLine)]),
    ];
    return found.sort((a, b) => a.line - b.line);
  }

  /** An over-long line may have been seen cut, perhaps inside a character: nothing is said of any. */
  #isSound(line: Buffer): boolean {
    return line.length > this.#longestLine || isUtf8(line);
  }
}

function newlinesBefore(chunk: Buffer, end: number): number {
  let count = 0;
  for (let at = chunk.indexOf(LF); at !== -1 && at < end; at = chunk.indexOf(LF, at + 1)) count++;
  return count;
}
