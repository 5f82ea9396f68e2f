import { expect, it } from "vitest";
import { foldAdjacent, foldTimeline, foldVotes, SAME_STORY_MS } from "../../src/report/fold.ts";
import { distinctLines, keepEnds, keepHeaviest } from "../../src/report/telling.ts";
import { entry, refs, vote } from "./notation.ts";

const shape = (folded: { entry: { text: string }; count: number }[]) =>
  folded.map(({ entry: { text }, count }) => `${text} ${count}`);

it("folds the steps of a loop to a row each", () => {
  const loop = [0, 1, 2].flatMap((i) => [entry(i * 1000, "zk1", "up"), entry(i * 1000 + 500, "zk1", "down")]);
  expect(shape(foldTimeline(loop))).toEqual(["up 3", "down 3"]);
});

it("does not fold two stories", () => {
  const far = [entry(0, "zk1", "up"), entry(SAME_STORY_MS + 1, "zk1", "up")];
  expect(shape(foldTimeline(far))).toEqual(["up 1", "up 1"]);
});

it("does not fold two nodes", () => {
  expect(shape(foldTimeline([entry(0, "zk0", "up"), entry(1, "zk1", "up")]))).toEqual(["up 1", "up 1"]);
});

it("keeps the order of one node when it folds neighbours only", () => {
  const list = [
    entry(0, "zk1", "a"),
    entry(1, "zk0", "x"),
    entry(2, "zk1", "a"),
    entry(3, "zk1", "b"),
    entry(4, "zk1", "a"),
  ];
  expect(shape(foldAdjacent(list))).toEqual(["a 2", "x 1", "b 1", "a 1"]);
});

it("folds the same vote told to the same node, not to another", () => {
  const folded = foldVotes([vote(0, "zk0>zk1: zk2"), vote(5, "zk0>zk1: zk2"), vote(6, "zk0>zk2: zk2")]);
  expect(folded.map(({ count, first, last }) => [count, last - first])).toEqual([
    [2, 5],
    [1, 0],
  ]);
});

it("keeps the ends of a run", () => {
  expect(keepEnds([1, 2, 3, 4, 5, 6, 7], 4)).toEqual({ kept: [1, 2, 6, 7], omitted: 3, head: 2 });
});

it("keeps the heaviest in their order", () => {
  expect(keepHeaviest([5, 1, 9, 7], 2, (n) => n)).toEqual({ kept: [9, 7], omitted: 2 });
});

it("names a line once", () => {
  expect(distinctLines(refs("0:1 0:2 0:1 1:1"))).toEqual(refs("0:1 0:2 1:1"));
});
