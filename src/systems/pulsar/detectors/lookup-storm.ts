/** Many clients that look for a broker that is gone. */
import { eventsOf } from "../../../correlate/event-log.ts";
import { inRuns } from "../../../correlate/runs.ts";
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";

/** Delays grow up to a minute. */
const PAUSE_MS = 70_000;
/** Producers and consumers within ten seconds; fewer are any restart. */
const FEWEST = 20;
const BURST_MS = 10_000;
/** From here on it does not settle by itself. */
const LONG_MS = 5 * 60_000;

export const detector: Detector<Cluster> = {
  id: "pulsar/lookup-storm",
  title: "Lookup storm after broker loss",
  severity: "low",
  causedBy: [
    "pulsar/silent-end",
    "pulsar/dead-broker-still-registered",
    "pulsar/session-loss-ends-broker",
    "pulsar/process-exit",
    "pulsar/direct-memory-exhausted",
  ],
  guide: {
    what: "All producers and consumers of a broker that is gone look for its successor at once.",
    signature:
      "`Could not get connection to broker … Will try again` or `Closed connection … Will try again` of twenty and more producers and consumers within ten seconds.",
    lookAlikes: ["A few clients that retry: a topic that moves."],
    remedy: ["Nothing where it ends within a minute; else see why the bundles do not move."],
    sources: ["pulsar-client, ConnectionHandler"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) =>
      inRuns(eventsOf(node.log, "lu.retry", "lu.reconn.sched"), PAUSE_MS).flatMap((run) => {
        const from = run[0]?.at ?? 0;
        const to = run.at(-1)?.at ?? from;
        const burst = run.filter(({ at }) => at <= from + BURST_MS);
        const clients = new Set(burst.map(({ fields }) => `${fields.topic} ${fields.handler}`)).size;
        if (clients < FEWEST) return [];
        return [
          told([node], run, {
            severity: to - from > LONG_MS ? "medium" : "low",
            confidence: 1,
            count: run.length,
            title: `${count(clients, "producer or consumer", "producers and consumers")} of ${node.name} lost their broker at once`,
            explanation: `From ${clock(from)} on ${clients} producers and consumers in the log of ${node.name} tried to connect again; the tries went on for ${duration(to - from)}.`,
            excluded: ["not a single topic that moves"],
            remedy: ["See which broker went, and whether its bundles were taken over."],
          }),
        ];
      }),
    ),
};
