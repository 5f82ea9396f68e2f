/** The automaton names every wording that matches, however many states its texts lead to. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Automaton } from "../../src/grammar/automaton.ts";
import type { Step } from "../../src/grammar/program.ts";

const LETTERS = "ab ";
const SETS = ["a", "ab", "ab "].map((members) => {
  const set = new Uint8Array(256);
  for (const byte of Buffer.from(members)) set[byte] = 1;
  return set;
});

const word = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 3 });
const step: fc.Arbitrary<Step> = fc.oneof(
  word.map((bytes) => ({ kind: "literal" as const, bytes, open: -1, close: -1 })),
  fc
    .array(word, { minLength: 1, maxLength: 2 })
    .map((values) => ({ kind: "choice" as const, values, open: -1, close: -1 })),
  fc
    .record({ set: fc.nat({ max: SETS.length - 1 }), min: fc.nat({ max: 2 }), more: fc.nat({ max: 2 }) })
    .map(({ set, min, more }) => ({
      kind: "run" as const,
      set,
      min,
      max: more > 0 ? min + more : -1,
      open: -1,
      close: -1,
    })),
);
const sequences = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 });
const candidates = fc.array(sequences, { minLength: 1, maxLength: 5 });

/** The wording as an expression for JavaScript's own matcher. */
function expressionOf(wordings: readonly (readonly Step[])[]): RegExp {
  const members = ["a", "ab", "ab "];
  const partOf = (step: Step): string => {
    if (step.kind === "literal") return step.bytes;
    if (step.kind === "choice") return `(?:${step.values.join("|")})`;
    return `[${members[step.set]}]{${step.min},${step.max < 0 ? "" : step.max}}`;
  };
  return new RegExp(`^(?:${wordings.map((steps) => steps.map(partOf).join("")).join("|")})$`);
}

function namedBy(automaton: Automaton, text: string): readonly number[] {
  const bytes = Buffer.from(` ${text}a`);
  return automaton.mayMatch(bytes, 1, bytes.length - 1);
}

describe("the automaton", () => {
  it("names every wording that matches a text, in ascending order", () => {
    fc.assert(
      fc.property(
        candidates,
        fc.array(fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 12 }), { minLength: 1, maxLength: 20 }),
        (wordings, texts) => {
          const automaton = new Automaton(wordings, SETS);
          for (const text of texts) {
            const named = namedBy(automaton, text);
            const matching = wordings.flatMap((one, i) => (expressionOf(one).test(text) ? [i] : []));
            expect(named).toEqual([...named].sort((a, b) => a - b));
            expect(named).toEqual(expect.arrayContaining(matching));
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("names none where none begins like the text, and only the one that does before its end", () => {
    const literal = (bytes: string): Step => ({ kind: "literal", bytes, open: -1, close: -1 });
    const automaton = new Automaton([[[literal("New election")]], [[literal("Notification")]]], SETS);
    expect(namedBy(automaton, "LOOKING")).toEqual([]);
    expect(namedBy(automaton, "No")).toEqual([1]);
    expect(namedBy(automaton, "N")).toEqual([]);
  });

  it("answers the same after it has dropped its states", () => {
    // to know what stood fifteen letters ago takes more states than are kept
    const run: Step = { kind: "run", set: 1, min: 0, max: -1, open: -1, close: -1 };
    const either: Step = { kind: "choice", values: ["a", "b"], open: -1, close: -1 };
    const fifteenth = (bytes: string): Step[] => [
      run,
      { kind: "literal", bytes, open: -1, close: -1 },
      ...Array.from({ length: 14 }, () => either),
    ];
    const automaton = new Automaton([[fifteenth("a")], [fifteenth("b")]], SETS);
    for (let number = 0; number < 2 ** 15; number++) {
      const text = number.toString(2).padStart(15, "0").replaceAll("0", "a").replaceAll("1", "b");
      expect(namedBy(automaton, text)).toEqual([text.at(-15) === "a" ? 0 : 1]);
    }
  });
});
