/** A server of the made-up ensemble. */
import type { NodeLog } from "./node-log.ts";
import type { Entry, Member, Notification, Vote, Wording } from "./wordings/wording.ts";

export interface Server {
  readonly member: Member;
  readonly wording: Wording;
  /** Null for a server whose log nobody gets. */
  readonly log: NodeLog | null;
  state: "DOWN" | "STARTING" | Notification["state"];
  /** The last transaction and the epoch it knows. */
  zxid: number;
  epoch: number;
  /** Counts its elections; 0 when its process starts. */
  round: number;
  vote: Vote;
  /** The last vote sent to each peer; it is sent again when a connection is made. */
  readonly sent: Map<number, Notification>;
  /** When the last vote to each peer arrives: connections keep the order. */
  readonly arrives: Map<number, number>;
  /** Votes of this round, and votes of servers that no longer look, by sender. */
  readonly ballots: Map<number, Notification>;
  readonly outside: Map<number, Notification>;
  lookingSince: number;
  waitMs: number;
  /** A quorum agrees; only a better vote can still change it. */
  settling: boolean;
  /** Grows with all that makes an earlier timer void. */
  timer: number;
  /** In service since; null while not serving. */
  servingSince: number | null;
  /** As a leader: the followers that have answered, with the ports they came from. */
  readonly followers: Map<number, number>;
}

/** A server that was never started. */
export function newServer(member: Member, wording: Wording, log: NodeLog | null): Server {
  return {
    member,
    wording,
    log,
    state: "DOWN",
    zxid: 0,
    epoch: 0,
    round: 0,
    vote: { leader: member.sid, zxid: 0, epoch: 0 },
    sent: new Map(),
    arrives: new Map(),
    ballots: new Map(),
    outside: new Map(),
    lookingSince: 0,
    waitMs: 0,
    settling: false,
    timer: 0,
    servingSince: null,
    followers: new Map(),
  };
}

/** Its election port is open. */
export function isUp({ state }: Server): boolean {
  return state !== "DOWN" && state !== "STARTING";
}

/** Writes records that follow each other within milliseconds; they are made only for logs that are wanted. */
export function say({ log }: Server, at: number, entries: () => readonly Entry[]): void {
  if (!log) return;
  for (const [i, entry] of entries().entries()) log.add(at + (i >> 2), entry);
}
