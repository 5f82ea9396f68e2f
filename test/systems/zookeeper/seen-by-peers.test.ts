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

const end = (sid: number) => line(sid, "50,000", "main:x.y.Z@1", "end");
const binds = (sid: number) =>
  line(
    sid,
    "00,000",
    `ListenerHandler-zk${sid}/10.0.0.${sid}:3888:QuorumCnxManager$Listener$ListenerHandler@1065`,
    `${sid} is accepting connections now, my election bind port: zk${sid}/10.0.0.${sid}:3888`,
  );
const leads = (sid: number) =>
  line(sid, "00,000", `${peer(sid)}:QuorumPeer@1`, "LEADING") +
  line(sid, "00,200", `${peer(sid)}:QuorumPeer@1`, "Peer state changed: leading - broadcast");
const handler = (learner: number, port: number) => `LearnerHandler-/10.0.0.${learner}:${port}:LearnerHandler@1`;
const joins = (sid: number, learner: number, port: number, second: string) =>
  line(sid, second, handler(learner, port), `Follower sid: ${learner} : info : zk${learner}:2888:3888:participant`);
const drops = (sid: number, learner: number, port: number, second: string) =>
  `${line(sid, second, handler(learner, port), "Unexpected exception causing shutdown while sock still open", "ERROR")}java.io.EOFException\n`;
const refused = (sid: number, of: number, second: string) =>
  `${line(sid, second, "QuorumConnectionThread-[myid=3]-1:QuorumCnxManager@400", `Cannot open channel to ${of} at election address zk${of}/10.0.0.${of}:3888`, "WARN")}java.net.ConnectException: Connection refused\n`;

/** Since when a server is told to be down, as seconds of its minute. */
async function downSince(logs: Readonly<Record<string, string>>, name: string): Promise<number[]> {
  const { servers } = await ensembleOfLogs(logs);
  const roles = servers.find((server) => server.name === name)?.roles ?? [];
  return roles.filter(({ state }) => state === "down").map(({ from }) => (from % 60_000) / 1000);
}

const serves = (sid: number, second: string) =>
  line(sid, second, `${peer(sid)}:QuorumPeer@1`, "Peer state changed: following - broadcast");

it.each([
  ["joined again behind it, so that this was a connection of before", joins(1, 2, 5002, "10,000"), 40],
  ["did not join again", "", 9.95],
])("a learner whose leader lost it just before its last line %s", async (_, again, since) => {
  const logs = {
    "zk1.log":
      leads(1) +
      joins(1, 2, 5001, "00,100") +
      drops(1, 2, 5001, "09,900") +
      again +
      drops(1, 2, again ? 5002 : 5001, "40,000") +
      loses(1, 2, "40,001") +
      end(1),
    "zk2.log": binds(2) + follows(2) + serves(2, "09,950"),
    "zk3.log": follows(3) + loses(3, 2, "40,001") + end(3),
  };
  expect(await downSince(logs, "zk2")).toEqual([since]);
});

it.each([
  ["which wrote nothing since others were refused", "", 10],
  [
    "which wrote lines meanwhile, and so had it still",
    line(1, "20,000", "SessionTracker:ZooKeeperServer@1", "Expiring session 0x1, timeout of 4000ms exceeded"),
    40,
  ],
])(
  "a server is gone since its election connection was lost and its port refused, though its leader, %s, notices later",
  async (_, meanwhile, since) => {
    const logs = {
      "zk1.log": binds(1) + leads(1) + joins(1, 2, 5001, "00,100") + meanwhile + drops(1, 2, 5001, "40,000") + end(1),
      "zk2.log": binds(2) + follows(2),
      "zk3.log":
        line(3, "00,000", `${peer(3)}:QuorumPeer@1`, "LOOKING") +
        loses(3, 2, "10,000") +
        refused(3, 2, "11,000") +
        refused(3, 2, "41,000") +
        end(3),
    };
    expect(await downSince(logs, "zk2")).toEqual([since]);
  },
);

it.each([
  ["to another leader", joins(4, 2, 5009, "09,000") + drops(4, 2, 5009, "40,000"), [40]],
  ["nowhere that a log tells", "", [20]],
])("a learner that had moved %s is gone when the one that it followed last loses it", async (_, moved, since) => {
  const logs = {
    "zk1.log": leads(1) + joins(1, 2, 5001, "00,100") + drops(1, 2, 5001, "20,000") + end(1),
    "zk2.log": binds(2) + follows(2) + serves(2, "09,950"),
    "zk3.log": line(3, "00,000", `${peer(3)}:QuorumPeer@1`, "LOOKING") + loses(3, 2, "40,001") + end(3),
    "zk4.log": leads(4) + moved + end(4),
  };
  expect(await downSince(logs, "zk2")).toEqual(since);
});

const votesHeard = (by: number, of: number, second: string) =>
  line(
    by,
    second,
    `WorkerReceiver[myid=${by}]:FastLeaderElection@1`,
    `Notification: my state:FOLLOWING; n.sid:${of}, n.state:LOOKING, n.leader:${of}, n.round:0x2, n.peerEpoch:0x1, n.zxid:0x0, message format version:0x2, n.config version:0x0`,
  );

it.each([
  ["by one that reads it with the end of the connection, and wrote nothing since others lost it", "", 10],
  ["by one that wrote lines in between", loses(4, 5, "20,000"), 30.01],
])(
  "a vote that is read long after speaks for a server that is gone where it is read %s",
  async (_, meanwhile, since) => {
    const logs = {
      "zk1.log": binds(1) + leads(1) + loses(1, 2, "10,000") + end(1),
      "zk2.log": binds(2) + follows(2),
      "zk3.log": binds(3) + follows(3) + loses(3, 2, "10,001") + refused(3, 2, "31,000") + end(3),
      "zk4.log": binds(4) + follows(4) + meanwhile + votesHeard(4, 2, "30,000") + loses(4, 2, "30,010") + end(4),
    };
    expect(await downSince(logs, "zk2")).toEqual([since]);
  },
);
