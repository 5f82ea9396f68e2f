/** What a report says of an outage of three systems that was over when somebody read of it. */
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import type { Diagnosis } from "../../src/case.ts";
import { diagnosePaths } from "../diagnose-paths.ts";

const FOLDER = join(import.meta.dirname, "../../fixtures/pulsar/leader-takes-itself-for-a-follower-after-an-outage");

let d: Diagnosis;
beforeAll(async () => {
  d = await diagnosePaths([FOLDER]);
});

const of = (pathology: string) => d.findings.filter((finding) => finding.pathology === pathology);

it("its timeline is in order of time, whatever system an entry is of", () => {
  const times = d.timeline.map(({ at }) => at);
  expect(times).toEqual([...times].sort((a, b) => a - b));
  expect(new Set(d.nodes.map(({ system }) => system)).size).toBe(3);
});

it("nobody is told to bring back what has come back", () => {
  expect(of("zookeeper/quorum-lost").flatMap(({ remedy }) => remedy)).toEqual([
    "Find out what ended zk1 and zk3 and kept them from coming back sooner: 2 of 3 voters have to run and reach each other.",
  ]);
});

it("a server that ran before is seen again, and not for the first time", () => {
  const told = of("zookeeper/unreachable-peer").map(({ explanation }) => explanation);
  expect(told.length).toBeGreaterThan(0);
  expect(told.filter((text) => !text.includes("The next sign of it came at"))).toEqual([]);
});

it("a session, a lead and a bundle serve while they can be used, and are drawn so", () => {
  const brokers = d.nodes.filter(({ system }) => system === "pulsar");
  const sides = brokers.flatMap(({ tracks }) => tracks.filter(({ subject }) => subject !== "role"));
  const states = sides.flatMap(({ intervals }) => intervals.filter(({ serving }) => serving).map(({ state }) => state));
  expect(new Set(states)).toEqual(new Set(["connected", "leader", "owned"]));
});
