/** What warnings of the reader of a server list tell of the size of the ensemble, and what takes them back. */
import { describe, expect, it } from "vitest";
import { detector as evenEnsemble } from "../../../src/systems/zookeeper/detectors/even-ensemble.ts";
import { ensembleOfLogs } from "./ensemble-of.ts";

const EVEN = "Non-optimal configuration, consider an odd number of servers.";
const TWO = "No server failure will be tolerated. You need at least 3 servers.";

/** A start of a server, a line a second, as 3.8 prints it. */
function started(sid: number, second: number, ...warnings: readonly string[]): string {
  const said = [
    "Reading configuration from: /opt/zk/zoo.cfg",
    ...warnings,
    `Starting quorum peer, myid=${sid}`,
    "LOOKING",
  ];
  return said
    .map(
      (message, i) =>
        `2024-03-05 08:00:${String(second + i).padStart(2, "0")},000 [myid:${sid}] - INFO  [main:QuorumPeer@1] - ${message}\n`,
    )
    .join("");
}

async function titles(logs: Readonly<Record<string, string>>): Promise<string[]> {
  return evenEnsemble.detect(await ensembleOfLogs(logs)).map(({ severity, title }) => `${severity}: ${title}`);
}

describe("the size of an ensemble", () => {
  it("is told once where all lists warn of it", async () => {
    expect(await titles({ "zk1.log": started(1, 0, EVEN), "zk2.log": started(2, 1, EVEN) })).toEqual([
      "info: The server list of zk1 and zk2 has an even number of voters",
    ]);
    expect(await titles({ "zk1.log": started(1, 0, TWO), "zk2.log": started(2, 1, TWO) })).toEqual([
      "low: The server list of zk1 and zk2 has no more than two voters: none of them may fail",
    ]);
  });

  it("is not told of lists that differ, nor of one that a later start has left", async () => {
    expect(await titles({ "zk1.log": started(1, 0, EVEN), "zk2.log": started(2, 1) })).toEqual([]);
    expect(await titles({ "zk1.log": started(1, 0, EVEN), "zk2.log": started(2, 1, TWO) })).toEqual([]);
    expect(await titles({ "zk1.log": started(1, 0, TWO) + started(1, 20) })).toEqual([]);
  });

  it("is not told of groups, nor of two voters with an oracle", async () => {
    expect(await titles({ "zk1.log": started(1, 0, "3, 4, 2", EVEN) })).toEqual([]);
    expect(await titles({ "zk1.log": started(1, 0, "Oracle is set to /var/run/oracle", TWO) })).toEqual([]);
  });
});
