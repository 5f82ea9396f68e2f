/** Ends that look like one and are several, and ends that somebody asked for. */
import { expect, test } from "vitest";
import { diagnosisOfLogs, foundIn } from "./written-log.ts";

const line = (time: string, text: string, thread = "main") =>
  `2026-11-23 ${time} - INFO  - [${thread}:Main@117] - ${text}`;

/** A process that begins at a minute and says nothing more. */
const run = (host: string, at: string) => [
  line(`${at}:01,000`, "Using configuration file /bk/conf/bk_server.conf"),
  line(
    `${at}:01,100`,
    `Hello, I'm your bookie, bookieId is ${host}, listening on port 3181. Metadata service uri is zk+null://zk1:2181/ledgers. Journals are in [/bk/journal]. Ledgers are stored in [/bk/ledgers].`,
  ),
  line(`${at}:01,200`, "Load lifecycle component : org.apache.bookkeeper.server.service.BookieService"),
  line(`${at}:05,000`, "Started component bookie-server."),
];
const flush = (time: string) => line(time, "Opening journal /bk/journal/current/18c0.txn", "BookieJournal-3181");
const missed = (time: string, bookie: string) =>
  line(
    time,
    `Following are the failed bookies: [${bookie}], and searching its ledgers for re-replication`,
    "AuditorBookie-bk-9",
  );

async function ends(logs: Readonly<Record<string, readonly string[]>>): Promise<string[]> {
  const { findings } = await diagnosisOfLogs(logs);
  return findings.filter(({ pathology }) => pathology === "bookkeeper/silent-end").map(({ title }) => title);
}

const LOGS = {
  "bk-1": [...run("bk-1", "10:00"), ...run("bk-1", "10:20")],
  "bk-2": [...run("bk-2", "10:00"), flush("10:12:00,000"), ...run("bk-2", "10:20")],
};

test("bookies that an auditor misses one after the other did not end at one time, though they were started again together", async () => {
  const auditor = [...run("bk-9", "10:00"), missed("10:10:00,000", "bk-1"), missed("10:13:00,000", "bk-2")];
  expect(await ends({ ...LOGS, "bk-9": auditor })).toEqual([
    "bk-1 was started anew, and nothing tells the end of its process before",
    "bk-2 was started anew, and nothing tells the end of its process before",
  ]);
});

test("where quiet logs leave room for minutes, only the starts are said to stand together", async () => {
  expect(await ends(LOGS)).toEqual([
    "all 2 bookies ended and nothing tells why, and were started again at once: bk-1 and bk-2",
  ]);
});

const LOST = [
  `2026-11-23 10:10:00,000 - ERROR - [ReplicationWorker:ReplicationWorker@249] - UnavailableException while replicating fragments`,
  "org.apache.bookkeeper.replication.ReplicationException$UnavailableException: Error contacting zookeeper",
  "Caused by: org.apache.zookeeper.KeeperException$ConnectionLossException: KeeperErrorCode = ConnectionLoss for /ledgers/underreplication/disable",
];
const HOOK = line("10:10:04,000", "Closing component bookie-server in shutdown hook.", "component-shutdown-thread");
const death = (time: string) =>
  line(
    time,
    "AutoRecoveryDeathWatcher noticed the AutoRecovery is not running any more,exiting the watch loop!",
    "AutoRecoveryDeathWatcher-3181",
  );

test("a death watcher that notices the end behind a stop that was asked for proves no end by ZooKeeper", async () => {
  const found = await foundIn("bk-1", [...run("bk-1", "10:00"), ...LOST, HOOK, death("10:10:04,900")]);
  expect(found).toEqual([
    "bookkeeper/autorecovery-lost-metadata medium: AutoRecovery on bk-1 could not reach ZooKeeper",
  ]);
});

test("one that notices it before the stop does", async () => {
  const found = await foundIn("bk-1", [...run("bk-1", "10:00"), ...LOST, death("10:10:03,900"), HOOK]);
  expect(found[0]).toBe(
    "bookkeeper/zookeeper-blip-kills-autorecovery high: A brief loss of ZooKeeper ended AutoRecovery on bk-1, and the bookie with it",
  );
});

test("a second start that finds the port taken says nothing of an end of the first process", async () => {
  const second = [
    ...run("bk-1", "10:20").slice(0, 3),
    line("10:20:02,000", "Failed to build bookie server").replace("INFO ", "ERROR"),
    "java.net.BindException: Address already in use",
  ];
  expect(await ends({ "bk-1": [...run("bk-1", "10:00"), ...second] })).toEqual([]);
});

test("a death watcher that comes too late to end the process was not first, also where the stop's own lines are filtered out", async () => {
  const watcher = [
    "2026-11-23 10:10:04,900 - ERROR - [BookieDeathWatcher-3181:ComponentStarter@76] - Triggered exceptionHandler of Component: bookie-server because of Exception in Thread: Thread[BookieDeathWatcher-3181,5,main]",
    "java.lang.RuntimeException: Bookie is not running any more",
  ];
  const late =
    'Exception: java.lang.IllegalThreadStateException thrown from the UncaughtExceptionHandler in thread "BookieDeathWatcher-3181"';
  const before = [
    "2026-11-23 10:00:00,000 - ERROR - [main:Journal@117] - Problems reading from /bk/lastMark (this is okay if it is the first time starting this bookie",
  ];
  expect(await foundIn("bk-1", [...before, ...watcher, late])).toEqual([]);
  expect(await foundIn("bk-1", [...before, ...watcher])).toEqual([
    "bookkeeper/process-exit medium: bk-1 ended by an error",
  ]);
});
