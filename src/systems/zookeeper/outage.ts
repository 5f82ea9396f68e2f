/** How bad a span was for the ensemble as a whole. */
import type { Severity, Span } from "../../case.ts";
import { touching } from "../../extent.ts";
import type { Gap } from "./availability.ts";
import type { Ensemble } from "./ensemble.ts";

/** Without a leader for longer than this, sessions of the usual length (up to 40 s, often less) have begun to expire. */
export const LONG_OUTAGE_MS = 30_000;
/** An election takes about 0.3 s, with a slow start of the new leader some seconds. Longer is an outage. */
export const OUTAGE_MS = 5000;

/** The longest leaderless gap that touches a span. */
export function outageDuring({ gaps }: Pick<Ensemble, "gaps">, { from, to }: Span): Gap | undefined {
  return touching(gaps, from, to)
    .filter(({ kind }) => kind === "leaderless")
    .reduce<Gap | undefined>((a, b) => (a && a.to - a.from >= b.to - b.from ? a : b), undefined);
}

/** Severity of a gap by its length. */
export function outageSeverity(ms: number): Severity {
  if (ms > LONG_OUTAGE_MS) return "critical";
  return ms > OUTAGE_MS ? "high" : "medium";
}
