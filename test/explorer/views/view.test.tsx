/** What stands on the screen: whole screens at three sizes, and that every row is as wide as the terminal at any size. */
import { renderToString } from "ink";
import { beforeAll, describe, expect, it } from "vitest";
import { initialState } from "../../../src/explorer/state/state.ts";
import { Sealer } from "../../../src/explorer/terminal/seal.ts";
import { screenRows } from "../../../src/explorer/views/frame.ts";
import { ASCII, UNICODE } from "../../../src/explorer/views/look.ts";
import { paintAttributes, paintColors } from "../../../src/explorer/views/palette.ts";
import { type Row, rowWidth } from "../../../src/explorer/views/spans.ts";
import { View } from "../../../src/explorer/views/view.tsx";
import type { World } from "../../../src/explorer/world.ts";
import { scratch } from "../../ingest/scratch.ts";
import { emptyWorld, FIXTURES, OUTAGE, play, worldOf } from "../world-of.ts";

let world: World;
beforeAll(async () => {
  world = await worldOf(OUTAGE);
});

const textOf = (row: Row) => row.map(({ text }) => text).join("");

const SCREENS: readonly (readonly [name: string, keys: string])[] = [
  ["overview", "jj"],
  ["finding", "jj<enter>"],
  ["election", ":11:19:23.701<enter>E"],
  ["log", ":11:19:18.797<enter>L/cannot open<enter>"],
  ["help", "?"],
];

const SIZES = [
  { columns: 60, rows: 16 },
  { columns: 80, rows: 24 },
  { columns: 200, rows: 50 },
];

function screenOf(keys: string, size: { columns: number; rows: number }, look = UNICODE) {
  const { state } = play(world, keys, initialState(size, []));
  return { state, rows: screenRows(state, world, look) };
}

describe.each(SIZES)("on $columns x $rows", (size) => {
  it.each(SCREENS)("the %s screen", async (name, keys) => {
    const { rows } = screenOf(keys, size);
    const text = rows.map((row) => textOf(row).trimEnd()).join("\n");
    await expect(`${text}\n`).toMatchFileSnapshot(`screens/${name}-${size.columns}x${size.rows}.txt`);
  });
});

it("every row of every screen fills the terminal exactly, from the smallest to the largest", () => {
  const wrong: string[] = [];
  for (const [columns, rows] of [
    [20, 5],
    [39, 8],
    [40, 8],
    [47, 9],
    [80, 24],
    [133, 37],
    [200, 50],
    [300, 80],
  ] as const)
    for (const [name, keys] of SCREENS)
      for (const look of [UNICODE, ASCII]) {
        const screen = screenOf(keys, { columns, rows }, look).rows;
        if (screen.length !== rows) wrong.push(`${name} at ${columns} x ${rows} has ${screen.length} rows`);
        for (const row of screen)
          if (rowWidth(row) !== columns)
            wrong.push(`${name} at ${columns} x ${rows}: ${rowWidth(row)} columns in "${textOf(row)}"`);
      }
  expect(wrong).toEqual([]);
});

it("without signs beyond ASCII none is written", () => {
  for (const [, keys] of SCREENS)
    for (const row of screenOf(keys, { columns: 120, rows: 40 }, ASCII).rows) expect(textOf(row)).toMatch(/^[ -~]*$/);
});

it("without colours there is no colour, and what is marked still stands out", () => {
  const painted = screenOf("gL/cannot open<enter>", { columns: 100, rows: 30 }).rows.map(paintAttributes).join("\n");
  const codes = painted
    .split("\u001b[")
    .slice(1)
    .map((part) => part.slice(0, part.indexOf("m")));
  expect([...new Set(codes)].sort()).toEqual(["0", "1", "2", "7"]);
  expect(painted).toContain("\u001b[7mCannot open\u001b[0m");
});

it("a terminal that is too small is told so", () => {
  const rows = screenOf("", { columns: 30, rows: 5 }).rows.map((row) => textOf(row).trim());
  expect(rows).toEqual(["quorumscope needs 40 x 8; this", "is 30 x 5.", "", "", ""]);
});

it("before anything is read there is a whole screen", () => {
  const rows = screenRows(initialState({ columns: 80, rows: 24 }, []), emptyWorld(), UNICODE).map(textOf);
  expect(rows).toHaveLength(24);
  expect(rows[0]).toMatch(/^ Overview +read 0\.0 MB $/);
  expect(rows[1]?.trim()).toBe("Looking for logs …");
});

it("what goes through Ink comes out as it was painted", () => {
  const size = { columns: 100, rows: 30 };
  const { state, rows } = screenOf("jj", size);
  const sealer = new Sealer();
  const manner = { look: UNICODE, paint: paintColors, seal: (row: string) => sealer.seal(row) };
  const frame = renderToString(<View state={state} world={world} manner={manner} />, { columns: size.columns });
  expect(sealer.unseal(frame)).toEqual(rows.map(paintColors));
});

it("the overview has rows for outages, elections and warnings where the logs have such, and none elsewhere", async () => {
  const labels = (shown: World) =>
    screenRows(initialState({ columns: 100, rows: 30 }, []), shown, UNICODE)
      .map((row) => /^\w+/.exec(textOf(row))?.[0] ?? "")
      .filter((label) => ["outage", "elections", "warnings"].includes(label));
  expect(labels(world)).toEqual(["outage", "elections"]);
  expect(labels(await worldOf([`${FIXTURES}/leader-killed`]))).toEqual(["outage", "elections", "warnings"]);
  expect(labels(await worldOf(["fixtures/kvrocks/master-killed-and-replica-promoted"]))).toEqual(["warnings"]);
});

it("a low screen gives the verdict more room than the list of findings", () => {
  const { rows } = screenOf("", { columns: 60, rows: 20 });
  const text = rows.map(textOf);
  expect(text.slice(1, 5).join(" ")).toMatch(/had no +leader and served no writes\. Root causes: /);
  expect(text.filter((row) => /^. F\d /.test(row)).length).toBeGreaterThanOrEqual(3);
});

it.each([
  ["a filter", "&"],
  ["a time", ":"],
  ["what to export", "e"],
  ["a note", "gLm"],
  ["a pattern", "/"],
])("while %s is typed, 80 columns hold what the keys are", (_, keys) => {
  const { rows } = screenOf(keys, { columns: 80, rows: 24 });
  expect(textOf(rows.at(-1) ?? []).trimEnd()).toMatch(/Esc gives up$/);
});

it("what is wrong with an input is told to its end where there is room, else cut", async () => {
  const folder = await scratch({ "zk1.log": "no line of a server, as far as this program knows them\n".repeat(3) });
  const shown = await worldOf([`${FIXTURES}/leader-killed`, folder]);
  const text = (rows: number) =>
    screenRows(initialState({ columns: 80, rows }, []), shown, UNICODE)
      .map((row) => textOf(row).trim())
      .join(" ");
  expect(text(40)).toContain("or add rules with --grammar.");
  expect(text(14)).toMatch(/is not understood as a server .*…/);
});
