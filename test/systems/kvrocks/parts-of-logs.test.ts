/** What is claimed from a part of a log, and what is left open: the lines that would decide are not there. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Finding } from "../../../src/case.ts";
import { diagnosePaths } from "../../diagnose-paths.ts";

type Logs = Readonly<Record<string, readonly string[]>>;

async function told(logs: Logs) {
  const folder = mkdtempSync(join(tmpdir(), "parts-of-logs-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, lines] of Object.entries(logs)) writeFileSync(join(folder, name), `${lines.join("\n")}\n`);
  return await diagnosePaths([folder]);
}

async function findingsOf(logs: Logs): Promise<readonly Finding[]> {
  return (await told(logs)).findings;
}

const ids = (findings: readonly Finding[]) => findings.map(({ pathology }) => pathology);

const START = [
  "I20250309 14:20:09.100000 140031000000100 main.cc:144] kvrocks version 2.11.0",
  "I20250309 14:20:09.140000 140031000000100 storage.cc:388] [storage] Success to load the data from disk: 12 ms",
  "I20250309 14:20:09.150000 140031000000100 server.cc:230] [server] Ready to accept connections",
];
const HEAD =
  "E20250309 14:20:01.000000 140031000000001 signal_util.h:34] Ooops! Apache Kvrocks version 2.11.0 got signal: Aborted (6)";
const TRACE = "E20250309 14:20:01.020000 140031000000001 signal_util.h:36] Stack trace (most recent call first):";
const FRAME = "#1  0x000055d0c77a7fe2 in redis::Set::Card(rocksdb::Slice const&) at /usr/bin/kvrocks";
const END =
  "E20250309 14:20:01.030000 140031000000001 signal_util.h:37] It would be greatly appreciated if you could submit this crash to https://github.com/apache/kvrocks/issues along with the stacktrace above, logs and any relevant information.";
const SERVED = "I20250309 14:00:00.000000 140031000000001 server.cc:230] [server] Ready to accept connections";

describe("a crash report without its head", () => {
  it.each([
    ["its epilogue", [FRAME, END, ...START]],
    ["its trace", [TRACE, FRAME, END, ...START]],
    [
      "frames that are records",
      [
        "E20231124 14:20:01.000000  5310 main.cc:100] /usr/bin/kvrocks(+0x217769) [0x560584630769]  redis::Connection::ExecuteCommands()",
        "I20231124 14:20:09.000000  6310 main.cc:334] kvrocks version 2.6.0 (commit 3b9f1c20)",
        "I20231124 14:20:09.100000  6310 server.cc:230] [server] Ready to accept connections",
      ],
    ],
  ])("proves a crash by %s", async (_what, lines) => {
    const findings = await findingsOf({ "kv1.log": lines });
    expect(ids(findings)).toEqual(["kvrocks/crash"]);
    expect(findings[0]?.severity).toBe("medium");
    expect(findings[0]?.title).toContain("by which signal is not in the log");
  });

  it("is no second crash beside its head", async () => {
    const findings = await findingsOf({ "kv1.log": [SERVED, HEAD, TRACE, FRAME, END, ...START] });
    expect(findings.map(({ severity, count }) => [severity, count])).toEqual([["critical", 1]]);
  });
});

describe("a crash whose log would not show a stop before it", () => {
  it.each([
    ["errors alone", [HEAD, TRACE, FRAME, END]],
    ["a log that begins with it", [HEAD, TRACE, FRAME, END, ...START]],
  ])("%s: a stop is not excluded", async (_what, lines) => {
    const [crash] = await findingsOf({ "kv1.log": lines });
    expect(crash?.severity).toBe("medium");
    expect(crash?.excluded.filter((one) => one.includes("on its way down"))).toEqual([]);
    expect(crash?.explanation).toContain("abort at exit");
  });

  it("information before it excludes one", async () => {
    const [crash] = await findingsOf({ "kv1.log": [SERVED, HEAD, TRACE, FRAME, END] });
    expect(crash?.severity).toBe("critical");
    expect(crash?.excluded.filter((one) => one.includes("on its way down"))).toHaveLength(1);
  });
});

it("a function is named by its mangled name too", async () => {
  const [crash] = await findingsOf({
    "kv1.log": [
      "W0612 08:10:00.000000 220011 main.cc:85] ======= Ooops! kvrocks 2.0.6 got signal: 11 =======",
      "W0612 08:10:00.010000 220011 main.cc:93] 1   kvrocks  0x000000010a70930a _ZNKSt3__110__function12__value_funcIFviEEclEOi + 74",
      "W0612 08:10:00.020000 220011 main.cc:93] 2   kvrocks  0x000000010a700e18 _ZN6Worker15FreeConnectionEi + 36",
    ],
  });
  expect(crash?.title).toContain("Worker::FreeConnection");
});

it("log file and standard output of one process are one server", async () => {
  const line =
    "[2025-07-02T08:10:00.503641+00:00][E][signal_util.h:34] Ooops! Apache Kvrocks unstable (commit 0d1f2a3b) got signal: Aborted (6)";
  const { findings, nodes } = await told({
    "found.log": [`work/server-7/kvrocks_2025-07-02.log:${line}`, `work/server-7/stdout:${line}`],
  });
  expect(nodes).toHaveLength(1);
  expect(findings.map(({ count }) => count)).toEqual([1]);
  const apart = await told({
    "found.log": [`work/server-7/kvrocks_2025-07-02.log:${line}`, `work/server-8/stdout:${line}`],
  });
  expect(apart.nodes).toHaveLength(2);
});

const gap = (time: string, expected: number, got: number, thread = "139600000000001") =>
  `E20250803 ${time} ${thread} replication.cc:180] Fatal error encountered, WAL iterator is discrete, some seq might be lost, sequence ${expected} expected, but got ${got}`;
const fed = (time: string, addr: string, thread: string) =>
  `W20250803 ${time} ${thread} replication.cc:101] Slave thread was terminated, would stop feeding the slave: ${addr}`;

describe("a gap in the write-ahead log", () => {
  it("met once says nothing of what became of the replica", async () => {
    const findings = await findingsOf({
      "kv1.log": [gap("09:30:12.468000", 1000, 1500), gap("10:30:12.239000", 7000, 7040)],
    });
    expect(findings.map(({ severity }) => severity)).toEqual(["medium", "medium"]);
    for (const { title, remedy } of findings) {
      expect(title).not.toContain("cannot get past");
      expect(remedy.join(" ")).not.toContain("empty its data directory");
    }
    expect(findings[0]?.explanation).toContain("A later feed, at 10:30:12.239, stood beyond it, at 7000");
  });

  it("met by two replicas at one time is met once by each", async () => {
    const findings = await findingsOf({
      "kv1.log": [
        gap("09:30:12.100000", 1000, 1500, "139600000000001"),
        fed("09:30:12.100100", "10.3.0.5:41000", "139600000000001"),
        gap("09:30:14.200000", 1000, 1500, "139600000000002"),
        fed("09:30:14.200100", "10.3.0.6:41000", "139600000000002"),
      ],
    });
    expect(findings.filter(({ pathology }) => pathology === "kvrocks/wal-gap").map(({ severity }) => severity)).toEqual(
      ["medium"],
    );
  });

  it("met again by one replica is not got past", async () => {
    const findings = await findingsOf({
      "kv1.log": [
        gap("09:30:12.100000", 1000, 1500, "139600000000001"),
        fed("09:30:12.100100", "10.3.0.5:41000", "139600000000001"),
        gap("09:30:13.200000", 1000, 1500, "139600000000002"),
        fed("09:30:13.200100", "10.3.0.5:41002", "139600000000002"),
      ],
    });
    expect(findings.find(({ pathology }) => pathology === "kvrocks/wal-gap")?.severity).toBe("high");
  });
});

const seconds = (count: number) => Array.from({ length: count }, (_, i) => String(i + 10));

describe("a replica that knocks again and again", () => {
  const eof = (second: string) =>
    `E20240711 06:57:${second}.393000 14301 replication.cc:181] [replication] connection error/eof, reconnect the master`;
  const failed = (second: string) =>
    `E20240711 06:57:${second}.393000 14301 replication.cc:265] [replication] Failed to connect the master, err: Operation now in progress`;

  it("lost a connection that had come about", async () => {
    const [loop] = await findingsOf({ "kv2.log": seconds(9).map(eof) });
    expect(loop?.title).toContain("lost the connection to its master again and again: 9 times");
    expect(loop?.excluded).toEqual([]);
  });

  it("could not connect", async () => {
    const [loop] = await findingsOf({ "kv2.log": seconds(9).map(failed) });
    expect(loop?.title).toContain("could not reach its master: 9 tries");
    expect(loop?.excluded).toHaveLength(1);
  });
});

const replica = (thread: number, host: string, second: string) => [
  `I20250118 03:00:0${second}.000000 ${thread} main.cc:144] kvrocks version 2.10.1`,
  `I20250118 03:00:0${second}.010000 ${thread} worker.cc:75] [worker] Listening on: ${host}:6666`,
  `I20250118 03:00:0${second}.020000 ${thread} server.cc:230] [server] Ready to accept connections`,
];
const follows = (thread: number, second: string) => [
  `I20250118 03:00:0${second}.030000 ${thread} cluster.cc:255] SLAVE OF 10.3.0.4:6666 enabled by cluster topology setting`,
  `I20250118 03:00:0${second}.040000 ${thread + 1} replication.cc:424] [replication] Check db name request was sent, waiting for response`,
  `I20250118 03:00:0${second}.050000 ${thread + 1} replication.cc:555] [replication] PSync is ok, start increment batch loop`,
];
const LOST = [
  "E20250118 03:05:00.000000 5201 replication.cc:181] [replication] connection error/eof, reconnect the master",
  ...seconds(20).map(
    (second) =>
      `E20250118 03:05:${second}.000000 5201 replication.cc:265] [replication] Failed to connect the master, err: Operation now in progress`,
  ),
];

describe("a master that a replica is refused by", () => {
  const two = {
    "kv1.log": replica(4200, "10.3.0.4", "1"),
    "kv2.log": [...replica(5200, "10.3.0.5", "2"), ...follows(5200, "2"), ...LOST],
  };

  it("is gone for its only replica", async () => {
    const findings = await findingsOf(two);
    expect(ids(findings)).toContain("kvrocks/silent-end");
    const end = findings.find(({ pathology }) => pathology === "kvrocks/silent-end");
    expect(end?.explanation).toContain("kv2 lost kv1, a master, at 03:05:00.000 and was refused");
  });

  it.each([
    ["streams", follows(6200, "3")],
    ["connects", follows(6200, "3").slice(0, 2)],
  ])("is not gone while the last that another one says is that it %s", async (_what, lines) => {
    const third = [...replica(6200, "10.3.0.6", "3"), ...lines];
    expect(ids(await findingsOf({ ...two, "kv3.log": third }))).not.toContain("kvrocks/silent-end");
  });
});

describe("a replica that asks again while its feed has no end", () => {
  const asks = (time: string, thread: number, port: number) => [
    `I20250118 ${time}.100000 ${thread} cmd_replication.cc:60] Slave 10.3.0.5:${port}, listening port: 6666, announce ip: 10.3.0.5 asks for synchronization with next sequence: 501 replication id: not supported, and local sequence: 500`,
    `I20250118 ${time}.100200 ${thread} cmd_replication.cc:113] New replica: 10.3.0.5:${port} was added, start incremental syncing`,
  ];
  const master = [
    ...asks("03:00:02", 4200, 40100),
    ...asks("03:06:00", 4300, 40200),
    "I20250118 03:08:00.000000 4300 storage.cc:900] [storage] Start to create new backup",
  ];
  const connected =
    "I20250118 03:06:00.110000 5201 replication.cc:555] [replication] PSync is ok, start increment batch loop";

  it("was fed by a process that is gone where connects were refused between", async () => {
    const own = [...replica(5200, "10.3.0.5", "1"), ...follows(5200, "2"), ...LOST, connected];
    expect(ids(await findingsOf({ "kv1.log": master, "kv2.log": own }))).not.toContain("kvrocks/stale-feed");
  });

  it("had a dead feed where nothing says that the master was gone", async () => {
    expect(ids(await findingsOf({ "kv1.log": master }))).toContain("kvrocks/stale-feed");
  });
});

it("what is loaded is not yet served", async () => {
  const { nodes } = await told({ "kv1.log": START.slice(0, 2) });
  expect(nodes[0]?.tracks.find(({ subject }) => subject === "role")?.intervals.map(({ state }) => state)).toEqual([
    "unknown",
  ]);
  const old = [
    "I0624 07:06:43.100000 12345 main.cc:144] Version: 2.0.6 @1a2b3c4d",
    "I0624 07:06:43.200000 12345 storage.cc:388] [storage] Success to load the data from disk: 12 ms",
    "I0624 07:09:43.200000 12345 storage.cc:900] [storage] Start to create new backup",
  ];
  const served = (await told({ "kv1.log": old })).nodes[0];
  expect(served?.tracks.find(({ subject }) => subject === "role")?.intervals.map(({ state }) => state)).toContain(
    "master",
  );
});

it("a destination that took the connection and did not answer is there", async () => {
  const [broken] = await findingsOf({
    "kv1.log": [
      "[2025-07-17T23:10:15.395170+00:00][I][slot_migrate.cc:126] [migrate] Start migrating slot(s) 44 to 10.3.0.9:6666",
      "[2025-07-17T23:10:15.395514+00:00][I][slot_migrate.cc:163] [migrate] Migrating slot(s): 44, dst_ip: 10.3.0.9, dst_port: 6666, max_speed: 4096, max_pipeline_size: 16",
      "[2025-07-17T23:10:16.425408+00:00][E][slot_migrate.cc:195] [migrate] Failed to start migrating slot(s) 44. Error: failed to set import status on destination node: failed to check the response from the destination node: failed to read response: Resource temporarily unavailable",
    ],
  });
  expect(broken?.remedy.join(" ")).toContain("had taken the connection");
});

it("kvrocks2redis begins anew without the file that keeps its position", async () => {
  const [refused] = await findingsOf({
    "k2r.log": [
      "E20230611 19:19:48.465279 181501 sync.cc:86] [kvrocks2redis] CRITICAL - Failed to psync , please remove last_next_seq config file, and restart kvrocks2redis, redis reply: -ERR sequence out of range, please use fullsync",
    ],
  });
  expect(refused?.remedy[0]).toContain("last_next_seq");
});

it("a replica that already asks again is not to be looked for", async () => {
  const [lost] = await findingsOf({
    "kv1.log": [
      "I20250118 03:06:00.100000 4200 cmd_replication.cc:60] Slave 10.3.0.5:40300, listening port: 6666, announce ip: 10.3.0.5 asks for synchronization with next sequence: 1 replication id: not supported, and local sequence: 500",
      "E20250118 03:06:00.600000 4201 replication.cc:114] Ping slave[10.3.0.5:40100] err: Broken pipe, would stop the thread",
      "W20250118 03:06:00.600100 4201 replication.cc:100] Slave thread was terminated, would stop feeding the slave: 10.3.0.5:40100",
    ],
  });
  expect(lost?.explanation).toContain("had asked for synchronization again from another port at 03:06:00.100");
});

it.each([
  ["glog", SERVED],
  ["glog without a year", "I0309 14:00:00.000000 12345 server.cc:230] [server] Ready to accept connections"],
  ["spdlog", "[2025-07-02T08:10:00.503641+00:00][I][server.cc:230] [server] Ready to accept connections"],
])("line numbers of grep before %s are peeled", async (_what, line) => {
  const { inputs } = await told({ "kv1.log": [`41:${line}`, `57:${line}`] });
  expect(inputs.map(({ lines }) => lines.event)).toEqual([2]);
});

describe("a failed check, which glog writes for whoever uses it", () => {
  const CHECK =
    "F20240305 10:11:12.123456 12345 tablet_manager.cc:88] Check failed: tablet != nullptr Must not be NULL";

  it.each([
    ["alone", [CHECK]],
    [
      "beneath the head of its file",
      [
        "Log file created at: 2024/03/05 10:11:12",
        "Running on machine: host7",
        "Log line format: [IWEF]yyyymmdd hh:mm:ss.uuuuuu threadid file:line] msg",
        CHECK,
        "*** Check failure stack trace: ***",
        "    @     0x7f1c5a3b2a8d  google::LogMessage::Fail()",
      ],
    ],
    [
      "beside lines of another program",
      ["W20240305 10:11:12.000000 12345 tablet.cc:100] fail to init storage engine: bad block", CHECK],
    ],
  ])("%s is of nobody known", async (_what, lines) => {
    const { inputs, findings } = await told({ "be.log": lines });
    expect(inputs.map(({ system }) => system)).toEqual([null]);
    expect(findings).toEqual([]);
  });

  it("is a crash of Kvrocks beside its lines", async () => {
    const findings = await findingsOf({
      "kv1.log": [
        "I20240305 10:11:11.000000 12345 server.cc:230] [server] Ready to accept connections",
        "F20240305 10:11:12.123456 12345 storage.cc:88] Check failed: storage_ != nullptr ",
      ],
    });
    expect(ids(findings)).toEqual(["kvrocks/crash"]);
  });
});

describe("the last lines of a stop, with which a log begins", () => {
  const TAIL = [
    "I20240510 10:01:00.020000  5120 replication.cc:963] [replication] Stop ev loop",
    "I20240510 10:01:00.020300  5100 replication.cc:371] [replication] Stopped",
    "W20240510 10:01:00.070000  5100 replication.cc:84] Slave thread was terminated, would stop feeding the slave: 10.7.0.6:40002",
  ];
  const NEXT = [
    "I20240510 10:01:03.000000  7700 main.cc:144] kvrocks version 2.6.0 (commit 4f1c9e27)",
    "I20240510 10:01:03.090000  7700 server.cc:230] [server] Ready to accept connections",
    "E20240510 10:01:09.000000  7700 redis_connection.cc:110] [connection] Going to remove the client: 10.7.0.9:1, while encounter error: Connection reset by peer",
  ];

  it.each([1, 2, 3])("are no end without a word, %i of them", async (count) => {
    expect(ids(await findingsOf({ "kv1.log": [...TAIL.slice(-count), ...NEXT] }))).not.toContain("kvrocks/silent-end");
  });

  it("hide none behind which the process went on", async () => {
    const served =
      "I20240510 10:01:01.000000  5103 event_listener.cc:140] [event_listener/flush_begin] column family: default, thread_id: 140, job_id: 3, reason: Write Buffer Full";
    expect(ids(await findingsOf({ "kv1.log": [...TAIL, served, ...NEXT] }))).toContain("kvrocks/silent-end");
  });
});

describe("a table that was captured hours before a log whose zone nobody tells", () => {
  const id = (letter: string) => letter.repeat(40);
  const row = (at: number, version: number, letter: string, address: string, flags: string) =>
    `${id(letter)} ${address}@16666 ${flags} ${at - 1} ${at} ${version} connected`;
  const master = [
    "Slave 10.7.0.5:41822, listening port: 6666, announce ip: 10.7.0.5 asks for synchronization with next sequence: 1, replication id: not supported, and local sequence: 10",
    "New replica: 10.7.0.5:41822 was added, start incremental syncing",
  ];
  const logs = (hour: string) => ({
    "nodeA.log": [
      ...master.map((text) => `I20241202 ${hour}:00:03.107200  4109 cmd_replication.cc:60] ${text}`),
      `I20241202 ${hour}:01:30.000000  4108 cluster.cc:245] MASTER MODE enabled by cluster topology setting`,
      `I20241202 ${hour}:08:00.000000  4103 server.cc:230] [server] Clean checkpoint successfully`,
    ],
    "nodeB.log": [
      `I20241202 ${hour}:00:03.106800  5120 replication.cc:518] [replication] Try to use psync, next seq: 1`,
      `I20241202 ${hour}:00:03.107400  5120 replication.cc:555] [replication] PSync is ok, start increment batch loop`,
      `I20241202 ${hour}:08:00.000000  5103 server.cc:230] [server] Clean checkpoint successfully`,
    ],
  });
  const captures = (before: number, after: number) => ({
    "nodeA.cluster-nodes.20241202T100100Z.txt": [
      row(before, 1, "a", "10.7.0.4:6666", "myself,master -"),
      row(before, 1, "b", "10.7.0.5:6666", `slave ${id("a")}`),
    ],
    "nodeB.cluster-nodes.20241202T100100Z.txt": [
      row(before, 1, "a", "10.7.0.4:6666", "master -"),
      row(before, 1, "b", "10.7.0.5:6666", `myself,slave ${id("a")}`),
    ],
    "nodeA.cluster-nodes.20241202T100200Z.txt": [row(after, 2, "a", "10.7.0.4:6666", "myself,master -")],
    "nodeB.cluster-nodes.20241202T100200Z.txt": [row(after, 2, "a", "10.7.0.4:6666", "master -")],
  });
  const at = (hour: number, minute: number) => Date.UTC(2024, 11, 2, hour, minute);

  it("does not prove that a replica it lacks went on", async () => {
    const findings = await findingsOf({ ...logs("18"), ...captures(at(10, 0), at(10, 2)) });
    expect(ids(findings)).not.toContain("kvrocks/removed-replica-still-replicates");
  });

  it("proves it where one was captured while the log was written", async () => {
    const findings = await findingsOf({ ...logs("10"), ...captures(at(10, 1), at(10, 2)) });
    expect(ids(findings)).toContain("kvrocks/removed-replica-still-replicates");
  });
});

describe("a question of a replica whose answer is not in the lines", () => {
  const asks = (second: number, next: number, local: number) =>
    `I20250118 03:06:${10 + second}.100000 4200 cmd_replication.cc:60] Slave 10.3.0.5:4030${second}, listening port: 6666, announce ip: 10.3.0.5 asks for synchronization with next sequence: ${next} replication id: not supported, and local sequence: ${local}`;
  const later = "I20250118 03:07:30.100000 4207 storage.cc:1143] [storage] Create checkpoint successfully";

  it("is no refusal where it is for the master's next sequence", async () => {
    expect(ids(await findingsOf({ "kv1.log": [asks(1, 701, 700), later] }))).toEqual([]);
  });

  it("is no refusal where the text holds questions only", async () => {
    expect(ids(await findingsOf({ "kv1.log": [asks(1, 650, 700), asks(9, 660, 720)] }))).toEqual([]);
  });

  it("is one where the master goes on to copy everything", async () => {
    expect(ids(await findingsOf({ "kv1.log": [asks(1, 650, 700), later] }))).toEqual(["kvrocks/position-not-in-wal"]);
  });
});
