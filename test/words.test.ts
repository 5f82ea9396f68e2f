import { expect, test } from "vitest";
import { list, listOfMany } from "../src/words.ts";

const nodes = (n: number) => Array.from({ length: n }, (_, i) => `n${i + 1}`);

test("a list is a list up to the length that is read to its end", () => {
  expect(listOfMany([])).toBe("none");
  expect(listOfMany(nodes(2))).toBe("n1 and n2");
  expect(listOfMany(nodes(12))).toBe(list(nodes(12)));
});

test("of hundreds the first ten are named, and how many more there are", () => {
  expect(listOfMany(nodes(300))).toBe("n1, n2, n3, n4, n5, n6, n7, n8, n9, n10 and 290 more");
});
