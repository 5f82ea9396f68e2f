/** Which of the servers that went is told as the reason for a partition that nobody serves. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { diagnosePaths } from "../../diagnose-paths.ts";

const LOG = readFileSync(join(import.meta.dirname, "../../../fixtures/pegasus/both-members-gone/meta1.log"), "utf8");
const FIRST = "10.1.0.8:34801";
const SECOND = "10.1.0.7:34801";

/** The servers whose losses explain that nobody serves a partition. */
async function reasons(log: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "absences-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "meta1.log"), log);
  const { findings } = await diagnosePaths([join(folder, "meta1.log")]);
  const unavailable = findings.find(({ pathology }) => pathology === "pegasus/partition-unavailable");
  return findings
    .filter(({ id }) => unavailable?.because.includes(id))
    .flatMap(({ nodes }) => nodes.filter((node) => node.startsWith("10.")));
}

it("both members, though the first went long before the partition was without any", async () => {
  expect(await reasons(LOG)).toEqual([FIRST, SECOND]);
  // an hour before
  const longBefore = LOG.replace(
    /^(.*)21:00:52\.(\d{3}) \(1726664452(.*10\.1\.0\.8:34801 disconnected)/m,
    "$120:00:52.$2 (1726660852$3",
  );
  expect(longBefore).not.toBe(LOG);
  expect(await reasons(longBefore)).toEqual([FIRST, SECOND]);
});

it("not one that was connected again before", async () => {
  const back = LOG.replace(
    /^.*report\(\): worker disconnected: 10\.1\.0\.8:34801$/m,
    (line) => `${line}\n${line.replace("disconnected", "connected").replace("00:52.001", "00:53.001")}`,
  );
  expect(back).not.toBe(LOG);
  expect(await reasons(back)).toEqual([SECOND]);
});
