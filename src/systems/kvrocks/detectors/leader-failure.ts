/** A master that went away without a plan. */

import { eventsDuring } from "../../../correlate/event-log.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import type { Instant, LineRef } from "../../../event.ts";
import { clock, duration, listOfMany } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { KvEvent } from "../events.ts";
import { successionOf } from "../histories.ts";
import type { Life } from "../lives.ts";
import { type Masterless, masterless } from "../masterless.ts";
import { sameServer } from "../same-server.ts";
import { detailsOf } from "../topology.ts";

const UNPLANNED = new Set<Life["end"]>(["silent", "crashed", "open"]);

/** A controller's line of the failover may stand this long behind the promotion: it tells the nodes first or last. */
const TOLD_WITHIN_MS = 10_000;

/** A controller that made a replica master in the place of one that was gone. */
interface Promoter {
  readonly name: string;
  readonly at: Instant;
  /** Its failed probes of the master, in order. */
  readonly probes: readonly KvEvent[];
  readonly ref: LineRef;
}

function promoterOf({ nodes }: Cluster, { master, down, promoted }: Masterless): Promoter | null {
  if (!promoted) return null;
  const until = promoted.from + TOLD_WITHIN_MS;
  const isOfMaster = (event: KvEvent<"ctl.failover.promote" | "ctl.failover.finish" | "ctl.probe.fail">) => {
    const { addr, task } = detailsOf(event);
    return master.identity.addresses.has(task?.node?.addr ?? task?.addr ?? addr ?? "");
  };
  for (const { name, log } of nodes) {
    const line = eventsDuring(log, down.from, until, "ctl.failover.promote", "ctl.failover.finish").find(isOfMaster);
    if (!line) continue;
    const probes = eventsDuring(log, down.from, line.at, "ctl.probe.fail").filter(isOfMaster);
    return { name, at: line.at, probes, ref: line.ref };
  }
  return null;
}

function wordsOf({ name, at, probes: [first] }: Promoter, master: string, promoted: string): string {
  const probed = first ? ` Its probes of ${master} had failed since ${clock(first.at)}.` : "";
  return `the controller ${name} promoted ${promoted} at ${clock(at)}.${probed}`;
}

/** A stop that nobody had made another master for: a controller found it out by its probes. */
function stoppedDraft({ master, down, replicas, promoted, to }: Masterless, promoter: Promoter, name: string): Draft {
  return {
    severity: "medium",
    confidence: 0.95,
    title: `master ${master.name} was stopped and ${name} became master ${duration(to - down.from)} later`,
    nodes: [master.name, ...replicas.map((replica) => replica.name)],
    from: down.from,
    to,
    count: 1,
    measures: { outageMs: to - down.from },
    explanation: `${master.name} was asked to stop while it was master, and was gone at ${clock(down.from)}. Nobody had been made master in its place: ${wordsOf(promoter, master.name, name)} Until ${clock(to)} there was no master for its writes.`,
    excluded: ["not an end without a word: it printed its signal or command"],
    remedy: ["Make a replica master first (a failover on request), and stop the old one then."],
    evidence: [
      ...down.evidence.slice(0, 3),
      ...promoter.probes.slice(0, 1).map(({ ref }) => ref),
      promoter.ref,
      ...(promoted?.evidence ?? []).slice(0, 1),
    ],
  };
}

/** Stops of masters that a controller had to make up for. A stop that is over sooner is told by no probe. */
function stopped(cluster: Cluster): Draft[] {
  return masterless(cluster, (end) => end === "stopped").flatMap((gap) => {
    const promoter = promoterOf(cluster, gap);
    const { promoted } = gap;
    return promoted && promoter && promoter.probes.length > 0 ? [stoppedDraft(gap, promoter, promoted.name)] : [];
  });
}

function draft(cluster: Cluster, gap: Masterless): Draft {
  const { master: node, life, before, down, replicas, promoted, back: ready, to } = gap;
  const promoter = promoterOf(cluster, gap);
  const names = replicas.map(({ name }) => name);
  const end = promoted
    ? `and ${promoted.name} became master ${duration(to - down.from)} later`
    : ready
      ? `and served again ${duration(to - down.from)} later`
      : "and no end of it is in the logs";
  return {
    severity: "high",
    confidence: life.end === "open" ? 0.8 : down.inferred ? 0.9 : 0.95,
    title: `master ${node.name} went away ${end}`,
    nodes: [node.name, ...names],
    from: down.from,
    to,
    count: 1,
    measures: { outageMs: to - down.from },
    keys: promoted ? [successionOf(node.name, promoted.name)] : [],
    explanation: [
      `${node.name} had served as master since ${clock(before.from)} and was gone at ${clock(down.from)}.`,
      life.end === "open" ? `Its own log ends at ${clock(life.to)} and has no line of a stop.` : "",
      promoted
        ? `${listOfMany(names)} replicated from it; Kvrocks has no election of its own, and ${promoter ? wordsOf(promoter, node.name, promoted.name) : `${promoted.name} was promoted from outside.`}`
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
      promoter
        ? `See what ended the process of ${node.name}; how soon a replica takes its place is set by the interval and the number of the controller's probes.`
        : "Let a controller promote a replica, or have one at hand that an operator promotes; see what ended the process.",
    ],
    evidence: [
      ...down.evidence.slice(0, 3),
      ...(promoter ? [...promoter.probes.slice(0, 1).map(({ ref }) => ref), promoter.ref] : []),
      ...(promoted?.evidence ?? ready?.evidence ?? []).slice(0, 1),
    ],
  };
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/leader-failure",
  title: "Master went away without a plan",
  severity: "high",
  causedBy: ["kvrocks/silent-end", "kvrocks/crash", "kvrocks/disk-full"],
  explainedBy: sameServer,
  guide: {
    what: "A master that served and had replicas was gone without another one in its place. Nothing in Kvrocks itself elects another.",
    signature: "The end of a master's process by a crash, or without a word, as its replicas saw it.",
    lookAlikes: [
      "A planned stop: told, and more mildly, only where a controller had to find it out and promote a replica.",
      "A replica that loses its connection while the master goes on.",
    ],
    remedy: ["kvrocks-controller or an operator has to promote a replica."],
    sources: ["apache/kvrocks-controller, failover"],
  },
  detect: (cluster) => [
    ...masterless(cluster, (end) => UNPLANNED.has(end)).map((gap) => draft(cluster, gap)),
    ...stopped(cluster),
  ],
};
