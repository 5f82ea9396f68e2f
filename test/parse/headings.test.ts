/** Lines between the records that name whose those below them are. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { diagnosePaths } from "../diagnose-paths.ts";
import { countsIn, parseText, streamsIn } from "./parse-text.ts";

const record = (second: number, message = "LOOKING") =>
  `2024-03-05 08:00:${second},120 - INFO  [main:QuorumPeer@797] - ${message}\n`;

/** Label of each stream, and how many records it has. */
const records = (text: string) => parseText(text).streams.map(({ label, records: count }) => [label, count]);

describe("the lines below a heading are of whom it names", () => {
  it.each([
    ["tail", "==> zk1.log <==", "\n==> zk2.log <==", "zk1.log", "zk2.log"],
    [
      "tail, by path",
      "==> /var/log/zk1/zk.log <==",
      "\n==> /var/log/zk2/zk.log <==",
      "/var/log/zk1/zk.log",
      "/var/log/zk2/zk.log",
    ],
    ["Ansible", "zk1 | CHANGED | rc=0 >>", "zk2 | CHANGED | rc=0 >>", "zk1", "zk2"],
    ["pssh", "[1] 16:30:01 [SUCCESS] zk1", "[2] 16:30:02 [SUCCESS] zk2", "zk1", "zk2"],
    [
      "kubectl cluster-info dump",
      "==== START logs for container zookeeper of pod prod/zk-0 ====",
      "==== END logs for container zookeeper of pod prod/zk-0 ====\n==== START logs for container zookeeper of pod prod/zk-1 ====",
      "prod/zk-0",
      "prod/zk-1",
    ],
    ["a loop", "=== zk-0 ===", "=== zk-1 ===", "zk-0", "zk-1"],
    ["a loop over pods", "--- pod/zk-0", "--- pod/zk-1", "pod/zk-0", "pod/zk-1"],
  ])("%s", (_, first, second, one, other) => {
    expect(records(`${first}\n${record(10)}${record(11)}${second}\n${record(12)}`)).toEqual([
      [`server/${one}`, 2],
      [`server/${other}`, 1],
    ]);
  });

  it.each([
    ["more", ":".repeat(14), "zk1.log", "/var/log/zk2.log"],
    ["dshbak", "-".repeat(16), "zk-a", "zk-b.example.com"],
    ["clush -b", "-".repeat(15), "zk1", "zk2"],
  ])("of %s, which puts a name between two lines of signs", (_, signs, one, other) => {
    const frame = (name: string) => `${signs}\n${name}\n${signs}\n`;
    // the first line of signs is of nobody
    expect(records(`${frame(one)}${record(10)}${record(11)}${frame(other)}${record(12)}`).slice(-2)).toEqual([
      [`server/${one}`, 2],
      [`server/${other}`, 1],
    ]);
  });

  it("of Salt, which indents them", () => {
    const below = (second: number) => `    ${record(second)}`;
    expect(records(`zk1:\n${below(10)}${below(11)}zk2:\n${below(12)}`)).toEqual([
      ["server/zk1", 2],
      ["server/zk2", 1],
    ]);
  });

  it("also where they take turns, and a trace goes on below its own record", () => {
    const text = `==> zk1.log <==\n${record(10)}\n==> zk2.log <==\n${record(10)}\n==> zk1.log <==\n\tat A.b(A.java:1)\n${record(11)}`;
    expect(records(text)).toEqual([
      ["server/zk1.log", 2],
      ["server/zk2.log", 1],
    ]);
    expect(countsIn(parseText(text))).toMatchObject({ total: 9, event: 3 });
  });

  it("behind stamps of a collector", () => {
    const seen = "2024-03-05T08:00:10.123Z ";
    expect(records(`==> zk1 <==\n${seen}${record(10)}==> zk2 <==\n${seen}${record(11)}`)).toEqual([
      ["server/zk1", 1],
      ["server/zk2", 1],
    ]);
  });
});

it("two servers' files of one name, each in a text of its own, stay apart", async () => {
  const folder = mkdtempSync(join(tmpdir(), "headings-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const files = [1, 2].map((id) => {
    const file = join(folder, `zk${id}.txt`);
    writeFileSync(file, `==> /var/log/zookeeper.log <==\n${record(10)}${record(11)}`);
    return file;
  });
  expect((await diagnosePaths(files)).nodes.map(({ name }) => name)).toEqual(["zk1", "zk2"]);
});

it("a line that looks like one below a record belongs to that", () => {
  expect(streamsIn(parseText(`${record(10)}==> zk1.log <==\n${record(11)}`))).toEqual(["-/- zookeeper_plain"]);
});

it.each([
  "=== Starting ===",
  "--- begin of log ---",
  "-- Logs begin at Tue 2024-03-05 --",
  "==> ** Starting ZooKeeper **",
  "zk1:",
  `${"-".repeat(20)}\nzk1\n${"-".repeat(20)}`,
  `${"-".repeat(16)}\nStarting ZooKeeper\n${"-".repeat(16)}`,
  `${"-".repeat(16)}\nzk1\nzk2\n${"-".repeat(16)}`,
  `${"-".repeat(16)}\nzk1\n${"-".repeat(15)}`,
])("a banner names nobody: %s", (banner) => {
  expect(records(`${banner}\n${record(10)}`)).toEqual([["", 1]]);
});

it("what a collector names counts more", () => {
  expect(records(`=== all-1 ===\nzk1-1  | ${record(10)}zk2-1  | ${record(11)}`).slice(-2)).toEqual([
    ["zk1-1", 1],
    ["zk2-1", 1],
  ]);
});
