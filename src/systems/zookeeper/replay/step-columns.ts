/** Packs the steps of an election into columns. */
import { type ElectionSteps, NO_EPOCH, STEP_KINDS, WITHOUT_VOTE } from "../../../replay.ts";
import type { ElectionStep } from "./steps.ts";

/** @param steps in the order of their time */
export function stepColumns(steps: readonly ElectionStep[], decisive: ElectionStep | null): ElectionSteps {
  const [names, states, verdicts] = [new Texts(), new Texts(), new Texts()];
  const kinds = new Map(STEP_KINDS.map((kind, place) => [kind, place]));
  verdicts.placeOf("");
  const count = steps.length;
  const columns: ElectionSteps = {
    count,
    names: names.all,
    states: states.all,
    verdicts: verdicts.all,
    nodes: [...new Set(steps.map(({ node }) => node))].sort(),
    voters: [...new Set(steps.flatMap(({ kind, from }) => (WITHOUT_VOTE.includes(kind) ? [] : from)))].sort(),
    attempts: steps.flatMap(({ begins }, row) => (begins ? [{ ...begins, row }] : [])),
    decisive: decisive && steps.indexOf(decisive),
    at: new Float64Array(count),
    node: new Uint16Array(count),
    kind: new Uint8Array(count),
    effects: new Uint8Array(count),
    from: new Uint16Array(count),
    leader: new Uint16Array(count),
    zxid: new BigInt64Array(count),
    peerEpoch: new BigInt64Array(count),
    round: new BigInt64Array(count),
    state: new Uint8Array(count),
    verdict: new Uint32Array(count),
    input: new Uint16Array(count),
    line: new Uint32Array(count),
  };
  for (const [row, step] of steps.entries()) {
    columns.at[row] = step.at;
    columns.node[row] = names.placeOf(step.node);
    columns.kind[row] = kinds.get(step.kind) ?? 0;
    columns.effects[row] = step.effects;
    columns.from[row] = names.placeOf(step.from);
    columns.leader[row] = names.placeOf(step.leader);
    columns.zxid[row] = step.zxid;
    columns.peerEpoch[row] = step.peerEpoch ?? NO_EPOCH;
    columns.round[row] = step.round;
    columns.state[row] = states.placeOf(step.state);
    columns.verdict[row] = verdicts.placeOf(step.verdict);
    columns.input[row] = step.ref?.input ?? 0;
    columns.line[row] = step.ref?.line ?? 0;
  }
  return columns;
}

/** Numbers texts in the order in which they first come. */
class Texts {
  readonly all: string[] = [];
  readonly #places = new Map<string, number>();

  placeOf(text: string): number {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    this.#places.set(text, this.all.length);
    return this.all.push(text) - 1;
  }
}
