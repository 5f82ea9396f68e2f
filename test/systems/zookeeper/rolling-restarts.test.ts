/** Restarts by somebody's hand: what they are told as where logs are missing, and what is told where they cannot be known. */
import { describe, expect, it } from "vitest";
import type { Diagnosis } from "../../../src/case.ts";
import { diagnosePaths } from "../../diagnose-paths.ts";
import { scratch } from "../../ingest/scratch.ts";

const diagnosed = (fixture: string, ...names: string[]) =>
  diagnosePaths(names.map((name) => `fixtures/zookeeper/${fixture}/${name}.log`));

function grave({ findings }: Diagnosis): string[] {
  return findings.filter(({ severity }) => severity !== "info").map(({ pathology }) => pathology);
}

function restarts({ findings }: Diagnosis): string[] {
  return findings.filter(({ pathology }) => pathology === "zookeeper/rolling-restart").map(({ title }) => title);
}

describe("an upgrade of three servers, the leader first", () => {
  it.each([["zk1"], ["zk1", "zk2"], ["zk1", "zk3"]] as string[][])(
    "is planned work by the logs of %s %s",
    async (...names) => {
      const diagnosis = await diagnosed("rolling-upgrade", ...names);
      expect(grave(diagnosis)).toEqual([]);
      expect(restarts(diagnosis)[0]).toMatch(/^3 of 3 servers were restarted one after the other into 3\.6\.4 in 3\d/);
    },
  );

  it("is of the two whose logs are there where nobody tells of the third", async () => {
    const diagnosis = await diagnosed("rolling-upgrade", "zk2", "zk3");
    expect(grave(diagnosis)).toEqual([]);
    expect(restarts(diagnosis)[0]).toMatch(/^2 of 3 servers were restarted one after the other into 3\.6\.4/);
  });

  it("is of one server by a log that shows no other going and coming", async () => {
    const diagnosis = await diagnosed("rolling-upgrade", "zk3");
    expect(restarts(diagnosis)).toEqual(["zk3 was restarted into 3.6.4"]);
    const failure = diagnosis.findings.find(({ pathology }) => pathology === "zookeeper/leader-failure");
    expect(failure?.explanation).toContain(
      "Without the logs of zk1 and zk2 it may as well be a step of a rolling restart.",
    );
    expect(failure?.excluded).toEqual([]);
  });
});

it("a leader that was killed and came back with its release has failed", async () => {
  const diagnosis = await diagnosed("leader-killed", "zk1", "zk2", "zk3");
  expect(grave(diagnosis)).toContain("zookeeper/leader-failure");
  expect(restarts(diagnosis)).toEqual([]);
});

it("a leader that ends with its last follower a moment behind it led once", async () => {
  const at = (second: string, sid: number, source: string, message: string) =>
    `2026-11-23 12:30:${second} [myid:${sid}] - INFO  [${source}] - ${message}\n`;
  const peer = (sid: number) => `QuorumPeer[myid=${sid}](plain=0.0.0.0:2181)(secure=disabled):`;
  const folder = await scratch({
    "zk1.log": [
      at("00,100", 1, `${peer(1)}QuorumPeer@1`, "LEADING"),
      at(
        "00,300",
        1,
        `${peer(1)}Leader@1`,
        "Have quorum of supporters, sids: [[1, 2],[1, 2]]; starting up and setting last processed zxid: 0x100000000",
      ),
      at("20,000", 1, "CommitProcessor:1:LeaderSessionTracker@1", "Committing global session 0x100000000000000"),
    ].join(""),
    "zk2.log": [
      at("00,100", 2, `${peer(2)}QuorumPeer@1`, "FOLLOWING"),
      at("00,320", 2, `${peer(2)}QuorumPeer@1`, "Peer state changed: following - broadcast"),
      at("20,012", 2, "CommitProcessor:2:LearnerSessionTracker@1", "Committing global session 0x100000000000001"),
    ].join(""),
  });
  expect(grave(await diagnosePaths([`${folder}/zk1.log`, `${folder}/zk2.log`]))).toEqual([]);
});
