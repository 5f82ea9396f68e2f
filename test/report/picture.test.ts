import { expect, it } from "vitest";
import type { Diagnosis } from "../../src/case.ts";
import { drawPicture } from "../../src/report/picture.ts";
import type { Glyphs } from "../../src/report/state-sign.ts";
import { padEnd } from "../../src/report/width.ts";
import { diagnosis, finding, interval, lanes, node, START } from "./notation.ts";

/** Label column and gap are 10 wide here, so 40 columns show 29 and the end. */
function draw(d: Diagnosis, glyphs: Glyphs = "unicode"): string {
  const { rows, labelWidth, legend } = drawPicture(d, d.span ?? { from: START, to: START }, { columns: 40, glyphs });
  const lines = rows.map(
    ({ label, cells }) => `${padEnd(label, labelWidth)}  ${cells.map(({ char }) => char).join("")}`,
  );
  return [...lines, legend.join(", ")].map((line) => line.trimEnd()).join("\n");
}

function lane(d: Diagnosis, glyphs: Glyphs = "unicode"): string {
  return draw(d, glyphs).split("\n")[2]?.slice(10) ?? "";
}

it("draws a formation: looking, synchronising, serving", () => {
  const nodes = lanes(
    1000,
    "zk0: ??????fffFFFFFFFFFFFFFFFFFFFF",
    "zk1: ??????llLLLLLLLLLLLLLLLLLLLLL",
    "zk2: ....??ooOOOOxxxxxxx......(LLL)",
  );
  expect(`\n${draw(diagnosis({ nodes }))}`).toMatchInlineSnapshot(`
    "
                11:19:15       11:19:30
              ──┬──────────────┬───────────
    zk0       ??????fffFFFFFFFFFFFFFFFFFFFFF
    zk1       ??????llLLLLLLLLLLLLLLLLLLLLLL
    zk2       ····??ooOOOOxxxxxxx······ḶḶḶ··
    x down, ? looking, l leading, not serving, L leading, Ḷ leading (inferred), f following, not serving, o observing, not serving, F following, O observing, · nothing known"
  `);
});

it("draws the same in ASCII", () => {
  const nodes = lanes(1000, "zk0: ??????fffFFFFFFFFFFFFFFFFFFFF", "zk1: ......(????fffFFlLLxx)");
  expect(`\n${draw(diagnosis({ nodes }), "ascii")}`).toMatchInlineSnapshot(`
    "
                11:19:15       11:19:30
              --+--------------+-----------
    zk0       ??????fffFFFFFFFFFFFFFFFFFFFFF
    zk1       ......~~~~-----^^^%%..........
    % down (inferred), ? looking, ~ looking (inferred), ^ leading (inferred), f following, not serving, F following, - following (inferred), . nothing known"
  `);
});

it("shows a looking of 200 ms inside an hour of following", () => {
  const hour = 3_600_000;
  const half = START + hour / 2;
  const track = [interval("F", START, half), interval("?", half, half + 200), interval("F", half + 200, START + hour)];
  expect(lane(diagnosis({ nodes: [node("zk0", track)] }))).toBe("FFFFFFFFFFFFFF?FFFFFFFFFFFFFFF");
});

it("shows both steps of a loop", () => {
  const loop = Array.from({ length: 6 }, (_, i) => [
    interval("?", START + i * 10_000, START + i * 10_000 + 6000),
    interval("f", START + i * 10_000 + 6000, START + (i + 1) * 10_000),
  ]);
  expect(lane(diagnosis({ nodes: [node("zk0", loop.flat())] }))).toMatchInlineSnapshot(
    `"???ff???ff???f???ff???ff???fff"`,
  );
});

it("lets down hide looking, where only one of them has room", () => {
  const track = [
    interval("F", START, START + 500_000),
    interval("?", START + 500_000, START + 500_010),
    interval("x", START + 500_010, START + 500_020),
    interval("F", START + 500_020, START + 1_000_000),
  ];
  expect(lane(diagnosis({ nodes: [node("zk0", track)] }))).toContain("FxF");
});

it("lets a long down give up a column to the looking before it", () => {
  const track = [
    interval("F", START, START + 490_000),
    interval("?", START + 490_000, START + 491_000),
    interval("x", START + 491_000, START + 1_000_000),
  ];
  expect(lane(diagnosis({ nodes: [node("zk0", track)] }))).toBe("FFFFFFFFFFFFFF?xxxxxxxxxxxxxxx");
});

it("does not let a loop that is too fine to draw hide its worse step", () => {
  const loop = Array.from({ length: 600 }, (_, i) => [
    interval("?", START + i * 1000, START + i * 1000 + 600),
    interval("f", START + i * 1000 + 600, START + (i + 1) * 1000),
  ]);
  expect(lane(diagnosis({ nodes: [node("zk0", loop.flat())] }))).toBe(`${"?".repeat(29)}f`);
});

it("leaves most of a lane to what lasted, however often something brief came between", () => {
  const hour = 3_600_000;
  const months = Array.from({ length: 600 }, (_, i) => [
    interval("F", START + i * hour, START + (i + 1) * hour - 200),
    interval("?", START + (i + 1) * hour - 200, START + (i + 1) * hour),
  ]);
  expect(lane(diagnosis({ nodes: [node("zk0", months.flat())] }))).toBe(`${"?F".repeat(14)}??`);
});

it("shows who leads in the very last millisecond", () => {
  const track = [interval("?", START, START + 1000), interval("l", START + 1000, START + 1000)];
  expect(lane(diagnosis({ nodes: [node("zk0", track)] })).endsWith("?l")).toBe(true);
});

it("leaves a time without intervals unknown", () => {
  const nodes = [node("zk0", [interval("F", START + 500, START + 1100)])];
  expect(lane(diagnosis({ nodes, span: { from: START, to: START + 2000 } }))).toBe("·······FFFFFFFFF··············");
});

it("draws a node of which nothing is known", () => {
  const nodes = [node("zk0", [])];
  expect(lane(diagnosis({ nodes, span: { from: START, to: START } }))).toBe("·".repeat(30));
});

it("draws outages and findings under the lanes", () => {
  const span = { from: START + 10_000, to: START + 20_000 };
  const outage = {
    system: "zookeeper",
    subject: "ensemble",
    ...span,
    uncertaintyMs: 0,
    durationMs: 10_000,
    evidence: [],
  };
  const d = diagnosis({
    nodes: lanes(1000, "zk0: FFFFFFFFFF??????????FFFFFFFFF"),
    availability: [
      { ...outage, kind: "leaderless" },
      { ...outage, from: START + 20_000, to: START + 22_000, kind: "not-serving" },
    ],
    findings: [
      finding("F1", { ...span, severity: "low" }),
      finding("F2", { from: START + 12_000, to: START + 12_000 }),
      finding("F3", { from: START + 28_900, to: START + 29_000 }),
      finding("F4", { ...span, severity: "info" }),
    ],
  });
  expect(`\n${draw(d)}`).toMatchInlineSnapshot(`
    "
                11:19:15       11:19:30
              ──┬──────────────┬───────────
    zk0       FFFFFFFFFF??????????FFFFFFFFFF
    outage              ██████████░░
    findings              F2             F3
                        F1─────────
    ? looking, F following, █ no leader, ░ no node serves"
  `);
});

it("says of a lane of numbers that they are versions", () => {
  const versions = ["1", "2"].map((state, i) => ({
    ...interval("F", START + i * 1000, START + i * 1000 + 1000),
    state,
  }));
  const [only] = lanes(1000, "kv1: FF");
  const nodes = only ? [{ ...only, tracks: [...only.tracks, { subject: "topology", intervals: versions }] }] : [];
  const d = diagnosis({ nodes, span: { from: START, to: START + 2000 } });
  expect(draw(d)).toContain("1 version 1, 2 version 2");
});

it("names findings it has no row for", () => {
  const findings = Array.from({ length: 8 }, (_, i) => finding(`F${i + 1}`, { to: START + 1000 }));
  const d = diagnosis({ nodes: lanes(1000, "zk0: F"), findings });
  expect(drawPicture(d, { from: START, to: START + 1000 }, { columns: 40, glyphs: "unicode" }).note).toContain(
    "Not drawn: F7, F8.",
  );
});

it("labels midnight with the date", () => {
  const from = Date.UTC(2017, 3, 11, 23, 50);
  const d = diagnosis({ nodes: lanes(1000, "zk0: F"), span: { from, to: from + 1_800_000 } });
  expect(draw(d).split("\n")[0]).toMatchInlineSnapshot(`"          23:50    04-12     00:10"`);
});
