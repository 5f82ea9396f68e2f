/**
 * What the explorer shows: a diagnosis without what only a report needs, small enough to go from the reading thread to
 * the one that answers keys without holding it up.
 */
import type { Diagnosis, Election, Finding, Node, StreamShifts } from "../case.ts";
import type { Instant, Problem } from "../event.ts";

/** An election with its steps in columns; what only reports need is left out. */
export type SceneElection = Omit<Election, "votes" | "boxes">;

/** A finding with as many lines as a reader would look at; `omittedEvidence` says how many more there are. */
export interface SceneFinding extends Finding {
  readonly omittedEvidence: number;
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
  narrowed: null,
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
