/** Who takes the lead of the load manager. */
import { eventsDuring } from "../../correlate/event-log.ts";
import type { Instant } from "../../event.ts";
import type { EventLog, PulEvent } from "./events.ts";

/** Other elections (of the transaction coordinator, of a worker) have other paths. */
export function isLoadManager(path: string | undefined): boolean {
  return path !== undefined && /^\/loadbalance\/(?:extension\/)?leader/.test(path);
}

/**
 * Lines by which a broker takes the lead between two instants, several of one election. The extensible load manager skips
 * the service of the classic one, and prints none of its lines.
 */
export function leadsTaken(
  log: EventLog,
  from: Instant = Number.NEGATIVE_INFINITY,
  to: Instant = Number.POSITIVE_INFINITY,
): PulEvent[] {
  return eventsDuring(log, from, to, "el.lead", "el.old.lead", "el.acq", "el.role.done").filter((event) => {
    if (event.kind === "el.acq") return isLoadManager(event.fields.path);
    return event.kind !== "el.role.done" || event.fields.played === "the leader";
  });
}
