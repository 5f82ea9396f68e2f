/** How things stand at each node after some steps of an election: its ballot box, if it looks for a leader. */
import type { Instant } from "../../event.ts";
import { lastEarly } from "../../extent.ts";
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
/** Votes that no attempt weighs. */
const BESIDE: readonly number[] = (["not-looking", "too-late"] as const).map((kind) => STEP_KINDS.indexOf(kind));

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

/** All nodes that take a step in the whole election, after the first `count` steps; in order of their names. */
export function standingsAt(steps: ElectionSteps, count: number): Standing[] {
  const at = steps.at[count - 1] ?? Number.NEGATIVE_INFINITY;
  return steps.nodes.map((node) => {
    const attempt = attemptAt(steps, node, count);
    const rows = attempt && attempt.to >= at ? rowsOf(steps, attempt, count) : null;
    if (!attempt || !rows) return { node, box: null, settles: false };
    return { node, box: boxOf(steps, attempt, rows), settles: hasQuorum(steps, rows.last) };
  });
}

/** The last attempt of a node that has begun. */
function attemptAt({ attempts }: ElectionSteps, node: string, count: number): SteppedAttempt | undefined {
  return lastEarly(
    attempts,
    ({ row }) => row < count,
    (attempt) => attempt.node === node,
  );
}

/** Rows of the columns that a node's box is made of. */
interface Rows {
  readonly proposal: number;
  readonly round: number;
  readonly last: number;
  /** By voter. */
  readonly ballots: ReadonlyMap<number, number>;
}

/** Goes through an attempt from its first step on; null where it has ended. */
function rowsOf(
  { names, node, kind, effects, from }: ElectionSteps,
  { node: name, row: begin }: SteppedAttempt,
  count: number,
): Rows | null {
  const place = names.indexOf(name);
  let [proposal, round, last] = [begin, begin, begin];
  const ballots = new Map<number, number>();
  for (let row = begin + 1; row < count; row++) {
    if (node[row] !== place || BESIDE.includes(kind[row] ?? 0)) continue;
    if (kind[row] === ENDS) return null;
    const effect = effects[row] ?? 0;
    last = row;
    if (effect & EFFECTS.emptied) ballots.clear();
    if (effect & EFFECTS.round) round = row;
    if (effect & EFFECTS.proposal) proposal = row;
    if (effect & EFFECTS.ownVote) proposal = begin;
    if (effect & EFFECTS.counted) ballots.set(from[row] ?? 0, row);
  }
  return { proposal, round, last, ballots };
}

function boxOf(steps: ElectionSteps, attempt: SteppedAttempt, rows: Rows): Box {
  const proposal = voteAt(steps, rows.proposal);
  const { round } = voteAt(steps, rows.round);
  const ballots = new Map<string, Ballot>();
  for (const row of rows.ballots.values()) {
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

function hasQuorum({ effects }: ElectionSteps, row: number): boolean {
  return ((effects[row] ?? 0) & EFFECTS.quorum) > 0;
}

/** The row that begins an attempt of a node; null where none does. */
export function beginOf(
  { attempts }: ElectionSteps,
  { node, from }: { readonly node: string; readonly from: Instant },
): number | null {
  return attempts.find((attempt) => attempt.node === node && attempt.from === from)?.row ?? null;
}

/** True where a quorum agreed at the node of a row, before that row. */
export function settledBefore(steps: ElectionSteps, row: number): boolean {
  const { node } = steps;
  for (let i = row - 1; i >= 0; i--) if (node[i] === node[row]) return hasQuorum(steps, i);
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
