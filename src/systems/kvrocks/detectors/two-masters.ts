/** A master that went on as one after its replica had been made the master of the same shard. */
import type { Detector, Draft } from "../../../detect/detector.ts";
import type { Instant, LineRef } from "../../../event.ts";
import { clock, duration, list } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { KvNode } from "../node.ts";

/** A table reaches the nodes of a shard one after another: what lasts no longer than this is such a push. */
const PUSH_MS = 2000;

interface Double {
  readonly old: KvNode;
  readonly promoted: KvNode;
  /** From the table that made the second one a master to the one that made the first one its replica. */
  readonly from: Instant;
  readonly to: Instant;
  /** Those that went on with the old one meanwhile. */
  readonly followers: readonly string[];
  readonly refs: readonly LineRef[];
}

/** When a node accepted to be a replica of another one, after an instant, and the line of it. */
function followedBy(cluster: Cluster, old: KvNode, promoted: KvNode, after: Instant) {
  return old.accepted.find(
    (table) =>
      table.at > after &&
      table.kind === "topo.replica" &&
      cluster.nodeAt(`${table.fields.host}:${table.fields.port}`) === promoted,
  );
}

/** What a promotion leaves two masters of: proved by the later table in which the old one is a replica of the new one. */
function doublesOf(cluster: Cluster): Double[] {
  return cluster.nodes.flatMap((promoted) =>
    promoted.accepted.flatMap((table, i): Double[] => {
      const before = promoted.accepted[i - 1];
      if (table.kind !== "topo.master" || before?.kind !== "topo.replica") return [];
      const old = cluster.nodeAt(`${before.fields.host}:${before.fields.port}`);
      const end = old && old !== promoted ? followedBy(cluster, old, promoted, table.at) : undefined;
      if (!old || !end || end.at - table.at <= PUSH_MS) return [];
      // what makes it something else in between is another story
      const next = promoted.accepted[i + 1];
      if (next && next.kind !== "topo.master" && next.at < end.at) return [];
      const role = old.roles.find(({ from, to }) => from <= table.at && to >= end.at);
      if (role?.state !== "master" || !role.serving) return [];
      const followers = cluster.nodes.filter(
        (node) =>
          node !== old &&
          node !== promoted &&
          node.links.some(
            (link) =>
              cluster.masterOf(link) === old &&
              link.spans.some(
                ({ state, from, to }) => state === "streaming" && from < end.at && to > table.at + PUSH_MS,
              ),
          ),
      );
      return [
        {
          old,
          promoted,
          from: table.at,
          to: end.at,
          followers: followers.map(({ name }) => name),
          refs: [table.ref, end.ref, before.ref],
        },
      ];
    }),
  );
}

function draft({ old, promoted, from, to, followers, refs }: Double): Draft {
  const withOld = followers.length > 0 ? ` ${list(followers)} went on replicating from ${old.name} then.` : "";
  return {
    severity: "high",
    confidence: 0.95,
    title: `${old.name} went on as a master for ${duration(to - from)} after ${promoted.name} had been made the master in its place`,
    nodes: [old.name, promoted.name, ...followers],
    from,
    to,
    count: 1,
    measures: { bothMs: to - from },
    explanation: `${promoted.name}, a replica of ${old.name}, accepted a table as a master at ${clock(from)}. ${old.name} ran on as a master until ${clock(to)}, when it accepted one in which it is a replica of ${promoted.name}.${withOld} In between each took what clients that knew its table wrote to it: nothing fences an old master. What ${old.name} took alone is gone once it has copied ${promoted.name}, or stays and differs where its position seemed to fit.`,
    excluded: [
      "not a shard that was split: the old one became a replica of the new one",
      "not an old master that was down: it served all the while",
    ],
    remedy: [
      `Compare what clients wrote to ${old.name} between ${clock(from)} and ${clock(to)}: ${promoted.name} does not have it; a backup of that time has, or the files of ${old.name} unless it has copied those of ${promoted.name} since.`,
      "Before a replica is promoted, stop its old master or make sure that no client reaches it; tell the old one of the table as soon as it can be reached.",
    ],
    evidence: refs,
  };
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/two-masters",
  title: "Two masters of one shard",
  severity: "high",
  causedBy: [],
  guide: {
    what: "A replica was promoted while its old master ran on and was not told: cut off from whoever promotes, but not from its clients. Both take writes until the old one learns of the new table.",
    signature:
      "A replica accepts a table as a master, and the master it had, which serves all the while, accepts one as a replica of it more than two seconds later.",
    lookAlikes: [
      "A planned failover: both are told within moments.",
      "A master that was down when its replica was promoted and comes back as a replica.",
      "A replica that becomes the master of other slots: the old one stays a master.",
    ],
    remedy: ["Stop or fence the old master before a replica is promoted; recover its writes from its own files."],
    sources: ["src/cluster/cluster.cc, SetMasterSlaveRepl", "apache/kvrocks-controller, controller/cluster.go"],
  },
  detect: (cluster) => doublesOf(cluster).map(draft),
};
