/** Topics that cannot be loaded in time, many at once. */

import { inRuns } from "../../../correlate/runs.ts";
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { during } from "../../../extent.ts";
import { clock, count, duration } from "../../../words.ts";
import { reasonsOf } from "../causes.ts";
import type { Cluster } from "../cluster.ts";
import type { Kind, PulEvent } from "../events.ts";
import { isEnding } from "../lives.ts";
import type { PulNode } from "../node.ts";
import { topicOf, topicsIn } from "../runs-on.ts";

/** Beside lines of the loading itself: who asks for a topic is told why it does not get it. */
const ASKED = new Set<Kind>(["cx.prod.topic", "cx.sub.fail", "lu.fail"]);

/** The catalogue's bound: five topics within a minute. */
const FEWEST = 5;
const WITHIN_MS = 60_000;

function timeoutsOf({ log, lives }: PulNode): PulEvent[] {
  return (log.all as readonly PulEvent[]).filter((event) => {
    const isLoad = event.kind.startsWith("tp.") || ASKED.has(event.kind);
    const isLate =
      event.kind === "tp.load.timeout" || (isLoad && /Failed to load topic within timeout/.test(reasonsOf(event)));
    return isLate && !isEnding(lives, event.at);
  });
}

export const detector: Detector<Cluster> = {
  id: "pulsar/topic-load-timeout",
  title: "Topic load timeout",
  severity: "medium",
  causedBy: [
    "pulsar/not-enough-bookies",
    "pulsar/metadata-disconnected",
    "pulsar/session-expiry",
    "zookeeper/quorum-lost",
  ],
  guide: {
    what: "Topics are not loaded within topicLoadTimeoutSeconds (60 s). Clients try again and add to the load.",
    signature: "Time-outs of the loading of five and more topics within a minute on one broker.",
    lookAlikes: ["One topic that does not load: its own ledgers are at fault."],
    remedy: ["Stagger restarts; use more bundles; raise the timeout only when bookies and metadata store are well."],
    sources: ["apache/pulsar#7443"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) =>
      inRuns(timeoutsOf(node), WITHIN_MS).flatMap((run) => {
        const isDense = run.some(({ at }) => new Set(during(run, at, at + WITHIN_MS).map(topicOf)).size >= FEWEST);
        if (!isDense) return [];
        const from = run[0]?.at ?? 0;
        const to = run.at(-1)?.at ?? from;
        return [
          told([node], run, {
            severity: "medium",
            confidence: 1,
            title: `${node.name} could not load ${count(new Set(run.map(topicOf)).size, "topic")} in time`,
            explanation: `Between ${clock(from)} and ${clock(to)} (${duration(to - from)}) the loading of ${topicsIn(run)} timed out.`,
            excluded: ["not one damaged topic: five and more within a minute"],
            remedy: ["See whether bookies or the metadata store were slow just before, or many bundles came at once."],
          }),
        ];
      }),
    ),
};
