/** Beacons that are sent and never answered. */
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { count, duration, fromTo } from "../../../words.ts";
import { type Series, seriesOf } from "../beacons.ts";
import type { Cluster } from "../cluster.ts";

function draft(cluster: Cluster, { node, run, address, proof }: Series): Draft {
  const from = run[0]?.at ?? 0;
  const to = run.at(-1)?.at ?? from;
  const meta = cluster.nodeAt(address);
  const isProved = proof.length > 0;
  return told(meta ? [node, meta] : [node], [...run, ...proof.slice(0, 3)], {
    severity: isProved ? "critical" : "medium",
    confidence: isProved ? 0.95 : 0.6,
    from,
    to,
    title: `${node.name} had no beacon answered by ${cluster.nameAt(address)}: ${count(run.length, "beacon")} in ${duration(to - from)}${isProved ? "" : " (possibly one-way)"}`,
    count: run.length,
    explanation: [
      `${fromTo(from, to)} every beacon of ${node.name} to ${cluster.nameAt(address)} ended without an answer, and none before in this process was answered.`,
      isProved
        ? `Meanwhile ${meta?.name ?? "a server"} logged "asio udp read failed": the meta server runs and cannot read what arrives by UDP, so it counts no server as alive.`
        : "No line tells whether the meta server ran in that time, so it may as well have been down.",
    ].join(" "),
    excluded: isProved ? ["not a meta server that is down: it writes"] : [],
    remedy: [
      "Master of February 2026 and later, or beacons by TCP; otherwise look at firewalls and at the family of the addresses.",
    ],
  });
}

export const detector: Detector<Cluster> = {
  id: "pegasus/one-way-heartbeat",
  title: "One-way heartbeat failure",
  severity: "critical",
  causedBy: ["pegasus/no-meta-leader"],
  guide: {
    what: "Replica servers send beacons and none is ever acknowledged although the meta server runs: no server is alive for it.",
    signature:
      "Five and more `ping master(…) failed` with ERR_TIMEOUT over the lease of 20 s, none answered in that process; with `asio udp read failed` on the meta server it is proved.",
    lookAlikes: [
      "Beacons that were answered before: the network, or the meta server's end.",
      "One or two without an answer: pegasus/beacon-timeout.",
    ],
    remedy: ["Beacons by TCP, or the repaired release; firewalls."],
    sources: ["apache/incubator-pegasus#2363", "apache/incubator-pegasus#2364"],
  },
  detect: (cluster) =>
    seriesOf(cluster)
      .filter(({ isNever }) => isNever)
      .map((series) => draft(cluster, series)),
};
