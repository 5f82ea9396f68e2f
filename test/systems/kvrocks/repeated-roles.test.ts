/** A role that a newer table repeats, as for the shards that it does not change. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { diagnosePaths } from "../../diagnose-paths.ts";

const line = (level: string, at: string, source: string, message: string) =>
  `${level}20250301 22:${at}.000000  5120 ${source}] ${message}`;
const AGAIN = line("I", "02:00", "cluster.cc:255", "SLAVE OF 10.2.0.4:6666 enabled by cluster topology setting");
const REPLICA = [
  line("I", "00:00", "main.cc:144", "kvrocks version 2.11.2 (commit 4f1c9e27)"),
  line("I", "00:01", "server.cc:230", "[server] Ready to accept connections"),
  line("W", "00:03", "replication.cc:349", "Clean old synced checkpoint successfully"),
  line("I", "00:03", "cluster.cc:255", "SLAVE OF 10.2.0.4:6666 enabled by cluster topology setting"),
  line("I", "00:04", "replication.cc:555", "[replication] PSync is ok, start increment batch loop"),
];
// goes on behind the last line of the replica
const MASTER = [
  line("I", "00:01", "server.cc:230", "[server] Ready to accept connections"),
  line("I", "02:30", "cluster.cc:245", "MASTER MODE enabled by cluster topology setting"),
];

async function lastRole(lines: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), "repeated-roles-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "nodeB.log");
  writeFileSync(file, `${lines.join("\n")}\n`);
  const other = join(folder, "nodeA.log");
  writeFileSync(other, `${MASTER.join("\n")}\n`);
  const { nodes } = await diagnosePaths([file, other]);
  const last = nodes
    .find(({ name }) => name === "nodeB")
    ?.tracks.find(({ subject }) => subject === "role")
    ?.intervals.at(-1);
  return [last?.state, last?.serving];
}

it("a replica whose last line repeats its master goes on serving", async () => {
  expect(await lastRole([...REPLICA, AGAIN])).toEqual(["replica", true]);
});

it("one that has lost its master does not", async () => {
  const lost = line("E", "01:59", "replication.cc:181", "[replication] connection error/eof, reconnect the master");
  expect(await lastRole([...REPLICA, lost, AGAIN])).toEqual(["replica", false]);
});

it("nor does one that is given its master anew", async () => {
  const stopped = line("I", "01:59", "replication.cc:371", "[replication] Stopped");
  expect(await lastRole([...REPLICA, stopped, AGAIN])).toEqual(["replica", false]);
});
