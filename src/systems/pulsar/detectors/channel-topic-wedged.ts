/** The topic of the service-unit channel is not available. */
import { eventsOf } from "../../../correlate/event-log.ts";
import { grouped } from "../../../correlate/grouped.ts";
import { inRuns } from "../../../correlate/runs.ts";
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import type { Instant } from "../../../event.ts";
import { countEarly } from "../../../extent.ts";
import { count, duration, fromTo } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { isEnding } from "../lives.ts";
import { topicOf } from "../runs-on.ts";

const CHANNEL = "pulsar/system/loadbalancer-service-unit-state";
/** Retries grow up to a minute. */
const PAUSE_MS = 90_000;
/** A restart of its owner is over by then. */
const LONG_MS = 60_000;
const FEWEST = 3;

export const detector: Detector<Cluster> = {
  id: "pulsar/channel-topic-wedged",
  title: "Channel topic itself wedged",
  severity: "high",
  causedBy: ["pulsar/leader-failure", "pulsar/not-enough-bookies", "pulsar/topic-fenced-forever"],
  guide: {
    what: "The topic through which brokers agree about bundles is served by nobody. No bundle can be assigned, unloaded or split.",
    signature:
      "For a minute and more: `not served by this instance` or failed connections for the channel's topic, or `Failed to publish the message`, at least three times.",
    lookAlikes: [
      "A channel topic that moves: over within seconds.",
      "A topic that is reached in between: `Created producer on cnx`, `Subscribed to topic on`.",
    ],
    remedy: ["Unload the system bundle; restart its owner."],
    sources: ["apache/pulsar#25977"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) => {
      const lines = eventsOf(node.log, "ow.redo", "lu.retry", "lu.err", "su.pub.fail", "lu.cl.lookup").filter(
        (event) =>
          !isEnding(node.lives, event.at) && (event.kind === "su.pub.fail" || topicOf(event).includes(CHANNEL)),
      );
      const reached = node.log.of("lu.attached").filter((event) => topicOf(event).includes(CHANNEL));
      return inRuns(lines, PAUSE_MS)
        .flatMap((troubled) => cutBy(troubled, reached))
        .flatMap((run) => {
          const from = run[0]?.at ?? 0;
          const to = run.at(-1)?.at ?? from;
          const isNamed = run.some(({ kind }) => kind !== "su.pub.fail");
          if (run.length < FEWEST || to - from < LONG_MS || !isNamed) return [];
          return [
            told([node], run, {
              severity: "high",
              confidence: 1,
              title: `${node.name} could not use the channel of bundles for ${duration(to - from)}`,
              explanation: `${fromTo(from, to)} ${node.name} could not reach the topic of the service-unit channel (${count(run.length, "line")}). No bundle changes its state by it meanwhile.`,
              excluded: ["not a channel topic that moves: a minute had passed"],
              remedy: ["Unload the bundle of pulsar/system; restart the broker that owns it."],
            }),
          ];
        });
    }),
};

/** The runs between lines that tell that the topic was reached. */
function cutBy<T extends { readonly at: Instant }>(
  run: readonly T[],
  reached: readonly { readonly at: Instant }[],
): T[][] {
  const parts = grouped(run, ({ at }) => countEarly(reached, (success) => success.at < at));
  return [...parts.values()];
}
