/** Which record holds a line of an input, and where the next one begins: several streams may share an input. */
import { firstLate } from "../../extent.ts";
import { countOf, type RecordPage } from "./record-page.ts";

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

  add(page: RecordPage): void {
    const pages = this.#pages.get(page.stream);
    if (pages) pages.push(page);
    else this.#pages.set(page.stream, [page]);
  }

  /** The last record that begins at `line` or before it, null where none does. */
  lastUpTo(line: number): RecordLine | null {
    let last: RecordLine | null = null;
    for (const pages of this.#pages.values()) {
      const page = pages[pageUpTo(pages, line)];
      const found = page && recordLine(page, rowAfter(page, line) - 1);
      if (found && found.line > (last?.line ?? 0)) last = found;
    }
    return last;
  }

  /** Where the record behind a row begins, null where none is known yet. */
  endOf(page: RecordPage, row: number): number | null {
    // nobody else's record can stand between two rows of the only stream
    if (this.#pages.size === 1 && row + 1 < countOf(page)) return page.baseOffset + (page.offset[row + 1] ?? 0);
    return this.firstAfter(page.baseLine + (page.line[row] ?? 0))?.offset ?? null;
  }

  /** The first record that begins after `line`, null where none does yet. */
  firstAfter(line: number): RecordLine | null {
    let first: RecordLine | null = null;
    for (const pages of this.#pages.values()) {
      const index = pageUpTo(pages, line);
      const page = pages[index];
      const next = pages[index + 1];
      const found = (page && recordLine(page, rowAfter(page, line))) ?? (next && recordLine(next, 0));
      if (found && found.line < (first?.line ?? Number.POSITIVE_INFINITY)) first = found;
    }
    return first;
  }
}

/** Index of the last page that begins at `line` or before it, -1 for none. */
function pageUpTo(pages: readonly RecordPage[], line: number): number {
  return firstLate(0, pages.length, (index) => (pages[index]?.baseLine ?? 0) <= line) - 1;
}

/** The first row that begins after `line`, the number of rows where none does. */
function rowAfter(page: RecordPage, line: number): number {
  return firstLate(0, countOf(page), (row) => page.baseLine + (page.line[row] ?? 0) <= line);
}

function recordLine(page: RecordPage, row: number): RecordLine | null {
  if (row < 0 || row >= countOf(page)) return null;
  return {
    page,
    row,
    line: page.baseLine + (page.line[row] ?? 0),
    offset: page.baseOffset + (page.offset[row] ?? 0),
  };
}
