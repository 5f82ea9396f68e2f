/**
 * In which order the records are searched: outwards from the instant where the user stands, forwards and backwards in
 * turn, then what has been read since. Of each page the rows searched are one stretch that grows at both ends.
 */
import { firstLate } from "../../extent.ts";
import { countOf, type RecordPage } from "../records/record-page.ts";
import type { Records, RowRange } from "../records/records.ts";

/** What a search knows of a page, in memory shared with the thread that searches. */
export interface PageMatches {
  /** A bit a row. */
  readonly bits: Uint32Array<SharedArrayBuffer>;
  /** Rows `[searched[0], searched[1])` have been searched. */
  readonly searched: Int32Array<SharedArrayBuffer>;
}

/** Rows searched before anybody may ask for something else. */
const BLOCK_ROWS = 4096;

/** Room for what will be found in a page. */
export function newPageMatches(page: RecordPage): PageMatches {
  return {
    bits: new Uint32Array(new SharedArrayBuffer(4 * Math.ceil(page.at.length / 32))),
    searched: new Int32Array(new SharedArrayBuffer(8)),
  };
}

export class Sweep {
  readonly #pages: RecordPage[];
  readonly #found: PageMatches[];
  readonly #records: Records;
  /** Blocks still to be searched, the next one last. */
  #ahead: RowRange[];
  readonly #behind: RowRange[];
  #isBack = false;
  /** Last records of inputs: lines may have been added to them. */
  #open: RowRange[] = [];

  /** @param found what is known of each page, nothing yet */
  constructor(records: Records, pages: readonly RecordPage[], found: readonly PageMatches[], fromAt: number) {
    this.#records = records;
    this.#pages = [...pages];
    this.#found = [...found];
    const at = (page: RecordPage, row: number) => records.instantOf(page, row);
    const ahead: RowRange[] = [];
    const behind: RowRange[] = [];
    for (const [index, page] of pages.entries()) {
      const count = countOf(page);
      const start = firstLate(0, count, (row) => at(page, row) < fromAt);
      found[index]?.searched.fill(start);
      ahead.push(...blocksOf(page, start, count));
      for (let to = start; to > 0; to -= BLOCK_ROWS) behind.push({ page, from: Math.max(0, to - BLOCK_ROWS), to });
    }
    // stable: blocks of one page keep their order, outwards
    this.#ahead = ahead.sort((a, b) => at(a.page, a.from) - at(b.page, b.from)).reverse();
    this.#behind = behind.sort((a, b) => at(b.page, b.to - 1) - at(a.page, a.to - 1)).reverse();
  }

  add(page: RecordPage, found: PageMatches): void {
    this.#pages.push(page);
    this.#found.push(found);
  }

  /** The rows to search next, null while there are none. */
  next(): RowRange | null {
    this.#isBack = !this.#isBack && this.#behind.length > 0;
    const block = this.#isBack ? this.#behind.pop() : (this.#ahead.pop() ?? this.#behind.pop());
    if (block) return block;
    this.#ahead = this.#grown().reverse();
    return this.#ahead.pop() ?? null;
  }

  matchesOf(page: RecordPage): PageMatches | undefined {
    return this.#found[page.number];
  }

  /** Notes that rows which `next` gave have been searched. */
  done({ page, from, to }: RowRange): void {
    const searched = this.matchesOf(page)?.searched;
    if (!searched) return;
    if (from < Atomics.load(searched, 0)) Atomics.store(searched, 0, from);
    if (to > Atomics.load(searched, 1)) Atomics.store(searched, 1, to);
    if (this.#records.endOf(page, to - 1) === null) this.#open.push({ page, from: to - 1, to });
  }

  /** What has been written since, and records whose end was not known when they were searched. */
  #grown(): RowRange[] {
    const ended = this.#open.filter(({ page, from }) => this.#records.endOf(page, from) !== null);
    this.#open = this.#open.filter((open) => !ended.includes(open));
    return [
      ...ended,
      ...this.#pages.flatMap((page, index) => {
        const searched = this.#found[index]?.searched;
        return searched ? blocksOf(page, Atomics.load(searched, 1), countOf(page)) : [];
      }),
    ];
  }
}

function blocksOf(page: RecordPage, start: number, end: number): RowRange[] {
  const blocks: RowRange[] = [];
  for (let from = start; from < end; from += BLOCK_ROWS)
    blocks.push({ page, from, to: Math.min(end, from + BLOCK_ROWS) });
  return blocks;
}
