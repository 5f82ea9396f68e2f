/**
 * Failed connects of followers to the quorum port (2888) of the server they follow. That port listens only on a server
 * that leads, so each failure is read together with what the addressee was at that moment. Leader.shutdown closes the port
 * first and may wait for the disk afterwards: all that time the server answers voters that it leads.
 */

import type { Span } from "../../case.ts";
import { eventsOf } from "../../correlate/event-log.ts";
import { intervalAt } from "../../correlate/intervals.ts";
import { clockErrorMs } from "../../correlate/uncertainty.ts";
import type { Instant, LineRef } from "../../event.ts";
import { countBegun, countEarly, during, touching } from "../../extent.ts";
import { type FailureClass, failureClass } from "./connects.ts";
import type { SeenVote, Server } from "./server.ts";
import { serverAt } from "./server-at.ts";

export interface QuorumConnect {
  readonly at: Instant;
  readonly follower: Server;
  readonly addressee: Server;
  readonly failure: FailureClass;
  readonly addresseeWas: "leading" | "not leading" | "unknown";
  readonly ref: LineRef;
}

/** A new leader says LEADING before its port is open; a follower that dials in between is refused and tries again. */
const BINDS_WITHIN_MS = 1000;
/** What two servers write of one moment, by one clock. */
const SAME_MOMENT_MS = 50;
/** A connect that ran into a time-out was under way at least this long. */
const UNDER_WAY_MS = 2000;
/** Older votes do not show what their sender is now. */
const VOTE_HOLDS_MS = 60_000;

/** Failed quorum connects of one server, in order. The fifth failure of 3.4 names no address and is left out. */
export function quorumConnects(follower: Server, servers: readonly Server[]): QuorumConnect[] {
  const failed = eventsOf(follower.log, "learn.connfail", "learn.connfail.last", "learn.connfail.budget");
  const votes = new Map(
    servers.map((server) => [server, follower.votes.filter(({ from }) => from === server.sid)] as const),
  );
  // an observer that knows masters tries the leader at the port of masters first, which only followers open (3.6 and later)
  const hasMasters = follower.log.of("lm.list").length > 0;
  return failed.flatMap(({ at, fields, causes, ref }) => {
    if (hasMasters && intervalAt(follower.roles, at)?.state === "observing") return [];
    const addressee = fields.addr === undefined ? undefined : serverAt(fields.addr, servers);
    if (!addressee || addressee === follower) return [];
    const failure = failureClass(causes, fields.addr ?? "");
    const tried = failure === "timeout" ? at - UNDER_WAY_MS : at;
    return [
      {
        at,
        follower,
        addressee,
        failure,
        addresseeWas: whatIs(addressee, follower, votes.get(addressee) ?? [], tried, servers),
        ref,
      },
    ];
  });
}

/** By the addressee's own lines; without them by its votes, if it goes on voting or others go on following it. */
function whatIs(
  addressee: Server,
  follower: Server,
  votes: readonly SeenVote[],
  at: Instant,
  servers: readonly Server[],
) {
  const role = intervalAt(addressee.roles, at);
  if (role && role.state !== "unknown" && (!role.inferred || (addressee.last ?? 0) >= at)) {
    if (role.state !== "leading" || isSteppingDown(addressee, at)) return "not leading";
    return at >= openSince(addressee, follower, at) ? "leading" : "unknown";
  }
  const heard = countEarly(votes, (vote) => vote.at <= at);
  const before = votes[heard - 1];
  if (!before || before.at < at - VOTE_HOLDS_MS) return "unknown";
  if (before.state !== "LEADING") return "not leading";
  const after = votes[heard];
  const followed = servers.some((other) => {
    const theirs = other === follower ? undefined : intervalAt(other.roles, at);
    return theirs?.state === "following" && theirs.serving && theirs.leader === addressee.sid && !theirs.inferred;
  });
  return after?.state === "LEADING" || followed ? "leading" : "unknown";
}

/**
 * Since when the port of a leader is open by a follower's clock: when it says how long the election took, however slowly it
 * got there; where its log lacks that line, a while after it took the lead.
 */
function openSince(leader: Server, follower: Server, at: Instant): Instant {
  const { from, to } = leadAround(leader, at);
  const [bound] = during(leader.log.of("election.took.lead"), from, to);
  if (!bound) return from + BINDS_WITHIN_MS;
  return bound.at + Math.min(SAME_MOMENT_MS + clocksOff(leader, follower), BINDS_WITHIN_MS);
}

/** Whether a server has given up its lead and not begun to look yet: its quorum port is closed. */
export function isSteppingDown({ log, roles }: Server, at: Instant): boolean {
  const gaveUp = log.of("lead.shutdown");
  const last = gaveUp[countEarly(gaveUp, (line) => line.at <= at) - 1];
  if (!last || intervalAt(roles, at)?.state !== "leading") return false;
  return touching(roles, last.at, at).every(
    ({ state, serving, to }) => state === "leading" && (!serving || to <= last.at),
  );
}

/** How far the clocks of two servers may be off each other; Infinity where nothing bounds it. */
function clocksOff(...servers: readonly Server[]): number {
  return servers
    .map(({ aligned }) => clockErrorMs(aligned.clock) ?? Number.POSITIVE_INFINITY)
    .reduce((sum, ms) => sum + ms, 0);
}

/** The whole lead that an instant falls into. */
function leadAround({ roles }: Server, at: Instant): Span {
  const index = countBegun(roles, at) - 1;
  let [first, last] = [index, index];
  while (roles[first - 1]?.state === "leading") first--;
  while (roles[last + 1]?.state === "leading") last++;
  return { from: roles[first]?.from ?? at, to: roles[last]?.to ?? at };
}
