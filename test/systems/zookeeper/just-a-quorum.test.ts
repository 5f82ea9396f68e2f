/** A leader that serves with no more followers than a quorum needs, and what has to be known before that is said. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { detector as fragileQuorum } from "../../../src/systems/zookeeper/detectors/fragile-quorum.ts";
import { detector as unreachablePeer } from "../../../src/systems/zookeeper/detectors/unreachable-peer.ts";
import { ensembleOfLogs } from "./ensemble-of.ts";

const ROOT = join(import.meta.dirname, "../../../fixtures/zookeeper/just-a-quorum");
const [zk1 = "", zk2 = ""] = ["zk1.log", "zk2.log"].map((name) => readFileSync(join(ROOT, name), "utf8"));

function withoutLines(log: string, words: string): string {
  return log
    .split("\n")
    .filter((line) => !line.includes(words))
    .join("\n");
}

async function found(leader: string, follower = zk1): Promise<string[]> {
  const ensemble = await ensembleOfLogs({ "zk1.log": follower, "zk2.log": leader });
  return fragileQuorum.detect(ensemble).map(({ title }) => title);
}

describe("just a quorum", () => {
  it("is told from the leader's log alone", async () => {
    const [draft, ...others] = fragileQuorum.detect(await ensembleOfLogs({ "zk2.log": zk2 }));
    expect(others).toEqual([]);
    expect(draft?.measures).toEqual({ lastedMs: 757_522, spareVoters: 0 });
    expect(draft?.evidence.length).toBeGreaterThan(2);
  });

  it("is not told where the lines of joins are not kept", async () => {
    expect(await found(withoutLines(zk2, "Follower sid:"))).toEqual([]);
  });

  it("is not told where the log of the leader ends before ten minutes are over, whatever the follower's log shows", async () => {
    const end = zk2.split("\n").findIndex((line) => line.startsWith("2026-11-23 13:52"));
    expect(await found(zk2.split("\n").slice(0, end).join("\n"))).toEqual([]);
  });

  it("is not told of a member that votes meanwhile", async () => {
    const vote =
      "2026-11-23 13:44:00,000 [myid:] - INFO  [WorkerReceiver[myid=1]:o.a.z.s.quorum.FastLeaderElection@390] - Notification: my state:FOLLOWING; n.sid:3, n.state:LOOKING, n.leader:3, n.round:0x1, n.peerEpoch:0x0, n.zxid:0x0, message format version:0x2, n.config version:0x0\n";
    expect(await found(zk2, zk1 + vote)).toEqual([]);
  });

  it("is left to the tries where the member is tried in vain all the while", async () => {
    const tries = Array.from(
      { length: 12 },
      (_, minute) =>
        `2026-11-23 13:${40 + minute}:00,000 [myid:] - WARN  [QuorumConnectionThread-[myid=1]-1:o.a.z.server.quorum.QuorumCnxManager@401] - Cannot open channel to 3 at election address /127.0.0.3:23023\njava.net.ConnectException: Connection refused\n`,
    ).join("");
    expect(await found(zk2, zk1 + tries)).toEqual([]);
    const ensemble = await ensembleOfLogs({ "zk1.log": zk1 + tries, "zk2.log": zk2 });
    expect(unreachablePeer.detect(ensemble).map(({ nodes }) => nodes)).toEqual([["server.3"]]);
  });
});
