/** A master that went away without a plan. */
import type { Detector, Draft } from "../../../detect/detector.ts";
import { clock, duration, list } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { Life } from "../lives.ts";
import type { KvNode } from "../node.ts";

function replicasOf(cluster: Cluster, master: KvNode, life: Life): KvNode[] {
  return cluster.nodes.filter((node) =>
    node.links.some(
      (link) =>
        cluster.masterOf(link) === master &&
        link.spans.some(({ state, from, to }) => state === "streaming" && from <= life.to && to >= life.from),
    ),
  );
}

function drafts(node: KvNode, cluster: Cluster): Draft[] {
  return node.lives.flatMap((life, i): Draft[] => {
    if (life.end !== "silent" && life.end !== "crashed" && life.end !== "open") return [];
    const next = node.lives[i + 1];
    const down = node.roles.find(
      ({ state, from }) => state === "down" && from >= life.from && (!next || from < next.from),
    );
    const before = node.roles.findLast(({ to, state }) => down && to <= down.from && state !== "down");
    if (!down || before?.state !== "master" || !before.serving) return [];
    const replicas = replicasOf(cluster, node, life);
    if (replicas.length === 0) return [];
    const ready = node.roles.find(({ from, serving, state }) => from > down.from && serving && state === "master");
    const promoted = replicas
      .flatMap(({ name, roles }) =>
        roles.flatMap(({ state, from, evidence }, at) =>
          state === "master" && from > down.from && roles[at - 1]?.state === "replica"
            ? [{ name, from, evidence }]
            : [],
        ),
      )
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
            ? `${list(names)} replicated from it; Kvrocks has no election of its own, and ${promoted.name} was promoted from outside.`
            : `${list(names)} replicated from it and nobody took its place: Kvrocks has no election of its own.`,
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
  detect: (cluster) => cluster.nodes.flatMap((node) => drafts(node, cluster)),
};
