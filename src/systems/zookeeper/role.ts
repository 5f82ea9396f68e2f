/** What a server is over time: roles and phases of QuorumPeer, the elections it took part in, the lives of its process. */
import type { Evidence } from "../../case.ts";
import type { Instant, LineRef } from "../../event.ts";

export type Role = "looking" | "following" | "leading" | "observing" | "down" | "unknown";
export type Phase = "discovery" | "synchronization" | "broadcast";

/** A stretch of one state; mutable only while it is being built. */
export interface RoleSpan {
  state: Role;
  phase: Phase | null;
  serving: boolean;
  from: Instant;
  to: Instant;
  inferred: boolean;
  /** Server id of the leader that a follower follows. */
  leader: number | null;
  evidence: LineRef[];
}

/** A span that no line of the server itself tells. */
export function inferred(state: Role, from: Instant, to: Instant, evidence: readonly LineRef[]): RoleSpan {
  return { state, phase: null, serving: false, from, to, inferred: true, leader: null, evidence: [...evidence] };
}

/** One call of lookForLeader. */
export interface RoleAttempt {
  /** `New election`, or `LOOKING` where that is missing, or the stamp of `TOOK` less the printed number. */
  from: Instant;
  /** `TOOK`, or the role that was taken where that is missing, or the end of the log. */
  to: Instant;
  reportedMs: number | null;
  outcome: "leading" | "following" | "observing" | "abandoned" | "open";
  leader: number | null;
  /** Whom the votes made leader; `leader` is the server at whose address it then looked for that one. */
  elected: number | null;
  /** The beginning is computed from the printed number. */
  inferred: boolean;
  evidence: LineRef[];
}

/** One life of the process. */
export interface Life {
  readonly from: Instant;
  /** Last line of the life. */
  to: Instant;
  /** True where the life begins with the lines of a start, false where the log begins in the middle. */
  readonly started: boolean;
  /** True where the life ends with the lines of an exit. */
  exited: boolean;
  readonly evidence: Evidence;
}

export interface RoleHistory {
  readonly spans: RoleSpan[];
  readonly attempts: RoleAttempt[];
  readonly lives: readonly Life[];
}
