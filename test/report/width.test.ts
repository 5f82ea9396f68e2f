import fc from "fast-check";
import stringWidth from "string-width";
import { expect, it } from "vitest";
import { isPlain, safeText } from "../../src/report/safe-text.ts";
import { cut, padEnd, padStart, width, wrap, wrapParts } from "../../src/report/width.ts";

const anyText = fc.string({ unit: "grapheme", maxLength: 80 }).map(safeText);
const columns = fc.integer({ min: 1, max: 60 });

it("counts a Chinese letter as two columns", () => {
  expect(width("节点 a")).toBe(6);
});

it("counts what reports are made of as the library does", () => {
  const plain = [..." ~·×–…→−≈≤≥"];
  expect(plain.map((text) => [text, isPlain(text), stringWidth(text)])).toEqual(plain.map((text) => [text, true, 1]));
});

it("cuts to exactly the columns asked for and says so", () => {
  expect(cut("follower-looking-loop", 10, "…")).toBe("follower-…");
});

it("does not cut a wide letter in half", () => {
  expect(cut("节点节点", 6, "…")).toBe("节点…");
});

it("pads wide letters by columns", () => {
  expect([padEnd("节", 4), padStart("节", 4)]).toEqual(["节  ", "  节"]);
});

it("parts no number from its unit while there is room", () => {
  const text = "zk0's votes waited 10.027 s for connects, 99 % of it; it needed 4 voters";
  expect(wrap(text, 24)).toEqual(["zk0's votes waited", "10.027 s for connects,", "99 % of it; it needed 4", "voters"]);
  expect(wrap("10.027 s", 6)).toEqual(["10.027", "s"]);
});

it("never cuts to more than asked", () => {
  fc.assert(fc.property(anyText, columns, (text, max) => width(cut(text, max, "…")) <= max));
});

it("never wraps to more than asked", () => {
  fc.assert(fc.property(anyText, columns, (text, max) => wrap(text, max).every((line) => width(line) <= max)));
});

it("loses no letter while wrapping to lines that hold the widest one", () => {
  const bare = (text: string) => text.replaceAll(" ", "");
  const wideEnough = fc.integer({ min: 20, max: 60 });
  fc.assert(fc.property(anyText, wideEnough, (text, max) => bare(wrap(text, max).join("")) === bare(text)));
});

it("breaks a line at blanks", () => {
  expect(wrap("no leader for 3 min", 10)).toEqual(["no leader", "for 3 min"]);
});

it("breaks a word that is longer than a line", () => {
  expect(wrap("a 0123456789", 4)).toEqual(["a", "0123", "4567", "89"]);
});

it("breaks a long name where its parts meet, unless that is near its beginning", () => {
  expect(wrap("zookeeper_abbreviated", 12)).toEqual(["zookeeper_", "abbreviated"]);
  expect(wrap("a/bookkeeper", 8)).toEqual(["a/bookke", "eper"]);
});

it("keeps the parts of a line whole", () => {
  expect(wrapParts(["17 times", "because of F2"], " · ", 14)).toEqual(["17 times", "because of F2"]);
});
