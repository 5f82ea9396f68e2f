/** Counts the records of certain levels among the first rows of a run, so that a strip of them can be drawn each frame. */
import { countOf, levelTable, type RecordPage } from "./record-page.ts";
import type { RecordRun } from "./record-run.ts";

/** Rows a sum: at most so many are looked at one by one for a count. */
const BLOCK_ROWS = 256;

interface PageSums {
  readonly page: RecordPage;
  /** Count in the pages before. */
  readonly before: number;
  /** Count in the page before each block. */
  readonly blocks: Uint32Array;
  /** Blocks that have been summed. */
  summed: number;
}

/** Sums are added as the run grows; no row is counted twice. */
export class LevelCount {
  readonly #run: RecordRun;
  /** 1 for the levels that count. */
  readonly #counts: Uint8Array;
  readonly #pages: PageSums[] = [];

  /** @param levels bits of the levels to count */
  constructor(run: RecordRun, levels: number) {
    this.#run = run;
    this.#counts = levelTable(levels);
  }

  /** How many of the first `row` rows of the run have one of the levels. */
  before(row: number): number {
    const index = this.#run.pageOf(row);
    const sums = this.#sumsOf(index);
    return sums ? sums.before + this.#countIn(sums, row - (this.#run.firstRows[index] ?? 0)) : 0;
  }

  #sumsOf(index: number): PageSums | undefined {
    for (let i = this.#pages.length; i <= index; i++) {
      const page = this.#run.pages[i];
      if (!page) break;
      const last = this.#pages.at(-1);
      const before = last ? last.before + this.#countIn(last, countOf(last.page)) : 0;
      const blocks = new Uint32Array(Math.ceil(page.level.length / BLOCK_ROWS) + 1);
      this.#pages.push({ page, before, blocks, summed: 0 });
    }
    return this.#pages[index];
  }

  #countIn(sums: PageSums, rows: number): number {
    const { page, blocks } = sums;
    const block = Math.floor(rows / BLOCK_ROWS);
    for (; sums.summed < block; sums.summed++) {
      const start = sums.summed * BLOCK_ROWS;
      blocks[sums.summed + 1] = (blocks[sums.summed] ?? 0) + this.#countRows(page, start, start + BLOCK_ROWS);
    }
    return (blocks[block] ?? 0) + this.#countRows(page, block * BLOCK_ROWS, rows);
  }

  #countRows({ level }: RecordPage, from: number, to: number): number {
    const counts = this.#counts;
    let count = 0;
    for (let row = from; row < to; row++) count += counts[level[row] ?? 0] ?? 0;
    return count;
  }
}
