/** An observer that a reconfiguration makes a voter: it follows without an election, whatever its stopwatch says. */
import { expect, it } from "vitest";
import { detector as clockJump } from "../../../src/systems/zookeeper/detectors/clock-jump.ts";
import { ensembleOfLogs } from "./ensemble-of.ts";

const PEER = "QuorumPeer[myid=4](plain=0.0.0.0:2181)(secure=disabled):";
const line = (second: string, source: string, message: string) =>
  `2026-11-23 13:01:${second} [myid:4] - INFO  [${PEER}${source}] - ${message}\n`;
const START = `2026-11-23 13:01:02,000 [myid:] - INFO  [main:QuorumPeerConfig@177] - Reading configuration from: /conf/zoo.cfg
2026-11-23 13:01:02,100 [myid:4] - INFO  [main:Environment@98] - Server environment:zookeeper.version=3.6.4--d65253dcf68e9097c6e95a126463fd5fdeb4521c, built on 12/18/2022 18:10 GMT
`;
const observes =
  line("03,302", "QuorumPeer@1423", "LOOKING") +
  line("03,303", "FastLeaderElection@944", "New election. My id = 4, proposed zxid=0x8000000000000000") +
  line("04,231", "QuorumPeer@1452", "OBSERVING");
const follows = (ms: number) =>
  line("10,859", "QuorumPeer@2436", "Becoming a voting participant") +
  line("10,969", "QuorumPeer@1537", "FOLLOWING") +
  line("10,971", "Follower@77", `FOLLOWING - LEADER ELECTION TOOK - ${ms} MS`);

it.each([7670, 83_537_974])("holds none where it prints %i ms, and its clock was not set", async (ms) => {
  const ensemble = await ensembleOfLogs({ "zk4.log": START + observes + follows(ms) });
  const [server] = ensemble.servers;
  expect(server?.attempts.map(({ outcome }) => outcome)).toEqual(["observing"]);
  expect(server?.roles.filter(({ state }) => state === "looking")).toHaveLength(1);
  expect(clockJump.detect(ensemble)).toEqual([]);
});

it("of one that looked before, such a number is of a clock that was set", async () => {
  const looks = line("08,000", "QuorumPeer@1423", "LOOKING");
  const ensemble = await ensembleOfLogs({ "zk4.log": START + observes + looks + follows(83_537_974) });
  expect(clockJump.detect(ensemble).map(({ count }) => count)).toEqual([1]);
});

it("the name of a host that could not be looked up names no server", async () => {
  const unnamed = START.replace("zookeeper.version=3.6.4", "host.name=<NA>\n").split("\n").slice(0, 2).join("\n");
  const [server] = (await ensembleOfLogs({ "zk4.log": `${unnamed}\n${observes}` })).servers;
  expect([server?.name, ...(server?.identity.aliases ?? [])]).not.toContain("<NA>");
});
