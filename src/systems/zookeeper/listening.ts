/**
 * Whether a server listened on its election port, by its own lines: it says when it opens the port and when its listener
 * fails, and nothing between.
 */
import { eventsDuring } from "../../correlate/event-log.ts";
import type { Instant } from "../../event.ts";
import { lastEarly } from "../../extent.ts";
import { isWildcard, readAddress } from "./address.ts";
import type { Server } from "./server.ts";

/**
 * True where the process that ran at an instant had opened its election port, and no line up to then takes that back.
 * @param dialled the address that a peer dialled; its port has to be the one that was opened
 */
export function listenedAt(server: Server, at: Instant, dialled: string): boolean {
  const opened = openedAt(server, at);
  return opened !== null && haveOnePort(opened, dialled) && !areElsewhere(opened, dialled);
}

/** True where two addresses name the same port. */
export function haveOnePort(opened: string, dialled: string): boolean {
  return readAddress(opened).port === readAddress(dialled).port;
}

/** True where two addresses name hosts by numbers, and not the same. */
export function areElsewhere(opened: string, dialled: string): boolean {
  const [own, other] = [readAddress(opened), readAddress(dialled)];
  return !isWildcard(own) && own.ip !== null && other.ip !== null && own.ip !== other.ip;
}

/** The address at which the process that ran at an instant had opened its election port, unless a line takes that back. */
export function openedAt({ lives, log }: Server, at: Instant): string | null {
  const life = lastEarly(
    lives,
    ({ from }) => from <= at,
    () => true,
  );
  if (!life?.started || life.to < at) return null;
  const opened = eventsDuring(log, life.from, at, "cnx.bind").at(-1);
  const failed = eventsDuring(log, life.from, at, "cnx.listenexc", "cnx.listendead", "cnx.listenexit");
  return opened !== undefined && failed.length === 0 ? opened.fields.addr : null;
}
