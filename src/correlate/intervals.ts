/** States over time, from the moments at which they change. */
import type { Interval, Span } from "../case.ts";
import type { Instant, LineRef } from "../event.ts";
import { countBegun } from "../extent.ts";

/** A change of state. */
export interface StateChange {
  readonly at: Instant;
  readonly state: string;
  readonly serving: boolean;
  /** No line of the node itself says it. */
  readonly inferred: boolean;
  /** What the state carries beside its name (`ballot 15`). */
  readonly phase: string | null;
  readonly refs: readonly LineRef[];
}

/** Intervals over a whole span, without gaps; what is before the first change is unknown, changes to the same are one. */
export function intervalsOf(changes: readonly StateChange[], whole: Span): Interval[] {
  const unknown = { at: whole.from, state: "unknown", serving: false, inferred: true, phase: null, refs: [] };
  const sorted = [unknown, ...[...changes].sort((a, b) => a.at - b.at)];
  const intervals: Interval[] = [];
  for (const [index, { at, state, serving, inferred, phase, refs }] of sorted.entries()) {
    const to = sorted[index + 1]?.at ?? whole.to;
    const last = intervals.at(-1);
    if (to <= at) continue;
    if (last?.state === state && last.phase === phase && last.serving === serving && last.inferred === inferred)
      intervals[intervals.length - 1] = { ...last, to };
    else intervals.push({ from: at, to, state, serving, inferred, phase, leader: null, evidence: refs });
  }
  return intervals;
}

/** The interval that holds an instant, of a list in order and without gaps; at a border the later one. */
export function intervalAt<T extends Span>(intervals: readonly T[], at: Instant): T | undefined {
  const interval = intervals[countBegun(intervals, at) - 1];
  return interval && at < interval.to ? interval : undefined;
}

/** Those behind the first interval that serves and before the last that does. */
export function betweenServing<T extends Interval>(intervals: readonly T[]): T[] {
  const isServing = ({ serving }: Interval) => serving;
  return intervals.slice(intervals.findIndex(isServing) + 1, Math.max(0, intervals.findLastIndex(isServing)));
}
