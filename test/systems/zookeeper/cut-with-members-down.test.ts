/** Ports of one that runs are cut while others are down: who could not reach whom, and that this is why nobody led. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { detector as portRefused } from "../../../src/systems/zookeeper/detectors/election-port-refused.ts";
import { detector as lookingLoop } from "../../../src/systems/zookeeper/detectors/follower-looking-loop.ts";
import { detector as partition } from "../../../src/systems/zookeeper/detectors/network-partition.ts";
import { detector as quorumLost } from "../../../src/systems/zookeeper/detectors/quorum-lost.ts";
import { detector as portUnreachable } from "../../../src/systems/zookeeper/detectors/quorum-port-unreachable.ts";
import { ensembleOfLogs } from "./ensemble-of.ts";

const FIXTURES = join(import.meta.dirname, "../../../fixtures/zookeeper");

function logsOf(fixture: string): Record<string, string> {
  const names = readdirSync(join(FIXTURES, fixture)).filter((name) => name.endsWith(".log"));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(FIXTURES, fixture, name), "utf8")]));
}

it.each([
  [
    "election-ports-cut-and-two-down",
    "zk2 and zk3 on one side and zk4 on the other",
    "zk1 and zk5 were down, so all 3 that ran were needed.",
  ],
  ["two-deaf-voters-and-two-down", "zk1 and zk3", "zk2 and zk5 were down, so all 3 that ran were needed."],
  [
    "election-port-rejected-and-two-down",
    "zk1 on one side and zk3 and zk4 on the other",
    "zk2 and zk5 were down, so all 3 that ran were needed.",
  ],
])("%s: names %s and why they were all needed", async (fixture, whom, why) => {
  const ensemble = await ensembleOfLogs(logsOf(fixture));
  const [cut, ...more] = partition.detect(ensemble);
  expect(more).toEqual([]);
  expect(cut?.title).toMatch(new RegExp(`^${whom} ran and could not hear each other for`));
  expect(cut?.explanation).toContain(why);
  expect(cut?.explanation).toContain("None of them had votes of more than 2 servers");
  const [lost] = quorumLost.detect(ensemble);
  expect(lost?.explanation).toContain(`no vote came through between ${whom}.`);
});

it("is not told where votes are not logged", async () => {
  const logs = Object.entries(logsOf("election-ports-cut-and-two-down"));
  const kept = logs.map(([name, log]) => [name, log.replaceAll(/^.*Notification: my state.*\n/gm, "")] as const);
  expect(partition.detect(await ensembleOfLogs(Object.fromEntries(kept)))).toEqual([]);
});

it("is not told where one of them gave up its listener", async () => {
  const { "zk1.log": zk1 = "", ...others } = logsOf("election-port-rejected-and-two-down");
  const [before = "", behind = ""] = zk1.split(/(?=^.*LOOKING$)/m).slice(-2);
  const opened = zk1.slice(0, zk1.length - before.length - behind.length);
  const line =
    "2026-11-23 15:38:40,000 [myid:] - ERROR [ListenerHandler-zk1/10.91.1.10:3888:QuorumCnxManager$Listener$ListenerHandler@1079] - Exception while listening to address zk1/10.91.1.10:3888\n";
  const ensemble = await ensembleOfLogs({ ...others, "zk1.log": opened + line + before + behind });
  expect(partition.detect(ensemble)).toEqual([]);
  const texts = portRefused.detect(ensemble).map(({ explanation }) => explanation);
  expect(texts.filter((text) => text.includes("had opened that port"))).toEqual([]);
});

it("a refusal by one that runs and opened its port is not said to be a closed port", async () => {
  const ensemble = await ensembleOfLogs(logsOf("election-port-rejected-and-two-down"));
  const texts = portRefused.detect(ensemble).map(({ title, explanation }) => ({ title, explanation }));
  const own = texts.find(({ title }) => title.startsWith("The election port of zk1 "));
  expect(own?.explanation).toContain("something on the way rejects");
  expect(own?.explanation).not.toContain("nothing listens");
  const dead = texts.find(({ title }) => title.startsWith("The election port of zk2 "));
  expect(dead?.explanation).toContain("nothing listens on the port");
});

it("a leader that one follower alone loses leads until the others lose it, and what it elects next is told apart", async () => {
  const ensemble = await ensembleOfLogs(logsOf("quorum-port-rejected-and-two-down"));
  const [lost] = quorumLost.detect(ensemble);
  // zk5 was killed at 15:39:04.512; zk1 had lost it at 15:39:01.069
  expect(new Date(lost?.from ?? 0).toISOString()).toBe("2026-11-23T15:39:04.521Z");
  const ports = portUnreachable.detect(ensemble).map(({ nodes, to, from }) => [nodes, Math.round((to - from) / 1000)]);
  expect(ports).toEqual([
    [["zk1", "zk5"], 3],
    [["zk1", "zk4"], 100],
  ]);
  const [loop] = lookingLoop.detect(ensemble);
  expect(loop?.explanation).toContain("failed 30 times");
  expect(loop?.explanation).not.toContain("did not lead");
});
