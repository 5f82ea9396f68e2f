/** Several replicas cut off at one moment. */
import { spanOf } from "../../../correlate/span-of.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { clock, count, fromTo, listOfMany } from "../../../words.ts";
import { type Cluster, isAnotherNowhere } from "../cluster.ts";
import { type Loss, lossesOf, stormsAmong } from "../lost-feeds.ts";
import type { KvNode } from "../node.ts";

function draft(cluster: Cluster, node: KvNode, storm: readonly Loss[]): Draft {
  const { from, to } = spanOf(storm);
  const replicas = [...new Set(storm.flatMap(({ replica }) => replica ?? []))];
  const unknown = replicas.filter((name) => !cluster.nodes.some((one) => one.name === name && one.first !== null));
  return {
    severity: "medium",
    confidence: 0.95,
    title: `${node.name} lost ${count(replicas.length, "replica")} within ${Math.max(1, Math.round((to - from) / 1000))} s`,
    nodes: [node.name, ...replicas],
    from,
    to,
    count: storm.length,
    measures: { replicas: replicas.length },
    explanation: `${fromTo(from, to)} the connections of ${node.name} to ${listOfMany(replicas)} broke (${[...new Set(storm.map(({ error }) => error))].slice(0, 2).join("; ")}). That they broke together points at the network or at ${node.name}${unknown.length > 0 ? `, or at a stop of the replicas or another master that they were given: ${isAnotherNowhere(cluster, node) ? "no log is known to be that" : "there is no log"} of ${listOfMany(unknown)}` : ", not at the replicas"}.`,
    excluded: ["not one replica: several", "not a stop of the master", "not a new table at the master"],
    remedy: [
      `Look at the network of ${node.name} at ${clock(from)}, and at what its replicas were doing: replicas that restore data close their connections too.`,
    ],
    evidence: storm.flatMap(({ refs }) => refs),
  };
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/replica-disconnect-storm",
  title: "Replica disconnect storm",
  severity: "medium",
  causedBy: [],
  guide: {
    what: "Several replicas of one master lost their connections at one moment.",
    signature: "Broken sends or pings to two and more replicas within five seconds.",
    lookAlikes: ["One replica, several times: its own trouble.", "The stop of the master."],
    remedy: ["Look at the network on the master's side."],
    sources: ["apache/kvrocks#2487"],
  },
  detect: (cluster) =>
    cluster.nodes.flatMap((node) => stormsAmong(lossesOf(cluster, node)).map((storm) => draft(cluster, node, storm))),
};
