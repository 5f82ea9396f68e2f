/** From the streams of a cluster to what is known of it: who is who, who replicates from whom, who was what when. */
import type { Span } from "../../case.ts";
import { type Aligned, alignClocks, type ClockSettings } from "../../correlate/align.ts";
import { withoutCopies } from "../../correlate/copies.ts";
import { eventLog } from "../../correlate/event-log.ts";
import { loggedNode, spanOfLogs } from "../../correlate/logged-node.ts";
import type { LogStream } from "../../correlate/streams.ts";
import type { Instant, LineRef } from "../../event.ts";
import { countBegun, countEarly, extentOf, least } from "../../extent.ts";
import type { KvrocksFields } from "../../grammar/kvrocks.gen.ts";
import { acceptedTables } from "./accepted-tables.ts";
import { departureOf, followerOf } from "./departures.ts";
import type { EventLog } from "./events.ts";
import { type Identity, identify, withoutTwins } from "./identity.ts";
import { type Feed, feedsOf, hostOf, type Link, linksOf } from "./links.ts";
import { type Life, livesOf } from "./lives.ts";
import type { KvNode } from "./node.ts";
import { passagesOf } from "./passages.ts";
import { type Departure, rolesOf } from "./roles.ts";
import { withToldAddresses } from "./told-addresses.ts";
import { infosOf, viewsOf } from "./topology.ts";

/** Everything known about a cluster. Detectors read this; reports read its case (cluster-case.ts). */
export interface Cluster {
  readonly nodes: readonly KvNode[];
  /** First to last line of all logs. */
  readonly whole: Span;
  /** What begins after this is the stop of the servers at the end of the logs. */
  readonly settled: Instant;
  /** The node that a link goes to, null where no log of it is there. */
  readonly masterOf: (link: Link) => KvNode | null;
  /** The node that serves on an address, null where none is known. */
  readonly nodeAt: (address: string) => KvNode | null;
}

/** A question and its answer stand in two logs this near to one another once clocks agree. */
const ASKED_WITHIN_MS = 5000;
/** Servers that are stopped within this of one another at the end are stopped together. */
const STOP_TOGETHER_MS = 15_000;

type Own = Omit<KvNode, "roles">;

/** Correlates the streams of one cluster; null where no stream holds an event. */
export function correlateCluster(streams: readonly LogStream[], settings: ClockSettings): Cluster | null {
  const identities = withToldAddresses(identify(streams));
  const aligned = alignClocks(identities.map(logged), settings, (segments) => passagesOf(segments, identities));
  const owns = identities.map((identity, i) => ownOf(identity, aligned[i] ?? null));
  const captured = owns.flatMap(({ views, infos }) => [...views, ...infos].map(({ at }) => ({ from: at, to: at })));
  const whole = spanOfLogs(owns) ?? (captured.length > 0 ? extentOf(captured) : null);
  if (whole === null) return null;
  const nodeAt = (address: string) => owns.find(({ identity }) => identity.addresses.has(address)) ?? null;
  const replicas = new Map(owns.flatMap((own) => own.links.map((link) => [firstLineOf(link), own] as const)));
  const masterOf = (link: Link) => masterAmong(owns, replicas.get(firstLineOf(link)) ?? null, link);
  const nodes = owns.map((own): KvNode => {
    const departures = new Map<Life, Departure>();
    const followers = owns.map((peer) => followerOf(own, peer, masterOf));
    for (const [index, life] of own.lives.entries()) {
      const seen = departureOf(own, life, own.lives[index + 1] ?? null, followers);
      if (seen) departures.set(life, seen);
    }
    const roles = rolesOf(own.log, own.lives, own.links, departures, whole);
    const until = (life: Life, next: Life | undefined) => departures.get(life)?.at ?? next?.from ?? whole.to;
    return { ...own, roles, ...prolonged(own, until) };
  });
  const nodeOf = (own: Own | null) => nodes.find(({ identity }) => identity === own?.identity) ?? null;
  return {
    nodes,
    whole,
    settled: settledAt(nodes, whole),
    masterOf: (link) => nodeOf(masterOf(link)),
    nodeAt: (address) => nodeOf(nodeAt(address)),
  };
}

/** What a process was doing when it was last heard of it did until it was gone: a server that serves is silent. */
function prolonged(
  { lives, links, feeds }: Own,
  until: (life: Life, next: Life | undefined) => Instant,
): Pick<KvNode, "links" | "feeds"> {
  const lastOf = (from: Instant): Instant | null => {
    const index = countBegun(lives, from) - 1;
    const life = lives[index];
    return life && (life.end === "silent" || life.end === "open") ? until(life, lives[index + 1]) : null;
  };
  return {
    links: links.map((link) => {
      const to = lastOf(link.from);
      const last = link.spans.at(-1);
      // one that is not let in says so every few seconds: where its lines stop nothing is known of it
      if (to === null || link.stopped || !last || last.state === "disconnected" || to <= last.from) return link;
      return { ...link, to, spans: [...link.spans.slice(0, -1), { ...last, to }] };
    }),
    feeds: feeds.map((feed) => {
      const to = lastOf(feed.from);
      return to === null || feed.end || to <= feed.to ? feed : { ...feed, to };
    }),
  };
}

/** Output of commands carries no clock of a log: it stands where its file's time puts it. */
function isCapture({ layout }: LogStream): boolean {
  return layout === "capture";
}

function logged(identity: Identity): { name: string; streams: readonly LogStream[] } {
  return { name: identity.name, streams: withoutTwins(identity).filter((stream) => !isCapture(stream)) };
}

function ownOf(identity: Identity, aligned: Aligned | null): Own {
  const captures = identity.streams.filter(isCapture).flatMap(({ events }) => events);
  const events = [...withoutCopies(aligned?.events ?? []), ...captures];
  const log: EventLog = eventLog<KvrocksFields>(events.filter(({ kind }) => !kind.startsWith("capture.")));
  const captured: EventLog = eventLog<KvrocksFields>(events.filter(({ kind }) => kind.startsWith("capture.")));
  const { lives, refused } = livesOf(log, aligned?.last ?? null);
  const banners = log.of("proc.banner");
  return {
    ...loggedNode(identity, aligned),
    version: banners.at(-1)?.fields.version ?? null,
    log,
    lives,
    refused,
    links: linksOf(log, lives),
    feeds: feedsOf(log, lives),
    accepted: acceptedTables({ log, lives }),
    views: viewsOf(captured),
    infos: infosOf(captured),
  };
}

/** What tells a link from others, also once it is prolonged. */
function firstLineOf({ spans }: Link): LineRef | undefined {
  return spans[0]?.refs[0];
}

/** By the address that the replica names, else by the question that both sides logged and the address that it announced. */
function masterAmong(nodes: readonly Own[], replica: Own | null, link: Link): Own | null {
  const named = link.master;
  if (named !== null) return nodes.find(({ identity }) => identity.addresses.has(named)) ?? null;
  const streaming = link.spans.filter(({ state }) => state === "streaming");
  const feedingIn = (fits: (feed: Feed) => boolean) =>
    nodes.filter(
      (node) =>
        node !== replica &&
        streaming.some(({ from }) => {
          const { feeds } = node;
          const since = countEarly(feeds, (feed) => feed.from < from - ASKED_WITHIN_MS);
          return feeds.slice(since, countBegun(feeds, from + ASKED_WITHIN_MS)).some(fits);
        }),
    );
  const own = replica?.identity.addresses ?? new Set();
  const announced = feedingIn(({ ip, port }) => own.has(`${ip}:${port}`));
  const feeding = announced.length > 0 ? announced : feedingIn(() => true);
  return feeding.length === 1 ? (feeding[0] ?? null) : null;
}

/** Where all servers are stopped together at the end of the logs, that begins here. */
function settledAt(nodes: readonly KvNode[], whole: Span): Instant {
  const servers = nodes.filter(({ lives }) => lives.length > 0);
  const stops = servers.map(({ lives }) => lives.at(-1)?.ending ?? null);
  if (stops.some((at) => at === null)) return whole.to;
  const first = least(stops.filter((at) => at !== null));
  return whole.to - first <= STOP_TOGETHER_MS ? first : whole.to;
}

/** Another server has a log here and no known address, as one that listens everywhere: nobody's log can be said to be missing. */
export function isAnotherNowhere({ nodes }: Cluster, node: KvNode): boolean {
  return nodes.some((one) => one !== node && one.identity.addresses.size === 0 && isServer(one));
}

/** True for a log of a server; a controller's has its own kinds alone. */
function isServer({ log }: KvNode): boolean {
  return log.all.some(({ kind }) => !kind.startsWith("ctl."));
}

/** The node on a host, where only one is there. */
export function nodeOnHost({ nodes }: Cluster, host: string): KvNode | null {
  const there = nodes.filter(({ identity }) => [...identity.addresses].some((address) => hostOf(address) === host));
  return there.length === 1 ? (there[0] ?? null) : null;
}

/** The node that a feed goes to, by what it announced. */
export function replicaOf(
  cluster: Cluster,
  { ip, port }: { readonly ip: string; readonly port: number | null },
): KvNode | null {
  return port === null ? nodeOnHost(cluster, ip) : cluster.nodeAt(`${ip}:${port}`);
}
