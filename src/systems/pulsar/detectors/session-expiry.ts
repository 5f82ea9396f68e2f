/** A metadata session that was lost, and the process that went on: an observation. */

import { eventsDuring, eventsOf } from "../../../correlate/event-log.ts";
import { inRuns } from "../../../correlate/runs.ts";
import { beganBefore } from "../../../detect/bookie-client.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { sessionIn, told } from "../../../detect/told.ts";
import { during } from "../../../extent.ts";
import { clock, count, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { PulNode } from "../node.ts";
import { type Loss, lossesOf, lostTogether } from "../sessions.ts";

/** What several clients of one process print of one loss is printed within this. */
const SAME_LOSS_MS = 60_000;

/** Sessions that its clients of ZooKeeper name from shortly before the loss until they are connected again. */
function sessionsOf({ node, at, reestablished }: Loss): string[] {
  const until = reestablished?.at ?? at + SAME_LOSS_MS;
  const lines = eventsDuring(node.log, at - SAME_LOSS_MS, until, "zk.cnxn.timeout", "zk.cnxn.eos", "zk.expired");
  return [...new Set(lines.flatMap(sessionIn))];
}

/** Sessions whose expiry only the client of ZooKeeper tells: that of a bookie, of BookKeeper's client, of an excerpt. */
function expiriesOf(node: PulNode): Draft[] {
  const losses = lossesOf(node);
  return inRuns(eventsOf(node.log, "zk.expired", "zk.session.expired"), SAME_LOSS_MS).flatMap((run) => {
    const at = run[0]?.at ?? 0;
    if (during(losses, at - SAME_LOSS_MS, at + SAME_LOSS_MS).length > 0) return [];
    return [
      told([node], run, {
        severity: "info",
        confidence: 1,
        title: `a ZooKeeper session of ${node.name} expired`,
        explanation: `At ${clock(at)} a client of ZooKeeper in ${node.name} was told that its session has expired (${count(run.length, "line")}). Which of its clients it is, and what came of it, these lines do not tell.`,
        excluded: ["not the end of the process: no line says that it shuts down for it"],
        remedy: ["See in ZooKeeper's logs around it."],
      }),
    ];
  });
}

export const detector: Detector<Cluster> = {
  id: "pulsar/session-expiry",
  title: "Metadata session lost",
  severity: "info",
  causedBy: [
    "zookeeper/quorum-lost",
    "zookeeper/session-expiry",
    "zookeeper/session-expiry-storm",
    "zookeeper/clients-cut-off",
    "any/store-out-of-reach",
    "pulsar/process-pause",
  ],
  explainedBy: beganBefore,
  guide: {
    what: "The session with the metadata store was lost while the process went on. Its locks and its registration are gone for the others until it makes them again.",
    signature:
      "`session expired`, `Notifying session is lost.` or `session event: SessionLost`, and no shutdown for it.",
    lookAlikes: ["The process shut itself down for it: pulsar/session-loss-ends-broker."],
    remedy: ["See why the store was out of reach for longer than 25 s."],
    sources: ["PIP-118"],
  },
  detect: ({ nodes, brokers }) => {
    const losses = new Map(nodes.map((node) => [node, lossesOf(node)]));
    const logged = brokers.filter(({ first }) => first !== null);
    return nodes.flatMap((node) => [
      ...expiriesOf(node),
      ...(losses.get(node) ?? [])
        .filter(({ shutdown }) => shutdown === null)
        .map((loss) => {
          const { event, byServer, reestablished } = loss;
          const others = lostTogether(losses, loss).filter((other) => logged.includes(other));
          const isOfAll = logged.includes(node) && others.length > 0 && others.length === logged.length - 1;
          return told([node], reestablished ? [event, reestablished] : [event], {
            severity: isOfAll ? "medium" : "info",
            confidence: 1,
            count: 1,
            keys: sessionsOf(loss),
            title: `${node.name} lost its metadata session${isOfAll ? ", as all brokers did" : ""}`,
            explanation: [
              `At ${clock(event.at)} the session of ${node.name} was lost, ${byServer ? "as the server said" : "as its own watcher or listener says"}.`,
              reestablished
                ? `It was connected again after ${duration(reestablished.at - event.at)}.`
                : "No new connection is in these logs.",
              isOfAll
                ? `${logged.length === 2 ? "Both" : `All ${logged.length}`} brokers of these logs lost theirs at that time. Topics that are open go on meanwhile; none can be opened, moved or given a new ledger.`
                : "",
            ]
              .filter((sentence) => sentence !== "")
              .join(" "),
            excluded: ["not the end of the process: no line says that it shuts down for it"],
            remedy: ["See in ZooKeeper's logs around it; check the bundles and topics of the broker after it."],
          });
        }),
    ]);
  },
};
