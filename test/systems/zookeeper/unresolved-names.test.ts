/** Host names that are not known: the elected leader's, a server's own, and look-alikes. */
import { expect, it } from "vitest";
import { diagnosePaths } from "../../diagnose-paths.ts";
import { scratch } from "../../ingest/scratch.ts";
import { writeLog } from "./short-log.ts";

const QUORUM_PEER = "QuorumPeer[myid=1](plain=0.0.0.0:2181)(secure=disabled)";
const stamp = (ms: number) => new Date(Date.UTC(2024, 2, 5, 8) + ms).toISOString().replace("T", " ").replace(".", ",");

/** A record of server 1 with its trace. */
const line = (ms: number, source: string, message: string, trace = "") =>
  `${stamp(ms).slice(0, 23)} [myid:1] - WARN  [${source}] - ${message}\n${trace === "" ? "" : `${trace}\n`}`;

async function found(log: string): Promise<string[]> {
  const folder = await scratch({ "zk1.log": log });
  const { findings } = await diagnosePaths([`${folder}/zk1.log`]);
  const told = findings.filter(({ severity }) => severity !== "info");
  const causesOf = (because: readonly string[]) =>
    told.filter(({ id }) => because.includes(id)).map(({ pathology }) => pathology);
  return told.map(({ severity, title, because }) =>
    [`${severity}: ${title}`, ...causesOf(because)].join(", because of: "),
  );
}

/** One spell of following 3, whose tries fail, up to the next look. */
function spell(at: number, addr: string, trace: string): string {
  const vote = writeLog(1, `looking@${at} election@${at + 1} vote:3<3=LEADING@${at + 2} vote:3<2=FOLLOWING@${at + 3}`);
  const tries = [0, 1, 2, 3].map((k) =>
    line(
      at + 20 + k * 1000,
      `${QUORUM_PEER}:Learner@1`,
      `Unexpected exception, tries=${k}, connecting to ${addr}`,
      trace,
    ),
  );
  const end = line(at + 3030, `${QUORUM_PEER}:Follower@1`, "Exception when following the leader", trace);
  return `${vote}${writeLog(1, `following@${at + 10}`)}${tries.join("")}${end}${writeLog(1, `looking@${at + 3032}`)}`;
}

const UNKNOWN = "java.net.UnknownHostException: zk3";
const title = (tries: number) =>
  `zk1 could not connect to the leader that it had elected: the host name zk3 did not resolve (${tries} tries)`;

it.each([
  ["with its exception", "zk3:2888", UNKNOWN],
  ["by its address alone, Java 14 and later", "zk3/<unresolved>:2888", ""],
])("the name of an elected leader that is not known keeps a follower out: %s", async (_, addr, trace) => {
  expect(await found(spell(0, addr, trace))).toEqual([`medium: ${title(4)}`]);
  expect(await found(spell(0, addr, trace) + spell(3100, addr, trace) + spell(6200, addr, trace))).toEqual([
    "high: zk1 followed server.3 and fell back to looking 3 times in 9.222 s, because of: zookeeper/unknown-host",
    `high: ${title(12)}`,
  ]);
});

it("a leader that refuses has a name", async () => {
  const refused = spell(0, "zk3/10.0.0.13:2888", "java.net.ConnectException: Connection refused");
  expect((await found(refused)).filter((text) => text.includes("host name"))).toEqual([]);
});

const UNRESOLVED = "java.net.SocketException: Unresolved address";
const own = (tries: number) =>
  `zk1 did not find the host name zk1.zk-headless of its own server line and could not open its election port (${tries} tries)`;
const binds = (source: string, message: string) =>
  [0, 1000, 2000].map((at) => line(at, source, message, UNRESOLVED)).join("");

it.each([
  ["the listener's thread, up to 3.5", "zk1.zk-headless:3888:QuorumCnxManager$Listener@1", "Exception while listening"],
  [
    "the listener's thread, Java 14 and later",
    "zk1.zk-headless/<unresolved>:3888:QuorumCnxManager$Listener@1",
    "Exception while listening",
  ],
  [
    "the line, 3.8 and later",
    "ListenerHandler-zk1.zk-headless/<unresolved>:3888:o.a.z.s.q.QuorumCnxManager$Listener$ListenerHandler@1",
    "Exception while listening to address zk1.zk-headless/<unresolved>:3888",
  ],
])("a server's own name that is not known keeps its election port closed: named by %s", async (_, source, message) => {
  expect(await found(binds(source, message))).toEqual([`high: ${own(3)}`]);
});

it("a quorum port that could not be opened under its name is told by the lead that failed, and is no election port", async () => {
  const message = "Couldn't bind to zk1.zk-headless/<unresolved>:2888";
  expect(await found(binds(`${QUORUM_PEER}:o.a.z.s.q.Leader@329`, message))).toEqual([
    expect.stringMatching(/^high: zk1 was elected 3 times and could not bind its quorum port zk1\.zk-headless/),
  ]);
});

it("one try to open the own port is told where it is the last that is known", async () => {
  const source = "zk1.zk-headless/<unresolved>:3888:QuorumCnxManager$Listener@1";
  const miss = line(0, source, "Exception while listening", UNRESOLVED);
  expect(await found(miss)).toEqual([`medium: ${own(1).replace("tries", "try")}`]);
  expect(await found(miss + writeLog(1, "other@1000"))).toEqual([]);
  expect(await found(miss + writeLog(1, "looking@10 election@11 vote:2<2@1000"))).toEqual([]);
});

it("an own name that is known in the end has cost little", async () => {
  const source = "zk1.zk-headless:3888:QuorumCnxManager$Listener@1";
  expect(await found(binds(source, "Exception while listening") + writeLog(1, "other@3000"))).toEqual([
    `low: ${own(3)}`,
  ]);
});

it("one try is told where the log shows no more of that server, not where it is heard or the server serves", async () => {
  const miss = line(
    1000,
    "WorkerSender[myid=1]:QuorumCnxManager@1",
    "Cannot open channel to 2 at election address zk2:3888",
    "java.net.UnknownHostException: zk2",
  );
  const before = writeLog(1, "looking@0 election@1 vote:1<1@2");
  const noAddress = line(
    1000,
    "QuorumPeer[myid=1]/0.0.0.0:2181:QuorumPeer$QuorumServer@1",
    "Failed to resolve address: zk2",
    "java.net.UnknownHostException: zk2",
  );
  expect(await found(before + noAddress)).toEqual(["low: The host name zk2 did not resolve on zk1: 1 try"]);
  expect(await found(before + noAddress + writeLog(1, "vote:3<3@2000 timeout:400@2400"))).toEqual([]);
  expect(await found(before + miss)).toEqual(["low: The host name zk2 did not resolve on zk1: 1 try"]);
  expect(await found(before + miss + writeLog(1, "vote:2<2@2000 timeout:400@2400"))).toEqual([]);
  expect(await found(before + miss + writeLog(1, "following@2000 uptodate@2300 other@9000"))).toEqual([]);
});

it("a connection under the own id is a second server with that id, or the server itself", async () => {
  const broken = "zk1 was greeted by a server with its own id 1";
  expect(await found(writeLog(1, "looking@0 election@1 broken:1@500"))).toContain(`medium: ${broken}`);
  expect((await found(writeLog(1, "looking@0 election@1 broken:2@500"))).join()).not.toContain("own id");
});
