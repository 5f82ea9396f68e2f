/** A dead feed that is noticed only when its replica is back. */
import type { Detector, Draft } from "../../../detect/detector.ts";
import { clock, duration } from "../../../words.ts";
import { type Cluster, replicaOf } from "../cluster.ts";
import type { Feed } from "../links.ts";
import type { KvNode } from "../node.ts";

function draft(cluster: Cluster, master: KvNode, feed: Feed): Draft[] {
  const again = feed.superseded;
  if (!again) return [];
  const replica = replicaOf(cluster, feed)?.name ?? `${feed.ip}:${feed.port ?? "?"}`;
  return [
    {
      severity: "medium",
      confidence: 0.95,
      title: `${master.name} went on feeding a dead connection to ${replica} until the replica came back`,
      nodes: [master.name, replica],
      from: again.at,
      to: Math.max(again.at, feed.to),
      count: 1,
      measures: { sinceMs: again.at - feed.from },
      explanation: `At ${clock(again.at)} ${replica} asked again from another port while its feed of ${clock(feed.from)} had no end. The old connection was dead, for how long is not in the lines, and ${master.name} had not noticed: a send has no limit of time. ${feed.end ? `The old feed ended ${duration(feed.to - again.at)} later.` : "The old feed has no end in the log."}`,
      excluded: [
        "not a second replica: the announced address is the same",
        "not a feed that the master ended: it has no line of that",
      ],
      remedy: [
        "Shorten TCP keep-alive on both sides; from 2.14 on set replication-send-timeout-ms.",
        "INFO replication counts both connections until the old one is gone.",
      ],
      evidence: [again.ref, ...feed.refs],
    },
  ];
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/stale-feed",
  title: "Dead feed noticed late",
  severity: "medium",
  causedBy: ["kvrocks/feed-thread-blocked"],
  guide: {
    what: "A replica's connection died without a reset; its master went on as if it fed it, until the replica came back on another port.",
    signature: "A second question of the same announced address while the first feed has no end line.",
    lookAlikes: ["Two replicas behind one address with different ports.", "A feed with an end line right before."],
    remedy: ["Shorter keep-alive, a limit for sends."],
    sources: ["apache/kvrocks#3208", "apache/kvrocks#3357"],
  },
  detect: (cluster) => cluster.nodes.flatMap((master) => master.feeds.flatMap((feed) => draft(cluster, master, feed))),
};
