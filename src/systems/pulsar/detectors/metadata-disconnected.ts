/** A metadata connection that is lost and counts down, and a session that is not lost. */
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { countdownsOf } from "../sessions.ts";

export const detector: Detector<Cluster> = {
  id: "pulsar/metadata-disconnected",
  title: "Metadata connection lost",
  severity: "medium",
  causedBy: ["zookeeper/quorum-lost", "zookeeper/leader-election", "zookeeper/slow-fsync", "pulsar/process-pause"],
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
        .map(({ ticks, leftMs, isRegular, reconnected }) => {
          const from = ticks[0]?.at ?? 0;
          return told([node], reconnected ? [...ticks.slice(0, 4), reconnected] : ticks, {
            severity: reconnected ? "low" : "medium",
            confidence: 1,
            count: ticks.length,
            to: reconnected?.at ?? ticks.at(-1)?.at ?? from,
            title: `${node.name} lost the connection to the metadata store, ${duration(leftMs)} before its session`,
            measures: { leftMs },
            explanation: [
              `From ${clock(from)} on the watcher of ${node.name} counted down (${count(ticks.length, "tick")}); at the last one ${duration(leftMs)} was left.`,
              isRegular
                ? "The ticks are regular: the process ran and waited for the store."
                : "The ticks are far apart: the process itself may have stood still.",
              reconnected
                ? `At ${clock(reconnected.at)} it was connected again; the session was kept.`
                : "How it ended is not in these logs.",
            ].join(" "),
            excluded: ["not a lost session: no line says so"],
            remedy: ["See in ZooKeeper's logs what its servers did then; raise no timeout before that is known."],
          });
        }),
    ),
};
