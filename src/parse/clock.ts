/** Stamps from bytes, without a Date or a string a line. */

/** Threads of one process hand in their records out of order by less than this; more may be a clock that was set. */
export const OUT_OF_ORDER_MS = 1000;

/** The day a time without a date is put on. */
export const EPOCH_DAY = 0;

/** The number that ASCII digits stand for. */
export function digits(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i++) value = value * 10 + ((bytes[i] ?? 0x30) - 0x30);
  return value;
}

/** Remembers the last day read: neighbouring lines are nearly always of one day. */
export class Day {
  #key = -1;
  #at = Number.NaN;

  /** Midnight UTC, in milliseconds, of the day whose year, month and day begin at these bytes; NaN for no such day. */
  of(bytes: Uint8Array, year: number, month: number, day: number): number {
    const y = digits(bytes, year, year + 4);
    const m = digits(bytes, month, month + 2);
    const d = digits(bytes, day, day + 2);
    const key = (y * 100 + m) * 100 + d;
    if (key !== this.#key) {
      this.#key = key;
      this.#at = m >= 1 && m <= 12 && d >= 1 && d <= 31 ? Date.UTC(y, m - 1, d) : Number.NaN;
    }
    return this.#at;
  }
}

const MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

/** The month, from 0 on, whose name in English begins with the three letters at a place. */
export function monthNamed(bytes: Buffer, start: number): number {
  return MONTHS.indexOf(bytes.toString("latin1", start, start + 3)) / 3;
}
