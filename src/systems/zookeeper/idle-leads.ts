/**
 * Leaders that serve nobody and do not give up their role: a thread of theirs died that requests have to pass, and up to
 * 3.4.8 and 3.5.2 a leader goes on pinging its followers all the same, so that nobody elects another one (ZOOKEEPER-2247).
 */
import type { Span } from "../../case.ts";
import type { Instant, LineRef } from "../../event.ts";
import { countBegun, touching } from "../../extent.ts";
import type { Server } from "./server.ts";

export interface IdleLead extends Span {
  readonly server: Server;
  readonly evidence: readonly LineRef[];
}

/** Later releases notice at the next half of a tick, and their shutdown takes a moment. */
const NOTICED_TICKS = 2;

/** Spans in which a leader led on without serving, in order of time. Not where another one led meanwhile. */
export function idleLeads(
  servers: readonly Server[],
  leaders: readonly (Span & { readonly server: Server })[],
): IdleLead[] {
  return servers
    .flatMap((server) => server.log.of("thr.critical").flatMap(({ at, ref }) => idleSince(server, at, ref, servers)))
    .filter(({ server, from, to }) =>
      touching(leaders, from, to).every((other) => other.server === server || other.to <= from || other.from >= to),
    )
    .sort((a, b) => a.from - b.from);
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
    ? [{ server, from: at, to, evidence: [ref] }]
    : [];
}

/** Until when a server of which it is known followed a leader that it followed at an instant. */
function followedUntil({ sid }: Server, at: Instant, servers: readonly Server[]): Instant {
  const under = servers.flatMap(({ hasLog, roles }) =>
    hasLog ? touching(roles, at, at).filter(({ state, leader }) => state === "following" && leader === sid) : [],
  );
  return Math.max(at, ...under.filter(({ inferred }) => sid !== null && !inferred).map(({ to }) => to));
}
