/** What of a diagnosis goes to the thread that shows it. */
import { expect, it } from "vitest";
import { sceneOf, transfersOf } from "../../../src/explorer/reading/scene-of.ts";
import { stepColumns } from "../../../src/systems/zookeeper/replay/step-columns.ts";
import type { ElectionStep } from "../../../src/systems/zookeeper/replay/steps.ts";
import { diagnosis, election, finding, lanes, refs, START, vote } from "../../report/notation.ts";

it("an election keeps its steps, and neither votes nor boxes", () => {
  const steps = stepColumns([], null);
  const [shown] = sceneOf(
    diagnosis({ elections: [election("E1", { votes: [vote(0, "zk0>zk1: zk2")], steps })] }),
    [],
  ).elections;
  expect(shown).toMatchObject({ id: "E1", steps });
  expect(shown).not.toHaveProperty("votes");
  expect(shown).not.toHaveProperty("boxes");
});

it("a finding keeps both ends of its evidence, and how much it left out", () => {
  const evidence = refs(Array.from({ length: 1500 }, (_, i) => `0:${i + 1}`).join(" "));
  const [shown] = sceneOf(diagnosis({ findings: [finding("F1", { evidence })] }), []).findings;
  expect([shown?.evidence.length, shown?.evidence[0]?.line, shown?.evidence.at(-1)?.line]).toEqual([1000, 1, 1500]);
  expect(shown?.omittedEvidence).toBe(500);
});

it("crosses threads whole, the columns handed over", () => {
  const step: ElectionStep = {
    ...{ at: START, node: "zk0", kind: "begins", effects: 0, from: "zk0", leader: "zk0", zxid: 1n, peerEpoch: null },
    ...{ round: 1n, state: "looking", verdict: "", ref: null, begins: null },
  };
  const elections = [election("E1", { steps: stepColumns([step], null) })];
  const scene = sceneOf(diagnosis({ nodes: lanes(1000, "zk0: lF"), elections }), []);
  const before = structuredClone(scene);
  expect(structuredClone(scene, { transfer: transfersOf(scene) })).toEqual(before);
  expect(scene.elections[0]?.steps?.at.length).toBe(0);
});
