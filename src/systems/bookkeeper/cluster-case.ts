/** The part of a cluster that reports show, in the vocabulary that all systems share. */
import type { Case, Interval, Node, Outage, TimelineEntry } from "../../case.ts";
import { betweenServing } from "../../correlate/intervals.ts";
import { absencesOf, changesOf, nodeCase } from "../../correlate/node-case.ts";
import { withUncertainty } from "../../correlate/uncertainty.ts";
import type { Cluster } from "./cluster.ts";
import { SYSTEM } from "./grammar.ts";
import type { BkNode } from "./node.ts";

export function clusterCase(cluster: Cluster): Omit<Case, "inputs"> {
  const { nodes, whole } = cluster;
  const shown = nodes.map(nodeOf);
  return {
    span: whole,
    nodes: shown,
    elections: [],
    availability: withUncertainty(outagesOf(cluster), shown),
    timeline: nodes.flatMap(timelineOf).sort((a, b) => a.at - b.at),
  };
}

/** Spans in which a bookie that had served did not, and served again later. */
export function outagesOf({ bookies }: Cluster): Outage[] {
  const isAbsent = ({ state }: Interval) => state === "down" || state === "starting";
  return bookies
    .flatMap(({ name, roles }) => absencesOf(SYSTEM, name, betweenServing(roles).filter(isAbsent)))
    .sort((a, b) => a.from - b.from);
}

function nodeOf(node: BkNode): Node {
  const { roles, sessions, audits } = node;
  const isKnown = sessions.some(({ state }) => state !== "unknown" && state !== "down");
  return nodeCase(SYSTEM, node, null, [
    { subject: "role", intervals: roles },
    ...(isKnown ? [{ subject: "zookeeper-session", intervals: sessions }] : []),
    ...(audits.length > 0 ? [{ subject: "auditor", intervals: audits }] : []),
  ]);
}

function timelineOf({ name, roles, sessions, audits }: BkNode): TimelineEntry[] {
  return [
    ...changesOf(roles, { node: name, kind: "role" }),
    ...changesOf(sessions, { node: name, kind: "session", subject: "session with ZooKeeper: " }),
    ...changesOf(audits, { node: name, kind: "auditor", subject: "auditor: " }),
  ];
}
