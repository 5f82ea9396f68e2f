/** Puts JSON records together that a terminal or an editor has cut into several lines. */
import type { LineRef } from "../event.ts";
import { isJsonObject } from "./json-line.ts";

/** A record of more lines than these is none. */
const MOST_PARTS = 12;
const OPENING = 0x7b;
const CLOSING = 0x7d;
const COMMA = 0x2c;

/** Takes a line that is whole, or a later part of the record before it, which was joined to that. */
export type TakeLine = (place: LineRef, bytes: Buffer, start: number, end: number, isPart: boolean) => void;

/** Stands before whoever takes lines: hands them on in order, a cut record with its first line. */
export class CutJson {
  readonly #take: TakeLine;
  /** Lines that begin a record and do not end it. */
  #parts: { readonly place: LineRef; readonly bytes: Buffer }[] = [];

  constructor(take: TakeLine) {
    this.#take = take;
  }

  /** The next line, `bytes[start, end)`. */
  push(place: LineRef, bytes: Buffer, start: number, end: number): void {
    const opens = bytes[start] === OPENING && !closes(bytes, end);
    if (opens || this.#parts.length > 0) this.#join(place, Buffer.from(bytes.subarray(start, end)), opens);
    else this.#take(place, bytes, start, end, false);
  }

  /** Nothing comes any more: what was begun and never ended was no record. */
  end(): void {
    const lines = this.#parts;
    this.#parts = [];
    for (const line of lines) this.#take(line.place, line.bytes, 0, line.bytes.length, false);
  }

  /** A record becomes whole with the line that ends it. */
  #join(place: LineRef, bytes: Buffer, opens: boolean): void {
    if (opens || this.#parts.length === MOST_PARTS) this.end();
    this.#parts.push({ place, bytes });
    if (!closes(bytes, bytes.length)) {
      if (!opens && this.#parts.length === 1) this.end();
      return;
    }
    const whole = Buffer.concat(this.#parts.map((part) => part.bytes));
    if (!isJsonObject(whole)) {
      this.end();
      return;
    }
    const [first, ...others] = this.#parts;
    this.#parts = [];
    if (first) this.#take(first.place, whole, 0, whole.length, false);
    for (const part of others) this.#take(part.place, part.bytes, 0, part.bytes.length, true);
  }
}

/** A comma stands behind an object of a list. */
function closes(bytes: Buffer, end: number): boolean {
  return bytes[bytes[end - 1] === COMMA ? end - 2 : end - 1] === CLOSING;
}
