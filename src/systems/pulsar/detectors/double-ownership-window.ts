/** Two brokers that take themselves for the owner of a bundle, after one of them lost its session. */

import { eventsDuring, eventsOf } from "../../../correlate/event-log.ts";
import { grouped } from "../../../correlate/grouped.ts";
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import type { Instant } from "../../../event.ts";
import { countEarly, during } from "../../../extent.ts";
import { clock, count, duration, list } from "../../../words.ts";
import { bundleAt, isInternal } from "../bundles.ts";
import type { Cluster } from "../cluster.ts";
import type { PulEvent } from "../events.ts";
import { lossesOf } from "../sessions.ts";

/** What is taken for a lost session is taken by then; a broker that stands still learns of the loss after that. */
const TAKEN_MS = 10 * 60_000;

function bundleOf({ fields }: PulEvent<"ow.ok" | "ow.disable">): string {
  return (fields.bundle ?? "").replace(/^\/namespace\//, "");
}

export const detector: Detector<Cluster> = {
  id: "pulsar/double-ownership-window",
  title: "Reconnect policy: double ownership window",
  severity: "medium",
  causedBy: [
    "pulsar/process-pause",
    "pulsar/session-expiry",
    "zookeeper/session-expiry",
    "zookeeper/session-expiry-storm",
  ],
  guide: {
    what: "A broker lost its session and goes on to serve its bundles, while another has taken them. Writes of the old owner are fenced; up to then both answer.",
    signature:
      "A broker loses its session and goes on; another acquires a bundle that the first one held, before the first one finds its lock expired.",
    lookAlikes: ["A broker that ends with its session: nobody holds the bundle twice."],
    remedy: ["It heals by fencing; set the policy `shutdown` where topics stay fenced."],
    sources: ["apache/pulsar#23011", "apache/pulsar#24901", "PIP-118"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) => {
      const expired = grouped(eventsOf(node.log, "ow.expired", "lk.exp"), ({ fields }) => bundleAt(fields.path));
      const losses = lossesOf(node);
      return losses.flatMap(({ event, shutdown, life }, place) => {
        if (shutdown !== null || !life) return [];
        const nextLoss = losses[place + 1]?.at ?? Number.POSITIVE_INFINITY;
        const own = grouped(
          eventsDuring(node.log, life.from, event.at, "ow.ok", "ow.disable").filter(({ at }) => at < event.at),
          bundleOf,
        );
        const holds = (bundle: string, when: Instant) =>
          own.get(bundle)?.findLast(({ at }) => at < when)?.kind === "ow.ok";
        const takers = nodes.flatMap((other) =>
          other === node
            ? []
            : during(other.log.of("ow.ok"), event.at - TAKEN_MS, event.at + TAKEN_MS).map((taken) => ({
                other,
                taken,
                bundle: bundleOf(taken),
              })),
        );
        const doubles = takers.flatMap(({ other, taken, bundle }) => {
          const expiries = expired.get(bundle) ?? [];
          const noticed = expiries[countEarly(expiries, ({ at }) => at < event.at)];
          if (!noticed || noticed.at <= taken.at || noticed.at >= nextLoss) return [];
          return holds(bundle, taken.at) && !isInternal(bundle) ? [{ other, taken, bundle, noticed }] : [];
        });
        const [first] = doubles;
        if (!first) return [];
        const longest = Math.max(...doubles.map(({ taken, noticed }) => noticed.at - taken.at));
        const others = [...new Set(doubles.map(({ other }) => other.name))];
        return [
          told([node, ...others], [event, ...doubles.flatMap(({ taken, noticed }) => [taken, noticed])], {
            severity: "medium",
            confidence: 1,
            count: doubles.length,
            from: Math.min(event.at, first.taken.at),
            to: Math.max(...doubles.map(({ noticed }) => noticed.at)),
            title: `${count(doubles.length, "bundle")} had two owners for up to ${duration(longest)}: ${node.name} and ${list(others)}`,
            measures: { windowMs: longest },
            explanation: `${list(others)} acquired ${first.bundle} at ${clock(first.taken.at)}, which ${node.name} held: its session was gone, as it said itself at ${clock(event.at)}, and it went on. It noticed that its lock was gone at ${clock(first.noticed.at)}.`,
            excluded: ["not a broker that ended with its session: it found its lock expired later"],
            remedy: ["Look for fenced topics of these bundles; unload those that stay fenced."],
          }),
        ];
      });
    }),
};
