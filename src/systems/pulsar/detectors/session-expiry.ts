/** A metadata session that was lost, and the process that went on: an observation. */

import { eventsOf } from "../../../correlate/event-log.ts";
import { inRuns } from "../../../correlate/runs.ts";
import { beganBefore } from "../../../detect/bookie-client.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { sessionIn, told } from "../../../detect/told.ts";
import { during, greatest } from "../../../extent.ts";
import { clock, count, duration, fromTo, listOfMany } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { PulEvent } from "../events.ts";
import type { PulNode } from "../node.ts";
import { type Loss, lossesOf, TOGETHER_MS } from "../sessions.ts";

/** What several clients of one process print of one loss is printed within this. */
const SAME_LOSS_MS = 60_000;

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
    "zookeeper/silent-end",
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
    const survived = [...losses.values()].flat().filter(({ shutdown }) => shutdown === null);
    const ofAll = new Set(survived.filter((loss) => isOfAll(loss, brokers, losses)));
    return [
      ...nodes.flatMap(expiriesOf),
      ...survived.filter((loss) => !ofAll.has(loss)).map(lossOf),
      ...inRuns(
        [...ofAll].sort((a, b) => a.at - b.at),
        TOGETHER_MS,
      ).map(lossOfAll),
    ];
  },
};

/** Whether every broker whose log shows that time lost its session then, and there are several. */
function isOfAll(
  { node, at }: Loss,
  brokers: readonly PulNode[],
  losses: ReadonlyMap<PulNode, readonly Loss[]>,
): boolean {
  const running = brokers.filter(({ first, last }) => first !== null && first <= at && (last ?? at) >= at);
  return (
    running.length > 1 &&
    running.includes(node) &&
    running.every((other) => during(losses.get(other) ?? [], at - TOGETHER_MS, at + TOGETHER_MS).length > 0)
  );
}

function linesOf({ event, reestablished }: Loss): PulEvent[] {
  return reestablished ? [event, reestablished] : [event];
}

const NOT_AN_END = "not the end of the process: no line says that it shuts down for it";

function lossOf(loss: Loss): Draft {
  const { node, event, byServer, granted, reestablished } = loss;
  return told([node], linesOf(loss), {
    severity: "info",
    confidence: 1,
    count: 1,
    keys: granted.flatMap(sessionIn),
    title: `${node.name} lost its metadata session`,
    explanation: [
      `At ${clock(event.at)} the session of ${node.name} was lost, ${byServer ? "as the server said" : "as its own watcher or listener says"}.`,
      reestablished
        ? `It was connected again after ${duration(reestablished.at - event.at)}.`
        : "No new connection is in these logs.",
    ].join(" "),
    excluded: [NOT_AN_END],
    remedy: ["See in ZooKeeper's logs around it; check the bundles and topics of the broker after it."],
  });
}

/** @param run losses of all brokers, in order */
function lossOfAll(run: readonly Loss[]): Draft {
  const names = listOfMany([...new Set(run.map(({ node }) => node.name))].sort());
  const from = run[0]?.at ?? 0;
  const backs = run.flatMap(({ reestablished }) => reestablished ?? []);
  const back = greatest(backs.map(({ at }) => at));
  const isByServer = run.every(({ byServer }) => byServer);
  return told(
    run.map(({ node }) => node),
    run.flatMap(linesOf).sort((a, b) => a.at - b.at),
    {
      severity: "medium",
      confidence: 1,
      count: run.length,
      keys: run.flatMap(({ granted }) => granted.flatMap(sessionIn)),
      title: `${names} lost their metadata sessions, all brokers that logged then`,
      explanation: [
        `${fromTo(from, run.at(-1)?.at ?? from)} the sessions of ${names} were lost, ${isByServer ? "as the server said" : "as watchers or listeners of their own say"}. No other broker logged at that time.`,
        backs.length === run.length
          ? `At ${clock(back)}, ${duration(back - from)} after the first was lost, all of them were connected again.`
          : `A new connection is in these logs of ${count(backs.length, "broker")} of ${run.length}.`,
        "What all of them lose at once is not the fault of one of them: the store was out of reach, or it had stood still. Topics that are open go on meanwhile; none can be opened, moved or given a new ledger.",
      ].join(" "),
      excluded: [NOT_AN_END],
      remedy: [
        "See in ZooKeeper's logs what its servers did before; check the bundles and topics of the brokers after it.",
      ],
    },
  );
}
