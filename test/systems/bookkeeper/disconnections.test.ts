/** How long a bookie had no connection to ZooKeeper. */
import { expect, test } from "vitest";
import { diagnosisOfLines } from "./written-log.ts";

const SERVER = "zk1/10.3.0.21:2181";

function line(at: string, thread: string, level: string, logger: string, text: string): string {
  return `2026-11-23T${at}+0000 [${thread}] ${level} org.apache.${logger} - ${text}`;
}

const hello = line(
  "21:38:00,000",
  "main",
  "INFO ",
  "bookkeeper.server.Main",
  "Hello, I'm your bookie, bookieId is bk-2, listening on port 3181. Metadata service uri is zk+hierarchical://zk1:2181/ledgers. Journals are in [/j]. Ledgers are stored in [/l]. Indexes are stored in [/l].",
);
const watcher = (at: string, text: string) =>
  line(at, "main-EventThread", "INFO ", "bookkeeper.zookeeper.ZooKeeperWatcherBase", text);
const gone = (at: string) =>
  watcher(at, "ZooKeeper client is disconnected from zookeeper now, but it is OK unless we received EXPIRED event.");
const back = (at: string, session = "100002a1b2c0004") => [
  line(
    at,
    `main-SendThread(${SERVER})`,
    "INFO ",
    "zookeeper.ClientCnxn",
    `Session establishment complete on server ${SERVER}, session id = 0x${session}, negotiated timeout = 30000`,
  ),
  watcher(at, "ZooKeeper client is connected now."),
];
const lost = (at: string, session: string) =>
  line(
    at,
    `main-SendThread(${SERVER})`,
    "WARN ",
    "zookeeper.ClientCnxn",
    `Session 0x${session} for server ${SERVER}, Closing socket connection. Attempting reconnect except it is a SessionExpiredException or SessionTimeoutException.`,
  );

async function told(lines: readonly string[]): Promise<(string | undefined)[]> {
  const { findings } = await diagnosisOfLines("bk-2", [hello, ...back("21:38:01,000"), ...lines]);
  const [found] = findings.filter(({ pathology }) => pathology === "bookkeeper/metadata-disconnected");
  return [found?.title, found?.explanation];
}

test("a link that comes and goes is not gone from the first loss to the last return", async () => {
  const lines = [gone("21:39:52,590"), ...back("21:39:53,590"), gone("21:40:42,600"), ...back("21:40:44,600")];
  expect(await told(lines)).toEqual([
    "bk-2 lost its connection to ZooKeeper 2 times, for 3 s in all",
    "From 21:39:52.590 on bk-2 lost its connection to ZooKeeper 2 times, for 3 s in all and 2 s at the longest. At 21:40:44.600 it was connected again. No line says that the session expired, so the bookie stayed registered.",
  ]);
});

test("the one client is back before the other: both have to be", async () => {
  const lines = [
    lost("21:39:52,500", "100002a1b2c0004"),
    gone("21:39:52,590"),
    lost("21:39:52,600", "100002a1b2c0005"),
    gone("21:39:52,690"),
    ...back("21:39:53,690"),
    ...back("21:39:56,500", "100002a1b2c0005"),
  ];
  expect((await told(lines))[0]).toBe("bk-2 was disconnected from ZooKeeper for 4 s");
});
