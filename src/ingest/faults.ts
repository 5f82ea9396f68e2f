/** Watches the text of one input for what is wrong with it, at the price of a memory scan a chunk. */
import { isUtf8 } from "node:buffer";
import { looksBinary } from "./binary.ts";
import { LONGEST_LINE_BYTES } from "./lines.ts";
import { binaryInput, brokenUtf8, nulBytes, overLongLine, type Report } from "./problems.ts";

/** What is looked at to tell a data file from a log: a log that begins with garbage has come to text by then. */
const HEAD_BYTES = 64 * 1024;

const LF = 10;

/** Remembers the first line, from 1, of each fault; 0 is none yet. All `linesBefore` count lines already delivered. */
export class Faults {
  #nul = 0;
  #brokenUtf8 = 0;
  #overLong = 0;
  #head: Buffer[] = [];
  #headBytes = 0;

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
      if (!isSound(chunk.subarray(from, newline))) {
        this.#brokenUtf8 = line + 1;
        return;
      }
      from = newline + 1;
    }
  }

  /** Sees a line that spanned chunks. */
  seeLine(line: Buffer, length: number, linesBefore: number): void {
    if (this.#brokenUtf8 === 0 && !isSound(line.subarray(0, length))) this.#brokenUtf8 = linesBefore + 1;
  }

  seeOverLong(line: number): void {
    if (this.#overLong === 0) this.#overLong = line;
  }

  /** Reports each fault once, in the order of the lines; of a data file, only that it is one. */
  reportTo(report: Report, path: string): void {
    if (looksBinary(Buffer.concat(this.#head))) return report(binaryInput(path));
    const found = [
      ...(this.#nul === 0 ? [] : [nulBytes(path, this.#nul)]),
      ...(this.#brokenUtf8 === 0 ? [] : [brokenUtf8(path, this.#brokenUtf8)]),
      ...(this.#overLong === 0 ? [] : [overLongLine(path, this.#overLong, LONGEST_LINE_BYTES)]),
    ];
    for (const problem of found.sort((a, b) => a.line - b.line)) report(problem);
  }
}

/** An over-long line is seen cut, perhaps inside a character: nothing can be said of it. */
function isSound(line: Buffer): boolean {
  return line.length > LONGEST_LINE_BYTES || isUtf8(line);
}

function newlinesBefore(chunk: Buffer, end: number): number {
  let count = 0;
  for (let at = chunk.indexOf(LF); at !== -1 && at < end; at = chunk.indexOf(LF, at + 1)) count++;
  return count;
}
