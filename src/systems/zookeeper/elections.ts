/** Elections of the ensemble: attempts of single servers put together, and the leader they made. */
import type { Span } from "../../case.ts";
import { gather } from "../../correlate/grouped.ts";
import type { Instant } from "../../event.ts";
import { countEarly, covering, during, greatest, lastEarly, least } from "../../extent.ts";
import type { Leadership } from "./leaders.ts";
import type { RoleAttempt } from "./role.ts";
import type { SeenVote, Server } from "./server.ts";

export interface ServerAttempt extends RoleAttempt {
  readonly server: Server;
}

export interface EnsembleElection extends Span {
  readonly id: string;
  readonly outcome: "elected" | "failed" | "open";
  readonly leadership: Leadership | null;
  /** The leadership that ended before it, null for a first election. */
  readonly before: Leadership | null;
  /** Attempts of the election itself, then of servers that joined its leader later. */
  readonly attempts: readonly ServerAttempt[];
  readonly joins: readonly ServerAttempt[];
  readonly votes: readonly SeenVote[];
}

/** A leader that stands this long after an attempt has ended was not made by it. */
const STANDS_MS = 100;
/** A quorum of votes is kept this long before it counts (FastLeaderElection.finalizeWait): who leads sooner had it before. */
const FINALIZE_WAIT_MS = 200;
/** Servers that look for a leader log on, and those that have one in vain give it up sooner: lines of an election are no further apart. */
const LONGEST_HOLE_MS = 3_600_000;
/** Votes that a server takes just before it begins to look belong to the election. */
const VOTES_BEFORE_MS = 1000;

/** Elections in order of time, in logs that end at `end`. An attempt that ends under a leader who stood all the while is a join, not an election. */
export function electionsOf(
  servers: readonly Server[],
  leaders: readonly Leadership[],
  end: Instant,
): EnsembleElection[] {
  const attempts = servers.flatMap((server) => server.attempts.map((attempt) => ({ ...attempt, server })));
  const groups = new Map<Leadership | null, ServerAttempt[]>();
  const joins = new Map<Leadership, ServerAttempt[]>();
  for (const attempt of attempts.sort((a, b) => a.from - b.from)) {
    const outlasting = covering(leaders, attempt.from + FINALIZE_WAIT_MS, Math.min(attempt.to + STANDS_MS, end));
    const standing = outlasting.find((leader) => stands(leader, attempt, leaders, end));
    if (standing) gather(joins, standing, attempt);
    else gather(groups, leaders[countEarly(leaders, ({ from }) => from < attempt.from - STANDS_MS)] ?? null, attempt);
  }
  const elections = [...groups].flatMap(([leader, own]) =>
    inPieces(own).map((piece, i, { length }) => {
      const made = i === length - 1 && leader && isNear(piece, leader) ? leader : null;
      return election(made, piece, (made && joins.get(made)) ?? [], servers, leaders);
    }),
  );
  const made = new Set(elections.map(({ leadership }) => leadership));
  const joinedOnly = [...joins].filter(([leader]) => !made.has(leader));
  const joined = joinedOnly.flatMap(([leader, own]) =>
    inPieces(own).map((piece) => election(leader, [], piece, servers, leaders)),
  );
  return [...elections, ...joined].sort((a, b) => a.from - b.from).map((made, i) => ({ ...made, id: `E${i + 1}` }));
}

/** Attempts in order of their beginnings, cut where nothing shows for so long that anybody looked for a leader. */
function inPieces(attempts: readonly ServerAttempt[]): ServerAttempt[][] {
  const pieces: ServerAttempt[][] = [];
  let reached = Number.NEGATIVE_INFINITY;
  for (const attempt of attempts) {
    const piece = attempt.from - reached > LONGEST_HOLE_MS ? undefined : pieces.at(-1);
    if (piece) piece.push(attempt);
    else pieces.push([attempt]);
    reached = Math.max(reached, attempt.to);
  }
  return pieces;
}

/** A leader that comes much later than the last attempt was made by another election. */
function isNear(attempts: readonly ServerAttempt[], leader: Leadership): boolean {
  return leader.from - greatest(attempts.map(({ to }) => to)) <= LONGEST_HOLE_MS;
}

function stands(leader: Leadership, attempt: ServerAttempt, leaders: readonly Leadership[], end: Instant): boolean {
  const before = leader.from < attempt.from || (leader.inferred && isToldAtOnce(attempt, leader));
  const next = leaders[countEarly(leaders, ({ from }) => from <= Math.max(attempt.from, leader.from))];
  // with another one behind it, to stand at the end of the logs is not to outlast the attempt
  const outlasts = leader.to > attempt.to + STANDS_MS || (leader.to >= end && !next);
  const other = attempt.outcome === "leading" || (attempt.leader !== null && attempt.leader !== leader.server.sid);
  return leader.server !== attempt.server && before && outlasts && !other;
}

/** Whose log is missing is known to lead from when it is first heard, and that is while the server looks. */
function isToldAtOnce({ server, from }: ServerAttempt, leader: Leadership): boolean {
  return during(server.votes, from, from + FINALIZE_WAIT_MS).some(
    (vote) => vote.state === "LEADING" && vote.from === leader.server.sid && vote.leader === vote.from,
  );
}

function election(
  leader: Leadership | null,
  own: readonly ServerAttempt[],
  joins: readonly ServerAttempt[],
  servers: readonly Server[],
  leaders: readonly Leadership[],
): EnsembleElection {
  const all = own.length > 0 ? own : joins;
  const from = least(all.map((attempt) => attempt.from));
  const last = greatest(all.map((attempt) => attempt.to));
  const to = own.length > 0 && leader ? Math.max(leader.from, from) : last;
  const open = own.some((attempt) => attempt.outcome === "open" || holds(attempt));
  const votes = servers.flatMap((server) => during(server.votes, from - VOTES_BEFORE_MS, Math.max(to, last)));
  return {
    id: "",
    from,
    to,
    outcome: leader ? "elected" : open ? "open" : "failed",
    leadership: leader,
    before:
      lastEarly(
        leaders,
        (other) => other.from < from,
        (other) => other !== leader,
      ) ?? null,
    attempts: own,
    joins,
    votes: votes.sort((a, b) => a.at - b.at),
  };
}

/** A role that was taken and served, or that nothing is seen to end: who led is not in the logs, and that it failed neither. */
function holds({ server, to, outcome }: ServerAttempt): boolean {
  if (outcome === "abandoned") return false;
  const { roles } = server;
  for (let i = countEarly(roles, (role) => role.to < to); i < roles.length; i++) {
    const role = roles[i];
    if (!role || (role.to === to && role.state !== outcome)) continue;
    const { state, serving } = role;
    if (state !== outcome) return state === "unknown";
    if (serving) return true;
  }
  return true;
}
