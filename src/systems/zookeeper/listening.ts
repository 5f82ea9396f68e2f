/**
 * Whether a server listened on its election port, by its own lines: it says when it opens the port and when its listener
 * fails, and nothing between.
 */
import { eventsDuring } from "../../correlate/event-log.ts";
import type { Instant } from "../../event.ts";
import { lastEarly } from "../../extent.ts";
import { readAddress } from "./address.ts";
import type { Server } from "./server.ts";

/**
 * True where the process that ran at an instant had opened its election port, and no line up to then takes that back.
 * @param dialled the address that a peer dialled; its port has to be the one that was opened
 */
export function listenedAt({ lives, log }: Server, at: Instant, dialled: string): boolean {
  const life = lastEarly(
    lives,
    ({ from }) => from <= at,
    () => true,
  );
  if (!life?.started || life.to < at) return false;
  const opened = eventsDuring(log, life.from, at, "cnx.bind").at(-1);
  const failed = eventsDuring(log, life.from, at, "cnx.listenexc", "cnx.listendead", "cnx.listenexit");
  return opened !== undefined && failed.length === 0 && portOf(opened.fields.addr) === portOf(dialled);
}

function portOf(addr: string): number | null {
  return readAddress(addr).port;
}
