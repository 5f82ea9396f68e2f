/** How long the bundles of a broker that was killed were without one. */
import { expect, test } from "vitest";
import { diagnosePaths } from "../../diagnose-paths.ts";

async function endOf(broker: string, fixture: string) {
  const { findings } = await diagnosePaths([`fixtures/pulsar/${fixture}`]);
  const found = findings.find(({ pathology, nodes }) => pathology === "pulsar/silent-end" && nodes.includes(broker));
  return { measures: found?.measures, text: found?.explanation ?? "" };
}

test("locks that another broker acquires tell it, whenever clients come back", async () => {
  const { measures, text } = await endOf("broker1", "leading-broker-killed");
  expect(measures).toEqual({ bundlesTaken: 2, withoutOwnerAtMostMs: 89_165 });
  expect(text).toContain("2 bundles of it have an owner again in these logs, between 01:17:16.374 and 01:17:17.204");
});

test("the leader's word tells it of the channel, and a refused connection that it was no less", async () => {
  const { measures, text } = await endOf("broker2", "killed-broker-is-cleaned-up");
  expect(measures).toEqual({ bundlesTaken: 3, withoutOwnerAtMostMs: 43_262 });
  expect(text).toContain("served by nobody for at most 43.262 s, and at least 31.547 s.");
});

test("a broker that owned nothing has left nothing", async () => {
  const { measures, text } = await endOf("broker-2", "broker-killed-during-an-outage-of-zookeeper");
  expect(measures).toEqual({});
  expect(text).not.toContain("bundle");
});

test("a broker that is back while its old session locks its bundles is not yet serving them", async () => {
  const { findings, incidents } = await diagnosePaths(["fixtures/pulsar/killed-and-back-before-its-session-ends"]);
  const end = findings.find(({ pathology }) => pathology === "pulsar/silent-end");
  expect(end?.to).toBe(Date.parse("2026-11-23T18:29:35.773Z"));
  expect(incidents.map(({ resolution }) => resolution?.text)).toEqual([
    "the bundles of broker2 that clients asked for had an owner again",
  ]);
});

test("what the second process of a broker meets at its start is not told of the first", async () => {
  const { findings } = await diagnosePaths(["fixtures/pulsar/killed-and-back-before-its-session-ends"]);
  const starts = findings.filter(({ pathology }) => pathology === "pulsar/restart-before-session-expiry");
  expect(starts.map(({ title }) => title)).toEqual([
    "broker2 was started before the session of the process before it had expired",
  ]);
});

test("a leader whose session expired is a follower from when it says so", async () => {
  const { nodes } = await diagnosePaths(["fixtures/pulsar/leading-broker-paused"]);
  const leads = nodes
    .find(({ name }) => name === "broker1")
    ?.tracks.find(({ subject }) => subject === "load-manager")
    ?.intervals.map(({ state, from }) => [state, new Date(from).toISOString()]);
  expect(leads?.slice(1)).toEqual([
    ["leader", "2026-11-23T18:19:19.827Z"],
    ["follower", "2026-11-23T18:20:35.411Z"],
    ["leader", "2026-11-23T18:21:19.904Z"],
  ]);
});
