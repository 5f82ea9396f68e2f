/** Texts by id. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { Texts } from "../../src/parse/texts.ts";

it("equal texts have one id, different ones have different ids, and an id gives its text, however many there are", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 8 }), { maxLength: 3000, size: "max" }), (words) => {
      const texts = new Texts();
      const ids = words.map((word) => {
        const bytes = Buffer.from(`<${word}>`);
        return texts.id(bytes, 1, bytes.length - 1);
      });
      expect(ids.map((id) => texts.text(id))).toEqual(words);
      expect(new Set(ids).size).toBe(new Set(words).size);
    }),
    { numRuns: 50 },
  );
});

it("a text nobody has given is empty", () => {
  expect(new Texts().text(0)).toBe("");
});
