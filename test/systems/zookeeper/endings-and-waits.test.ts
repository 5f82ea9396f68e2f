/** A process that ends, a port that cannot be opened, a write that takes minutes: what the lines carry and what not. */
import { describe, expect, it } from "vitest";
import type { Detector } from "../../../src/detect/detector.ts";
import { detector as electionPort } from "../../../src/systems/zookeeper/detectors/election-port-bind-failed.ts";
import { detector as processExit } from "../../../src/systems/zookeeper/detectors/process-exit.ts";
import { detector as quorumPort } from "../../../src/systems/zookeeper/detectors/quorum-port-bind-failed.ts";
import { detector as slowFsync } from "../../../src/systems/zookeeper/detectors/slow-fsync.ts";
import type { Ensemble } from "../../../src/systems/zookeeper/ensemble.ts";
import { diagnosePaths } from "../../diagnose-paths.ts";
import { scratch } from "../../ingest/scratch.ts";
import { ensembleOfLogs } from "./ensemble-of.ts";

const AT = "2026-11-21 08:00:";
const line = (second: string, level: string, source: string, message: string) =>
  `${AT}${second} [myid:1] - ${level}  [${source}] - ${message}\n`;

async function found(detector: Detector<Ensemble>, log: string): Promise<string[]> {
  const drafts = detector.detect(await ensembleOfLogs({ "zk1.log": log }));
  return drafts.map(({ severity, title }) => `${severity}: ${title}`);
}

describe("a process that ended by an error", () => {
  const ends = `${line("02,000", "ERROR", "main:QuorumPeerMain@1", "Unexpected exception, exiting abnormally")}java.io.IOException: x\n`;
  const explained = async (log: string) => {
    const [draft] = processExit.detect(await ensembleOfLogs({ "zk1.log": log }));
    return draft?.explanation.split(". ").at(-1);
  };

  it("had not begun to serve where the log has its start", async () => {
    const config = line("01,000", "INFO", "main:QuorumPeerConfig@1", "Reading configuration from: /conf/zoo.cfg");
    expect(await explained(config + ends)).toBe("It had not begun to serve.");
  });

  it("is not said to have served or not where the log begins in the middle", async () => {
    expect(await explained(ends)).toBe('At 08:00:02.000 the process of zk1 ended with "IOException: x" (exit code 1).');
  });
});

describe("the remedy of a start that failed", () => {
  const remedy = async (cause: string) => {
    const log = `${line("02,000", "ERROR", "main:QuorumPeerMain@1", "Invalid config, exiting abnormally")}org.apache.zookeeper.server.quorum.QuorumPeerConfig$ConfigException: Error processing /conf/zoo.cfg\nCaused by: ${cause}\n`;
    const [draft] = processExit.detect(await ensembleOfLogs({ "zk1.log": log }));
    return draft?.remedy.join(" ");
  };

  it.each([
    ["java.lang.IllegalArgumentException: /data/myid file is missing", "into the file myid in dataDir"],
    ["java.lang.IllegalArgumentException: myid file is missing", "into the file myid in dataDir"],
    ["java.lang.IllegalArgumentException: serverid null is not a number", "has to hold the server's id"],
    ["java.lang.RuntimeException: My id 4 not in the peer list", "have to agree"],
    ["java.lang.IllegalArgumentException: /conf/zoo.cfg file is missing", "no configuration at that path"],
    ["java.net.BindException: Address already in use", "admin.serverPort"],
    ["java.lang.IllegalArgumentException: initLimit is not set", "Set it in the configuration"],
    [
      "org.apache.zookeeper.server.quorum.QuorumPeerConfig$ConfigException: zk1:2888 does not have the form host:port:port",
      "server.N=host:quorumPort:electionPort",
    ],
    [
      "java.io.IOException: Could not configure server because SASL configuration did not allow the ZooKeeper server to authenticate itself properly",
      "JAAS",
    ],
  ])("is that of its error: %s", async (cause, words) => {
    expect(await remedy(cause)).toContain(words);
  });

  it.each(["java.io.IOException: x", "java.lang.NoClassDefFoundError: org/apache/zookeeper/X"])(
    "is no guess where the error is another one: %s",
    async (cause) => {
      expect(await remedy(cause)).toContain("Cure the error that is named");
    },
  );
});

it("a leader without a socket is one that could not bind, told once where both lines are there", async () => {
  const thread = "QuorumPeer[myid=1](plain=0.0.0.0:2181)(secure=disabled):";
  const bind = `${line("01,000", "ERROR", `${thread}Leader@1`, "Couldn't bind to zk1/10.0.0.1:2888")}java.net.BindException: Cannot assign requested address\n`;
  const none = `${line("01,002", "WARN", `${thread}QuorumPeer@1`, "Unexpected exception")}java.io.IOException: Leader failed to initialize any of the following sockets: [zk1:2888]\n`;
  const title = "medium: zk1 was elected and could not bind its quorum port";
  expect(await found(quorumPort, none)).toEqual([`${title} zk1:2888`]);
  expect(await found(quorumPort, bind + none)).toEqual([`${title} zk1/10.0.0.1:2888`]);
  const [draft] = quorumPort.detect(await ensembleOfLogs({ "zk1.log": none }));
  expect(draft?.remedy[0]).toMatch(/^Find the exception/);
});

it.each([
  ["java.net.BindException: Cannot assign requested address", ["Cannot assign requested address: put"]],
  ["java.net.SocketException: Unresolved address", ["Unresolved address: its own host name"]],
  ["java.net.BindException: 地址已在使用", ["Address already in use: find"]],
  [
    "java.net.SocketException: x",
    ["What helps depends", "Cannot assign", "Address already in use", "Unresolved address"],
  ],
])("the remedy for a leader without a port fits the reason: %s", async (cause, begins) => {
  const thread = "QuorumPeer[myid=1](plain=0.0.0.0:2181)(secure=disabled):Leader@1";
  const log = `${line("01,000", "ERROR", thread, "Couldn't bind to zk1:2888")}${cause}\n`;
  const [draft] = quorumPort.detect(await ensembleOfLogs({ "zk1.log": log }));
  expect(draft?.remedy).toEqual(begins.map((text) => expect.stringContaining(text)));
});

describe("a port that one server cannot open", () => {
  const bind = (second: string, source: string, message: string) =>
    `${line(second, "ERROR", source, message)}java.net.BindException: Cannot assign requested address\n`;
  const listener = ["01,000", "02,000"]
    .map((second) => bind(second, "/10.0.0.1:3888:QuorumCnxManager$Listener@1", "Exception while listening"))
    .join("");
  const quorum = bind("03,000", "QuorumPeer[myid=1]/0.0.0.0:2181:Leader@1", "Couldn't bind to zk1/10.0.0.1:2888");
  const leads = (from: string) =>
    `${from},100 [myid:3] - INFO  [QuorumPeer[myid=3]/0.0.0.0:2181:Leader@1] - Have quorum of supporters, sids: [ 2,3 ]; starting up and setting last processed zxid: 0x200000000
2026-11-21 08:00:09,000 [myid:3] - INFO  [NIOServerCxn.Factory:0.0.0.0/0.0.0.0:2181:NIOServerCnxnFactory@1] - Accepted socket connection from /10.0.0.9:40000\n`;
  const explained = async (detector: Detector<Ensemble>, from: string) => {
    const [draft] = detector.detect(await ensembleOfLogs({ "zk1.log": listener + quorum, "zk3.log": leads(from) }));
    return draft?.explanation ?? "";
  };

  it.each([electionPort, quorumPort])(
    "takes no leader from the others, where one led all the while",
    async (detector) => {
      const kept = "zk3 led and served all the while: the ensemble kept its leader.";
      expect(await explained(detector, "2026-11-21 08:00:00")).toContain(kept);
      expect(await explained(detector, "2026-11-21 08:00:05")).not.toContain("kept its leader");
    },
  );
});

it("an election port fails once for an address that is not the host's, twice for one that is in use", async () => {
  const fails = (second: string, why: string) =>
    `${line(second, "ERROR", "/10.0.0.1:3888:QuorumCnxManager$Listener@1", "Exception while listening")}java.net.BindException: ${why}\n`;
  const title = (tries: string) => `zk1 could not bind its election port /10.0.0.1:3888 (${tries})`;
  const inUse = "Address already in use (Bind failed)";
  expect(await found(electionPort, fails("01,000", inUse))).toEqual([]);
  expect(await found(electionPort, fails("01,000", inUse) + fails("02,000", inUse))).toEqual([
    `high: ${title("2 tries")}`,
  ]);
  expect(await found(electionPort, fails("01,000", "Cannot assign requested address (Bind failed)"))).toEqual([
    `medium: ${title("1 try")}`,
  ]);
});

describe("a write that takes minutes", () => {
  const before = line("00,100", "INFO", "main:FileTxnSnapLog@1", "Snapshotting: 0x1 to /data/version-2/snapshot.1");
  const fsync = `2026-11-21 08:09:00,000 [myid:1] - WARN  [SyncThread:1:FileTxnLog@1] - fsync-ing the write ahead log in SyncThread:1 took 500000ms which will adversely effect operation latency. See the ZooKeeper troubleshooting guide\n`;
  const other = (stamp: string) =>
    `2026-11-21 ${stamp} [myid:1] - WARN  [NIOServerCxn.Factory:0.0.0.0/0.0.0.0:2181:NIOServerCnxn@1] - caught end of stream exception\n`;
  const title = "zk1 waited up to 8 min 20 s for its transaction log to reach the disk";

  it("may be a host that slept where the other threads are silent and wake with it", async () => {
    expect(await found(slowFsync, before + fsync + other("08:09:00,004"))).toEqual([`low: ${title}`]);
  });

  it("is the disk where another thread logs meanwhile", async () => {
    expect(await found(slowFsync, before + other("08:05:00,000") + fsync + other("08:09:00,004"))).toEqual([
      `medium: ${title}`,
    ]);
  });
});

it("late writes are over when they are told, and a log that goes on shows no more of them", async () => {
  const late = (second: string, ms: number) =>
    line(
      second,
      "WARN",
      "SyncThread:1:FileTxnLog@1",
      `fsync-ing the write ahead log in SyncThread:1 took ${ms}ms which will adversely effect operation latency. See the ZooKeeper troubleshooting guide`,
    );
  const other = (second: string) =>
    line(second, "INFO", "main:FileTxnSnapLog@1", "Snapshotting: 0x1 to /data/version-2/snapshot.1");
  const verdictOf = async (log: string) => {
    const folder = await scratch({ "zk1.log": log });
    const { incidents } = await diagnosePaths([`${folder}/zk1.log`]);
    return incidents[0]?.verdict.at(-1);
  };
  const slow = late("10,000", 7000) + late("20,000", 8000);
  expect(await verdictOf(slow + other("50,000"))).toBe("After 08:00:20.000 UTC there is no sign of it.");
  expect(await verdictOf(slow + other("20,500"))).toBe("No end of it is in the logs.");
});

it("what keeps servers out is not over while they run on and serve no more", async () => {
  const folder = "fixtures/zookeeper/two-never-join";
  const { incidents } = await diagnosePaths([1, 2, 3, 4, 5].map((n) => `${folder}/zk${n}.log`));
  expect(incidents.map(({ verdict, resolution }) => [verdict[1], resolution])).toEqual([
    ["No end of it is in the logs.", null],
  ]);
});

it("a connection left over from the process before does not date the end of the one that came", async () => {
  const folder = "fixtures/zookeeper/follower-killed-twice";
  const { nodes } = await diagnosePaths([1, 2, 3, 4, 5].map((n) => `${folder}/zk${n}.log`));
  const roles = nodes.find(({ name }) => name === "zk1")?.tracks[0]?.intervals ?? [];
  const at = (time: string) => {
    const instant = Date.parse(`2026-11-23T${time}Z`);
    const role = roles.find(({ from, to }) => from <= instant && instant < to);
    return `${role?.state} ${role?.serving}`;
  };
  // killed at 17:41:01.189 and 17:41:16.442; zk4 lost what was left of the first process at 17:41:07.751
  expect(["17:41:05.000", "17:41:12.000", "17:41:20.000"].map(at)).toEqual([
    "down false",
    "following true",
    "down false",
  ]);
});

it("an outage that followers noticed by a wait of unknown length may have begun before", async () => {
  const folder = "fixtures/zookeeper/follower-killed-twice";
  const { incidents } = await diagnosePaths([1, 2, 3, 4, 5].map((n) => `${folder}/zk${n}.log`));
  expect(incidents[0]?.unknowns).toContain(
    "since when the leader was silent: its followers gave up reading at 17:40:32.727, after syncLimit ticks, which these logs do not print",
  );
  // a leader that is killed closes its connections
  const killed = await diagnosePaths([0, 1, 2].map((n) => `fixtures/zookeeper/leader-killed/zk${n}.log`));
  expect(killed.incidents.map(({ unknowns }) => unknowns)).toEqual([[]]);
});

it.each([
  ["both-followers-killed", [0, 1, 2], [4414, 16_328]],
  ["follower-killed-twice", [1, 2, 3, 4, 5], [1460, 240]],
])("outages with a leader between them are incidents of their own: %s", async (fixture, numbers, lengths) => {
  const { incidents } = await diagnosePaths(numbers.map((n) => `fixtures/zookeeper/${fixture}/zk${n}.log`));
  expect(incidents.map(({ impact }) => impact.leaderlessMs)).toEqual(lengths);
});

it("a round that began before its election port refused is no sign that a server came back later", async () => {
  const { incidents } = await diagnosePaths(["fixtures/zookeeper/election-port-closed-to-all"]);
  expect(incidents.map(({ trigger }) => trigger?.text ?? "").join()).not.toContain("had been restarted");
});
