/** Servers that replicate from one another in a ring, so that none of them is a master. */
import type { Detector, Draft } from "../../../detect/detector.ts";
import type { Instant, LineRef } from "../../../event.ts";
import { clock, duration, list } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { KvNode } from "../node.ts";

/** A table reaches the nodes of a shard one after another; what lasts no longer than this is such a push. */
const PUSH_MS = 2000;
/** Up to here it may be a failover whose second half was slow. */
const SLOW_MS = 10_000;

/** A node that streams from another one of which there is a log too. */
interface Stream {
  readonly node: KvNode;
  readonly master: KvNode;
  readonly from: Instant;
  readonly to: Instant;
  readonly refs: readonly LineRef[];
}

interface Ring {
  readonly streams: readonly Stream[];
  readonly from: Instant;
  readonly to: Instant;
}

function streamsOf(cluster: Cluster): Stream[] {
  return cluster.nodes.flatMap((node) =>
    node.links.flatMap((link) => {
      const master = cluster.masterOf(link);
      if (!master || master === node) return [];
      return link.spans
        .filter(({ state }) => state === "streaming")
        .map(({ from, to, refs }) => ({ node, master, from, to: Math.min(to, cluster.settled), refs }));
    }),
  );
}

/** Ways along the masters that lead back to where they began, each by the first of its nodes. */
function ringsOf(cluster: Cluster): Ring[] {
  const streams = streamsOf(cluster);
  const order = new Map(cluster.nodes.map((node, i) => [node, i]));
  const follow = (way: readonly Stream[], from: Instant, to: Instant): Ring[] => {
    const [first] = way;
    const last = way.at(-1);
    if (!first || !last || to - from <= PUSH_MS) return [];
    if (last.master === first.node) return [{ streams: way, from, to }];
    const isNew = (node: KvNode) => way.every((stream) => stream.node !== node);
    const isLater = (node: KvNode) => (order.get(node) ?? 0) > (order.get(first.node) ?? 0);
    return streams
      .filter(({ node }) => node === last.master && isLater(node) && isNew(node))
      .flatMap((next) => follow([...way, next], Math.max(from, next.from), Math.min(to, next.to)));
  };
  return streams.flatMap((stream) => follow([stream], stream.from, stream.to));
}

function draft(cluster: Cluster, { streams, from, to }: Ring): Draft {
  const names = streams.map(({ node }) => node.name);
  const closing = streams.reduce((a, b) => (b.from > a.from ? b : a));
  const isOfTables = streams.some(({ node }) => node.log.of("topo.replica").some(({ at }) => at <= to));
  const behind = streams.filter((stream) => stream !== closing).map(({ node }) => node.name);
  const isOpen = to >= cluster.settled;
  const who = streams.map(({ node, master }) => `${node.name} from ${master.name}`);
  return {
    severity: to - from >= SLOW_MS || isOpen ? "high" : "medium",
    confidence: 0.95,
    title: `${list(names)} replicated from one another for ${duration(to - from)}: none was a master`,
    nodes: names,
    from,
    to,
    count: 1,
    measures: { durationMs: to - from },
    explanation: [
      `${isOpen ? `From ${clock(from)} to the end of the logs` : `From ${clock(from)} to ${clock(to)}`} each followed another of them: ${list(who)}. The ring closed when ${closing.node.name} began to follow ${closing.master.name}.`,
      "Replicas refuse writes unless slave-read-only is no, and in a cluster each sends clients on to its own master, so nobody took writes; the links are up and no line is an error.",
      isOfTables
        ? `${closing.node.name} had accepted a table in which ${closing.master.name} is its master; ${list(behind)} had not accepted it then.`
        : "",
    ]
      .filter((sentence) => sentence !== "")
      .join(" "),
    excluded: [
      "not a chain: that ends at a master",
      "not a table on its way: the nodes of one shard are told within moments",
    ],
    remedy: isOfTables
      ? [
          `Send the newest table to ${list(behind)}: one that is answered OK changes nothing unless its version is higher than the node's own (CLUSTER INFO, cluster_my_epoch).`,
          "In a failover tell the new master first, and the old one after it.",
        ]
      : [
          "SLAVEOF NO ONE on the one whose data counts (INFO replication, the higher sequence); then look for a slaveof line in the configuration of each.",
        ],
    evidence: streams.flatMap(({ refs }) => refs.slice(0, 1)),
  };
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/circular-replication",
  title: "Replication in a ring",
  severity: "high",
  causedBy: ["kvrocks/topology-push-blocked"],
  guide: {
    what: "Two or more servers replicate from one another, so that none of them is a master. Their links are up and writes are refused by all. SLAVEOF refuses to follow an own replica; a table does not look.",
    signature:
      "Each of the nodes streams (`PSync is ok`) from the next one at the same time, for more than two seconds.",
    lookAlikes: [
      "A chain of replicas: its first one follows a master.",
      "A failover under way: the new master is told within moments of the old one.",
    ],
    remedy: ["Give the one that is to be the master the newest table, or SLAVEOF NO ONE."],
    sources: ["src/cluster/cluster.cc, SetMasterSlaveRepl", "src/commands/cmd_server.cc, CommandSlaveOf"],
  },
  detect: (cluster) => ringsOf(cluster).map((ring) => draft(cluster, ring)),
};
