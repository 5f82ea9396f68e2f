/** What others say of a bookie that is gone: auditors that take it for lost, clients that cannot reach it. */
import { eventsDuring } from "../../correlate/event-log.ts";
import type { Instant } from "../../event.ts";
import type { BkEvent, EventLog, Kind } from "./events.ts";

const AUDITORS = ["au.failed", "au.lost.delay", "au.lost.multi"] as const;
const CLIENTS = ["cl.connect.fail", "cl.resolve.fail", "cl.resolve.unknown"] as const;

/** The first line of others that tells that a bookie of these addresses is gone, between two instants; null for none. */
export function goneBy(
  others: readonly { readonly log: EventLog }[],
  addresses: ReadonlySet<string>,
  from: Instant,
  to: Instant,
): BkEvent | null {
  return earliest(others.flatMap(({ log }) => naming(log, addresses, from, to, [...AUDITORS, ...CLIENTS]) ?? []));
}

/**
 * The first line of an auditor by which a bookie of these addresses is not registered any more; null for none.
 * @param others possible auditors, and up to when each is heard
 */
export function missedBy(
  others: readonly { readonly log: EventLog; readonly to: Instant }[],
  addresses: ReadonlySet<string>,
  from: Instant,
): BkEvent | null {
  return earliest(others.flatMap(({ log, to }) => naming(log, addresses, from, to, AUDITORS) ?? []));
}

function naming(
  log: EventLog,
  addresses: ReadonlySet<string>,
  from: Instant,
  to: Instant,
  kinds: readonly Kind[],
): BkEvent | undefined {
  const events = eventsDuring(log, from, to, ...kinds) as readonly BkEvent[];
  return events.find((event) => namesAny(event, addresses));
}

function earliest(events: BkEvent[]): BkEvent | null {
  return events.sort((a, b) => a.at - b.at)[0] ?? null;
}

/** True for a line that names one of some bookies, by their ids or addresses. */
export function namesAny(event: BkEvent, addresses: ReadonlySet<string>): boolean {
  const { fields } = event;
  if ("bookie_slashless" in fields) return addresses.has(String(fields.bookie_slashless));
  if ("bookies" in fields)
    return [...String(fields.bookies).matchAll(/[^\s,[\]{}]+/g)].some(([id]) => addresses.has(id));
  return "bookie" in fields && addresses.has(String(fields.bookie));
}
