/** Cuts a series in time into runs. */
import type { Instant } from "../event.ts";

/** Neighbours no further apart than `pauseMs` belong to one run. */
export function inRuns<T extends { readonly at: Instant }>(series: readonly T[], pauseMs: number): T[][] {
  const runs: T[][] = [];
  for (const item of series) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && item.at - last.at <= pauseMs) run.push(item);
    else runs.push([item]);
  }
  return runs;
}
