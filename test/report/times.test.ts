import { expect, it, test } from "vitest";
import { iso, showOffset, showRange, showSeconds, showSpan, timesWithin } from "../../src/report/times.ts";
import { duration } from "../../src/words.ts";

test.each([
  [0, "0 ms"],
  [0.25, "0.25 ms"],
  [231, "231 ms"],
  [4006, "4.006 s"],
  [61_028, "61.028 s"],
  [119_999, "119.999 s"],
  [230_885, "3 min 50.9 s"],
  [239_970, "4 min"],
  [3_599_990, "1 h"],
  [7_385_000, "2 h 3 min 5 s"],
  [86_399_600, "1 d"],
  [371_520_000, "4 d 7 h 12 min"],
])("%d ms is %s", (ms, text) => {
  expect(duration(ms)).toBe(text);
});

test.each([
  [0, "0 ms"],
  [37_000, "+37 s"],
  [-12_500, "−12.5 s"],
])("an offset of %d ms is %s", (ms, text) => {
  expect(showOffset(ms)).toBe(text);
});

it("keeps the points of a column of durations below each other", () => {
  expect([231, 61_028].map(showSeconds)).toEqual(["0.231 s", "61.028 s"]);
});

const noon = Date.UTC(2017, 3, 11, 12);
const DAY = 86_400_000;

it("leaves the date out within one day", () => {
  expect(timesWithin({ from: noon, to: noon + 1 })(noon)).toBe("12:00:00.000");
});

it("says month and day over midnight", () => {
  expect(timesWithin({ from: noon, to: noon + DAY })(noon)).toBe("04-11 12:00:00.000");
});

it("says the year over new year", () => {
  expect(timesWithin({ from: noon, to: noon + 365 * DAY })(noon)).toBe("2017-04-11 12:00:00.000");
});

it("says the date of a range once where it can", () => {
  const time = timesWithin({ from: noon, to: noon + DAY });
  expect([showRange(time, { from: noon, to: noon + 1 }), showRange(time, { from: noon, to: noon + DAY })]).toEqual([
    "04-11 12:00:00.000 – 12:00:00.001",
    "04-11 12:00:00.000 – 04-12 12:00:00.000",
  ]);
});

it("says the date of a span once where it can", () => {
  expect([showSpan({ from: noon, to: noon + 1 }), showSpan({ from: noon, to: noon + DAY })]).toEqual([
    "2017-04-11 12:00:00.000 – 12:00:00.001 UTC",
    "2017-04-11 12:00:00.000 – 2017-04-12 12:00:00.000 UTC",
  ]);
  expect(showSpan({ from: noon, to: noon })).toBe("2017-04-11 12:00:00.000 UTC");
});

it("prints an instant as JavaScript does", () => {
  const day = 24 * 3_600_000;
  for (const at of [
    0,
    1,
    -1,
    999,
    day,
    day - 1,
    -day,
    Date.UTC(2024, 1, 29, 23, 59, 59, 999),
    Date.UTC(1900, 0, 1, 7, 8, 9, 10),
    1e12 + 0.4,
    1e12 + 0.6,
  ])
    expect(iso(at)).toBe(new Date(Math.round(at)).toISOString());
});
