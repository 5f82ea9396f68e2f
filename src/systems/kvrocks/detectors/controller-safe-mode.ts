/** A controller that replaces no master, because too many nodes are out of its reach at once. */
import { inRuns } from "../../../correlate/runs.ts";
import { spanOf } from "../../../correlate/span-of.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { during } from "../../../extent.ts";
import { clock, count, fromTo, listOfMany } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { KvEvent } from "../events.ts";
import type { KvNode } from "../node.ts";
import { detailsOf } from "../topology.ts";

/** Nodes come up for a failover again at each fifth failed probe; a longer pause ends the spell. */
const SAME_SPELL_MS = 60_000;
/** What is dropped came up within this before: a few probe intervals. */
const CAME_UP_WITHIN_MS = 60_000;

function draft(cluster: Cluster, { name, log }: KvNode, run: readonly KvEvent<"ctl.safe">[]): Draft {
  const { from, to } = spanOf(run);
  const worst = run.reduce((most, event) => (event.fields.fail_nodes > most.fields.fail_nodes ? event : most));
  const { nodes: all, fail_nodes: failed, rate } = worst.fields;
  const candidates = during(log.of("ctl.cand"), from - CAME_UP_WITHIN_MS, to);
  const addresses = (role: string) => [
    ...new Set(candidates.flatMap((one) => (detailsOf(one).role === role ? (detailsOf(one).addr ?? []) : []))),
  ];
  const masters = addresses("master");
  const later = log.of("ctl.failover.finish").find(({ at }) => at > to);
  const known = [...masters, ...addresses("slave")].flatMap((address) => cluster.nodeAt(address)?.name ?? []);
  return {
    severity: "high",
    confidence: 1,
    title: `The controller ${name} replaces no master: safe mode, ${failed} of ${count(all, "node")} up for failover`,
    nodes: [name, ...known],
    from,
    to,
    count: run.length,
    measures: { nodes: all, failedNodes: failed },
    explanation: [
      `${fromTo(from, to)} the controller ${name} was in safe mode (${count(run.length, "time")}): ${failed} of ${count(all, "node")} were up for a failover at once, more than the share of ${rate} that it allows. It drops all of them then and promotes nobody.`,
      masters.length > 0
        ? `${listOfMany(masters)} ${masters.length === 1 ? "is a master" : "are masters"} by its lines: the slots of those that are gone have no master meanwhile.`
        : "Which of them are masters is not in its lines.",
      "Whether the nodes were gone or only out of the controller's reach these lines do not tell.",
      later ? `A failover went through at ${clock(later.at)}.` : "No failover behind it is in this log.",
    ].join(" "),
    excluded: ["not a failover that was given up: none was begun"],
    remedy: [
      "See whether the nodes run, and whether only this controller cannot reach them; bring back enough of them.",
      "If they are gone for good, promote replicas by hand, one shard after the other.",
      "Where one host or rack holds that share of the nodes, spread them, or set max_failure_ratio and min_alive_size of the controller to what may fail together.",
    ],
    evidence: [...run.slice(0, 3), ...run.slice(3).slice(-2), ...candidates.slice(0, 5)].map(({ ref }) => ref),
  };
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/controller-safe-mode",
  title: "Controller in safe mode",
  severity: "high",
  causedBy: ["kvrocks/silent-end", "kvrocks/crash"],
  explainedBy: (cause, effect) => cause.nodes.some((name) => effect.nodes.includes(name)),
  guide: {
    what: "Too many nodes of a cluster fail the controller's probes at once. It takes that for a fault of its own network and fails nobody over, also where the nodes are gone.",
    signature:
      "`safe mode, loop ratio …, allnodes: …, failnodes: …` of a controller of 0.x; the ratio is the limit, not what was measured.",
    lookAlikes: [
      "One node that fails: it is replaced.",
      "A failover that is given up (`Abort the fail over task`): the controller tried.",
      "Releases from 1.0 on have no safe mode.",
    ],
    remedy: [
      "Bring nodes back, or promote by hand; set max_failure_ratio and min_alive_size to the layout of the hosts.",
    ],
    sources: ["apache/kvrocks-controller#108", "apache/kvrocks-controller#109", "controller/failover/cluster.go, loop"],
  },
  detect: (cluster) =>
    cluster.nodes.flatMap((node) =>
      inRuns(node.log.of("ctl.safe"), SAME_SPELL_MS).map((run) => draft(cluster, node, run)),
    ),
};
