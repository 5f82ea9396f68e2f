/** What is said of lost metadata sessions, and of the server that they were with. */
import { expect, test } from "vitest";
import type { Diagnosis } from "../../../src/case.ts";
import { diagnosePaths } from "../../diagnose-paths.ts";
import { diagnosisOfLogs } from "../bookkeeper/written-log.ts";

const WATCHER = "org.apache.pulsar.metadata.impl.ZKSessionWatcher";
const SERVICE = "org.apache.pulsar.broker.PulsarService";
const CLIENT = "org.apache.zookeeper.ClientCnxn";

function line(at: string, logger: string, text: string, level = "INFO ", thread = "main"): string {
  return `2024-06-11T${at}+0000 [${thread}] ${level} ${logger} - ${text}`;
}

const started = (at: string) => line(at, SERVICE, "Starting Pulsar Broker service; version: '3.0.7'");
const granted = (at: string, session: string) =>
  line(
    at,
    CLIENT,
    `Session establishment complete on server zk-1/10.4.0.3:2181, session id = 0x${session}, negotiated timeout = 30000`,
  );
const lost = (at: string) =>
  line(at, WATCHER, "ZooKeeper session reconnection timeout. Notifying session is lost.", "ERROR");
const back = (at: string) =>
  line(at, WATCHER, "ZooKeeper client reconnection with server quorum. Current status: SessionLost");

const BROKER_1 = [started("09:00:00,000"), granted("09:00:01,000", "1001"), lost("09:10:30,000"), back("09:10:50,000")];
const BROKER_2 = [started("09:00:00,500"), granted("09:00:01,500", "1002"), lost("09:10:31,000"), back("09:10:50,500")];
const PROXY = [
  line("09:00:05,000", "org.apache.pulsar.proxy.server.ProxyConnection", "[/10.4.0.9:40112] New connection opened"),
  lost("09:10:30,500"),
  back("09:10:50,200"),
  line(
    "09:10:51,000",
    "org.apache.pulsar.broker.resources.MetadataStoreCacheLoader",
    "Successfully updated broker info [broker-1:8080, broker-2:8080]",
  ),
];

const zookeeper = (at: string, text: string, logger = "org.apache.zookeeper.server.ZooKeeperServer") =>
  `2024-06-11 ${at} [myid:] - INFO  [main:${logger.split(".").at(-1)}@100] - ${text}`;
const standalone = (at: string) => [
  zookeeper(at, "Reading configuration from: conf/zoo.cfg", "QuorumPeerConfig"),
  `2024-06-11 ${at} [myid:] - WARN  [main:QuorumPeerMain@139] - Either no config or no quorum defined in config, running in standalone mode`,
];
const expired = (at: string, session: string) =>
  zookeeper(at, `Expiring session 0x${session}, timeout of 30000ms exceeded`);

async function told(logs: Readonly<Record<string, readonly string[]>>, ...pathologies: string[]) {
  return named(await diagnosisOfLogs(logs), pathologies);
}

function named({ findings }: Diagnosis, pathologies: readonly string[]) {
  return findings
    .filter(({ pathology }) => pathologies.includes(pathology))
    .map(({ severity, title, because }) => ({
      severity,
      title,
      because: because.map((id) => findings.find((one) => one.id === id)?.title),
    }));
}

test("what all brokers lose at once is told once, and a proxy is no broker", async () => {
  expect(
    await told({ "broker-1": BROKER_1, "broker-2": BROKER_2, "proxy-1": PROXY }, "pulsar/session-expiry"),
  ).toMatchObject([
    {
      severity: "medium",
      title: "broker-1 and broker-2 lost their metadata sessions, all brokers that logged then",
    },
    { severity: "info", title: "proxy-1 lost its metadata session" },
  ]);
});

test("a broker whose log begins later had no session to lose; one that goes on keeps it", async () => {
  const later = [started("09:20:00,000"), granted("09:20:01,000", "1003")];
  const logs = { "broker-1": BROKER_1, "broker-2": BROKER_2, "broker-3": later };
  expect(await told(logs, "pulsar/session-expiry")).toMatchObject([{ severity: "medium" }]);
  const kept = [started("09:00:00,700"), granted("09:00:01,700", "1003"), started("09:20:00,000")];
  expect(await told({ ...logs, "broker-3": kept }, "pulsar/session-expiry")).toMatchObject([
    { severity: "info", title: "broker-1 lost its metadata session" },
    { severity: "info", title: "broker-2 lost its metadata session" },
  ]);
});

test("a loss is not put down to the end of sessions that were others'", async () => {
  const logs = (session: string) => ({
    "broker-1": BROKER_1,
    "zk-1": [...standalone("08:00:00,000"), expired("09:10:20,000", session), expired("09:30:00,000", "2002")],
  });
  expect(await told(logs("2001"), "pulsar/session-expiry")).toMatchObject([{ because: [] }]);
  expect(await told(logs("1001"), "pulsar/session-expiry")).toMatchObject([
    { because: [expect.stringContaining("2 sessions expired")] },
  ]);
});

test.each([
  ["leading-broker-paused", "broker1"],
  ["broker-paused-and-its-bundle-taken", "broker2"],
])("in %s the session that %s lost is the one that ZooKeeper had expired", async (fixture, broker) => {
  const found = named(await diagnosePaths([`fixtures/pulsar/${fixture}`]), ["pulsar/session-expiry"]);
  expect(found).toEqual([
    {
      severity: "info",
      title: `${broker} lost its metadata session`,
      because: [expect.stringMatching(`^${broker} stood still`), "1 session expired on zk1"],
    },
  ]);
});

test("a lone ZooKeeper that was started again is why sessions were lost meanwhile", async () => {
  const logs = {
    "broker-1": BROKER_1,
    "zk-1": [
      ...standalone("08:00:00,000"),
      expired("09:09:00,000", "2001"),
      ...standalone("09:10:45,000"),
      expired("09:30:00,000", "2002"),
    ],
  };
  const title = "zk-1, which runs without an ensemble, was gone and was started again";
  expect(await told(logs, "pulsar/session-expiry", "zookeeper/silent-end")).toEqual([
    { severity: "low", title, because: [] },
    { severity: "info", title: "broker-1 lost its metadata session", because: [title] },
  ]);
});

test("a lone ZooKeeper that ends by an error is told by that", async () => {
  const invalid = [
    zookeeper("09:10:00,000", "Invalid config, exiting abnormally", "QuorumPeerMain").replace("INFO ", "ERROR"),
    "org.apache.zookeeper.server.quorum.QuorumPeerConfig$ConfigException: Error processing conf/zoo.cfg",
  ];
  const zk = [
    ...standalone("08:00:00,000"),
    expired("09:09:00,000", "2001"),
    ...invalid,
    ...standalone("09:10:45,000"),
  ];
  expect(await told({ "zk-1": zk }, "zookeeper/silent-end")).toEqual([]);
});

test("two owners are put down to the last loss before the first owner noticed", async () => {
  const { findings } = await diagnosePaths(["fixtures/pulsar/bundle-taken-at-a-second-lost-session"]);
  const doubles = findings.filter(({ pathology }) => pathology === "pulsar/double-ownership-window");
  expect(doubles.map(({ from }) => new Date(from).toISOString())).toEqual(["2025-03-04T05:40:56.900Z"]);
});
