/** A bookie whose session expires again and again. */

import { eventsDuring } from "../../../correlate/event-log.ts";
import { inTime } from "../../../correlate/in-time.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { greatest } from "../../../extent.ts";
import { clock, count, duration } from "../../../words.ts";
import { namesAny } from "../absences.ts";
import type { Cluster } from "../cluster.ts";
import type { BkEvent } from "../events.ts";
import { type Expiry, loopsOf } from "../expiries.ts";

/** An auditor that watches the list of bookies tells a loss within this. */
const AUDITED_WITHIN_MS = 60_000;

function draft(run: readonly Expiry[], { nodes }: Cluster): Draft[] {
  const node = run[0]?.node;
  if (!node) return [];
  const lines = inTime(run.flatMap(({ lines, retry }) => (retry ? [...lines, retry] : lines)));
  const from = lines[0]?.at ?? 0;
  const to = lines.at(-1)?.at ?? from;
  const silences = run.flatMap(({ silentMs }) => silentMs ?? []);
  const longestMs = greatest(silences);
  const names = new Set([node.name, ...node.identity.addresses]);
  const missed = nodes.flatMap(({ log }) =>
    eventsDuring(log, from, to + AUDITED_WITHIN_MS, "au.failed", "au.lost.delay").filter((event) =>
      namesAny(event as BkEvent, names),
    ),
  );
  const heard =
    silences.length > 0
      ? ` Before ${count(silences.length, "expiry", "expiries")} of them its client had not heard of ZooKeeper for up to ${duration(longestMs)}.`
      : "";
  return [
    told([node], lines, {
      severity: "high",
      confidence: 1,
      title: `The session of ${node.name} expired ${run.length} times in ${duration(to - from)}`,
      count: run.length,
      measures: silences.length > 0 ? { longestSilenceMs: longestMs } : {},
      explanation: `Between ${clock(from)} and ${clock(to)} the session of ${node.name} with ZooKeeper expired ${count(run.length, "time")}, and each time it set about registering anew. While it is not registered clients do not write to it, and an auditor counts it as lost${missed.length > 0 ? `: auditors named it ${count(missed.length, "time")} meanwhile` : ""}.${heard} Whether the process stood still or ZooKeeper was slow, these lines alone do not say.`,
      excluded: ["not one expiry: three and more within ten minutes"],
      remedy: [
        "Look at the bookie's log of garbage collection and at its disks for pauses as long as the session's time-out.",
        "Keep journal and logs on devices of their own, and tune the heap.",
        "Raise zkTimeout where the pauses cannot be helped.",
      ],
    }),
  ];
}

export const detector: Detector<Cluster> = {
  id: "bookkeeper/session-expiry-loop",
  title: "Session expiry and re-registration loop",
  severity: "high",
  causedBy: [
    "zookeeper/quorum-lost",
    "zookeeper/session-expiry",
    "zookeeper/session-expiry-storm",
    "zookeeper/clients-cut-off",
    "any/store-out-of-reach",
  ],
  guide: {
    what: "A bookie loses its session again and again. Each time it leaves the list of bookies, clients change ensembles, and the auditor may begin to replicate its ledgers.",
    signature:
      "Three and more expiries within ten minutes on one bookie, each with `Trying to re-register the bookie`.",
    lookAlikes: [
      "`Re-registering the bookie` alone: also the first registration.",
      "Disconnected and connected again with the same session: no expiry.",
    ],
    remedy: ["Find the pauses; isolate disks; raise zkTimeout."],
    sources: ["apache/bookkeeper#3250", "apache/bookkeeper#3495"],
  },
  detect: (cluster) => cluster.bookies.flatMap(loopsOf).flatMap((run) => draft(run, cluster)),
};
