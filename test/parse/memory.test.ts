import { describe, expect, it } from "vitest";
import { Budget } from "../../src/parse/budget.ts";
import { Repeats } from "../../src/parse/repeats.ts";
import { eventsOf, kindsByLine, parseText } from "./parse-text.ts";

const stamp = (ms: number) => new Date(Date.UTC(2026, 9, 3, 8, 0, 0) + ms).toISOString().slice(11, 23);
const line = (ms: number, message: string) => `I20261003 ${stamp(ms)}000    97 server.cc:1] ${message}`;
const TIMES = 6000;

/** A server that starts, says one thing two thousand times a second for three seconds, and is stopped. */
function flood(repeated: (ms: number) => string): string {
  return [
    line(0, "kvrocks version 2.10.1 (commit 01234567)"),
    line(1, "[server] Ready to accept connections"),
    ...Array.from({ length: TIMES }, (_, i) => repeated(1000 + i / 2)),
    line(4500, "Bye Bye"),
  ].join("\n");
}

const LINES = flood((ms) =>
  line(ms, "[connection] Failed to tokenize the request. Error: Protocol error: invalid multibulk length"),
);
const BELOW_A_LINE = flood(() => "[warn] Error from accept() call: Too many open files");

function problemsIn(parsed: ReturnType<typeof parseText>): string[] {
  return parsed.problems.flat().map(({ text }) => text);
}

const FLOODS: readonly [string, string, number[]][] = [
  ["records", LINES, [1, 2, 3, 2002, 2003, 4002, 4003, 6002, 6003]],
  ["lines below a record, which are of its time", BELOW_A_LINE, [1, 2, 3, 6002, 6003]],
];

describe.each(FLOODS)("where the memory for events is full of %s", (_, text, kept) => {
  const parsed = parseText(text, { memory: 20_000 });
  const events = parsed.streams.flatMap(eventsOf);

  it("of one that is repeated only some are kept, the first and the last among them, and every other line", () => {
    const lines = new Set(events.map(({ ref }) => ref.line));
    expect(kept.filter((line) => !lines.has(line))).toEqual([]);
    // as much as there is room for
    expect(events.length).toBeLessThan(600);
  });

  it("it is said, and that counts may be too low", () => {
    const folded = TIMES + 3 - events.length;
    expect(problemsIn(parsed)).toEqual([
      expect.stringMatching(new RegExp(`, ${folded} were counted and not kept.*too low`)),
    ]);
  });

  it("those that are given up are counted by kind", () => {
    const counted = [...(parsed.streams[0]?.reading?.crowd.values() ?? [])];
    expect(counted).toEqual([TIMES + 3 - events.length]);
  });

  it("events that stay say what they said", () => {
    const whole = new Map(
      parseText(text)
        .streams.flatMap(eventsOf)
        .map((event) => [event.ref.line, event]),
    );
    for (const event of events) expect(event).toEqual(whole.get(event.ref.line));
  });

  it("nothing is folded where there is room", () => {
    const roomy = parseText(text, { memory: 1_000_000 });
    expect(kindsByLine(roomy)).toHaveLength(TIMES + 3);
    expect(problemsIn(roomy)).toEqual([]);
  });
});

describe("repeats", () => {
  const folded = (rows: readonly [line: string, second: number][]) => {
    const repeats = new Repeats();
    return rows.map(([text, second], row) => repeats.next(text, second, row)).filter((row) => row >= 0);
  };

  it("are those between the first and the last of a second", () => {
    expect(
      folded([
        ["a", 1],
        ["a", 1],
        ["b", 1],
        ["a", 1],
        ["a", 1],
        ["a", 2],
        ["a", 2],
      ]),
    ).toEqual([1, 3]);
  });

  it("are none where each says something else", () => {
    expect(
      folded([
        ["a", 1],
        ["b", 1],
        ["c", 1],
        ["d", 2],
      ]),
    ).toEqual([]);
  });
});

describe("a budget", () => {
  it("keeps room for sources to come: a share of the whole, and no more than their lines", () => {
    const budget = new Budget(900);
    budget.keepFor([100, Number.POSITIVE_INFINITY], 3);
    budget.use(499);
    expect(budget.hasRoom()).toBe(true);
    budget.use(1);
    expect(budget.hasRoom()).toBe(false);
    budget.keepFor([Number.POSITIVE_INFINITY], 3);
    expect(budget.hasRoom()).toBe(true);
  });

  it("has whoever was looked through least give up repeats, and asks nobody twice for the same", () => {
    const budget = new Budget(100);
    const asked: string[] = [];
    const holder = (name: string, unfolded: number, gives: number) => ({
      unfolded,
      foldRepeats() {
        asked.push(name);
        this.unfolded = 0;
        budget.use(-gives);
      },
    });
    budget.join(holder("few", 20, 20));
    budget.join(holder("many", 80, 0));
    budget.use(100);
    expect(budget.hasRoom()).toBe(true);
    expect(asked).toEqual(["many", "few"]);
    budget.use(20);
    expect(budget.hasRoom()).toBe(false);
    expect(asked).toHaveLength(2);
  });
});
