import fc from "fast-check";
import { expect, it, test } from "vitest";
import { safeText } from "../../src/report/safe-text.ts";
import { width } from "../../src/report/width.ts";

test.each([
  ["plain text stays", "zk1 LOOKING", "zk1 LOOKING"],
  ["Chinese stays", "节点 zk1", "节点 zk1"],
  ["a colour goes", "\u001b[31mred\u001b[0m", "red"],
  ["a title sequence goes with its text", "a\u001b]0;owned\u0007b", "ab"],
  ["a hyperlink leaves its words", "\u001b]8;;http://x\u001b\\click\u001b]8;;\u001b\\", "click"],
  ["a C1 sequence goes", "a\u009b31mb", "ab"],
  ["a lone escape goes", "a\u001bb", "ab"],
  ["a tab becomes a blank", "a\tb", "a b"],
  ["a line break becomes a blank", "a\r\nb\u2028c", "a b c"],
  ["bidi controls go", "user\u202egnp.exe\u2066x", "usergnp.exex"],
  ["zero-width signs go", "le\u200bad\u2060er\ufeff", "leader"],
  ["soft hyphens and fillers go", "a\u00ad\u3164b", "ab"],
  ["tag characters go", "a\u{e0041}b", "ab"],
  ["half a surrogate pair shows as such", "a\ud800b", "a\ufffdb"],
])("%s", (_, text, safe) => {
  expect(safeText(text)).toBe(safe);
});

it("cuts a letter with a tower of marks", () => {
  expect(safeText(`z${"\u0301".repeat(500)}k`).length).toBeLessThan(12);
});

it("leaves nothing that a terminal obeys, whatever comes in", () => {
  const hostile = fc.string({ unit: "binary" });
  fc.assert(fc.property(hostile, (text) => !/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u.test(safeText(text))));
});

it("changes nothing the second time", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => safeText(safeText(text)) === safeText(text)));
});

it("keeps the width of printable ASCII", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme-ascii" }), (text) => width(safeText(text)) === text.length));
});
