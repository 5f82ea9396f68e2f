/**
 * Spans in which a server looks for a leader and hears nothing. `Notification time out` is printed only where no vote at
 * all arrived during a wait, so the ladder of time-outs proves the silence; missing votes alone would not.
 */

import type { Span } from "../../case.ts";
import { during } from "../../extent.ts";
import type { FailedConnect } from "./connects.ts";
import type { Ensemble } from "./ensemble.ts";
import type { ZkEvent } from "./events.ts";
import type { SeenVote, Server } from "./server.ts";

export interface CutOff extends Span {
  readonly server: Server;
  readonly timeouts: readonly ZkEvent<"fle.timeout">[];
  /** Connects of its own that reached a peer, which has to dial back. */
  readonly drops: readonly ZkEvent<"cnx.drop.smaller">[];
  /** Connections that peers opened to it. */
  readonly received: readonly ZkEvent<"cnx.recv">[];
  readonly failures: readonly FailedConnect[];
}

/** Elections that wait for a slow start are shorter; a lost link that heals faster is noise. */
export const SHORTEST_MS = 10_000;
/** 400, 800 and 1600 ms: fewer rungs of the ladder show no lasting silence. */
export const FEWEST_TIMEOUTS = 3;

/** Spans without a vote that counts, of every server with a log, up to the stop of the servers. */
export function cutOffs(ensemble: Ensemble, counts: (vote: SeenVote) => boolean): CutOff[] {
  return ensemble.servers.flatMap((server) =>
    server.roles
      .filter(({ state, inferred, from, to }) => state === "looking" && !inferred && to - from >= SHORTEST_MS)
      .flatMap((role) => silences(server, { from: role.from, to: Math.min(role.to, ensemble.settled) }, counts))
      .map((span) => cutDuring(server, span))
      .filter(({ timeouts }) => timeouts.length >= FEWEST_TIMEOUTS),
  );
}

function silences(server: Server, within: Span, counts: (vote: SeenVote) => boolean): Span[] {
  const heard = during(server.votes, within.from, within.to)
    .filter((vote) => vote.from !== server.sid && vote.at > within.from && vote.at < within.to && counts(vote))
    .map(({ at }) => at);
  const edges = [within.from, ...heard, within.to];
  return edges
    .slice(1)
    .map((to, i) => ({ from: edges[i] ?? within.from, to }))
    .filter(({ from, to }) => to - from >= SHORTEST_MS);
}

/** A span of a server with its lines that say whether anything on the way to its peers answered. */
export function cutDuring(server: Server, { from, to }: Span): CutOff {
  return {
    server,
    from,
    to,
    timeouts: during(server.log.of("fle.timeout"), from, to),
    drops: during(server.log.of("cnx.drop.smaller"), from, to),
    received: during(server.log.of("cnx.recv"), from, to),
    failures: during(server.failures, from, to),
  };
}

/** True where nothing on the way to its peers answered: no connection came about and none was refused. */
export function nothingAnswered({ drops, received, failures }: CutOff): boolean {
  const answers = failures.some(({ failure }) => failure !== "timeout" && failure !== "unreachable");
  return drops.length === 0 && received.length === 0 && !answers;
}
