/** Logs that end soon behind the step-down of a leader: an outage that goes on, or the stop of all servers. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { diagnosePaths } from "../../diagnose-paths.ts";
import { scratch } from "../../ingest/scratch.ts";

const FOLDER = "fixtures/zookeeper/names-shortened-by-logback";

/** Findings that tell of an outage, with the logs cut behind so many seconds from the step-down at 12:49:24.5. */
async function found(second: string): Promise<string[]> {
  const cut = (name: string) =>
    readFileSync(`${FOLDER}/${name}`, "utf8")
      .split("\n")
      .filter((line) => line < `2026-11-23 12:49:${second}`)
      .join("\n");
  const names = ["zk1.log", "zk2.log", "zk3.log"];
  const folder = await scratch(Object.fromEntries(names.map((name) => [name, cut(name)])));
  const { findings } = await diagnosePaths(names.map((name) => `${folder}/${name}`));
  return findings.filter(({ severity }) => severity !== "info").map(({ pathology }) => pathology);
}

it("is an outage where the leader has looked on for ten seconds", async () => {
  expect(await found("35.000")).toContain("zookeeper/leader-lost-quorum");
});

it("is the stop of all where nothing is logged behind the first seconds", async () => {
  expect(await found("27.000")).toEqual([]);
});
