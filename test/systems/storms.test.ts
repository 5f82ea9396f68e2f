/** What befalls a server again and again is told each time of that time alone, and in sentences that end. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { diagnosePaths } from "../diagnose-paths.ts";

const FIXTURES = join(import.meta.dirname, "../../fixtures");
const HOUR_MS = 3_600_000;
const folder = mkdtempSync(join(tmpdir(), "storm-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** All stamps of a log later by so much: dates with their times, and Pegasus' nanoseconds. */
function later(text: string, byMs: number): string {
  return text
    .replace(/(20\d\d-\d\d-\d\d)([T ])(\d\d:\d\d:\d\d)/g, (_, date: string, between: string, time: string) =>
      new Date(Date.parse(`${date}T${time}Z`) + byMs).toISOString().slice(0, 19).replace("T", between),
    )
    .replace(/(?<=\()1[67]\d{17}(?= )/g, (ns) => String(BigInt(ns) + BigInt(byMs) * 1_000_000n));
}

/** The logs of a fixture, as if all of it had happened so many times; and other logs beside them, or in their place. */
async function storm(name: string, times: number, everyMs: number, others: Readonly<Record<string, string>> = {}) {
  const own = mkdtempSync(join(folder, `${basename(name)}-`));
  const logs = readdirSync(join(FIXTURES, name)).filter((file) => file.endsWith(".log"));
  for (const log of logs) {
    const text = readFileSync(join(FIXTURES, name, log), "utf8");
    const all = Array.from({ length: times }, (_, i) => later(text, i * everyMs));
    writeFileSync(join(own, log), all.join(""));
  }
  for (const [log, text] of Object.entries(others)) writeFileSync(join(own, log), text);
  const names = [...new Set([...logs, ...Object.keys(others)])];
  const { findings } = await diagnosePaths(names.map((log) => join(own, log)));
  return (pathology: string) => findings.filter((finding) => finding.pathology === pathology);
}

test("crashes belong to the stay in DS_PREPARE in which they happened", async () => {
  const found = await storm("pegasus/duplication-refused-then-crash-loop", 3, 2 * HOUR_MS);
  const stays = found("pegasus/duplication-prepare-crash-loop").sort((a, b) => a.from - b.from);
  expect(stays.map(({ count }) => count)).toEqual([3, 3, 3]);
  for (const [i, stay] of stays.entries()) expect(stay.to).toBeLessThanOrEqual(stays[i + 1]?.from ?? stay.to);
});

test("directories that a start moves away are not told of the start before it", async () => {
  const found = await storm("pegasus/shared-log-cut-by-power-loss", 3, 2 * HOUR_MS);
  const texts = found("pegasus/shared-log-truncated").map(({ explanation }) => explanation);
  expect(texts).toHaveLength(3);
  for (const text of texts) expect(text).toContain("3 directories were moved to .err.");
});

test("writes that a disk held back hours before are no reason", async () => {
  const name = "pegasus/secondary-with-a-slow-disk";
  const disk = readFileSync(join(FIXTURES, name, "rs8.log"), "utf8");
  const told = async (byMs: number) => {
    const found = await storm(name, 1, 0, { "rs8.log": later(disk, byMs) });
    return found("pegasus/secondary-kicked").map(({ explanation }) => explanation.includes("held back by RocksDB"));
  };
  expect(await told(0)).toEqual([true]);
  expect(await told(-2 * HOUR_MS)).toEqual([false]);
});

test("of forty losses of the lock a sentence names the first ten", async () => {
  const found = await storm("pegasus/meta-lock-lost-twice", 20, HOUR_MS / 4);
  const [flapping] = found("pegasus/meta-leader-flapping");
  expect(flapping?.count).toBeGreaterThan(30);
  expect(flapping?.explanation).toMatch(/ and \d+ more lost the session in ZooKeeper/);
});

/** A line of an auditor. */
const verdict = (at: string, bookie: string) =>
  `2025-03-11T${at} - INFO  - [AuditorBookie:AuditorBookieCheckTask@218] - Following are the failed bookies: [${bookie}], and searching its ledgers for re-replication\n`;

test("what an auditor says an hour later, or of another bookie, is not said meanwhile", async () => {
  const name = "bookkeeper/session-of-a-bookie-expires-three-times";
  const told = async (at: string, bookie: string) => {
    const found = await storm(name, 1, 0, { "auditor.log": verdict(at, bookie) });
    return found("bookkeeper/session-expiry-loop").map(({ explanation }) => explanation.includes("auditors named it"));
  };
  expect(await told("10:15:10,000", "bk-a:3181")).toEqual([true]);
  expect(await told("12:15:10,000", "bk-a:3181")).toEqual([false]);
  expect(await told("10:15:10,000", "old-bk-a:3181")).toEqual([false]);
});

test("bookies are counted, not the lines that repeat them", async () => {
  const name = "pulsar/too-few-bookies-for-a-ledger";
  const log = readFileSync(join(FIXTURES, name, "broker-4.log"), "utf8");
  const gone = (at: string, bookie: string) =>
    `2025-03-04T${at}+0000 [metadata-store-10-1] INFO  org.apache.pulsar.metadata.bookkeeper.PulsarRegistrationClient - Bookie ${bookie} deleted. path: /ledgers/available/${bookie}\n`;
  const lines = [gone("05:40:09,000", "bookie-3:3181"), gone("05:40:09,001", "bookie-3:3181")];
  const at = log.indexOf("2025-03-04T05:40:10");
  const found = await storm(name, 1, 0, { "broker-4.log": log.slice(0, at) + lines.join("") + log.slice(at) });
  const [shortage] = found("pulsar/not-enough-bookies");
  expect(shortage?.explanation).toContain("By its end bookie-3:3181 had gone from the metadata store.");
});
