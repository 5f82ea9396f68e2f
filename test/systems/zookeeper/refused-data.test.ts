/** Servers that do not start or join because of what is on their disks, and what is said of it. */
import { describe, expect, it } from "vitest";
import type { Detector } from "../../../src/detect/detector.ts";
import { detector as corruptData } from "../../../src/systems/zookeeper/detectors/corrupt-data.ts";
import { detector as diskFull } from "../../../src/systems/zookeeper/detectors/disk-full.ts";
import { detector as epochMismatch } from "../../../src/systems/zookeeper/detectors/epoch-mismatch.ts";
import { detector as membershipDisagreement } from "../../../src/systems/zookeeper/detectors/membership-disagreement.ts";
import { detector as staleDataCandidate } from "../../../src/systems/zookeeper/detectors/stale-data-candidate.ts";
import { detector as upgradeWithoutSnapshot } from "../../../src/systems/zookeeper/detectors/upgrade-without-snapshot.ts";
import type { Ensemble } from "../../../src/systems/zookeeper/ensemble.ts";
import { ensembleOfLogs } from "./ensemble-of.ts";
import { writeLog } from "./short-log.ts";

const AT = "2026-11-21 08:00:";
const line = (second: string, level: string, source: string, message: string) =>
  `${AT}${second} [myid:1] - ${level}  [${source}] - ${message}\n`;
const failedLoad = (cause: string) =>
  `${line("01,000", "ERROR", "main:QuorumPeer@1150", "Unable to load database on disk")}${cause}\n`;

async function found(detector: Detector<Ensemble>, log: string): Promise<string[]> {
  const drafts = detector.detect(await ensembleOfLogs({ "zk1.log": log }));
  return drafts.map(({ severity, title }) => `${severity}: ${title}`);
}

describe("data that cannot be loaded", () => {
  it.each([
    ["java.io.EOFException", "a transaction log ends in the middle of its header"],
    ["java.io.IOException: CRC check failed", "a checksum does not fit what was read"],
    ["java.io.IOException: Not able to find valid snapshots in /data/version-2", "none of its snapshots can be read"],
  ])("is called damaged where the cause is %s", async (cause, what) => {
    expect(await found(corruptData, failedLoad(cause))).toEqual([`medium: zk1 could not load its data: ${what}`]);
  });

  it.each([
    "java.io.IOException: No snapshot found, but there are log entries. Something is broken!",
    "java.io.IOException: The current epoch, 5, is older than the last zxid, 25769803777",
    "java.io.IOException: No space left on device",
    "java.io.IOException: Unreasonable length = 6559049",
    "java.io.FileNotFoundException: /data/version-2/log.1 (Permission denied)",
  ])("is not called damaged where the cause is %s", async (cause) => {
    expect(await found(corruptData, failedLoad(cause))).toEqual([]);
  });

  it("is tried again without a pause by a server that runs, whose log grows by it", async () => {
    const tries = (pauseMs: number) =>
      Array.from({ length: 60 }, (_, i) => {
        const second = (1 + (i * pauseMs) / 1000).toFixed(3).padStart(6, "0").replace(".", ",");
        const thread = "QuorumPeer[myid=1](plain=0.0.0.0:2181)(secure=disabled):QuorumPeer@1200";
        return `${line(second, "ERROR", thread, "Unable to load database on disk")}java.io.EOFException: null\n`;
      }).join("");
    const explained = async (log: string) =>
      corruptData.detect(await ensembleOfLogs({ "zk1.log": log })).map(({ explanation }) => explanation);
    const [fast, slow] = [await explained(tries(2)), await explained(tries(900))];
    expect(fast[0]).toContain("60 times in 118 ms: its log grows by a stack trace each time");
    expect(slow[0]).not.toContain("without a pause");
  });

  it("is whole where one snapshot of several is passed over", async () => {
    const skipped = line(
      "01,000",
      "INFO",
      "main:SnapStream@1",
      "Invalid snapshot /data/version-2/snapshot.9 len = 0 byte = 0",
    );
    expect(await found(corruptData, skipped)).toEqual(["low: zk1 passed over 1 snapshot that it could not read"]);
  });

  it("is refused without a snapshot, and a server of its own is out of service with that", async () => {
    const cause = "java.io.IOException: No snapshot found, but there are log entries. Something is broken!\n";
    const title = "zk1 refused its data: there are transaction logs and no snapshot";
    expect(await found(upgradeWithoutSnapshot, failedLoad(cause))).toEqual([`medium: ${title}`]);
    const alone = `${line("01,000", "ERROR", "main:ZooKeeperServerMain@90", "Unexpected exception, exiting abnormally")}${cause}`;
    expect(await found(upgradeWithoutSnapshot, alone)).toEqual([`high: ${title}`]);
    const trusted = line(
      "01,000",
      "WARN",
      "main:FileTxnSnapLog@1",
      "No snapshot found, but there are log entries. This should only be allowed during upgrading.",
    );
    expect(await found(upgradeWithoutSnapshot, trusted)).toEqual([]);
  });
});

describe("a server whose transaction log cannot be written", () => {
  const led = writeLog(1, "looking@0 election@1 vote:1<1@2 vote:1<2@3 leading@200 quorum:1,2@300 other@5000");
  const failure = `2024-03-05 08:00:06,000 [myid:1] - ERROR [SyncThread:1:ZooKeeperCriticalThread@48] - Severe unrecoverable error, from thread : SyncThread:1
java.io.IOException: No space left on device
`;

  it.each([
    [
      "its lead, where that ends at once",
      "shutdown@6150 looking@6160 other@9000",
      "1 failure, the server stopped leading",
    ],
    ["nothing that is seen, where its log ends soon", "other@9000", "1 failure"],
    [
      "its clients, where it stops leading long after",
      "other@15000 shutdown@20000 looking@20010",
      "1 failure, it led on for 14 s without serving",
    ],
  ])("loses %s", async (_, after, told) => {
    const [one] = await found(diskFull, led + failure + writeLog(1, after));
    expect(one).toMatch(new RegExp(`: zk1 has no space left on its disk: ${told}$`));
  });

  it("is not one that repeats what a client sent", async () => {
    const sent = `2024-03-05 08:00:06,000 [myid:1] - INFO  [ProcessThread(sid:1 cport:2181)::PrepRequestProcessor@645] - Got user-level KeeperException when processing sessionid:0x1000a type:create cxid:0x1 zxid:0x2 txntype:-1 reqpath:n/a Error Path:/a
java.io.IOException: No space left on device
`;
    expect(await found(diskFull, led + sent)).toEqual([]);
  });

  it("runs on without a part in elections, where it cannot load its data any more", async () => {
    const told = async (thread: string) => {
      const load = `2024-03-05 08:00:06,170 [myid:1] - ERROR [${thread}:QuorumPeer@940] - Unable to load database on disk\njava.io.EOFException\n`;
      const log = led + failure + writeLog(1, "shutdown@6150 looking@6160") + load;
      return corruptData.detect(await ensembleOfLogs({ "zk1.log": log })).map(({ explanation }) => explanation);
    };
    expect(await told("QuorumPeer[myid=1]/0.0.0.0:2181")).toEqual([
      expect.stringContaining("and takes part in no election since, though its process runs"),
    ]);
    expect(await told("main")).toEqual([expect.stringContaining("and did not start.")]);
  });
});

describe("epochs that do not fit", () => {
  it.each([
    [
      "The current epoch, 5, is older than the last zxid, 25769803777",
      "currentEpoch is 0x5, and the data has a change of epoch 0x6",
    ],
    [
      "The accepted epoch, 5 is less than the current epoch, 6",
      "acceptedEpoch is 0x5, and currentEpoch is 0x6 already",
    ],
    [
      "The current epoch, 5 is less than the accepted epoch, 6",
      "acceptedEpoch is 0x5, and currentEpoch is 0x6 already",
    ],
  ])("in its own files: %s", async (text, words) => {
    expect(await found(epochMismatch, failedLoad(`java.io.IOException: ${text}`))).toEqual([
      `medium: zk1 refused its own epoch files: ${words}`,
    ]);
  });

  const refuses = (second: string) =>
    `${line(second, "WARN", "QuorumPeer[myid=1]/0.0.0.0:2181:Follower@90", "Exception when following the leader")}java.io.IOException: Leaders epoch, 17 is less than accepted epoch, 18\n`;

  it("one refused leader may be a promise to another that failed; three are not", async () => {
    const title = "zk1 could not follow the leader";
    const words = "the leader's epoch is 0x11, and its own 0x12 already";
    expect(await found(epochMismatch, refuses("01,000"))).toEqual([`low: ${title}: ${words}`]);
    expect(await found(epochMismatch, refuses("01,000") + refuses("03,000") + refuses("05,000"))).toEqual([
      `medium: ${title} 3 times: ${words}`,
    ]);
  });

  it("of 3.3, whose own data is of the later epoch", async () => {
    const at = "2010-11-21 08:00:01,000 - ";
    const thread = "QuorumPeer:/0:0:0:0:0:0:0:0:2181:";
    const log = `${at}INFO [${thread}FastLeaderElection@649] - New election. My id = 1, Proposed zxid = 77309411330\n${at}FATAL [${thread}Follower@71] - Leader epoch 11 is less than our epoch 12\n`;
    expect(await found(epochMismatch, log)).toEqual([
      "medium: zk1 could not follow the leader: the leader's epoch is 0x11, and its own 0x12 already",
    ]);
  });

  it("a follower that is ahead of its leader is the leader's trouble", async () => {
    const log = `${line("01,000", "WARN", "QuorumPeer[myid=1]/0.0.0.0:2181:QuorumPeer@1", "Unexpected exception")}java.io.IOException: Follower is ahead of the leader, leader summary: 5 (current epoch), 25 (last zxid)\n`;
    expect(await found(epochMismatch, log)).toEqual([]);
  });
});

describe("a leader that refuses a learner", () => {
  const refuses = (cause: string) =>
    `${line("01,000", "ERROR", "LearnerHandler-/10.0.3.2:40112:LearnerHandler@629", "Unexpected exception causing shutdown while sock still open")}java.io.IOException: Follower is ahead of the leader${cause}\n`;

  it("for a later configuration differs in the list of members, and not in its data", async () => {
    const log = refuses(" (has a later activated configuration)");
    expect(await found(staleDataCandidate, log)).toEqual([]);
    expect(await found(membershipDisagreement, log)).toEqual([
      "medium: zk1 leads with an older configuration than one of its learners, and refused it",
    ]);
  });

  it("for newer data has older data itself", async () => {
    const log = refuses(", leader summary: 5 (current epoch), 25 (last zxid)");
    expect(await found(staleDataCandidate, log)).toEqual(["high: zk1 was elected although a follower has newer data"]);
    expect(await found(membershipDisagreement, log)).toEqual([]);
  });
});

describe("a leader elected by old data", () => {
  const first = "looking@0 election@1 vote:2<2@2 vote:2<1@3 leading@200 quorum:1,2@300 shutdown@10000";
  const again = "looking@10010 election@10011 vote:2<2@10012 vote:2<1@10150";
  const newer = (log: string) => log.replaceAll("0x1 (n.peerEpoch)", "0x2 (n.peerEpoch)");
  const leads = "leading@10400 quorum:1,2@10500 other@20000";
  const told = async (votes: string) => {
    const ensemble = await ensembleOfLogs({
      "zk1.log": writeLog(1, "looking@0 vote:2<1@2 following@200 diff@250 looking@10010 following@10400 diff@10450"),
      "zk2.log": writeLog(2, first) + votes + writeLog(2, leads),
      // it is answered with the vote of the last election
      "zk4.log": writeLog(4, "looking@0 observing@220 looking@10010 vote:2<1@10300 observing@10420 other@20000"),
    });
    return staleDataCandidate.detect(ensemble).map(({ title }) => title);
  };

  it("is told where its own log has those votes", async () => {
    expect(await told(writeLog(2, again))).toEqual(["zk2 led with data of epoch 0x1 after zk2 had led epoch 0x2"]);
  });

  it("is not one of which only an observer has older votes", async () => {
    expect(await told(newer(writeLog(2, again)))).toEqual([]);
  });
});
