/**
 * The vocabulary of a replay: elections run again by their rules over the votes that logs show. Node names throughout;
 * instants on the corrected clock. A server that no log names is called by its id.
 */
import type { BallotBox, Bounds, Evidence, Span } from "./case.ts";
import type { Instant } from "./event.ts";

/** The rule of FastLeaderElection that a vote met. */
export type Rule =
  /** Its sender, or its candidate, is not in the list of the node that got it. */
  | "not-a-voter"
  /** One of the two databases has no transaction at all. */
  | "empty-database"
  /** A quorum agrees, and the vote is no better. */
  | "settling-drops"
  /** A quorum agrees, the vote would be better and is then ignored by another rule; the wait is over all the same. */
  | "settling-interrupted"
  | "older-round"
  | "later-round"
  | "better-vote"
  | "vote-counted"
  /** Its sender observes. */
  | "observer"
  /** Its sender serves, and whom it follows is not yet known to have a quorum. */
  | "serving-counted"
  | "joins-in-round"
  | "joins-standing";

/** What happened in one step of an election, at one node. */
export type StepKind =
  | Rule
  | "begins"
  /** A wait ended without a vote, and the own one is sent once more. */
  | "waited-in-vain"
  | "ends"
  /** A vote in an attempt that is not run again. */
  | "logged"
  /** A vote for a node that does not look for a leader. */
  | "not-looking"
  /** A vote that came when its election was over. */
  | "too-late";

/** Steps in which no vote came. */
export const WITHOUT_VOTE: readonly StepKind[] = ["begins", "waited-in-vain", "ends"];

/** All of them, each at the place that stands for it in columns. */
export const STEP_KINDS: readonly StepKind[] = [
  "not-a-voter",
  "empty-database",
  "settling-drops",
  "settling-interrupted",
  "older-round",
  "later-round",
  "better-vote",
  "vote-counted",
  "observer",
  "serving-counted",
  "joins-in-round",
  "joins-standing",
  "begins",
  "waited-in-vain",
  "ends",
  "logged",
  "not-looking",
  "too-late",
];

/** What a step changed at its node: bits of a number. */
export const EFFECTS = {
  /** The vote lies in the ballot box, in the place of an earlier one of its sender. */
  counted: 1,
  /** Before that, the box was emptied. */
  emptied: 2,
  /** The node's round is now that of the vote. */
  round: 4,
  /** The node votes for the vote's candidate. */
  proposal: 8,
  /** The node went back to the vote that it began with. */
  ownVote: 16,
  /** After it a quorum agrees in the box. */
  quorum: 32,
  /** A quorum already follows a leader: the election is over at once. */
  joins: 64,
} as const;

/** An attempt as its steps need it. */
export interface SteppedAttempt extends Span {
  readonly node: string;
  /** The row of the step that begins it. */
  readonly row: number;
  /** Agreeing votes that end it. */
  readonly needed: Bounds;
  /** Who is known to be in its list. */
  readonly members: readonly string[];
  /** Why it is not run by the rules, so that its votes are shown as they are logged; null where it is. */
  readonly unchecked: string | null;
  /** Where its lines differ from the rules, in sentences. */
  readonly misfits: readonly string[];
}

/**
 * The steps of an election in the order of their time, a row a step: what its nodes began with, and what each line did.
 * Whoever goes through them has every ballot box. Typed arrays, because there may be a million; they cross threads
 * without a copy.
 */
export interface ElectionSteps {
  readonly count: number;
  /** Names that `node`, `from` and `leader` are places in. */
  readonly names: readonly string[];
  /** States that `state` is a place in. */
  readonly states: readonly string[];
  /** Sentences that `verdict` is a place in, the first of them empty. */
  readonly verdicts: readonly string[];
  /** Who takes a step at all, in order of the names. */
  readonly nodes: readonly string[];
  /** Whose votes came anywhere, in order of the names. */
  readonly voters: readonly string[];
  /** In the order of the steps that begin them. */
  readonly attempts: readonly SteppedAttempt[];
  /** The step that decided it, or came nearest to that; null where no attempt was run by the rules. */
  readonly decisive: number | null;
  readonly at: Float64Array;
  readonly node: Uint16Array;
  /** Place in `STEP_KINDS`. */
  readonly kind: Uint8Array;
  /** Sum of `EFFECTS`. */
  readonly effects: Uint8Array;
  /** The vote: where none came, the one that the node began with, and at the end the leader. */
  readonly from: Uint16Array;
  readonly leader: Uint16Array;
  readonly zxid: BigInt64Array;
  /** `NO_EPOCH` where the vote carries none. */
  readonly peerEpoch: BigInt64Array;
  readonly round: BigInt64Array;
  /** State of the sender; at the end how the attempt ended. */
  readonly state: Uint8Array;
  readonly verdict: Uint32Array;
  readonly input: Uint16Array;
  /** 0 where no line stands for it. */
  readonly line: Uint32Array;
}

/** No epoch is so small. */
export const NO_EPOCH = -(1n << 63n);

/** How many voters one life of a node has in its list, and who. */
export interface ElectorateBounds extends Span {
  readonly node: string;
  readonly voters: Bounds;
  readonly known: readonly string[];
  /** Servers whose votes it refuses. */
  readonly excluded: readonly string[];
  readonly evidence: Evidence;
}

/** A place where lines differ from what the rules predict. */
export interface Misfit {
  readonly node: string;
  readonly at: Instant;
  readonly rule: string;
  readonly predicted: string;
  readonly logged: string;
  readonly evidence: Evidence;
}

export interface Conformance {
  /** Attempts that were run by the rules. */
  readonly checked: number;
  readonly misfits: readonly Misfit[];
  /** Attempts that could not be run, by the reason. */
  readonly unchecked: readonly { readonly why: string; readonly attempts: number }[];
}

/** A part of an outage, and what made it long. */
export interface PathStep extends Span {
  readonly step:
    | "noticing"
    | "attempts in vain"
    | "votes"
    | "finalise wait"
    | "discovery and synchronisation"
    | "not known";
  readonly node: string | null;
  readonly share: number;
  readonly text: string;
  readonly evidence: Evidence;
}

/** Rounds of sending of one node that dead peers held up: every vote waits until all before it are sent. */
export interface HeldSending {
  readonly node: string;
  readonly rounds: number;
  /** The middle length of a round, and of its wait for each peer. */
  readonly medianMs: number;
  readonly waits: readonly { readonly peer: string; readonly medianMs: number }[];
  readonly evidence: Evidence;
}

export interface CriticalPath extends Span {
  readonly steps: readonly PathStep[];
  readonly held: readonly HeldSending[];
}

export interface SafetyClaim {
  readonly property: string;
  readonly violated: boolean;
  /** How much was there to check, or what the witness shows. */
  readonly text: string;
  readonly evidence: Evidence;
}

/** How plays of one setting end. */
export interface Outcome {
  /** Who was elected in any play; more than one where it depends on which vote is faster. */
  readonly leaders: readonly string[];
  /** Plays without a leader after five minutes. */
  readonly endless: number;
  readonly plays: number;
  /** From the instant to the decision of the quorum; null where no play ends. */
  readonly tookMs: { readonly min: number; readonly max: number } | null;
  readonly round: bigint | null;
  /** How often a server of the quorum had to begin, at most. */
  readonly attempts: number | null;
}

export interface WhatIf {
  readonly at: Instant;
  /** What was changed, in words; empty where the play goes on as it was. */
  readonly changes: readonly string[];
  readonly contenders: readonly { readonly node: string; readonly voters: readonly string[]; readonly text: string }[];
  readonly asItWas: Outcome;
  /** Null where nothing was changed. */
  readonly changed: Outcome | null;
  /** What had to be assumed. */
  readonly assumptions: readonly string[];
}

export interface Replay {
  readonly span: Span;
  /** The instant that was asked for; null for the decisive ones. */
  readonly at: Instant | null;
  readonly boxes: readonly BallotBox[];
  readonly electorates: readonly ElectorateBounds[];
  readonly conformance: Conformance;
  readonly outages: readonly CriticalPath[];
  readonly safety: readonly SafetyClaim[];
  readonly whatIf: WhatIf | null;
}
