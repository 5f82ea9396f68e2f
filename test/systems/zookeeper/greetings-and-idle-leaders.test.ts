/** Greetings that an older release does not read, leaders by name alone, and observers: what single lines prove and what not. */
import { describe, expect, it } from "vitest";
import type { Detector } from "../../../src/detect/detector.ts";
import { detector as leaderCannotCommit } from "../../../src/systems/zookeeper/detectors/leader-cannot-commit.ts";
import { detector as mixedVersionElection } from "../../../src/systems/zookeeper/detectors/mixed-version-election.ts";
import { detector as observerLoop } from "../../../src/systems/zookeeper/detectors/observer-loop.ts";
import type { Ensemble } from "../../../src/systems/zookeeper/ensemble.ts";
import { ensembleOfLogs } from "./ensemble-of.ts";

const PEER = "QuorumPeer[myid=1](plain=0.0.0.0:2181)(secure=disabled):";
const line = (time: string, source: string, message: string, level = "INFO ") =>
  `2026-11-21 08:${time} [myid:1] - ${level} [${source}] - ${message}\n`;

async function found(detector: Detector<Ensemble>, log: string): Promise<string[]> {
  const drafts = detector.detect(await ensembleOfLogs({ "zk1.log": log }));
  return drafts.map(({ severity, title }) => `${severity}: ${title}`);
}

describe("a greeting on the election port", () => {
  const refused = (protocol: string) =>
    `${line("00:01,000", "zk1/10.0.0.11:3888:QuorumCnxManager@580", "Initial message parsing error!", "ERROR")}org.apache.zookeeper.server.quorum.QuorumCnxManager$InitialMessage$InitialMessageException: Got unrecognized protocol version ${protocol}\n`;
  const title = "medium: zk1 did not understand the greeting of a later release on the election port once";

  it.each([
    ["with several addresses", refused("-65535")],
    ["of a protocol yet to come", refused("-65534")],
    [
      "as 3.5.0 tells it",
      line("00:01,000", "zk1/10.0.0.11:3888:QuorumCnxManager@251", "Got urecognized protocol version -65536 from 7"),
    ],
    [
      "as 3.4.5 takes it for a server id",
      line("00:01,000", "zk1/10.0.0.11:3888:QuorumCnxManager@384", "Invalid server id: -65536"),
    ],
  ])("is that of another release %s", async (_, log) => {
    expect(await found(mixedVersionElection, log)).toEqual([title]);
  });

  it.each([
    ["a TLS hello", refused("1586111008162578177")],
    ["a number without meaning", refused("-1")],
    [
      "an id that is not in the list",
      line("00:01,000", "zk1/10.0.0.11:3888:QuorumCnxManager@384", "Invalid server id: 7"),
    ],
    [
      "an older release that is understood",
      line(
        "00:01,000",
        "WorkerReceiver[myid=1]:FastLeaderElection$Messenger$WorkerReceiver@1",
        "Backward compatibility mode (before reconfig), server id: 2",
      ),
    ],
  ])("is none where the line tells of %s", async (_, log) => {
    expect(await found(mixedVersionElection, log)).toEqual([]);
  });
});

describe("a leader that may not commit", () => {
  const leads =
    line("00:00,500", `${PEER}QuorumPeer@1455`, "LOOKING") +
    line("00:01,000", `${PEER}QuorumPeer@1551`, "LEADING") +
    line(
      "00:02,000",
      `${PEER}Leader@1523`,
      "Have quorum of supporters, sids: [[1, 2]]; starting up and setting last processed zxid: 0x300000000",
    );
  const reads = (time: string) =>
    line(time, "LearnerHandler-/10.0.0.12:1:LearnerHandler@1", "Follower sid: 2 : info : zk2:2888:3888:participant");
  const notDesignated = line(
    "00:02,010",
    `${PEER}Leader@1541`,
    "This leader is not the designated leader, it will be initialized with allowedToCommit = false",
    "WARN ",
  );
  const handsOver = line(
    "00:05,000",
    "LearnerHandler-/10.0.0.12:1:Leader@1013",
    "Committing a reconfiguration (reconfigEnabled=true); this leader is not the designated leader anymore, setting allowedToCommit=false",
  );

  it("is critical where it leads on for more than half a minute", async () => {
    expect(await found(leaderCannotCommit, leads + notDesignated + reads("01:02,010"))).toEqual([
      "critical: zk1 led for 60 s and was not allowed to commit anything",
    ]);
  });

  it("is told after a reconfiguration only where it does not hand over", async () => {
    expect(await found(leaderCannotCommit, leads + handsOver)).toEqual([]);
    expect(await found(leaderCannotCommit, leads + handsOver + reads("00:25,000"))).toEqual([
      "high: zk1 led for 20 s and was not allowed to commit anything",
    ]);
  });
});

describe("an observer", () => {
  const loses = (time: string, cause: string) =>
    `${line(time, `${PEER}QuorumPeer@1517`, "OBSERVING")}${line(time, `${PEER}Observer@168`, "Observing new leader sid=3 addr=zk3/10.0.0.13:2888")}${line(time, `${PEER}Observer@132`, "Exception when observing the leader", "WARN ")}${cause}\n`;
  const TIMED_OUT = "java.net.SocketTimeoutException: Read timed out";

  it("loops from the third loss on, no two of them far apart", async () => {
    const two = loses("00:10,000", TIMED_OUT) + loses("01:10,000", TIMED_OUT);
    expect(await found(observerLoop, two)).toEqual([]);
    expect(await found(observerLoop, two + loses("05:10,000", TIMED_OUT))).toEqual([]);
    expect(await found(observerLoop, two + loses("02:10,000", TIMED_OUT))).toEqual([
      "low: zk1, an observer, lost server.3 3 times in 2 min",
    ]);
  });

  it("does not where a reconfiguration ends its connections", async () => {
    const asked = "java.lang.Exception: changes proposed in reconfig";
    const log = ["00:10,000", "00:20,000", "00:30,000"].map((time) => loses(time, asked)).join("");
    expect(await found(observerLoop, log)).toEqual([]);
  });
});
