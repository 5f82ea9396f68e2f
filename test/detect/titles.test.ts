/** Titles of many findings in one sentence. */
import { expect, it } from "vitest";
import type { Severity } from "../../src/case.ts";
import { titlesIn } from "../../src/detect/titles.ts";

const titled = (title: string, severity: Severity, to: number) => ({ title, severity, from: 0, to });

it("are all there where they are few, in their order", () => {
  const few = [titled("The clock jumped", "low", 9), titled("zk2 went away", "high", 1)];
  expect(titlesIn(few)).toBe("the clock jumped; zk2 went away");
});

it("are the gravest and longest where they are many, with the number of the others", () => {
  const many = Array.from({ length: 2000 }, (_, i) => titled(`loss ${i}`, i === 1500 ? "critical" : "high", i));
  expect(titlesIn(many)).toBe("loss 1500; loss 1999; loss 1998; and 1997 more");
});
