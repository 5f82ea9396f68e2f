/** When a process that left no word was gone, by what its peers had of it. */
import { eventsDuring } from "../../correlate/event-log.ts";
import type { Instant } from "../../event.ts";
import { countEarly, during, touching } from "../../extent.ts";
import type { KvEvent } from "./events.ts";
import { type Feed, hostOf, type Link, type LinkSpan } from "./links.ts";
import { isEnding, type Life, lifeAt } from "./lives.ts";
import type { KvNode } from "./node.ts";
import type { Departure } from "./roles.ts";

/** What is known of a server before its role is. */
type Server = Pick<KvNode, "identity" | "log" | "last" | "lives" | "links" | "feeds">;

/** Refusals in a row after which a process that says nothing is gone. */
const REFUSALS_OF_A_DEAD = 3;
/** A refused connect is tried again after a second, one that gets no answer after three. */
const REFUSED_AGAIN_MS = 2000;
/**
 * What a peer saw may have a stamp so much before the last record of the process, as no lines bound clocks more tightly;
 * not before its last event, which a peer may have answered.
 */
const CLOCKS_WITHIN_MS = 1000;
/** The connections of a process are reset with it; what lasts longer than this after it was not cut. */
const STILL_THERE_MS = 15_000;
/** Words of a connection that the other end has closed. */
const CLOSED = /Broken pipe|Connection reset/;
/** The line that names the replica stands right behind the error, on the same thread. */
const NAMED_WITHIN_MS = 5000;
/** A replica that lives asks its master again within this, unless it copies a whole database. */
const BACK_AGAIN_MS = 15_000;
/** What the source of a migration logs when its destination breaks off. */
const MIGRATION_FAILURES = ["mig.snap.fail", "mig.stage.fail", "mig.wal.fail"] as const;

/** What a peer had to do with a node. */
interface Follower {
  readonly peer: Server;
  /** The peer's links to it, and the stretches of them in which the peer replicated; in order. */
  readonly links: readonly Link[];
  readonly streaming: readonly LinkSpan[];
  /** The peer's feeds to it, and the ends of them, in order. */
  readonly feeds: readonly Feed[];
  readonly cutOff: readonly KvEvent<"mst.feed.end">[];
}

/** What a peer says of a node. @param masterOf the node that a link goes to */
export function followerOf<N extends Server>(own: N, peer: N, masterOf: (link: Link) => N | null): Follower {
  const links = peer.links.filter((link) => masterOf(link) === own);
  const feeds = peer.feeds.filter(({ ip, port }) => own.identity.addresses.has(`${ip}:${port}`));
  return {
    peer,
    links,
    streaming: links.flatMap(({ spans }) => spans).filter(({ state }) => state === "streaming"),
    feeds,
    cutOff: feeds.flatMap(({ end }) => end ?? []).sort((a, b) => a.at - b.at),
  };
}

/** When a process that left no word was gone: the last a peer had of it before it lost it for good. */
export function departureOf(
  own: Server,
  life: Life,
  next: Life | null,
  followers: readonly Follower[],
): Departure | null {
  if (life.end !== "silent" && life.end !== "open") return null;
  const until = next?.from ?? Number.POSITIVE_INFINITY;
  const last = life.end === "silent" ? life.to : (own.last ?? life.to);
  const since = Math.max(last - CLOCKS_WITHIN_MS, lastEventOf(own, last));
  // a replica that streams is silent, and one whose log ends before may have had it all along
  if (life.end === "open" && followers.some(isUntold)) return null;
  const signs: Departure[] = [];
  for (const follower of followers) {
    const { peer, links } = follower;
    if (peer === own) continue;
    for (const link of touching(links, since, until)) {
      const lost = lossOf(peer, link, since, until, life.end === "open");
      if (lost) signs.push(lost);
    }
    const cutOff = life.end === "silent" ? cutOffFeed(own, follower, since, until) : lostForGood(own, follower, since);
    if (cutOff) signs.push(cutOff);
    const jobs = peer.log.of("mig.job");
    for (const failed of next ? eventsDuring(peer.log, since, until, ...MIGRATION_FAILURES) : []) {
      const job = jobs[countEarly(jobs, ({ at }) => at <= failed.at) - 1];
      const isTo = job && own.identity.addresses.has(`${job.fields.host}:${job.fields.port}`);
      if (isTo && failed.at > since && failed.at < until)
        signs.push({ at: failed.at, state: "down", refs: [failed.ref] });
    }
  }
  const sign = signs.sort((a, b) => a.at - b.at).find(({ at }) => !isFollowed(followers, at));
  return sign ? { ...sign, at: Math.max(sign.at, last) } : null;
}

/** Another replica goes on replicating from it: it was not gone, it was out of reach for one. */
function isFollowed(followers: readonly Follower[], at: Instant): boolean {
  return followers.some(({ streaming }) =>
    touching(streaming, at, at).some(({ from, to }) => from < at && to > at + STILL_THERE_MS),
  );
}

/** The last that a peer says of its replication is no loss, and nothing ends its log. */
function isUntold({ peer, links }: Follower): boolean {
  const link = links.at(-1);
  const life = link && lifeAt(peer.lives, link.from);
  if (!link || !life || link.stopped || life.end !== "open" || life !== peer.lives.at(-1)) return false;
  return link === peer.links.at(-1) && link.spans.at(-1)?.state !== "disconnected";
}

/** Its master lost the feed to it. While it lives it says so too, within a second, or has left that master before. */
function cutOffFeed(
  { links }: Server,
  { peer, feeds, cutOff }: Follower,
  since: Instant,
  until: Instant,
): Departure | null {
  const end = during(cutOff, since, until).find(({ at }) => {
    if (at <= since || at >= until || isEnding(peer.lives, at)) return false;
    const begun = feeds.find((feed) => feed.end?.at === at)?.from ?? at;
    return !links.some((link) => link.stopped !== null && link.to >= begun && link.to <= at);
  });
  return end ? { at: end.at, state: "down", refs: [end.ref] } : null;
}

/**
 * Its master was told that the connection of a replica is closed, and heard no more of it, though a replica that lives
 * tries again every second. It ended, or its log was taken before it got another master.
 */
function lostForGood({ links }: Server, { peer, feeds }: Follower, since: Instant): Departure | null {
  const link = links.at(-1);
  const feed = feeds.at(-1);
  if (!link || link.stopped || link.spans.at(-1)?.state !== "streaming" || !feed?.end || feed.end.at <= since)
    return null;
  return hasNotComeBack(peer, feed) ? { at: feed.end.at, state: "unknown", refs: [feed.end.ref] } : null;
}

/** Whether the replica of a feed whose connection it had closed did not ask its master again, as long as that one's log goes on. */
export function hasNotComeBack({ log, lives }: Pick<Server, "log" | "lives">, { ask, end }: Feed): boolean {
  if (!ask || !end || isEnding(lives, end.at)) return false;
  const last = log.all.at(-1)?.at ?? 0;
  const again = during(log.of("mst.ask"), ask.at, last).some(
    ({ at, fields }) =>
      at > ask.at && fields.port === ask.fields.port && hostOf(fields.addr) === hostOf(ask.fields.addr),
  );
  const failed = eventsDuring(log, end.at - NAMED_WITHIN_MS, end.at, "mst.write.fail", "mst.ping.fail");
  const isClosed = failed.some(
    ({ thread, fields }) =>
      thread === end.thread && CLOSED.test(fields.err ?? ("err_dotless" in fields ? (fields.err_dotless ?? "") : "")),
  );
  return isClosed && !again && last - end.at >= BACK_AGAIN_MS;
}

function lastEventOf({ log: { all } }: Server, last: Instant): Instant {
  return all[countEarly(all, ({ at }) => at <= last) - 1]?.at ?? Number.NEGATIVE_INFINITY;
}

/** The end of a link that was not granted again before another process began; without one, only if it was refused for good. */
function lossOf(peer: Server, link: Link, since: Instant, until: Instant, isOpen: boolean): Departure | null {
  const from = Math.max(since, link.from);
  const granted = during(peer.log.of("rep.psync.ok"), from, Math.min(until, link.to)).at(-1);
  const broken = during(peer.log.of("rep.eof"), granted?.at ?? from, Math.min(until, link.to)).find(
    ({ at }) => at > (granted?.at ?? from) && at < until,
  );
  if (!broken) return null;
  const refused = during(peer.log.of("rep.conn.fail"), broken.at, Math.min(until, link.to));
  const [first, second] = refused;
  const isRefused = first && second && second.at - first.at < REFUSED_AGAIN_MS && refused.length >= REFUSALS_OF_A_DEAD;
  if (isOpen && !isRefused) return null;
  return { at: broken.at, state: "down", refs: [broken.ref, ...refused.slice(0, 2).map(({ ref }) => ref)] };
}
