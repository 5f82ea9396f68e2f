/** How a bookie's trouble ends, and what is known of one that says nothing of its end. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { diagnosePaths } from "../../diagnose-paths.ts";

const FIXTURES = join(import.meta.dirname, "../../../fixtures/bookkeeper");

function diagnosisOf(name: string) {
  const logs = readdirSync(join(FIXTURES, name)).filter((file) => file.endsWith(".log"));
  return diagnosePaths(logs.map((log) => join(FIXTURES, name, log)));
}

test("a bookie that is writable again ended it, though all are stopped soon after", async () => {
  const { incidents } = await diagnosisOf("recorded-ledger-disk-full");
  expect(incidents.map(({ resolution }) => resolution?.text)).toEqual(["bookie2 was writable again"]);
});

test("nothing is known of a bookie from when an auditor missed it, behind its last line", async () => {
  const { nodes } = await diagnosisOf("killed-bookie-is-replaced");
  const tracks = nodes.find(({ name }) => name === "bookie2")?.tracks ?? [];
  const ends = tracks.map(({ subject, intervals }) => [subject, intervals.at(-1)?.state, intervals.at(-1)?.from]);
  const missed = Date.parse("2026-11-21T23:23:50.571Z");
  expect(ends).toEqual([
    ["role", "unknown", missed],
    ["zookeeper-session", "unknown", missed],
    ["auditor", "unknown", missed],
  ]);
});
