/**
 * Replication as both sides tell it: a replica's link to its master, by the thread that replicates (replication.cc,
 * ReplicationThread), and a master's feeds, one thread a replica (FeedSlaveThread).
 */

import { eventsOf } from "../../correlate/event-log.ts";
import { grouped } from "../../correlate/grouped.ts";
import type { Instant, LineRef } from "../../event.ts";
import { countEarly, during, firstBehind } from "../../extent.ts";
import type { EventLog, KvEvent } from "./events.ts";
import { isEnding, type Life, lifeAt } from "./lives.ts";

export type LinkState = "connecting" | "full-sync" | "streaming" | "disconnected";

export interface LinkSpan {
  readonly state: LinkState;
  readonly from: Instant;
  readonly to: Instant;
  readonly refs: readonly LineRef[];
}

/** A replica's link to one master, from the start of its thread to the end of it. */
export interface Link {
  /** `host:port` of the master as the replica's lines name it, null where none does (`slaveof` in the configuration). */
  readonly master: string | null;
  readonly from: Instant;
  readonly to: Instant;
  readonly spans: readonly LinkSpan[];
  /** The line that stopped it; null for one that lasts as long as the process. */
  readonly stopped: LineRef | null;
}

/** A master's feed to one replica. */
export interface Feed {
  /** The replica's end of the connection; its port is not the one it serves on. */
  readonly addr: string;
  /** Where the replica serves, as far as it announced that. */
  readonly ip: string;
  readonly port: number | null;
  readonly ask: KvEvent<"mst.ask"> | null;
  readonly from: Instant;
  readonly to: Instant;
  /** The line that ended it; null for one that lasts as long as the process, or whose end was never noticed. */
  readonly end: KvEvent<"mst.feed.end"> | null;
  /** The next feed of the same replica began while this one had no end. */
  readonly superseded: KvEvent<"mst.ask"> | null;
  readonly refs: readonly LineRef[];
}

/** An ask is answered at once. */
const ANSWERED_WITHIN_MS = 5000;
/** The lines of a thread's start stand this near to the line that names its master. */
const SAME_START_MS = 1000;

/** What each line of the replica says of the link. */
const STATES: Partial<Record<KvEvent["kind"], LinkState>> = {
  "rep.clean": "connecting",
  "rep.clean.fail": "connecting",
  "rep.conn.fail": "disconnected",
  "rep.auth.sent": "connecting",
  "rep.db.sent": "connecting",
  "rep.conf.sent": "connecting",
  "rep.psync.try": "connecting",
  "rep.psync.try2": "connecting",
  "rep.psync.ok": "streaming",
  "rep.psync.no": "full-sync",
  "rep.full.start": "full-sync",
  "rep.full.list": "full-sync",
  "rep.full.fetched": "full-sync",
  "rep.full.done": "connecting",
  "rep.auth.fail": "disconnected",
  "rep.db.bad": "disconnected",
  "rep.full.meta.bad": "disconnected",
  "rep.full.fetch.fail": "disconnected",
  "rep.full.restore.fail": "full-sync",
  "rep.eof": "disconnected",
  "rep.retry10": "disconnected",
  "rep.master.loading": "disconnected",
  "rep.apply.fail": "disconnected",
  "rep.parse.fail": "disconnected",
  "rep.size.bad": "disconnected",
};
const LINK_KINDS = Object.keys(STATES) as KvEvent["kind"][];

/** The links of a node in order. A thread begins where a master is named, or with its first line. */
export function linksOf(log: EventLog, lives: readonly Life[]): Link[] {
  const links: Link[] = [];
  const allSteps = eventsOf(log, ...LINK_KINDS);
  const allTargets = eventsOf(log, "topo.replica", "role.replica.user");
  for (const life of lives) {
    const until = life.to;
    const inLife = <T extends { readonly at: Instant }>(events: readonly T[]) => during(events, life.from, until);
    const steps = inLife(allSteps);
    const stops = inLife(log.of("rep.stopped"));
    const targets = inLife(allTargets);
    let begin = 0;
    while (begin < steps.length) {
      const first = steps[begin];
      if (!first) break;
      const stop = stops[countEarly(stops, ({ at }) => at < first.at)];
      const ends = stop?.at ?? until;
      let end = begin;
      while (end < steps.length && (steps[end]?.at ?? 0) <= ends) end++;
      const own = steps.slice(begin, Math.max(end, begin + 1));
      const target = targets[countEarly(targets, ({ at }) => at <= first.at + SAME_START_MS) - 1];
      links.push(linkOf(own, target ? `${target.fields.host}:${target.fields.port}` : null, ends, stop?.ref ?? null));
      begin = Math.max(end, begin + 1);
    }
  }
  return links;
}

function linkOf(steps: readonly KvEvent[], master: string | null, to: Instant, stopped: LineRef | null): Link {
  const spans: { state: LinkState; from: Instant; to: Instant; refs: LineRef[] }[] = [];
  for (const { kind, at, ref } of steps) {
    const state = STATES[kind] ?? "connecting";
    const last = spans.at(-1);
    if (last?.state === state) last.refs.push(ref);
    else {
      if (last) last.to = at;
      spans.push({ state, from: at, to, refs: [ref] });
    }
  }
  const last = spans.at(-1);
  if (last) last.to = Math.max(last.from, to);
  return { master, from: steps[0]?.at ?? to, to, spans, stopped };
}

/** Feeds of a node in order; those too whose beginning is before the log. */
export function feedsOf(log: EventLog, lives: readonly Life[]): Feed[] {
  const byAddr = {
    asks: grouped(log.of("mst.ask"), ({ fields }) => fields.addr),
    added: grouped(log.of("mst.added"), ({ fields }) => fields.addr),
    ends: grouped(log.of("mst.feed.end"), ({ fields }) => fields.addr),
  };
  const begun = [...log.of("mst.added").map((added) => begunFeed(byAddr, lives, added)), ...cutFeeds(log, byAddr)];
  const feeds = begun.sort((a, b) => a.from - b.from);
  const asksByReplica = grouped(log.of("mst.ask"), ({ fields }) => `${announcedIn(fields)}:${fields.port}`);
  return feeds.map((feed) => {
    const asks = feed.port === null ? [] : (asksByReplica.get(`${feed.ip}:${feed.port}`) ?? []);
    const again = firstBehind(
      asks,
      ({ at }) => at <= feed.from,
      ({ fields }) => fields.addr !== feed.addr,
    );
    const isWithin = again !== undefined && again.at < feed.to && !isEnding(lives, again.at);
    return { ...feed, superseded: isWithin ? again : null };
  });
}

/** A master's lines about feeds by the replica's end of the connection. */
interface FeedLines {
  readonly asks: ReadonlyMap<string, readonly KvEvent<"mst.ask">[]>;
  readonly added: ReadonlyMap<string, readonly KvEvent<"mst.added">[]>;
  readonly ends: ReadonlyMap<string, readonly KvEvent<"mst.feed.end">[]>;
}

/** The host that a replica announced, else the one it comes from. */
export function announcedIn({ addr, announce_ip }: KvEvent<"mst.ask">["fields"]): string {
  return announce_ip ?? hostOf(addr);
}

function begunFeed(lines: FeedLines, lives: readonly Life[], added: KvEvent<"mst.added">): Feed {
  const { addr } = added.fields;
  const asks = lines.asks.get(addr) ?? [];
  const ask = asks[countEarly(asks, ({ at }) => at <= added.at) - 1] ?? null;
  const lifeEnd = lifeAt(lives, added.at)?.to ?? added.at;
  const same = lines.added.get(addr) ?? [];
  const next = same[countEarly(same, ({ at }) => at <= added.at)]?.at ?? lifeEnd;
  const end = during(lines.ends.get(addr) ?? [], added.at, next)[0] ?? null;
  return {
    addr,
    ip: ask?.fields.announce_ip ?? hostOf(addr),
    port: ask?.fields.port ?? null,
    ask,
    from: added.at,
    to: end?.at ?? lifeEnd,
    end,
    superseded: null,
    refs: [...(ask ? [ask.ref] : []), added.ref, ...(end ? [end.ref] : [])],
  };
}

/** Feeds of which the log has only the end. Whose they were, the only replica that asks from that host tells. */
function cutFeeds(log: EventLog, { added, ends }: FeedLines): Feed[] {
  const begin = (log.all[0]?.at ?? 0) - 1;
  const asksByHost = grouped(log.of("mst.ask"), ({ fields }) => announcedIn(fields));
  const portsByHost = new Map(
    [...asksByHost].map(([host, asks]) => [host, new Set(asks.map(({ fields }) => fields.port ?? null))]),
  );
  return [...ends].flatMap(([addr, [end]]): Feed[] => {
    if (!end || added.has(addr)) return [];
    const ports = portsByHost.get(hostOf(addr));
    const [port = null] = ports?.size === 1 ? ports : [];
    return [
      { addr, ip: hostOf(addr), port, ask: null, from: begin, to: end.at, end, superseded: null, refs: [end.ref] },
    ];
  });
}

/** What a master writes of replicas that it grants, or that it refuses and that then copy everything. */
const ANSWERS = ["mst.added", "mst.full.info", "mst.full.file", "mst.ckpt.ok", "mst.ckpt.reuse"] as const;

/**
 * Asks that the master did not grant: the replica's position is no longer in its write-ahead log, or never was.
 * A master without a line of any answer has lost them on the way here, and shows nothing by their absence.
 */
export function refusedAsks(log: EventLog): KvEvent<"mst.ask">[] {
  if (!ANSWERS.some((kind) => log.of(kind).length > 0)) return [];
  const added = [...log.of("mst.added"), ...log.of("mst.padded")].sort((a, b) => a.at - b.at);
  const last = log.all.at(-1)?.at ?? Number.NEGATIVE_INFINITY;
  return log
    .of("mst.ask")
    .filter(
      (ask) =>
        !during(added, ask.at, ask.at + ANSWERED_WITHIN_MS).some(({ fields }) => fields.addr === ask.fields.addr) &&
        last > ask.at + ANSWERED_WITHIN_MS,
    );
}

/** The host of `host:port`; IPv6 is printed without brackets. */
export function hostOf(addr: string): string {
  const colon = addr.lastIndexOf(":");
  return colon < 0 ? addr : addr.slice(0, colon);
}
