/** Ballot boxes at a moment of an election: the last vote of each voter as each node's log shows it. */
import type { Vote } from "../../case.ts";
import type { VoteColumns } from "../scene.ts";

export interface Ballot {
  readonly candidate: string;
  /** State of the voter when it sent the vote. */
  readonly state: string;
  readonly round: bigint;
}

export interface Box {
  /** Node whose log shows these votes. */
  readonly node: string;
  /** By voter. */
  readonly ballots: ReadonlyMap<string, Ballot>;
  /** The round the node itself votes in, else the latest it has heard of. */
  readonly round: bigint;
}

/** The vote in a row of the columns; zxid, epoch and round as printed. */
export function voteAt(votes: VoteColumns, row: number): Omit<Vote, "evidence"> {
  const name = (column: Uint16Array) => votes.names[column[row] ?? 0] ?? "";
  const epoch = votes.peerEpoch[row] ?? -1n;
  return {
    at: votes.at[row] ?? 0,
    from: name(votes.from),
    to: name(votes.to),
    leader: name(votes.leader),
    zxid: votes.zxid[row] ?? 0n,
    peerEpoch: epoch < 0n ? null : epoch,
    round: votes.round[row] ?? 0n,
    state: votes.states[votes.state[row] ?? 0] ?? "",
  };
}

/** Boxes after the first `step` votes, of every node whose log shows a vote in the whole election. */
export function ballotBoxes(votes: VoteColumns, step: number): Box[] {
  const { names, to, from, count } = votes;
  // row of the last vote of each pair, found in one pass over numbers: an election can have a million votes
  const last = new Int32Array(names.length * names.length).fill(-1);
  const keeps = new Uint8Array(names.length);
  for (let row = 0; row < count; row++) {
    const receiver = to[row] ?? 0;
    keeps[receiver] = 1;
    if (row < step) last[receiver * names.length + (from[row] ?? 0)] = row;
  }
  return names
    .flatMap((node, receiver) => (keeps[receiver] ? [boxOf(votes, node, last, receiver)] : []))
    .sort((a, b) => (a.node < b.node ? -1 : 1));
}

function boxOf(votes: VoteColumns, node: string, last: Int32Array, receiver: number): Box {
  const ballots = new Map<string, Ballot>();
  for (const [voter, name] of votes.names.entries()) {
    const row = last[receiver * votes.names.length + voter] ?? -1;
    if (row < 0) continue;
    const { leader, state, round } = voteAt(votes, row);
    ballots.set(name, { candidate: leader, state, round });
  }
  const latest = [...ballots.values()].reduce(
    (max, { round, state }) => (state === "looking" && round > max ? round : max),
    0n,
  );
  const own = ballots.get(node);
  return { node, ballots, round: own?.state === "looking" ? own.round : latest };
}

/**
 * The candidate that most ballots stand for, as FastLeaderElection counts them: those of the node's own round, whatever
 * the state of their voters, or those of voters that lead or follow already, whatever their round. Null of an empty box.
 */
export function bestOf({ ballots, round }: Box): { readonly candidate: string; readonly count: number } | null {
  const all = [...ballots.values()];
  const tallies = [
    ...tally(all.filter((ballot) => ballot.round === round)),
    ...tally(all.filter(({ state }) => state !== "looking")),
  ];
  return tallies.reduce<{ candidate: string; count: number } | null>(
    (best, one) => (best && best.count >= one.count ? best : one),
    null,
  );
}

function tally(ballots: readonly Ballot[]): { candidate: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { candidate } of ballots) counts.set(candidate, (counts.get(candidate) ?? 0) + 1);
  return [...counts].map(([candidate, count]) => ({ candidate, count }));
}
