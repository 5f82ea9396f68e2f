/** A broker that is gone and that its peers go on to give bundles to: its registration did not go with it. */

import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count, duration, listOfMany } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { assignmentsTo, type Departure, departuresOf, isRefusal, removalsOf, watchersOf } from "../departures.ts";
import { sameBroker } from "../same-broker.ts";

/** A broker that fails this soon after its last line ended when others saw it, not with the line. */
const SAME_END_MS = 60_000;

function draft(cluster: Cluster, departure: Departure): Draft | null {
  const { node, to, failures, deadline } = departure;
  const watchers = watchersOf(cluster, departure);
  if (watchers.length === 0 || removalsOf(cluster, departure).length > 0) return null;
  const proofs = assignmentsTo(cluster, departure);
  const [proof] = proofs;
  if (!proof) return null;
  // a host that refuses has no broker; one that does not answer may be cut off, and its log cut short
  const isRefused = failures.some(isRefusal);
  const names = listOfMany(watchers.map(({ name }) => name));
  const lastProof = proofs.at(-1) ?? proof;
  const refusedAt = failures[0]?.at ?? to;
  const version = node.version ?? watchers.find((one) => one.version)?.version ?? null;
  return {
    ...told([node, ...watchers], [proof, ...proofs.slice(1, 3), ...failures.slice(0, 3)], {
      severity: isRefused ? "critical" : "medium",
      confidence: isRefused ? 0.95 : 0.6,
      from: refusedAt - to < SAME_END_MS ? Math.max(refusedAt, to) : to,
      to: Math.max(lastProof.at, failures.at(-1)?.at ?? to),
      count: proofs.length,
      title: `${node.name} is gone since ${clock(Math.max(refusedAt, to))} at the latest and still registered: chosen ${count(proofs.length, "time")} for bundles or redirects`,
      measures: { lateMs: proof.at - to, refused: failures.length },
      explanation: [
        `The log of ${node.name} ends at ${clock(to)} without a line of an orderly stop, and connections to it fail from ${clock(refusedAt)} on.`,
        `Its registration had to go with its session, by ${clock(deadline)} at the latest; ${names}, connected to the metadata store all the while, saw no removal.`,
        `Yet at ${clock(proof.at)}, ${duration(proof.at - to)} after its last line, it was still chosen: its registration outlived it. Topics of its bundles are served by nobody until the registration is deleted.`,
        version
          ? `Version ${version} is in these logs; 4.0.0 to 4.0.2 create the registration as a persistent node.`
          : "",
      ]
        .filter((sentence) => sentence !== "")
        .join(" "),
      excluded: [
        `not a missed watch of one broker: none of ${names} saw the removal`,
        "not an outage of the metadata store: no watcher lost its connection around it",
        "not an expiry that is only slow: the session's timeout and ten seconds had passed",
        "not a partition: the broker itself wrote nothing more",
      ],
      remedy: [
        `Make sure that ${node.name} is down, then delete its node under /loadbalance/brokers; its bundles move within seconds.`,
        "Upgrade all brokers to 4.0.3, 3.3.5 or 3.0.10 and later; delete left-over nodes first, a restart keeps them persistent.",
        "Check that every child of /loadbalance/brokers has an ephemeralOwner other than 0x0.",
      ],
    }),
    evidence: [
      ...(departure.lastLine ? [departure.lastLine] : []),
      ...failures.slice(0, 2).map(({ ref }) => ref),
      ...proofs.slice(0, 4).map(({ ref }) => ref),
    ],
  };
}

export const detector: Detector<Cluster> = {
  id: "pulsar/dead-broker-still-registered",
  title: "Dead broker still registered after an unclean exit",
  severity: "critical",
  causedBy: ["pulsar/silent-end", "pulsar/direct-memory-exhausted", "pulsar/process-exit"],
  explainedBy: sameBroker,
  guide: {
    what: "A broker died and its node under /loadbalance/brokers stayed, because it was created as a persistent node. For the others it lives: they keep its bundles with it and give it more, and clients are sent to an address where nobody listens.",
    signature:
      "A broker's log ends without a line of a stop, connections to it fail, no broker prints `registry has been deleted` for it within the session's timeout and ten seconds, no broker loses the metadata store, and after that it is still assigned bundles or redirected to.",
    lookAlikes: [
      "A missed watch: at least one other broker sees the removal (pulsar/missed-watch-stale-list).",
      "An outage of ZooKeeper: the others lose their connection too; expiry waits for a quorum.",
      "A partition: the broker's own log goes on.",
      "A slow expiry: assignments within the session's timeout and ten seconds prove nothing.",
      "An orderly stop: the broker removes its registration itself.",
    ],
    remedy: [
      "Delete the left-over node once the broker is certainly down.",
      "Upgrade to 4.0.3, 3.3.5 or 3.0.10; delete left-over nodes before that.",
    ],
    sources: ["apache/pulsar#23889", "apache/pulsar#23984", "apache/pulsar#23902", "apache/pulsar#23298"],
  },
  detect: (cluster) => departuresOf(cluster).flatMap((departure) => draft(cluster, departure) ?? []),
};
