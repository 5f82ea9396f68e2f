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

test("a bookie whose session expired is not registered until it has a new one, and not said by itself to be after it", async () => {
  const { nodes } = await diagnosisOf("../pulsar/zookeeper-out-of-reach-for-bookies-and-brokers");
  const role = nodes.find(({ name }) => name === "bookie1")?.tracks.find(({ subject }) => subject === "role");
  const behind = role?.intervals.filter(({ from }) => from >= Date.parse("2026-11-21T23:08:00Z")) ?? [];
  expect(behind.map(({ state, phase, serving, inferred }) => [state, phase, serving, inferred])).toEqual([
    ["starting", "registers anew", false, false],
    ["writable", null, true, true],
    ["down", null, false, false],
  ]);
});

test("a bookie that has its new session before it hears of the end of the old one stays registered, as far as lines go", async () => {
  const { nodes } = await diagnosisOf("session-of-a-bookie-expires-once");
  const role = nodes[0]?.tracks.find(({ subject }) => subject === "role");
  expect(role?.intervals.map(({ state }) => state)).not.toContain("down");
  expect(role?.intervals.filter(({ phase }) => phase !== null)).toEqual([]);
});
