/** A bookie with AutoRecovery in its process has two sessions with ZooKeeper, and is registered with one of them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { diagnosePaths } from "../../diagnose-paths.ts";

const FIXTURE = join(import.meta.dirname, "../../../fixtures/bookkeeper/recorded-zookeeper-stood-still");
const LOGS = ["bookie1.log", "bookie2.log", "bookie3.log", "zk1.log"];
const folder = mkdtempSync(join(tmpdir(), "sessions-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What is told of the first lines of one bookie's log. */
async function cut(log: string, lines: number) {
  const path = join(folder, log);
  const text = readFileSync(join(FIXTURE, log), "utf8");
  writeFileSync(path, text.split("\n").slice(0, lines).join("\n"));
  return diagnosePaths([path]);
}

test("both are told of where both expired, and three bookies that ended by it are one incident", async () => {
  const { findings, incidents } = await diagnosePaths(LOGS.map((log) => join(FIXTURE, log)));
  const told = (pathology: string) => findings.filter((finding) => finding.pathology === pathology);
  const expiries = told("bookkeeper/session-expiry");
  expect(expiries.map(({ title }) => title).sort()).toEqual([
    "2 sessions of bookie1 expired",
    "2 sessions of bookie2 expired",
    "2 sessions of bookie3 expired",
  ]);
  for (const { explanation } of expiries) expect(explanation).toContain("It then set about registering anew");
  expect(told("bookkeeper/process-exit").find(({ nodes }) => nodes.includes("bookie1"))?.explanation).toMatch(
    /^From 10:49:55\.916 to 10:50:06\.723 the process of bookie1 ended by an error/,
  );
  const [storm] = told("zookeeper/session-expiry");
  expect(incidents.map(({ rootCauses, from }) => ({ rootCauses, from: new Date(from).toISOString() }))).toEqual([
    { rootCauses: [storm?.id], from: "2026-11-22T10:49:55.912Z" },
  ]);
});

test("where AutoRecovery's alone expired, the registration is not said to be lost, nor to be kept", async () => {
  // the next line says that the bookie's own expired too
  const { findings } = await cut("bookie3.log", 220);
  const expiry = findings.find(({ pathology }) => pathology === "bookkeeper/session-expiry");
  expect(expiry?.title).toBe("The session of bookie3 expired");
  expect(expiry?.explanation).toContain(
    "It was of AutoRecovery in the same process; no line shows that the session expired with which the bookie is registered.",
  );
  expect(findings.map(({ pathology }) => pathology)).not.toContain("bookkeeper/metadata-disconnected");
});

test("an auditor is one until its elector stops, also in a process that ends", async () => {
  const { nodes } = await diagnosePaths(LOGS.map((log) => join(FIXTURE, log)));
  const audits = (name: string) =>
    nodes
      .find((node) => node.name === name)
      ?.tracks.find(({ subject }) => subject === "auditor")
      ?.intervals.filter(({ state }) => state === "auditor")
      .map(({ from, to }) => [from, to].map((at) => new Date(at).toISOString().slice(11, 23)));
  expect(audits("bookie1")).toEqual([["10:49:23.621", "10:49:55.925"]]);
  expect(audits("bookie2")).toEqual([["10:50:06.039", "10:50:06.059"]]);
  expect(audits("bookie3")).toEqual([["10:49:56.728", "10:49:56.745"]]);
});
