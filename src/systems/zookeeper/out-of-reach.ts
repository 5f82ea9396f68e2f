/** Voters that could not be reached, and as long as that may be taken for true. */
import type { Evidence, Span } from "../../case.ts";
import { grouped } from "../../correlate/grouped.ts";
import { intervalAt } from "../../correlate/intervals.ts";
import type { Instant, LineRef } from "../../event.ts";
import { countEarly, firstTouching, lastEarly, touching } from "../../extent.ts";
import type { FailedConnect } from "./connects.ts";
import { isHidden } from "./hidden.ts";
import { type Server, votes } from "./server.ts";
import type { Sighting } from "./sightings.ts";
import { memberWithTls, strangersOf } from "./strangers.ts";
import { spare, type Voters } from "./voters.ts";

/** Votes of others this near to a try count as taken meanwhile: dead peers hold votes up for some connect timeouts. */
const HEARD_WITHIN_MS = 30_000;
/** A host that was switched off, or a process that is gone, is rarely back sooner without a line of it anywhere. */
const STAYS_AWAY_MS = 300_000;

/** A span in which every try to reach a voter failed. */
export interface Unreachable extends Span {
  readonly server: Server;
  readonly by: readonly Server[];
  /** Those of them that vote: voters that come back send their votes to voters alone (FastLeaderElection.sendNotifications). */
  readonly voting: readonly Server[];
  readonly tries: number;
  /**
   * Shown to be the peer's own doing: its host answered that nothing listens, or the server that waited for it in vain
   * took votes of so many others meanwhile that the rest is no majority. Otherwise a time-out shows no more than that
   * the way is cut, on either side.
   */
  readonly proven: boolean;
  /** The last try. */
  readonly last: Instant;
  readonly evidence: Evidence;
}

/** When each server was out of reach, in order of the beginnings. */
export type OutOfReach = ReadonlyMap<Server, readonly Unreachable[]>;

/** The spans of each server together. */
export function outOfReach(unreachable: readonly Unreachable[]): OutOfReach {
  return grouped(
    [...unreachable].sort((a, b) => a.from - b.from),
    ({ server }) => server,
  );
}

/** Failed connects to each voter, up to the first sign that it lives. */
export function unreachableSpans(
  servers: readonly Server[],
  seen: ReadonlyMap<number, readonly Sighting[]>,
  whole: Span,
  voters: Voters,
): Unreachable[] {
  const voting = new Set(servers.filter(votes));
  const withTls = servers.flatMap((by) =>
    strangersOf(by).map((one) => ({ one, from: memberWithTls(one, by, servers) })),
  );
  return servers.flatMap((server) => {
    if (server.sid === null) return [];
    const { sid } = server;
    const failures = servers
      .flatMap((by) => by.failures.filter((failure) => failure.sid === sid).map((failure) => ({ ...failure, by })))
      .sort((a, b) => a.at - b.at);
    const dialled = withTls.filter(({ from }) => from === server).map(({ one }) => one.event.at);
    const signs = signsOfLife(server, seen.get(sid) ?? [], dialled);
    const nextSign = (at: Instant) =>
      Math.min(signs[countEarly(signs, (sign) => sign <= at)] ?? whole.to, server.aligned.heard.first(at));
    // a storm has thousands of tries in one span: they are gathered, not copied
    const spans: (Unreachable & {
      tries: number;
      proven: boolean;
      to: Instant;
      last: Instant;
      by: Server[];
      voting: Server[];
      evidence: LineRef[];
    })[] = [];
    let handshook = false;
    for (const failure of failures) {
      const open = spans.at(-1);
      // a handshake that failed shows that somebody listens, so what is refused before or later is another story
      const isOther = handshook !== (failure.failure === "tls");
      handshook = failure.failure === "tls";
      if (open && isOther) open.to = Math.min(open.to, Math.max(open.last, failure.from));
      if (open && !isOther && failure.at <= open.to) {
        open.tries++;
        open.proven ||= isProven(failure, voters);
        open.last = failure.at;
        if (!open.by.includes(failure.by)) {
          open.by.push(failure.by);
          if (voting.has(failure.by)) open.voting.push(failure.by);
        }
        open.evidence.push(failure.ref);
      } else {
        spans.push({
          server,
          from: failure.from,
          to: nextSign(failure.at),
          by: [failure.by],
          voting: voting.has(failure.by) ? [failure.by] : [],
          tries: 1,
          proven: isProven(failure, voters),
          last: failure.at,
          evidence: [failure.ref],
        });
      }
    }
    return spans;
  });
}

/**
 * A refusal, or a wait in vain by a server that so many others reached that no majority is left without them. Not where
 * another peer accepts and never dials back: then the server dials wrong addresses, or is hidden from its peers.
 */
function isProven({ failure, at, by, sid }: FailedConnect & { readonly by: Server }, voters: Voters): boolean {
  // who begins a handshake listens
  if (failure === "tls") return false;
  if (failure === "refused") return !isHidden(by, sid, at);
  const heard = new Set([by.sid]);
  for (let i = countEarly(by.votes, (vote) => vote.at < at - HEARD_WITHIN_MS); i < by.votes.length; i++) {
    const vote = by.votes[i];
    if (!vote || vote.at > at + HEARD_WITHIN_MS) break;
    if (vote.from !== sid) heard.add(vote.from);
    if (heard.size > spare(voters)) return true;
  }
  return false;
}

/**
 * Instants at which a server is known to be up: its own events, votes that others took from it, and connections with which it
 * came in vain.
 */
function signsOfLife(server: Server, seen: readonly Sighting[], dialled: readonly Instant[]): Instant[] {
  const votes = seen.filter(({ kind }) => kind === "vote").map(({ at }) => at);
  return [...server.log.all.map(({ at }) => at), ...votes, ...dialled].sort((a, b) => a - b);
}

/** Out of reach, while a server that tried still runs and would notice that it comes back, or not long after. */
export function isUnreachable(server: Server, unreachable: OutOfReach, at: Instant): boolean {
  const spans = unreachable.get(server);
  if (!spans || !firstTouching(spans, at, at)) return false;
  return touching(spans, at, at).some(
    (span) => span.proven && at < span.to && span.by.some((by) => watches(by, span, at)),
  );
}

/**
 * One that has found a leader tries no longer, and a majority has voted for that. One of whom nothing is known tries no
 * longer either, or its log is without the lines that would say how that went: a log that ends while its server looks
 * tells of what was then, one that is kept for its warnings alone does not.
 */
function watches(by: Server, { last, voting }: Unreachable, at: Instant): boolean {
  const state = intervalAt(by.roles, at)?.state ?? "unknown";
  if (state === "looking") return at <= last || voting.includes(by);
  if (state === "down") return false;
  if (at <= last) return true;
  if (state !== "unknown") return false;
  const ended = by.last === null || by.last <= at;
  const before = lastEarly(
    by.roles,
    ({ from }) => from <= at,
    (role) => role.state !== "unknown",
  );
  return ended && before?.state === "looking" && at - last <= STAYS_AWAY_MS;
}

/** Instants at which what is known of a server out of reach may change, though nobody's role does. */
export function turnsOf({ from, to, last }: Unreachable): Instant[] {
  return [from, ...[last + 1, last + STAYS_AWAY_MS + 1].filter((at) => at < to), to];
}
