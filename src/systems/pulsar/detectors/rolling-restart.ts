/** An orderly restart of brokers, one after the other: an observation. */
import type { Detector } from "../../../detect/detector.ts";
import type { LineRef } from "../../../event.ts";
import { clock, duration, list } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { PulNode } from "../node.ts";

/** Fewer are no round. */
const FEWEST = 2;
/** One round goes on without longer pauses than this. */
const APART_MS = 30 * 60_000;

interface Restart {
  readonly node: PulNode;
  readonly gone: number;
  readonly back: number;
  readonly refs: readonly LineRef[];
}

function restartsOf(node: PulNode): Restart[] {
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
    signature: "Two and more orderly stops of different brokers, each ready again before the next one stops.",
    lookAlikes: ["Brokers that end without a word.", "Brokers that are down together."],
    remedy: ["None."],
    sources: [],
  },
  detect: ({ brokers }) => {
    const rounds: Restart[][] = [];
    for (const one of brokers.flatMap(restartsOf).sort((a, b) => a.gone - b.gone)) {
      const round = rounds.at(-1);
      const before = round?.at(-1);
      const follows = before && one.gone >= before.back && one.gone - before.back <= APART_MS;
      if (round && follows && !round.some(({ node }) => node === one.node)) round.push(one);
      else rounds.push([one]);
    }
    return rounds
      .filter((round) => round.length >= FEWEST)
      .map((round) => {
        const from = round[0]?.gone ?? 0;
        const to = round.at(-1)?.back ?? from;
        const names = round.map(({ node }) => node.name);
        return {
          severity: "info",
          confidence: 1,
          title: `${list(names)} were restarted one after the other`,
          nodes: names,
          from,
          to,
          count: round.length,
          measures: {},
          explanation: `From ${clock(from)} on, within ${duration(to - from)}, ${list(names)} were stopped in order and were ready again, one after the other.`,
          excluded: ["not crashes: each says that it stops"],
          remedy: [],
          evidence: round.flatMap(({ refs }) => refs),
        };
      });
  },
};
