/**
 * When the ensemble had no leader, or too few live voters to make one. Both are claimed only where enough servers are
 * known: the silence of a server whose log is missing proves nothing.
 */

import type { Evidence, Span } from "../../case.ts";
import { grouped } from "../../correlate/grouped.ts";
import { intervalAt } from "../../correlate/intervals.ts";
import type { Instant, LineRef } from "../../event.ts";
import { between, countEarly, firstTouching, inOrder, lastEarly, least, touching } from "../../extent.ts";
import type { FailedConnect } from "./connects.ts";
import type { EnsembleElection } from "./elections.ts";
import type { Leadership } from "./leaders.ts";
import { lastHeard } from "./pauses.ts";
import type { Sighting } from "./peers.ts";
import type { RoleSpan } from "./role.ts";
import type { Server } from "./server.ts";

/** A span in which every try to reach a voter failed. */
export interface Unreachable extends Span {
  readonly server: Server;
  readonly by: readonly Server[];
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

export interface Voters {
  /** Voting members, as far as known; where servers disagree, the longest list. */
  readonly count: number;
  readonly quorum: number;
}

/** The quorum at an instant: lists change with restarts, and where they differ the longest counts. */
export type VotersAt = (at: Instant) => Voters;

/** A majority of so many. */
export function votersOf(count: number): Voters {
  return { count, quorum: Math.floor(count / 2) + 1 };
}

export interface Gap extends Span {
  readonly kind: "leaderless" | "no-quorum";
  readonly evidence: Evidence;
}

/**
 * Where a log ends in the middle of a stop, what happens after its beginning is the stop and no incident.
 * An outage that is still going on has lasted longer than this by the time somebody looks.
 */
const STOP_LASTS_MS = 10_000;
/** A leader is elected (0.2 s), synchronises a quorum and is lost again (syncLimit ticks, or at once): hardly in less. */
const LONGEST_HOLE_MS = 1500;
/** Votes of others this near to a try count as taken meanwhile: dead peers hold votes up for some connect timeouts. */
const HEARD_WITHIN_MS = 30_000;
/** A host that was switched off, or a process that is gone, is rarely back sooner without a line of it anywhere. */
const STAYS_AWAY_MS = 300_000;
/** Two lines about one loss, written by two servers. */
const SAME_MOMENT_MS = 250;

/** Failed connects to each voter, up to the first sign that it lives. */
export function unreachableSpans(
  servers: readonly Server[],
  seen: ReadonlyMap<number, readonly Sighting[]>,
  whole: Span,
  voters: Voters,
): Unreachable[] {
  return servers.flatMap((server) => {
    if (server.sid === null) return [];
    const { sid } = server;
    const failures = servers
      .flatMap((by) => by.failures.filter((failure) => failure.sid === sid).map((failure) => ({ ...failure, by })))
      .sort((a, b) => a.at - b.at);
    const signs = signsOfLife(server, seen.get(sid) ?? []);
    const nextSign = (at: Instant) =>
      Math.min(signs[countEarly(signs, (sign) => sign <= at)] ?? whole.to, server.aligned.heard.first(at));
    // a storm has thousands of tries in one span: they are gathered, not copied
    const spans: (Unreachable & {
      tries: number;
      proven: boolean;
      last: Instant;
      by: Server[];
      evidence: LineRef[];
    })[] = [];
    for (const failure of failures) {
      const open = spans.at(-1);
      if (open && failure.at <= open.to) {
        open.tries++;
        open.proven ||= isProven(failure, voters);
        open.last = failure.at;
        if (!open.by.includes(failure.by)) open.by.push(failure.by);
        open.evidence.push(failure.ref);
      } else {
        spans.push({
          server,
          from: failure.from,
          to: nextSign(failure.at),
          by: [failure.by],
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

/** A refusal, or a wait in vain by a server that so many others reached that no majority is left without them. */
function isProven({ failure, at, by, sid }: FailedConnect & { readonly by: Server }, voters: Voters): boolean {
  if (failure === "refused") return true;
  const heard = new Set([by.sid]);
  for (let i = countEarly(by.votes, (vote) => vote.at < at - HEARD_WITHIN_MS); i < by.votes.length; i++) {
    const vote = by.votes[i];
    if (!vote || vote.at > at + HEARD_WITHIN_MS) break;
    if (vote.from !== sid) heard.add(vote.from);
    if (heard.size > spare(voters)) return true;
  }
  return false;
}

/** Instants at which a server is known to be up: its own events, and votes that others took from it. */
function signsOfLife(server: Server, seen: readonly Sighting[]): Instant[] {
  const votes = seen.filter(({ kind }) => kind === "vote").map(({ at }) => at);
  return [...server.log.all.map(({ at }) => at), ...votes].sort((a, b) => a - b);
}

/** When the stop of the servers begins that ends the logs; Infinity where they end without one. */
export function endingOf(servers: readonly Server[], leaders: readonly Leadership[], whole: Span): Instant {
  const ends = servers
    .filter(({ hasLog }) => hasLog)
    .map(({ roles }) => roles.at(-1))
    .filter((role) => role?.state === "down" && role.from > whole.to - STOP_LASTS_MS)
    .map((role) => role?.from ?? whole.to);
  const lastLeader = leaders.at(-1);
  if (lastLeader && lastLeader.to < whole.to && lastLeader.to > whole.to - STOP_LASTS_MS) ends.push(lastLeader.to);
  const begin = Math.min(...ends);
  const ledAgain = leaders.some(({ from }) => from > begin);
  return ledAgain ? Number.POSITIVE_INFINITY : begin;
}

/** Leaderless and no-quorum spans up to `settled`. */
export function gaps(
  servers: readonly Server[],
  votersAt: VotersAt,
  elections: readonly EnsembleElection[],
  unreachable: OutOfReach,
  settled: Instant,
): Gap[] {
  return [
    ...leaderless(servers, votersAt, elections, unreachable, settled),
    ...noQuorum(servers, votersAt, unreachable, settled),
  ]
    .filter(({ kind, from, to }) => to - from > (kind === "no-quorum" ? SAME_MOMENT_MS : 0))
    .sort((a, b) => a.from - b.from);
}

/**
 * From the end of the last leader, or the first server that looks, or when so many last heard of that leader that it had no
 * quorum since, to the next leader; claimed up to the last moment at which so many voters are known not to serve that no
 * leader can have stood.
 */
function leaderless(
  servers: readonly Server[],
  votersAt: VotersAt,
  elections: readonly EnsembleElection[],
  unreachable: OutOfReach,
  settled: Instant,
): Gap[] {
  const borders = inOrder([
    ...servers.flatMap(({ roles }) => roles.map((role) => role.from)),
    ...[...unreachable.values()].flatMap((spans) => spans.flatMap(turnsOf)),
  ]);
  return elections.flatMap((election) => {
    if (election.attempts.length === 0 || election.from >= settled - SAME_MOMENT_MS) return [];
    const looked = least(election.attempts.map(({ server, from }) => lookedSince(server, from)));
    const { before } = election;
    const from = before && before.to <= looked + STOP_LASTS_MS ? Math.min(before.to, looked) : looked;
    const to = Math.min(election.leadership?.from ?? election.to, settled);
    const moments = [from, ...between(borders, from, to)];
    const idle = moments.map((at, i) => ({
      from: at,
      to: moments[i + 1] ?? to,
      proven: notServing(servers, unreachable, at) > spare(votersAt(at)),
    }));
    const unheard = before && lastHeard(before.server, before.to, servers, spare(votersAt(from)));
    const silent = unheard && unheard.at < from && unheard.at > before.from ? unheard : null;
    const idleSince = silent ? [{ from: silent.at, to: from, proven: true }, ...idle] : idle;
    return provenSpans(idleSince).map((span) => ({
      kind: "leaderless" as const,
      ...span,
      evidence: [...(silent && span.from <= silent.at ? silent.evidence : []), ...firstLines(election, span)],
    }));
  });
}

/** The lines that begin the attempts of an election that fall into a span. */
function firstLines({ attempts }: EnsembleElection, span: Span): LineRef[] {
  return attempts
    .filter(({ from, to }) => from <= span.to && to >= span.from)
    .flatMap(({ evidence }) => evidence.slice(0, 1));
}

/** Spans in which nobody can have led, over holes too short for a leader to be made, to serve and to be lost. */
function provenSpans(parts: readonly (Span & { readonly proven: boolean })[]): Span[] {
  const [first] = parts;
  const spans: { from: Instant; to: Instant }[] = [];
  for (const { from, to, proven } of parts) {
    if (!proven) continue;
    const last = spans.at(-1);
    const reached = last?.to ?? first?.from ?? from;
    if (from - reached > LONGEST_HOLE_MS) spans.push({ from, to });
    else if (last) last.to = to;
    else spans.push({ from: reached, to });
  }
  return spans;
}

/** Voters that may be missing while the rest is still a quorum; where one alone is known, nobody can say. */
function spare({ count, quorum }: Voters): number {
  return count > 1 ? count - quorum : Number.POSITIVE_INFINITY;
}

/** When the looking began that an attempt belongs to: the LOOKING line stands before the attempt's own first line. */
function lookedSince(server: Server, at: Instant): Instant {
  const role = touching(server.roles, at, at).find(({ state }) => state === "looking");
  return role?.from ?? at;
}

function notServing(servers: readonly Server[], unreachable: OutOfReach, at: Instant): number {
  const leadsNobody = (sid: number | null) =>
    servers.some((leader) => {
      if (sid === null || leader.sid !== sid) return false;
      const role = intervalAt(leader.roles, at);
      return role?.state === "leading" && standsStill(role);
    });
  return votersAmong(servers, (server) => {
    const role = intervalAt(server.roles, at);
    const isIdle = role !== undefined && (isKnownIdle(role) || standsStill(role) || isStarting(server, role));
    const followsNobody = () => role?.state === "following" && leadsNobody(role.leader);
    return isIdle || isUnreachable(server, unreachable, at) || followsNobody();
  }).length;
}

/** Servers of which something is true, one for each id: where two claim one id, it has to be true of both. */
function votersAmong(servers: readonly Server[], isTrue: (server: Server) => boolean): Server[] {
  const those = servers.filter(isTrue);
  return those.filter((server, i) => {
    const twins = servers.filter((other) => other !== server && other.sid !== null && other.sid === server.sid);
    return twins.every((twin) => those.indexOf(twin) > i);
  });
}

/** It had served, and what its peers missed of it shows that it did nothing: who follows it follows nobody else. */
function standsStill({ phase, serving, inferred }: RoleSpan): boolean {
  return phase === "broadcast" && inferred && !serving;
}

/** Between the first line of a process and the first that says what it is. */
function isStarting({ lives }: Server, { state, inferred, from }: RoleSpan): boolean {
  if (state !== "unknown" || inferred) return false;
  const life = lives[countEarly(lives, (one) => one.from <= from) - 1];
  return life?.started === true;
}

/** By its own lines, or by votes sent while looking; one that says it follows or leads may serve, for all its votes tell. */
function isKnownIdle({ state, serving, inferred }: RoleSpan): boolean {
  if (serving || state === "unknown") return false;
  return !inferred || state === "looking" || state === "down";
}

/** Out of reach, while a server that tried still runs and would notice that it comes back, or not long after. */
function isUnreachable(server: Server, unreachable: OutOfReach, at: Instant): boolean {
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
function watches(by: Server, { last }: Unreachable, at: Instant): boolean {
  const state = intervalAt(by.roles, at)?.state ?? "unknown";
  if (state === "looking" || state === "down") return state === "looking";
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
function turnsOf({ from, to, last }: Unreachable): Instant[] {
  return [from, ...[last + 1, last + STAYS_AWAY_MS + 1].filter((at) => at < to), to];
}

/** Spans in which so many voters are down or out of reach that the rest is no majority. */
function noQuorum(servers: readonly Server[], votersAt: VotersAt, unreachable: OutOfReach, settled: Instant): Gap[] {
  const borders = [
    ...servers.flatMap(({ roles }) => roles.flatMap(({ from, to }) => [from, to])),
    ...[...unreachable.values()].flatMap((spans) => spans.flatMap(turnsOf)),
  ];
  const moments = inOrder([...borders, settled].filter((at) => at <= settled));
  const spans: { kind: "no-quorum"; from: Instant; to: Instant; evidence: Evidence }[] = [];
  for (const [i, at] of moments.slice(0, -1).entries()) {
    const to = moments[i + 1] ?? at;
    const gone = votersAmong(
      servers,
      (server) => intervalAt(server.roles, at)?.state === "down" || isUnreachable(server, unreachable, at),
    );
    if (gone.length <= spare(votersAt(at))) continue;
    const last = spans.at(-1);
    if (last && last.to === at) last.to = to;
    else
      spans.push({
        kind: "no-quorum",
        from: at,
        to,
        evidence: gone.flatMap((server) => intervalAt(server.roles, at)?.evidence.slice(0, 1) ?? []),
      });
  }
  return spans;
}
