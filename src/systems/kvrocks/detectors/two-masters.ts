/** A master that went on as one after its replica had been made the master of the same shard. */

import { eventsOf } from "../../../correlate/event-log.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import type { Instant, LineRef } from "../../../event.ts";
import { clock, duration, list } from "../../../words.ts";
import type { AcceptedTable } from "../accepted-tables.ts";
import type { Cluster } from "../cluster.ts";
import type { KvEvent } from "../events.ts";
import type { KvNode } from "../node.ts";

/** A table reaches the nodes of a shard one after another: what lasts no longer than this is such a push. */
const PUSH_MS = 2000;

interface Double {
  readonly old: KvNode;
  readonly promoted: KvNode;
  /** From the table that made the second one a master to the one that made the first one its replica. */
  readonly from: Instant;
  readonly to: Instant;
  /** Which of the two was told by SLAVEOF, and not by a table. */
  readonly byHand: { readonly promoted: boolean; readonly old: boolean };
  /** Those that went on with the old one meanwhile. */
  readonly followers: readonly string[];
  readonly refs: readonly LineRef[];
}

/** What sets a node's role: a table that it accepts, or SLAVEOF. */
type Order = AcceptedTable | KvEvent<"role.master.user" | "role.replica.user">;

function ordersOf({ accepted, log }: KvNode): Order[] {
  return [...accepted, ...eventsOf(log, "role.master.user", "role.replica.user")].sort((a, b) => a.at - b.at);
}

function toReplica(order: Order): order is KvEvent<"topo.replica" | "role.replica.user"> {
  return order.kind === "topo.replica" || order.kind === "role.replica.user";
}

/** When a node was made a replica of another one, after an instant, and the line of it. */
function followedBy(cluster: Cluster, old: KvNode, promoted: KvNode, after: Instant) {
  return ordersOf(old)
    .filter(toReplica)
    .find(({ at, fields }) => at > after && cluster.nodeAt(`${fields.host}:${fields.port}`) === promoted);
}

/** Whose replica a node was when it was made a master, and the line that says so. */
function masterBefore(cluster: Cluster, promoted: KvNode, order: Order, before: Order | undefined) {
  if (before && toReplica(before))
    return { node: cluster.nodeAt(`${before.fields.host}:${before.fields.port}`), ref: before.ref };
  // by its configuration
  if (order.kind !== "role.master.user" || before) return null;
  const link = promoted.links.findLast(({ from }) => from < order.at);
  const ref = link?.spans.find(({ state }) => state === "streaming")?.refs[0];
  return link && ref ? { node: cluster.masterOf(link), ref } : null;
}

/** What a promotion leaves two masters of: proved by the later line by which the old one becomes a replica of the new one. */
function doublesOf(cluster: Cluster): Double[] {
  return cluster.nodes.flatMap((promoted) => {
    const orders = ordersOf(promoted);
    return orders.flatMap((order, i): Double[] => {
      if (order.kind !== "topo.master" && order.kind !== "role.master.user") return [];
      const before = masterBefore(cluster, promoted, order, orders[i - 1]);
      const old = before?.node;
      const end = old && old !== promoted ? followedBy(cluster, old, promoted, order.at) : undefined;
      if (!old || !end || end.at - order.at <= PUSH_MS) return [];
      // what makes it something else in between is another story
      const next = orders[i + 1];
      if (next && next.kind !== "topo.master" && next.at < end.at) return [];
      const role = old.roles.find(({ from, to }) => from <= order.at && to >= end.at);
      if (role?.state !== "master" || !role.serving) return [];
      const followers = cluster.nodes.filter(
        (node) =>
          node !== old &&
          node !== promoted &&
          node.links.some(
            (link) =>
              cluster.masterOf(link) === old &&
              link.spans.some(
                ({ state, from, to }) => state === "streaming" && from < end.at && to > order.at + PUSH_MS,
              ),
          ),
      );
      return [
        {
          old,
          promoted,
          from: order.at,
          to: end.at,
          byHand: { promoted: order.kind === "role.master.user", old: end.kind === "role.replica.user" },
          followers: followers.map(({ name }) => name),
          refs: [order.ref, end.ref, before.ref],
        },
      ];
    });
  });
}

function draft({ old, promoted, from, to, byHand, followers, refs }: Double): Draft {
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
    explanation: `${promoted.name}, a replica of ${old.name}, ${byHand.promoted ? "was made a master by SLAVEOF NO ONE" : "accepted a table as a master"} at ${clock(from)}. ${old.name} ran on as a master until ${clock(to)}, when it ${byHand.old ? `was made a replica of ${promoted.name} by SLAVEOF` : `accepted one in which it is a replica of ${promoted.name}`}.${withOld} In between each took what clients ${byHand.promoted ? "wrote to it" : "that knew its table wrote to it"}: nothing fences an old master. What ${old.name} took alone is gone once it has copied ${promoted.name}, or stays and differs where its position seemed to fit.`,
    excluded: [
      "not a shard that was split: the old one became a replica of the new one",
      "not an old master that was down: it served all the while",
    ],
    remedy: [
      `Compare what clients wrote to ${old.name} between ${clock(from)} and ${clock(to)}: ${promoted.name} does not have it; a backup of that time has, or the files of ${old.name} unless it has copied those of ${promoted.name} since.`,
      "Before a replica is promoted, stop its old master or make sure that no client reaches it; tell the old one as soon as it can be reached.",
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
      "A replica becomes a master by a table or by SLAVEOF NO ONE, and the master it had, which serves all the while, becomes a replica of it more than two seconds later.",
    lookAlikes: [
      "A planned failover: both are told within moments.",
      "A master that was down when its replica was promoted and comes back as a replica.",
      "A replica that becomes the master of other slots, or a copy that goes its own way: the old one stays a master.",
    ],
    remedy: ["Stop or fence the old master before a replica is promoted; recover its writes from its own files."],
    sources: ["src/cluster/cluster.cc, SetMasterSlaveRepl", "apache/kvrocks-controller, controller/cluster.go"],
  },
  detect: (cluster) => doublesOf(cluster).map(draft),
};
