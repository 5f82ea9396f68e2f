/** A replica by the table that has no master. */
import { firstEventBehind } from "../../../correlate/event-log.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import type { Instant, LineRef } from "../../../event.ts";
import { countBegun, countEarly } from "../../../extent.ts";
import { clock } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { isEnding } from "../lives.ts";
import { covers, type KvNode } from "../node.ts";
import type { View } from "../topology.ts";

/** A table takes effect at once; what is asked this long after it was answered under it. */
const TAKES_EFFECT_MS = 5000;
/** A thread that could not be created is there with the next table; up to here that is a delay. */
const DELAY_MS = 60_000;

interface Case {
  readonly node: KvNode;
  readonly from: Instant;
  readonly to: Instant;
  readonly text: string;
  readonly proved: boolean;
  readonly refs: readonly LineRef[];
}

/** Where no log tells that the table stood, a later answer with the same row of the same version does. */
function isAskedAgain(nodes: readonly KvNode[], { version }: View, { identity }: KvNode, at: Instant): boolean {
  return nodes
    .flatMap(({ views }) => views)
    .some(
      (later) =>
        later.at >= at &&
        later.version === version &&
        later.rows.some(({ host, port, role }) => role === "slave" && identity.addresses.has(`${host}:${port}`)),
    );
}

/** The table has it as a replica, and it answers that it has no master. */
function answered({ nodes }: Cluster): Case[] {
  return nodes.flatMap((node): Case[] => {
    for (const view of nodes.flatMap(({ views }) => views)) {
      const row = view.rows.find(({ host, port }) => node.identity.addresses.has(`${host}:${port}`));
      if (row?.role !== "slave") continue;
      const replaced =
        node.accepted[countEarly(node.accepted, ({ at }) => at <= view.at)]?.at ?? Number.POSITIVE_INFINITY;
      const isStanding = (at: Instant) =>
        at < replaced && (covers(node, view.at, at) || isAskedAgain(nodes, view, node, at));
      const infos = node.infos.filter(
        ({ role, at }) => role === "master" && at >= view.at + TAKES_EFFECT_MS && isStanding(at),
      );
      const changed = nodes.flatMap(({ views }) => views).some((other) => other.version > view.version);
      const [first] = infos;
      if (!first || changed) continue;
      const master = view.rows.find(({ id }) => id === row.masterId);
      const named = master ? `${master.host}:${master.port}` : "another node";
      const text = `Version ${view.version} of the table has ${node.name} as a replica of ${named}; its own answer to INFO replication says role:master.`;
      return [
        {
          node,
          from: first.at,
          to: infos.at(-1)?.at ?? first.at,
          text,
          proved: true,
          refs: [...view.refs.slice(0, 2), ...first.refs.slice(0, 1)],
        },
      ];
    }
    return [];
  });
}

/** It accepted a table as a replica and could not start to replicate. */
function notStarted({ nodes, whole }: Cluster): Case[] {
  return nodes.flatMap((node) =>
    node.log.of("topo.replica.fail").flatMap((failed): Case[] => {
      const later =
        node.links[countBegun(node.links, failed.at)]?.from ??
        firstEventBehind(node.log, ({ at }) => at <= failed.at, "topo.master")?.at;
      if (isEnding(node.lives, failed.at) || (later !== undefined && later - failed.at < DELAY_MS)) return [];
      const text = `${node.name} accepted a table in which it is a replica of ${failed.fields.host}:${failed.fields.port}, and could not start to replicate: ${failed.fields.err}.`;
      return [{ node, from: failed.at, to: later ?? whole.to, text, proved: later === undefined, refs: [failed.ref] }];
    }),
  );
}

function draft({ node, from, to, text, proved, refs }: Case): Draft {
  return {
    severity: "high",
    confidence: proved ? 0.95 : 0.85,
    title: `${node.name} is a replica by the table and replicates from nobody`,
    nodes: [node.name],
    from,
    to,
    count: 1,
    measures: {},
    explanation: `${text} It receives nothing (seen from ${clock(from)} on): a promotion of it would lose every write since.`,
    excluded: ["not a link that is down: a replica whose link is broken still says role:slave"],
    remedy: [
      "Push the table again with a higher version; one of the same version is answered OK and ignored.",
      "Compare the nodes.conf of the node with that of its peers.",
    ],
    evidence: refs,
  };
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/configured-replica-runs-as-master",
  title: "Configured replica runs as master",
  severity: "high",
  causedBy: [],
  guide: {
    what: "The table gives a node a master, and the node runs without one: it takes no part in replication, and nobody is told.",
    signature:
      "CLUSTER NODES or nodes.conf with the node as a slave, and its INFO replication with role:master later; or `SLAVE OF … wasn't enabled by cluster topology setting`.",
    lookAlikes: [
      "A removed node: the table has no row of it.",
      "A broken link: role:slave with master_link_status:down.",
      "A newer table that makes it a master.",
    ],
    remedy: ["Push the table with a higher version."],
    sources: ["apache/kvrocks#3497", "src/cluster/cluster.cc, SetMasterSlaveRepl"],
  },
  detect: (cluster) => [...answered(cluster), ...notStarted(cluster)].map(draft),
};
