/** States over time, from the moments at which they change. */
import type { Interval, Span } from "../../case.ts";
import type { Instant, LineRef } from "../../event.ts";

/** A change of state. */
export interface Turn {
  readonly at: Instant;
  readonly state: string;
  readonly serving: boolean;
  /** No line of the node itself says it. */
  readonly inferred: boolean;
  readonly refs: readonly LineRef[];
}

/** Intervals over a whole span, without gaps; what is before the first turn is unknown. */
export function intervalsOf(turns: readonly Turn[], whole: Span): Interval[] {
  const unknown: Turn = { at: whole.from, state: "unknown", serving: false, inferred: true, refs: [] };
  const sorted = [unknown, ...[...turns].sort((a, b) => a.at - b.at)];
  const intervals: Interval[] = [];
  for (const [index, { at, state, serving, inferred, refs }] of sorted.entries()) {
    const to = sorted[index + 1]?.at ?? whole.to;
    const last = intervals.at(-1);
    if (to <= at) continue;
    if (last?.state === state && last.serving === serving && last.inferred === inferred)
      intervals[intervals.length - 1] = { ...last, to };
    else intervals.push({ from: at, to, state, serving, inferred, phase: null, leader: null, evidence: refs });
  }
  return intervals;
}
