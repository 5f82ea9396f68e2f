/** Cuts a stream of chunks into physical lines without making a string or an object for any of them. */
import { Faults } from "./faults.ts";
import type { Report } from "./problems.ts";

/**
 * No server log line is longer than a few hundred KiB (a path dump, a stack trace in one JSON field);
 * what is longer is a lost newline or no log, and must not be kept in memory.
 */
export const LONGEST_LINE_BYTES = 1024 * 1024;

/**
 * Called once a physical line. The bytes of the line are `buffer[start..end)`, without "\n" and without the one "\r"
 * before it; they are valid only during the call. `offset` is where the line starts in the decoded stream, `line` its
 * number, from 1; `isBehindTaken` where a sieve has taken the line before it.
 */
export type OnLine = (
  buffer: Buffer,
  start: number,
  end: number,
  offset: number,
  line: number,
  isBehindTaken: boolean,
) => void;

/**
 * Whole lines that were shown to a sieve. Which ones still have to be delivered, three words each: begin and end from
 * where the lines begin, and twice its number among them, from 0, plus 1 where the line before it was taken.
 */
export interface SiftedLines {
  readonly lines: number;
  readonly left: Int32Array;
  readonly leftCount: number;
}

/** Shown all whole lines of a chunk at once, `buffer[start..end)`, before any is delivered. Null where all have to be. */
export type Sift = (buffer: Buffer, start: number, end: number) => SiftedLines | null;

const LF = 10;
const CR = 13;

/**
 * Fed with the chunks of one input in order, then told the end. Every line is delivered, in order, whatever it holds;
 * one that is over-long is delivered cut. What is wrong with the text is reported once a kind, at the end.
 */
export class LineSplitter {
  /** Lines delivered so far. */
  lines = 0;

  readonly #onLine: OnLine;
  readonly #sift: Sift | null;
  readonly #report: Report;
  readonly #faults: Faults;
  /** Where the next line starts in the stream. */
  #offset = 0;
  /** The beginning of a line that no chunk has ended yet, at most LONGEST_LINE_BYTES of it … */
  #carry = Buffer.allocUnsafeSlow(16 * 1024);
  /** … its full length so far, and its last byte. */
  #carried = 0;
  #last = 0;

  constructor(path: string, onLine: OnLine, report: Report, sift: Sift | null = null) {
    this.#faults = new Faults(path, LONGEST_LINE_BYTES);
    this.#onLine = onLine;
    this.#sift = sift;
    this.#report = report;
  }

  /** Delivers the lines that end in `chunk`. The chunk may be used again afterwards. */
  push(chunk: Uint8Array): void {
    const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    this.#faults.seeChunk(buffer, this.lines);
    let start = 0;
    if (this.#carried > 0) {
      const newline = buffer.indexOf(LF);
      this.#keep(buffer, 0, newline === -1 ? buffer.length : newline);
      if (newline === -1) return;
      this.#deliverCarried(this.#last === CR ? this.#carried - 1 : this.#carried, 1);
      start = newline + 1;
    }
    this.#faults.seeLines(buffer, start, this.lines);
    if (this.#sift) start = this.#deliverSifted(buffer, start, this.#sift);
    for (let newline = buffer.indexOf(LF, start); newline !== -1; newline = buffer.indexOf(LF, start)) {
      const end = newline > start && buffer[newline - 1] === CR ? newline - 1 : newline;
      this.#deliver(buffer, start, end, newline + 1 - start);
      start = newline + 1;
    }
    this.#keep(buffer, start, buffer.length);
  }

  /** @returns where the lines begin that were not shown to the sieve */
  #deliverSifted(buffer: Buffer, start: number, sift: Sift): number {
    const end = buffer.lastIndexOf(LF) + 1;
    const sifted = end > start ? sift(buffer, start, end) : null;
    if (!sifted) return start;
    this.#deliverLeft(buffer, start, end, sifted);
    return end;
  }

  /**
   * Delivers those of the lines `buffer[start..end)` that a sieve left, which has found nothing in them that has to be
   * told of. No line may be open.
   */
  takeSifted(buffer: Buffer, start: number, end: number, sifted: SiftedLines): void {
    this.#deliverLeft(buffer, start, end, sifted);
  }

  #deliverLeft(buffer: Buffer, start: number, end: number, { lines, left, leftCount }: SiftedLines): void {
    for (let i = 0; i < 3 * leftCount; i += 3) {
      const [from, to, number] = [left[i] ?? 0, left[i + 1] ?? 0, left[i + 2] ?? 0];
      const line = this.lines + (number >> 1) + 1;
      this.#onLine(buffer, start + from, start + to, this.#offset + from, line, (number & 1) === 1);
    }
    this.lines += lines;
    this.#offset += end - start;
  }

  /** Delivers the last line when no newline ended it, then reports what was wrong with the text. */
  end(): void {
    if (this.#carried > 0) this.#deliverCarried(this.#carried, 0);
    this.#faults.reportTo(this.#report);
  }

  #keep(buffer: Buffer, start: number, end: number): void {
    if (end === start) return;
    const kept = Math.min(this.#carried, LONGEST_LINE_BYTES);
    const wanted = Math.min(kept + end - start, LONGEST_LINE_BYTES);
    if (wanted > this.#carry.length) this.#grow(wanted);
    buffer.copy(this.#carry, kept, start, start + wanted - kept);
    this.#carried += end - start;
    this.#last = buffer.readUInt8(end - 1);
  }

  /** Doubles at least, so that a line in many small chunks is copied in linear time. */
  #grow(wanted: number): void {
    const grown = Buffer.allocUnsafeSlow(Math.min(Math.max(wanted, this.#carry.length * 2), LONGEST_LINE_BYTES));
    this.#carry.copy(grown);
    this.#carry = grown;
  }

  #deliverCarried(length: number, newlineBytes: number): void {
    const bytes = this.#carried + newlineBytes;
    this.#carried = 0;
    if (length <= LONGEST_LINE_BYTES) this.#faults.seeLine(this.#carry.subarray(0, length), this.lines);
    this.#deliver(this.#carry, 0, length, bytes);
  }

  #deliver(buffer: Buffer, start: number, end: number, bytes: number): void {
    const offset = this.#offset;
    this.#offset += bytes;
    this.lines++;
    if (end - start <= LONGEST_LINE_BYTES) this.#onLine(buffer, start, end, offset, this.lines, false);
    else {
      this.#faults.seeOverLong(this.lines);
      this.#onLine(buffer, start, start + LONGEST_LINE_BYTES, offset, this.lines, false);
    }
  }
}
