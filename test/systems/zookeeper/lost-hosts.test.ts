/** Hosts that were lost long before the outage in which they were missed. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { diagnosePaths } from "../../diagnose-paths.ts";

const ROOT = join(import.meta.dirname, "../../../fixtures/zookeeper/lost-hosts-come-back-to-a-shorter-list");
const diagnosed = diagnosePaths(
  readdirSync(ROOT)
    .filter((file) => file.endsWith(".log"))
    .map((file) => join(ROOT, file)),
);

it("are told, each, though one was gone for less than a minute", async () => {
  const { findings } = await diagnosed;
  const gone = findings.filter(({ pathology }) => pathology === "zookeeper/unreachable-peer");
  expect(gone.map(({ title }) => title)).toEqual(["zk1 was gone for 59.334 s", "zk2 was gone for 74.504 s"]);
  const lost = findings.find(({ pathology }) => pathology === "zookeeper/quorum-lost");
  expect(gone.every(({ id }) => lost?.because.includes(id))).toBe(true);
});

it("trigger no outage while their leader stands", async () => {
  const { incidents } = await diagnosed;
  expect(incidents[0]?.trigger?.text).toBe("zk5, which served as leader, went away");
});
