/** Members that come when the others have elected a leader, and what has to be known before that is said. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { detector as unreachablePeer } from "../../../src/systems/zookeeper/detectors/unreachable-peer.ts";
import { ensembleOfLogs } from "./ensemble-of.ts";

const ROOT = join(import.meta.dirname, "../../../fixtures/zookeeper/third-joins-late");
const [zk1 = "", zk2 = "", zk3 = ""] = ["zk1.log", "zk2.log", "zk3.log"].map((name) =>
  readFileSync(join(ROOT, name), "utf8"),
);

function without(log: string, words: string): string {
  return log
    .split("\n")
    .filter((line) => !line.includes(words))
    .join("\n");
}

/** The lines before the first of a minute. */
function upTo(log: string, minute: string): string {
  const lines = log.split("\n");
  const end = lines.findIndex((line) => line.startsWith(`2026-11-23 ${minute}`));
  return lines.slice(0, end < 0 ? undefined : end).join("\n");
}

async function told(logs: Readonly<Record<string, string>>) {
  const drafts = unreachablePeer.detect(await ensembleOfLogs(logs));
  return drafts.map(({ title, severity, measures }) => ({ title, severity, ...measures }));
}

describe("a member that comes minutes after the others", () => {
  it("is told with the time in which it was missing", async () => {
    expect(await told({ "zk1.log": zk1, "zk2.log": zk2, "zk3.log": zk3 })).toEqual([
      {
        title: "zk3 came 3 min 10.6 s late: zk2 had been elected without it",
        severity: "low",
        absentMs: 190_612,
        spareVoters: 0,
      },
    ]);
  });

  it("is told where its own log is not there", async () => {
    const [late] = await told({ "zk1.log": zk1, "zk2.log": zk2 });
    expect(late?.title).toMatch(/^server\.3 came 3 min 11\.\d s late/);
  });

  it("is told while it has not come", async () => {
    const minute = "13:42";
    const [late] = await told({
      "zk1.log": upTo(zk1, minute),
      "zk2.log": `${upTo(zk2, minute)}\n${alive("13:42:30")}`,
    });
    expect(late?.title).toBe("server.3 did not come in the 2 min 41.3 s in which zk2 led without it");
  });

  it("is not told where its leader's log does not keep who joins", async () => {
    expect(await told({ "zk1.log": zk1, "zk2.log": without(zk2, "Follower sid:"), "zk3.log": zk3 })).toEqual([]);
  });

  it("is not told where it had voted within two minutes", async () => {
    const vote =
      "2026-11-23 13:41:30,000 [myid:] - INFO  [WorkerReceiver[myid=1]:o.a.z.s.quorum.FastLeaderElection@390] - Notification: my state:FOLLOWING; n.sid:3, n.state:LOOKING, n.leader:3, n.round:0x1, n.peerEpoch:0x0, n.zxid:0x0, message format version:0x2, n.config version:0x0\n";
    const logs = { "zk1.log": `${upTo(zk1, "13:42")}\n${vote}`, "zk2.log": upTo(zk2, "13:52"), "zk3.log": zk3 };
    expect(await told(logs)).toEqual([]);
  });

  it("is not told where nobody tried it before the election", async () => {
    const tries = "Cannot open channel to 3";
    expect(await told({ "zk1.log": without(zk1, tries), "zk2.log": without(zk2, tries), "zk3.log": zk3 })).toEqual([]);
  });
});

describe("a log that ends at its first tries", () => {
  const lines = zk1.split("\n");
  const first = lines.findIndex((line) => line.includes("Cannot open channel to 3"));
  const begin = `${lines.slice(0, first + 2).join("\n")}\n`;

  it("is told for what it is", async () => {
    expect(await told({ "zk1.log": begin })).toEqual([
      { title: "server.3 had not been reached when the log of zk1 ends", severity: "info", lastedMs: 0 },
    ]);
  });

  it("tells nothing where the others' logs are there, or where it goes on to serve", async () => {
    expect(await told({ "zk1.log": begin, "zk3.log": upTo(zk3, "13:43") })).toEqual([]);
    expect(await told({ "zk1.log": upTo(zk1, "13:41") })).toEqual([]);
  });
});

/** A line of the leader that tells nothing of its members. */
function alive(time: string): string {
  return `2026-11-23 ${time},000 [myid:] - INFO  [SessionTracker:o.a.z.server.ZooKeeperServer@632] - Expiring session 0x100000c5c8b0000, timeout of 30000ms exceeded\n`;
}
