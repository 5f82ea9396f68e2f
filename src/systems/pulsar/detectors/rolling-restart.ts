/** An orderly restart of brokers, one after the other: an observation. */
import { type Restart, roundsOf } from "../../../correlate/rounds.ts";
import type { Detector } from "../../../detect/detector.ts";
import { clock, duration, listOfMany } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { PulNode } from "../node.ts";

/** Fewer are no round. */
const FEWEST = 2;
function restartsOf(node: PulNode): Restart<PulNode>[] {
  return node.lives.flatMap((life, i) => {
    const next = node.lives[i + 1];
    const [begun] = life.last;
    if (life.end !== "stopped" || !begun || !next?.ready) return [];
    return [{ node, gone: begun.at, back: next.ready.at, refs: [begun.ref, next.ready.ref] }];
  });
}

export const detector: Detector<Cluster> = {
  id: "pulsar/rolling-restart",
  title: "Rolling restart",
  severity: "info",
  causedBy: [],
  guide: {
    what: "Brokers were stopped in order and started again one after the other.",
    signature:
      "Two and more brokers, more than half of those known, each stopped in order and ready again before the next one stops.",
    lookAlikes: ["Brokers that end without a word.", "Brokers that are down together."],
    remedy: ["Nothing."],
    sources: [],
  },
  detect: ({ brokers }) =>
    roundsOf(brokers.flatMap(restartsOf), { fewest: FEWEST, nodes: brokers.length }).map((round) => {
      const from = round[0]?.gone ?? 0;
      const to = round.at(-1)?.back ?? from;
      const names = round.map(({ node }) => node.name);
      return {
        severity: "info",
        confidence: 1,
        title: `${listOfMany(names)} were restarted one after the other`,
        nodes: names,
        from,
        to,
        count: round.length,
        measures: {},
        explanation: `From ${clock(from)} on, within ${duration(to - from)}, ${listOfMany(names)} were stopped in order and were ready again, one after the other.`,
        excluded: ["not crashes: each says that it stops"],
        remedy: [],
        evidence: round.flatMap(({ refs }) => refs),
      };
    }),
};
