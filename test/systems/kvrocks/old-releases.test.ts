/** Wordings of 1.x that print less than those of later releases are read as the same. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { diagnosePaths } from "../../diagnose-paths.ts";

async function told(lines: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), "old-releases-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "one.log");
  writeFileSync(file, `Log file created at: 2020/03/02 10:00:00\n${lines.join("\n")}\n`);
  return await diagnosePaths([file]);
}

it("a feed that ends without a batch in its line is told", async () => {
  const { findings } = await told([
    "I0302 10:00:00.100000  4711 main.cc:230] Version: 1.1.20 @1a2b3c4d",
    "I0302 10:00:05.000000  4720 redis_cmd.cc:3500] Slave 10.2.0.5:50412 asks for synchronization with next sequence: 91, and local sequence: 90",
    "E0302 11:00:00.000000  4730 replication.cc:97] Write error while sending batch to slave: Broken pipe",
    "W0302 11:00:00.000100  4730 replication.cc:57] Slave thread was terminated, would stop feeding the slave: 10.2.0.5:50412",
  ]);
  expect(findings.map(({ pathology }) => pathology)).toEqual(["kvrocks/replica-link-lost"]);
  expect(findings[0]?.explanation).toContain("Broken pipe");
});

it.each([
  "[replication] CRITICAL - Failed to write batch to local, IO error: No space left on device",
  "[replication] CRITICAL - Failed to write batch to local, err: IO error: No space left on device",
])("a full disk that keeps a replica from writing is told (%s)", async (words) => {
  const { findings } = await told([
    "I0302 10:00:00.100000  4711 main.cc:230] Version: 1.1.20 @1a2b3c4d",
    `E0302 11:00:00.000000  4730 replication.cc:495] ${words}`,
  ]);
  expect(findings.map(({ pathology }) => pathology)).toContain("kvrocks/disk-full");
});

it("a restore that fails is the end of its full sync, with its reason", async () => {
  const { findings } = await told([
    "I0302 10:00:00.100000  4711 main.cc:230] Version: 1.1.10 @1a2b3c4d",
    "I0302 11:00:00.000000  4730 replication.cc:400] [replication] Failed to psync, switch to fullsync",
    "I0302 11:00:00.000100  4730 replication.cc:410] [replication] Start syncing data with fullsync",
    "E0302 11:00:09.000000  4730 replication.cc:582] [replication] Failed to restore backup while IO error: lock hold",
  ]);
  const sync = findings.find(({ pathology }) => pathology === "kvrocks/full-sync");
  expect(sync?.title).toMatch(/^full sync of one failed after 9 s/);
  expect(sync?.explanation).toContain("IO error: lock hold");
});
