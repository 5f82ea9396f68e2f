/**
 * The vocabulary of a replay: elections run again by their rules over the votes that logs show. Node names throughout;
 * instants on the corrected clock. A server that no log names is called by its id.
 */
import type { BallotBox, Bounds, Evidence, Span } from "./case.ts";
import type { Instant } from "./event.ts";

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
