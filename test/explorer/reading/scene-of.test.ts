/** What of a diagnosis goes to the thread that shows it. */
import { expect, it } from "vitest";
import { sceneOf, transfersOf } from "../../../src/explorer/reading/scene-of.ts";
import { diagnosis, election, finding, lanes, refs, START, vote } from "../../report/notation.ts";

it("votes stand in columns, a row a vote", () => {
  const votes = [
    vote(0, "zk0>zk1: zk2", { evidence: { input: 1, line: 7, offset: 700 } }),
    vote(9, "zk1>zk0: zk2", { state: "following", peerEpoch: null }),
  ];
  const [shown] = sceneOf(diagnosis({ elections: [election("E1", { votes })] }), []).elections;
  if (!shown) throw new Error("the election is gone");
  const { names, states, from, to, leader, ...columns } = shown.votes;
  const named = (column: Uint16Array) => [...column].map((place) => names[place]);
  expect([named(from), named(to), named(leader)]).toEqual([
    ["zk0", "zk1"],
    ["zk1", "zk0"],
    ["zk2", "zk2"],
  ]);
  expect([...columns.state].map((place) => states[place])).toEqual(["looking", "following"]);
  expect([...columns.at]).toEqual([START, START + 9]);
  expect([...columns.zxid]).toEqual([0x724cd3601n, 0x724cd3601n]);
  expect([...columns.peerEpoch]).toEqual([7n, -1n]);
  expect([columns.count, columns.input[0], columns.line[0], columns.offset[0]]).toEqual([2, 1, 7, 700]);
});

it("a finding keeps both ends of its evidence, and how much it left out", () => {
  const evidence = refs(Array.from({ length: 1500 }, (_, i) => `0:${i + 1}`).join(" "));
  const [shown] = sceneOf(diagnosis({ findings: [finding("F1", { evidence })] }), []).findings;
  expect([shown?.evidence.length, shown?.evidence[0]?.line, shown?.evidence.at(-1)?.line]).toEqual([1000, 1, 1500]);
  expect(shown?.omittedEvidence).toBe(500);
});

it("crosses threads whole, the columns handed over", () => {
  const scene = sceneOf(
    diagnosis({ nodes: lanes(1000, "zk0: lF"), elections: [election("E1", { votes: [vote(0, "zk0>zk1: zk2")] })] }),
    [],
  );
  const before = structuredClone(scene);
  expect(structuredClone(scene, { transfer: transfersOf(scene) })).toEqual(before);
  expect(scene.elections[0]?.votes.at.length).toBe(0);
});
