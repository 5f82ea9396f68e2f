/**
 * Predicted against logged: every attempt is replayed under every size of a quorum that its votes could make. What fits
 * none of them is listed with the rule and the lines; what fits some bounds the list of voters.
 */
import type { Instant, LineRef } from "../../../event.ts";
import { countEarly } from "../../../extent.ts";
import type { Server } from "../server.ts";
import { ALL, type AttemptLog, attemptLogs, type Limits, offLadder } from "./attempt-log.ts";
import { type Moment, momentsOf, type Obstacle, type Start, startOf } from "./ballots.ts";
import { releaseOf } from "./release.ts";
import {
  type Candidate,
  FINALIZE_WAIT_MS,
  isSameCandidate,
  LONGEST_WAIT_MS,
  type Release,
  supporters,
} from "./rules.ts";

/** A rule by which lines and prediction differ. */
export type BrokenRule =
  /** The quorum was there and the wait was over, yet the server went on. */
  | "ends-with-quorum"
  /** The election ended and the votes in the log make no end. */
  | "quorum-needed"
  /** It took the role that the vote does not give it. */
  | "role-by-vote"
  /** It sent a vote that follows from nothing it was told. */
  | "votes-follow"
  /** A quorum of votes was not left the time for a better one. */
  | "finalise-wait"
  /** The waits for votes do not double. */
  | "back-off";

export interface Deviation {
  readonly rule: BrokenRule;
  readonly at: Instant;
  readonly predicted: string;
  readonly logged: string;
  readonly refs: readonly LineRef[];
}

/** An attempt that was run by the rules. */
export interface Replayed {
  readonly log: AttemptLog;
  readonly start: Start;
  readonly release: Release;
  /** Sizes of a quorum that fit what is logged, from the least to the greatest; `most` null where no vote bounds it. */
  readonly fits: { readonly least: number; readonly most: number | null };
  /** Votes that agreed when the wait for a better one ended the election; none where it did not end so. */
  readonly agreed: readonly { readonly sid: number; readonly ref: LineRef }[];
  readonly deviations: readonly Deviation[];
  /** The round it ended in, null where that depends on the size of the quorum. */
  readonly lastRound: bigint | null;
  /** The latest round it can have voted in: who joins a standing leader goes back to that one's round. */
  readonly latestRound: bigint;
  /**
   * The moments under the greatest quorum that fits and is known to be no greater than `most` (null: nothing is known);
   * run again when asked for, because a log holds millions.
   */
  readonly moments: (most: number | null) => readonly Moment[];
}

export interface Unchecked {
  readonly log: AttemptLog;
  readonly why: Obstacle;
}

export interface ServerReplay {
  readonly server: Server;
  readonly replayed: readonly Replayed[];
  readonly unchecked: readonly Unchecked[];
}

/** A vote may be logged and not yet weighed, or the other way round, when a role is taken this soon after. */
const RACE_MS = 25;
/** Stamps of two threads differ by less, and a timer is never early. */
const TIMER_TOLERANCE_MS = 10;

/** Replays the attempts of a server, all of them unless limits are set. */
export function replayServer(server: Server, limits: Limits = ALL): ServerReplay {
  const replayed: Replayed[] = [];
  const unchecked: Unchecked[] = [];
  const release = releaseOf(server);
  const ofServer = serverObstacle(server, release);
  let known: { readonly life: AttemptLog["life"]; readonly round: bigint } | null = null;
  const votedIn = new Map<AttemptLog["life"], bigint>();
  for (const log of attemptLogs(server, limits)) {
    const lastRound = known?.life === log.life ? known.round : log.life.started && isFirst(log) ? 0n : null;
    const why = ofServer ?? obstacleOf(log);
    const start = why === null ? startOf(log, lastRound) : null;
    if (why !== null || release === null || start === null) {
      unchecked.push({ log, why: why ?? "no-own-vote" });
      known = null;
      continue;
    }
    const one = replayAttempt(log, start, release, votedIn.get(log.life) ?? 0n);
    replayed.push(one);
    const { lastRound: round, latestRound } = one;
    votedIn.set(log.life, latestRound);
    known = one.deviations.length === 0 && round !== null ? { life: log.life, round } : null;
  }
  return { server, replayed, unchecked };
}

function isFirst({ server, attempt, life }: AttemptLog): boolean {
  return server.attempts[countEarly(server.attempts, ({ from }) => from < life.from)] === attempt;
}

/** Why none of a server's attempts can be replayed. */
function serverObstacle({ log, roles }: Server, release: Release | null): Obstacle | null {
  if (release === null) return "old-release";
  if (log.of("boot.hier").length > 0) return "groups";
  return roles.some(({ state, inferred }) => state === "observing" && !inferred) ? "observer" : null;
}

function obstacleOf({ begin, unusual, happenings, tooLong }: AttemptLog): Obstacle | null {
  if (tooLong) return "too-long";
  if (!begin) return "no-begin-line";
  if (unusual) return unusual;
  return happenings.some(({ kind }) => kind === "vote") ? null : "no-votes";
}

/** One run of an attempt under one size of a quorum. */
interface Run {
  readonly quorum: number;
  readonly last: Moment | undefined;
  readonly latestRound: bigint;
  readonly agreed: Replayed["agreed"];
  readonly deviations: readonly Deviation[];
}

/** @param votedIn the latest round that an attempt before it is known to have voted in */
function replayAttempt(log: AttemptLog, start: Start, release: Release, votedIn: bigint): Replayed {
  const senders = new Set(log.happenings.flatMap((one) => (one.kind === "vote" ? [one.vote.sid] : [])));
  const momentsUnder = (quorum: number) =>
    momentsOf(log, start, { kind: "assumed", quorum, strangers: log.strangers }, release);
  // one more than have voted stands for all that are greater
  const runs = Array.from({ length: senders.size + 1 }, (_, index): Run => {
    const quorum = index + 1;
    const moments = momentsUnder(quorum);
    const deviations = deviationsOf(log, moments, quorum, votedIn);
    const latestRound = latestOf(moments.map(({ look }) => look.round));
    return { quorum, last: moments.at(-1), latestRound, agreed: agreedIn(log, moments), deviations };
  });
  const fitting = runs.filter(({ deviations }) => deviations.length === 0);
  const nearest = runs.reduce((best, run) => (run.deviations.length < best.deviations.length ? run : best));
  const first = fitting[0] ?? nearest;
  const last = fitting.at(-1) ?? nearest;
  const rounds = [first, last].map((run) => run.last?.look.round ?? null);
  return {
    log,
    start,
    release,
    fits: {
      least: fitting.length > 0 ? first.quorum : 1,
      most: fitting.length > 0 && last.quorum <= senders.size ? last.quorum : null,
    },
    agreed: last.agreed,
    lastRound: rounds[0] === rounds[1] ? (rounds[0] ?? null) : null,
    latestRound: latestOf([votedIn, ...runs.map((run) => run.latestRound)]),
    deviations: [...backOffDeviations(log), ...(fitting.length > 0 ? [] : nearest.deviations)],
    moments: (most) => momentsUnder((fitting.findLast(({ quorum }) => most === null || quorum <= most) ?? last).quorum),
  };
}

function latestOf(rounds: readonly bigint[]): bigint {
  let latest = 0n;
  for (const round of rounds) if (round > latest) latest = round;
  return latest;
}

function agreedIn({ end }: AttemptLog, moments: readonly Moment[]): Replayed["agreed"] {
  const last = moments.at(-1);
  if (!end || !last?.look.settling || last.joined) return [];
  const refs = new Map<number, LineRef>();
  for (const { vote, ref } of moments) if (vote && isSameCandidate(vote, last.look.proposal)) refs.set(vote.sid, ref);
  return supporters(last.look).map((sid) => ({ sid, ref: refs.get(sid) ?? last.ref }));
}

/** What does not fit under one size of a quorum. */
function deviationsOf(log: AttemptLog, moments: readonly Moment[], quorum: number, votedIn: bigint): Deviation[] {
  const goneOn = wentOn(moments, quorum);
  if (goneOn) return [goneOn];
  return [...endDeviations(log, moments), ...voteDeviations(log, moments, votedIn)];
}

/** A time-out is logged by the electing thread alone: an election that was over would not log it. */
function wentOn(moments: readonly Moment[], quorum: number): Deviation | null {
  for (const [index, moment] of moments.entries()) {
    const before = moments[index - 1];
    if (moment.rule !== "waited-in-vain" || !before || !(before.look.settling || before.joined)) continue;
    return {
      rule: "ends-with-quorum",
      at: moment.at,
      predicted: `${quorum} votes for server ${before.look.proposal.leader} end the election`,
      logged: "the server goes on to wait for votes",
      refs: [before.ref, moment.ref],
    };
  }
  return null;
}

function endDeviations({ end, begin, server }: AttemptLog, moments: readonly Moment[]): Deviation[] {
  const last = moments.at(-1);
  if (!end || !last || !begin) return [];
  const logged = end.kind === "role.leading" ? "it leads" : "it follows";
  // what was logged last may not have been weighed before the end
  const settled = moments.filter(({ at }, index) => index === moments.length - 1 || at >= end.at - RACE_MS);
  const first = moments[moments.length - settled.length - 1];
  const ends = [...(first ? [first] : []), ...settled].flatMap((moment) => endOf(moment) ?? []);
  if (ends.length === 0)
    return [
      {
        rule: "quorum-needed",
        at: end.at,
        predicted: `${supportOf(last)} for server ${last.look.proposal.leader}, and no end`,
        logged,
        refs: [last.ref, end.ref],
      },
    ];
  const timely = ends.filter(({ at, waits }) => !waits || end.at >= at + FINALIZE_WAIT_MS - TIMER_TOLERANCE_MS);
  if (timely.length === 0)
    return [
      {
        rule: "finalise-wait",
        at: end.at,
        predicted: `an end ${FINALIZE_WAIT_MS} ms after the last vote`,
        logged: `${logged} ${Math.round(end.at - last.at)} ms after it`,
        refs: [last.ref, end.ref],
      },
    ];
  const leads = end.kind === "role.leading";
  if (timely.every(({ leader }) => (leader === server.sid) !== leads))
    return [
      {
        rule: "role-by-vote",
        at: end.at,
        predicted: `server ${timely[0]?.leader} is elected`,
        logged,
        refs: [last.ref, end.ref],
      },
    ];
  return [];
}

function endOf({ look, joined, at }: Moment): { leader: number; at: Instant; waits: boolean } | null {
  if (joined) return { leader: joined.leader, at, waits: false };
  return look.settling ? { leader: look.proposal.leader, at, waits: true } : null;
}

function supportOf({ look }: Moment): string {
  const votes = [...look.box.values()].filter((vote) => isSameCandidate(vote, look.proposal)).length;
  return votes === 1 ? "1 vote" : `${votes} votes`;
}

/** Votes that came back to their sender and were never to be sent; those of a round before may be left over from there. */
function voteDeviations({ server }: AttemptLog, moments: readonly Moment[], votedIn: bigint): Deviation[] {
  const predicted = new Set(moments.flatMap(({ look }) => keyOf(look.proposal, look.round)));
  const firstRound = moments[0]?.look.round ?? 0n;
  return moments.flatMap(({ vote, at, ref }) => {
    const own =
      vote && vote.sid === server.sid && vote.state === "LOOKING" && vote.round >= firstRound && vote.round > votedIn;
    if (!own || predicted.has(keyOf(vote, vote.round))) return [];
    return [
      {
        rule: "votes-follow" as const,
        at,
        predicted: "no such vote",
        logged: `its own vote for server ${vote.leader} in round 0x${vote.round.toString(16)}`,
        refs: [ref],
      },
    ];
  });
}

function keyOf({ leader, zxid, epoch }: Candidate, round: bigint): string {
  return `${leader} ${zxid} ${epoch} ${round}`;
}

function backOffDeviations(log: AttemptLog): Deviation[] {
  const longest = log.server.log.of("fle.interval").map(({ fields }) => fields.ms);
  return offLadder(log, Math.max(LONGEST_WAIT_MS, ...longest)).map(({ at, due, ref }) => ({
    rule: "back-off",
    at,
    predicted: `a wait of ${due} ms`,
    logged: "another wait",
    refs: [ref],
  }));
}
