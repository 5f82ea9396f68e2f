/** What a step of an election was, in a sentence. */
import { EFFECTS } from "../../replay.ts";
import { count } from "../../words.ts";
import type { Standing, Step, StepVote } from "./ballots.ts";

/** @param settled a quorum agreed before it; `after` is how its node stands behind it */
export function stepWords(step: Step, settled: boolean, after: Standing | undefined): string {
  const { node, kind, state, leader } = step;
  switch (kind) {
    case "begins":
      return after?.box?.attempt.unchecked === null
        ? `${node} begins to look for a leader and votes for itself (${numbers(step)}).`
        : `${node} begins to look for a leader.`;
    case "waited-in-vain":
      return `${node} waited for votes in vain, and sends its own to all once more.`;
    case "ends":
      return endWords(node, state, leader);
    case "logged":
      return `${arrival(step)}.`;
    default:
      return `${arrival(step)}: ${fate(step, after)}${quorumWords(step, settled, after)}.`;
  }
}

function endWords(node: string, state: string, leader: string): string {
  if (state === "abandoned") return `${node} gives its election up.`;
  if (state === "leading") return `The election of ${node} ends: it leads.`;
  const whom = leader === "" ? "" : ` ${leader}`;
  return `The election of ${node} ends: it ${state === "observing" ? "observes" : "follows"}${whom}.`;
}

function arrival(step: Step): string {
  const { from, node, leader, state } = step;
  const vote = `vote for ${leader === from ? "itself" : leader}`;
  const serves = state === "looking" ? "" : `; ${from} is ${state}`;
  const told = from === node ? `${node}'s own ${vote} came back` : `${from}'s ${vote} arrived at ${node}`;
  return `${told} (${numbers(step)}${serves})`;
}

function numbers({ zxid, peerEpoch, round }: StepVote): string {
  return [`zxid ${hex(zxid)}`, ...(peerEpoch === null ? [] : [`epoch ${hex(peerEpoch)}`]), `round ${hex(round)}`].join(
    ", ",
  );
}

/** `0x8`. */
export function hex(value: bigint): string {
  return value < 0n ? `-0x${(-value).toString(16)}` : `0x${value.toString(16)}`;
}

/** What became of the vote. */
function fate({ node, kind, from, leader, effects }: Step, after: Standing | undefined): string {
  const box = after?.box;
  const whom = leader === node ? "itself" : leader;
  const proposal = box?.proposal.leader === node ? "itself" : (box?.proposal.leader ?? "another");
  switch (kind) {
    case "better-vote":
      return `it is better, so ${node} votes for ${whom} now`;
    case "vote-counted":
      return box?.ballots.get(from)?.agrees ? "counted, it agrees" : `counted, but ${node} votes for ${proposal}`;
    case "later-round":
      return `a later round, so ${node} empties its box and votes in that round for ${effects & EFFECTS.proposal ? whom : proposal}`;
    case "older-round":
      return `ignored, for ${node} is in round ${box ? hex(box.round) : "later"}`;
    case "not-a-voter":
      return `ignored, for ${from} or ${leader} is not in the list of ${node}`;
    case "empty-database":
      return "ignored, for one of them has no transaction at all";
    case "settling-drops":
      return "dropped, for a quorum agrees and this is no better";
    case "settling-interrupted":
      return `it ends the wait of ${node} for a better vote, and is then ignored`;
    case "observer":
      return `ignored, for ${from} observes`;
    case "serving-counted":
      return `noted; that a quorum follows ${leader} is not shown yet`;
    case "joins-in-round":
    case "joins-standing":
      return `a quorum already follows ${leader}, so ${node} ends its election at once`;
    case "not-looking":
      return `not weighed, for as it logs this, ${node} is not looking`;
    case "too-late":
      return `too late, the election of ${node} was over`;
    default:
      return "";
  }
}

/** What the step does to the quorum, where it changes that. */
function quorumWords({ node, kind }: Step, settled: boolean, after: Standing | undefined): string {
  if (!after || settled === after.settles || kind === "settling-interrupted") return "";
  const votes = after.box?.agreeing ?? 0;
  if (after.settles) return `. With it ${count(votes, "vote")} agree, a quorum: ${node} waits for a better one`;
  return ", and has no quorum any more";
}
