/** A topic that stays fenced. */
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { PulEvent } from "../events.ts";
import { fencesOf, LONG_FENCE_MS } from "../fences.ts";
import { sameBroker } from "../same-broker.ts";

export const detector: Detector<Cluster> = {
  id: "pulsar/topic-fenced-forever",
  title: "Topic fenced for ever",
  severity: "high",
  causedBy: [
    "pulsar/not-enough-bookies",
    "pulsar/ledger-write-while-session-expired",
    "pulsar/ledger-metadata-write-failed",
  ],
  explainedBy: sameBroker,
  guide: {
    what: "A failed write fenced the topic, and its counter of pending writes never comes back to zero: no producer can be added any more.",
    signature:
      "Refusals of one topic (`Attempting to add producer to a fenced topic`) for a minute and more, and no `Un-fencing topic` between.",
    lookAlikes: ["Refusals for seconds: pulsar/topic-fenced."],
    remedy: ["Unload the topic; set topicFencingTimeoutSeconds, so that the broker closes such a topic itself."],
    sources: ["apache/pulsar#8561", "apache/pulsar#20526"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) =>
      fencesOf(node)
        .filter(({ lastedMs, refusals }) => lastedMs >= LONG_FENCE_MS && refusals.length > 0)
        .map(({ topic, refusals, failure, lastedMs }) =>
          told([node], failure ? [failure, ...refusals] : refusals, {
            severity: "high",
            confidence: 1,
            count: refusals.length,
            title: `${topic} refuses ${refusedIn(refusals)} on ${node.name} for ${duration(lastedMs)}: it stays fenced`,
            measures: { lastedMs },
            explanation: `${failure ? `A write to ${topic} failed at ${clock(failure.at)}. ` : ""}From ${clock(refusals[0]?.at ?? 0)} to ${clock(refusals.at(-1)?.at ?? 0)} the topic refused clients ${count(refusals.length, "time")} because it is fenced, and no line lifts it between.`,
            excluded: ["not a fence of seconds: a minute has passed without an unfencing line"],
            remedy: ["Unload the topic; set topicFencingTimeoutSeconds to about 60."],
          }),
        ),
    ),
};

/** What is refused: a topic that nobody writes to refuses consumers alone. */
function refusedIn(refusals: readonly PulEvent[]): string {
  const isConsumer = ({ kind }: PulEvent) => kind === "tp.fenced.sub" || kind === "cx.sub.fail";
  if (refusals.every(isConsumer)) return "consumers";
  return refusals.some(isConsumer) ? "clients" : "producers";
}
