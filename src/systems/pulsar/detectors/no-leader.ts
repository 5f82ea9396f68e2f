/** A stretch without a leader of the load manager. */
import { firstEventBehind } from "../../../correlate/event-log.ts";
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count, duration, fromTo } from "../../../words.ts";
import { reasonsOf } from "../causes.ts";
import type { Cluster } from "../cluster.ts";
import type { PulEvent } from "../events.ts";
import { isEnding } from "../lives.ts";
import { runsOn } from "../runs-on.ts";

const KINDS = [
  "el.nolead",
  "el.nolead.dead",
  "el.chan.none",
  "el.fail",
  "el.retry",
  "el.restart.fail",
  "su.chan.noleader",
  "el.role.retry",
] as const;
/** An election is tried again every 5 s; lookups come more often. */
const PAUSE_MS = 30_000;
/** One line is an election that is under way. */
const FEWEST = 3;
/** An election takes up to ten seconds in order. */
const SHORTEST_MS = 10_000;

/** A broker takes up its role again and again for other reasons too: the channel's topic that cannot be made. */
function isMissed(event: PulEvent<(typeof KINDS)[number]>): boolean {
  return event.kind !== "el.role.retry" || /channel owner|no channel owner now/i.test(reasonsOf(event));
}

export const detector: Detector<Cluster> = {
  id: "pulsar/no-leader",
  title: "No leader",
  severity: "high",
  causedBy: [
    "zookeeper/quorum-lost",
    "zookeeper/session-expiry-storm",
    "pulsar/leader-failure",
    "pulsar/leadership-flapping",
    "pulsar/session-loss-ends-broker",
  ],
  guide: {
    what: "No broker leads the load manager. With the extensible one no bundle can be assigned; with the classic one every broker decides for itself and nobody balances.",
    signature:
      "For ten seconds and more, three and more of `leader broker wasn't available`, `There is no channel owner now`, a failed election or its retries, each within half a minute of the next.",
    lookAlikes: ["An election that ends within ten seconds.", "One such line: a cache that is late."],
    remedy: ["Restart the broker that says it; make the metadata store steady."],
    sources: ["apache/pulsar#17401", "apache/pulsar#22728", "apache/pulsar#25999"],
  },
  detect: ({ nodes }) =>
    runsOn(nodes, KINDS, PAUSE_MS, (event, node) =>
      isEnding(node.lives, event.at) || !isMissed(event) ? null : "leader",
    ).flatMap(({ node, run }) => {
      const from = run[0]?.at ?? 0;
      const to = run.at(-1)?.at ?? from;
      if (run.length < FEWEST || to - from < SHORTEST_MS) return [];
      const isExtensible = run.some(
        ({ kind }) =>
          kind === "el.chan.none" ||
          kind === "el.restart.fail" ||
          kind === "su.chan.noleader" ||
          kind === "el.role.retry",
      );
      const elected = firstEventBehind(
        node.log,
        ({ at }) => at <= to,
        "el.lead",
        "el.follow",
        "el.role.done",
        "el.restart.ok",
      );
      return [
        told([node], run, {
          severity: isExtensible ? "high" : "medium",
          confidence: 1,
          to: elected?.at ?? to,
          title: `${node.name} knew no leader for ${duration((elected?.at ?? to) - from)}`,
          explanation: [
            `${fromTo(from, to)} ${node.name} found no leader ${count(run.length, "time")}.`,
            isExtensible
              ? "With the extensible load manager nobody assigns bundles meanwhile."
              : "With the classic load manager it decides by itself meanwhile.",
            elected ? `It knew one again at ${clock(elected.at)}.` : "No election follows in its log.",
          ].join(" "),
          excluded: ["not one late cache: it says so again and again"],
          remedy: ["See whether the metadata store is steady; restart the broker where other brokers know the leader."],
        }),
      ];
    }),
};
