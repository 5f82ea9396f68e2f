/** What a server that stood still is shown as, meanwhile. */
import { describe, expect, it } from "vitest";
import { diagnosePaths } from "../../diagnose-paths.ts";
import { ensembleOf } from "./ensemble-of.ts";

const logsOf = (fixture: string, names: readonly string[]) =>
  names.map((name) => new URL(`../../../fixtures/zookeeper/${fixture}/${name}.log`, import.meta.url).pathname);
const clock = (at: number) => new Date(at).toISOString().slice(11, 23);

describe("a leader that stood still", () => {
  const logs = logsOf("leader-paused", ["zk1", "zk2", "zk3"]);

  it("serves nobody from the ping that its followers missed until it finds that its role is over", async () => {
    const { servers } = await ensembleOf(logs);
    const led = servers.find(({ name }) => name === "zk3")?.roles.filter(({ state }) => state === "leading") ?? [];
    expect(led.slice(-3).map(({ serving, inferred, from }) => [serving, inferred, clock(from)])).toEqual([
      [true, false, "10:53:24.329"],
      [false, true, "10:53:33.339"],
      [false, false, "10:53:48.466"],
    ]);
  });

  it("leaves the ensemble without a leader until the next one leads, and is the cause of that", async () => {
    const { availability, findings, incidents } = await diagnosePaths(logs);
    const outage = availability.find(({ kind, from }) => kind === "leaderless" && clock(from) > "10:53:30");
    expect(outage && [clock(outage.from), clock(outage.to)]).toEqual(["10:53:33.339", "10:53:42.667"]);
    const root = findings.find(({ id }) => id === incidents[0]?.rootCauses[0]);
    expect(root?.pathology).toBe("zookeeper/process-pause");
  });

  it("is followed by an election of its successor, and not of itself", async () => {
    const { elections } = await ensembleOf(logs);
    expect(elections.map(({ leadership, attempts }) => [leadership?.server.name, attempts.length])).toEqual([
      ["zk3", 3],
      ["zk2", 2],
    ]);
  });

  it("is no longer followed in an election that the log of one follower shows", async () => {
    const { elections } = await ensembleOf(logsOf("leader-paused", ["zk1", "zk3"]));
    expect(elections.map(({ leadership }) => leadership?.server.name)).toEqual(["zk3", "zk2"]);
  });
});

it("a follower that stood still serves nobody, and its leader leads on", async () => {
  const { servers, gaps } = await ensembleOf(logsOf("follower-paused", ["zk0", "zk1", "zk2"]));
  const followed = servers.find(({ name }) => name === "zk0")?.roles.filter(({ inferred }) => inferred) ?? [];
  expect(followed.filter(({ serving }) => !serving).map(({ state, from }) => `${state} ${clock(from)}`)).toContain(
    "following 10:11:34.337",
  );
  expect(gaps.filter(({ from }) => clock(from) > "10:11:30")).toEqual([]);
});

describe("a leader that is cut off from a majority", () => {
  const names = ["zk0", "zk1", "zk2", "zk3", "zk4"];
  const logs = logsOf("leader-and-follower-cut-off", names);

  it("leads without a quorum since the ping that so many followers missed, and the cut is the cause of that", async () => {
    const { availability, findings } = await diagnosePaths(logs);
    const outage = availability.findLast(({ kind }) => kind === "leaderless");
    // packets were dropped from 18:24:00.550 on
    expect(outage && [clock(outage.from), clock(outage.to)]).toEqual(["18:24:01.461", "18:24:11.084"]);
    const lost = findings.find(({ pathology }) => pathology === "zookeeper/quorum-lost");
    const causes = findings.filter(({ id }) => lost?.because.includes(id));
    // its own step-down comes of the cut, too
    expect(causes.map(({ pathology, from }) => [pathology, clock(from)])).toEqual([
      ["zookeeper/leader-lost-quorum", "18:24:01.461"],
      ["zookeeper/minority-partition", "18:24:01.461"],
    ]);
  });

  it("is not said to have lost its quorum sooner than it says, where a majority may still have heard it", async () => {
    const { gaps } = await ensembleOf(logsOf("leader-and-follower-cut-off", ["zk0", "zk1", "zk2", "zk4"]));
    expect(gaps.filter(({ from }) => clock(from) < "18:24:10").map(({ from }) => clock(from))).toEqual([
      "18:23:48.625",
    ]);
  });
});
