/** What is said to have set off an incident of a replica that became one shortly before. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { diagnosePaths } from "../../diagnose-paths.ts";

const line = (level: string, second: number, source: string, message: string) =>
  `${level}20250301 22:00:${String(second).padStart(2, "0")}.000000  5120 ${source}] ${message}`;
const START = [
  line("I", 0, "main.cc:144", "kvrocks version 2.11.2 (commit 4f1c9e27)"),
  line("I", 0, "storage.cc:388", "[storage] Success to load the data from disk: 24 ms"),
  line("I", 1, "server.cc:230", "[server] Ready to accept connections"),
  line("W", 3, "replication.cc:349", "Clean old synced checkpoint successfully"),
  line("I", 3, "cluster.cc:255", "SLAVE OF 10.2.0.4:6666 enabled by cluster topology setting"),
];
const JOINED = [
  line("I", 3, "replication.cc:424", "[replication] Check db name request was sent, waiting for response"),
  line("I", 3, "replication.cc:518", "[replication] Try to use psync, next seq: 1"),
  line("I", 3, "replication.cc:555", "[replication] PSync is ok, start increment batch loop"),
];
const refused = (from: number) =>
  Array.from({ length: 10 }, (_, i) =>
    line(
      "E",
      from + i,
      "replication.cc:265",
      "[replication] Failed to connect the master, err: Operation now in progress",
    ),
  );

async function trigger(lines: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), "triggers-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "nodeB.log");
  writeFileSync(file, `${lines.join("\n")}\n`);
  const { incidents } = await diagnosePaths([file]);
  return incidents.map((incident) => incident.trigger?.text ?? null);
}

it("a role that came first set off the connects that failed from then on", async () => {
  expect(await trigger([...START, ...refused(4)])).toEqual(["nodeB became a replica"]);
});

it("a role under which it had replicated did not set off that it lost its master later", async () => {
  const lost = line("E", 15, "replication.cc:181", "[replication] connection error/eof, reconnect the master");
  expect(await trigger([...START, ...JOINED, lost, ...refused(16)])).toEqual([null]);
});

it("what a node's trouble brought about did not set it off: it came a moment later", async () => {
  for (const fixture of ["kvrocks/crash", "bookkeeper/recorded-ledger-disk-full"]) {
    const { incidents } = await diagnosePaths([join("fixtures", fixture)]);
    expect([fixture, incidents[0]?.trigger]).toEqual([fixture, null]);
  }
});
