/** Whether a log covers a span without holes: what is not in a sample of a log proves nothing. */
import type { Span } from "../../case.ts";
import type { Server } from "./server.ts";

/** A server that looks for a leader logs at least once in a minute, the greatest back-off. Twice that, and lines are missing. */
const LONGEST_SILENCE_MS = 150_000;

/** True where a server that looks for a leader logged all through a span. */
export function speaksThrough({ log }: Server, { from, to }: Span): boolean {
  let last = from;
  for (const { at } of log.all) {
    if (at <= from) continue;
    if (Math.min(at, to) - last > LONGEST_SILENCE_MS) return false;
    last = at;
    if (at >= to) return true;
  }
  return to - last <= LONGEST_SILENCE_MS;
}
