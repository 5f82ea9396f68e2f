/** What excerpts tell that hold neither the beginning of what they tell nor the other side of it. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { diagnosePaths } from "../../diagnose-paths.ts";

async function told(lines: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), "cut-short-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "one.log");
  writeFileSync(file, `${lines.join("\n")}\n`);
  const { findings } = await diagnosePaths([file]);
  return findings.map(({ pathology, severity, title }) => `${pathology} (${severity}): ${title}`);
}

it("a migration that fails in a log without its job is told", async () => {
  expect(
    await told([
      "E20220704 05:24:56.222230 25861 slot_migrate.cc:241] [migrate] Failed to connect destination server",
      "E20220704 05:24:56.222508 25861 slot_migrate.cc:170] [migrate] Failed to start migrating",
    ]),
  ).toEqual(["kvrocks/migration-broken (medium): migration of slots from one to its destination failed"]);
});

it("a migration that the stop of its thread ends did not fail", async () => {
  expect(
    await told([
      "E20220704 05:25:52.255283 32602 slot_migrate.cc:288] [migrate] Stop migrating snapshot due to the thread stoped",
      "E20220704 05:25:52.255439 32602 slot_migrate.cc:181] [migrate] Failed to send snapshot",
    ]),
  ).toEqual([]);
});

it("a full sync is told by its master where no log of the replica is there", async () => {
  const sent = (second: string, file: string) =>
    `[2025-10-20T11:03:${second}+08:00][I][cmd_replication.cc:281] [replication] Succeed sending file ${file} to 10.8.0.3`;
  expect(
    await told([
      "[2025-10-20T11:03:42.800000+08:00][I][cmd_replication.cc:224] [replication] Succeed sending full data file info to 10.8.0.3",
      sent("50.700000", "000095.log"),
      sent("52.800000", "000097.sst"),
    ]),
  ).toEqual(["kvrocks/full-sync (info): full sync of a replica on 10.8.0.3 from one: 2 files in 10 s"]);
});
