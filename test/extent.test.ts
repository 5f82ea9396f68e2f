/** Searches in sorted lists find what a look at every item would. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { covering, firstBehind, firstTouching, lastEarly, touching } from "../src/extent.ts";

const instant = fc.integer({ min: 0, max: 30 });
/** In order of their beginnings, as all lists of spans are; long ones reach over later ones. */
const spans = fc
  .array(fc.tuple(instant, fc.integer({ min: 0, max: 12 })))
  .map((pairs) => pairs.map(([from, ms]) => ({ from, to: from + ms })).sort((a, b) => a.from - b.from));
const extent = fc.tuple(instant, instant).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));

describe("spans in order of their beginnings", () => {
  it("that touch an extent are all found, in order", () => {
    fc.assert(
      fc.property(spans, extent, (all, { from, to }) => {
        const expected = all.filter((span) => span.from <= to && span.to >= from);
        expect(touching(all, from, to)).toEqual(expected);
        expect(firstTouching(all, from, to)).toBe(expected[0]);
      }),
    );
  });

  it("that last through an extent are all found, in order", () => {
    fc.assert(
      fc.property(spans, extent, (all, { from, to }) => {
        expect(covering(all, from, to)).toEqual(all.filter((span) => span.from <= from && span.to >= to));
      }),
    );
  });
});

describe("a sorted list", () => {
  it("is searched to both sides of an instant", () => {
    const sorted = fc.array(instant).map((values) => values.sort((a, b) => a - b));
    const isEven = (value: number) => value % 2 === 0;
    fc.assert(
      fc.property(sorted, instant, (values, at) => {
        expect(lastEarly(values, (value) => value < at, isEven)).toBe(
          values.findLast((value) => value < at && isEven(value)),
        );
        expect(firstBehind(values, (value) => value < at, isEven)).toBe(
          values.find((value) => value >= at && isEven(value)),
        );
      }),
    );
  });
});
