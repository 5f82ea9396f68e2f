/** How uncertain a length is whose ends two logs tell. */
import { expect, it } from "vitest";
import { uncertaintyOf } from "../../src/correlate/uncertainty.ts";

const line = (input: number) => [{ input, line: 1, offset: 0 }];
const told = (input: number, low: number | null, high: number | null, ...changes: readonly number[]) => ({
  clock: { offsetMs: 0, lowMs: low, highMs: high, samples: 4 },
  inputs: [input],
  logged: { from: 0, to: 1000 + input },
  intervals: changes.map((from) => ({ from, inferred: false, evidence: line(input) })),
});
const leader = told(0, 0, 0, 100, 900);
const follower = told(1, -3, 14, 110, 500);
const unbounded = told(2, null, 5, 300);
const seenByFollower = {
  ...told(3, -50, 50),
  intervals: [{ from: 700, inferred: true, evidence: line(1) }],
};
const nodes = [leader, follower, unbounded, seenByFollower];

it.each<[string, number, number, number | null]>([
  ["nothing where one log tells both ends", 100, 900, 0],
  ["as much as the clock of the other log may be off", 100, 500, 14],
  ["nothing where the end is told of another by the log that tells the beginning", 110, 700, 0],
  ["nothing from a change of a log to its end", 110, 1001, 0],
  ["unknown where a clock is not bounded", 300, 900, null],
  ["unknown where no change tells an end and any clock is not bounded", 100, 123, null],
])("is %s", (_, from, to, expected) => {
  expect(uncertaintyOf(nodes)({ from, to })).toBe(expected);
});

it("is what the worst clock allows where no change tells an end", () => {
  expect(uncertaintyOf([leader, follower])({ from: 100, to: 123 })).toBe(14);
});
