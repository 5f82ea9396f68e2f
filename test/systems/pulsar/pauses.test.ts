/** A broker that stood still for less than its session, as its client of ZooKeeper tells it. */
import { expect, test } from "vitest";
import { diagnosisOfLines } from "../bookkeeper/written-log.ts";

const CNXN = "org.apache.zookeeper.ClientCnxn";
const SERVER = "zk1/10.4.0.3:2181";

function line(at: string, thread: string, level: string, logger: string, text: string): string {
  return `2026-11-23T${at}+0000 [${thread}] ${level} ${logger} - ${text}`;
}

const sent = (at: string, level: string, text: string) => line(at, `main-SendThread(${SERVER})`, level, CNXN, text);
const START = [
  line(
    "21:28:02,848",
    "main",
    "INFO",
    "org.apache.pulsar.broker.PulsarService",
    "Starting Pulsar Broker service; version: '4.0.7'",
  ),
  sent("21:28:03,100", "INFO", `Opening socket connection to server ${SERVER}.`),
  sent(
    "21:28:03,104",
    "INFO",
    `Session establishment complete on server ${SERVER}, session id = 0x100020eae500009, negotiated timeout = 30000`,
  ),
];
/** What a client of ZooKeeper 3.9.2 and later writes when it has not heard of its server for some time. */
const silent = (at: string, ms: number) => [
  sent(
    at,
    "WARN",
    `Session 0x100020eae500009 for server ${SERVER}, Closing socket connection. Attempting reconnect except it is a SessionExpiredException or SessionTimeoutException.`,
  ),
  `${CNXN}$ConnectionTimeoutException: Client connection timed out, have not heard from server in ${ms}ms for session id 0x100020eae500009`,
];
const watcher = (at: string, left: string) =>
  line(
    at,
    "metadata-store-zk-session-watcher-11-1",
    "WARN",
    "org.apache.pulsar.metadata.impl.ZKSessionWatcher",
    `[72059856115204105] ZooKeeper client is disconnected. Waiting to reconnect, time remaining = ${left} seconds`,
  );
const reconnected = (at: string) => [
  sent(
    at,
    "INFO",
    `Session establishment complete on server ${SERVER}, session id = 0x100020eae500009, negotiated timeout = 30000`,
  ),
  line(
    at,
    "metadata-store-10-1",
    "INFO",
    "org.apache.pulsar.metadata.impl.ZKSessionWatcher",
    "ZooKeeper client reconnection with server quorum. Current status: ConnectionLost",
  ),
];

test.each([
  ["noticed in time", "20003", []],
  ["late by two seconds", "22078", ["broker stood still for 2.078 s to 22.078 s"]],
  ["late by seven seconds", "26873", ["broker stood still for 6.873 s to 26.873 s"]],
])("a silence of ZooKeeper that is %s", async (_, ms, pauses) => {
  const lines = [...START, ...silent("21:29:40,855", Number(ms)), ...reconnected("21:29:42,557")];
  const { findings } = await diagnosisOfLines("broker", lines);
  expect(findings.flatMap(({ pathology, title }) => (pathology === "pulsar/process-pause" ? [title] : []))).toEqual(
    pauses,
  );
});

test("a client that was connecting had noticed before: its server is silent, and it runs", async () => {
  const lines = [
    ...START,
    ...silent("21:29:40,855", 20_001),
    sent("21:29:41,900", "INFO", `Opening socket connection to server ${SERVER}.`),
    ...silent("21:30:00,860", 40_006),
    sent(
      "21:30:00,861",
      "WARN",
      "Client session timed out, have not heard from server in 40007ms for session id 0x100020eae500009",
    ),
  ];
  const { findings } = await diagnosisOfLines("broker", lines);
  expect(findings.filter(({ pathology }) => pathology === "pulsar/process-pause")).toEqual([]);
});

test("two ticks in one moment show nothing of the process", async () => {
  const lines = [
    ...START,
    ...silent("21:29:20,855", 22_078),
    watcher("21:29:20,957", "25.0"),
    watcher("21:29:20,959", "24.998"),
    ...reconnected("21:29:22,557"),
  ];
  const { findings } = await diagnosisOfLines("broker", lines);
  const told = findings.find(({ pathology }) => pathology === "pulsar/metadata-disconnected");
  expect(told?.title).toBe("broker was disconnected from the metadata store for 1.6 s and kept its session");
  expect(told?.explanation).not.toContain("the process ran");
});
