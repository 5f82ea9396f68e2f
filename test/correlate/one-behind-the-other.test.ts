/** Which lines of a text are of one server, where logs stand one behind the other. */
import { expect, it } from "vitest";
import { partsOf } from "../../src/correlate/one-behind-the-other.ts";
import type { LogEvent } from "../../src/event.ts";

/** `A10` an event at 10 s that names server A, `-10` one that names nobody, `!10` the first line of a process. */
function events(text: string): LogEvent[] {
  return text.split(" ").map((word, place) => ({
    kind: word.startsWith("!") ? "start" : "event",
    at: 1000 * Number(word.slice(1)),
    ref: { input: 0, line: place + 1, offset: 100 * place },
    level: null,
    thread: "",
    logger: "",
    fields: { name: /^[A-Z]/.test(word) ? word.charAt(0) : undefined },
    causes: [],
  }));
}

const AUTHORSHIP = {
  begins: new Set(["start"]),
  namesOf: (own: readonly LogEvent[]) =>
    new Set(own.flatMap(({ fields }) => (fields.name === undefined ? [] : [String(fields.name)]))),
};

it.each([
  ["time that runs on is of one server, whatever it calls itself", "!0 A1 A2 !10 B11 B12", "1-6"],
  ["two servers are told by their names", "!0 A1 A99 !1 B2 B98", "A 1-3 | B 4-6"],
  ["a clock that was set back is no other server", "!0 A1 A99 A50 A150", "1-5"],
  ["lines before the banner are of the start", "!0 A1 A99 -1 !2 B3 B98", "A 1-3 | B 4-7"],
  ["a start that does not come to its name is of the next one's server", "!0 A1 A99 !1 !9 B10", "A 1-3 | B 4-6"],
  ["parts of a server are one", "!0 A1 A99 !1 B2 B98 A20 A97", "A 1-3 7-8 | B 4-6"],
  ["rotated parts in wrong order are one server's", "A100 A200 -0 -99", "1-4"],
  ["names that stand in one life are of one server", "!0 A1 B2 !50 B51 !1 C2 !10 C60", "A 1-5 | C 6-9"],
  ["a tail that names nobody is nobody's", "!0 A1 A500 -90 -501", "A 1-3 | line 4 4-5"],
  ["a clock set back by half a minute goes on", "!0 A1 A99 -70 -300 B0 B400", "A 1-5 | B 6-7"],
  [
    "a tail that was collected together with the one before is another's",
    "-0 -30 -60 -21 -40 -61",
    "line 1 1-3 | line 4 4-6",
  ],
  ["lines written late are of the same server", "A0 A30 -26 -27 B0 B31", "A 1-4 | B 5-6"],
  ["a start behind a step is not of the server before", "!0 A1 A99 !80 -400", "A 1-3 | line 4 4-5"],
  ["lines that stand twice are of the server that wrote them", "!0 A1 -200 -400 -200 -400 B0 B500", "A 1-6 | B 7-8"],
])("%s", (_, text, parts) => {
  const told = partsOf(events(text), AUTHORSHIP).map(({ key, events: own }) => `${key} ${ranges(own)}`.trim());
  expect(told.join(" | ")).toBe(parts);
});

/** `A10` as above, and the id of server A is known to it. */
const WITH_IDS = {
  ...AUTHORSHIP,
  idOf: ({ fields }: LogEvent) => (fields.name === undefined ? null : String(fields.name)),
};

it.each([
  [
    "a process does not change its id: lines of another one are another server's",
    "A1 -2 B3 -4 A5",
    "A 1-2 5-5 | B 3-4",
  ],
  ["a step back joins no two servers", "A90 B10 B20 A91", "A 1-1 4-4 | B 2-3"],
  ["a server may start with another id", "!0 A1 A2 !10 B11 B12", "1-6"],
  ["one id is one server's", "A1 -2 A3", "1-3"],
])("%s", (_, text, parts) => {
  const told = partsOf(events(text), WITH_IDS).map(({ key, events: own }) => `${key} ${ranges(own)}`.trim());
  expect(told.join(" | ")).toBe(parts);
});

it("a text that runs back all the time is a mixture", () => {
  const text = Array.from({ length: 40 }, (_, i) => `-${i % 2 === 0 ? 1000 + i : i}`).join(" ");
  expect(partsOf(events(`A0 ${text}`), AUTHORSHIP)).toHaveLength(1);
});

it("a part begins behind the last event of the part before", () => {
  const parts = partsOf(events("!0 A1 A99 !1 B2 B98 A20 A97"), AUTHORSHIP);
  expect(parts.map(({ begins }) => begins.map(({ offset }) => offset))).toEqual([[0, 501], [201]]);
});

/** Lines as `1-3 7-8`. */
function ranges(own: readonly LogEvent[]): string {
  const runs: [number, number][] = [];
  for (const { ref } of own) {
    const last = runs.at(-1);
    if (last && last[1] + 1 === ref.line) last[1] = ref.line;
    else runs.push([ref.line, ref.line]);
  }
  return runs.map(([from, to]) => `${from}-${to}`).join(" ");
}
