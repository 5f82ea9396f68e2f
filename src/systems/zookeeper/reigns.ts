/**
 * Whether a leader whose log is missing led on while nobody tells of it, as when its one follower with a log was cut off or
 * started again. Each leader takes an epoch above that of its data and answers with it (QuorumPeer.updateElectionVote,
 * since 3.4.6): one that had data of an epoch and answers with the next one, or twice with the same, was elected once.
 * Older ones answer with the vote that elected them: one that led under it has a higher epoch in any later vote.
 */
import type { Span } from "../../case.ts";
import { countEarly } from "../../extent.ts";
import type { SeenVote } from "./server.ts";

/** The answer of a leader may be logged just behind the line by which its follower counts. */
const ANSWERS_WITHIN_MS = 2000;

/**
 * Whether two spans in which a server led are of one epoch.
 * @param votes those of that server that others logged, in order
 */
export function isOneReign(votes: readonly SeenVote[], earlier: Span, later: Span): boolean {
  const first = countEarly(votes, ({ at }) => at <= earlier.to);
  const before = votes[first - 1];
  const behind = votes.slice(
    first,
    countEarly(votes, ({ at }) => at <= later.from + ANSWERS_WITHIN_MS),
  );
  const answer = behind.findLast(({ state }) => state === "LEADING");
  if (!before || !answer || !areOfOneEpoch(before, answer)) return false;
  return [before, ...behind].every(({ leader, from, round }) => leader === from && round === answer.round);
}

function areOfOneEpoch(before: SeenVote, answer: SeenVote): boolean {
  if (before.peerEpoch === null || answer.peerEpoch === null || (before.format === 0) !== (answer.format === 0))
    return false;
  if (before.format === 0) return answer.peerEpoch === before.peerEpoch && answer.zxid === before.zxid;
  return answer.peerEpoch === before.peerEpoch + (before.state === "LOOKING" ? 1n : 0n);
}
