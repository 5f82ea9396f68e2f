/** The part of a cluster that reports show, in the vocabulary that all systems share. */
import type { Availability, Case, Interval, Node, TimelineEntry } from "../../case.ts";
import { type Cluster, SYSTEM } from "./cluster.ts";
import type { BkNode } from "./node.ts";

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

/** Spans in which a bookie that had served did not, and served again later. */
export function outagesOf({ bookies }: Cluster): Availability[] {
  return bookies.flatMap(absencesOf).sort((a, b) => a.from - b.from);
}

function absencesOf({ name, roles }: BkNode): Availability[] {
  const spans: Availability[] = [];
  const first = roles.findIndex(({ serving }) => serving);
  const final = roles.findLastIndex(({ serving }) => serving);
  if (first < 0) return spans;
  for (const { state, from, to, evidence } of roles.slice(first, final)) {
    if (state !== "down" && state !== "starting") continue;
    const last = spans.at(-1);
    if (last?.to === from) spans[spans.length - 1] = { ...last, to, durationMs: to - last.from };
    else {
      const kind = "not-serving" as const;
      const shown = evidence.slice(0, 1);
      spans.push({ system: SYSTEM, subject: name, kind, from, to, durationMs: to - from, evidence: shown });
    }
  }
  return spans;
}

function nodeOf({ name, identity, aligned, roles, sessions, audits, first, last }: BkNode): Node {
  const isKnown = sessions.some(({ state }) => state !== "unknown" && state !== "down");
  return {
    name,
    system: SYSTEM,
    sid: null,
    version: null,
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
      ...(isKnown ? [{ subject: "zookeeper-session", intervals: sessions }] : []),
      ...(audits.length > 0 ? [{ subject: "auditor", intervals: audits }] : []),
    ],
  };
}

function timelineOf({ name, roles, sessions, audits }: BkNode): TimelineEntry[] {
  const told = (kind: string, subject: string, intervals: readonly Interval[]) =>
    intervals.slice(1).map(({ from, state, inferred, evidence }, index): TimelineEntry => {
      const before = intervals[index]?.state ?? "unknown";
      const text = `${subject}${before} → ${state}${inferred ? " (inferred)" : ""}`;
      return { at: from, node: name, kind, text, evidence: evidence.slice(0, 1) };
    });
  return [
    ...told("role", "", roles),
    ...told("session", "session with ZooKeeper: ", sessions),
    ...told("auditor", "auditor: ", audits),
  ];
}
