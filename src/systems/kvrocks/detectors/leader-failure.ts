/** A master that went away without a plan. */

import type { Interval } from "../../../case.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { countBegun, countEarly, lastEarly, touching } from "../../../extent.ts";
import { clock, duration, listOfMany } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { Life } from "../lives.ts";
import type { KvNode } from "../node.ts";

function replicasOf(cluster: Cluster, master: KvNode, life: Life): KvNode[] {
  return cluster.nodes.filter((node) =>
    touching(node.links, life.from, life.to).some(
      (link) =>
        cluster.masterOf(link) === master &&
        link.spans.some(({ state, from, to }) => state === "streaming" && from <= life.to && to >= life.from),
    ),
  );
}

/** When replicas became masters, by node; in order. */
type Promotions = ReadonlyMap<KvNode, readonly Interval[]>;

function promotionsOf({ nodes }: Cluster): Promotions {
  return new Map(
    nodes.map((node) => [
      node,
      node.roles.filter(({ state }, at) => state === "master" && node.roles[at - 1]?.state === "replica"),
    ]),
  );
}

function drafts(node: KvNode, cluster: Cluster, promotions: Promotions): Draft[] {
  const { roles } = node;
  const asMaster = roles.filter(({ serving, state }) => serving && state === "master");
  return node.lives.flatMap((life, i): Draft[] => {
    if (life.end !== "silent" && life.end !== "crashed" && life.end !== "open") return [];
    const next = node.lives[i + 1];
    const own = roles.slice(
      countEarly(roles, ({ from }) => from < life.from),
      next && countEarly(roles, ({ from }) => from < next.from),
    );
    const down = own.find(({ state }) => state === "down");
    if (!down) return [];
    const before = lastEarly(
      roles,
      ({ from }) => from < down.from,
      ({ state }) => state !== "down",
    );
    if (before?.state !== "master" || !before.serving) return [];
    const replicas = replicasOf(cluster, node, life);
    if (replicas.length === 0) return [];
    const ready = asMaster[countBegun(asMaster, down.from)];
    const promoted = replicas
      .flatMap((replica) => {
        const all = promotions.get(replica) ?? [];
        const first = all[countBegun(all, down.from)];
        return first ? [{ name: replica.name, from: first.from, evidence: first.evidence }] : [];
      })
      .filter(({ from }) => !ready || from < ready.from)
      .sort((a, b) => a.from - b.from)[0];
    const to = promoted?.from ?? ready?.from ?? cluster.whole.to;
    const names = replicas.map(({ name }) => name);
    const end = promoted
      ? `${promoted.name} became master ${duration(to - down.from)} later`
      : ready
        ? `it served again ${duration(to - down.from)} later`
        : "no end of it is in the logs";
    return [
      {
        severity: "high",
        confidence: life.end === "open" ? 0.8 : down.inferred ? 0.9 : 0.95,
        title: `master ${node.name} went away; ${end}`,
        nodes: [node.name, ...names],
        from: down.from,
        to,
        count: 1,
        measures: { outageMs: to - down.from },
        explanation: [
          `${node.name} had served as master since ${clock(before.from)} and was gone at ${clock(down.from)}.`,
          life.end === "open" ? `Its own log ends at ${clock(life.to)} and has no line of a stop.` : "",
          promoted
            ? `${listOfMany(names)} replicated from it; Kvrocks has no election of its own, and ${promoted.name} was promoted from outside.`
            : `${listOfMany(names)} replicated from it and nobody took its place: Kvrocks has no election of its own.`,
          `${promoted || ready ? `Until ${clock(to)}` : "Up to the end of the logs"} there was no master for its writes.`,
        ]
          .filter((sentence) => sentence !== "")
          .join(" "),
        excluded: [
          life.end === "open"
            ? "not a planned stop, as far as its log goes: that prints its signal or command"
            : "not a planned stop: that prints its signal or command",
        ],
        remedy: [
          "Let a controller promote a replica, or have one at hand that an operator promotes; see what ended the process.",
        ],
        evidence: [...down.evidence.slice(0, 3), ...(promoted?.evidence ?? ready?.evidence ?? []).slice(0, 1)],
      },
    ];
  });
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/leader-failure",
  title: "Master went away without a plan",
  severity: "high",
  causedBy: ["kvrocks/silent-end", "kvrocks/crash", "kvrocks/disk-full"],
  guide: {
    what: "A master that served and had replicas was gone without being stopped. Nothing in Kvrocks itself elects another.",
    signature: "The end of a master's process by a crash, or without a word, as its replicas saw it.",
    lookAlikes: ["A planned stop.", "A replica that loses its connection while the master goes on."],
    remedy: ["kvrocks-controller or an operator has to promote a replica."],
    sources: ["apache/kvrocks-controller, failover"],
  },
  detect: (cluster) => {
    const promotions = promotionsOf(cluster);
    return cluster.nodes.flatMap((node) => drafts(node, cluster, promotions));
  },
};
