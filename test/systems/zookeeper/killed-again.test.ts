/** A server that ends again and again without a word, and restarts that somebody may have meant. */
import { describe, expect, it } from "vitest";
import { detector as crashLoop } from "../../../src/systems/zookeeper/detectors/crash-loop.ts";
import { Cluster } from "./cluster.ts";
import { ensembleOfLogs } from "./ensemble-of.ts";

/** An ensemble of three in which servers are killed one after the other, each started again after three seconds. */
function killedInTurn(sids: readonly number[]): Record<string, string> {
  const cluster = new Cluster(3);
  for (const sid of sids) {
    cluster.run({ kind: "kill", pick: sid, waitMs: 20_000 });
    cluster.run({ kind: "start", pick: 0, waitMs: 3000 });
  }
  cluster.run({ kind: "start", pick: 0, waitMs: 20_000 });
  cluster.end();
  return cluster.logs();
}

async function told(logs: Readonly<Record<string, string>>) {
  const drafts = crashLoop.detect(await ensembleOfLogs(logs));
  return drafts.map(({ nodes, count, severity }) => ({ nodes, count, severity }));
}

describe("a server that ends without a word and is started again", () => {
  it("is told where that happens five times in a row", async () => {
    expect(await told(killedInTurn([0, 0, 0, 0, 0]))).toEqual([{ nodes: ["zk0"], count: 5, severity: "medium" }]);
  });

  it("is told with less weight at four", async () => {
    expect(await told(killedInTurn([1, 1, 1, 1]))).toEqual([{ nodes: ["zk1"], count: 4, severity: "low" }]);
  });

  it("is told where it happens to another one in between", async () => {
    expect(await told(killedInTurn([0, 0, 1, 0, 0, 0]))).toEqual([{ nodes: ["zk0"], count: 5, severity: "medium" }]);
  });

  it("may be somebody who tries a setting three times", async () => {
    expect(await told(killedInTurn([0, 0, 0]))).toEqual([]);
  });

  it("may be a deployment where all are restarted as often", async () => {
    expect(await told(killedInTurn([0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2]))).toEqual([]);
  });
});
