/** What a release says at each moment of a server's life. A wording is written after real logs of its release. */
import type { Draw } from "../random.ts";

/** One record: what stands behind the stamp, and the lines of its stack trace. */
export interface Entry {
  readonly level: "INFO" | "WARN" | "ERROR";
  /** `thread:class@line`. */
  readonly where: string;
  readonly message: string;
  readonly trace?: readonly string[];
}

/** A server as others name it. */
export interface Member {
  readonly sid: number;
  readonly host: string;
  /** As Java prints it: `/10.20.0.11`. */
  readonly address: string;
}

export interface Vote {
  readonly leader: number;
  readonly zxid: number;
  readonly epoch: number;
}

/** A vote on its way. */
export interface Notification extends Vote {
  readonly round: number;
  readonly state: "LOOKING" | "FOLLOWING" | "LEADING";
  readonly sid: number;
}

/** How far a follower that joins is. */
export interface Joining {
  readonly peer: Member;
  readonly port: number;
  readonly peerZxid: number;
  readonly zxid: number;
}

export interface Wording {
  readonly version: string;
  /** What stands between stamp and message. */
  head(entry: Entry, sid: number): string;
  /** From the first line of a process to its open election port. */
  boot(me: Member, members: readonly Member[]): readonly Entry[];
  /** Back from a role, or for the first time in this life. */
  looking(me: Member, zxid: number, again: boolean): readonly Entry[];
  notification(me: Member, vote: Notification, myState: Notification["state"]): Entry;
  timedOut(me: Member, waitMs: number): Entry;
  /** A peer dialled in. */
  dialled(me: Member, peer: Member, port: number): Entry;
  /** The own dial to a peer with a larger id is given up. */
  smaller(me: Member, peer: Member): Entry;
  /** Nobody listens at the peer's election port. */
  refused(me: Member, peer: Member): readonly Entry[];
  /** The peer's process ended. */
  broken(me: Member, peer: Member): readonly Entry[];
  /** The followed leader ended. */
  lostLeader(me: Member, leader: Member, followedMs: number): readonly Entry[];
  /** A follower of this leader ended. */
  lostFollower(me: Member, follower: Member, port: number): readonly Entry[];
  /** The election made this server a follower. */
  following(me: Member, leader: Member, tookMs: number): readonly Entry[];
  /** The leader was reached and sends what is missing. */
  syncing(me: Member, leader: Member, zxid: number): readonly Entry[];
  /** The follower serves. */
  synced(me: Member): readonly Entry[];
  leading(me: Member, tookMs: number): readonly Entry[];
  /** A follower was accepted and synchronised. */
  joined(me: Member, joining: Joining): readonly Entry[];
  /** Enough followers have answered: the leader serves. */
  quorum(me: Member, sids: readonly number[], zxid: number): readonly Entry[];
  /** Any of the lines that a serving server writes about its clients and itself. */
  ordinary(me: Member, draw: Draw): Entry;
}

export function info(where: string, message: string): Entry {
  return { level: "INFO", where, message };
}

export function warn(where: string, message: string, trace: readonly string[] = []): Entry {
  return { level: "WARN", where, message, trace };
}

export function hex(value: number): string {
  return `0x${value.toString(16)}`;
}

/** A client's address and port. */
export function client(draw: Draw): string {
  return `/10.20.${draw.between(4, 7)}.${draw.between(2, 250)}:${draw.between(32_768, 60_999)}`;
}

/** A session that a server made. */
export function session(me: Member, draw: Draw): string {
  return `0x${me.sid}0000${draw.between(0x100000, 0xffffff).toString(16)}${draw.between(0x1000, 0xffff).toString(16)}`;
}

/** `epoch`'s transaction number `count`. */
export function zxidOf(epoch: number, count: number): number {
  return epoch * 2 ** 32 + count;
}
