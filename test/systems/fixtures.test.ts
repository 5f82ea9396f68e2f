/** Every folder of fixtures/SYSTEM is a claim: these logs show these pathologies and none of those. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadAll } from "../../src/detect/system.ts";
import { systems } from "../../src/systems/all.gen.ts";
import { diagnosePaths } from "../diagnose-paths.ts";

const ROOT = join(import.meta.dirname, "../../fixtures");

interface Expectation {
  /** What happened, in a sentence. */
  readonly what: string;
  /** Where the lines are from. */
  readonly source: string;
  /** Pathologies that must be found. */
  readonly report: readonly string[];
  /** Pathologies that must not be found, and why these lines are not it. */
  readonly silent: Readonly<Record<string, string>>;
}

const folders = systems
  .map(({ name }) => name)
  .flatMap((system) => readdirSync(join(ROOT, system)).map((name) => join(system, name)))
  .filter((name) => existsSync(join(ROOT, name, "expect.json")));
const cases = folders.map((name) => ({
  name,
  expectation: JSON.parse(readFileSync(join(ROOT, name, "expect.json"), "utf8")) as Expectation,
}));
const loaded = await loadAll(systems);
const ids = [...new Set(loaded.flatMap(({ pathologies }) => pathologies.map(({ id }) => id)))];

describe.each(cases)("$name", ({ name, expectation }) => {
  const logs = readdirSync(join(ROOT, name)).filter((file) => !file.endsWith(".json") && !file.endsWith(".md"));
  // not before its first test: all at once, the first one would wait for the last
  let started: Promise<string[]> | undefined;
  const found = () => {
    started ??= diagnosePaths(logs.map((file) => join(ROOT, name, file))).then(({ findings }) => [
      ...new Set(findings.map(({ pathology }) => pathology)),
    ]);
    return started;
  };

  it("shows what it is said to show", async () => {
    expect(
      expectation.report.filter((id) => !ids.includes(id)),
      "identifiers without a detector",
    ).toEqual([]);
    expect(await found()).toEqual(expect.arrayContaining([...expectation.report]));
  });

  it("stays silent where it only looks like it", async () => {
    const silent = Object.keys(expectation.silent);
    expect((await found()).filter((id) => silent.includes(id))).toEqual([]);
  });
});

it.each(ids)("%s has a fixture that shows it and a look-alike that must stay silent", (id) => {
  expect(
    cases.some(({ expectation }) => expectation.report.includes(id)),
    "shown",
  ).toBe(true);
  expect(
    cases.some(({ expectation }) => id in expectation.silent),
    "look-alike",
  ).toBe(true);
});
