/** Where a replica that is ahead of its master had its data from. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findingsOn, inShort } from "./told.ts";

const linesOf = (fixture: string, node: string) =>
  readFileSync(join(import.meta.dirname, "../../../fixtures/kvrocks", fixture, `${node}.log`), "utf8").split("\n");
const logsOf = (fixture: string) => ({
  nodeA: linesOf(fixture, "nodeA"),
  nodeB: linesOf(fixture, "nodeB"),
  nodeC: linesOf(fixture, "nodeC"),
});

describe("a replica ahead of its master", () => {
  it("had it from a process of that master before, which came back with less", async () => {
    const ahead = (await findingsOn(logsOf("master-started-on-empty-data"))).filter(
      ({ pathology }) => pathology === "kvrocks/replica-ahead-of-master",
    );
    expect(inShort(ahead)).toEqual([
      "kvrocks/replica-ahead-of-master (critical): nodeC is 179 sequences ahead of its master nodeA, which had been started again",
      "kvrocks/replica-ahead-of-master (critical): nodeB is 179 sequences ahead of its master nodeA, which had been started again",
    ]);
    expect(ahead[0]?.explanation).toContain("unless something wrote to nodeC itself, nodeA lost what it had");
    expect(ahead[0]?.remedy[0]).toContain("data directory");
  });

  it("had it from the master before, or was one itself", async () => {
    const ahead = (await findingsOn(logsOf("promoted-by-hand-beside-its-master"))).filter(
      ({ pathology }) => pathology === "kvrocks/replica-ahead-of-master",
    );
    expect(
      ahead.map(({ nodes, explanation }) => [nodes[0], explanation.includes("replicated from nodeA, so")]),
    ).toEqual([
      ["nodeC", true],
      ["nodeA", false],
    ]);
    expect(ahead[1]?.explanation).toContain("nodeA had been a master itself until then");
  });
});

describe("a replica promoted by SLAVEOF NO ONE", () => {
  const logs = logsOf("promoted-by-hand-beside-its-master");
  const doubles = async (of: typeof logs) =>
    (await findingsOn(of)).filter(({ pathology }) => pathology === "kvrocks/two-masters");

  it("stands beside its old master until that one is made its replica", async () => {
    expect(inShort(await doubles(logs))).toEqual([
      "kvrocks/two-masters (high): nodeA went on as a master for 18.049 s after nodeB had been made the master in its place",
    ]);
  });

  it("is a copy that goes its own way where that one never is", async () => {
    const isLater = (line: string) => line.slice(10, 18) >= "03:27:19";
    const alone = Object.fromEntries(
      Object.entries(logs).map(([node, lines]) => [node, lines.filter((line) => !isLater(line))]),
    ) as typeof logs;
    expect(await doubles(alone)).toEqual([]);
  });
});

it("a replica that is refused for the id of its own start has no other history", async () => {
  const told = await findingsOn({
    nodeA: linesOf("restarted-replica-makes-an-id-of-its-own", "nodeA"),
    nodeC: linesOf("restarted-replica-makes-an-id-of-its-own", "nodeC"),
  });
  expect(inShort(told).filter((line) => line.includes("replica-ahead"))).toEqual([
    "kvrocks/replica-ahead-of-master (low): nodeC was refused for a replication id that it had made itself at its start, and copies everything",
  ]);
});
