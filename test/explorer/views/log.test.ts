/** The log screen: long lines as a whole, and what is not known while logs are read. */
import { beforeAll, expect, it } from "vitest";
import { EVERYTHING } from "../../../src/explorer/records/filter.ts";
import { linesUnder } from "../../../src/explorer/state/log-moves.ts";
import { initialState } from "../../../src/explorer/state/state.ts";
import { screenRows } from "../../../src/explorer/views/frame.ts";
import { UNICODE } from "../../../src/explorer/views/look.ts";
import type { World } from "../../../src/explorer/world.ts";
import { FIXTURES, OUTAGE, play, worldOf } from "../world-of.ts";

let world: World;
beforeAll(async () => {
  world = await worldOf(OUTAGE);
});

function screenOf(shown: World, keys: string, size = { columns: 60, rows: 20 }): string[] {
  const { state } = play(shown, keys, initialState(size, []));
  return screenRows(state, shown, UNICODE).map((row) =>
    row
      .map(({ text }) => text)
      .join("")
      .trimEnd(),
  );
}

it("Enter shows a line that is cut off as a whole, wrapped below itself, and cuts it again", () => {
  const folded = screenOf(world, "gLjj");
  expect(folded[3]).toMatch(/^▶ .* Notification: 1 \(message format ve…$/);
  const whole = screenOf(world, "gLjj<enter>");
  const text = whole.slice(3, 9).map((row) => row.slice(25));
  expect(text.join("").replaceAll(" ", "")).toContain("0x7(n.peerEpoch)LOOKING(mystate)");
  expect(whole.join("\n")).not.toContain("All of this line");
  expect(screenOf(world, "gLjj<enter><enter>")).toEqual(folded);
});

it("a line shown as a whole at the bottom of the screen is in sight to its end", () => {
  const keys = `gL${"j".repeat(16)}`;
  expect(screenOf(world, keys)[17]).toMatch(/^▶ .*Notification/);
  expect(screenOf(world, `${keys}<enter>`)[17]).toMatch(/ state\)$|state\) *$/);
});

it("all lines of an unfolded record are wrapped", async () => {
  const peers = await worldOf([`${FIXTURES}/dead-peers`]);
  const rows = screenOf(peers, "gL/cannot open channel<enter><enter>", { columns: 60, rows: 50 });
  const from = rows.findIndex((row) => row.startsWith("▶"));
  expect(rows.slice(from, from + 12).some((row) => row.endsWith("…"))).toBe(false);
  expect(rows.slice(from, from + 12).join("\n")).toContain("ConnectException");
});

it("while logs are read, no lines are said to belong to the last record read so far", () => {
  const reading: World = { ...world, progress: { ...world.progress, state: "reading" } };
  const last = world.records.describe(world.records.last(EVERYTHING) ?? { run: 0, row: 0 });
  expect(last.endOffset).toBe(null);
  expect(linesUnder({ ...last, lines: null }, reading)).toBe(0);
});

it("the status row counts the matches of a search", () => {
  expect(screenOf(world, "gL").at(-2)).toMatch(/ 56 records$/);
  expect(screenOf(world, "gL/tries=<enter>").at(-2)).toMatch(/ 4 of 56 records match$/);
});
