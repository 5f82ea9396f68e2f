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
