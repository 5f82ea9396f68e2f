/**
 * Many clients that come back with their sessions at once, as servers up to 3.4 say it. Later ones log at most that a follower
 * asks its leader for a session, which is of the crowd: counted, and nobody knows how many of them stood where.
 */

import type { Span } from "../../../case.ts";
import { inRuns } from "../../../correlate/runs.ts";
import { spanOf } from "../../../correlate/span-of.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { touching } from "../../../extent.ts";
import { clock, count, duration, fromTo, list } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import type { Server } from "../server.ts";

/** Fewer sessions than this are one application, or the clients of a small one. */
const FEWEST = 30;
/** Clients try again within a second or two; a longer pause is between two storms. */
const PAUSE_MS = 5000;
/** What goes on for longer is how these clients always are. */
const LONGEST_MS = 120_000;
/** So many times as often as else in these logs, other storms among it: an ensemble may lose its leader some times in a row. */
const TIMES_USUAL = 5;
/** What is usual has to be seen for this long. */
const SEEN_MS = 60_000;
/** An outage is over for its clients when they have found a server: they try all of them, with pauses. */
const AFTER_OUTAGE_MS = 15_000;

/** A client that comes back, and to whom. */
interface Return {
  readonly at: number;
  readonly server: Server;
  readonly event: ZkEvent<"cli.renew">;
}

/** Spans in which many came back, far more often than in the rest of the logs. */
function storms({ servers, whole, ending }: Ensemble): Return[][] {
  const returns = servers
    .flatMap((server) => server.log.of("cli.renew").map((event) => ({ at: event.at, server, event })))
    .filter(({ at }) => at < ending)
    .sort((a, b) => a.at - b.at);
  if (returns.length < FEWEST) return [];
  const runs = inRuns(returns, PAUSE_MS).map((run) => ({ run, span: spanOf(run), sessions: sessionsOf(run).size }));
  const all = runs.reduce((sum, { sessions }) => sum + sessions, 0);
  return runs.flatMap(({ run, span, sessions }) => {
    const lastedMs = lengthOf(span);
    const restMs = lengthOf(whole) - lastedMs;
    const isMany = sessions >= FEWEST && lastedMs <= LONGEST_MS && restMs >= SEEN_MS;
    const isUnusual = sessions * restMs >= TIMES_USUAL * (all - sessions) * Math.max(lastedMs, PAUSE_MS);
    return isMany && isUnusual ? [run] : [];
  });
}

function lengthOf({ from, to }: Span): number {
  return to - from;
}

function sessionsOf(run: readonly Return[]): ReadonlySet<bigint> {
  return new Set(run.flatMap(({ event }) => event.fields.session ?? []));
}

function draft(storm: readonly Return[], ensemble: Ensemble): Draft {
  const { from, to } = spanOf(storm);
  const sessions = sessionsOf(storm).size;
  const names = [...new Set(storm.map(({ server }) => server.name))].sort();
  const outage = touching(ensemble.gaps, from - AFTER_OUTAGE_MS, to)
    .filter((gap) => gap.kind === "leaderless" && gap.from < from)
    .at(-1);
  return {
    severity: "low",
    confidence: 0.9,
    title: `${count(sessions, "client")} came back within ${duration(to - from)} to ${list(names)}`,
    nodes: names,
    from,
    to,
    count: sessions,
    measures: { sessions, spanMs: to - from },
    explanation: [
      `${fromTo(from, to)} ${count(sessions, "session")} that were open before came back to ${list(names)}, each with a connection of its own.`,
      "Every one costs an accept, a question to the leader and often watches that are set again: servers that have just begun to serve are at their slowest then.",
      outage
        ? `Before it the ensemble had no leader from ${clock(outage.from)} to ${clock(outage.to)}: the clients had lost their servers and came back when one served.`
        : "The ensemble had its leader in that time: the clients had lost one server, or the way to it, and went to another one.",
    ].join(" "),
    excluded: [
      "not new clients: these sessions had been open before",
      `not the usual coming and going: at least ${TIMES_USUAL} times as often as in the rest of these logs`,
    ],
    remedy: [
      "Throttle connections (zookeeper.connection_throttle_tokens and its companions, 3.6 and later), and let clients wait for a random time before they try again.",
      outage
        ? "Look for what took the leader: the storm is its effect."
        : "Look for what ended the connections at once.",
    ],
    evidence: storm.map(({ event }) => event.ref),
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/reconnect-storm",
  title: "Reconnect storm",
  severity: "low",
  causedBy: [
    "zookeeper/leader-failure",
    "zookeeper/leader-lost-quorum",
    "zookeeper/quorum-lost",
    "zookeeper/rolling-restart",
    "zookeeper/process-exit",
    "zookeeper/process-pause",
    "zookeeper/network-partition",
    "zookeeper/minority-partition",
    "zookeeper/follower-lost-leader",
  ],
  guide: {
    what: "Many clients come back at the same moment, mostly because an outage has ended. Servers that have just begun to serve get all of their questions at once.",
    signature: `At least ${FEWEST} sessions renewed within two minutes, none of them more than 5 s behind the one before, at least ${TIMES_USUAL} times as often as in the rest of the logs: \`Client attempting to renew session\`, printed up to 3.4.`,
    lookAlikes: [
      "Sessions that expire at once on the server (zookeeper/session-expiry-storm).",
      "One client that comes back again and again (zookeeper/client-cannot-connect): it is one session.",
      "Clients that come and go all the time: that is how they are used.",
      "Later releases (3.5.9, 3.6 and on) do not print who comes back: there it cannot be told.",
    ],
    remedy: ["Throttle connections on the servers, spread the tries of the clients, and cure the outage."],
    sources: ["ZooKeeper administrator's guide", "org.apache.zookeeper.server.ZooKeeperServer.processConnectRequest"],
  },
  detect: (ensemble) => storms(ensemble).map((storm) => draft(storm, ensemble)),
};
