/** Whatever is typed, in whatever order: nothing throws, and every screen is whole. */
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { commandOf, KEYS, type Mode } from "../../../src/explorer/state/keys.ts";
import { reduce } from "../../../src/explorer/state/reduce.ts";
import { initialState, type State } from "../../../src/explorer/state/state.ts";
import { screenRows } from "../../../src/explorer/views/frame.ts";
import { ASCII, UNICODE } from "../../../src/explorer/views/look.ts";
import { rowWidth } from "../../../src/explorer/views/spans.ts";
import type { World } from "../../../src/explorer/world.ts";
import { emptyWorld, FIXTURES, OUTAGE, worldOf } from "../world-of.ts";

const LEAVING = new Set(["q", "ctrl-c"]);
const CHORDS = [...new Set(KEYS.flatMap(({ chords }) => [...chords]))].filter((chord) => !LEAVING.has(chord));
const WORDS = [
  "zk1",
  "level:warn",
  "fle.*",
  "F1",
  "(",
  "Notification",
  "11:20",
  "+5m",
  "-1s",
  "50%",
  "ü漢字",
  "out.md",
];

const command = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...CHORDS).map((chord) => ({ kind: "chord", chord }) as const) },
  { weight: 1, arbitrary: fc.constantFrom(...WORDS).map((text) => ({ kind: "paste", text }) as const) },
  { weight: 1, arbitrary: fc.constant({ kind: "searched" } as const) },
  {
    weight: 1,
    arbitrary: fc
      .record({ columns: fc.integer({ min: 1, max: 220 }), rows: fc.integer({ min: 1, max: 60 }) })
      .map((size) => ({ kind: "resize", size }) as const),
  },
);

let worlds: World[];
beforeAll(async () => {
  worlds = [
    emptyWorld(),
    await worldOf(OUTAGE),
    await worldOf([`${FIXTURES}/clock-step`]),
    await worldOf([`${FIXTURES}/two-leaders`]),
  ];
});

it("every screen stays whole under any keys", () => {
  fc.assert(
    fc.property(fc.nat({ max: 3 }), fc.array(command, { maxLength: 40 }), fc.boolean(), (which, commands, ascii) => {
      const world = worlds[which] ?? emptyWorld();
      let state: State = initialState({ columns: 90, rows: 28 }, []);
      for (const one of commands) {
        const step = reduce(state, one, world);
        state = step.state;
        for (const effect of step.effects) {
          if (effect.kind === "search") world.search.start(effect.pattern, effect.from);
          if (effect.kind === "stop-search") world.search.stop();
        }
        const rows = screenRows(state, world, ascii ? ASCII : UNICODE);
        expect(rows).toHaveLength(state.size.rows);
        for (const row of rows) expect(rowWidth(row)).toBe(state.size.columns);
      }
    }),
    { numRuns: 300 },
  );
});

it("every key of the table does something on each of its screens", () => {
  for (const { command, chords, modes } of KEYS)
    for (const mode of modes as readonly Mode[])
      for (const chord of chords) expect(commandOf(chord, mode)).toBe(command);
});
