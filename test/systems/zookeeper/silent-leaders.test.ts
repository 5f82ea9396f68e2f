/** Leaders that fall silent: since when, who had gone before, and who gave whom up. */
import { beforeAll, describe, expect, it } from "vitest";
import type { Diagnosis } from "../../../src/case.ts";
import { quorumConnects } from "../../../src/systems/zookeeper/quorum-port.ts";
import { diagnosePaths } from "../../diagnose-paths.ts";
import { ensembleOfLogs } from "./ensemble-of.ts";

const FIXTURES = `${import.meta.dirname}/../../../fixtures/zookeeper`;

const titles = ({ findings }: Diagnosis, of: string) =>
  findings.filter(({ pathology }) => pathology === `zookeeper/${of}`).map(({ title }) => title);

describe("a leader that its followers waited for in vain", () => {
  let pods: Diagnosis;
  beforeAll(async () => {
    pods = await diagnosePaths([`${FIXTURES}/pods-at-new-addresses`]);
  });

  it("did not end when an older connection was lost", () => {
    expect(titles(pods, "leader-failure")).toEqual([
      "leader zk3 fell silent, zk1 led 1.34 s after its followers had given it up",
    ]);
  });

  it("is not brought down by its own start behind the next leader", () => {
    expect(pods.incidents.map(({ trigger }) => trigger)).toEqual([null]);
  });

  it("had no quorum since the last of those that a quorum needs heard of it, those gone before among them", async () => {
    const cut = await diagnosePaths([`${FIXTURES}/hosts-cut-off-one-after-the-other`]);
    const lasting = cut.availability.filter(({ from, to }) => to - from > 30_000 && cut.span !== null);
    // the third link went down at 18:18:33.06
    expect(lasting.map(({ from }) => new Date(from).toISOString())).toContain("2026-11-23T18:18:33.174Z");
  });

  it("was given up by them where they closed the connections, and they had not gone", async () => {
    const paused = await diagnosePaths([`${FIXTURES}/leader-paused`]);
    expect(titles(paused, "leader-lost-quorum")).toEqual([
      "zk3 stepped down: too few followers were in sync, zk1 and zk2 had given it up",
    ]);
    const cut = await diagnosePaths([`${FIXTURES}/both-followers-cut-off`]);
    expect(titles(cut, "leader-lost-quorum")).toEqual([
      "zk3 stepped down: too few followers were in sync, zk2 and zk1 no longer answered",
    ]);
  });

  it("is waited for until then: nobody is said to have failed to elect another", async () => {
    const { findings } = await diagnosePaths([`${FIXTURES}/leader-speaks-in-vain`]);
    const lost = findings.find(({ pathology }) => pathology === "zookeeper/quorum-lost");
    expect(lost?.explanation).toContain("For 9.007 s of it the others waited for the next packet of zk2");
    expect(lost?.explanation).not.toContain("Enough voters ran");
  });
});

describe("the quorum port of a new leader", () => {
  const line = (ms: number, my: number, thread: string, text: string) =>
    `2026-11-23 21:37:0${Math.floor(ms / 1000)},${String(ms % 1000).padStart(3, "0")} [myid:] - INFO  [${thread.replace("MY", String(my))}] - ${text}\n`;
  const peer = "QuorumPeer[myid=MY](plain=0.0.0.0:2181)(secure=disabled):o.a.z.s.q.";
  const told = "WorkerReceiver[myid=MY]:o.a.z.s.q.FastLeaderElection$Messenger$WorkerReceiver@391";
  const vote = (state: string, sid: number) =>
    `Notification: my state:${state}; n.sid:${sid}, n.state:LOOKING, n.leader:6, n.round:0x1, n.peerEpoch:0x0, n.zxid:0x0, message format version:0x2, n.config version:0x0`;
  const follower = (refusedAt: number) =>
    line(0, 3, `${peer}QuorumPeer@1456`, "LOOKING") +
    line(10, 3, told, vote("LOOKING", 6)) +
    line(
      20,
      3,
      "QuorumConnectionThread-[myid=3]-1:o.a.z.s.q.QuorumCnxManager@395",
      "Cannot open channel to 6 at election address zk6/10.81.32.15:3888",
    ) +
    line(400, 3, `${peer}QuorumPeer@1551`, "FOLLOWING") +
    line(
      refusedAt,
      3,
      "LeaderConnector-zk6/10.81.32.15:2888:o.a.z.s.q.Learner$LeaderConnector@438",
      "Unexpected exception, tries=0, remaining init limit=19000, connecting to zk6/10.81.32.15:2888",
    ) +
    "java.net.ConnectException: Connection refused\n";
  const leader = (bound: boolean) =>
    line(0, 6, `${peer}QuorumPeer@1456`, "LOOKING") +
    line(5, 6, told, vote("LOOKING", 3)) +
    line(100, 6, `${peer}QuorumPeer@1566`, "LEADING") +
    (bound ? line(1900, 6, `${peer}Leader@637`, "LEADING - LEADER ELECTION TOOK - 90 MS") : "") +
    line(6000, 6, told, vote("LEADING", 3));
  const was = async (refusedAt: number, bound = true) => {
    const { servers } = await ensembleOfLogs({ "zk3.log": follower(refusedAt), "zk6.log": leader(bound) });
    return servers.flatMap((server) => quorumConnects(server, servers)).map(({ addresseeWas }) => addresseeWas);
  };

  it("is not open before the leader says how long the election took, however slowly it gets there", async () => {
    expect(await was(1600)).toEqual(["unknown"]);
    expect(await was(4000)).toEqual(["leading"]);
  });

  it("is taken for open a second after the lead began where the log lacks that line", async () => {
    expect(await was(1600, false)).toEqual(["leading"]);
  });
});

describe("a leader that others left before it noticed", () => {
  let left: Diagnosis;
  beforeAll(async () => {
    left = await diagnosePaths([`${FIXTURES}/leader-left-unnoticed`]);
  });

  it("is no second leader with one follower where its list needs two", () => {
    expect(titles(left, "split-brain")).toEqual([]);
  });

  it("is told with the time in which nobody had a quorum", () => {
    const [incident, ...more] = left.incidents;
    expect(more).toEqual([]);
    expect(incident?.impact.leaderlessMs).toBe(3154);
    const lost = left.findings.find(({ pathology }) => pathology === "zookeeper/leader-lost-quorum");
    expect(lost?.explanation).toContain("The ensemble had no leader before that for 3.154 s.");
  });
});
