/** What single lines of a bookie carry, and what they do not. */
import { expect, test } from "vitest";
import { diagnosisOfLines, foundIn } from "./written-log.ts";

const DAY = "2024-06-11T";
const COLLECTOR = "[GarbageCollectorThread-8-1]";
const CLASS = "org.apache.bookkeeper.bookie";

function collection(failure: readonly string[]): string[] {
  return [
    `${DAY}09:41:20,100+0000 ${COLLECTOR} INFO  ${CLASS}.GarbageCollectorThread - Extracting entry log meta from entryLogId: 200`,
    `${DAY}09:41:20,101+0000 ${COLLECTOR} INFO  ${CLASS}.EntryLogger - Failed to get ledgers map index from: 200.log : Negative position`,
    `${DAY}09:41:21,500+0000 ${COLLECTOR} ERROR org.apache.bookkeeper.common.util.SafeRunnable - Unexpected throwable caught `,
    ...failure,
  ];
}

function refused(wanted: number, used: number, limit: number): string {
  return `io.netty.util.internal.OutOfDirectMemoryError: failed to allocate ${wanted} byte(s) of direct memory (used: ${used}, max: ${limit})`;
}

test("a size that nothing has room for is of the entry log that is read, not a want of memory", async () => {
  const { findings } = await diagnosisOfLines("bk7", collection([refused(3_100_000_000, 900_000_000, 4_294_967_296)]));
  expect(findings.map(({ pathology, severity, title }) => [pathology, severity, title])).toEqual([
    [
      "bookkeeper/corrupt-data",
      "medium",
      "Entry log 200 of bk7 cannot be read: the collection of garbage broke off at it",
    ],
  ]);
  expect(findings[0]?.remedy.join(" ")).toContain("c8.log");
});

test("so is a place before the begin of the file", async () => {
  expect(await foundIn("bk7", collection(["java.lang.IllegalArgumentException: Negative position"]))).toEqual([
    "bookkeeper/corrupt-data medium: Entry log 200 of bk7 cannot be read: the collection of garbage broke off at it",
  ]);
});

test("a collection that goes on with the next entry log found nothing wrong", async () => {
  const lines = [
    ...collection([]).slice(0, 2),
    `${DAY}09:41:22,000+0000 ${COLLECTOR} INFO  ${CLASS}.GarbageCollectorThread - Extracting entry log meta from entryLogId: 201`,
  ];
  expect(await foundIn("bk7", lines)).toEqual([]);
});

test("an allocation of the collection that finds no memory left is a want of memory", async () => {
  expect(await foundIn("bk7", collection([refused(16_777_216, 4_294_000_000, 4_294_967_296)]))).toEqual([
    "bookkeeper/direct-memory-exhausted medium: bk7 ran out of direct memory",
  ]);
});

test("a bookie that ends itself by one large allocation is not said to have run out of memory", async () => {
  const lines = [
    `${DAY}09:41:20,100+0000 [bookie-io-1-3] ERROR org.apache.bookkeeper.proto.BookieServer - Unable to allocate memory, exiting bookie`,
    refused(2_000_000_000, 900_000_000, 2_147_483_648),
  ];
  expect(await foundIn("bk7", lines)).toContain(
    "bookkeeper/direct-memory-exhausted high: bk7 ended itself: it asked for more direct memory at once than was free",
  );
});

test("threads of a bookie tell that the log is of one", async () => {
  const lines = [
    `${DAY}09:41:20,100+0000 [BookieReadThreadPool-OrderedExecutor-2-0] ERROR org.apache.bookkeeper.proto.ReadEntryProcessor - Unexpected exception reading at 12:4 : x`,
    refused(3_000_000, 4_294_000_000, 4_294_967_296),
  ];
  const { incidents } = await diagnosisOfLines("bk7", lines);
  expect(incidents.map(({ unknowns }) => unknowns)).toEqual([[]]);
});

const NO_COOKIE = [
  "09:41:20.978 [main] ERROR org.apache.bookkeeper.bookie.LegacyCookieValidation - Cookie for this bookie is not stored in metadata store. Bookie failing to come up",
  "09:41:20.979 [main] ERROR org.apache.bookkeeper.server.Main - Failed to build bookie server",
  "org.apache.bookkeeper.bookie.BookieException$InvalidCookieException:",
  "\tat org.apache.bookkeeper.bookie.LegacyCookieValidation.checkCookies(LegacyCookieValidation.java:122)",
];

test("a cookie that is not found may be there under another identity, and nothing is formatted before that is known", async () => {
  const { findings } = await diagnosisOfLines("bk7", NO_COOKIE);
  const missing = findings.find(({ pathology }) => pathology === "bookkeeper/cookie-missing");
  expect(missing?.title).toBe("bk7 refused to start: under the identity it looked with, ZooKeeper holds no cookie");
  expect(missing?.explanation).toContain("4.15.0 looks under the name of the host although a bookieId is set");
  expect(missing?.remedy.findIndex((step) => /format/.test(step))).toBe((missing?.remedy.length ?? 0) - 1);
});

test("an exception without words is an exception", async () => {
  const { findings } = await diagnosisOfLines("bk7", NO_COOKIE);
  const exit = findings.find(({ pathology }) => pathology === "bookkeeper/process-exit");
  expect(exit?.explanation).toContain("The exception beside it: BookieException$InvalidCookieException.");
});

test("a component that cannot be started ends the start, and direct memory is named", async () => {
  const { findings } = await diagnosisOfLines("bk7", [
    `${DAY}09:41:20,123+0000 [main] ERROR org.apache.bookkeeper.common.component.AbstractLifecycleComponent - Failed to start Component: bookie-server`,
    "java.lang.OutOfMemoryError: Direct buffer memory",
    "\tat java.nio.Bits.reserveMemory(Bits.java:695)",
  ]);
  expect(findings.map(({ pathology, title }) => [pathology, title])).toEqual([
    ["bookkeeper/process-exit", "bk7 did not come up"],
  ]);
  expect(findings[0]?.explanation).toContain("OutOfMemoryError: Direct buffer memory");
  expect(findings[0]?.remedy.join(" ")).toContain("MaxDirectMemorySize");
});

test("a refused write that names no ledger is of no fence", async () => {
  const lines = [
    "09:41:20.715 [BookieHighPriorityThread-3181-OrderedExecutor-0-0] INFO  org.apache.bookkeeper.proto.ReadEntryProcessorV3 - Ledger fence request received for ledger: 733 from address: /10.6.0.9:40112",
    "09:41:20.719 [bookie-io-1-7] ERROR org.apache.bookkeeper.proto.WriteEntryProcessor - Attempt to write to fenced ledger",
    "org.apache.bookkeeper.bookie.BookieException$LedgerFencedException: null",
  ];
  expect(await foundIn("bk7", lines)).toEqual([]);
});

test("checks of a decommission that count the same before and behind a gap are of one", async () => {
  const check = (at: string, left: number) =>
    `${DAY}${at}+0000 [main] INFO  org.apache.bookkeeper.client.BookKeeperAdmin - Count of Ledgers which need to be rereplicated: ${left}`;
  const lines = [check("09:00:00,000", 2), check("09:00:10,000", 2), check("09:50:10,000", 2)];
  const { findings } = await diagnosisOfLines("shell", lines);
  expect(findings.map(({ title }) => title)).toEqual([
    "A decommission waits for 2 ledgers, and the number has not fallen for 50 min 10 s",
  ]);
  expect(findings[0]?.explanation).toContain("For 50 min of that time no check is in these logs.");
  expect(await foundIn("shell", [...lines.slice(0, 2), check("09:50:10,000", 9), check("09:50:20,000", 9)])).toEqual(
    [],
  );
});

test("a bookie that looks for room above the threshold has no directory below it", async () => {
  const lines = [
    `${DAY}09:41:20,784+0000 [LedgerDirsMonitorThread] ERROR org.apache.bookkeeper.util.DiskChecker - Space left on device /bk/l1/current : 2447400960, Used space fraction: 0.961 > threshold 0.95.`,
    `${DAY}09:41:20,826+0000 [SyncThread-7-1] INFO  org.apache.bookkeeper.bookie.LedgerDirsManager - No writable ledger dirs below diskUsageThreshold. But Dirs that can accommodate 1073741824 are: [/bk/l1/current]`,
  ];
  expect(await foundIn("bk7", lines)).toEqual([
    "bookkeeper/ledger-dirs-full medium: All ledger directories of bk7 are over their threshold",
  ]);
  expect(await foundIn("bk7", lines.slice(0, 1))).toEqual([]);
});

const WAITED = [
  `${DAY}09:41:10,569+0000 [BookieStateManagerService-0] INFO  org.apache.bookkeeper.discover.ZKRegistrationManager - Previous bookie registration znode: /ledgers/available/bk7 exists, so waiting zk sessiontimeout: 10000 ms for znode deletion`,
  `${DAY}09:41:20,570+0000 [BookieStateManagerService-0] ERROR org.apache.bookkeeper.discover.ZKRegistrationManager - ZK exception checking and wait ephemeral znode /ledgers/available/bk7 expired : `,
];

test("a node of its name that outlives the wait keeps a bookie from registering", async () => {
  const exists = "KeeperErrorCode = NodeExists for /ledgers/available/bk7";
  expect(
    await foundIn("bk7", [...WAITED, `org.apache.zookeeper.KeeperException$NodeExistsException: ${exists}`]),
  ).toEqual([
    "bookkeeper/registration-failed medium: bk7 could not register with ZooKeeper: a node of its name was still there",
  ]);
  expect(await foundIn("bk7", WAITED.slice(0, 1))).toEqual([]);
});

test("a session that expired by the exception alone is one more that expired, and the track says it", async () => {
  const { findings, nodes } = await diagnosisOfLines("bk7", [
    "09:41:20.100 [BookieStateManagerService-0] INFO org.apache.bookkeeper.bookie.BookieStateManager - Re-registering the bookie",
    "09:41:20.898 [main-SendThread(127.0.0.1:2181)] WARN org.apache.zookeeper.ClientCnxn - Session 0x1000b21 for sever localhost/127.0.0.1:2181, Closing socket connection. Attempting reconnect except it is a SessionExpiredException.",
    "org.apache.zookeeper.ClientCnxn$SessionExpiredException: Unable to reconnect to ZooKeeper service, session 0x1000b21 has expired",
    "09:41:21.030 [main-SendThread(127.0.0.1:2181)] WARN org.apache.zookeeper.ClientCnxn - Unable to reconnect to ZooKeeper service, session 0x1000b28 has expired",
  ]);
  expect(findings.map(({ title }) => title)).toEqual(["2 sessions of bk7 expired"]);
  const session = nodes[0]?.tracks.find(({ subject }) => subject === "zookeeper-session");
  expect(session?.intervals.at(-1)?.state).toBe("lost");
});

test("the reason of a journal that failed is read where it is glued to the line", async () => {
  const lines = [
    "2024-06-11 09:41:20,309 - ERROR - [BookieJournal-3181:Journal@1146] - I/O exception in Journal thread!java.io.IOException: No space left on device ",
  ];
  expect(await foundIn("bk7", lines)).toContain(
    "bookkeeper/journal-io-failure high: bk7 could not write its journal: no space left on its device",
  );
});

const ZK_ERROR = "KeeperErrorCode = Session expired for /ledgers/underreplication/disable";

function failedCheck(cause: string): string[] {
  return [
    `${DAY}09:41:20,300+0000 [ZkLedgerManagerScheduler-11-1] ERROR org.apache.bookkeeper.replication.Auditor - Underreplication manager unavailable running periodic check`,
    "org.apache.bookkeeper.replication.ReplicationException$UnavailableException: Error contacting zookeeper",
    "\tat org.apache.bookkeeper.replication.Auditor.lambda$checkAllLedgers$7(Auditor.java:1254)",
    `Caused by: ${cause}`,
  ];
}

test("a call that fails by an expired session is not told as one by a lost connection", async () => {
  const cause = `org.apache.zookeeper.KeeperException$SessionExpiredException: ${ZK_ERROR}`;
  const { findings } = await diagnosisOfLines("rec1", failedCheck(cause));
  expect(findings.map(({ pathology, title }) => [pathology, title])).toEqual([
    ["bookkeeper/autorecovery-lost-metadata", "AutoRecovery on rec1 called ZooKeeper with a session that is over"],
  ]);
  expect(findings[0]?.excluded.join(" ")).not.toContain("not an expired session");
});

test("one that fails by a lost connection is", async () => {
  const cause =
    "org.apache.zookeeper.KeeperException$ConnectionLossException: KeeperErrorCode = ConnectionLoss for /ledgers/underreplication/disable";
  expect(await foundIn("rec1", failedCheck(cause))).toEqual([
    "bookkeeper/autorecovery-lost-metadata medium: AutoRecovery on rec1 could not reach ZooKeeper",
  ]);
});

test("a process that ends behind a call with an expired session did not end by a short loss", async () => {
  const lines = [
    ...failedCheck(`org.apache.zookeeper.KeeperException$SessionExpiredException: ${ZK_ERROR}`),
    `${DAY}09:41:21,000+0000 [AutoRecoveryDeathWatcher-3181] INFO  org.apache.bookkeeper.replication.AutoRecoveryMain - AutoRecoveryDeathWatcher noticed the AutoRecovery is not running any more,exiting the watch loop!`,
  ];
  const found = await foundIn("rec1", lines);
  expect(found.join(" ")).not.toContain("brief loss");
});

test("a bookie that its virtual machine ends for want of heap ended by an error", async () => {
  const lines = [
    `${DAY}09:41:20,300+0000 [SortedLedgerStorage-0] INFO  org.apache.bookkeeper.bookie.SortedLedgerStorage - Started flushing mem table.`,
    "java.lang.OutOfMemoryError: Java heap space",
    "Dumping heap to java_pid41.hprof ...",
    "Heap dump file created [1204 bytes in 2.061 secs]",
  ];
  const { findings } = await diagnosisOfLines("bk7", [
    ...lines,
    "Aborting due to java.lang.OutOfMemoryError: Java heap space",
    "#",
    "# A fatal error has been detected by the Java Runtime Environment:",
  ]);
  expect(findings.map(({ pathology, title }) => [pathology, title])).toEqual([
    ["bookkeeper/process-exit", "bk7 ended by an error"],
  ]);
  expect(findings[0]?.explanation).toContain("OutOfMemoryError: Java heap space");
  expect(findings[0]?.remedy.join(" ")).toContain("-Xmx");
  expect(await foundIn("bk7", lines)).toEqual([]);
});

function failedFlush(
  at: string,
  reason = "org.rocksdb.RocksDBException: While pread offset 0 len 8: Bad file descriptor",
): string[] {
  return [
    `${DAY}${at}+0000 [SyncThread-7-1] ERROR ${CLASS}.SyncThread - Exception flushing ledgers`,
    "java.io.IOException: Failed to flush RocksDB batch",
    `\tat ${CLASS}.storage.ldb.DbLedgerStorage.checkpoint(DbLedgerStorage.java:231)`,
    `Caused by: ${reason}`,
  ];
}

const COLLECTED = `${DAY}09:41:30,000+0000 [SyncThread-7-1] INFO  ${CLASS}.Journal - garbage collected journal 18f5a2c3d4e.txn`;

test("flushes that fail alike while the bookie goes on are told, and one alone is not", async () => {
  const { findings } = await diagnosisOfLines("bk7", [...failedFlush("09:41:20,100"), ...failedFlush("09:42:20,100")]);
  expect(findings.map(({ pathology, severity, title }) => [pathology, severity, title])).toEqual([
    ["bookkeeper/flush-failing", "medium", "2 flushes of the storage of bk7 failed alike"],
  ]);
  expect(findings[0]?.explanation).toContain("RocksDBException: While pread offset 0 len 8: Bad file descriptor.");
  expect(await foundIn("bk7", failedFlush("09:41:20,100"))).toEqual([]);
});

test("a journal file that is collected between two of them shows one that succeeded", async () => {
  const lines = [...failedFlush("09:41:20,100"), COLLECTED, ...failedFlush("09:42:20,100")];
  expect(await foundIn("bk7", lines)).toEqual([]);
});

test("flushes for which no directory is left, and those that turn the bookie, are not told so", async () => {
  const none = `${CLASS}.LedgerDirsManager$NoWritableLedgerDirException: All ledger directories are non writable`;
  const full = await foundIn("bk7", [...failedFlush("09:41:20,100", none), ...failedFlush("09:42:20,100", none)]);
  expect(full.join(" ")).not.toContain("flush-failing");
  const turned = await foundIn("bk7", [
    ...failedFlush("09:41:20,100"),
    ...failedFlush("09:42:20,100"),
    `${DAY}09:42:20,200+0000 [BookieStateManagerService-0] INFO  ${CLASS}.BookieStateManager - Transitioning Bookie to ReadOnly mode, and will serve only read requests from clients!`,
  ]);
  expect(turned.join(" ")).not.toContain("flush-failing");
});

const STOP = "[component-shutdown-thread]";
const JOURNAL = "[BookieJournal-3181]";
const TRIGGER = `${DAY}09:41:20,302+0000 ${JOURNAL} INFO  ${CLASS}.Bookie - Triggering shutdown of Bookie-3181 with exitCode 5`;
const EXITS = `${DAY}09:41:20,301+0000 ${JOURNAL} INFO  ${CLASS}.Journal - Journal exits when shutting down`;

test("a journal that a shutdown ended triggers one too, and is no error by which the bookie ended", async () => {
  const tail = [
    `${DAY}09:41:20,300+0000 ${STOP} INFO  ${CLASS}.Journal - Shutting down Journal`,
    EXITS,
    TRIGGER,
    `${DAY}09:41:20,303+0000 ${STOP} INFO  ${CLASS}.Journal - Finished Shutting down Journal thread`,
  ];
  expect(await foundIn("bk7", tail)).toEqual([]);
  const ordered = `${DAY}09:41:20,299+0000 ${STOP} INFO  ${CLASS}.Bookie - Shutting down Bookie-3181 with exitCode 0`;
  expect(await foundIn("bk7", [ordered, TRIGGER])).toEqual([]);
  // one that broke says the same of itself, and is what the bookie ends by
  expect(await foundIn("bk7", [EXITS, TRIGGER])).toEqual([
    "bookkeeper/process-exit medium: bk7 ended by an error: bookie exception (code 5 in its log)",
  ]);
});

test("a bookie on the metadata driver of Pulsar says in its words that the session expired", async () => {
  const client = "org.apache.zookeeper.ClientCnxn";
  const lines = [
    `${DAY}09:41:20,100+0000 [main-SendThread(zk1:2181)] WARN  ${client} - Client session timed out, have not heard from server in 91234ms for session id 0x1000c8888130005`,
    `${DAY}09:41:20,130+0000 [metadata-store-zk-session-watcher-3-1] ERROR org.apache.pulsar.metadata.impl.ZKSessionWatcher - ZooKeeper session expired`,
    `${DAY}09:41:20,900+0000 [SyncThread-9-1] INFO  ${CLASS}.SyncThread - Flush ledger storage at checkpoint CheckpointList{checkpoints=[LogMark: logFileId - 17 , logFileOffset - 64]}.`,
  ];
  expect(await foundIn("bk7", lines)).toEqual(["bookkeeper/session-expiry low: The session of bk7 expired"]);
});

const MONITOR = "[LedgerDirsMonitorThread]";
const FULL = [
  `${DAY}09:41:20,100+0000 ${MONITOR} ERROR ${CLASS}.LedgerDirsMonitor - Ledger directory /bk/ledgers/current is out-of-space : usage 0.96`,
  `${DAY}09:41:20,101+0000 ${MONITOR} WARN  ${CLASS}.LedgerDirsMonitor - LedgerDirsMonitor check process: All ledger directories are non writable`,
  `${DAY}09:41:20,102+0000 [BookieStateManagerService-0] INFO  ${CLASS}.BookieStateManager - Transitioning Bookie to ReadOnly mode, and will serve only read requests from clients!`,
];

test("full directories are told with their end, where a line shows it", async () => {
  const room = [
    `${DAY}09:51:30,200+0000 ${MONITOR} INFO  ${CLASS}.LedgerDirsManager - /bk/ledgers/current becomes writable. Adding it to writable dirs list.`,
    `${DAY}09:51:30,201+0000 [BookieStateManagerService-0] INFO  ${CLASS}.BookieStateManager - Transitioning Bookie to Writable mode and will serve read/write requests.`,
  ];
  const told = async (lines: readonly string[]) =>
    (await diagnosisOfLines("bk7", lines)).findings.map(({ title, to, explanation }) => [
      title,
      new Date(to).toISOString(),
      explanation.split(". ").at(-1),
    ]);
  expect(await told([...FULL, ...room])).toEqual([
    [
      "All ledger directories of bk7 were full and it became read-only",
      "2024-06-11T09:51:30.201Z",
      "At 09:51:30.201 bk7 turned to writable again.",
    ],
  ]);
  expect(await told(FULL)).toEqual([
    [
      "All ledger directories of bk7 are full and it became read-only",
      "2024-06-11T09:41:20.101Z",
      "No line shows that there was room again.",
    ],
  ]);
});

function failedStart(at: string, reason: readonly string[]): string[] {
  return [
    `${DAY}${at},110+0000 [main] ERROR org.apache.bookkeeper.server.Main - Failed to build bookie server`,
    ...reason,
    `${DAY}${at},180+0000 [main] INFO  org.apache.zookeeper.ZooKeeper - Session: 0x100414906e50021 closed`,
  ];
}

const LOCK = [
  "java.io.IOException: Error open RocksDB database",
  "Caused by: org.rocksdb.RocksDBException: While lock file: /bk/ledgers/current/ledgers/LOCK: Resource temporarily unavailable",
];

test("each line that a start failed is of one process, also where no line begins it", async () => {
  const lines = ["09:40:20", "09:40:50", "09:41:40"].flatMap((at) => failedStart(at, LOCK));
  expect(await foundIn("bk7", lines)).toEqual([
    "bookkeeper/crash-loop high: bk7 ended by an error 3 times in 80 s",
    "bookkeeper/double-start high: bk7 could not open its index: another process holds the lock of RocksDB",
    "bookkeeper/process-exit low: bk7 did not come up 3 times",
  ]);
});

test("a file system without locks is not another process, and the innermost exception is named", async () => {
  const none = LOCK.map((line) => line.replace("Resource temporarily unavailable", "No locks available"));
  const { findings } = await diagnosisOfLines("bk7", failedStart("09:40:20", none));
  expect(findings.map(({ pathology }) => pathology)).toEqual(["bookkeeper/process-exit"]);
  expect(findings[0]?.explanation).toContain(
    "IOException: Error open RocksDB database, because of RocksDBException: While lock file: /bk/ledgers/current/ledgers/LOCK: No locks available.",
  );
});

test("what SyncThread does not catch ends the bookie", async () => {
  const lines = [
    `${DAY}09:41:20,100+0000 [SyncThread-7-1] ERROR ${CLASS}.SyncThread - Exception in SyncThread`,
    "java.lang.NullPointerException: null",
  ];
  expect(await foundIn("bk7", lines)).toEqual(["bookkeeper/process-exit medium: bk7 ended by an error"]);
});

test("a command that finds no cluster is not a bookie that does not start", async () => {
  const missing = `${DAY}09:41:20,100+0000 [main] ERROR org.apache.bookkeeper.discover.ZKRegistrationManager - BookKeeper metadata doesn't exist in zookeeper. Has the cluster been initialized? Try running bin/bookkeeper shell metaformat`;
  expect(await foundIn("bk7", [missing])).toEqual([
    "bookkeeper/cluster-not-initialized low: bk7 found no cluster of BookKeeper initialised where it looks",
  ]);
  const driver = [
    "org.apache.bookkeeper.bookie.BookieException$MetadataStoreException: BookKeeper cluster not initialized",
  ];
  expect(await foundIn("bk7", failedStart("09:41:21", driver))).toEqual([
    "bookkeeper/cluster-not-initialized high: bk7 refused to start: no cluster of BookKeeper is initialised where it looks",
    "bookkeeper/process-exit low: bk7 did not come up",
  ]);
});

test("a root that is not there is named", async () => {
  const driver = [
    "org.apache.bookkeeper.meta.exceptions.MetadataException: Failed to initialized ledger manager factory",
    "Caused by: java.io.IOException: org.apache.zookeeper.KeeperException$NoNodeException: KeeperErrorCode = NoNode for /bk/ledgers/LAYOUT",
  ];
  const { findings } = await diagnosisOfLines("bk7", failedStart("09:41:21", driver));
  expect(findings.map(({ pathology }) => pathology)).toEqual([
    "bookkeeper/cluster-not-initialized",
    "bookkeeper/process-exit",
  ]);
  expect(findings[0]?.explanation).toContain("nothing under the root of its ledgers, /bk/ledgers.");
});

test.each([
  [
    "java.io.IOException: org.apache.bookkeeper.bookie.BookieException$OperationRejectedException",
    /write cache was full/,
  ],
  ["java.net.UnknownHostException: Trying to listen on loopback address, 127.0.0.1:3181", /advertisedAddress/],
  ["java.io.IOException: x", /the last `Caused by`/],
])("what a start failed by says what to do: %s", async (exception, remedy) => {
  const { findings } = await diagnosisOfLines("bk7", failedStart("09:41:21", [exception]));
  expect(findings.map((one) => one.remedy.join(" "))).toEqual([expect.stringMatching(remedy)]);
});

test("a registration against a node of another session says whose it may be", async () => {
  const manager = "org.apache.bookkeeper.discover.ZKRegistrationManager";
  const { findings } = await diagnosisOfLines("bk7", [
    `${DAY}09:41:00,100+0000 [main] INFO  ${manager} - Previous bookie registration znode: /ledgers/available/10.3.0.4:3181 exists, so waiting zk sessiontimeout: 10000 ms for znode deletion`,
    `${DAY}09:41:10,100+0000 [main] ERROR ${manager} - ZK exception checking and wait ephemeral znode /ledgers/available/10.3.0.4:3181 expired : `,
    "org.apache.zookeeper.KeeperException$NodeExistsException: KeeperErrorCode = NodeExists",
    `${DAY}09:41:10,101+0000 [main] ERROR ${CLASS}.Bookie - Couldn't register bookie with zookeeper, shutting down : `,
    "org.apache.bookkeeper.bookie.BookieException$MetadataStoreException: java.io.IOException: ZK exception checking and wait ephemeral znode /ledgers/available/10.3.0.4:3181 expired",
  ]);
  expect(findings[0]?.title).toBe(
    "bk7 ended: it could not register with ZooKeeper at its start: another session held its node",
  );
  expect(findings[0]?.explanation).toContain("was there for the 10.001 s that it waited, made by another session");
});

test("a turn to read-only behind one full directory is not said to be of all", async () => {
  const lines = FULL.filter((line) => !line.includes("non writable"));
  expect(await foundIn("bk7", lines)).toEqual([
    "bookkeeper/ledger-dirs-full medium: bk7 became read-only when a ledger directory of it was full",
  ]);
});

test("a bookie that is not registered is told from one that takes no connection", async () => {
  const client = "[bookkeeper-io-3-1] WARN  org.apache.bookkeeper.proto.PerChannelBookieClient";
  const refused = (at: string) =>
    `${DAY}${at}+0000 ${client} - Could not connect to bookie: [id: 0x7601fba1]/bk-b:3181, current state CONNECTING : java.net.UnknownHostException: bk-b`;
  const { findings } = await diagnosisOfLines("writer7", [refused("09:41:20,100"), refused("09:41:22,100")]);
  expect(findings.map(({ title, explanation }) => [title, explanation.split(". ")[1]])).toEqual([
    ["writer7 could not reach bk-b:3181", "To bk-b:3181 no connection could be made (UnknownHostException)"],
  ]);
  expect(await foundIn("writer7", [refused("09:41:20,100")])).toHaveLength(1);
  expect(await foundIn("writer7", [refused("09:41:20,100").replace("UnknownHost", "Connect")])).toEqual([]);
  const unknown = `${DAY}09:41:20,100+0000 ${client} - Cannot connect to bk-c:3181 as endpoint resolution failed (probably bookie is down) err x`;
  const absent = await diagnosisOfLines("writer7", [unknown]);
  expect(absent.findings[0]?.explanation).toContain("Of bk-c:3181 the metadata store had no registration");
});
