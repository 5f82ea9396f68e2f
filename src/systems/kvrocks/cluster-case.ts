/** The part of a cluster that reports show, in the vocabulary that all systems share. */
import type { Case, Interval, Node, Outage, TimelineEntry, Track } from "../../case.ts";
import { absencesOf, changesOf, nodeCase } from "../../correlate/node-case.ts";
import { withUncertainty } from "../../correlate/uncertainty.ts";
import type { Instant } from "../../event.ts";
import { countEarly } from "../../extent.ts";
import { type Cluster, replicaOf } from "./cluster.ts";
import { SYSTEM } from "./grammar.ts";
import { masterless } from "./masterless.ts";
import type { KvNode } from "./node.ts";

export function clusterCase(cluster: Cluster): Omit<Case, "inputs"> {
  const { nodes, whole } = cluster;
  const shown = nodes.map((node) => nodeOf(node, cluster));
  return {
    span: whole,
    nodes: shown,
    elections: [],
    availability: withUncertainty(
      [...outagesOf(cluster), ...shardsWithoutMaster(cluster)].sort((a, b) => a.from - b.from),
      shown,
    ),
    timeline: nodes.flatMap((node) => timelineOf(node, cluster)).sort((a, b) => a.at - b.at),
  };
}

/** Spans in which a master that had served ran for nobody, or did not run. */
export function outagesOf({ nodes }: Cluster): Outage[] {
  return nodes.flatMap((node) => absencesOf(SYSTEM, node.name, withoutService(node))).sort((a, b) => a.from - b.from);
}

/** A span in which the shard of a node that had been its master had none. */
export interface ShardOutage extends Outage {
  readonly master: string;
  /** Who was its master then; null where the logs end before anybody was. */
  readonly next: { readonly name: string; readonly evidence: Interval["evidence"] } | null;
}

/** Spans in which a shard had no master: of a stop at the end of the logs nobody knows. */
export function shardsWithoutMaster(cluster: Cluster): ShardOutage[] {
  return masterless(cluster, (end) => end !== "refused")
    .filter(({ life, promoted, back }) => life.end !== "stopped" || promoted !== null || back !== null)
    .filter(({ from, to }) => from <= cluster.settled && to > from)
    .map(({ master: { name }, from, to, down, promoted, back }) => ({
      system: SYSTEM,
      subject: `${name}'s shard`,
      kind: "leaderless" as const,
      isOfPart: true as const,
      master: name,
      next: promoted ?? (back && { name, evidence: back.evidence }),
      from,
      to,
      durationMs: to - from,
      evidence: down.evidence.slice(0, 1),
    }))
    .sort((a, b) => a.from - b.from);
}

function withoutService({ roles }: KvNode): Interval[] {
  const last = roles.findLastIndex(({ serving }) => serving);
  let before: Interval | undefined;
  return roles.filter((role, index) => {
    const served = before?.state === "master" && before.serving;
    if (role.state === "master" || role.state === "replica") before = role;
    // a stop at the end of the logs is no outage; that others lost it there is
    const isLost = role.state === "down" && role.inferred;
    return served && !role.serving && (index < last || isLost);
  });
}

function nodeOf(node: KvNode, cluster: Cluster): Node {
  return nodeCase(SYSTEM, node, node.version, [
    ...(node.lives.length > 0 ? [{ subject: "role", intervals: node.roles }] : []),
    ...linkTracks(node, cluster),
    ...feedTracks(node, cluster),
    ...topologyTrack(node, cluster),
  ]);
}

/** What a process did lasts no longer than it is known to run. */
function heldUntil({ roles }: KvNode, from: Instant, to: Instant): Instant {
  const lost = roles
    .slice(countEarly(roles, (role) => role.from < from))
    .find(({ state }) => state === "unknown" || state === "down");
  return lost ? Math.min(to, lost.from) : to;
}

function linkTracks(node: KvNode, cluster: Cluster): Track[] {
  const tracks = new Map<string, Interval[]>();
  for (const link of node.links) {
    const master = cluster.masterOf(link)?.name ?? link.master ?? "its master";
    const subject = `replication from ${master}`;
    const intervals = tracks.get(subject) ?? [];
    tracks.set(subject, intervals);
    for (const { state, from, to: until, refs } of link.spans) {
      const to = heldUntil(node, from, until);
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

function feedTracks(node: KvNode, cluster: Cluster): Track[] {
  const tracks = new Map<string, Interval[]>();
  const isOpen = new Set<string>();
  for (const feed of node.feeds) {
    const replica = replicaOf(cluster, feed)?.name ?? (feed.port === null ? feed.ip : `${feed.ip}:${feed.port}`);
    const subject = `replication to ${replica}`;
    const intervals = tracks.get(subject) ?? [];
    tracks.set(subject, intervals);
    const last = intervals.at(-1);
    const { from, refs } = feed;
    const until = feed.superseded ? feed.superseded.at : feed.to;
    const to = heldUntil(node, from, until);
    // of a process that is out of sight nobody knows whether it still feeds
    if (last && last.to < from && !isOpen.has(subject)) {
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
    if (to < until) isOpen.add(subject);
    else isOpen.delete(subject);
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
  const starts = lives.flatMap(({ banner, from }) => (banner ? [from] : []));
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
  return [...changesOf(roles, { node: name, kind: "role", starts }), ...links];
}
