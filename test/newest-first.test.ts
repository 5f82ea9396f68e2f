/** Logs whose newest lines stand first give the findings of the logs in order. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Diagnosis } from "../src/case.ts";
import { diagnosePaths } from "./diagnose-paths.ts";
import { scratch } from "./ingest/scratch.ts";

const FIXTURES = join(import.meta.dirname, "../fixtures");

function told({ findings, incidents, elections, nodes }: Diagnosis): unknown {
  return {
    findings: findings.map(({ pathology, severity, title, from, to, explanation }) => [
      pathology,
      severity,
      title,
      from,
      to,
      // a line has another number, and the one before it stands below it
      explanation.replace(/line \d+/g, "line").replace("line below it", "line above it"),
    ]),
    incidents: incidents.map(({ from, to, findings }) => [from, to, findings]),
    elections: elections.map(({ from, to, outcome, leader }) => [from, to, outcome, leader]),
    nodes: nodes.map(({ name, tracks }) => [name, tracks.map(({ intervals }) => intervals.length)]),
  };
}

describe("the report of logs whose newest lines stand first", () => {
  it.each([
    "zookeeper/leader-killed",
    "zookeeper/outage-2017-04-11",
    "zookeeper/clock-step",
    "zookeeper/long-collections",
    "kvrocks/slot-migration",
    "pulsar/broker-paused-and-its-bundle-taken",
    "pegasus/cold-start-of-a-cluster",
    "bookkeeper/recorded-zookeeper-stood-still",
  ])("says what it says of %s in order", async (name) => {
    const folder = join(FIXTURES, name);
    const logs = readdirSync(folder).filter((file) => file.endsWith(".log"));
    const reversed = await scratch(
      Object.fromEntries(
        logs.map((file) => {
          const lines = readFileSync(join(folder, file), "latin1").trimEnd().split("\n");
          return [file, Buffer.from(`${lines.reverse().join("\n")}\n`, "latin1")];
        }),
      ),
    );
    const of = async (where: string) => told(await diagnosePaths(logs.map((file) => join(where, file))));
    expect(await of(reversed)).toEqual(await of(folder));
  });
});
