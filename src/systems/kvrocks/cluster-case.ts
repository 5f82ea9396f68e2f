/** The part of a cluster that reports show, in the vocabulary that all systems share. */
import type { Availability, Case, Interval, Node, TimelineEntry, Track } from "../../case.ts";
import { type Cluster, replicaOf, SYSTEM } from "./cluster.ts";
import type { KvNode } from "./node.ts";

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

/** Spans in which a server that had served ran for nobody, or did not run. */
export function outagesOf({ nodes }: Cluster): Availability[] {
  return nodes.flatMap(absencesOf).sort((a, b) => a.from - b.from);
}

function absencesOf({ name, roles }: KvNode): Availability[] {
  const spans: Availability[] = [];
  for (const [index, role] of roles.entries()) {
    const before = roles.slice(0, index).findLast(({ state }) => state === "master" || state === "replica");
    const after = roles.slice(index + 1).some(({ serving }) => serving);
    // a stop at the end of the logs is no outage; that others lost it there is
    const isLost = role.state === "down" && role.inferred;
    if (role.serving || before?.state !== "master" || !before.serving || !(after || isLost)) continue;
    const last = spans.at(-1);
    if (last && last.to === role.from)
      spans[spans.length - 1] = { ...last, to: role.to, durationMs: role.to - last.from };
    else {
      const { from, to, evidence } = role;
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
  }
  return spans;
}

function nodeOf(node: KvNode, cluster: Cluster): Node {
  const { name, version, identity, aligned, roles, first, last, lives } = node;
  return {
    name,
    system: SYSTEM,
    sid: null,
    version,
    aliases: identity.aliases,
    mode: null,
    hasLog: first !== null,
    inputs: [...new Set(identity.streams.flatMap(({ inputs }) => inputs))],
    zone: aligned.zones[0] ?? { zone: "UTC", from: "assumed" },
    logged: first === null || last === null ? null : { from: first, to: last },
    clock: aligned.clock,
    streams: aligned.streams,
    membership: { min: null, max: null, members: [], evidence: [] },
    tracks: [
      ...(lives.length > 0 ? [{ subject: "role", intervals: roles }] : []),
      ...linkTracks(node, cluster),
      ...feedTracks(node, cluster),
      ...topologyTrack(node, cluster),
    ],
  };
}

function linkTracks({ links }: KvNode, cluster: Cluster): Track[] {
  const tracks = new Map<string, Interval[]>();
  for (const link of links) {
    const master = cluster.masterOf(link)?.name ?? link.master ?? "its master";
    const subject = `replication from ${master}`;
    const intervals = tracks.get(subject) ?? [];
    tracks.set(subject, intervals);
    for (const { state, from, to, refs } of link.spans) {
      intervals.push({
        state,
        phase: null,
        serving: state === "streaming",
        inferred: false,
        leader: null,
        from,
        to,
        evidence: refs.slice(0, 2),
      });
    }
  }
  return [...tracks].map(([subject, intervals]) => ({ subject, intervals }));
}

function feedTracks({ feeds }: KvNode, cluster: Cluster): Track[] {
  const tracks = new Map<string, Interval[]>();
  for (const feed of feeds) {
    const replica = replicaOf(cluster, feed)?.name ?? (feed.port === null ? feed.ip : `${feed.ip}:${feed.port}`);
    const subject = `replication to ${replica}`;
    const intervals = tracks.get(subject) ?? [];
    tracks.set(subject, intervals);
    const last = intervals.at(-1);
    const { from, refs } = feed;
    const to = feed.superseded ? feed.superseded.at : feed.to;
    if (last && last.to < from) {
      intervals.push({
        state: "disconnected",
        phase: null,
        serving: false,
        inferred: false,
        leader: null,
        from: last.to,
        to: from,
        evidence: [],
      });
    }
    intervals.push({
      state: "streaming",
      phase: null,
      serving: true,
      inferred: false,
      leader: null,
      from,
      to,
      evidence: refs.slice(0, 2),
    });
  }
  return [...tracks].map(([subject, intervals]) => ({ subject, intervals }));
}

/** Versions as captured tables and a controller tell them. */
function topologyTrack({ views }: KvNode, { whole }: Cluster): Track[] {
  const intervals: Interval[] = [];
  for (const { at, version, refs } of views) {
    const last = intervals.at(-1);
    const state = String(version);
    if (last?.state === state) intervals[intervals.length - 1] = { ...last, to: at };
    else {
      if (last) intervals[intervals.length - 1] = { ...last, to: at };
      intervals.push({
        state,
        phase: null,
        serving: false,
        inferred: false,
        leader: null,
        from: at,
        to: at,
        evidence: refs.slice(0, 1),
      });
    }
  }
  const last = intervals.at(-1);
  if (last) intervals[intervals.length - 1] = { ...last, to: Math.max(last.to, whole.to) };
  return intervals.length > 0 ? [{ subject: "topology", intervals }] : [];
}

function timelineOf(node: KvNode, cluster: Cluster): TimelineEntry[] {
  const { name, roles, lives } = node;
  const started = new Set(lives.flatMap(({ banner, from }) => (banner ? [from] : [])));
  const turns = roles.slice(1).map((role, index): TimelineEntry => {
    const before = roles[index];
    const state = started.has(role.from) && role.state === "unknown" ? "started" : role.state;
    const text = before?.state === role.state ? state : `${before?.state ?? "unknown"} → ${state}`;
    const serving = role.serving && !before?.serving ? ", serving" : "";
    return {
      at: role.from,
      node: name,
      kind: "role",
      text: `${text}${serving}${role.inferred ? " (inferred)" : ""}`,
      evidence: role.evidence.slice(0, 1),
    };
  });
  const links = linkTracks(node, cluster).flatMap(({ subject, intervals }) =>
    intervals.map(
      (interval): TimelineEntry => ({
        at: interval.from,
        node: name,
        kind: "replication",
        text: `${subject}: ${interval.state}`,
        evidence: interval.evidence,
      }),
    ),
  );
  return [...turns, ...links];
}
