/** Whether the logs begin with a cold start, and what came of it. */
import { eventsOf } from "../../correlate/event-log.ts";
import type { Instant } from "../../event.ts";
import { least } from "../../extent.ts";
import type { Ensemble } from "./ensemble.ts";
import type { Leadership } from "./leaders.ts";
import type { Role } from "./role.ts";
import type { SeenVote, Server } from "./server.ts";

const DECIDED: readonly Role[] = ["following", "leading", "observing"];
/** A server sends its decision to others before it logs it. */
const SAME_MOMENT_MS = 20;

/** Servers with a log whose story begins before an instant. */
function present(servers: readonly Server[], at: number): Server[] {
  return servers.filter((server) => server.hasLog && !server.standalone && server.first !== null && server.first < at);
}

/**
 * True where every server that is there before an instant was started in its log, and none of them met a server that
 * already followed or led: one that is not known to have decided just then, or one met before anybody had decided.
 */
export function isColdStart(ensemble: Pick<Ensemble, "servers">, until: number): boolean {
  return isFirstStart(ensemble, until, ({ lives }) => lives[0]?.started === true);
}

function isFirstStart(
  { servers }: Pick<Ensemble, "servers">,
  until: number,
  begins: (server: Server) => boolean,
): boolean {
  const there = present(servers, until);
  const decisions = there.flatMap(({ roles, sid }) =>
    roles
      .filter(({ state, inferred }) => !inferred && DECIDED.includes(state))
      .map(({ from }) => ({ sid, at: from - SAME_MOMENT_MS })),
  );
  const first = Math.min(until, ...decisions.map(({ at }) => at + SAME_MOMENT_MS));
  const isFresh = ({ at, from, state, peerEpoch }: SeenVote) =>
    // 3.3 does not print the votes of servers that follow or lead
    peerEpoch !== null &&
    (state === "LOOKING" || at >= first || decisions.some((own) => own.sid === from && own.at <= at));
  return (
    there.length > 0 &&
    there.every(begins) &&
    there.every(({ votes }) => votes.every((vote) => vote.at >= until || isFresh(vote)))
  );
}

/**
 * When servers may first have lost a leader, in logs that begin with a start and keep warnings alone: they lost one, or
 * each other. Infinity where none is known to, null where a log begins later.
 */
export function firstLostAt(ensemble: Ensemble): Instant | null {
  const { servers, leaders, whole } = ensemble;
  const first = leaders[0]?.from ?? whole.to;
  if (!isFirstStart(ensemble, first, (server) => server.beginsWithStart)) return null;
  const given = servers.map(
    ({ log }) => eventsOf(log, "follow.fail", "observe.fail", "lead.shutdown", "cnx.broken")[0]?.at,
  );
  return least([leaders[0]?.from, ...given].flatMap((at) => at ?? []));
}

/** A leader of whom more is known than that its log ends while it waits for a quorum. */
export function isConfirmed(leadership: Leadership): boolean {
  return !(leadership.inferred && leadership.server.hasLog);
}

/** The first leader after a cold start, undefined where there was none or the logs begin later. */
export function initialLeadership(ensemble: Ensemble): Leadership | undefined {
  const [first] = ensemble.leaders;
  return first && isConfirmed(first) && isColdStart(ensemble, first.from) ? first : undefined;
}
