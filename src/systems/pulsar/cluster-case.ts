/** The part of a cluster that reports show, in the vocabulary that all systems share. */
import type { Case, Interval, Node, Outage, TimelineEntry, Track } from "../../case.ts";
import { betweenServing } from "../../correlate/intervals.ts";
import { absencesOf, changesOf, nodeCase } from "../../correlate/node-case.ts";
import { withUncertainty } from "../../correlate/uncertainty.ts";
import type { Cluster } from "./cluster.ts";
import { SYSTEM } from "./grammar.ts";
import type { PulNode } from "./node.ts";

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

/** Spans in which a broker that had served did not, up to where it served again, or to the end of a broker that died. */
export function outagesOf({ brokers }: Cluster): Outage[] {
  const isAbsent = ({ serving, state }: Interval) => !serving && state !== "unknown";
  return brokers
    .flatMap(({ name, roles }) =>
      absencesOf(SYSTEM, name, [...betweenServing(roles), ...deathsOf(roles)].filter(isAbsent)),
    )
    .sort((a, b) => a.from - b.from);
}

/** The last stretch of a broker that had served and of which others tell that it is gone: it was not stopped with the rest. */
function deathsOf(roles: readonly Interval[]): Interval[] {
  const last = roles.at(-1);
  const isDead = last?.state === "down" && last.inferred && roles.some(({ serving }) => serving);
  return last && isDead ? [last] : [];
}

function nodeOf(node: PulNode): Node {
  return nodeCase(SYSTEM, node, node.version, tracksOf(node));
}

function tracksOf({ roles, sessions, leaderships, bundles }: PulNode): Track[] {
  const tracks = [
    { subject: "role", intervals: roles },
    { subject: "metadata-session", intervals: sessions },
    { subject: "load-manager", intervals: leaderships },
    ...bundles.map(({ bundle, intervals }) => ({ subject: bundle, intervals })),
  ];
  return tracks.filter(({ intervals }) => intervals.length > 0);
}

function timelineOf({ name, roles, sessions, leaderships, bundles }: PulNode): TimelineEntry[] {
  return [
    ...changesOf(roles, { node: name, kind: "role" }),
    ...changesOf(sessions, { node: name, kind: "metadata-session", subject: "metadata session: " }),
    ...changesOf(leaderships, { node: name, kind: "load-manager", subject: "load manager: " }),
    ...bundles.flatMap(({ bundle, intervals }) =>
      changesOf(intervals, { node: name, kind: "bundle", subject: `${bundle}: ` }),
    ),
  ];
}
