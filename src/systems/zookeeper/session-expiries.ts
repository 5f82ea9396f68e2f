/** Sessions that a server let expire, parted into storms and single ones. Only the leader, or a server alone, logs them. */

import { inRuns } from "../../correlate/runs.ts";
import type { Ensemble } from "./ensemble.ts";
import type { ZkEvent } from "./events.ts";
import type { Server } from "./server.ts";

export type Expiry = ZkEvent<"sess.expire">;

export interface Expiries {
  readonly storms: readonly (readonly Expiry[])[];
  readonly singles: readonly Expiry[];
}

/** Fewer sessions than this are one application that stopped. */
const FEWEST_OF_STORM = 50;
/** Or this share of the sessions known, where that is more. */
const STORM_SHARE = 0.2;
/** Expiry is looked at once a tick; sessions lost at one moment expire within so many ticks. */
const STORM_TICKS = 4;

/** Expiries of one server before the logs end. */
export function expiriesOf(server: Server, { servers, ending }: Ensemble): Expiries {
  const all = server.log.of("sess.expire").filter(({ at }) => at < ending);
  if (all.length < FEWEST_OF_STORM) return { storms: [], singles: all };
  const fewest = Math.ceil(Math.max(FEWEST_OF_STORM, STORM_SHARE * knownSessions(servers).most));
  const windowMs = STORM_TICKS * server.settings.tickMs;
  const stormy = new Set<Expiry>();
  for (const [i, first] of all.entries()) {
    const last = all[i + fewest - 1];
    if (last && last.at - first.at <= windowMs) for (const expiry of all.slice(i, i + fewest)) stormy.add(expiry);
  }
  const storm = all.filter((expiry) => stormy.has(expiry));
  return { storms: inRuns(storm, windowMs), singles: all.filter((expiry) => !stormy.has(expiry)) };
}

/** The name by which logs of its client speak of the session too. */
export function sessionKey({ fields }: Expiry): string {
  return `session 0x${BigInt.asUintN(64, fields.session).toString(16)}`;
}

/** How many sessions the lines speak of. Of those that were counted and not kept nobody knows which are the same ones. */
export function knownSessions(servers: readonly Server[]): { readonly least: number; readonly most: number } {
  const ids = new Set<bigint>();
  let established = 0;
  let global = 0;
  for (const { log, identity } of servers) {
    for (const kind of ["sess.global", "sess.est", "cli.renew", "sess.expire"] as const)
      for (const { fields } of log.of(kind)) ids.add(fields.session);
    const counted = (kind: string) => identity.streams.reduce((sum, { crowd }) => sum + (crowd.get(kind) ?? 0), 0);
    established += counted("sess.est");
    // from 3.6 on every server logs every session
    global = Math.max(global, counted("sess.global"));
  }
  return { least: ids.size, most: ids.size + Math.max(established, global) };
}
