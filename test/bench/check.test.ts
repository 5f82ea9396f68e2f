/** An answer with wrong counts is told as such. */
import { expect, it } from "vitest";
import { wrongCounts } from "../../bench/check.ts";
import { NOTHING, type Truth } from "../../bench/truth.ts";

const truth: Truth = {
  total: { ...NOTHING, lines: 10, records: 8, traceLines: 2 },
  files: {},
  leaders: ["zk3", "zk2"],
};

function answer(lines: Readonly<Record<string, number>>, leaders: readonly string[]): string {
  const elections = leaders.map((leader) => ({ outcome: "elected", leader }));
  return JSON.stringify({ inputs: [{ bytes: 0, lines }], elections });
}

const RIGHT = { total: 10, event: 5, known: 3, continuation: 2, unknown: 0, noise: 0 };

it("right counts are right", () => {
  expect(wrongCounts(answer(RIGHT, ["zk3", "zk2"]), truth, "all logs")).toEqual([]);
});

it("each wrong count is named", () => {
  expect(wrongCounts(answer({ ...RIGHT, event: 4, unknown: 1 }, ["zk3"]), truth, "all logs")).toEqual([
    "records: 7 instead of 8",
    "lines not understood: 1 instead of 0",
    "leaders in order: 1: zk3 instead of 2: zk3 zk2",
  ]);
});

it("one log may tell a return to a standing leader as an election, all logs may not", () => {
  const twice = answer(RIGHT, ["zk3", "zk3", "zk2"]);
  expect(wrongCounts(twice, truth, "one log")).toEqual([]);
  expect(wrongCounts(twice, truth, "all logs")).toEqual(["leaders in order: 3: zk3 zk3 zk2 instead of 2: zk3 zk2"]);
});
