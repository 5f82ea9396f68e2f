/** How things stand at each node after some steps of an election: its ballot box, if it looks for a leader. */
import type { Instant } from "../../event.ts";
import { firstLate } from "../../extent.ts";
import { EFFECTS, type ElectionSteps, NO_EPOCH, STEP_KINDS, type StepKind, type SteppedAttempt } from "../../replay.ts";

/** A vote as it came, by names. */
export interface StepVote {
  readonly from: string;
  readonly leader: string;
  readonly zxid: bigint;
  /** Null where the vote carries none. */
  readonly peerEpoch: bigint | null;
  readonly round: bigint;
  /** State of the sender. */
  readonly state: string;
}

export interface Step extends StepVote {
  readonly at: Instant;
  readonly node: string;
  readonly kind: StepKind;
  readonly effects: number;
}

export interface Ballot extends StepVote {
  /** It is for the proposal of the node that holds it. */
  readonly agrees: boolean;
}

/** What a node that looks holds. */
export interface Box {
  readonly attempt: SteppedAttempt;
  /** By voter. */
  readonly ballots: ReadonlyMap<string, Ballot>;
  readonly round: bigint;
  readonly proposal: Pick<StepVote, "leader" | "zxid" | "peerEpoch">;
  readonly agreeing: number;
  /** Members of its list whose agreeing vote is not in the box. */
  readonly waitsFor: readonly string[];
  readonly verdict: string;
}

export interface Standing {
  readonly node: string;
  /** Null while it does not look for a leader. */
  readonly box: Box | null;
  /** A quorum agrees, as of its last step. */
  readonly settles: boolean;
}

const BEGINS = STEP_KINDS.indexOf("begins");
const ENDS = STEP_KINDS.indexOf("ends");

/** What stands in a row of the columns. */
export function stepAt(steps: ElectionSteps, row: number): Step {
  return {
    ...voteAt(steps, row),
    at: steps.at[row] ?? 0,
    node: nameIn(steps, steps.node, row),
    kind: STEP_KINDS[steps.kind[row] ?? 0] ?? "logged",
    effects: steps.effects[row] ?? 0,
  };
}

function voteAt(steps: ElectionSteps, row: number): StepVote {
  const epoch = steps.peerEpoch[row] ?? NO_EPOCH;
  return {
    from: nameIn(steps, steps.from, row),
    leader: nameIn(steps, steps.leader, row),
    zxid: steps.zxid[row] ?? 0n,
    peerEpoch: epoch === NO_EPOCH ? null : epoch,
    round: steps.round[row] ?? 0n,
    state: steps.states[steps.state[row] ?? 0] ?? "",
  };
}

function nameIn({ names }: ElectionSteps, column: Uint16Array, row: number): string {
  return names[column[row] ?? 0] ?? "";
}

/** Rows of the columns that a node's box is made of. */
interface Rows {
  /** Place of its attempt; -1 while it does not look. */
  attempt: number;
  begin: number;
  proposal: number;
  round: number;
  last: number;
}

/** All nodes that take a step in the whole election, after the first `count` steps; in order of their names. */
export function standingsAt(steps: ElectionSteps, count: number): Standing[] {
  const { names, node, kind, effects, from } = steps;
  // one pass over numbers: an election can have a million steps
  const ballots = new Int32Array(names.length * names.length).fill(-1);
  const nodes = names.map((): Rows => ({ attempt: -1, begin: -1, proposal: -1, round: -1, last: -1 }));
  const takesPart = new Uint8Array(names.length);
  for (let row = 0; row < steps.count; row++) takesPart[node[row] ?? 0] = 1;
  let begun = 0;
  for (let row = 0; row < count; row++) {
    const place = node[row] ?? 0;
    const rows = nodes[place];
    if (rows === undefined) continue;
    const effect = effects[row] ?? 0;
    const begins = kind[row] === BEGINS;
    const first = place * names.length;
    rows.last = row;
    if (begins) Object.assign(rows, { attempt: begun++, begin: row, proposal: row, round: row });
    if (kind[row] === ENDS) rows.attempt = -1;
    if (begins || effect & EFFECTS.emptied) ballots.fill(-1, first, first + names.length);
    if (effect & EFFECTS.round) rows.round = row;
    if (effect & EFFECTS.proposal) rows.proposal = row;
    if (effect & EFFECTS.ownVote) rows.proposal = rows.begin;
    if (effect & EFFECTS.counted) ballots[first + (from[row] ?? 0)] = row;
  }
  const at = steps.at[count - 1] ?? Number.NEGATIVE_INFINITY;
  return names
    .flatMap((name, place) => {
      const rows = nodes[place];
      if (!takesPart[place] || !rows) return [];
      const own = ballots.subarray(place * names.length, (place + 1) * names.length);
      const settles = ((effects[rows.last] ?? 0) & EFFECTS.quorum) > 0;
      return [{ node: name, box: boxOf(steps, rows, own, at), settles }];
    })
    .sort((a, b) => (a.node < b.node ? -1 : 1));
}

/** Null of a node that does not look, or whose log has ended. */
function boxOf(steps: ElectionSteps, rows: Rows, own: Int32Array, at: Instant): Box | null {
  const attempt = steps.attempts[rows.attempt];
  if (attempt === undefined || at > attempt.to) return null;
  const proposal = voteAt(steps, rows.proposal);
  const { round } = voteAt(steps, rows.round);
  const ballots = new Map<string, Ballot>();
  for (const row of own) {
    if (row < 0) continue;
    const vote = voteAt(steps, row);
    const { leader, zxid, peerEpoch } = vote;
    const isSame = leader === proposal.leader && zxid === proposal.zxid && peerEpoch === proposal.peerEpoch;
    ballots.set(vote.from, { ...vote, agrees: attempt.unchecked === null && isSame && vote.round === round });
  }
  const agreeing = [...ballots].flatMap(([voter, { agrees }]) => (agrees ? [voter] : []));
  return {
    attempt,
    ballots,
    round,
    proposal,
    agreeing: agreeing.length,
    waitsFor: attempt.members.filter((member) => !agreeing.includes(member)),
    verdict: steps.verdicts[steps.verdict[rows.last] ?? 0] ?? "",
  };
}

/** The row that begins an attempt of a node; null where none does. */
export function beginOf(
  { count, kind, node, at, names }: ElectionSteps,
  attempt: { readonly node: string; readonly from: Instant; readonly to: Instant },
): number | null {
  const place = names.indexOf(attempt.node);
  for (let row = firstLate(0, count, (early) => (at[early] ?? 0) < attempt.from); row < count; row++) {
    if ((at[row] ?? 0) > attempt.to) return null;
    if (kind[row] === BEGINS && node[row] === place) return row;
  }
  return null;
}

/** True where a quorum agreed at the node of a row, before that row. */
export function settledBefore({ node, effects }: ElectionSteps, row: number): boolean {
  for (let i = row - 1; i >= 0; i--) if (node[i] === node[row]) return ((effects[i] ?? 0) & EFFECTS.quorum) > 0;
  return false;
}

const CHANGES = EFFECTS.emptied | EFFECTS.round | EFFECTS.proposal | EFFECTS.ownVote | EFFECTS.joins;

/**
 * The next row behind `row` (before it, where `by` is -1) at which something changed: an attempt began or ended, or a
 * node has another proposal or round, or came to a quorum or lost it. Null where there is none.
 */
export function changeFrom({ count, node, kind, effects }: ElectionSteps, row: number, by: 1 | -1): number | null {
  const settles = new Map<number, number>();
  let found: number | null = null;
  for (let i = 0; i < count; i++) {
    if (by < 0 && i >= row) break;
    const place = node[i] ?? 0;
    const effect = effects[i] ?? 0;
    const quorum = effect & EFFECTS.quorum;
    const turns = kind[i] === BEGINS || kind[i] === ENDS || (effect & CHANGES) > 0;
    const changes = turns || quorum !== (settles.get(place) ?? 0);
    settles.set(place, quorum);
    if (!changes) continue;
    if (by < 0) found = i;
    else if (i > row) return i;
  }
  return found;
}
