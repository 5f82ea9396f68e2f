/** States over time, from the moments at which they change. */
import type { Interval, Span } from "../../case.ts";
import type { Instant, LineRef } from "../../event.ts";

/** A change of state. */
export interface Turn {
  readonly at: Instant;
  readonly state: string;
  readonly serving: boolean;
  /** No line of the server itself says it. */
  readonly inferred: boolean;
  /** What the state carries beside its name. */
  readonly phase: string | null;
  readonly refs: readonly LineRef[];
}

/** Intervals over a whole span, without gaps; what is before the first turn is unknown. */
export function intervalsOf(turns: readonly Turn[], whole: Span): Interval[] {
  const sorted = [...turns].sort((a, b) => a.at - b.at);
  const intervals: Interval[] = [];
  const add = (from: Instant, to: Instant, { state, serving, inferred, phase, refs }: Omit<Turn, "at">) => {
    const last = intervals.at(-1);
    if (to <= from) return;
    if (last?.state === state && last.phase === phase && last.serving === serving && last.inferred === inferred) {
      intervals[intervals.length - 1] = { ...last, to };
    } else intervals.push({ from, to, state, serving, inferred, phase, leader: null, evidence: refs });
  };
  add(whole.from, sorted[0]?.at ?? whole.to, {
    state: "unknown",
    serving: false,
    inferred: true,
    phase: null,
    refs: [],
  });
  for (const [index, turn] of sorted.entries()) add(turn.at, sorted[index + 1]?.at ?? whole.to, turn);
  return intervals;
}
