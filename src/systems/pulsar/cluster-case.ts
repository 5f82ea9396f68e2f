/** The part of a cluster that reports show, in the vocabulary that all systems share. */
import type { Availability, Case, Interval, Node, TimelineEntry, Track } from "../../case.ts";
import { type Cluster, SYSTEM } from "./cluster.ts";
import type { PulNode } from "./node.ts";

export function clusterCase(cluster: Cluster): Omit<Case, "inputs"> {
  const { nodes, whole } = cluster;
  return {
    span: whole,
    nodes: nodes.map(nodeOf),
    elections: [],
    availability: outagesOf(cluster),
    timeline: nodes.flatMap(timelineOf).sort((a, b) => a.at - b.at),
  };
}

/** Spans in which a broker that had served did not, up to where it served again, or to the end of a broker that died. */
export function outagesOf({ brokers }: Cluster): Availability[] {
  return brokers.flatMap(absencesOf).sort((a, b) => a.from - b.from);
}

function absencesOf({ name, roles }: PulNode): Availability[] {
  const spans: Availability[] = [];
  for (const [index, { serving, state, inferred, from, to, evidence }] of roles.entries()) {
    const before = roles.slice(0, index).some((role) => role.serving);
    const after = roles.slice(index + 1).some((role) => role.serving);
    // a process of which only others know that it is gone was not stopped with the rest
    if (serving || state === "unknown" || !before || !(after || inferred)) continue;
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

function nodeOf(node: PulNode): Node {
  const { name, version, identity, aligned, first, last } = node;
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
    tracks: tracksOf(node),
  };
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

function timelineOf(node: PulNode): TimelineEntry[] {
  const told = (kind: string, subject: string, intervals: readonly Interval[]) =>
    intervals.slice(1).map((interval, index): TimelineEntry => {
      const change = `${intervals[index]?.state ?? "unknown"} → ${interval.state}`;
      const phase = interval.phase ? ` (${interval.phase})` : "";
      return {
        at: interval.from,
        node: node.name,
        kind,
        text: `${subject}${change}${phase}${interval.inferred ? " (inferred)" : ""}`,
        evidence: interval.evidence.slice(0, 1),
      };
    });
  return [
    ...told("role", "", node.roles),
    ...told("metadata-session", "metadata session: ", node.sessions),
    ...told("load-manager", "load manager: ", node.leaderships),
    ...node.bundles.flatMap(({ bundle, intervals }) => told("bundle", `${bundle}: `, intervals)),
  ];
}
