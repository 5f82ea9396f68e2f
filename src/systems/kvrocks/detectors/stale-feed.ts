/** A dead feed that is noticed only when its replica is back. */
import { grouped } from "../../../correlate/grouped.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { during, touching } from "../../../extent.ts";
import { clock, duration } from "../../../words.ts";
import { type Cluster, replicaOf } from "../cluster.ts";
import type { Feed } from "../links.ts";
import type { KvNode } from "../node.ts";

/**
 * A master hears of a broken connection with its next write or ping, two seconds apart; later than this it had not noticed.
 * A feed that is as young as this has hardly died: two replicas that announce one address begin together.
 */
const NOTICED_WITHIN_MS = 10_000;
/** A refused connect is tried again after a second, one that gets no answer after three. */
const REFUSED_AGAIN_MS = 2000;

/** What one replica has received it does not ask for again: there are several behind this address, as behind a gateway. */
function isShared(feeds: readonly Feed[]): boolean {
  const asked = feeds.flatMap(({ ask }) => (ask ? [ask.fields.next_seq] : []));
  return asked.some((seq, i) => seq < (asked[i - 1] ?? 0));
}

function draftsOf(cluster: Cluster, master: KvNode): Draft[] {
  const feeds = grouped(master.feeds, ({ ip, port }) => `${ip}:${port}`);
  const shared = new Set([...feeds.values()].filter(isShared).flat());
  return master.feeds.flatMap((feed) => (shared.has(feed) ? [] : draft(cluster, master, feed)));
}

/** Connects to it were refused meanwhile: no process was there, and with the old one its feeds ended. */
function wasGone(cluster: Cluster, master: KvNode, feed: Feed, to: number): boolean {
  const replica = replicaOf(cluster, feed);
  return cluster.nodes.some((node) =>
    touching(node.links, feed.from, to).some((link) => {
      const own = cluster.masterOf(link);
      if (own !== master && (own !== null || node !== replica)) return false;
      const failed = during(node.log.of("rep.conn.fail"), Math.max(link.from, feed.from), Math.min(link.to, to));
      return failed.some(({ at }, i) => at - (failed[i - 1]?.at ?? Number.NEGATIVE_INFINITY) < REFUSED_AGAIN_MS);
    }),
  );
}

function draft(cluster: Cluster, master: KvNode, feed: Feed): Draft[] {
  const again = feed.superseded;
  if (!again || feed.to - again.at < NOTICED_WITHIN_MS) return [];
  if (again.at - feed.from < NOTICED_WITHIN_MS) return [];
  if (wasGone(cluster, master, feed, again.at)) return [];
  const replica = replicaOf(cluster, feed)?.name ?? (feed.port === null ? feed.ip : `${feed.ip}:${feed.port}`);
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
        "not a second replica, unless two announce one address (as behind a gateway)",
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
    lookAlikes: [
      "Two replicas behind one address with different ports.",
      "A feed with an end line right before.",
      "A master that was gone meanwhile: connects to it were refused.",
    ],
    remedy: ["Shorter keep-alive, a limit for sends."],
    sources: ["apache/kvrocks#3208", "apache/kvrocks#3357"],
  },
  detect: (cluster) => cluster.nodes.flatMap((master) => draftsOf(cluster, master)),
};
