/**
 * What leaves one server's log and arrives in another's, to compare their clocks by. Each pair is a line that surely
 * stands before the sending and one that surely stands behind the arrival, so that delays of any length do no harm:
 * FastLeaderElection prints what it sends only after the fact.
 *
 * | before it left                                      | after it arrived                     |
 * | --------------------------------------------------- | ------------------------------------ |
 * | `LOOKING`, then `New election` (lookForLeader)      | the first vote of the attempt        |
 * | the vote by which it changed its own (WorkerReceiver prints before the election thread sees it) | the changed vote |
 * | `FOLLOWING`, connects that failed, `Successfully connected to leader` (Learner.connectToLeader) | `Follower sid: N : info` (LearnerHandler) |
 * | `Synchronizing with Follower sid: N` (LearnerHandler.syncFollower) | `Getting a diff`, `… snapshot`, `Truncating` (Learner.syncWithLeader) |
 * | the same line of the learner                        | `Received NEWLEADER-ACK` (to 3.4)    |
 * | a vote that comes to a server that serves           | the answer, FOLLOWING or LEADING (answers.ts) |
 */
import type { Passage } from "../../correlate/clocks.ts";
import { gather } from "../../correlate/grouped.ts";
import type { Instant, LogEvent } from "../../event.ts";
import { answerPairs, type Part, type Stamp } from "./answers.ts";
import type { ZkEvent } from "./events.ts";
import { joinsAsLeader, joinsAsLearner } from "./joins.ts";
import { mayBeSent, voteOf } from "./sendings.ts";

/** The part of a server's log between two steps of its clock. */
interface Segment {
  readonly node: number;
  /** True for the part after a step. */
  readonly continued: boolean;
  readonly events: readonly LogEvent[];
}

/**
 * Pairs between segments whose servers' ids are known.
 * @param sids server id of each node
 */
export function passages(segments: readonly Segment[], sids: readonly (number | null)[]): Passage[] {
  // what comes from a number that two servers claim is from nobody in particular
  const own = sids.map((sid) => (sids.indexOf(sid) === sids.lastIndexOf(sid) ? sid : null));
  const parts = segments.map(({ node, continued, events }) => ({
    sid: own[node] ?? null,
    continued,
    events: events as readonly ZkEvent[],
  }));
  return [...votePassages(parts), ...joinPassages(parts), ...answerPairs(parts)];
}

/**
 * A vote is repeated on every time-out, and again by the process that comes after a restart: the first departure goes
 * with the first arrival, and only where it arrived as often as it left, or else some were not seen leaving.
 */
function votePassages(parts: readonly Part[]): Passage[] {
  const left = new Map<string, Stamp>();
  const sent = new Map<string, number>();
  const arrived = new Map<string, Map<number, Stamp & { count: number }>>();
  for (const [segment, { sid, events }] of parts.entries()) {
    if (sid === null) continue;
    for (const [vote, at] of mayBeSent(events, sid)) if (!left.has(vote)) left.set(vote, { segment, at });
    for (const event of events) {
      if (event.kind !== "fle.notif" || event.fields.state !== "LOOKING") continue;
      const vote = voteOf(event.fields.sid, event.fields);
      if (event.fields.sid === sid) sent.set(vote, (sent.get(vote) ?? 0) + 1);
      else {
        const byServer = arrived.get(vote) ?? new Map<number, Stamp & { count: number }>();
        arrived.set(vote, byServer);
        const first = byServer.get(sid) ?? { segment, at: event.at, count: 0 };
        byServer.set(sid, first);
        first.count++;
      }
    }
  }
  return [...arrived].flatMap(([vote, byServer]) => {
    const from = left.get(vote);
    if (!from || !Number.isFinite(from.at)) return [];
    return [...byServer.values()].flatMap((to) =>
      to.count === sent.get(vote) ? [{ from: from.segment, to: to.segment, left: from.at, arrived: to.at }] : [],
    );
  });
}

/** Joins that both sides show equally often: then each is of the same one. */
function joinPassages(parts: readonly Part[]): Passage[] {
  const learners = new Map<string, (Stamp & { readonly answered: Instant })[]>();
  const leaders = new Map<string, (Stamp & { readonly answered: Instant; readonly acknowledged: Instant | null })[]>();
  for (const [segment, { sid, events }] of parts.entries()) {
    if (sid === null) continue;
    for (const { key, ...join } of joinsAsLearner(events, sid)) gather(learners, key, { segment, ...join });
    for (const { key, ...join } of joinsAsLeader(events, sid)) gather(leaders, key, { segment, ...join });
  }
  return [...learners].flatMap(([key, asked]) => {
    const answers = leaders.get(key) ?? [];
    if (answers.length !== asked.length) return [];
    return asked.flatMap((learner, i): Passage[] => {
      const leader = answers[i];
      if (!leader) return [];
      const there = { from: learner.segment, to: leader.segment };
      return [
        { ...there, left: learner.at, arrived: leader.at },
        { from: leader.segment, to: learner.segment, left: leader.answered, arrived: learner.answered },
        ...(leader.acknowledged === null ? [] : [{ ...there, left: learner.answered, arrived: leader.acknowledged }]),
      ];
    });
  });
}
