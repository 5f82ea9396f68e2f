/** What one finding is said to be because of. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { diagnosePaths } from "../../diagnose-paths.ts";

const FIXTURES = join(import.meta.dirname, "../../../fixtures/kvrocks");

async function diagnosed(fixture: string) {
  const folder = join(FIXTURES, fixture);
  const logs = readdirSync(folder).filter((file) => file.endsWith(".log"));
  return await diagnosePaths(logs.map((file) => join(folder, file)));
}

it("a migration that began after its destination was back is not because of its absence", async () => {
  const { findings } = await diagnosed("migration-to-a-paused-destination");
  const end = findings.find(({ pathology }) => pathology === "kvrocks/silent-end");
  const broken = findings.filter(({ pathology }) => pathology === "kvrocks/migration-broken");
  expect(broken.map(({ because }) => because)).toEqual([[end?.id], [], []]);
});

it("a destination that does not answer in time is not said to have broken the connection", async () => {
  const { findings } = await diagnosed("migration-to-a-paused-destination");
  const remedies = findings
    .filter(({ pathology }) => pathology === "kvrocks/migration-broken")
    .map(({ remedy }) => remedy[0]);
  expect(remedies[0]).toContain("broke the connection");
  expect(remedies[1]).toContain("did not answer in time");
});

it("replicas of a chain are cut off by the end of their own master alone, which their configuration names and no line", async () => {
  const { findings } = await diagnosed("chain-by-configuration");
  const end = findings.find(({ pathology }) => pathology === "kvrocks/silent-end");
  const loops = findings.filter(({ pathology }) => pathology === "kvrocks/reconnect-loop");
  expect(loops.map(({ nodes, because }) => [nodes, because])).toEqual([
    [["nodeC", "nodeB"], [end?.id]],
    [["nodeB", "nodeA"], []],
  ]);
});

it("a replica that is given another master is no master between the two", async () => {
  const { nodes } = await diagnosed("master-killed-and-replica-promoted");
  const states = nodes.find(({ name }) => name === "nodeC")?.tracks[0]?.intervals.map(({ state }) => state);
  expect(states?.slice(states.indexOf("replica"))).not.toContain("master");
});

it("the gravest finding of an incident is a root cause where nothing explains it", async () => {
  const { findings, incidents } = await diagnosed("chain-by-configuration");
  const ahead = findings.find(({ pathology }) => pathology === "kvrocks/replica-ahead-of-master");
  const end = findings.find(({ pathology }) => pathology === "kvrocks/silent-end");
  expect(incidents.map(({ rootCauses }) => [...rootCauses].sort())).toEqual([[ahead?.id, end?.id].sort()]);
});

it("a replica that was ahead and has copied everything since is not said to hold what its master lacks", async () => {
  const { findings } = await diagnosed("chain-by-configuration");
  const ahead = findings.find(({ pathology }) => pathology === "kvrocks/replica-ahead-of-master");
  expect(ahead?.explanation).toContain("what only it had is gone from its database");
  expect(ahead?.remedy[0]).toContain("have to be made again");
});

it("nobody is told to upgrade to a release that runs", async () => {
  const folder = (fixture: string) => diagnosePaths([join(FIXTURES, fixture)]);
  const remedies = async (fixture: string) =>
    (await folder(fixture)).findings.find(({ pathology }) => pathology === "kvrocks/removed-replica-still-replicates")
      ?.remedy[2];
  expect(await remedies("removed-and-not-told-still-replicates")).toMatch(/^Send every new table/);
  expect(await remedies("removed-and-told-still-replicates")).toMatch(/^Upgrade to 2\.11\.0 or later, and send/);
});
