/** The order of one log: what threads mix up, what people copy, and what a clock that is set back does. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { settleOrder } from "../../src/correlate/order.ts";
import type { LogEvent } from "../../src/event.ts";

/** `a0 b1500`: an event of kind a at 0 ms, one of kind b at 1.5 s; the line is its place. */
function events(text: string): LogEvent[] {
  return text
    .split(" ")
    .filter((word) => word !== "")
    .map((word, line) => ({
      kind: word.charAt(0),
      at: Number(word.slice(1)),
      ref: { input: 0, line: line + 1, offset: 0 },
      level: null,
      thread: "",
      logger: "",
      fields: {},
      causes: [],
    }));
}

const write = (list: readonly LogEvent[]) => list.map(({ kind, at }) => `${kind}${at}`).join(" ");

const LOG = false;
const EXCERPT = true;

const CASES: readonly (readonly [string, string, boolean, string, readonly string[]])[] = [
  ["a log in order stays as it is", "a0 b10 c2000", LOG, "a0 b10 c2000", []],
  ["threads out of order are sorted", "a0 b10 c7 d20", LOG, "a0 c7 b10 d20", []],
  ["a second back is still the threads", "a0 b5000 c4000 d6000", LOG, "a0 c4000 b5000 d6000", []],
  [
    "more than a second back is a clock that was set",
    "a0 b5000 c3999 d6000",
    LOG,
    "a0 b5000 c3999 d6000",
    ["2: 5000 to 3999"],
  ],
  [
    "a clock may be set twice",
    "a0 b9000 c5000 d9500 e1000 f9900",
    LOG,
    "a0 b9000 c5000 d9500 e1000 f9900",
    ["2: 9000 to 5000", "4: 9500 to 1000"],
  ],
  ["parts in wrong order are put in order", "c8000 d9000 a0 b1000", LOG, "a0 b1000 c8000 d9000", []],
  ["newest first is a wrong order", "d9000 c5000 b1000 a1000", LOG, "b1000 a1000 c5000 d9000", []],
  ["the older part ends when the newer one begins", "c5000 d6000 a0 b5000", LOG, "a0 b5000 c5000 d6000", []],
  [
    "threads are sorted between two steps",
    "a0 b9000 d1010 c1000 e2000",
    LOG,
    "a0 b9000 c1000 d1010 e2000",
    ["2: 9000 to 1010"],
  ],
  ["a step forward is no step", "a0 b900000 c900001", LOG, "a0 b900000 c900001", []],
  ["a record that stands again after a step back is a copy", "a0 b5000 a0 c6000", LOG, "a0 b5000 c6000", []],
  ["a file copied behind itself counts once", "a0 b5000 c9000 a0 b5000 c9000", LOG, "a0 b5000 c9000", []],
  [
    "listings out of order with a line in both are sorted",
    "c8000 d9000 a0 b1000 c8000",
    LOG,
    "a0 b1000 c8000 d9000",
    [],
  ],
  ["two equal records of one millisecond are two", "a0 b10 b10 c20", LOG, "a0 b10 b10 c20", []],
  ["in an excerpt equal records are one", "a0 b10 b10 c20", EXCERPT, "a0 b10 c20", []],
  ["an excerpt out of order is sorted, and no clock was set", "c9000 a0 b5000", EXCERPT, "a0 b5000 c9000", []],
  ["records of one millisecond keep the order of their lines", "a0 c10 b10 d10", LOG, "a0 c10 b10 d10", []],
  ["nothing is nothing", "", LOG, "", []],
];

it.each(CASES)("%s", (_, text, excerpt, ordered, steps) => {
  const settled = settleOrder(events(text), excerpt);
  expect({
    ordered: write(settled.events),
    steps: settled.steps.map(({ index, from, to }) => `${index}: ${from} to ${to}`),
  }).toEqual({ ordered, steps });
});

it("records of one stamp and kind that differ in a field are two, even where the listing goes back", () => {
  const [a, b, again, d] = events("a0 b5000 a0 d6000");
  const other = { ...again, fields: { sid: 3 } } as LogEvent;
  const { steps } = settleOrder([a, b, other, d] as LogEvent[], false);
  expect(steps).toHaveLength(1);
});

it.each([
  ["lines that were picked out thread by thread are put in order, and no clock was set", "x0 x9000 y1000 y9500", []],
  ["a thread whose own lines run back has had its clock set", "x0 x9000 y1000 x2000 y9500", ["2: 9000 to 1000"]],
])("%s", (_, text, steps) => {
  const lines = events(text).map((event) => ({ ...event, thread: event.kind }));
  const settled = settleOrder(lines, false);
  expect(settled.steps.map(({ index, from, to }) => `${index}: ${from} to ${to}`)).toEqual(steps);
  if (steps.length === 0) expect(write(settled.events)).toBe("x0 y1000 x9000 y9500");
});

describe("of any log", () => {
  const log = fc.array(fc.record({ kind: fc.constantFrom("a", "b", "c"), at: fc.integer({ min: 0, max: 9000 }) }), {
    maxLength: 30,
  });
  const eventsFrom = (list: readonly { kind: string; at: number }[]) =>
    events(list.map(({ kind, at }) => `${kind}${at}`).join(" "));

  it("nothing is lost but copies, and nothing is made up", () => {
    fc.assert(
      fc.property(log, fc.boolean(), (list, excerpt) => {
        const before = eventsFrom(list);
        const { events: after } = settleOrder(before, excerpt);
        expect(new Set(after.map((event) => write([event])))).toEqual(new Set(before.map((event) => write([event]))));
        expect(new Set(after.map(({ ref }) => ref.line)).size).toBe(after.length);
      }),
      { seed: 1 },
    );
  });

  it("events are in order of time but at the steps, and what is in order stays as it is", () => {
    fc.assert(
      fc.property(log, fc.boolean(), (list, excerpt) => {
        const { events: after, steps } = settleOrder(eventsFrom(list), excerpt);
        const back = after.flatMap(({ at }, i) => (i > 0 && at < (after[i - 1]?.at ?? 0) ? [i] : []));
        expect(back.filter((index) => !steps.some((step) => step.index === index))).toEqual([]);
      }),
      { seed: 2 },
    );
  });
});
