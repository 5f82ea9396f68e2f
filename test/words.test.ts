import { expect, test } from "vitest";
import { count, datedSpan, list, listOfMany } from "../src/words.ts";

const nodes = (n: number) => Array.from({ length: n }, (_, i) => `n${i + 1}`);

test("a list is a list up to the length that is read to its end", () => {
  expect(listOfMany([])).toBe("none");
  expect(listOfMany(nodes(2))).toBe("n1 and n2");
  expect(listOfMany(nodes(12))).toBe(list(nodes(12)));
});

test.each([
  [1, "vote", "1 vote"],
  [2, "try", "2 tries"],
  [1200, "line", "1,200 lines"],
  [1, "time", "once"],
  [17, "time", "17 times"],
])("%i %s: %s", (n, noun, words) => {
  expect(count(n, noun)).toBe(words);
});

test("of hundreds the first ten are named, and how many more there are", () => {
  expect(listOfMany(nodes(300))).toBe("n1, n2, n3, n4, n5, n6, n7, n8, n9, n10 and 290 more");
});

test.each([
  ["2017-04-11T11:19:13.037Z", "2017-04-11T11:23:03.922Z", "11:19:13.037 to 11:23:03.922 UTC on 2017-04-11"],
  ["2017-04-11T11:19:13.037Z", "2017-04-11T11:19:13.037Z", "at 11:19:13.037 UTC on 2017-04-11"],
  ["2017-04-11T23:59:13Z", "2017-04-12T00:01:00Z", "2017-04-11 23:59:13.000 to 2017-04-12 00:01:00.000 UTC"],
  ["1970-01-01T11:19:13Z", "1970-01-01T11:19:14Z", "11:19:13.000 to 11:19:14.000 UTC"],
])("a span names its day once: %s to %s", (from, to, words) => {
  expect(datedSpan({ from: Date.parse(from), to: Date.parse(to) })).toBe(words);
});
