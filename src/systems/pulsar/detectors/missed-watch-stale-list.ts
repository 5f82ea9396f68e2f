/** A broker that goes on to choose one that is gone, though others saw it go. */

import { grouped } from "../../../correlate/grouped.ts";
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { during } from "../../../extent.ts";
import { clock, count, list } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { assignmentsTo, departuresOf, removalsOf } from "../departures.ts";
import type { PulEvent } from "../events.ts";
import type { PulNode } from "../node.ts";

function writerOf({ nodes }: Cluster, event: PulEvent): PulNode | null {
  return nodes.find(({ log }) => during<PulEvent>(log.of(event.kind), event.at, event.at).includes(event)) ?? null;
}

export const detector: Detector<Cluster> = {
  id: "pulsar/missed-watch-stale-list",
  title: "Missed watch: stale live list in one broker or proxy",
  severity: "medium",
  causedBy: ["zookeeper/quorum-lost", "zookeeper/session-expiry", "pulsar/metadata-disconnected"],
  guide: {
    what: "A broker is gone and the others know it; one process missed the notice and goes on to send clients and bundles there until it is restarted.",
    signature:
      "A broker ends without a word and others cannot reach it; at least one sees its registration removed; another, which does not, still chooses it after the session's timeout and ten seconds.",
    lookAlikes: [
      "Nobody sees the removal: pulsar/dead-broker-still-registered.",
      "Choices before the session expires.",
    ],
    remedy: ["Restart the process with the stale list; upgrade."],
    sources: [
      "apache/pulsar#20405",
      "apache/pulsar#550",
      "apache/pulsar#6290",
      "apache/pulsar#6305",
      "apache/pulsar#17401",
    ],
  },
  detect: (cluster) =>
    departuresOf(cluster).flatMap((departure) => {
      const { node, to } = departure;
      const removals = removalsOf(cluster, departure);
      const seers = new Set(removals.map((event) => writerOf(cluster, event)));
      const late = assignmentsTo(cluster, departure);
      const byWriter = grouped(late, (event) => writerOf(cluster, event));
      return [...byWriter].flatMap(([writer, run]) => {
        if (!writer || removals.length === 0 || seers.has(writer)) return [];
        const names = list([...seers].flatMap((seer) => (seer ? [seer.name] : [])));
        return [
          told([writer, node], [...removals.slice(0, 1), ...run], {
            severity: "medium",
            confidence: 0.9,
            count: run.length,
            from: to,
            title: `${writer.name} goes on to choose ${node.name}, which is gone`,
            explanation: `${node.name} wrote nothing after ${clock(to)}, and ${names} saw its registration removed at ${clock(removals[0]?.at ?? to)}. ${writer.name} has no such line and still chose it at ${clock(run[0]?.at ?? to)} (${count(run.length, "time")}).`,
            excluded: [`not a registration that stayed: ${names} saw it go`],
            remedy: [`Restart ${writer.name}; upgrade.`],
          }),
        ];
      });
    }),
};
