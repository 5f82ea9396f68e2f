/** Members that stood still together, and a network that let nothing pass meanwhile. */
import { expect, it } from "vitest";
import { detector } from "../../../src/systems/zookeeper/detectors/process-pause.ts";
import { ensembleOfLogs } from "./ensemble-of.ts";

const EPOCH = Date.UTC(2024, 2, 5, 8);

interface Wake {
  /** When the waits ran out. */
  readonly at: number;
  /** When votes of the others arrive after that. */
  readonly heardAfter: number;
  /** What the leader's handlers found. */
  readonly leaderFound: string;
}

function line(at: number, thread: string, place: string, message: string): string {
  const stamp = new Date(EPOCH + at).toISOString().replace("T", " ").replace(".", ",").slice(0, 23);
  return `${stamp} [myid:] - INFO  [${thread}:${place}] - ${message}\n`;
}

function logOf(my: number, { at, heardAfter, leaderFound }: Wake): string {
  const main = (when: number, place: string, message: string) =>
    line(when, `QuorumPeer[myid=${my}](plain=0.0.0.0:2181)(secure=disabled)`, place, message);
  const vote = (when: number, sid: number, leader: number, state: string, mine: string) =>
    line(
      when,
      `WorkerReceiver[myid=${my}]`,
      "FastLeaderElection$Messenger$WorkerReceiver@390",
      `Notification: my state:${mine}; n.sid:${sid}, n.state:${state}, n.leader:${leader}, n.round:0x1, n.peerEpoch:0x1, n.zxid:0x0, message format version:0x2, n.config version:0x0`,
    );
  const start = [
    line(0, "main", "QuorumPeer@1", "tickTime set to 2000"),
    line(1, "main", "QuorumPeer@1", "syncLimit set to 5"),
    main(10, "QuorumPeer@1438", "LOOKING"),
    main(11, "FastLeaderElection@945", `New election. My id = ${my}, proposed zxid=0x0`),
    ...[1, 2, 3].map((sid) => vote(20 + sid, sid, 3, "LOOKING", "LOOKING")),
  ];
  if (my === 3) {
    const lost = [1, 2].map(
      (sid) =>
        `${line(at + 3, `LearnerHandler-/10.0.0.1${sid}:40000`, "LearnerHandler@714", "Unexpected exception causing shutdown while sock still open")}${leaderFound}\n`,
    );
    return [
      ...start,
      main(200, "QuorumPeer@1532", "LEADING"),
      main(
        250,
        "Leader@1495",
        "Have quorum of supporters, sids: [[1, 2, 3]]; starting up and setting last processed zxid: 0x100000000",
      ),
      ...[1, 2].map((sid) =>
        line(
          260,
          `LearnerHandler-/10.0.0.1${sid}:40000`,
          "LearnerHandler@509",
          `Follower sid: ${sid} : info : 10.0.0.1${sid}:2888:3888:participant`,
        ),
      ),
      ...lost,
      ...[1, 2].map((sid) => vote(at + 10 + heardAfter, sid, sid, "LOOKING", "LEADING")),
      main(
        at + 1000,
        "Leader@795",
        "Shutdown called. For the reason Not sufficient followers synced, only synced with sids: [ [3] ]",
      ),
      main(at + 1010, "QuorumPeer@1438", "LOOKING"),
    ].join("");
  }
  return [
    ...start,
    main(200, "QuorumPeer@1520", "FOLLOWING"),
    main(260, "Learner@565", "Getting a diff from the leader 0x0"),
    main(270, "Learner@721", "Learner received UPTODATE message"),
    `${main(at, "Follower@128", "Exception when following the leader")}java.net.SocketTimeoutException: Read timed out\n`,
    main(at + 5, "QuorumPeer@1438", "LOOKING"),
    main(at + 6, "FastLeaderElection@945", `New election. My id = ${my}, proposed zxid=0x0`),
    vote(at + 7, my, my, "LOOKING", "LOOKING"),
    vote(at + 10 + heardAfter, 3 - my, 3 - my, "LOOKING", "LOOKING"),
    vote(at + 12 + heardAfter, 3, 3, "LEADING", "LOOKING"),
  ].join("");
}

const AT = 60_000;
const TIMED_OUT = "java.net.SocketTimeoutException: Read timed out";

async function found(wake: Partial<Wake>): Promise<string[]> {
  const whole = { at: AT, heardAfter: 20, leaderFound: TIMED_OUT, ...wake };
  const ensemble = await ensembleOfLogs(Object.fromEntries([1, 2, 3].map((my) => [`zk${my}.log`, logOf(my, whole)])));
  return detector.detect(ensemble).map(({ title }) => title);
}

it("members that wait in vain at one moment and then hear each other at once stood still together", async () => {
  expect(await found({})).toEqual(["zk1, zk2 and zk3 stood still together for at least 10 s and went on"]);
});

it("votes that come as late as lost ones that are sent again show a network that let nothing pass", async () => {
  expect(await found({ heardAfter: 210 })).toEqual([]);
});

it("a leader that finds its connections closed may have stood still alone", async () => {
  expect(await found({ leaderFound: "java.io.EOFException" })).toEqual([]);
});

it("who leads right after it serves from then on", async () => {
  const main = (at: number, place: string, message: string) =>
    line(at, "QuorumPeer[myid=3](plain=0.0.0.0:2181)(secure=disabled)", place, message);
  const again = [
    main(AT + 1300, "QuorumPeer@1532", "LEADING"),
    main(
      AT + 1400,
      "Leader@1495",
      "Have quorum of supporters, sids: [[1, 2, 3]]; starting up and setting last processed zxid: 0x200000000",
    ),
    main(AT + 1450, "QuorumPeer@916", "Peer state changed: leading - broadcast"),
  ].join("");
  const wake = { at: AT, heardAfter: 20, leaderFound: TIMED_OUT };
  const logs = [1, 2, 3].map((my) => [`zk${my}.log`, logOf(my, wake) + (my === 3 ? again : "")]);
  const { leaders } = await ensembleOfLogs(Object.fromEntries(logs));
  expect(leaders.map(({ from }) => from - EPOCH)).toEqual([250, AT + 1400]);
});
