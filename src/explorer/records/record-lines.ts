/** Which record holds a line of an input, and where its lines end: several streams may share an input. */
import { firstLate } from "../../extent.ts";
import { countOf, lineOf, offsetOf, type RecordPage } from "./record-page.ts";

/** A row of a page, and where it stands in its input. */
export interface RecordLine {
  readonly page: RecordPage;
  readonly row: number;
  readonly line: number;
  readonly offset: number;
}

/** The pages of one input. */
export class RecordLines {
  /** By stream; those of one stream are in the order of their lines. */
  readonly #pages = new Map<number, RecordPage[]>();
  /** Every line was turned round by itself: the other lines of a record stand above its first. */
  #isUpsideDown = false;

  add(page: RecordPage): void {
    this.#isUpsideDown = page.turned === "by line";
    const pages = this.#pages.get(page.stream) ?? [];
    this.#pages.set(page.stream, pages);
    if (page.turned === null) pages.push(page);
    else pages.unshift(page);
  }

  /** The record that a line belongs to, null where it belongs to none. */
  holding(line: number): RecordLine | null {
    return this.#isUpsideDown ? this.#firstAfter(line - 1) : this.#lastUpTo(line);
  }

  /** The record that bounds the lines of the one at `line`, null where none is known. */
  bound(line: number): RecordLine | null {
    return this.#isUpsideDown ? this.#lastUpTo(line - 1) : this.#firstAfter(line);
  }

  /** Where the record behind a row begins, null where none is known yet. */
  endOf(page: RecordPage, row: number): number | null {
    // nobody else's record can stand between two rows of the only stream
    if (this.#pages.size === 1 && page.turned === null && row + 1 < countOf(page)) return offsetOf(page, row + 1);
    return this.bound(lineOf(page, row))?.offset ?? null;
  }

  /** The last record that begins at `line` or before it, null where none does. */
  #lastUpTo(line: number): RecordLine | null {
    let last: RecordLine | null = null;
    for (const pages of this.#pages.values()) {
      const page = pages[pageUpTo(pages, line)];
      const found = page && neighbours(page, line).upTo;
      if (found && found.line > (last?.line ?? 0)) last = found;
    }
    return last;
  }

  /** The first record that begins after `line`, null where none does yet. */
  #firstAfter(line: number): RecordLine | null {
    let first: RecordLine | null = null;
    for (const pages of this.#pages.values()) {
      const index = pageUpTo(pages, line);
      const page = pages[index];
      const next = pages[index + 1];
      const found = (page && neighbours(page, line).after) ?? (next && neighbours(next, 0).after);
      if (found && found.line < (first?.line ?? Number.POSITIVE_INFINITY)) first = found;
    }
    return first;
  }
}

/** Index of the last page with a record at `line` or before it, -1 for none. */
function pageUpTo(pages: readonly RecordPage[], line: number): number {
  const isUpTo = (page: RecordPage | undefined) =>
    page !== undefined && lineOf(page, page.turned === null ? 0 : countOf(page) - 1) <= line;
  return firstLate(0, pages.length, (index) => isUpTo(pages[index])) - 1;
}

/** Of the records of a page, the last in the file that begins at `line` or before it, and the one after that. */
function neighbours(page: RecordPage, line: number): { readonly [K in "upTo" | "after"]: RecordLine | null } {
  // asked once: the page may be growing
  const count = countOf(page);
  const rowOf = (nth: number) => (page.turned === null ? nth : count - 1 - nth);
  const upTo = firstLate(0, count, (nth) => lineOf(page, rowOf(nth)) <= line);
  const told = (nth: number) => (nth < 0 || nth >= count ? null : recordLine(page, rowOf(nth)));
  return { upTo: told(upTo - 1), after: told(upTo) };
}

function recordLine(page: RecordPage, row: number): RecordLine {
  return { page, row, line: lineOf(page, row), offset: offsetOf(page, row) };
}
