/**
 * Leaders under which no change is committed, and which do not give up their role: a thread of theirs died that requests
 * have to pass, and up to 3.4.8 and 3.5.2 a leader goes on pinging its followers all the same, so that nobody elects another
 * one (ZOOKEEPER-2247); or the list of members designates another leader, and they drop every acknowledgement
 * (Leader.allowedToCommit, ZOOKEEPER-3829).
 */
import type { Span } from "../../case.ts";
import { eventsOf } from "../../correlate/event-log.ts";
import { intervalAt } from "../../correlate/intervals.ts";
import type { Instant, LineRef } from "../../event.ts";
import { countBegun, firstBehind, touching } from "../../extent.ts";
import type { Leadership } from "./leaders.ts";
import type { Server } from "./server.ts";

export interface IdleLead extends Span {
  readonly server: Server;
  /** Whom it serves: nobody at all, or those who read in open sessions, as it may not commit. */
  readonly serves: "nobody" | "reads";
  readonly evidence: readonly LineRef[];
}

/** After a reconfiguration the followers leave for the designated leader at once; the old one notices within a tick or two. */
export const HANDED_OVER_WITHIN_MS = 10_000;
/** Later releases notice at the next half of a tick, and their shutdown takes a moment. */
const NOTICED_TICKS = 2;

/** Spans in which a leader led on and no change was committed, in order of time. Not where another one led meanwhile. */
export function idleLeads(servers: readonly Server[], leaders: readonly Leadership[]): IdleLead[] {
  const serving = servers
    .flatMap((server) => server.log.of("thr.critical").flatMap(({ at, ref }) => idleSince(server, at, ref, servers)))
    .filter(({ server, from, to }) =>
      touching(leaders, from, to).every((other) => other.server === server || other.to <= from || other.from >= to),
    );
  return [...serving, ...servers.flatMap((server) => uncommitted(server, leaders))].sort((a, b) => a.from - b.from);
}

/**
 * Leads without commits: from the line that says so to the end of the lead or to the next leader, which commits. After a
 * reconfiguration that is the moment of the hand-over.
 */
function uncommitted(server: Server, leaders: readonly Leadership[]): IdleLead[] {
  return eventsOf(server.log, "lead.nodesig", "lead.nocommit").flatMap(({ at, kind, ref }) => {
    const next = leaders.find((leader) => leader.server !== server && leader.from >= at);
    const to = Math.min(leadUntil(server, at), next?.from ?? Number.POSITIVE_INFINITY);
    // it may have handed over to one without a log before it gave up
    const handsOver = next !== undefined && !next.inferred && next.from - at < HANDED_OVER_WITHIN_MS;
    const isShown = kind === "lead.nodesig" || handsOver || to - at >= HANDED_OVER_WITHIN_MS;
    return to > at && isShown ? [{ server, serves: "reads", from: at, to, evidence: [ref] }] : [];
  });
}

/** When the lead that stands at an instant ends; the instant itself where none does. */
function leadUntil({ roles }: Server, at: Instant): Instant {
  const current = intervalAt(roles, at);
  if (current?.state !== "leading") return at;
  const next = firstBehind(
    roles,
    ({ from }) => from <= current.from,
    ({ state }) => state !== "leading",
  );
  return next?.from ?? roles.at(-1)?.to ?? at;
}

function idleSince(server: Server, at: Instant, ref: LineRef, servers: readonly Server[]): IdleLead[] {
  const place = countBegun(server.roles, at) - 1;
  const [before, role, next] = server.roles.slice(Math.max(0, place - 1), place + 2);
  if (!role || role.from !== at || role.state !== "leading" || role.serving || role.inferred) return [];
  const gaveUp = server.log.of("lead.shutdown").find((line) => line.at >= at && line.at <= role.to);
  // who takes another role has given this one up, and says so: where no line does, lines are missing
  const isTold =
    gaveUp !== undefined || next === undefined || next.inferred || next.state === "unknown" || next.state === "down";
  const to = gaveUp?.at ?? Math.max(role.to, followedUntil(server, at, servers));
  const served = before?.state === "leading" && before.serving;
  return served && isTold && to - at > NOTICED_TICKS * server.settings.tickMs
    ? [{ server, serves: "nobody", from: at, to, evidence: [ref] }]
    : [];
}

/** Until when a server of which it is known followed a leader that it followed at an instant. */
function followedUntil({ sid }: Server, at: Instant, servers: readonly Server[]): Instant {
  const under = servers.flatMap(({ hasLog, roles }) =>
    hasLog ? touching(roles, at, at).filter(({ state, leader }) => state === "following" && leader === sid) : [],
  );
  return Math.max(at, ...under.filter(({ inferred }) => sid !== null && !inferred).map(({ to }) => to));
}
