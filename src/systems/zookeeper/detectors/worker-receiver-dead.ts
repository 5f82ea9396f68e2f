/** A server whose reader of votes has ended: connections come in, votes are never counted. */

import type { Detector, Draft } from "../../../detect/detector.ts";
import type { LineRef } from "../../../event.ts";
import { during } from "../../../extent.ts";
import { clock, count, duration, fromTo } from "../../../words.ts";
import { stallsDuring } from "../connects.ts";
import type { Ensemble } from "../ensemble.ts";
import type { Server } from "../server.ts";

/** Long enough that neither a slow start nor a few connects to dead peers explain that not even its own vote came back. */
const SHORTEST_MS = 60_000;
const FEWEST_TIMEOUTS = 4;
const RECEIVER = "WorkerReceiver";

interface Deaf {
  readonly server: Server;
  readonly from: number;
  readonly to: number;
  /** The line in which the thread died, where it is in the log. */
  readonly death: LineRef | null;
  readonly timeouts: readonly LineRef[];
  readonly received: readonly LineRef[];
}

function byItsDeath(server: Server): Deaf[] {
  const deaths = [...server.log.of("thr.exc"), ...server.log.of("thr.died")].filter(({ fields }) =>
    fields.thread_name.includes(RECEIVER),
  );
  return deaths.map(({ at, ref }) => {
    const life = server.lives.findLast(({ from }) => from <= at);
    return { server, from: at, to: life?.to ?? at, death: ref, timeouts: [], received: [] };
  });
}

/** The vote of a server to itself passes through the same thread: where it never comes back while peers connect, the thread is gone. */
function byItsSilence(server: Server): Deaf[] {
  if (server.votes.length === 0) return [];
  return server.roles
    .filter(({ state, inferred, from, to }) => state === "looking" && !inferred && to - from >= SHORTEST_MS)
    .flatMap(({ from, to }) => {
      const timeouts = during(server.log.of("fle.timeout"), from, to);
      const received = during(server.log.of("cnx.recv"), from, to);
      const silent =
        during(server.votes, from, to).length === 0 && stallsDuring(server.stalls, { from, to }).length === 0;
      return silent && timeouts.length >= FEWEST_TIMEOUTS && received.length > 0
        ? [{ server, from, to, death: null, timeouts: timeouts.map(refOf), received: received.map(refOf) }]
        : [];
    });
}

/** A silence after the death is its effect and no second finding. */
function findDeaf(server: Server): Deaf[] {
  const deaths = byItsDeath(server);
  const silences = byItsSilence(server).filter(({ from }) => !deaths.some((one) => one.from <= from && from <= one.to));
  return [...deaths, ...silences];
}

function refOf({ ref }: { readonly ref: LineRef }): LineRef {
  return ref;
}

function draft({ server, from, to, death, timeouts, received }: Deaf): Draft {
  return {
    severity: "medium",
    confidence: death ? 1 : 0.8,
    title: death
      ? `The thread of ${server.name} that reads votes died of an exception`
      : `${server.name} looked for ${duration(to - from)} and read no vote, not even its own`,
    nodes: [server.name],
    from,
    to,
    count: 1,
    measures: { deafMs: to - from },
    explanation: death
      ? `At ${clock(from)} an exception ended the WorkerReceiver of ${server.name}. The server goes on, but counts no vote from then on and cannot take part in an election until it is restarted.`
      : `${fromTo(from, to)} ${server.name} waited for votes ${count(timeouts.length, "time")} in vain, although peers connected ${count(received.length, "time")}. Its own vote passes through the same reader and did not come back either, so the reader has ended.`,
    excluded: death
      ? ["not a pause: the line names the thread and its exception"]
      : [
          "not a pause: the main thread logged every time-out",
          "not a partition: connections came in",
          "not a sender that waits for dead peers: none of its connects ran into a time-out meanwhile",
        ],
    remedy: [
      `Restart ${server.name}.`,
      "Upgrade to 3.5.8, 3.6.1 or later: a partial or malformed vote no longer ends the thread (ZOOKEEPER-3769).",
    ],
    evidence: [...(death ? [death] : []), ...timeouts, ...received],
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/worker-receiver-dead",
  title: "WorkerReceiver death",
  severity: "medium",
  causedBy: ["zookeeper/client-on-election-port"],
  guide: {
    what: "One thread reads all votes. Before 3.5.8 and 3.6.1 a partial or malformed message ended it without ending the process: the server then never finishes an election.",
    signature:
      "An exception that ends a thread named WorkerReceiver; or a minute of looking with time-outs and incoming connections, in which not even the server's own vote is logged.",
    lookAlikes: [
      "A pause: nothing is logged by any thread.",
      "A partition: no connection comes in, and the own vote is still logged.",
      "A connect stall: the own vote comes back late.",
    ],
    remedy: ["Restart the server; upgrade to 3.5.8, 3.6.1 or later."],
    sources: ["https://issues.apache.org/jira/browse/ZOOKEEPER-3769"],
  },
  detect: (ensemble) =>
    ensemble.servers.flatMap((server) =>
      findDeaf(server)
        .filter(({ from }) => from < ensemble.ending)
        .map((deaf) => draft({ ...deaf, to: Math.min(deaf.to, ensemble.settled) })),
    ),
};
