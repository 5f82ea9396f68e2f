/** What is claimed of a clock is its interval, and no more than that. */
import { expect, it } from "vitest";
import type { ClockEstimate } from "../../src/case.ts";
import { clockOffset } from "../../src/detect/any/clock-offset.ts";
import type { Clocked } from "../../src/detect/any/clocked.ts";

const PASSED = { one: "vote", note: "nobody compares clocks." };
const NOTHING = {
  events: [],
  clockSpan: null,
  zones: [],
  streams: [],
  zoneMismatchMinutes: 0,
  steps: [],
  first: 0,
  last: 1,
};

function claims(clock: ClockEstimate): string[] {
  const node = (name: string, own: ClockEstimate) =>
    ({
      name,
      aligned: { ...NOTHING, clock: own },
      first: 0,
      last: 1,
      pairs: [],
    }) as unknown as Clocked["nodes"][number];
  const reference = { offsetMs: 0, lowMs: 0, highMs: 0, samples: clock.samples };
  const all: Clocked = { nodes: [node("a", reference), node("b", clock)], whole: { from: 0, to: 1 }, leastMs: 1000 };
  return clockOffset(PASSED, () => all)
    .detect(null)
    .map(({ title, explanation }) => `${title}. ${explanation.split(". ")[1]}`);
}

it.each<[string, ClockEstimate, readonly string[]]>([
  [
    "both bounds",
    { offsetMs: -12_500, lowMs: -12_503, highMs: -12_496, samples: 8 },
    [
      "The clock of b is 12.5 s behind its peers'. By 8 pairs of lines that stand before and behind the same vote, the clock of b is between 12.496 s and 12.503 s behind the clock that the logs of a are laid out on",
    ],
  ],
  [
    "one bound, open on the other side",
    { offsetMs: 37_000, lowMs: 37_000, highMs: null, samples: 3 },
    [
      "The clock of b is at least 37 s ahead of its peers'. By 3 pairs of lines that stand before and behind the same vote, the clock of b is at least 37 s ahead of the clock that the logs of a are laid out on",
    ],
  ],
  ["nothing of an interval with zero in it", { offsetMs: 0, lowMs: -5000, highMs: 3, samples: 8 }, []],
  ["nothing of what only arrived late", { offsetMs: 0, lowMs: null, highMs: 90_000, samples: 8 }, []],
  ["nothing by one pair alone", { offsetMs: 37_000, lowMs: 37_000, highMs: null, samples: 1 }, []],
  ["nothing below a second", { offsetMs: 400, lowMs: 397, highMs: 403, samples: 8 }, []],
])("claims %s", (_, clock, expected) => {
  expect(claims(clock)).toEqual(expected);
});
