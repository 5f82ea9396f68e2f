/** How learners join their leader, as both sides log it: for comparing clocks. */
import type { Instant } from "../../event.ts";
import type { ZkEvent } from "./events.ts";

/** What an observer prints for its last zxid in elections, whatever it is. */
const OBSERVER_ZXID = 0x8000000000000000n;

/** What tells one join from another: who, whose, and a voter's last zxid, which both sides print. */
function joinOf(learner: number, leader: number, zxid: bigint | number | undefined): string {
  return `${learner} ${leader} ${zxid}`;
}

interface LearnerJoin {
  readonly key: string;
  /** It had not yet told the leader of itself. */
  readonly at: Instant;
  /** The leader's answer was there. */
  readonly answered: Instant;
}

/**
 * Joins that got as far as an answer, by the learner's own lines. Not those of an observer that knows masters beside the
 * leader (observerMasterPort, 3.6 and later): it joins one of the followers, whichever answers first.
 */
export function joinsAsLearner(events: readonly ZkEvent[], sid: number): LearnerJoin[] {
  const joins: LearnerJoin[] = [];
  let hasMasters = false;
  let zxid: bigint | number | undefined;
  let elected: number | null = null;
  let began: Instant | null = null;
  for (const { kind, at, fields } of events) {
    if (kind === "lm.list") hasMasters = true;
    if (kind === "fle.start") zxid = fields.zxid ?? fields.zxid_dec;
    else if (kind === "fle.notif") {
      if (began === null) elected = fields.leader;
    } else if (kind === "role.following" || (kind === "role.observing" && !hasMasters)) began = at;
    else if (kind === "role.looking" || kind === "role.leading" || kind === "role.observing") began = null;
    // the same thread, or one that it waits for
    else if ((kind === "learn.connfail" || kind === "learn.connected") && began !== null) began = at;
    else if (kind === "sync.diff" || kind === "sync.snap" || kind === "sync.trunc") {
      if (began !== null && elected !== null) joins.push({ key: joinOf(sid, elected, zxid), at: began, answered: at });
      began = null;
    }
  }
  return joins;
}

interface LeaderJoin {
  readonly key: string;
  /** The learner had told of itself. */
  readonly at: Instant;
  /** The answer had not yet been sent. */
  readonly answered: Instant;
  /** The learner had acknowledged it; null where no line says so. */
  acknowledged: Instant | null;
}

/**
 * Learners that joined, by the leader's lines, which do not tell voters from observers: each stands for either. A follower
 * may serve observers in the same words (observerMasterPort).
 */
export function joinsAsLeader(events: readonly ZkEvent[], sid: number): LeaderJoin[] {
  const joins: LeaderJoin[] = [];
  /** By thread, of which each learner's connection has one. */
  const told = new Map<string, Instant>();
  const answered = new Map<string, LeaderJoin>();
  let follows = false;
  for (const { kind, at, fields, thread } of events) {
    if (kind === "role.following" || kind === "role.leading") follows = kind === "role.following";
    if (follows) continue;
    if (thread !== "" && kind === "lh.join") told.set(`${thread} ${fields.sid}`, at);
    if (kind === "lh.sync") {
      const connection = `${thread} ${fields.sid}`;
      const times = { at: told.get(connection) ?? at, answered: at, acknowledged: null };
      const join = { key: joinOf(fields.sid, sid, fields.zxid), ...times };
      joins.push(join, { key: joinOf(fields.sid, sid, OBSERVER_ZXID), ...times });
      told.delete(connection);
      if (thread !== "") answered.set(connection, join);
    }
    if (kind === "lh.nlack") {
      const join = answered.get(`${thread} ${fields.sid}`);
      if (join) join.acknowledged ??= at;
    }
  }
  return joins;
}
