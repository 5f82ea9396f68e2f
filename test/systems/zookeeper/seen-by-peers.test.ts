/** What peers tell of a server, and what its own log and its back-off say against it. */
import { expect, it } from "vitest";
import { ensembleOf, ensembleOfLogs } from "./ensemble-of.ts";

const line = (sid: number, second: string, source: string, message: string, level = "INFO") =>
  `2026-11-23 08:00:${second} [myid:${sid}] - ${level}  [${source}] - ${message}\n`;
const peer = (sid: number) => `QuorumPeer[myid=${sid}](plain=0.0.0.0:2181)(secure=disabled)`;
const follows = (sid: number) =>
  line(sid, "00,000", `${peer(sid)}:QuorumPeer@1`, "FOLLOWING") +
  line(sid, "00,200", `${peer(sid)}:QuorumPeer@1`, "Peer state changed: following - broadcast");
const loses = (sid: number, of: number, second: string) =>
  line(
    sid,
    second,
    `RecvWorker:${of}:QuorumCnxManager$RecvWorker@1`,
    `Connection broken for id ${of}, my id = ${sid}`,
    "WARN",
  );

it.each([
  [
    "a line that tells of no role",
    line(
      2,
      "30,000",
      "main:ServerCnxnFactory@1",
      "Using org.apache.zookeeper.server.NIOServerCnxnFactory as server connection factory",
    ),
  ],
  ["a line that nobody knows", line(2, "30,000", "Thread-7:Unheard@1", "something of a plugin")],
])("a server whose log goes on with %s is not gone where its peers lost it before", async (_, last) => {
  const { servers } = await ensembleOfLogs({
    "zk1.log": follows(1) + loses(1, 2, "10,000") + line(1, "40,000", "main:x.y.Z@1", "end"),
    "zk2.log": follows(2) + last,
    "zk3.log": follows(3) + loses(3, 2, "10,001") + line(3, "40,000", "main:x.y.Z@1", "end"),
  });
  const roles = servers.find(({ name }) => name === "zk2")?.roles ?? [];
  expect(roles.filter(({ state }) => state === "down")).toEqual([]);
});

it("one that says nothing behind what its peers lost is gone since then", async () => {
  const { servers } = await ensembleOfLogs({
    "zk1.log": follows(1) + loses(1, 2, "10,000") + line(1, "40,000", "main:x.y.Z@1", "end"),
    "zk2.log": follows(2),
    "zk3.log": follows(3) + loses(3, 2, "10,001") + line(3, "40,000", "main:x.y.Z@1", "end"),
  });
  const down = servers.find(({ name }) => name === "zk2")?.roles.find(({ state }) => state === "down");
  expect(down?.from).toBe(Date.parse("2026-11-23T08:00:10Z"));
});

/** How long each stretch is for which a server without a log is told to look, in seconds. */
async function looked(path: string, sid: number): Promise<number[]> {
  const { servers } = await ensembleOf([path]);
  const roles = servers.find((server) => server.sid === sid)?.roles ?? [];
  return roles.filter(({ state }) => state === "looking").map(({ from, to }) => Math.round((to - from) / 100) / 10);
}

it.each([
  ["the looping follower of a leader whose snapshot takes too long", "snapshot-sync-loop/zk2.log", 1, 10],
  ["the one that looks when its leader's list is shorter", "leader-of-a-shorter-list/zk0.log", 2, 2],
])("%s is told to look only while its votes say so", async (_, path, sid, fewest) => {
  const stretches = await looked(`fixtures/zookeeper/${path}`, sid);
  expect(stretches.length).toBeGreaterThanOrEqual(fewest);
  for (const seconds of stretches) expect(seconds).toBeLessThanOrEqual(1.3);
});

const asks = (second: string) =>
  line(
    1,
    second,
    "WorkerReceiver[myid=1]:FastLeaderElection@1",
    "Notification: my state:FOLLOWING; n.sid:3, n.state:LOOKING, n.leader:3, n.round:0x1, n.peerEpoch:0x0, n.zxid:0x0, message format version:0x2, n.config version:0x0",
  );

it.each([
  [
    "looks all the while where each wait is no longer than all before it",
    ["10,000", "10,400", "11,200", "12,800", "16,000"],
    [7],
  ],
  ["looks anew where a wait is longer than its back-off explains", ["10,000", "10,400", "16,000"], [1.4, 1]],
])("one that was answered by a follower %s", async (_, asked, expected) => {
  const { servers } = await ensembleOfLogs({
    "zk1.log": follows(1) + asked.map(asks).join("") + line(1, "40,000", "main:x.y.Z@1", "end"),
  });
  const roles = servers.find(({ sid }) => sid === 3)?.roles ?? [];
  const seconds = roles.filter(({ state }) => state === "looking").map(({ from, to }) => (to - from) / 1000);
  expect(seconds).toEqual(expected);
});
