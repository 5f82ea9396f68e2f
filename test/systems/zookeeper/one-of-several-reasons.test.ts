/** Recordings in which the first reading of the lines is wrong: who is to blame for an outage, and who is not. */
import { beforeAll, describe, expect, it } from "vitest";
import type { Diagnosis } from "../../../src/case.ts";
import { diagnosePaths } from "../../diagnose-paths.ts";

const FIXTURES = "fixtures/zookeeper";
const told = ({ findings }: Diagnosis) =>
  findings.filter(({ severity }) => severity !== "info").map(({ severity, title }) => `${severity}: ${title}`);
const outages = ({ availability }: Diagnosis, longerThanMs: number) =>
  availability
    .filter(({ kind, durationMs }) => kind === "leaderless" && durationMs > longerThanMs)
    .map(({ from, to }) => [from, to].map((at) => new Date(at).toISOString().slice(11, 23)).join(" to "));

describe("a leader that waits for its disk while it stops", () => {
  const folder = `${FIXTURES}/leader-stops-behind-a-slow-disk`;
  let all: Diagnosis;
  beforeAll(async () => {
    all = await diagnosePaths([folder]);
  });

  it("has closed its quorum port, and nothing on the way rejects", () => {
    expect(told(all).filter((title) => title.includes("quorum port"))).toEqual([]);
    const loops = all.findings.filter(({ pathology }) => pathology === "zookeeper/follower-looking-loop");
    expect(loops).toHaveLength(2);
    for (const { explanation } of loops)
      expect(explanation).toContain("By its own log zk3 had given up its lead and was still stopping");
    expect(told(all)).toContain("medium: zk3 needed 16.655 s from giving up its role to its next election");
  });

  it("is found behind its disk", () => {
    const [incident] = all.incidents;
    const roots = all.findings.filter(({ id }) => incident?.rootCauses.includes(id)).map(({ pathology }) => pathology);
    expect(new Set(roots)).toEqual(new Set(["zookeeper/slow-fsync"]));
    expect(outages(all, 10_000)).toEqual(["18:18:18.362 to 18:19:04.674"]);
  });

  it("may be that or a filter where its own log is missing", async () => {
    const { findings } = await diagnosePaths([`${folder}/zk2.log`]);
    const found = findings.find(({ pathology }) => pathology === "zookeeper/quorum-port-unreachable");
    expect(found?.title).toContain("which said that it led");
    expect(found?.explanation).toContain("Either it had given up its lead and was still stopping");
    expect(found?.remedy[0]).toContain("Read the log of zk3");
  });

  it("did not lead on where the others look, too", async () => {
    expect(told(await diagnosePaths([`${folder}/zk1.log`])).join()).not.toContain("went on leading");
  });
});

describe("one server with swapped ports", () => {
  const folder = `${FIXTURES}/ports-swapped-in-one-list`;

  it("begins no outage: the others serve until their leader is stopped", async () => {
    const all = await diagnosePaths([folder]);
    expect(outages(all, 2000)).toEqual(["18:24:49.789 to 18:24:54.028"]);
  });

  it("is told with the port that it dials and the one that is open", async () => {
    const { findings } = await diagnosePaths([folder]);
    const refused = findings.find(({ pathology }) => pathology === "zookeeper/election-port-refused");
    expect(refused?.explanation).toContain(
      "had opened its election port at zk2/10.81.62.11:3888; dialled was zk2/10.81.62.11:2888, which is another port",
    );
  });

  it("does not make an outage of its own loneliness", async () => {
    const alone = await diagnosePaths([`${folder}/zk1.log`]);
    expect(outages(alone, 2000)).toEqual([]);
  });
});

describe("hosts that are cut off one after the other", () => {
  const folder = `${FIXTURES}/hosts-cut-off-one-after-the-other`;
  let all: Diagnosis;
  beforeAll(async () => {
    all = await diagnosePaths([folder]);
  });

  it("are cut off for as long as the rest has a leader, and then part of a partition", () => {
    expect(told(all)).toContain("medium: zk1 and zk4 were cut off for 35.541 s while zk5 led the rest");
    expect(told(all)).toContain(
      "critical: zk1, zk2, (zk3 and zk5) and zk4 ran and could not hear each other for 34.037 s, and nobody led",
    );
  });

  it("elect before all votes have come, and lose no data by that", () => {
    expect(told(all)).toContain(
      "low: zk2 was elected before the vote of zk5 came, which has newer data, and refused it as a follower",
    );
    expect(told(all)).toContain(
      "medium: zk5 needed 40.848 s to join zk2: it did not hear zk1 and zk4, which followed zk2",
    );
  });
});

it("a follower that stands still is a reason with the leader that dies meanwhile", async () => {
  const { findings, incidents } = await diagnosePaths([`${FIXTURES}/paused-while-the-leader-dies`]);
  const [incident] = incidents;
  const roots = findings.filter(({ id }) => incident?.rootCauses.includes(id)).map(({ pathology }) => pathology);
  expect(roots).toEqual(["zookeeper/process-pause", "zookeeper/leader-failure"]);
});

it("a port that is open is one that refused, however soon after the election", async () => {
  const { findings } = await diagnosePaths([`${FIXTURES}/quorum-port-of-another-list`]);
  const found = findings.find(({ pathology }) => pathology === "zookeeper/quorum-port-unreachable");
  expect(found?.title).toBe("zk1 could not reach the quorum port of zk2, which led: 4 connects refused in 13.895 s");
});

it("servers that looked and are started again served nobody in between", async () => {
  const all = await diagnosePaths([`${FIXTURES}/old-data-elected`]);
  expect(outages(all, 2000)).toContain("08:00:25.000 to 08:00:42.282");
  const [incident] = all.incidents;
  const roots = all.findings.filter(({ id }) => incident?.rootCauses.includes(id)).map(({ pathology }) => pathology);
  expect(roots).toEqual(["zookeeper/stale-data-candidate", "zookeeper/leader-failure"]);
});

it.each([
  ["leader-paused", "Find out why zk3 fell silent"],
  ["paused-while-the-leader-dies", "Find out what ended zk3"],
])("what to do about the outage in %s fits its reason", async (fixture, begins) => {
  const { findings } = await diagnosePaths([`${FIXTURES}/${fixture}`]);
  const lost = findings.filter(({ pathology }) => pathology === "zookeeper/quorum-lost");
  expect(lost.flatMap(({ remedy }) => remedy)).toContainEqual(expect.stringContaining(begins));
});
