/** The part of a cluster that reports show, in the vocabulary that all systems share. */

import type { Case, Interval, Node, Outage, TimelineEntry, Track } from "../../case.ts";
import { betweenServing } from "../../correlate/intervals.ts";
import { absencesOf, changesOf, nodeCase } from "../../correlate/node-case.ts";
import { withUncertainty } from "../../correlate/uncertainty.ts";
import { countBegun } from "../../extent.ts";
import type { Cluster } from "./cluster.ts";
import { SYSTEM } from "./grammar.ts";
import type { PegNode } from "./node.ts";
import { primaryless } from "./primaryless.ts";

export function clusterCase(cluster: Cluster): Omit<Case, "inputs"> {
  const { nodes, whole } = cluster;
  const shown = nodes.map((node) => nodeOf(node, cluster));
  return {
    span: whole,
    nodes: shown,
    elections: [],
    availability: withUncertainty(outagesOf(cluster), shown),
    timeline: nodes.flatMap((node) => timelineOf(node, cluster)).sort((a, b) => a.at - b.at),
  };
}

/** Spans in which a replica server that had served did not, and in which the meta servers had no leader that served. */
export function outagesOf(cluster: Cluster): Outage[] {
  const isAbsent = ({ state }: Interval) => state === "lost" || state === "down" || state === "joining";
  const servers = cluster.nodes
    .filter(({ role }) => role === "replica")
    .flatMap(({ name, roles }) => absencesOf(SYSTEM, name, betweenServing(roles).filter(isAbsent)));
  return [...servers, ...leaderless(cluster), ...withoutPrimary(cluster)].sort((a, b) => a.from - b.from);
}

/** Partitions without a primary, before all servers are stopped. */
function withoutPrimary({ nodes, settled }: Cluster): Outage[] {
  return primaryless(nodes)
    .filter(({ from }) => from <= settled)
    .map(({ gpid, from, to, refs }) => ({
      system: SYSTEM,
      subject: `partition ${gpid}`,
      kind: "leaderless",
      isOfPart: true,
      from,
      to,
      durationMs: to - from,
      evidence: refs,
    }));
}

/** From a lost lock to the next leader that serves. */
function leaderless({ leaderships }: Cluster): Outage[] {
  return leaderships.flatMap(({ lost, to: from }) => {
    const next = leaderships[countBegun(leaderships, from)];
    if (!lost || !next) return [];
    const to = next.ready ?? next.from;
    const evidence = [lost.ref];
    return [
      { system: SYSTEM, subject: "meta", kind: "leaderless" as const, from, to, durationMs: to - from, evidence },
    ];
  });
}

function nodeOf(node: PegNode, cluster: Cluster): Node {
  return nodeCase(SYSTEM, node, node.version, [
    { subject: "role", intervals: node.roles },
    ...node.partitions.map(({ gpid, intervals }) => ({ subject: gpid, intervals })),
    ...duplicationTracks(node, cluster),
  ]);
}

function duplicationTracks(node: PegNode, { duplications }: Cluster): Track[] {
  return duplications
    .filter((duplication) => duplication.node === node)
    .map(({ dupid, app, intervals }) => ({ subject: `duplication ${dupid}${app ? ` of ${app}` : ""}`, intervals }));
}

function timelineOf(node: PegNode, cluster: Cluster): TimelineEntry[] {
  const of = { node: node.name };
  return [
    ...changesOf(node.roles, { ...of, kind: "role" }),
    ...node.partitions.flatMap(({ gpid, intervals }) =>
      changesOf(intervals, { ...of, kind: "partition", subject: `${gpid}: ` }),
    ),
    ...duplicationTracks(node, cluster).flatMap(({ subject, intervals }) =>
      changesOf(intervals, { ...of, kind: "duplication", subject: `${subject}: ` }),
    ),
  ];
}
