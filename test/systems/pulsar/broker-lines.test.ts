/** What single lines of a broker carry, and what they do not. */
import { expect, test } from "vitest";
import { diagnosisOfLines, diagnosisOfLogs, foundIn } from "../bookkeeper/written-log.ts";

const DAY = "2024-06-11T";

function line(at: string, level: string, logger: string, text: string): string {
  return `${DAY}${at}+0000 [pulsar-x-1] ${level} ${logger} - ${text}`;
}

// lines of BookKeeper's client alone are of any process that has one
const BROKER = line(
  "09:41:20,000",
  "INFO",
  "org.apache.bookkeeper.mledger.impl.ManagedLedgerImpl",
  "[t/n/persistent/a] Creating a new ledger",
);
const UPDATE = line(
  "09:41:20,539",
  "ERROR",
  "org.apache.bookkeeper.client.MetadataUpdateLoop",
  "UpdateLoop(ledgerId=31,loopId=1a2b3c4d) Exception updating",
);
const SHORT =
  "org.apache.bookkeeper.client.BKException$BKNotEnoughBookiesException: Not enough non-faulty bookies available";

test("an ensemble that finds no bookie in place of another is a want of bookies, and grave where writes fail by it", async () => {
  const failed = line(
    "09:41:20,552",
    "ERROR",
    "org.apache.bookkeeper.client.PendingAddOp",
    "Write of ledger entry to quorum failed: L31 E7",
  );
  const { findings } = await diagnosisOfLines("b3", [BROKER, UPDATE, SHORT, failed]);
  expect(findings.map(({ pathology, severity }) => [pathology, severity])).toEqual([
    ["pulsar/not-enough-bookies", "high"],
  ]);
  expect(findings[0]?.explanation).toBe(
    "At 09:41:20.539 b3 could not write for want of bookies. 1 write of entries failed by it.",
  );
  expect(findings[0]?.remedy.join(" ")).toContain("quarantine");
  expect(await foundIn("b3", [BROKER, UPDATE, SHORT])).toEqual([
    "pulsar/not-enough-bookies medium: b3 found too few bookies once",
  ]);
  expect(await foundIn("b3", [BROKER, UPDATE, "java.lang.IllegalStateException: x", failed])).toEqual([]);
});

test("a version that does not fit is not said to be of somebody else", async () => {
  const { findings } = await diagnosisOfLines("b3", [
    line(
      "09:41:20,018",
      "ERROR",
      "org.apache.bookkeeper.mledger.impl.ManagedLedgerImpl",
      "[t/n/persistent/a] Failed to update ledger list. z-node version mismatch. Closing managed ledger",
    ),
  ]);
  expect(findings.map(({ title }) => title)).toEqual([
    "b3 closed persistent://t/n/a: the stored version of its list of ledgers did not fit",
  ]);
});

test("a countdown tells how much of the session was left at its first and last tick", async () => {
  const tick = (at: string, left: string) =>
    line(
      at,
      "WARN",
      "org.apache.pulsar.metadata.impl.ZKSessionWatcher",
      `ZooKeeper client is disconnected. Waiting to reconnect, time remaining = ${left} seconds`,
    );
  const { findings } = await diagnosisOfLines("b3", [tick("09:41:20,000", "22.1"), tick("09:41:22,000", "20.1")]);
  expect(findings.map(({ title }) => title)).toEqual([
    "b3 was disconnected from the metadata store; 20.1 s of its session were left at the last tick that is shown",
  ]);
  expect(findings[0]?.explanation).toContain(
    "22.1 s were left at the first tick, 20.1 s at the last one, at 09:41:22.000.",
  );
});

const LOST = line(
  "09:41:00,492",
  "INFO",
  "org.apache.bookkeeper.mledger.impl.ManagedLedgerFactoryImpl",
  "Received MetadataStore session event: SessionLost",
);
const UNREGISTERED = line(
  "09:41:20,273",
  "WARN",
  "org.apache.pulsar.broker.loadbalance.extensions.ExtensibleLoadManagerImpl",
  "Found this broker:b3:8080 has not registered yet. Trying to register it",
);
const REGISTERED = line(
  "09:41:20,391",
  "INFO",
  "org.apache.pulsar.broker.loadbalance.extensions.BrokerRegistryImpl",
  "[b3:8080] Finished registering self",
);

test("a broker that does not find itself is not registered, until it says so", async () => {
  const told = async (lines: readonly string[]) =>
    (await diagnosisOfLines("b3", lines)).findings
      .filter(({ pathology }) => pathology === "pulsar/registration-missing")
      .map(({ severity, explanation }) => [severity, explanation.slice(explanation.indexOf("bundles away.") + 14)]);
  expect(await told([LOST, UNREGISTERED])).toEqual([
    ["medium", "It set about registering again; no line shows that it was registered again."],
  ]);
  expect(await told([LOST, UNREGISTERED, REGISTERED])).toEqual([
    ["medium", "At 09:41:20.391 it was registered again."],
  ]);
  expect(await told([UNREGISTERED, UNREGISTERED.replace("09:41", "09:43")])).toEqual([
    ["high", "No line shows that it was registered again."],
  ]);
  expect(await told([LOST, REGISTERED])).toEqual([]);
});

test("since when a broker is not registered, another one tells", async () => {
  const removed = line(
    "09:41:02,811",
    "INFO",
    "org.apache.pulsar.broker.loadbalance.extensions.channel.ServiceUnitStateChannelImpl",
    "BrokerRegistry detected the broker:b3:8080 registry has been deleted.",
  );
  const { findings, incidents } = await diagnosisOfLogs({ b3: [LOST, UNREGISTERED, REGISTERED], b4: [removed] });
  const missing = findings.find(({ pathology }) => pathology === "pulsar/registration-missing");
  expect(missing?.explanation).toContain(
    "Another broker saw it removed at 09:41:02.811. Its session was lost at 09:41:00.492.",
  );
  expect(incidents.map(({ resolution }) => resolution?.text)).toContain("b3 was registered again");
  expect(new Date(missing?.from ?? 0).toISOString()).toBe("2024-06-11T09:41:02.811Z");
});

test("the session follows what the factory of managed ledgers, the locks and the returning watcher say", async () => {
  const states = async (lines: readonly string[]) =>
    (await diagnosisOfLines("b3", lines)).nodes[0]?.tracks
      .find(({ subject }) => subject === "metadata-session")
      ?.intervals.map(({ state, inferred }) => `${state}${inferred ? "?" : ""}`);
  const end = line(
    "09:50:00,000",
    "INFO",
    "org.apache.pulsar.broker.service.ServerCnx",
    "New connection from /10.6.0.9:40112",
  );
  const back = line(
    "09:42:16,984",
    "INFO",
    "org.apache.pulsar.metadata.coordination.impl.LockManagerImpl",
    "Metadata store session has been re-established. Revalidating all the existing locks.",
  );
  expect(await states([LOST, back, end])).toEqual(["lost", "connected"]);
  const watcher = (status: string) =>
    line(
      "09:42:16,984",
      "INFO",
      "org.apache.pulsar.metadata.impl.ZKSessionWatcher",
      `ZooKeeper client reconnection with server quorum. Current status: ${status}`,
    );
  const begin = end.replace("09:50", "09:40");
  expect(await states([begin, watcher("SessionLost"), end])).toEqual(["lost?", "connected"]);
  expect(await states([begin, watcher("ConnectionLost"), end])).toEqual(["unknown?", "connected"]);
});

test("starts that failed are counted", async () => {
  const failed = (at: string) =>
    line(at, "ERROR", "org.apache.pulsar.PulsarStandaloneStarter", "Failed to start pulsar service.");
  const { findings } = await diagnosisOfLines("b3", [failed("09:41:20,000"), failed("09:41:40,000")]);
  expect(findings.map(({ title, count }) => [title, count])).toEqual([["b3 could not start 2 times", 2]]);
});

test("what a failed start says is said once", async () => {
  const { findings } = await diagnosisOfLines("b3", [
    line(
      "09:41:20,000",
      "ERROR",
      "org.apache.pulsar.broker.PulsarService",
      "Failed to start Pulsar service: java.io.IOException: Failed to bind to /0.0.0.0:80",
    ),
    "org.apache.pulsar.broker.PulsarServerException: java.io.IOException: Failed to bind to /0.0.0.0:80",
    "Caused by: java.io.IOException: Failed to bind to /0.0.0.0:80",
  ]);
  expect(findings.map(({ explanation }) => explanation)).toEqual([
    "At 09:41:20.000 b3 could not start. The line says: IOException: Failed to bind to /0.0.0.0:80.",
  ]);
});

test("the last word of a starter is the end of the start, where the thread is main", async () => {
  const word = (thread: string) => [
    `${DAY}09:41:20,512Z [jdk.internal.loader.ClassLoaders$AppClassLoader@1a2b3c4d] error Uncaught exception in thread ${thread}: Required zookeeperServers is null`,
    "java.lang.IllegalArgumentException: Required zookeeperServers is null",
  ];
  const { findings } = await diagnosisOfLines("b3", word("main"));
  expect(findings.map(({ pathology, explanation }) => [pathology, explanation])).toEqual([
    ["pulsar/process-exit", "At 09:41:20.512 b3 could not start. The line says: Required zookeeperServers is null."],
  ]);
  expect(findings[0]?.remedy).toEqual([
    "Set what the line names in the configuration: the process does not start without it.",
  ]);
  expect(await foundIn("b3", word("shutdown-thread-52-1"))).toEqual([]);
});

test("a line that says nothing of state may stand behind the last event of a process, and is not called missing", async () => {
  const SERVICE = "org.apache.pulsar.broker.PulsarService";
  const begun = (at: string) => line(at, "INFO", SERVICE, "Starting Pulsar Broker service; version: '3.0.7'");
  const known = line(
    "09:40:30,000",
    "INFO",
    "org.apache.bookkeeper.net.NetworkTopologyImpl",
    "Adding a new node: /r/b:1",
  );
  const { findings } = await diagnosisOfLines("b3", [begun("09:40:00,000"), known, begun("09:41:00,000")]);
  expect(findings.map(({ explanation }) => explanation.split(", and no stop")[0])).toEqual([
    "The last event of b3 before its start at 09:41:00.000 is of 09:40:00.000",
  ]);
});

test("a second start that finds the port taken says nothing of an end of the first process", async () => {
  const SERVICE = "org.apache.pulsar.broker.PulsarService";
  const begun = (at: string) => line(at, "INFO", SERVICE, "Starting Pulsar Broker service; version: '3.0.7'");
  const ready = line("09:40:08,000", "INFO", SERVICE, "messaging service is ready, bootstrap_seconds=8");
  const failed = (why: string) =>
    line("09:41:02,000", "ERROR", SERVICE, `Failed to start Pulsar service: java.io.IOException: ${why}`);
  const logs = (why: string) => [begun("09:40:00,000"), ready, begun("09:41:00,000"), failed(why)];
  const titles = async (why: string) =>
    (await foundIn("b3", logs(why))).filter((one) => one.startsWith("pulsar/silent-end"));
  expect(await titles("Failed to bind: Address already in use")).toEqual([]);
  expect(await titles("Unable to read VM NIC speed")).toHaveLength(1);
});

test("a stop that does not come to its end is told, and one that does is not", async () => {
  const hook = "org.apache.pulsar.broker.MessagingServiceShutdownHook";
  const stop = line(
    "09:41:20,000",
    "INFO",
    "org.apache.pulsar.broker.service.BrokerService",
    "Shutting down Pulsar Broker service",
  );
  expect(
    await foundIn("b3", [stop, line("09:42:20,000", "WARN", hook, "Graceful shutdown timeout expired. Closing now")]),
  ).toEqual(["pulsar/process-exit medium: b3 ended before its orderly stop was done"]);
  expect(
    await foundIn("b3", [stop, line("09:41:22,000", "INFO", hook, "Completed graceful shutdown. Exiting")]),
  ).toEqual([]);
});

test("a managed ledger that refuses writes is fenced", async () => {
  const name = "[t/n/persistent/a]";
  const ledger = "org.apache.bookkeeper.mledger.impl.ManagedLedgerImpl";
  expect(
    await foundIn("b3", [line("09:41:20,196", "ERROR", ledger, `${name} Attempted to use a fenced managed ledger`)]),
  ).toEqual(["pulsar/topic-fenced medium: fenced on b3: the managed ledger of persistent://t/n/a"]);
  expect(await foundIn("b3", [line("09:41:20,196", "INFO", ledger, `${name} Closing managed ledger`)])).toEqual([]);
});

test("a fence without a failed write before it is not said to have one", async () => {
  const { findings } = await diagnosisOfLines("b3", [
    line(
      "09:41:20,089",
      "WARN",
      "org.apache.pulsar.broker.service.AbstractTopic",
      "[persistent://t/n/a] Attempting to add producer to a fenced topic",
    ),
  ]);
  expect(findings[0]?.remedy.join(" ")).toContain("a failed write, or an unload");
});

test("packages that logback shortens in part are Pulsar's and BookKeeper's", async () => {
  const { nodes, findings } = await diagnosisOfLines("b3", [
    "09:41:20.905 [x-1] INFO  o.a.b.mledger.impl.OpAddEntry        - [t/n/persistent/a] Closing ledger 31 for being full",
    "09:41:21.208 [x-1] ERROR o.a.b.client.MetadataUpdateLoop      - UpdateLoop(ledgerId=31,loopId=1a2b3c4d) Error writing metadata to store",
    "09:41:21.209 [x-1] WARN  o.a.b.mledger.impl.OpAddEntry        - Error when closing ledger 31. Status=Error while using ZooKeeper",
    "09:41:21.359 [x-1] ERROR o.a.b.mledger.impl.ManagedLedgerImpl - [t/n/persistent/a] Error creating ledger rc=-9 Error while using ZooKeeper",
    "09:41:21.360 [x-1] INFO  o.a.pulsar.broker.service.Producer   - Disconnecting producer: Producer{topic=PersistentTopic{topic=persistent://t/n/a}, client=/10.6.0.9:40646, producerName=p-1, producerId=6}",
  ]);
  expect(nodes).toHaveLength(1);
  expect(findings[0]?.explanation).toContain(
    "failed while b3 closed a ledger and made the next one for persistent://t/n/a (3 lines)",
  );
});

const FULL = "failed to allocate 16777216 byte(s) of direct memory (used: 1879048190, max: 1895497728)";

test("a process that its allocator ends for want of direct memory is said to end by it", async () => {
  const own = [
    line(
      "09:41:20,165",
      "INFO",
      "org.apache.pulsar.common.allocator.PulsarByteBufAllocator",
      `Exiting JVM process for OOM error: ${FULL}`,
    ),
    `io.netty.util.internal.OutOfDirectMemoryError: ${FULL}`,
  ];
  const { findings, incidents } = await diagnosisOfLines("perf1", own);
  const memory = findings.find(({ pathology }) => pathology === "pulsar/direct-memory-exhausted");
  expect(memory?.explanation).toContain("It ends by it, as the line says.");
  expect(memory?.count).toBe(1);
  // a client has no ledgers to cache
  expect(memory?.remedy.join(" ")).toContain("where it is a client");
  expect(findings.map(({ pathology }) => pathology)).toContain("pulsar/process-exit");
  // the gravest finding is the cause, so it is said once
  expect(incidents[0]?.verdict[1]).toBe("No end of it is in the logs.");
  const { findings: others } = await diagnosisOfLines("perf1", [
    line(
      "09:41:20,165",
      "WARN",
      "org.apache.pulsar.client.impl.ProducerImpl",
      "[persistent://t/n/a] [c-1] error while create opSendMsg by batch message container",
    ),
    `java.lang.RuntimeException: io.netty.util.internal.OutOfDirectMemoryError: ${FULL}`,
  ]);
  expect(others.map(({ explanation }) => explanation).join(" ")).toContain("It is not shown to have ended for it.");
});

test("a broker that ends because no memory can be allocated is said to, whoever words it", async () => {
  const last = (text: string) => [line("09:41:20,165", "ERROR", "org.apache.pulsar.PulsarBrokerStarter", `-- ${text}`)];
  const found = async (text: string) =>
    (await diagnosisOfLines("b3", last(text))).findings.map(({ pathology, title }) => [pathology, title]);
  const exit = ["pulsar/process-exit", "b3 shut itself down at once"];
  expect(await found("Shutting down - Received OOM exception: Direct buffer memory")).toEqual([
    ["pulsar/direct-memory-exhausted", "direct memory of b3 is used up"],
    exit,
  ]);
  const reserve = "Cannot reserve 4194304 bytes of direct buffer memory (allocated: 2145386496, limit: 2147483648)";
  expect(await found(`Shutting down - Received OOM exception: ${reserve}`)).toEqual([
    ["pulsar/direct-memory-exhausted", "direct memory of b3 is used up (2,145,386,496 of 2,147,483,648 bytes)"],
    exit,
  ]);
  expect(await found("Shutting down - Received OOM exception: Java heap space")).toEqual([exit]);
  // it is set to go on
  expect(await found("Received OOM exception: Java heap space")).toEqual([]);
  expect(await found("Received OOM exception: Direct buffer memory")).toEqual([
    ["pulsar/direct-memory-exhausted", "direct memory of b3 is used up"],
  ]);
});

test("a broker that its virtual machine ends for want of heap shut itself down", async () => {
  const { findings } = await diagnosisOfLines("b3", [
    BROKER,
    "Terminating due to java.lang.OutOfMemoryError: Java heap space",
  ]);
  expect(findings.map(({ pathology, title }) => [pathology, title])).toEqual([
    ["pulsar/process-exit", "b3 shut itself down at once"],
  ]);
  expect(findings[0]?.explanation).toContain("OutOfMemoryError: Java heap space");
});

const SERVICE = "org.apache.pulsar.broker.service.BrokerService";
const SLOW = "t/n/0x40000000_0x80000000";

test("an unloading that timed out is told where its begin is not in the log, with its length where its last line says it", async () => {
  const timeout = line("09:41:20,460", "WARN", SERVICE, `Unloading of ${SLOW} has timed out`);
  const { findings } = await diagnosisOfLines("b3", [
    timeout,
    line(
      "09:41:20,461",
      "INFO",
      "org.apache.pulsar.broker.namespace.OwnedBundle",
      `Unloading ${SLOW} namespace-bundle with 0 topics completed in 300006.0 ms`,
    ),
  ]);
  expect(findings.map(({ pathology, severity, title }) => [pathology, severity, title])).toEqual([
    ["pulsar/bundle-stuck-unloading", "medium", `bundle ${SLOW} was not unloaded by b3 before its time-out`],
  ]);
  expect(findings[0]?.explanation).toContain("It had taken 5 min");
  expect(await foundIn("b3", [timeout])).toEqual([
    `pulsar/bundle-stuck-unloading medium: bundle ${SLOW} was not unloaded by b3 before its time-out`,
  ]);
});

test("an unloading whose begin is there is told once", async () => {
  const lines = [
    line("09:40:20,400", "INFO", "org.apache.pulsar.broker.namespace.OwnedBundle", `Disabling ownership: ${SLOW}`),
    line("09:41:20,460", "WARN", SERVICE, `Unloading of ${SLOW} has timed out`),
  ];
  expect(await foundIn("b3", lines)).toEqual([
    `pulsar/bundle-stuck-unloading medium: bundle ${SLOW} was not unloaded by b3 within 60 s`,
  ]);
});

test("lines of brokers from before Apache are read", async () => {
  const { nodes } = await diagnosisOfLines("b3", [
    `01:12:30.174 [shutdown-thread-51-1] INFO  c.y.p.broker.namespace.OwnedBundle   - Disabling ownership: ${SLOW}`,
    `01:12:30.592 [shutdown-thread-51-1] INFO  c.y.p.broker.namespace.OwnedBundle   - Unloading ${SLOW} namespace-bundle with 1334 topics completed in 417.0 ms`,
  ]);
  expect(nodes[0]?.tracks.map(({ subject }) => subject)).toContain(SLOW);
});

test("bundles are said to be without an owner only up to a cleanup that is in the logs", async () => {
  const CHANNEL = "org.apache.pulsar.broker.loadbalance.extensions.channel.ServiceUnitStateChannelImpl";
  const ignored = line(
    "09:41:20,100",
    "ERROR",
    CHANNEL,
    "MetadataState state is unstable. Ignoring the ownership cleanup request for the reported broker :b7.ns:8080",
  );
  const other = line("09:41:21,100", "INFO", CHANNEL, "Successfully started the channel.");
  const { findings } = await diagnosisOfLines("b3", [ignored, other]);
  expect(findings.map(({ title }) => title)).toEqual([
    "b3 ignored that b7.ns:8080 is gone, and no cleanup of it is in these logs",
  ]);
  expect(findings[0]?.explanation).toContain("Its log goes on for 1 s");
  const made = line("09:51:20,100", "INFO", CHANNEL, "Started ownership cleanup for the inactive broker:b7.ns:8080");
  expect((await diagnosisOfLines("b3", [ignored, other, made])).findings.map(({ title }) => title)).toEqual([
    "the bundles of b7 were left without an owner for 10 min",
  ]);
});

test("a broker that takes itself for its own follower is grave once no election has followed for ten seconds", async () => {
  const service = "org.apache.pulsar.broker.PulsarService";
  const self = line(
    "09:41:20,100",
    "INFO",
    service,
    "This broker is a follower. Current leader is Optional[LeaderBroker(serviceUrl=http://b3.ns:8080)]",
  );
  const own = line(
    "09:41:18,100",
    "INFO",
    "org.apache.pulsar.broker.namespace.NamespaceService",
    "added heartbeat namespace name in local cache: ns=pulsar/b3.ns:8080",
  );
  const closed = line(
    "09:41:31,100",
    "INFO",
    "org.apache.pulsar.broker.service.ServerCnx",
    "Closed connection from /10.8.0.4:5120",
  );
  expect(await foundIn("b3", [own, self, closed])).toEqual([
    "pulsar/leader-believes-follower high: b3 leads by the election's node and takes itself for a follower",
  ]);
  const { findings } = await diagnosisOfLines("b3", [own, self]);
  expect(findings.map(({ pathology, severity, confidence }) => [pathology, severity, confidence])).toEqual([
    ["pulsar/leader-believes-follower", "medium", 0.8],
  ]);
  expect(findings[0]?.explanation).toContain("Its log ends before an election would have corrected it.");
});

test("topics that time out for those who read from them count as those for whom they are written", async () => {
  const refused = (i: number, why: string) =>
    line(
      `09:41:2${i},100`,
      "WARN",
      "org.apache.pulsar.broker.service.ServerCnx",
      `[/10.8.0.4:5120][persistent://t/n/a-${i}][s1] Failed to create consumer: ${why}`,
    );
  const all = (why: string) => foundIn("b3", [BROKER, ...[0, 1, 2, 3, 4].map((i) => refused(i, why))]);
  expect(await all("Failed to load topic within timeout")).toEqual([
    "pulsar/topic-load-timeout medium: b3 could not load 5 topics in time",
  ]);
  expect(await all("Subscription is fenced")).toEqual([]);
});

const LOCKED = [
  line("05:00:20,557", "ERROR", "org.apache.pulsar.PulsarBrokerStarter", "Failed to start pulsar service."),
  "org.apache.pulsar.broker.PulsarServerException: org.apache.pulsar.metadata.api.MetadataStoreException$LockBusyException: Resource at /loadbalance/brokers/b3:8080 is already locked",
];

test("whose session holds a registration is only said where the process before stands in the log", async () => {
  const start = line(
    "05:00:01,104",
    "INFO",
    "org.apache.pulsar.broker.PulsarService",
    "Starting Pulsar Broker service; version: '3.0.6'",
  );
  const last = line(
    "04:59:58,000",
    "INFO",
    "org.apache.bookkeeper.mledger.impl.ManagedLedgerImpl",
    "[t/n/persistent/a] Creating a new ledger",
  );
  const told = async (lines: readonly string[]) => {
    const { findings } = await diagnosisOfLines("b3", lines);
    return findings
      .filter(({ pathology }) => pathology === "pulsar/restart-before-session-expiry")
      .map(({ confidence, title, excluded }) => [confidence, title, excluded]);
  };
  const notProved = [
    [
      0.7,
      "b3 could not start: another session still held its registration",
      ["not a registration of its own: the session that holds it is another one"],
    ],
  ];
  expect(await told(LOCKED)).toEqual(notProved);
  expect(await told([start, ...LOCKED])).toEqual(notProved);
  expect(await told([last, start, ...LOCKED])).toEqual([
    [
      1,
      "b3 was started before the session of the process before it had expired",
      ["not a second broker of one address: the process before it ended in this log, less than a minute earlier"],
    ],
  ]);
});

test("a functions worker that does not start takes a ready broker with it, and alone is told as itself", async () => {
  const starter = line(
    "09:41:20,512",
    "ERROR",
    "org.apache.pulsar.PulsarBrokerStarter",
    "Failed to start pulsar service.",
  );
  const ready = line("09:41:10,000", "INFO", "org.apache.pulsar.broker.PulsarService", "messaging service is ready");
  const worker = [
    line(
      "09:41:20,500",
      "ERROR",
      "org.apache.pulsar.functions.worker.PulsarWorkerService",
      "Error Starting up in worker",
    ),
    "org.apache.pulsar.client.admin.PulsarAdminException: java.net.ConnectException: Connection refused",
  ];
  expect(await foundIn("b3", [ready, ...worker, starter])).toEqual([
    "pulsar/process-exit medium: b3 could not start, because its functions worker failed",
  ]);
  expect(await foundIn("b3", worker)).toEqual([
    "pulsar/process-exit medium: The functions worker of b3 could not start",
  ]);
  expect(await foundIn("b3", [ready, ...worker])).toEqual([]);
});

test("a replicator is told from its third failure on, or from one with a long pause, with the reason's remedy", async () => {
  const failed = (at: string, pause: string) =>
    line(
      at,
      "WARN",
      "org.apache.pulsar.broker.service.AbstractReplicator",
      `[persistent://t/n/a][c1 -> c2] Failed to create remote producer (org.apache.pulsar.client.api.PulsarClientException$ProducerBusyException: Producer with name 'pulsar.repl.c1' is already connected to topic), retrying in ${pause} s`,
    );
  expect(await foundIn("b3", [failed("09:41:20,000", "0.1"), failed("09:41:20,200", "0.2")])).toEqual([]);
  const { findings } = await diagnosisOfLines("b3", [failed("09:41:20,000", "57.992")]);
  expect(findings.map(({ title, measures }) => [title, measures])).toEqual([
    ["b3 cannot replicate from c1 to c2: no producer could be made there", { longestPauseMs: 57992, topics: 1 }],
  ]);
  expect(findings[0]?.remedy[0]).toContain("a second cluster that calls itself by the same name");
});

test("an offloader that a policy names is missing for the topics that cannot be loaded", async () => {
  const { findings } = await diagnosisOfLines("b3", [
    line(
      "09:41:20,000",
      "ERROR",
      "org.apache.pulsar.broker.service.BrokerService",
      "Failed to create topic persistent://t/n/a",
    ),
    "java.util.concurrent.CompletionException: org.apache.pulsar.broker.PulsarServerException: java.io.IOException: No offloader found for driver 'S4'.",
  ]);
  expect(findings.map(({ pathology, severity, title }) => [pathology, severity, title])).toEqual([
    ["pulsar/offloader-missing", "high", "b3 has no offloader for the driver S4: topics could not be loaded"],
  ]);
});

test("a topic that is not made for want of bookies is a want of bookies", async () => {
  expect(
    await foundIn("b3", [
      line(
        "09:41:20,000",
        "WARN",
        "org.apache.pulsar.broker.service.BrokerService",
        "Failed to create topic persistent://t/n/a",
      ),
      "org.apache.bookkeeper.mledger.ManagedLedgerException: Not enough non-faulty bookies available",
    ]),
  ).toEqual(["pulsar/not-enough-bookies high: b3 found too few bookies once"]);
});

test("a broker that starts again without a line of its end ended somehow, and no more is said", async () => {
  const start = (at: string) =>
    line(at, "INFO", "org.apache.pulsar.broker.PulsarService", "Starting Pulsar Broker service; version: '3.0.7'");
  const ready = (at: string) =>
    line(at, "INFO", "org.apache.pulsar.broker.PulsarService", "messaging service is ready, bootstrap_seconds=8");
  const stop = line("09:46:00,000", "INFO", "org.apache.pulsar.broker.PulsarService", "Closing PulsarService");
  const one = [start("09:41:00,000"), ready("09:41:08,000")];
  const other = [start("09:47:25,000"), ready("09:47:33,000")];
  expect(await foundIn("b3", [...one, ...other])).toEqual([
    "pulsar/silent-end low: b3 was started again, and its log does not say how it had ended",
  ]);
  expect(await foundIn("b3", [...one, stop, ...other])).toEqual([]);
});

test("where frequent lines of a shortage pause, the report says so", async () => {
  const failing = (at: string) => [
    line(
      at,
      "ERROR",
      "org.apache.bookkeeper.client.MetadataUpdateLoop",
      "UpdateLoop(ledgerId=31,loopId=1a2b3c4d) Exception updating",
    ),
    SHORT,
  ];
  const burst = (from: string) => Array.from({ length: 30 }, (_, i) => failing(`${from}:${10 + i},000`)).flat();
  const { findings } = await diagnosisOfLines("b3", [BROKER, ...burst("09:42"), ...burst("09:43")]);
  expect(findings[0]?.explanation).toContain("From 09:42:39.000 to 09:43:10.000 no line tells of it.");
});
