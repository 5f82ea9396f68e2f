/** What the election screen says at a step of the reference incident, and of elections that the rules do not explain. */
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { initialState } from "../../../src/explorer/state/state.ts";
import { screenRows } from "../../../src/explorer/views/frame.ts";
import { ASCII, UNICODE } from "../../../src/explorer/views/look.ts";
import { rowWidth } from "../../../src/explorer/views/spans.ts";
import type { World } from "../../../src/explorer/world.ts";
import { FIXTURES, OUTAGE, play, worldOf } from "../world-of.ts";

let outage: World;
let observer: World;
beforeAll(async () => {
  outage = await worldOf(OUTAGE);
  observer = await worldOf([join(FIXTURES, "observer")]);
});

/** The rows from the step on, each without the blanks at its end. */
function stepRows(world: World, keys: string, columns = 120, rows = 40, look = UNICODE): string[] {
  const { state } = play(world, keys, initialState({ columns, rows }, []));
  const text = screenRows(state, world, look).map((row) =>
    row
      .map((part) => part.text)
      .join("")
      .trimEnd(),
  );
  const first = text.findIndex((row) => row.startsWith("Step "));
  return text.slice(first, -2).filter((row) => row !== "");
}

it("the box of each node that looks: round, proposal, ballots, how many agree of how many, and what is wanting", () => {
  expect(stepRows(outage, "gED")).toEqual([
    "Step 12 of 57: 11:19:18.809 zk1's vote for zk0 arrived at zk0 (zxid 0x724cd3601, epoch 0x7, round 0x8): counted, but zk0",
    "votes for zk2.",
    "  node round votes for zk0     zk1     zk2     agree of needed",
    "▶ zk0  0x8   zk2       zk0     ▶zk0    zk2✓    1 of 3 or more",
    "    1 vote for zk2 is too few: 3 or more are needed. It waits for such votes of zk0, zk1, zk3 and zk4.",
    "  zk1  0x8   zk0       zk0✓    ·       ·       1 of 2",
    "    1 vote for zk0 is too few: 2 are needed. It waits for such votes of zk1 and zk2.",
    "  zk2  looking",
    "✓ agrees with what the node votes for; l leads, f follows, o observes",
  ]);
});

it.each([
  ["gEl", "zk0 begins to look for a leader and votes for itself (zxid 0x724cd3601, epoch 0x7, round 0x8)."],
  [
    "gElll",
    "zk2's vote for itself arrived at zk0 (zxid 0x6002c6134, epoch 0x6, round 0x7): ignored, for zk0 is in round 0x8.",
  ],
  [
    "gEllll",
    "zk2's vote for itself arrived at zk0 (zxid 0x724cd3601, epoch 0x7, round 0x8): it is better, so zk0 votes for zk2 now.",
  ],
  ["gElllll", "zk0 waited for votes in vain, and sends its own to all once more."],
  [
    "gEccccc",
    "zk1's own vote for zk0 came back (zxid 0x724cd3601, epoch 0x7, round 0x8): counted, it agrees. With it 2 votes agree, a quorum: zk1 waits for a better one.",
  ],
  [
    "gEcccccl",
    "zk1's own vote for zk0 came back (zxid 0x724cd3601, epoch 0x7, round 0x8): dropped, for a quorum agrees and this is no better.",
  ],
  ["gEcccccc", "The election of zk1 ends: it follows zk0."],
  [
    ":11:19:23.677<enter>E",
    "zk1's vote for itself arrived at zk0 (zxid 0x724cd35ff, epoch 0x7, round 0x9): a later round, so zk0 empties its box and votes in that round for itself.",
  ],
])("the step at %s", (keys, sentence) => {
  expect(stepRows(outage, keys, 250)[0]?.replace(/^Step \d+ of 57: \d\d:\d\d:\d\d\.\d{3} /, "")).toBe(sentence);
});

it("a quorum is told with what came of it", () => {
  expect(stepRows(outage, "gEccccc")).toContain("▶ zk1  0x8   zk0       zk0✓    ▶zk0✓   ·       2 of 2");
  expect(stepRows(outage, "gEccccc")).toContain("    2 votes for zk0 were enough: the election ended 204 ms later.");
});

it("an attempt that the rules are not run for is told so, with its reason", () => {
  expect(stepRows(outage, "gEjj").slice(-4, -1)).toEqual([
    "▶ zk1  ?     ?         ·       ·       ·       not counted",
    "    Not run by the rules: the line that begins the election is not in the log. The votes are those that its log shows.",
    "  zk2  looking",
  ]);
  const rows = stepRows(observer, "gEG").concat(
    ...[..."hhhhhhhhhhhh"].map((_, i) => stepRows(observer, `gEG${"h".repeat(i)}`)),
  );
  expect(rows.join("\n")).toContain("Not run by the rules: an observer's own vote is never logged.");
});

it("on a low screen the step and the box of its node stay, the others without a verdict", () => {
  expect(stepRows(outage, "gED", 60, 16)).toEqual([
    "Step 12 of 57: 11:19:18.809 zk1's vote for zk0 arrived at",
    "zk0 (zxid 0x724cd3601, epoch 0x7, round 0x8): counted, but",
    "zk0 votes for zk2.",
    "  node round votes for zk0     zk1     +1  agree of needed",
    "▶ zk0  0x8   zk2       zk0     ▶zk0        1 of 3 or more",
    "    1 vote for zk2 is too few: 3 or more are needed. It",
    "    waits for such votes of zk0, zk1, zk3 and zk4.",
    "  zk1  0x8   zk0       zk0✓    ·           1 of 2",
    "  zk2  looking",
  ]);
});

it("every step fills the screen exactly, and without signs beyond ASCII none is written", () => {
  const wrong: string[] = [];
  for (const size of [
    { columns: 40, rows: 8 },
    { columns: 80, rows: 24 },
    { columns: 200, rows: 50 },
  ]) {
    let { state } = play(outage, "gE", initialState(size, []));
    for (let step = 0; step <= 57; step++) {
      for (const look of [UNICODE, ASCII]) {
        const rows = screenRows(state, outage, look);
        const text = rows.map((row) => row.map((part) => part.text).join(""));
        if (rows.length !== size.rows || rows.some((row) => rowWidth(row) !== size.columns)) wrong.push(`size ${step}`);
        if (look === ASCII && !text.every((row) => /^[ -~]*$/.test(row))) wrong.push(`ASCII ${step}`);
      }
      state = play(outage, "l", state).state;
    }
  }
  expect(wrong).toEqual([]);
});
