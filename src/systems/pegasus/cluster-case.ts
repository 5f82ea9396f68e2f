/** The part of a cluster that reports show, in the vocabulary that all systems share. */
import type { Availability, Case, Interval, Node, TimelineEntry, Track } from "../../case.ts";
import { type Cluster, SYSTEM } from "./cluster.ts";
import type { PegNode } from "./node.ts";

export function clusterCase(cluster: Cluster): Omit<Case, "inputs"> {
  const { nodes, whole } = cluster;
  return {
    span: whole,
    nodes: nodes.map((node) => nodeOf(node, cluster)),
    elections: [],
    availability: outagesOf(cluster),
    timeline: nodes.flatMap((node) => timelineOf(node, cluster)).sort((a, b) => a.at - b.at),
  };
}

/** Spans in which a replica server that had served did not, and in which the meta servers had no leader that served. */
export function outagesOf(cluster: Cluster): Availability[] {
  const servers = cluster.nodes.filter(({ role }) => role === "replica").flatMap(absencesOf);
  return [...servers, ...leaderless(cluster)].sort((a, b) => a.from - b.from);
}

function absencesOf({ name, roles }: PegNode): Availability[] {
  const spans: Availability[] = [];
  for (const [index, { state, from, to, evidence }] of roles.entries()) {
    const before = roles.slice(0, index).some(({ serving }) => serving);
    const after = roles.slice(index + 1).some(({ serving }) => serving);
    if (!before || !after || (state !== "lost" && state !== "down" && state !== "joining")) continue;
    const last = spans.at(-1);
    if (last?.to === from) spans[spans.length - 1] = { ...last, to, durationMs: to - last.from };
    else
      spans.push({
        system: SYSTEM,
        subject: name,
        kind: "not-serving",
        from,
        to,
        durationMs: to - from,
        evidence: evidence.slice(0, 1),
      });
  }
  return spans;
}

/** From a lost lock to the next leader that serves. */
function leaderless({ leaderships }: Cluster): Availability[] {
  return leaderships.flatMap(({ lost, to: from }) => {
    const next = leaderships.find((other) => other.from > from);
    if (!lost || !next) return [];
    const to = next.ready ?? next.from;
    const evidence = [lost.ref];
    return [
      { system: SYSTEM, subject: "meta", kind: "leaderless" as const, from, to, durationMs: to - from, evidence },
    ];
  });
}

function nodeOf(node: PegNode, cluster: Cluster): Node {
  const { name, version, identity, aligned, roles, first, last } = node;
  return {
    name,
    system: SYSTEM,
    sid: null,
    version,
    aliases: identity.aliases,
    mode: null,
    hasLog: first !== null,
    inputs: [...new Set(identity.streams.flatMap(({ inputs }) => inputs))],
    zone: aligned?.zones[0] ?? { zone: "UTC", from: "stamp" },
    logged: first === null || last === null ? null : { from: first, to: last },
    clock: aligned?.clock ?? { offsetMs: 0, lowMs: null, highMs: null, samples: 0 },
    streams: aligned?.streams ?? [],
    membership: { min: null, max: null, members: [], evidence: [] },
    tracks: [
      { subject: "role", intervals: roles },
      ...node.partitions.map(({ gpid, intervals }) => ({ subject: gpid, intervals })),
      ...duplicationTracks(node, cluster),
    ],
  };
}

function duplicationTracks(node: PegNode, { duplications }: Cluster): Track[] {
  return duplications
    .filter((duplication) => duplication.node === node)
    .map(({ dupid, app, intervals }) => ({ subject: `duplication ${dupid}${app ? ` of ${app}` : ""}`, intervals }));
}

function timelineOf(node: PegNode, cluster: Cluster): TimelineEntry[] {
  const { name, roles, partitions } = node;
  const told = (kind: string, subject: string, intervals: readonly Interval[]) =>
    intervals.slice(1).map((interval, index): TimelineEntry => {
      const before = intervals[index];
      const text =
        before?.state === interval.state ? interval.state : `${before?.state ?? "unknown"} → ${interval.state}`;
      const serving = kind === "role" && interval.serving && !before?.serving ? ", serving" : "";
      return {
        at: interval.from,
        node: name,
        kind,
        text: `${subject}${text}${serving}${interval.inferred ? " (inferred)" : ""}`,
        evidence: interval.evidence.slice(0, 1),
      };
    });
  return [
    ...told("role", "", roles),
    ...partitions.flatMap(({ gpid, intervals }) => told("partition", `${gpid}: `, intervals)),
    ...duplicationTracks(node, cluster).flatMap(({ subject, intervals }) =>
      told("duplication", `${subject}: `, intervals),
    ),
  ];
}
