/** How a bookie's trouble ends, and what is known of one that says nothing of its end. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { diagnosePaths } from "../../diagnose-paths.ts";
import { diagnosisOfLines, diagnosisOfLogs, foundIn } from "./written-log.ts";

const FIXTURES = join(import.meta.dirname, "../../../fixtures/bookkeeper");

function diagnosisOf(name: string) {
  const logs = readdirSync(join(FIXTURES, name)).filter((file) => file.endsWith(".log"));
  return diagnosePaths(logs.map((log) => join(FIXTURES, name, log)));
}

test("a bookie that is writable again ended it, though all are stopped soon after", async () => {
  const { incidents } = await diagnosisOf("recorded-ledger-disk-full");
  expect(incidents.map(({ resolution }) => resolution?.text)).toEqual(["bookie2 was writable again"]);
});

test("nothing is known of a bookie from when an auditor missed it, behind its last line", async () => {
  const { nodes } = await diagnosisOf("killed-bookie-is-replaced");
  const tracks = nodes.find(({ name }) => name === "bookie2")?.tracks ?? [];
  const ends = tracks.map(({ subject, intervals }) => [subject, intervals.at(-1)?.state, intervals.at(-1)?.from]);
  const missed = Date.parse("2026-11-21T23:23:50.571Z");
  expect(ends).toEqual([
    ["role", "unknown", missed],
    ["zookeeper-session", "unknown", missed],
    ["auditor", "unknown", missed],
  ]);
});

test("a bookie whose session expired is not registered until it has a new one, and not said by itself to be after it", async () => {
  const { nodes } = await diagnosisOf("../pulsar/zookeeper-out-of-reach-for-bookies-and-brokers");
  const role = nodes.find(({ name }) => name === "bookie1")?.tracks.find(({ subject }) => subject === "role");
  const behind = role?.intervals.filter(({ from }) => from >= Date.parse("2026-11-21T23:08:00Z")) ?? [];
  expect(behind.map(({ state, phase, serving, inferred }) => [state, phase, serving, inferred])).toEqual([
    ["starting", "registers anew", false, false],
    ["writable", null, true, true],
    ["down", null, false, false],
  ]);
});

test("a bookie that has its new session before it hears of the end of the old one stays registered, as far as lines go", async () => {
  const { nodes } = await diagnosisOf("session-of-a-bookie-expires-once");
  const role = nodes[0]?.tracks.find(({ subject }) => subject === "role");
  expect(role?.intervals.map(({ state }) => state)).not.toContain("down");
  expect(role?.intervals.filter(({ phase }) => phase !== null)).toEqual([]);
});

test("bookies that end together without a word are one finding, with the time in which none was up", async () => {
  const { findings, incidents } = await diagnosisOf("recorded-all-bookies-killed-at-once");
  const ends = findings.filter(({ pathology }) => pathology === "bookkeeper/silent-end");
  expect(ends.map(({ severity, title }) => `${severity} ${title}`)).toEqual([
    "high all 3 bookies ended at about one time and nothing tells why: bookie1, bookie2 and bookie3",
  ]);
  expect(ends[0]?.explanation).toContain(
    "At the least from 18:47:12.673 to 18:47:17.278 no bookie of these logs was up.",
  );
  expect(incidents).toHaveLength(1);
});

const line = (time: string, text: string) => `2026-11-23 ${time} - INFO  - [main:Main@117] - ${text}`;
const start = (at: string) => [
  line(`${at}:01,000`, "Using configuration file /bk/conf/bk_server.conf"),
  line(
    `${at}:01,100`,
    "Hello, I'm your bookie, listening on port 3181. Metadata service uri is zk+null://zk1:2181/ledgers. Journals are in [/bk/journal]. Ledgers are stored in /bk/ledgers.",
  ),
  line(`${at}:01,200`, "Load lifecycle component : org.apache.bookkeeper.server.service.BookieService"),
];
const up = (at: string) => line(`${at}:05,000`, "Started component bookie-server.");
const CREATED = "Created dirty file in ledger dir: /bk/ledgers/current";

test.each([
  ["a start that does not look for it leaves open how the process before ended", [], 1],
  ["a start that looks for it and finds none tells of a stop in order", [line("10:20:02,000", CREATED)], 0],
])("%s", async (_, looked, expected) => {
  const lines = [...start("10:00"), up("10:00"), ...start("10:20"), ...looked, up("10:20")];
  const found = await foundIn("bk-1", lines);
  expect(found.filter((one) => one.startsWith("bookkeeper/silent-end"))).toHaveLength(expected);
});

test("a process that wrote nothing for long may have run for most of it", async () => {
  const { findings } = await diagnosisOfLines("bk-1", [...start("10:00"), up("10:00"), ...start("14:00"), up("14:00")]);
  const [end] = findings.filter(({ pathology }) => pathology === "bookkeeper/silent-end");
  expect(end?.from).toBe(Date.parse("2026-11-23T14:00:01Z"));
});

test("a bookie that stood still is the root of the expiries that ZooKeeper and it tell, and of its end", async () => {
  const { findings, incidents } = await diagnosisOf("recorded-bookie-paused");
  const pause = findings.find(({ pathology }) => pathology === "bookkeeper/process-pause");
  expect(pause?.nodes).toEqual(["bookie2"]);
  expect(pause?.explanation).toContain("Their sessions had expired by then");
  expect(incidents.map(({ rootCauses }) => rootCauses)).toEqual([[pause?.id]]);
});

test.each([
  ["none", /Ledger replicated successfully/, "no line says that any was replicated.", undefined],
  ["some", /ledger id is: 2/, "1 of them was replicated in these logs, up to 23:23:52.112", undefined],
  [
    "all",
    /no such line/,
    "all were replicated, the last at 23:23:52.254.",
    "every ledger of bookie2 that was marked had been replicated",
  ],
])("of a bookie that an auditor missed it is told what became of its ledgers: %s", async (_, without, told, end) => {
  const folder = join(FIXTURES, "killed-bookie-is-replaced");
  const logs = ["bookie1", "bookie2", "bookie3"].map((name) => {
    const lines = readFileSync(join(folder, `${name}.log`), "utf8")
      .trim()
      .split("\n");
    return [name, lines.filter((one) => !without.test(one))] as const;
  });
  const { findings, incidents } = await diagnosisOfLogs(Object.fromEntries(logs));
  const lost = findings.find(({ pathology }) => pathology === "bookkeeper/silent-end");
  expect(lost?.explanation).toContain(`2 ledgers of it were marked for replication; ${told}`);
  expect(incidents[0]?.resolution?.text).toBe(end);
});

test("a process that ends by an error a moment after its last words on it is gone until the next one serves", async () => {
  const { incidents } = await diagnosisOf("bookie-back-after-its-journal-was-full");
  expect(incidents.map(({ resolution, impact }) => [resolution?.text, impact.notServingMs])).toEqual([
    ["bookie1 was writable again", 36_946],
  ]);
});

test("how long nothing was heard of ZooKeeper is counted from before the first try that failed", async () => {
  const client = (at: string, text: string) =>
    `2024-06-11T${at}+0000 [main-SendThread(zk-1:2181)] WARN  org.apache.zookeeper.ClientCnxn - ${text}`;
  const silence = "Client session timed out, have not heard from server in";
  const { findings } = await diagnosisOfLines("bookie-1", [
    client(
      "09:00:00,000",
      "Session establishment complete on server zk-1/10.3.0.2:2181, session id = 0x1001, negotiated timeout = 30000",
    ),
    "2024-06-11T09:00:01,000+0000 [main] INFO  org.apache.bookkeeper.bookie.Journal - Starting journal on /data/journal/current",
    client("09:10:20,000", `${silence} 20005ms for session id 0x1001`),
    client("09:10:51,000", `${silence} 30029ms for session id 0x1001`),
    client("09:10:55,000", "Unable to reconnect to ZooKeeper service, session 0x1001 has expired"),
  ]);
  expect(findings.find(({ pathology }) => pathology === "bookkeeper/session-expiry")?.explanation).toContain(
    "It had not heard of ZooKeeper for 55.005 s.",
  );
});
