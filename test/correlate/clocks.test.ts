/** Differences of clocks: found where messages prove them, never claimed where messages were merely held up. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateOffsets, type Passage } from "../../src/correlate/clocks.ts";

const MINUTE = 60_000;

/** A message that leaves at a true instant and takes a while, as stamped by two clocks. */
function passage(from: number, to: number, at: number, delay: number, offsets: readonly number[]): Passage {
  return { from, to, left: at + (offsets[from] ?? 0), arrived: at + delay + (offsets[to] ?? 0) };
}

/** Messages in both directions between every two logs. */
const traffic = (logs: number, offsets: readonly number[], delay: fc.Arbitrary<number>) =>
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 10 * MINUTE }), delay), { minLength: 2 * logs * logs, maxLength: 60 })
    .map((sent) =>
      sent.map(([at, took], i) => {
        const from = i % logs;
        const to = (from + 1 + (Math.floor(i / logs) % (logs - 1))) % logs;
        return passage(from, to, at, took, offsets);
      }),
    );

const prompt = fc.integer({ min: 0, max: 40 });
const heldUp = fc.integer({ min: 0, max: MINUTE });
const wrongClock = fc.integer({ min: -5 * MINUTE, max: 5 * MINUTE });

describe("offsets of simulated logs", () => {
  it("are recovered within their bounds, and closely", () => {
    const simulated = fc.integer({ min: 3, max: 5 }).chain((logs) =>
      fc.array(wrongClock, { minLength: logs - 2, maxLength: logs - 2 }).chain((wrong) => {
        const offsets = [0, 0, ...wrong];
        return traffic(logs, offsets, prompt).map((passages) => ({ offsets, passages }));
      }),
    );
    fc.assert(
      fc.property(simulated, ({ offsets, passages }) => {
        const estimates = estimateOffsets(offsets.length, passages);
        const [reference = 0] = offsets.map((offset, i) => offset - (estimates[i]?.offsetMs ?? 0));
        for (const [i, offset] of offsets.entries()) {
          const { offsetMs, lowMs, highMs } = estimates[i] ?? { offsetMs: 0, lowMs: null, highMs: null };
          expect(Math.abs(offset - reference - offsetMs)).toBeLessThanOrEqual(1000);
          if (lowMs === null || highMs === null) continue;
          expect(lowMs).toBeLessThanOrEqual(highMs);
        }
      }),
      { numRuns: 200, seed: 37 },
    );
  });

  it("lie between their bounds, whatever was held up", () => {
    const delay = fc.oneof(prompt, prompt, prompt, heldUp);
    const simulated = fc
      .integer({ min: 2, max: 5 })
      .chain((logs) =>
        fc
          .array(wrongClock, { minLength: logs, maxLength: logs })
          .chain((offsets) =>
            fc
              .array(fc.tuple(fc.nat(logs - 1), fc.nat(logs - 1), fc.nat(10 * MINUTE), delay), { maxLength: 40 })
              .map((sent) => ({ offsets, sent })),
          ),
      );
    fc.assert(
      fc.property(simulated, ({ offsets, sent }) => {
        const passages = sent.flatMap(([from, to, at, took]) =>
          from === to ? [] : [passage(from, to, at, took, offsets)],
        );
        const estimates = estimateOffsets(offsets.length, passages);
        const reference = estimates.findIndex(({ lowMs, highMs }) => lowMs === 0 && highMs === 0);
        for (const [i, { offsetMs, lowMs, highMs }] of estimates.entries()) {
          const truth = (offsets[i] ?? 0) - (offsets[reference] ?? 0);
          if (lowMs !== null) expect(lowMs).toBeLessThanOrEqual(Math.min(truth, offsetMs));
          if (highMs !== null) expect(highMs).toBeGreaterThanOrEqual(Math.max(truth, offsetMs));
        }
      }),
      { numRuns: 500, seed: 12 },
    );
  });

  it("are none where messages were merely held up", () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 2, max: 5 })
          .chain((logs) => traffic(logs, [], heldUp).map((passages) => ({ logs, passages }))),
        ({ logs, passages }) => {
          expect(estimateOffsets(logs, passages).map(({ offsetMs }) => offsetMs)).toEqual(Array(logs).fill(0));
        },
      ),
      { numRuns: 200, seed: 10 },
    );
  });
});

/** `0>1 +5000 +5010` : two messages of log 0 that log 1 stamps 5 s and 5.01 s after they left. */
function read(text: string): Passage[] {
  return text.split("; ").flatMap((part) => {
    const [ends = "", ...lags] = part.split(" ");
    const [from = 0, to = 0] = ends.split(">").map(Number);
    return lags.map((lag, i) => ({ from, to, left: i * 1000, arrived: i * 1000 + Number(lag) }));
  });
}

const CASES: readonly (readonly [string, number, string, readonly number[]])[] = [
  ["clocks that agree are left alone", 2, "0>1 +3 +5 +8; 1>0 +2 +4 +7", [0, 0]],
  [
    "a clock ahead is found from both directions",
    3,
    "0>1 +37002 +37005; 1>0 -36998 -36995; 0>2 +1 +2; 2>0 +1 +2",
    [0, 37_000, 0],
  ],
  ["a clock behind as well", 3, "0>1 +1 +2; 1>0 +1 +2; 0>2 -12498 -12499; 2>0 +12502 +12503", [0, 0, -12_500]],
  ["one pair that arrived late proves nothing", 2, "0>1 +37002", [0, 0]],
  ["one direction proves nothing below ten minutes", 2, "0>1 +37002 +37004 +37005", [0, 0]],
  [
    "one direction beyond ten minutes is a clock, or a zone",
    3,
    "0>1 +28800004 +28800005 +28800006; 0>2 +1 +2; 2>0 +1 +2",
    [0, 28_800_005, 0],
  ],
  ["a few that were held up do not matter", 2, "0>1 +2 +3 +4 +9000; 1>0 +2 +3 +4 +7000", [0, 0]],
  ["a steady delay of one direction is no clock", 2, "0>1 +5001 +5002 +5003; 1>0 +1 +2 +3", [0, 0]],
  ["less than half a second is a clock too where zero is impossible", 2, "0>1 +402 +403; 1>0 -398 -397", [0, 400]],
  ["what arrived before it left proves a clock in one direction", 2, "0>1 -37000 -36998", [0, -37_000]],
  ["one pair that no other agrees with does not, in one direction", 2, "0>1 -18322 +5 +2300 +61000", [0, 0]],
  ["bounds that contradict one another leave the bulk to tell", 2, "0>1 +2 -40000; 1>0 +3 +4 +5", [0, 0]],
  ["a whole zone is told as one", 3, "0>1 +28800003; 1>0 -28799990; 0>2 +1; 2>0 +1", [0, 28_800_000, 0]],
  [
    "offsets go along a chain of logs",
    3,
    "0>1 +10002 +10003; 1>0 -9998 -9997; 1>2 +10002 +10003; 2>1 -9998 -9997",
    [-10_000, 0, 10_000],
  ],
  [
    "the clock that most agree with is the reference",
    3,
    "0>1 -49998 -49999; 1>0 +50002 +50001; 1>2 +1 +2; 2>1 +1 +2",
    [50_000, 0, 0],
  ],
  [
    "a log that no message reaches is taken to agree",
    4,
    "0>1 +37002 +37005; 1>0 -36998 -36995; 0>2 +1 +2; 2>0 +1 +2",
    [0, 37_000, 0, 0],
  ],
];

it.each(CASES)("%s", (_, logs, text, offsets) => {
  const estimates = estimateOffsets(logs, read(text)).map(({ offsetMs }) => offsetMs);
  const near = estimates.map((offset, i) => (Math.abs(offset - (offsets[i] ?? 0)) <= 10 ? offsets[i] : offset));
  expect(near).toEqual(offsets);
});

it("a pair that nothing backs does not give a log the clock of another", () => {
  const offsets = [0, 0, -23_000, 0];
  const both = (a: number, b: number, at: number) => [passage(a, b, at, 5, offsets), passage(b, a, at, 5, offsets)];
  const known = [0, 1000, 2000, 3000].flatMap((at) => [...both(0, 1, at), ...both(0, 2, at), ...both(1, 2, at)]);
  const estimates = estimateOffsets(4, [...known, passage(2, 3, 4000, 30_000, offsets)]);
  expect(estimates.map(({ offsetMs }) => offsetMs)).toEqual([0, 0, -23_000, 0]);
});
