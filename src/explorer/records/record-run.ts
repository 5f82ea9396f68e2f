/** One run of records as it is looked at: rows over all its pages, searched by time and by what is wanted. */

import { isBefore, type Place, placeOf } from "../../correlate/place.ts";
import { countEarly, firstLate } from "../../extent.ts";
import { countOf, offsetOf, type RecordPage } from "./record-page.ts";

/** Which rows of a run are wanted, ready for the loop over its columns. */
export interface Wanted {
  /** Bits of the levels that are, and the same as a table; null for all. */
  readonly levelBits: number;
  readonly levels: Uint8Array | null;
  /** Entry k is 1 where kind k is wanted; null for all. */
  readonly kinds: Uint8Array | null;
  /** By number of page, bits of its rows; a page that is missing has none. Null for all. */
  readonly bits: readonly (Uint32Array | undefined)[] | null;
}

/** What is taken off the stamps of a run from a row on, in milliseconds. */
export interface RowShift {
  readonly row: number;
  readonly ms: number;
}

/**
 * What is taken off the stamps of a run may change; its pages only grow and follow each other. Corrected instants never
 * run back within it: a clock that was set back begins another run, one that was set ahead was so in a silence as long.
 */
export class RecordRun {
  readonly number: number;
  readonly stream: number;
  readonly pages: RecordPage[] = [];
  /** Row of the run that each page begins with. */
  readonly firstRows: number[] = [];
  #shifts: readonly RowShift[] = [];

  constructor(number: number, stream: number) {
    this.number = number;
    this.stream = stream;
  }

  add(page: RecordPage): void {
    this.firstRows.push(this.count);
    this.pages.push(page);
  }

  /** Only the last page still grows. */
  get count(): number {
    const last = this.pages.at(-1);
    return last ? (this.firstRows.at(-1) ?? 0) + countOf(last) : 0;
  }

  /** Index of the page that holds a row. */
  pageOf(row: number): number {
    return firstLate(1, this.pages.length, (index) => (this.firstRows[index] ?? 0) <= row) - 1;
  }

  /** The first row that stands at a place in the order of the log or behind it. */
  rowAtPlace(input: number, offset: number): number {
    const stands = (page: RecordPage, row: number) => isBefore(placeOfRow(page, row), { input, offset });
    const index = firstLate(1, this.pages.length, (i) => this.pages[i] !== undefined && stands(this.pages[i], 0)) - 1;
    const page = this.pages[index];
    if (!page) return 0;
    return (this.firstRows[index] ?? 0) + firstLate(0, countOf(page), (row) => stands(page, row));
  }

  /** @param shifts in order of their rows, the first from the first row on */
  setShifts(shifts: readonly RowShift[]): void {
    this.#shifts = shifts;
  }

  /** What is taken off the stamp of a row. */
  shiftAt(row: number): number {
    const shifts = this.#shifts;
    return shifts[shifts.length < 2 ? 0 : countEarly(shifts, (shift) => shift.row <= row) - 1]?.ms ?? 0;
  }

  /** Corrected instant of a row. */
  at(row: number): number {
    const index = this.pageOf(row);
    const page = this.pages[index];
    return page ? this.#atIn(page, this.firstRows[index] ?? 0, row) : Number.NaN;
  }

  /** The first row whose corrected instant is not before `at`; the number of rows where none is. */
  rowFrom(at: number): number {
    return this.#firstLate((corrected) => corrected < at);
  }

  /** The first row whose corrected instant is after `at`; the number of rows where none is. */
  rowAfter(at: number): number {
    return this.#firstLate((corrected) => corrected <= at);
  }

  /** The first wanted row of `[from, to)`, -1 for none. */
  next(from: number, to: number, wanted: Wanted): number {
    for (let index = this.pageOf(from); index < this.pages.length; index++) {
      const page = this.pages[index];
      const first = this.firstRows[index] ?? 0;
      if (!page || first >= to) break;
      if (!couldHold(page, wanted)) continue;
      const row = nextIn(page, Math.max(0, from - first), Math.min(to - first, countOf(page)), wanted);
      if (row >= 0) return first + row;
    }
    return -1;
  }

  /** The last wanted row of `[from, to)`, -1 for none. */
  previous(from: number, to: number, wanted: Wanted): number {
    for (let index = this.pageOf(to - 1); index >= 0; index--) {
      const page = this.pages[index];
      const first = this.firstRows[index] ?? 0;
      if (!page || first + countOf(page) <= from) break;
      if (!couldHold(page, wanted)) continue;
      const row = previousIn(page, Math.max(0, from - first), Math.min(to - first, countOf(page)), wanted);
      if (row >= 0) return first + row;
    }
    return -1;
  }

  #firstLate(early: (corrected: number) => boolean): number {
    const beginOf = (i: number) => (this.pages[i]?.baseAt ?? 0) - this.shiftAt(this.firstRows[i] ?? 0);
    const index = firstLate(1, this.pages.length, (i) => early(beginOf(i))) - 1;
    const page = this.pages[index];
    if (!page) return 0;
    const first = this.firstRows[index] ?? 0;
    return firstLate(first, first + countOf(page), (row) => early(this.#atIn(page, first, row)));
  }

  #atIn(page: RecordPage, first: number, row: number): number {
    return page.baseAt + (page.at[row - first] ?? 0) - this.shiftAt(row);
  }
}

/** Where a row stands in the order of its log. */
export function placeOfRow(page: RecordPage, row: number): Place {
  return placeOf({ input: page.input, offset: offsetOf(page, row) }, () => page.turned !== null);
}

function couldHold(page: RecordPage, { levelBits, bits }: Wanted): boolean {
  return ((page.head[1] ?? 0) & levelBits) !== 0 && (bits === null || bits[page.number] !== undefined);
}

function nextIn(page: RecordPage, from: number, to: number, wanted: Wanted): number {
  const { levels, kinds } = wanted;
  const bits = wanted.bits?.[page.number] ?? null;
  const { level, kind } = page;
  for (let row = from; row < to; row++) {
    if (bits !== null) {
      const word = (bits[row >>> 5] ?? 0) >>> (row & 31);
      if (word === 0) row |= 31;
      if ((word & 1) === 0) continue;
    }
    if (levels !== null && levels[level[row] ?? 0] !== 1) continue;
    if (kinds !== null && kinds[kind[row] ?? 0] !== 1) continue;
    return row;
  }
  return -1;
}

function previousIn(page: RecordPage, from: number, to: number, wanted: Wanted): number {
  const { levels, kinds } = wanted;
  const bits = wanted.bits?.[page.number] ?? null;
  const { level, kind } = page;
  for (let row = to - 1; row >= from; row--) {
    if (bits !== null) {
      const word = (bits[row >>> 5] ?? 0) << (31 - (row & 31));
      if (word === 0) row &= ~31;
      if (word >= 0) continue;
    }
    if (levels !== null && levels[level[row] ?? 0] !== 1) continue;
    if (kinds !== null && kinds[kind[row] ?? 0] !== 1) continue;
    return row;
  }
  return -1;
}
