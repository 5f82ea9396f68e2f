/** An orderly restart of bookies, one after the other: an observation. */
import { type Restart, roundsOf } from "../../../correlate/rounds.ts";
import type { Detector } from "../../../detect/detector.ts";
import { greatest } from "../../../extent.ts";
import { clock, duration, listOfMany } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { BkNode } from "../node.ts";

/** Fewer are no round. */
const FEWEST = 3;
function restartsOf(node: BkNode): Restart<BkNode>[] {
  return node.lives.flatMap((life, i) => {
    const back = node.lives[i + 1]?.ready;
    if (life.end !== "stopped" || !back) return [];
    const refs = [...life.last.slice(0, 1).map(({ ref }) => ref), back.ref];
    return [{ node, gone: life.ending ?? life.to, back: back.at, refs }];
  });
}

export const detector: Detector<Cluster> = {
  id: "bookkeeper/rolling-restart",
  title: "Rolling restart",
  severity: "info",
  causedBy: [],
  guide: {
    what: "Most bookies were stopped and started one after the other, each back before the next one went. Planned work, not a fault.",
    signature:
      "Three and more bookies, more than half of those known, each stopped in order and up again before the next one goes.",
    lookAlikes: ["A crash loop: one bookie, again and again.", "Bookies that go together."],
    remedy: ["Nothing."],
    sources: ["BookKeeper: Upgrading"],
  },
  detect: ({ bookies }) =>
    roundsOf(bookies.flatMap(restartsOf), { fewest: FEWEST, nodes: bookies.length }).map((run) => {
      const from = run[0]?.gone ?? 0;
      const to = run.at(-1)?.back ?? from;
      const longestMs = greatest(run.map(({ gone, back }) => back - gone));
      return {
        severity: "info" as const,
        confidence: 1,
        title: `${run.length} bookies were restarted one after the other in ${duration(to - from)}`,
        nodes: run.map(({ node }) => node.name),
        from,
        to,
        count: run.length,
        measures: { longestOutOfServiceMs: longestMs },
        explanation: `${listOfMany(run.map(({ node, gone, back }) => `${node.name} (gone ${clock(gone)}, back ${clock(back)})`))} were restarted in this order, each by an orderly stop; the longest was out of service for ${duration(longestMs)}.`,
        excluded: ["not crashes: each was asked to stop"],
        remedy: [],
        evidence: run.flatMap(({ refs }) => refs),
      };
    }),
};
