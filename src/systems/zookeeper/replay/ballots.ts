/** Runs the rules over the votes that one attempt was told of: proposal, ballot box and quorum test at every moment. */
import type { Instant, LineRef } from "../../../event.ts";
import { countEarly } from "../../../extent.ts";
import type { Rule } from "../../../replay.ts";
import { stallsDuring } from "../connects.ts";
import type { Server } from "../server.ts";
import type { AttemptLog } from "./attempt-log.ts";
import type { Electorate } from "./electorate.ts";
import { beginLook, type Candidate, type Look, type Notification, type Release, receive } from "./rules.ts";

/** What an attempt begins with. */
export interface Start {
  /** The server's vote for itself. */
  readonly initial: Candidate;
  /** `logicalclock` before the attempt. */
  readonly lastRound: bigint;
}

/** The state behind one happening. */
export interface Moment {
  readonly at: Instant;
  readonly look: Look;
  readonly rule: Rule | "begins" | "waited-in-vain";
  /** The vote that was weighed; null at the beginning and at time-outs. */
  readonly vote: Notification | null;
  readonly broadcasts: boolean;
  /** Set where the rules end the election at once. */
  readonly joined: Notification | null;
  readonly ref: LineRef;
}

/** Why an attempt cannot be replayed. */
export type Obstacle =
  | "old-release"
  | "no-begin-line"
  | "no-own-vote"
  | "observer"
  | "oracle"
  | "reconfiguration"
  | "groups"
  | "no-votes"
  | "too-long";

/** The obstacles in words. */
export const OBSTACLES: Readonly<Record<Obstacle, string>> = {
  "old-release": "releases before 3.4 do not log the votes of servers that serve",
  "no-begin-line": "the line that begins the election is not in the log",
  "no-own-vote": "the server's first vote for itself is not in the log, and with it its round and epoch",
  "no-votes": "no vote is in the log",
  observer: "an observer's own vote is never logged",
  oracle: "an oracle decided",
  reconfiguration: "the configuration changed in the middle",
  "too-long": "it is too long",
  groups: "groups and weights make quorums that the lines do not show",
};

/**
 * The beginning of an attempt: the server's id and last transaction stand in `New election`, its epoch and round in its
 * first vote for itself, which it logs like any other when it comes out of the send queue.
 * @param lastRound the round before, where the attempt before it is known; a later vote is no first one
 */
export function startOf(log: AttemptLog, lastRound: bigint | null): Start | null {
  const { begin, server, happenings } = log;
  if (!begin || server.sid === null) return null;
  const { zxid, zxid_dec } = begin.fields;
  const proposed = BigInt.asIntN(64, zxid ?? BigInt(zxid_dec ?? 0));
  for (const happening of happenings) {
    if (happening.kind !== "vote") continue;
    const { sid, leader, state, round, epoch } = happening.vote;
    if (sid !== server.sid || state !== "LOOKING") continue;
    // left over from the attempt before
    if (lastRound !== null && round <= lastRound) continue;
    if (lastRound === null && isLate(server, begin.at, happening.at)) return null;
    // the first vote of this attempt has to be the one for itself
    if (leader !== server.sid || happening.vote.zxid !== proposed) return null;
    return { initial: { leader: server.sid, zxid: proposed, epoch }, lastRound: round - 1n };
  }
  return null;
}

/** A vote for itself comes back at once, unless its sender is held up; then it may be one of an attempt before. */
const COMES_BACK_WITHIN_MS = 100;
/** Votes that wait for dead peers are sent this long after an attempt is over. */
const LEFT_OVER_MS = 60_000;

function isLate({ stalls }: Server, begunAt: Instant, at: Instant): boolean {
  return (
    at - begunAt > COMES_BACK_WITHIN_MS || stallsDuring(stalls, { from: begunAt - LEFT_OVER_MS, to: at }).length > 0
  );
}

/** All moments of an attempt under a list of voters, in the order of its thread. */
export function momentsOf(log: AttemptLog, start: Start, electorate: Electorate, release: Release): Moment[] {
  const { begin, server, happenings } = log;
  if (!begin || server.sid === null) return [];
  let look = beginLook(server.sid, start.initial, start.lastRound);
  const moments: Moment[] = [
    { at: begin.at, look, rule: "begins", vote: null, broadcasts: true, joined: null, ref: begin.ref },
  ];
  for (const happening of happenings) {
    const { ref } = happening;
    const at = Math.max(happening.at, begin.at);
    if (happening.kind === "timeout") {
      moments.push({ at, look, rule: "waited-in-vain", vote: null, broadcasts: true, joined: null, ref });
      continue;
    }
    const { vote } = happening;
    const step = receive(look, vote, electorate, release);
    look = step.look;
    moments.push({ at, look, rule: step.rule, vote, broadcasts: step.broadcasts, joined: step.joined, ref });
  }
  return moments;
}

/** The moment that holds at an instant, undefined before the first. */
export function momentAt(moments: readonly Moment[], at: Instant): Moment | undefined {
  return moments[countEarly(moments, (moment) => moment.at <= at) - 1];
}
