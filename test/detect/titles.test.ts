/** Titles of many findings in one sentence. */
import { expect, it } from "vitest";
import type { Severity } from "../../src/case.ts";
import { rootCausesIn, titleFirst, titlesIn, titleWithTime } from "../../src/detect/titles.ts";

const titled = (title: string, severity: Severity, to: number) => ({ title, severity, from: 0, to });

it("are all there where they are few, in their order", () => {
  const few = [titled("The clock jumped", "low", 9), titled("zk2 went away", "high", 1)];
  expect(titlesIn(few)).toBe("the clock jumped; zk2 went away");
  const full = titled("All ledger directories of bookie2 were full", "high", 1);
  expect(titlesIn([...few, full])).toBe("the clock jumped; zk2 went away; all ledger directories of bookie2 were full");
});

it("are the gravest and longest where they are many, with the number of the others", () => {
  const many = Array.from({ length: 2000 }, (_, i) => titled(`loss ${i}`, i === 1500 ? "critical" : "high", i));
  expect(titlesIn(many)).toBe("loss 1500; loss 1999; loss 1998; and 1997 more");
});

it.each([
  ["the position of nodeB is gone", "The position of nodeB is gone"],
  ["client made no ensemble", "client made no ensemble"],
  ["zk2 went away", "zk2 went away"],
  ["RocksDB of kv3 found corrupt data", "RocksDB of kv3 found corrupt data"],
])("begin a sentence: %s", (title, sentence) => {
  expect(titleFirst({ title, nodes: ["client", "nodeB"] })).toBe(sentence);
});

it("stand with the time that they speak of", () => {
  const [from, to] = [Date.UTC(2024, 2, 5, 8), Date.UTC(2024, 2, 5, 8, 0, 3)];
  const finding = { title: "partition 2.3 had no living replica for 3 s", nodes: ["meta1"], from, to };
  const when = "08:00:00.000 to 08:00:03.000 UTC on 2024-03-05";
  expect(titleWithTime(finding)).toBe(`Partition 2.3 had no living replica for 3 s (${when})`);
  const inBrackets = { ...finding, title: "kv1 stopped writes for 3 s (write stall)" };
  expect(titleWithTime(inBrackets)).toBe(`kv1 stopped writes for 3 s (write stall; ${when})`);
});

it("are root causes, but for what has just been said", () => {
  const [one, other, third] = ["one", "other", "third"].map((title) => titled(title, "high", 1));
  const told = [one, other, third].flatMap((finding) => finding ?? []);
  expect(rootCausesIn(told.slice(0, 2), undefined)).toBe("Root causes: one; other");
  expect(rootCausesIn(told.slice(0, 2), one)).toBe("Another root cause: other");
  expect(rootCausesIn(told, one)).toBe("Other root causes: other; third");
  expect(rootCausesIn(told.slice(0, 1), other)).toBe("Root cause: one");
});
