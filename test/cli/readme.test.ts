/** What README.md shows is what the program prints. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { LOGS, run } from "./run.ts";

const README = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");

it("the report of the demonstration begins as it is shown", async () => {
  const [, shown = ""] = /```text\n(For [\s\S]*?)…\n```/.exec(README) ?? [];
  const { out } = await run(["report", ...LOGS]);
  expect(shown).not.toBe("");
  expect(out.slice(0, shown.length)).toBe(shown);
});
