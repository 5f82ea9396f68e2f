/**
 * When a stream wrote lines that were counted and not kept: a bit a second, on the log's clock, in pages of 36 hours.
 * A year of a log that is never silent takes 4 MB.
 */
import type { Instant } from "../event.ts";

const PAGE_SECONDS = 1 << 17;

export class Presence {
  readonly #pages = new Map<number, Uint8Array>();
  /** The page that was written last, and its first second. */
  #page: Uint8Array = new Uint8Array(0);
  #begin = Number.NEGATIVE_INFINITY;

  /** Marks the second of an instant. */
  add(at: Instant): void {
    const second = Math.floor(at / 1000);
    let bit = second - this.#begin;
    if (bit < 0 || bit >= PAGE_SECONDS) {
      this.#turnTo(Math.floor(second / PAGE_SECONDS));
      bit = second - this.#begin;
    }
    this.#page[bit >> 3] = (this.#page[bit >> 3] ?? 0) | (1 << (bit & 7));
  }

  #turnTo(number: number): void {
    this.#page = this.#pages.get(number) ?? new Uint8Array(PAGE_SECONDS / 8);
    this.#pages.set(number, this.#page);
    this.#begin = number * PAGE_SECONDS;
  }

  /** Begin of the first marked second that begins at or after an instant and before another; Infinity where there is none. */
  first(from: Instant, before: Instant): Instant {
    const end = Math.ceil(before / 1000);
    for (let second = Math.ceil(from / 1000); second < end; ) {
      const number = Math.floor(second / PAGE_SECONDS);
      const next = (number + 1) * PAGE_SECONDS;
      const page = this.#pages.get(number);
      const found = page ? firstBit(page, second - number * PAGE_SECONDS) : -1;
      if (found >= 0) {
        const at = number * PAGE_SECONDS + found;
        return at < end ? at * 1000 : Number.POSITIVE_INFINITY;
      }
      second = page ? next : this.#pageFrom(number) * PAGE_SECONDS;
    }
    return Number.POSITIVE_INFINITY;
  }

  /** The first page behind a number, Infinity where there is none: silence may last for years. */
  #pageFrom(number: number): number {
    let least = Number.POSITIVE_INFINITY;
    for (const other of this.#pages.keys()) if (other > number && other < least) least = other;
    return least;
  }
}

/** The first bit that is set from `from` on, -1 for none. */
function firstBit(page: Uint8Array, from: number): number {
  for (let bit = from; bit < PAGE_SECONDS; ) {
    const byte = (page[bit >> 3] ?? 0) >> (bit & 7);
    if (byte === 0) bit = ((bit >> 3) + 1) << 3;
    else if (byte & 1) return bit;
    else bit++;
  }
  return -1;
}
