/**
 * The rules of FastLeaderElection as pure functions, after `lookForLeader` of the releases 3.4.0 to 3.9.5. What differs
 * between releases stands in `Release`, with the release that brought it.
 */
import type { Rule } from "../../../replay.ts";
import { canBeElected, type Electorate, hasQuorum, isVoter } from "./electorate.ts";

/** Whom a vote is for: what the order of votes compares. */
export interface Candidate {
  readonly leader: number;
  readonly zxid: bigint;
  readonly epoch: bigint;
}

export type VoterState = "LOOKING" | "FOLLOWING" | "LEADING" | "OBSERVING";

/** A vote as it travels. */
export interface Notification extends Candidate {
  /** Who sent it. */
  readonly sid: number;
  /** The sender's election round (`electionEpoch`). */
  readonly round: bigint;
  readonly state: VoterState;
  /** Message format: 0 up to 3.4.5, 1 from 3.4.6, 2 from 3.5. */
  readonly format: number;
}

/** What a server's release changes in the rules. */
export interface Release {
  /** A vote counts only if its candidate is a voter, too: 3.4.13, 3.5.4 and later (validVoter). */
  readonly candidateMustVote: boolean;
  /** Votes are ignored while the own database, or the candidate's, has no transaction at all (zxid -1): 3.6.0 and later. */
  readonly emptyIsIgnored: boolean;
  /** Votes of servers that serve are compared in all four numbers: up to 3.4.5 (ZOOKEEPER-1805, ZOOKEEPER-1732). */
  readonly servingComparedWhole: boolean;
  /**
   * A vote of this round from a server that serves keeps its state in the ballot box, where its leader is looked up as
   * well: 3.6.0 and later. Before, it is kept as one that looks, and the leader is looked up among the serving.
   */
  readonly keepsServingState: boolean;
}

/** What `lookForLeader` holds between two notifications. */
export interface Look {
  readonly self: number;
  /** The vote that it begins with: itself, its last transaction, its epoch. */
  readonly initial: Candidate;
  /** `logicalclock`. */
  readonly round: bigint;
  readonly proposal: Candidate;
  /** Votes of this round by sender (`recvset`). */
  readonly box: ReadonlyMap<number, Notification>;
  /** Votes of servers that serve, of any round (`outofelection`). */
  readonly outside: ReadonlyMap<number, Notification>;
  /** A quorum agrees; the server waits whether a better vote comes (`finalizeWait`). */
  readonly settling: boolean;
}

export interface Step {
  readonly look: Look;
  readonly rule: Rule;
  /** The new proposal is sent to every voter, the server itself among them. */
  readonly broadcasts: boolean;
  /** The election is over at once: a quorum already follows this leader. */
  readonly joined: Notification | null;
}

/** How long a quorum waits for a better vote, and the first wait for any vote (`finalizeWait`). */
export const FINALIZE_WAIT_MS = 200;
/** The longest wait for votes (`maxNotificationInterval`), a setting from 3.6 on. */
export const LONGEST_WAIT_MS = 60_000;

/** The wait behind a wait that ended without a vote. */
export function nextWaitMs(waitMs: number, longestMs = LONGEST_WAIT_MS): number {
  return Math.min(2 * waitMs, longestMs);
}

/** Order of votes (totalOrderPredicate): epoch, then transaction, then server id; a server of weight 0 never wins. */
export function isBetter(one: Candidate, other: Candidate, electorate: Electorate): boolean {
  if (!canBeElected(one.leader, electorate)) return false;
  if (one.epoch !== other.epoch) return one.epoch > other.epoch;
  return one.zxid !== other.zxid ? one.zxid > other.zxid : one.leader > other.leader;
}

/** `lookForLeader` begins: the round goes up by one, the vote is for the server itself. */
export function beginLook(self: number, initial: Candidate, lastRound: bigint): Look {
  return {
    self,
    initial,
    round: lastRound + 1n,
    proposal: initial,
    box: new Map(),
    outside: new Map(),
    settling: false,
  };
}

/** What one notification from the queue does to a server that looks. */
export function receive(look: Look, vote: Notification, electorate: Electorate, release: Release): Step {
  if (look.settling && !isBetter(vote, look.proposal, electorate)) return same(look, "settling-drops");
  // a better vote goes back to the end of the queue and is then looked at like any other
  const awake = look.settling ? { ...look, settling: false } : look;
  const step = weigh(awake, vote, electorate, release);
  const ignored = step.look === awake;
  return look.settling && ignored ? { ...step, rule: "settling-interrupted" } : step;
}

function weigh(look: Look, vote: Notification, electorate: Electorate, release: Release): Step {
  const votes = isVoter(vote.sid, electorate) && (!release.candidateMustVote || isVoter(vote.leader, electorate));
  if (!votes) return same(look, "not-a-voter");
  if (vote.state === "OBSERVING") return same(look, "observer");
  if (vote.state === "LOOKING") return weighLooking(look, vote, electorate, release);
  return weighServing(look, vote, electorate, release);
}

function weighLooking(look: Look, vote: Notification, electorate: Electorate, release: Release): Step {
  if (release.emptyIsIgnored && (look.initial.zxid === NO_TRANSACTION || vote.zxid === NO_TRANSACTION))
    return same(look, "empty-database");
  if (vote.round < look.round) return same(look, "older-round");
  const later = vote.round > look.round;
  // the box is cleared, and the vote compared with the own first one
  const base = later ? { ...look, round: vote.round, proposal: look.initial, box: NO_BALLOTS } : look;
  const better = isBetter(vote, base.proposal, electorate);
  const proposal = better ? candidateOf(vote) : base.proposal;
  const next = { ...base, proposal, box: new Map(base.box).set(vote.sid, vote) };
  return {
    look: { ...next, settling: hasQuorum(supporters(next), electorate) },
    rule: later ? "later-round" : better ? "better-vote" : "vote-counted",
    broadcasts: later || better,
    joined: null,
  };
}

function weighServing(look: Look, vote: Notification, electorate: Electorate, release: Release): Step {
  const inRound = vote.round === look.round;
  // kept without its state and format, a vote of this round equals another only in all four numbers
  const kept: Notification = release.keepsServingState
    ? { ...vote, format: 0 }
    : { ...vote, format: 0, state: "LOOKING" };
  const box = inRound ? new Map(look.box).set(vote.sid, kept) : look.box;
  const leads = (votes: ReadonlyMap<number, Notification>) =>
    vote.leader === look.self ? look.round === vote.round : votes.get(vote.leader)?.state === "LEADING";
  const agreeing = (votes: ReadonlyMap<number, Notification>) =>
    [...votes].filter(([, other]) => isSame(vote, other, release)).map(([sid]) => sid);
  const ends = inRound && hasQuorum(agreeing(box), electorate) && leads(release.keepsServingState ? box : look.outside);
  if (ends) return { look: { ...look, box }, rule: "joins-in-round", broadcasts: false, joined: vote };
  const outside = new Map(look.outside).set(vote.sid, vote);
  const next = { ...look, box, outside };
  const joins = hasQuorum(agreeing(outside), electorate) && leads(outside);
  if (!joins) return { look: next, rule: "serving-counted", broadcasts: false, joined: null };
  return { look: { ...next, round: vote.round }, rule: "joins-standing", broadcasts: false, joined: vote };
}

/** Servers whose votes in the box are for the current proposal. */
export function supporters({ box, proposal, round }: Pick<Look, "box" | "proposal" | "round">): number[] {
  return [...box].filter(([, vote]) => isSameCandidate(vote, proposal) && vote.round === round).map(([sid]) => sid);
}

/** Vote.equals: all four numbers, unless both voters serve; then leader and epoch, or the leader alone across formats. */
function isSame(a: Notification, b: Notification, release: Release): boolean {
  if (release.servingComparedWhole || a.state === "LOOKING" || b.state === "LOOKING")
    return isSameCandidate(a, b) && a.round === b.round;
  return a.leader === b.leader && (a.format > 0 !== b.format > 0 || a.epoch === b.epoch);
}

export function isSameCandidate(a: Candidate, b: Candidate): boolean {
  return a.leader === b.leader && a.zxid === b.zxid && a.epoch === b.epoch;
}

function candidateOf({ leader, zxid, epoch }: Candidate): Candidate {
  return { leader, zxid, epoch };
}

function same(look: Look, rule: Rule): Step {
  return { look, rule, broadcasts: false, joined: null };
}

/** The zxid of a database that was never filled. */
const NO_TRANSACTION = -1n;
const NO_BALLOTS: ReadonlyMap<number, Notification> = new Map();
