/** Lines of several lists as one. */
import type { Instant } from "../event.ts";

/** Events in order of time, each once. */
export function inTime<T extends { readonly at: Instant }>(events: readonly T[]): T[] {
  return [...new Set(events)].sort((a, b) => a.at - b.at);
}
