/** Controllers that take the lead from one another again and again. */

import type { Detector, Draft } from "../../../detect/detector.ts";
import type { Instant, LineRef } from "../../../event.ts";
import { countEarly, during } from "../../../extent.ts";
import { clock, count, duration, list } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { KvNode } from "../node.ts";

/** Three handovers in ten minutes are no single failure and no restart of each controller in turn any more. */
const FEWEST_PAIRS = 3;
const WITHIN_MS = 10 * 60_000;
/** A controller that is asked to exit gives up its lead by then. */
const EXITS_WITHIN_MS = 15_000;

interface Turn {
  readonly at: Instant;
  readonly ref: LineRef;
  readonly name: string;
  readonly gain: boolean;
}

function turnsOf({ name, log }: KvNode): Turn[] {
  const exits = log.of("ctl.signal");
  const lost = log.of("ctl.leader.lost").filter(({ at }) => during(exits, at - EXITS_WITHIN_MS, at).length === 0);
  return [
    ...log.of("ctl.leader.gain").map(({ at, ref }) => ({ at, ref, name, gain: true })),
    ...lost.map(({ at, ref }) => ({ at, ref, name, gain: false })),
  ];
}

/** A lead that was lost, and the next that was gained, by whichever controller. */
function pairsOf(nodes: readonly KvNode[]): (readonly [Turn, Turn])[] {
  const turns = nodes.flatMap(turnsOf).sort((a, b) => a.at - b.at);
  const pairs: (readonly [Turn, Turn])[] = [];
  const gains = turns.filter(({ gain }) => gain);
  const paired = new Set<Turn>();
  let next = 0;
  for (const lost of turns.filter(({ gain }) => !gain)) {
    next = Math.max(
      next,
      countEarly(gains, ({ at }) => at < lost.at),
    );
    const gained =
      gains[next++] ??
      // the next one may have it before the old one notices
      during(gains, lost.at - EXITS_WITHIN_MS, lost.at).find((turn) => turn.name !== lost.name && !paired.has(turn));
    if (!gained) continue;
    paired.add(gained);
    pairs.push([lost, gained]);
  }
  return pairs;
}

/** Stretches in which as many pairs as it takes lie within the time, joined where they overlap. */
function flaps(pairs: readonly (readonly [Turn, Turn])[]): (readonly [Turn, Turn])[][] {
  const runs: (readonly [Turn, Turn])[][] = [];
  for (const [i, pair] of pairs.entries()) {
    const dense = [i, i - 1, i - 2].some((start) => {
      const first = pairs[start]?.[0];
      const last = pairs[start + FEWEST_PAIRS - 1]?.[1];
      return first !== undefined && last !== undefined && last.at - first.at <= WITHIN_MS;
    });
    if (!dense) continue;
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && pair[0].at - before[0].at <= WITHIN_MS) run.push(pair);
    else runs.push([pair]);
  }
  return runs;
}

function draft({ nodes }: Cluster, run: readonly (readonly [Turn, Turn])[]): Draft {
  const from = run[0]?.[0].at ?? 0;
  const to = run.at(-1)?.[1].at ?? from;
  const names = [...new Set(run.flatMap(([lost, gained]) => [lost.name, gained.name]))];
  const store = nodes
    .filter(({ name }) => names.includes(name))
    .flatMap(({ log }) => during(log.of("ctl.leader.etcd"), from - EXITS_WITHIN_MS, to));
  return {
    severity: "medium",
    confidence: 1,
    title: `The lead among controllers changed ${count(run.length, "time")} in ${duration(to - from)}`,
    nodes: names,
    from,
    to,
    count: run.length,
    measures: { handovers: run.length },
    explanation: [
      `Between ${clock(from)} and ${clock(to)} the lead was lost and gained ${count(run.length, "time")}, by ${list(names)}.`,
      "While nobody leads, no failover takes place, and each new leader probes the nodes from the beginning.",
      store.length > 0
        ? `${count(store.length, "line")} of the same time ${store.length === 1 ? "tells" : "tell"} of trouble with the session in the store.`
        : "No line tells of trouble with the store.",
    ].join(" "),
    excluded: ["not a restart of controllers: no lead counted here was given up at an exit"],
    remedy: [
      "Look at etcd, or whichever store it is, in that time: latency of its disk, its own elections, the network to it. The session lasts 6 s.",
      "Compare the clocks of the controllers' machines.",
    ],
    evidence: [...run.flatMap(([lost, gained]) => [lost.ref, gained.ref]), ...store.slice(0, 3).map(({ ref }) => ref)],
  };
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/controller-leader-flapping",
  title: "Controller leader flapping",
  severity: "medium",
  causedBy: [],
  guide: {
    what: "The lead among the controllers moves again and again. Failover is off between two leaders, and counts of failed probes begin anew.",
    signature: "Three or more times within ten minutes that the lead is lost and gained again, over all controllers.",
    lookAlikes: [
      "A rolling restart of the controllers: each gives up its lead at its exit.",
      "One handover: a controller or its link to the store failed once.",
    ],
    remedy: ["Cure the store's latency, clocks and network."],
    sources: ["apache/kvrocks-controller, controller/controller.go"],
  },
  detect: (cluster) => flaps(pairsOf(cluster.nodes)).map((run) => draft(cluster, run)),
};
