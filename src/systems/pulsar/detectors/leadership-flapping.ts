/** Leadership of the load manager that moves again and again. */
import { eventsOf } from "../../../correlate/event-log.ts";
import { grouped } from "../../../correlate/grouped.ts";
import { inRuns } from "../../../correlate/runs.ts";
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count, duration, list } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";

/** The catalogue's bound: three within a minute. */
const FEWEST = 3;
const WITHIN_MS = 60_000;

export const detector: Detector<Cluster> = {
  id: "pulsar/leadership-flapping",
  title: "Leadership flapping",
  severity: "high",
  causedBy: ["zookeeper/leader-flapping", "zookeeper/quorum-lost", "zookeeper/session-expiry-storm"],
  guide: {
    what: "Brokers take the lead and release it over and over; each change stops and starts the leader's work.",
    signature: "Three and more acquisitions of one election's path within a minute, with releases between them.",
    lookAlikes: ["One broker that acquires once after a loss: pulsar/leader-election."],
    remedy: ["Make the metadata store steady; upgrade where two candidates take the lead from one another."],
    sources: ["apache/pulsar#10522"],
  },
  detect: ({ nodes }) => {
    const lines = nodes.flatMap((node) =>
      eventsOf(node.log, "el.acq", "el.rel").map((event) => ({ at: event.at, node, event })),
    );
    const byPath = grouped(
      lines.sort((a, b) => a.at - b.at),
      ({ event }) => event.fields.path ?? "",
    );
    return [...byPath].flatMap(([path, own]) =>
      inRuns(own, WITHIN_MS).flatMap((run) => {
        const taken = run.filter(({ event }) => event.kind === "el.acq");
        const isDense = taken.some(
          ({ at }, i) => (taken[i + FEWEST - 1]?.at ?? Number.POSITIVE_INFINITY) - at <= WITHIN_MS,
        );
        const released = run.length - taken.length;
        if (path === "" || !isDense || released < FEWEST - 1) return [];
        const names = [...new Set(run.map(({ node }) => node.name))];
        const from = run[0]?.at ?? 0;
        const to = run.at(-1)?.at ?? from;
        return [
          told(
            names,
            run.map(({ event }) => event),
            {
              severity: "high",
              confidence: 1,
              count: taken.length,
              title: `leadership on ${path} was taken ${count(taken.length, "time")} in ${duration(to - from)}`,
              explanation: `Between ${clock(from)} and ${clock(to)} the lead on ${path} was acquired ${count(taken.length, "time")} and released ${count(released, "time")} (${list(names)}).`,
              excluded: ["not one election after a loss: the lead is released each time"],
              remedy: ["See in ZooKeeper's logs whether sessions or its leader change; then upgrade the brokers."],
            },
          ),
        ];
      }),
    );
  },
};
