/** Counts warnings and errors in columns of time, for the strip under the lanes. */
import type { Instant } from "../../event.ts";
import { LevelCount } from "./level-count.ts";
import { levelBit } from "./record-page.ts";
import type { RecordRun } from "./record-run.ts";

const WARNINGS = levelBit(3);
const ERRORS = levelBit(4) | levelBit(5);

/** A number a column. */
export interface WarningColumns {
  readonly warnings: Uint32Array;
  /** With those that are fatal. */
  readonly errors: Uint32Array;
}

export class WarningCounts {
  readonly #counters = new Map<RecordRun, { readonly warnings: LevelCount; readonly errors: LevelCount }>();

  /** See `Records.warnings`. */
  columns(runs: Iterable<RecordRun>, from: Instant, to: Instant, columns: number): WarningColumns {
    const counts = { warnings: new Uint32Array(columns), errors: new Uint32Array(columns) };
    const columnOf = (at: Instant) => {
      const column = to > from ? Math.floor((columns * (at - from)) / (to - from)) : columns - 1;
      return Math.max(0, Math.min(columns - 1, column));
    };
    for (const run of runs) {
      const [first, last] = [run.at(0), run.at(run.count - 1)];
      if (last < from || first > to) continue;
      let before = this.#countBefore(run, run.rowFrom(from));
      // one column more on either side: a division may round across a border
      const lastColumn = Math.min(columns - 1, columnOf(last) + 1);
      for (let column = Math.max(0, columnOf(first) - 1); column <= lastColumn; column++) {
        const end = from + ((to - from) * (column + 1)) / columns;
        const through = this.#countBefore(run, column === columns - 1 ? run.rowAfter(to) : run.rowFrom(end));
        counts.warnings[column] = (counts.warnings[column] ?? 0) + through.warnings - before.warnings;
        counts.errors[column] = (counts.errors[column] ?? 0) + through.errors - before.errors;
        before = through;
      }
    }
    return counts;
  }

  #countBefore(run: RecordRun, row: number): { readonly warnings: number; readonly errors: number } {
    let counters = this.#counters.get(run);
    if (!counters) {
      counters = { warnings: new LevelCount(run, WARNINGS), errors: new LevelCount(run, ERRORS) };
      this.#counters.set(run, counters);
    }
    return { warnings: counters.warnings.before(row), errors: counters.errors.before(row) };
  }
}
