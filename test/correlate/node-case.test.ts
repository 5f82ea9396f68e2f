/** How the changes of a track read on a timeline. */
import { expect, it } from "vitest";
import type { Interval } from "../../src/case.ts";
import { changesOf } from "../../src/correlate/node-case.ts";
import { interval } from "../report/notation.ts";

/** "mRr": a letter a second, a capital where it serves. */
const track = (letters: string): Interval[] =>
  [...letters].map((letter, i) => ({ ...interval(letter, i * 1000, i * 1000 + 1000), state: letter.toLowerCase() }));

it.each([
  ["a state that is another", "mR", ["m → r, serving"]],
  ["a node that serves no more", "mRr", ["m → r, serving", "r, not serving"]],
  ["one that serves again", "RrR", ["r, not serving", "r, serving"]],
  ["a state that says so itself", "Rx", ["r → x"]],
])("tells of %s", (_, letters, told) => {
  expect(changesOf(track(letters), { node: "a", kind: "role" }).map(({ text }) => text)).toEqual(told);
});

it("says nothing of serving where a track is no role", () => {
  expect(changesOf(track("Rr"), { node: "a", kind: "replication" }).map(({ text }) => text)).toEqual(["r"]);
});
