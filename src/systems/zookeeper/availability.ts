/**
 * When the ensemble had no leader, or too few live voters to make one. Both are claimed only where enough servers are
 * known: the silence of a server whose log is missing proves nothing.
 */
import type { Evidence, Span } from "../../case.ts";
import type { Instant } from "../../event.ts";
import { least } from "../../extent.ts";
import type { EnsembleElection } from "./elections.ts";
import type { Leadership } from "./leaders.ts";
import type { Sighting } from "./peers.ts";
import type { RoleSpan } from "./role.ts";
import { roleAt, type Server } from "./server.ts";

/** A span in which every try to reach a voter failed. */
export interface Unreachable extends Span {
  readonly server: Server;
  readonly by: readonly Server[];
  readonly tries: number;
  /** A host answered that nothing listens. Tries that time out show no more than that the way is cut, on either side. */
  readonly refused: boolean;
  readonly evidence: Evidence;
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
/** Two lines about one loss, written by two servers. */
const SAME_MOMENT_MS = 250;

/** Failed connects to each voter, up to the first sign that it lives. */
export function unreachableSpans(
  servers: readonly Server[],
  seen: ReadonlyMap<number, readonly Sighting[]>,
  whole: Span,
): Unreachable[] {
  return servers.flatMap((server) => {
    if (server.sid === null) return [];
    const { sid } = server;
    const failures = servers
      .flatMap((by) => by.failures.filter((failure) => failure.sid === sid).map((failure) => ({ ...failure, by })))
      .sort((a, b) => a.at - b.at);
    const signs = signsOfLife(server, seen.get(sid) ?? []);
    const spans: Unreachable[] = [];
    for (const failure of failures) {
      const open = spans.at(-1);
      if (open && failure.at <= open.to) {
        spans[spans.length - 1] = {
          ...open,
          tries: open.tries + 1,
          refused: open.refused || failure.failure === "refused",
          by: open.by.includes(failure.by) ? open.by : [...open.by, failure.by],
          evidence: [...open.evidence, failure.ref],
        };
      } else {
        const to = signs.find((at) => at > failure.at) ?? whole.to;
        const refused = failure.failure === "refused";
        spans.push({ server, from: failure.from, to, by: [failure.by], tries: 1, refused, evidence: [failure.ref] });
      }
    }
    return spans;
  });
}

/** Instants at which a server is known to be up: its own lines, and votes that others took from it. */
function signsOfLife(server: Server, seen: readonly Sighting[]): Instant[] {
  const votes = seen.filter(({ kind }) => kind === "vote").map(({ at }) => at);
  return [...server.log.all.map(({ at }) => at), ...votes].sort((a, b) => a - b);
}

/** The last instant at which the story is not yet the stop of the servers that ends the logs. */
export function settledUntil(servers: readonly Server[], leaders: readonly Leadership[], whole: Span): Instant {
  const ends = servers
    .filter(({ hasLog }) => hasLog)
    .map(({ roles }) => roles.at(-1))
    .filter((role) => role?.state === "down" && role.from > whole.to - STOP_LASTS_MS)
    .map((role) => role?.from ?? whole.to);
  const lastLeader = leaders.at(-1);
  if (lastLeader && lastLeader.to < whole.to && lastLeader.to > whole.to - STOP_LASTS_MS) ends.push(lastLeader.to);
  const begin = ends.length > 0 ? Math.min(...ends) : whole.to;
  const ledAgain = leaders.some(({ from }) => from > begin);
  return ledAgain ? whole.to : begin;
}

/** Leaderless and no-quorum spans up to `settled`. */
export function gaps(
  servers: readonly Server[],
  votersAt: VotersAt,
  elections: readonly EnsembleElection[],
  unreachable: readonly Unreachable[],
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
 * From the end of the last leader, or the first server that looks, to the next leader; claimed up to the last moment at
 * which so many voters are known not to serve that no leader can have stood.
 */
function leaderless(
  servers: readonly Server[],
  votersAt: VotersAt,
  elections: readonly EnsembleElection[],
  unreachable: readonly Unreachable[],
  settled: Instant,
): Gap[] {
  return elections.flatMap((election) => {
    if (election.attempts.length === 0 || election.from >= settled - SAME_MOMENT_MS) return [];
    const looked = least(election.attempts.map(({ server, from }) => lookedSince(server, from)));
    const { before } = election;
    const from = before && before.to <= looked + STOP_LASTS_MS ? Math.min(before.to, looked) : looked;
    const to = Math.min(election.leadership?.from ?? election.to, settled);
    const borders = [
      ...servers.flatMap(({ roles }) => roles.map((role) => role.from)),
      ...unreachable.map((span) => span.from),
    ];
    const moments = [...new Set([from, ...borders.filter((at) => at > from && at < to)])].sort((a, b) => a - b);
    const evidence = election.attempts.flatMap((attempt) => attempt.evidence.slice(0, 1));
    const idle = moments.map((at, i) => ({
      from: at,
      to: moments[i + 1] ?? to,
      proven: notServing(servers, unreachable, at) > spare(votersAt(at)),
    }));
    return provenSpans(idle).map((span) => ({ kind: "leaderless" as const, ...span, evidence }));
  });
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

/** Voters that may be missing while the rest is still a quorum. */
function spare({ count, quorum }: Voters): number {
  return count - quorum;
}

/** When the looking began that an attempt belongs to: the LOOKING line stands before the attempt's own first line. */
function lookedSince(server: Server, at: Instant): Instant {
  const role = server.roles.find(({ state, from, to }) => state === "looking" && from <= at && at <= to);
  return role?.from ?? at;
}

function notServing(servers: readonly Server[], unreachable: readonly Unreachable[], at: Instant): number {
  return servers.filter((server) => {
    const role = roleAt(server, at);
    return (role && isKnownIdle(role)) || isUnreachable(server, unreachable, at);
  }).length;
}

/** By its own lines, or by votes sent while looking; one that says it follows or leads may serve, for all its votes tell. */
function isKnownIdle({ state, serving, inferred }: RoleSpan): boolean {
  if (serving || state === "unknown") return false;
  return !inferred || state === "looking" || state === "down";
}

/** Refused, while a server that was refused still runs and would notice that it comes back. */
function isUnreachable(server: Server, unreachable: readonly Unreachable[], at: Instant): boolean {
  return unreachable.some(
    (span) => span.server === server && span.refused && span.from <= at && at < span.to && span.by.some((by) => runs(by, at)),
  );
}

function runs(server: Server, at: Instant): boolean {
  const state = roleAt(server, at)?.state ?? "unknown";
  return state !== "down" && state !== "unknown";
}

/** Spans in which so many voters are down or out of reach that the rest is no majority. */
function noQuorum(
  servers: readonly Server[],
  votersAt: VotersAt,
  unreachable: readonly Unreachable[],
  settled: Instant,
): Gap[] {
  const borders = [
    ...servers.flatMap(({ roles }) => roles.flatMap(({ from, to }) => [from, to])),
    ...unreachable.flatMap(({ from, to }) => [from, to]),
    settled,
  ];
  const moments = [...new Set(borders)].filter((at) => at <= settled).sort((a, b) => a - b);
  const spans: { kind: "no-quorum"; from: Instant; to: Instant; evidence: Evidence }[] = [];
  for (const [i, at] of moments.slice(0, -1).entries()) {
    const to = moments[i + 1] ?? at;
    const gone = servers.filter(
      (server) => roleAt(server, at)?.state === "down" || isUnreachable(server, unreachable, at),
    );
    if (gone.length <= spare(votersAt(at))) continue;
    const last = spans.at(-1);
    if (last && last.to === at) last.to = to;
    else
      spans.push({
        kind: "no-quorum",
        from: at,
        to,
        evidence: gone.flatMap((server) => roleAt(server, at)?.evidence.slice(0, 1) ?? []),
      });
  }
  return spans;
}
