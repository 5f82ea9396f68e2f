/** What is said of a fault where the log does not reach back to what came before it. */
import { expect, it } from "vitest";
import { diagnosePaths } from "../../diagnose-paths.ts";
import { scratch } from "../../ingest/scratch.ts";

const at = (clock: string, thread: string, text: string) =>
  `2024-03-05 ${clock} [myid:1] - WARN  [${thread}] - ${text}\n`;
const PEER = "QuorumPeer[myid=1]/0.0.0.0:2181:Leader@499";
const LOST =
  at("08:10:00,000", PEER, "Shutdown called") +
  "java.lang.Exception: shutdown Leader! reason: Not sufficient followers synced, only synced with sids: [ 1 ]\n";
const SLOW =
  "fsync-ing the write ahead log in SyncThread:1 took 2100ms which will adversely effect operation latency. See the ZooKeeper troubleshooting guide";

async function explanationOf(pathology: string, log: string): Promise<string> {
  const folder = await scratch({ "zk1.log": log });
  const { findings } = await diagnosePaths([`${folder}/zk1.log`]);
  return findings.find((finding) => finding.pathology === pathology)?.explanation ?? "";
}

it("connections of followers are said to have stood only where the log reaches back to when they were lost", async () => {
  const before = at("08:00:00,000", PEER, "LEADING");
  const told = "acknowledgements stayed away while the connections stood";
  expect(await explanationOf("zookeeper/leader-lost-quorum", before + LOST)).toContain(told);
  expect(await explanationOf("zookeeper/leader-lost-quorum", LOST)).not.toContain(told);
});

it("a server whose role no line tells is not said to have kept it", async () => {
  const slow = at("08:10:00,000", "SyncThread:1:FileTxnLog@334", SLOW);
  const follows =
    at("08:00:00,000", PEER, "FOLLOWING") + at("08:00:01,000", PEER, "Getting a diff from the leader 0x1");
  expect(await explanationOf("zookeeper/slow-fsync", follows + slow + at("08:11:00,000", PEER, "x"))).toContain(
    "kept its role",
  );
  expect(await explanationOf("zookeeper/slow-fsync", slow)).toContain("took a second or more");
  expect(await explanationOf("zookeeper/slow-fsync", slow)).not.toContain("kept its role");
});
