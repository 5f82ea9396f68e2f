/** Logs of several servers put one behind the other say what they say as files, in every system. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { diagnosePaths } from "../diagnose-paths.ts";

const FIXTURES = join(import.meta.dirname, "../../fixtures");

async function told(paths: readonly string[]) {
  const { nodes, findings } = await diagnosePaths(paths);
  return { nodes: nodes.length, findings: findings.map(({ pathology, from, to }) => [pathology, from, to]) };
}

function joined(logs: readonly string[], name: string): string {
  const folder = mkdtempSync(join(tmpdir(), "one-behind-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, name);
  writeFileSync(file, logs.map((log) => readFileSync(log, "utf8")).join(""));
  return file;
}

it.each([
  ["bookkeeper/recorded-bookies-restarted-in-turn", ["bookie1", "bookie2", "bookie3"]],
  ["bookkeeper/recorded-empty-directories", ["bookie1", "bookie2", "bookie3"]],
  ["bookkeeper/recorded-other-advertised-address", ["bookie3", "bookie2", "bookie1"]],
  ["bookkeeper/recorded-ledger-disk-full", ["bookie1", "bookie2", "bookie3"]],
  ["pulsar/registration-of-a-killed-broker-is-persistent", ["broker1", "broker2", "broker3"]],
  ["pulsar/broker-paused-and-its-bundle-taken", ["broker3", "broker2", "broker1"]],
  ["pulsar/brokers-restarted-in-turn", ["broker-0", "broker-1"]],
  ["pegasus/servers-restarted-one-by-one", ["meta1", "rs7", "rs8", "rs9"]],
  ["pegasus/meta-lock-lost-twice", ["meta1", "meta2"]],
  ["pegasus/secondary-with-a-slow-disk", ["rs7", "rs8"]],
])("%s", async (fixture, names) => {
  const logs = names.map((name) => join(FIXTURES, fixture, `${name}.log`));
  expect(await told([joined(logs, "all.log")])).toEqual(await told(logs));
});

it("a log behind its newer part is put in order", async () => {
  const log = join(FIXTURES, "pulsar/brokers-restarted-in-turn/broker-0.log");
  const lines = readFileSync(log, "utf8").trimEnd().split("\n");
  const half = lines.length >> 1;
  const file = joined([], "broker-0.log");
  writeFileSync(file, `${[...lines.slice(half), ...lines.slice(0, half)].join("\n")}\n`);
  expect(await told([file])).toEqual(await told([log]));
});

it("a tail that names nobody is called after the line it begins on", async () => {
  const logs = ["bookie1", "bookie2"].map((name) =>
    join(FIXTURES, "bookkeeper/recorded-ledger-disk-full", `${name}.log`),
  );
  const second = readFileSync(logs[1] ?? "", "utf8").split("\n");
  const file = joined(logs.slice(0, 1), "bundle.log");
  const first = readFileSync(file, "utf8");
  const behind = second.slice(-40).filter((line) => !/Auditor/.test(line));
  writeFileSync(file, first + behind.join("\n"));
  const { nodes } = await diagnosePaths([file]);
  expect(nodes.map(({ name }) => name)).toEqual([
    expect.any(String),
    expect.stringMatching(/^bundle \(from line \d+\)$/),
  ]);
});
