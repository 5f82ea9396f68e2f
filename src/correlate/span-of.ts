/** The span that a run of events covers. */
import type { Span } from "../case.ts";
import type { Instant } from "../event.ts";

/** From the first to the last; a run has at least one. */
export function spanOf(run: readonly { readonly at: Instant }[]): Span {
  const from = run[0]?.at ?? 0;
  return { from, to: run.at(-1)?.at ?? from };
}
