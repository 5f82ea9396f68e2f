/** Which of two entries came first is left open where the clocks of the logs that tell them leave it open. */
import { expect, it } from "vitest";
import { orderOf } from "../../src/report/order.ts";
import { node, refs } from "./notation.ts";

const clock = (lowMs: number | null, highMs: number | null) => ({ offsetMs: 0, lowMs, highMs, samples: 4 });
const isUndecided = orderOf([
  node("zk0", [], { clock: clock(0, 0), inputs: [0] }),
  node("zk1", [], { clock: clock(-3, 4), inputs: [1] }),
  node("zk2", [], { clock: clock(-5, 2), inputs: [2] }),
  node("zk3", [], { clock: clock(null, 2), inputs: [3] }),
]);
const at = (ms: number, name: string, line: string) => ({ at: ms, node: name, evidence: refs(line) });

it.each([
  ["closer than both clocks are certain", at(0, "zk1", "1:1"), at(8, "zk2", "2:1"), true],
  ["as far as they may be off", at(0, "zk1", "1:1"), at(9, "zk2", "2:1"), false],
  ["of one log", at(0, "zk1", "1:1"), at(0, "zk1", "1:2"), false],
  ["of another node, told by the same log", at(0, "zk1", "1:1"), at(0, "zk2", "1:2"), false],
  ["of a clock that nothing bounds", at(0, "zk1", "1:1"), at(0, "zk3", "3:1"), false],
] as const)("%s", (_, above, entry, expected) => {
  expect(isUndecided(above, entry)).toBe(expected);
});
