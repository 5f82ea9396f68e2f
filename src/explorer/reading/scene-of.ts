/** Packs a diagnosis for the thread that shows it. */
import type { Diagnosis, Election, Finding, Node, Vote } from "../../case.ts";
import type { Problem } from "../../event.ts";
import { keepEnds } from "../../report/telling.ts";
import type { Scene, SceneElection, SceneFinding, VoteColumns } from "../scene.ts";

/** More lines than anybody steps through. */
const MAX_EVIDENCE = 1000;

/** @param problems what was wrong with the paths given */
export function sceneOf(diagnosis: Diagnosis, problems: readonly Problem[]): Scene {
  const { span, inputs, availability, incidents } = diagnosis;
  return {
    span,
    inputs,
    nodes: diagnosis.nodes.map(sceneNode),
    elections: diagnosis.elections.map(sceneElection),
    availability,
    findings: diagnosis.findings.map(sceneFinding),
    incidents,
    problems,
  };
}

/** The memory of a scene that can be handed over instead of copied; the scene is of no use here afterwards. */
export function transfersOf({ elections }: Scene): ArrayBuffer[] {
  return elections.flatMap(({ votes }) =>
    Object.values(votes).flatMap((column) =>
      ArrayBuffer.isView(column) && isOwn(column.buffer) ? [column.buffer] : [],
    ),
  );
}

function isOwn(buffer: ArrayBufferLike): buffer is ArrayBuffer {
  return buffer instanceof ArrayBuffer;
}

function sceneNode(node: Node): Node {
  return {
    ...node,
    tracks: node.tracks.map((track) => ({
      ...track,
      intervals: track.intervals.map((interval) => ({ ...interval, evidence: [] })),
    })),
  };
}

function sceneFinding(finding: Finding): SceneFinding {
  const { kept, omitted } = keepEnds(finding.evidence, MAX_EVIDENCE);
  return { ...finding, evidence: kept, omittedEvidence: omitted };
}

function sceneElection(election: Election): SceneElection {
  return { ...election, votes: voteColumns(election.votes) };
}

function voteColumns(votes: readonly Vote[]): VoteColumns {
  const names = new Names();
  const states = new Names();
  const count = votes.length;
  const columns = {
    count,
    names: names.all,
    states: states.all,
    at: new Float64Array(count),
    from: new Uint16Array(count),
    to: new Uint16Array(count),
    leader: new Uint16Array(count),
    zxid: new BigUint64Array(count),
    peerEpoch: new BigInt64Array(count),
    round: new BigUint64Array(count),
    state: new Uint8Array(count),
    input: new Uint16Array(count),
    line: new Uint32Array(count),
    offset: new Float64Array(count),
  };
  for (const [row, vote] of votes.entries()) {
    columns.at[row] = vote.at;
    columns.from[row] = names.placeOf(vote.from);
    columns.to[row] = names.placeOf(vote.to);
    columns.leader[row] = names.placeOf(vote.leader);
    columns.zxid[row] = vote.zxid;
    columns.peerEpoch[row] = vote.peerEpoch ?? -1n;
    columns.round[row] = vote.round;
    columns.state[row] = states.placeOf(vote.state);
    columns.input[row] = vote.evidence.input;
    columns.line[row] = vote.evidence.line;
    columns.offset[row] = vote.evidence.offset;
  }
  return columns;
}

/** Numbers names in the order in which they first come. */
class Names {
  readonly all: string[] = [];
  readonly #places = new Map<string, number>();

  placeOf(name: string): number {
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    this.#places.set(name, this.all.length);
    return this.all.push(name) - 1;
  }
}
