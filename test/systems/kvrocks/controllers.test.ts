/** What a controller's lines alone tell of failovers that do not happen. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { diagnosePaths } from "../../diagnose-paths.ts";
import { findingsOn, inShort } from "./told.ts";

const FIXTURES = join(import.meta.dirname, "../../../fixtures/kvrocks");

async function told(lines: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), "controllers-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "ctl1.log");
  writeFileSync(file, `${lines.join("\n")}\n`);
  return await diagnosePaths([file]);
}

const START = Date.UTC(2025, 4, 26, 6);

/** A line of a controller, some milliseconds after its start. */
function line(ms: number, level: string, msg: string, more: object = {}): string {
  const timestamp = new Date(START + ms).toISOString().replace("Z", "+0000");
  return JSON.stringify({ level, timestamp, caller: "controller/cluster.go:141", msg, ...more });
}

const MASTER = {
  cluster_name: "a",
  id: "kvnode0000000000000000000000000000000001",
  is_master: true,
  addr: "10.4.0.11:6666",
};
const leads = line(0, "info", "Became the leader, resume the controller");
const probe = (ms: number, n: number) =>
  line(ms, "warn", "Failed to probe the node", {
    ...MASTER,
    error: "dial tcp 10.4.0.11:6666: i/o timeout",
    failure_count: n,
  });

it("a master that a controller of 1.x cannot replace is told once, with the reason and how often it tried", async () => {
  const { findings } = await told([
    leads,
    ...[1, 2, 3, 4].map((n) => probe(n * 3000, n)),
    ...[5, 6, 7].flatMap((n) => [
      line(n * 3000, "error", "Failed to promote the new master", { ...MASTER, error: "no match new master in shard" }),
      probe(n * 3000 + 1, n),
    ]),
  ]);
  expect(findings.map(({ pathology, title, count }) => [pathology, title, count])).toEqual([
    [
      "kvrocks/failover-misdirected",
      "The controller ctl1 gave up the failover of 10.4.0.11:6666: no match new master in shard (3 times)",
      3,
    ],
  ]);
  expect(findings[0]?.explanation).toContain("The node is a master");
});

it("a master that is replaced is no failover that was given up", async () => {
  const { findings } = await told([
    leads,
    ...[1, 2, 3, 4].map((n) => probe(n * 3000, n)),
    line(15_000, "info", "Promote the new master", {
      ...MASTER,
      new_master_id: "kvnode0000000000000000000000000000000002",
    }),
  ]);
  expect(findings).toEqual([]);
});

it("safe mode without a line of who failed says so", async () => {
  const { findings } = await told([
    line(0, "info", "Start as the leader"),
    line(9000, "warn", "safe mode, loop ratio 0.40, allnodes: 14, failnodes: 7"),
  ]);
  expect(findings.map(({ pathology, title }) => [pathology, title])).toEqual([
    [
      "kvrocks/controller-safe-mode",
      "The controller ctl1 replaces no master: safe mode, 7 of 14 nodes up for failover",
    ],
  ]);
  expect(findings[0]?.explanation).toContain("Which of them are masters is not in its lines.");
});

it("a failover by a controller is told with the controller, its first failed probe and its line", async () => {
  const folder = join(import.meta.dirname, "../../../fixtures/kvrocks/master-killed-and-replica-promoted");
  const nodes = ["nodeA.log", "nodeB.log", "nodeC.log"].map((name) => join(folder, name));
  const own = mkdtempSync(join(tmpdir(), "controllers-"));
  onTestFinished(() => rmSync(own, { recursive: true }));
  const file = join(own, "ctl1.log");
  const explained = async (master: object) => {
    const at = (clock: string, level: string, msg: string, more: object = {}) =>
      JSON.stringify({
        level,
        timestamp: `2024-12-05T${clock}+0000`,
        caller: "controller/cluster.go:141",
        msg,
        ...master,
        ...more,
      });
    const probes = ["01:01:22.900", "01:01:25.900"].map((clock) => at(clock, "warn", "Failed to probe the node"));
    writeFileSync(
      file,
      `${[...probes, at("01:01:35.100", "info", "Promote the new master", { new_master_id: "b" })].join("\n")}\n`,
    );
    const { findings } = await diagnosePaths([...nodes, file]);
    return findings.find(({ pathology }) => pathology === "kvrocks/leader-failure")?.explanation ?? "";
  };
  expect(await explained({ ...MASTER, addr: "10.2.0.4:6666" })).toContain(
    "the controller ctl1 promoted nodeB at 01:01:35.100. Its probes of nodeA had failed since 01:01:22.900.",
  );
  expect(await explained({ ...MASTER, addr: "10.9.9.9:6666" })).toContain("was promoted from outside");
});

describe("a master that is stopped before another one was made", () => {
  const STOPPED = join(FIXTURES, "controller-promotes-for-a-stopped-master");
  const linesOf = (name: string) => readFileSync(join(STOPPED, name), "utf8").trimEnd().split("\n");
  const failures = async (controller: readonly string[]) => {
    const logs = { nodeC: linesOf("nodeC.log"), nodeD: linesOf("nodeD.log"), controller1: controller };
    const findings = await findingsOn(logs);
    return inShort(findings.filter(({ pathology }) => pathology === "kvrocks/leader-failure"));
  };

  it("is told where the controller found it out by its probes", async () => {
    expect(await failures(linesOf("controller1.log"))).toEqual([
      "kvrocks/leader-failure (medium): master nodeC was stopped and nodeD became master 21.178 s later",
    ]);
  });

  it("is not told without a probe that failed, nor without a failover", async () => {
    expect(await failures(linesOf("controller1.log").filter((line) => !line.includes("Failed to ping")))).toEqual([]);
    expect(await failures(linesOf("controller1.log").filter((line) => !line.includes("fail over")))).toEqual([]);
  });
});
