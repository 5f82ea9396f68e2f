/** A leader and a follower that lost each other, of which only one side is in the logs, and what looks like it. */
import { describe, expect, it } from "vitest";
import { detector } from "../../../src/systems/zookeeper/detectors/leader-link-lost.ts";
import { ensembleOfLogs } from "./ensemble-of.ts";

const line = (second: number, my: number, source: string, message: string, trace = "") => {
  const at = new Date(Date.UTC(2026, 10, 21, 8) + second * 1000).toISOString().replace("T", " ").replace(".", ",");
  return `${at.slice(0, 23)} [myid:${my}] - WARN  [${source}] - ${message}\n${trace === "" ? "" : `${trace}\n`}`;
};
const EOF = "java.io.EOFException";
const TIMEOUT = "java.net.SocketTimeoutException: Read timed out";
const fails = (second: number, my: number, trace: string) =>
  line(second, my, `QuorumPeer[myid=${my}]/0.0.0.0:2181:Follower@89`, "Exception when following the leader", trace);
const handler = "LearnerHandler-/10.20.0.12:50118:LearnerHandler@1";
const breaks = (second: number, trace: string) =>
  line(second, 3, handler, "Unexpected exception causing shutdown while sock still open", trace);
const joins = (second: number, sid: number, source = handler) =>
  line(second, 3, source, `Follower sid: ${sid} : info : zk${sid}:2888:3888:participant`);

async function found(logs: Readonly<Record<string, string>>) {
  const drafts = detector.detect(await ensembleOfLogs(logs));
  return drafts.map(({ severity, title }) => `${severity}: ${title}`);
}

describe("a follower without its leader's log", () => {
  it.each([
    [EOF, "the connection ended"],
    ["java.net.SocketException: Connection reset", "the connection ended"],
    [TIMEOUT, "nothing came from it any more"],
  ])("lost it: %s", async (trace, how) => {
    expect(await found({ "zk1.log": fails(1, 1, trace) })).toEqual([`low: zk1 lost its leader: ${how}`]);
  });

  it.each([
    ["java.net.ConnectException: Connection refused", "refused: its host answers"],
    ["java.net.ConnectException: 拒绝连接", "refused: its host answers"],
    ["java.net.SocketTimeoutException: connect timed out", "not answered"],
    ["java.net.NoRouteToHostException: No route to host", "without a route"],
  ])("never reached it: %s", async (trace, how) => {
    const [draft, ...others] = detector.detect(await ensembleOfLogs({ "zk1.log": fails(1, 1, trace) }));
    expect(draft?.title).toBe("zk1 could not connect to the leader that it had elected");
    expect(draft?.explanation).toContain(how);
    expect(others).toEqual([]);
  });

  it("never reached it, which its tries tell where they are logged", async () => {
    const refused = "java.net.ConnectException: Connection refused";
    const source = "QuorumPeer[myid=1]/0.0.0.0:2181:Learner@233";
    const tries = line(0, 1, source, "Unexpected exception, tries=0, connecting to zk3/10.20.0.13:2888", refused);
    expect(await found({ "zk1.log": tries + fails(1, 1, refused) })).toEqual([]);
  });

  it("lost it together with another one", async () => {
    const logs = { "zk1.log": fails(1, 1, EOF), "zk2.log": fails(1.2, 2, EOF) };
    expect(await found(logs)).toEqual(["low: zk1 and zk2 lost their leader: the connection ended"]);
  });

  it("knows who leads afterwards by a vote", async () => {
    const vote = line(
      2,
      1,
      "WorkerReceiver[myid=1]:FastLeaderElection@1",
      "Notification: 1 (message format version), 3 (n.leader), 0x500000a10 (n.zxid), 0x4 (n.round), LEADING (n.state), 3 (n.sid), 0x5 (n.peerEpoch) LOOKING (my state)",
    );
    const explained = async (log: string) =>
      detector
        .detect(await ensembleOfLogs({ "zk1.log": log }))[0]
        ?.explanation.split(". ")
        .at(-1);
    expect(await explained(fails(1, 1, EOF))).toBe(
      "What that leader did, and whether another one followed, is not in these logs.",
    );
    const follows = line(3, 1, "QuorumPeer[myid=1]/0.0.0.0:2181:QuorumPeer@1", "FOLLOWING");
    const looks = line(2, 1, "QuorumPeer[myid=1]/0.0.0.0:2181:QuorumPeer@1", "LOOKING");
    expect(await explained(fails(1, 1, EOF) + looks + follows)).toBe(
      "zk1 followed a leader again at 08:00:03.000; which one is not in these logs.",
    );
    expect(await explained(fails(1, 1, EOF) + vote)).toBe(
      "By a vote that arrived at 08:00:02.000 server.3 leads afterwards; whether it is the one from before, the lines do not say.",
    );
  });

  it.each([
    ["closed the connection itself", "java.net.SocketException: Socket closed"],
    ["fails by itself", "java.lang.Exception: shutdown Follower"],
  ])("is silent where it %s", async (_, trace) => {
    expect(await found({ "zk1.log": fails(1, 1, trace) })).toEqual([]);
  });

  it("is silent where another leader is known afterwards", async () => {
    const leads = line(
      5,
      2,
      "QuorumPeer[myid=2]/0.0.0.0:2181:Leader@1",
      "Have quorum of supporters, sids: [ 1,2 ]; starting up and setting last processed zxid: 0x200000000",
    );
    const serves = line(60, 2, "SessionTracker:ZooKeeperServer@1", "Expiring session 0x1, timeout of 10000ms exceeded");
    expect(await found({ "zk1.log": fails(1, 1, EOF), "zk2.log": leads + serves })).toEqual([]);
  });
});

describe("a leader without its follower's log", () => {
  const title = (who: string) => `low: zk3 lost its follower ${who}: nothing came from it any more`;

  it("names it by its address, and by its id where it had joined", async () => {
    expect(await found({ "zk3.log": breaks(9, TIMEOUT) })).toEqual([title("10.20.0.12")]);
    expect(await found({ "zk3.log": joins(1, 2) + breaks(9, TIMEOUT) })).toEqual([title("zk2")]);
  });

  it("tells when it joined again", async () => {
    const again = joins(20, 2, "LearnerHandler-/10.20.0.12:50120:LearnerHandler@1");
    const [draft] = detector.detect(await ensembleOfLogs({ "zk3.log": joins(1, 2) + breaks(9, TIMEOUT) + again }));
    expect(draft?.explanation).toContain("It joined again at 08:00:20.000.");
  });

  it("is silent where the connection ended, as in any restart", async () => {
    expect(await found({ "zk3.log": joins(1, 2) + breaks(9, EOF) })).toEqual([]);
  });

  it("is silent of a stranger that never joined", async () => {
    const other = "LearnerHandler-/10.20.0.11:50100:LearnerHandler@1";
    expect(await found({ "zk3.log": joins(1, 1, other) + breaks(9, TIMEOUT) })).toEqual([]);
  });

  it("is silent where the leader gives up with it", async () => {
    const down = line(
      10,
      3,
      "QuorumPeer[myid=3]/0.0.0.0:2181:Leader@1",
      "Shutdown called. For the reason Not sufficient followers synced, only synced with sids: [ [3] ]",
    );
    expect(await found({ "zk3.log": joins(1, 2) + breaks(9, TIMEOUT) + down })).toEqual([]);
  });
});
