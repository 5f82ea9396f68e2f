/** Packs a diagnosis for the thread that shows it. */
import type { Diagnosis, Election, Finding, Node } from "../../case.ts";
import type { Problem } from "../../event.ts";
import { keepEnds } from "../../report/telling.ts";
import type { Scene, SceneElection, SceneFinding } from "../scene.ts";

/** More lines than anybody steps through. */
const MAX_EVIDENCE = 1000;

/** @param problems what was wrong with the paths given */
export function sceneOf(diagnosis: Diagnosis, problems: readonly Problem[]): Scene {
  const { span, inputs, availability, incidents, narrowed } = diagnosis;
  return {
    span,
    inputs,
    nodes: diagnosis.nodes.map(sceneNode),
    elections: diagnosis.elections.map(sceneElection),
    availability,
    findings: diagnosis.findings.map(sceneFinding),
    incidents,
    narrowed,
    problems,
  };
}

/** The memory of a scene that can be handed over instead of copied; the scene is of no use here afterwards. */
export function transfersOf({ elections }: Scene): ArrayBuffer[] {
  return elections.flatMap(({ steps }) =>
    Object.values(steps ?? {}).flatMap((column) =>
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

function sceneElection({ votes, boxes, ...election }: Election): SceneElection {
  return election;
}
