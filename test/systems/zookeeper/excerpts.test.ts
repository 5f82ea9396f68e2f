/** Logs as people paste them: cut at the telling line, thinned, of one server of several. */
import { expect, test } from "vitest";
import { diagnosePaths } from "../../diagnose-paths.ts";
import { scratch } from "../../ingest/scratch.ts";
import { ensembleOfLogs } from "./ensemble-of.ts";
import { ensembleFrom, since, writeLog } from "./short-log.ts";

/** A line of 3.4 under its own header. @param second behind 08:00:00 */
function line(second: number, message: string, thread = "main:Class@1"): string {
  const stamp = new Date(Date.UTC(2024, 2, 5, 8) + Math.round(second * 1000)).toISOString();
  return `${stamp.replace("T", " ").replace(".", ",").slice(0, 23)} [myid:1] - WARN  [${thread}] - ${message}\n`;
}

test("clients that connect to a server without a leader hold nothing up", async () => {
  const clients = Array.from({ length: 60 }, (_, i) =>
    [0, 1, 2].map((k) => line(i * 7, `Accepted socket connection from /10.0.3.${k}:5000${i % 10}`)).join(""),
  );
  const waits = [60, 120, 180, 240, 300, 360, 419].map((second) => `timeout:60000@${second * 1000}`).join(" ");
  const votes = `looking@0 election@1 vote:1<1@2 vote:2<2@3 vote:3<3@4 dials:2@600 dials:3@601 ${waits}`;
  const lines = [...writeLog(1, votes).split(/(?<=\n)/), ...clients].sort();
  const { gaps } = await ensembleOfLogs({ "zk1.log": lines.join("") });
  expect(gaps.map(({ kind, from, to }) => [kind, to - from])).toContainEqual(["leaderless", 419_000]);
});

test("a server that goes on logging and says nothing of its election any more is not known to look on", async () => {
  const looks = "looking@0 election@1 vote:1<1@2 dials:2@3 dials:3@4 timeout:60000@5";
  const rolesOf = async (log: string) => {
    const { servers } = await ensembleOfLogs({ "zk1.log": writeLog(1, log) });
    const roles = servers.find(({ sid }) => sid === 1)?.roles ?? [];
    return roles.map(({ state, from, to }) => `${state} ${since(from)}-${since(to)}`);
  };
  const hours = 57_600_000;
  // sessions that are served in between leave no line in a sample
  expect(await rolesOf(`${looks} broken:2@${hours} following@${hours + 1000} diff@${hours + 1001}`)).toEqual([
    "looking 0-5",
    `unknown 5-${hours + 1000}`,
    `following ${hours + 1000}-${hours + 1001}`,
    `following ${hours + 1001}-${hours + 1001}`,
    `following ${hours + 1001}-${hours + 1001}`,
  ]);
  expect(await rolesOf(`${looks} broken:2@${hours} timeout:60000@${hours + 1000}`)).toEqual([
    `looking 0-${hours + 1000}`,
  ]);
  expect(await rolesOf(`${looks} following@${hours} other@${hours + 1}`)).toEqual([
    `looking 0-${hours}`,
    `following ${hours}-${hours + 1}`,
  ]);
});

test("what the last line says counts", async () => {
  const refused = "Too many connections from /10.0.3.7 - max is 60";
  const expired = (id: string) => `Expiring session 0x${id}, timeout of 10000ms exceeded`;
  const text = [line(1, refused), line(2, refused), line(3, expired("10a")), line(4, expired("10b")), line(4, refused)];
  const folder = await scratch({ "zk1.log": text.join("") });
  const { findings } = await diagnosePaths([`${folder}/zk1.log`]);
  expect(findings.map(({ title }) => title).sort()).toEqual([
    "2 sessions expired within 1 s on zk1",
    "zk1 turned away 3 connections of 10.0.3.7: the limit is 60",
  ]);
});

test("a vote of one that leads outweighs the one it sent while it looked, though both came at once", async () => {
  const log = "looking@0 election@1 vote:1<1@2 vote:2<2@10 vote:2<2=LEADING@10 following@13 diff@5040 shutdown@90000";
  const { elections, gaps, leaders } = await ensembleFrom({ 1: log });
  expect(leaders.map(({ server }) => server.sid)).toEqual([2]);
  expect(elections.map(({ leadership }) => leadership?.server.sid)).toEqual([2]);
  expect(gaps).toEqual([]);
});

test("a server at the greatest wait has looked for longer than its log shows", async () => {
  const folder = await scratch({ "zk1.log": writeLog(1, "timeout:60000@0 drops:2@3000 drops:3@4000") });
  const { findings } = await diagnosePaths([`${folder}/zk1.log`]);
  expect(findings.map(({ title }) => title)).toEqual([
    "zk1 looked for a leader for at least 106.2 s without an answer",
  ]);
});

test("a server that looks when its log ends has looked for as long as its waits say, and its connects tell how", async () => {
  const told = async (log: string) => {
    const folder = await scratch({ "zk1.log": writeLog(1, log) });
    const { findings } = await diagnosePaths([`${folder}/zk1.log`]);
    return findings.filter(({ pathology }) => pathology === "zookeeper/stuck-looking");
  };
  const waits = "timeout:800@0 timeout:1600@800 timeout:3200@2400";
  const [alone] = await told(`${waits} drops:2@2401 drops:3@2402 timeout:6400@5600`);
  expect([alone?.severity, alone?.title]).toEqual([
    "low",
    "zk1 looked for a leader for at least 6.2 s without an answer when its log ends",
  ]);
  expect(alone?.explanation).toContain("Its connects to server.2 and server.3 came about");
  // servers that are started one by one wait as long, and one that is answered has looked no longer
  expect(await told(waits)).toEqual([]);
  expect(await told(`${waits} timeout:6400@5600 vote:2<2@6000`)).toEqual([]);
  expect(await told(`${waits} timeout:6400@5600 following@6000`)).toEqual([]);
});

test("an address is no name with its first number for short", async () => {
  const text = line(0, "Server environment:host.name=10.0.3.1") + writeLog(1, "looking@10 election@11 vote:2<2@12");
  const { servers } = await ensembleOfLogs({ "zk1.log": text });
  expect(servers[0]?.identity.aliases).not.toContain("10");
});

/** A line of 3.5 whose header has no id, as `grep` gives it; its thread has. @param clock of 2024-03-05 */
function threaded(clock: string, sid: number, message: string): string {
  const thread = `QuorumPeer[myid=${sid}](plain=10.0.3.${sid}:2181)(secure=disabled):QuorumPeer@1`;
  return `2024-03-05T${clock} [myid:] - INFO  [${thread}] - ${message}\n`;
}

test("who led when is told by server where only the threads carry the ids", async () => {
  const text = [
    threaded("08:20:09,100", 2, "Exception when following the leader"),
    threaded("08:02:00,000", 3, "Peer state changed: leading - broadcast"),
    threaded("08:20:09,100", 2, "Exception when following the leader"),
    threaded("08:20:09,700", 2, "LEADING"),
    threaded("08:20:10,900", 2, "Peer state changed: leading - broadcast"),
    threaded("08:20:15,000", 2, "Expiring session 0x10000a1b2c3d4e5, timeout of 5000ms exceeded"),
  ];
  const { leaders } = await ensembleOfLogs({ "zk.log": text.join("") });
  expect(leaders.map(({ server }) => server.sid)).toEqual([3, 2]);
});

test("a follower that lost its leader does not follow it until it loses one again days later", async () => {
  const lost = (at: number) => `failed@${at} other@${at + 10}`;
  const [hour, day] = [3_600_000, 86_400_000];
  const thinned = await ensembleOfLogs({ "zk1.log": writeLog(1, `${lost(0)} ${lost(day)} ${lost(day + 3 * hour)}`) });
  const known = thinned.servers.flatMap(({ roles }) => roles.filter(({ state }) => state !== "unknown"));
  expect(known.map(({ from, to }) => to - from).filter((length) => length > hour)).toEqual([]);
  const stopping = await ensembleOfLogs({ "zk1.log": writeLog(1, `${lost(0)} looking@900000 election@900001`) });
  expect(stopping.servers[0]?.roles.map(({ state, to, from }) => [state, to - from])).toContainEqual([
    "following",
    900_000,
  ]);
});

test("a server that found a leader a moment before another one led at the end of the logs did not join the old one", async () => {
  const old = "leading@1000 quorum:1,2@1200 other@60000";
  const next = "other@2990000 quorum:2,3@3000600";
  const voter = "looking@3000000 election@3000001 vote:2<2@3000100 other@3000550";
  const { elections } = await ensembleFrom({ 1: old, 2: next, 3: voter });
  const places = elections.map(({ leadership, attempts, joins }) => [
    leadership?.server.sid,
    [...attempts, ...joins].map(({ server }) => server.sid),
  ]);
  expect(places).not.toContainEqual([1, expect.arrayContaining([3])]);
  expect(places.flat(2)).toContain(3);
});

test("an attempt that made its own server leader joined nobody, though the leader before it shows no end", async () => {
  const old = "leading@1000 quorum:1,2@1200 other@60000";
  const next = "looking@1000000 election@1000001 vote:2<2@1000100 leading@1000300 quorum:2,3@1000900 other@1100000";
  const { elections } = await ensembleFrom({ 1: old, 2: next });
  const made = elections.map(({ leadership, attempts }) => [
    leadership?.server.sid,
    attempts.map(({ server }) => server.sid),
  ]);
  expect(made).toContainEqual([2, [2]]);
});

async function findingsIn(log: string) {
  const folder = await scratch({ "zk1.log": log });
  return (await diagnosePaths([`${folder}/zk1.log`])).findings;
}

const LEADS = line(0, "LEADING", "QuorumPeer[myid=1]/0.0.0.0:2181:QuorumPeer@655");
const GIVES_UP = `${line(38, "Shutdown called", "QuorumPeer[myid=1]/0.0.0.0:2181:Leader@390")}java.lang.Exception: shutdown Leader! reason: Waiting for a quorum of followers, only synced with: 1:\n`;
const JOINS = [
  line(14, "Follower sid: 2 : info : org.apache.zookeeper.server.quorum.QuorumPeer$QuorumServer@7ab2c6a6"),
  line(
    14,
    "Sending snapshot last zxid of peer is 0x70000cb  zxid of leader is 0x800000000sent zxid of db as 0x70000e5",
  ),
].join("");

test("one lead given up for want of followers is told where nobody leads afterwards", async () => {
  const told = (log: string) =>
    findingsIn(log).then((findings) =>
      findings.filter(({ pathology }) => pathology.endsWith("loop")).map(({ pathology, title }) => [pathology, title]),
    );
  expect(await told(LEADS + GIVES_UP)).toEqual([
    ["zookeeper/failed-activation-loop", "zk1 was elected and gave up after 38 s, without a quorum of followers"],
  ]);
  expect(await told(LEADS + JOINS + GIVES_UP)).toEqual([
    [
      "zookeeper/snapshot-sync-timeout-loop",
      "zk1 began to send a snapshot to server.2 and gave up its lead 24 s later, before a quorum was in sync",
    ],
  ]);
  const comesThrough = [
    line(39, "LOOKING", "QuorumPeer[myid=1]/0.0.0.0:2181:QuorumPeer@620"),
    line(40, "LEADING", "QuorumPeer[myid=1]/0.0.0.0:2181:QuorumPeer@655"),
    line(41, "Have quorum of supporters; starting up and setting last processed zxid: 0x900000000"),
    line(42, "Snapshotting: 0x900000000 to /data/version-2/snapshot.900000000"),
  ].join("");
  expect(await told(LEADS + GIVES_UP + comesThrough)).toEqual([]);
  expect(await told(LEADS + JOINS + GIVES_UP + comesThrough)).toEqual([]);
});

test("one snapshot that runs into its limit is told where the log ends with it", async () => {
  const begins = [
    line(0, "FOLLOWING", "QuorumPeer[myid=1]/0.0.0.0:2181:QuorumPeer@642"),
    line(1, "Getting a snapshot from leader", "QuorumPeer[myid=1]/0.0.0.0:2181:Learner@326"),
  ].join("");
  const fails = (trace: string) =>
    `${begins}${line(21, "Exception when following the leader", "QuorumPeer[myid=1]/0.0.0.0:2181:Follower@89")}${trace}\n`;
  const titles = async (log: string) =>
    (await findingsIn(log)).filter(({ pathology }) => pathology.includes("snapshot-sync")).map(({ title }) => title);
  expect(await titles(fails("java.net.SocketTimeoutException: Read timed out"))).toEqual([
    "zk1 began to take a snapshot and ran into the time limit",
  ]);
  expect(await titles(fails("java.io.IOException: Unreasonable length = 1234567890"))).toEqual([]);
});

test("lines about votes give the role of a server whose log begins in the middle", async () => {
  const vote = (second: number, own: string) =>
    line(
      second,
      `Notification: 2 (n.leader), 0x40000030c (n.zxid), 0x1 (n.round), LOOKING (n.state), 2 (n.sid), 0x4 (n.peerEPoch), ${own} (my state)`,
    );
  const states = async (log: string) => {
    const { servers } = await ensembleOfLogs({ "zk1.log": log });
    return servers.find(({ name }) => name === "zk1")?.roles.map(({ state }) => state);
  };
  expect(await states(vote(0, "LOOKING") + vote(9, "LOOKING"))).toEqual(["looking"]);
  expect(await states(vote(0, "FOLLOWING") + vote(9, "FOLLOWING"))).toEqual(["following"]);
  // a process has that state before it says that it looks
  const started = line(0, "Reading configuration from: /opt/zk/zoo.cfg") + line(1, "Starting quorum peer");
  expect(await states(`${started}${vote(2, "LOOKING")}${line(3, "LOOKING")}`)).toEqual(["unknown", "looking"]);
});
