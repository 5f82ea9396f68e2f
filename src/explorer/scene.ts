/**
 * What the explorer shows: a diagnosis without what only a report needs, small enough to go from the reading thread to
 * the one that answers keys without holding it up.
 */
import type { Diagnosis, Election, Finding, Node, StreamShifts } from "../case.ts";
import type { Instant, Problem } from "../event.ts";

/** An election whose votes lie in columns. */
export interface SceneElection extends Omit<Election, "votes"> {
  readonly votes: VoteColumns;
}

/** A finding with as many lines as a reader would look at; `omittedEvidence` says how many more there are. */
export interface SceneFinding extends Finding {
  readonly omittedEvidence: number;
}

/** The votes of an election in the order of their time, a row a vote; typed arrays cross threads without a copy. */
export interface VoteColumns {
  readonly count: number;
  /** Names that `from`, `to` and `leader` are places in. */
  readonly names: readonly string[];
  /** States of senders that `state` is a place in. */
  readonly states: readonly string[];
  readonly at: Float64Array;
  readonly from: Uint16Array;
  readonly to: Uint16Array;
  readonly leader: Uint16Array;
  readonly zxid: BigUint64Array;
  /** -1 where the vote carries none. */
  readonly peerEpoch: BigInt64Array;
  readonly round: BigUint64Array;
  readonly state: Uint8Array;
  readonly input: Uint16Array;
  readonly line: Uint32Array;
  readonly offset: Float64Array;
}

export interface Scene extends Omit<Diagnosis, "nodes" | "elections" | "findings" | "timeline"> {
  /** Their intervals stand without their lines. */
  readonly nodes: readonly Node[];
  readonly elections: readonly SceneElection[];
  readonly findings: readonly SceneFinding[];
  /** What was wrong with the paths given, before any input of theirs was read. */
  readonly problems: readonly Problem[];
}

/** Before anything is known. */
export const EMPTY_SCENE: Scene = {
  span: null,
  inputs: [],
  nodes: [],
  elections: [],
  availability: [],
  findings: [],
  incidents: [],
  problems: [],
};

/** How the stamps of one stream become instants of the scene. `stream` is its number as the records count them. */
export interface StreamClock extends StreamShifts {
  /** Name of its node in the scene. */
  readonly node: string;
}

/** How far reading has come. */
export interface Progress {
  readonly readBytes: number;
  /** 0 where nobody can say (a pipe). */
  readonly totalBytes: number;
  /** Everything there was has been read; while inputs are followed, more may come. */
  readonly state: "reading" | "following" | "done";
  /** What the scene covers while logs are still being read; null when it covers all that was read. */
  readonly upTo: Instant | null;
}
