/** A topic that refuses producers because it is fenced, for less than a minute so far. */
import { grouped } from "../../../correlate/grouped.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { PulEvent } from "../events.ts";
import { fencesOf, LONG_FENCE_MS } from "../fences.ts";
import { isEnding } from "../lives.ts";
import type { PulNode } from "../node.ts";
import { topicOf, topicsIn } from "../runs-on.ts";
import { sameBroker } from "../same-broker.ts";

/** Writes that a managed ledger refuses stand without a line of the topic, where a protocol handler writes. */
function ledgerFenced(node: PulNode, refusals: readonly PulEvent[]): Draft {
  const topics = topicsIn(refusals);
  return told([node], refusals, {
    severity: "medium",
    confidence: 1,
    title: `fenced on ${node.name}: the managed ledger of ${topics}`,
    explanation: `From ${clock(refusals[0]?.at ?? 0)} on writes to ${topics} were refused ${count(refusals.length, "time")} because its managed ledger was fenced: another owner opened it, or its stored metadata had another version. Which, these lines do not tell.`,
    excluded: ["not a topic that fences itself for a failed write: the managed ledger refuses"],
    remedy: ["See which broker owns the bundle now; unload the topic here, so that its clients look it up again."],
  });
}

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
    signature:
      "`Attempting to add producer to a fenced topic`, or a producer or consumer refused with `Topic is temporarily unavailable`, for less than a minute; or `Attempted to use a fenced managed ledger`.",
    lookAlikes: ["A minute and more: pulsar/topic-fenced-forever."],
    remedy: ["Wait a minute; then unload the topic."],
    sources: ["apache/pulsar#15108", "apache/pulsar#20526"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) => {
      const fencesHere = fencesOf(node);
      const brief = fencesHere.filter(({ lastedMs }) => lastedMs < LONG_FENCE_MS);
      const named = new Set(fencesHere.map(({ topic }) => topic));
      const ledgers = node.log
        .of("ml.fenced")
        .filter((event) => !named.has(topicOf(event)) && !isEnding(node.lives, event.at));
      const drafts = [...grouped(brief, () => node).values()].map((fences) => {
        const refusals = fences.flatMap((fence) => fence.refusals).sort((a, b) => a.at - b.at);
        const isFailed = fences.some(({ failure }) => failure !== null);
        const isOpen = fences.some((fence) => fence.isOpen);
        return told([node], refusals, {
          severity: "medium",
          confidence: 1,
          title: `fenced on ${node.name}: ${topicsIn(refusals)}`,
          explanation: `From ${clock(refusals[0]?.at ?? 0)} on clients were refused ${count(refusals.length, "time")} because ${topicsIn(refusals)} was fenced. ${isOpen ? "Less than a minute of the log stands behind the first refusal and no line lifts the fence, so whether it lasts is not known." : "It lasted less than a minute each time, as far as these lines go."}`,
          excluded: isOpen ? [] : ["not a fence that lasts: no topic refuses for a minute"],
          remedy: [
            isFailed
              ? "See why the write failed that stands before; unload the topic where it lasts."
              : "See what fenced it: a failed write, or an unload, before these lines; unload the topic where it lasts.",
          ],
        });
      });
      return ledgers.length > 0 ? [...drafts, ledgerFenced(node, ledgers)] : drafts;
    }),
};
