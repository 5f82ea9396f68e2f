/** Tells rows that say within one second what a row before and a row behind them say: a flood of one line in other words. */

export class Repeats {
  readonly #runs = new Map<string, { second: number; last: number }>();

  /**
   * The next row.
   * @param line what it says, and who says it
   * @param second of its stamp
   * @returns the row that this one leaves between two others, -1 for none
   */
  next(line: string, second: number, row: number): number {
    const run = this.#runs.get(line);
    if (run?.second !== second) {
      this.#runs.set(line, { second, last: -1 });
      return -1;
    }
    const between = run.last;
    run.last = row;
    return between;
  }
}
