/** A metadata connection that is lost and counts down, and a session that is not lost. */
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { countdownsOf } from "../sessions.ts";

/** The watcher looks each 1/15 of the timeout, 2 s of 30 s; ticks closer together show nothing of the process. */
const TICK_MS = 2000;

export const detector: Detector<Cluster> = {
  id: "pulsar/metadata-disconnected",
  title: "Disconnected from the metadata store",
  severity: "medium",
  causedBy: [
    "zookeeper/quorum-lost",
    "zookeeper/silent-end",
    "zookeeper/leader-election",
    "zookeeper/slow-fsync",
    "any/store-out-of-reach",
    "pulsar/process-pause",
  ],
  guide: {
    what: "The connection to the metadata store is lost and the watcher counts down. The session is not lost yet: bundles stay where they are.",
    signature: "`Waiting to reconnect, time remaining = …`, and no loss of the session after it.",
    lookAlikes: ["A loss that follows: pulsar/session-expiry or pulsar/session-loss-ends-broker."],
    remedy: ["Find which ZooKeeper server the client was connected to, and what it did."],
    sources: ["pulsar-metadata, ZKSessionWatcher"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) =>
      countdownsOf(node)
        .filter(({ lost }) => lost === null)
        .map(({ ticks, firstLeftMs, leftMs, isRegular, reconnected }) => {
          const from = ticks[0]?.at ?? 0;
          const last = ticks.at(-1)?.at ?? from;
          const left = `${duration(leftMs)} of its session were left`;
          return told([node], reconnected ? [...ticks.slice(0, 4), reconnected] : ticks, {
            severity: reconnected ? "low" : "medium",
            confidence: 1,
            count: ticks.length,
            to: reconnected?.at ?? last,
            title: reconnected
              ? `${node.name} was disconnected from the metadata store for ${duration(reconnected.at - from)} and kept its session`
              : `${node.name} was disconnected from the metadata store; ${left} at the last tick that is shown`,
            measures: { leftMs },
            explanation: [
              ticks.length > 1
                ? `From ${clock(from)} on the watcher of ${node.name} counted down (${count(ticks.length, "tick")}): ${duration(firstLeftMs)} were left at the first tick, ${duration(leftMs)} at the last one, at ${clock(last)}.`
                : `At ${clock(from)} the watcher of ${node.name} counted down (1 tick): ${left}.`,
              isRegular && last - from >= TICK_MS
                ? "The ticks are regular: the process ran and waited for the store."
                : "",
              isRegular ? "" : "The ticks are far apart: the process itself may have stood still.",
              reconnected
                ? `At ${clock(reconnected.at)} it was connected again; the session was kept.`
                : "How it ended is not in these logs.",
            ]
              .filter((sentence) => sentence !== "")
              .join(" "),
            excluded: ["not a lost session: no line says so"],
            remedy: ["See in ZooKeeper's logs what its servers did then; raise no timeout before that is known."],
          });
        }),
    ),
};
