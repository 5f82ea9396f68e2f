/** A topic that refuses producers because it is fenced, for less than a minute so far. */
import { grouped } from "../../../correlate/grouped.ts";
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { fencesOf } from "../fences.ts";
import { topicsIn } from "../runs-on.ts";
import { sameBroker } from "../same-broker.ts";

/** From here on it has a graver name. */
const LONG_MS = 60_000;

export const detector: Detector<Cluster> = {
  id: "pulsar/topic-fenced",
  title: "Topic fenced",
  severity: "medium",
  causedBy: [
    "pulsar/not-enough-bookies",
    "pulsar/ledger-write-while-session-expired",
    "pulsar/ledger-metadata-write-failed",
    "pulsar/bundle-stuck-unloading",
  ],
  explainedBy: sameBroker,
  guide: {
    what: "A topic refuses producers or subscriptions because it is fenced: a write failed, or it closes.",
    signature: "`Attempting to add producer to a fenced topic`, for less than a minute.",
    lookAlikes: ["A minute and more: pulsar/topic-fenced-forever."],
    remedy: ["Wait a minute; then unload the topic."],
    sources: ["apache/pulsar#15108", "apache/pulsar#20526"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) => {
      const brief = fencesOf(node).filter(({ lastedMs }) => lastedMs < LONG_MS);
      return [...grouped(brief, () => node).values()].map((fences) => {
        const refusals = fences.flatMap((fence) => fence.refusals).sort((a, b) => a.at - b.at);
        return told([node], refusals, {
          severity: "medium",
          confidence: 1,
          title: `fenced on ${node.name}: ${topicsIn(refusals)}`,
          explanation: `From ${clock(refusals[0]?.at ?? 0)} on clients were refused ${count(refusals.length, "time")} because ${topicsIn(refusals)} was fenced. It lasted less than a minute each time, as far as these lines go.`,
          excluded: ["not a fence that lasts: no topic refuses for a minute"],
          remedy: ["See what fenced it (a failed write stands before); unload the topic where it lasts."],
        });
      });
    }),
};
