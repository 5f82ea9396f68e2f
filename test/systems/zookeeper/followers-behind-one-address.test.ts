/** Followers that all come from one address, as behind a proxy beside each server: nobody can tell which of them was missed. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { diagnosisOfLogs } from "../bookkeeper/written-log.ts";

const FIXTURE = join(import.meta.dirname, "../../../fixtures/zookeeper/both-followers-paused");

test("who follows a leader that has given up follows nobody, though its log says nothing of it for long", async () => {
  const logs = ["zk0", "zk1", "zk2"].map((name) => {
    const text = readFileSync(join(FIXTURE, `${name}.log`), "utf8").trimEnd();
    return [name, text.replaceAll(/LearnerHandler-\/[\d.]+/g, "LearnerHandler-/127.0.0.6").split("\n")] as const;
  });
  const { availability } = await diagnosisOfLogs(Object.fromEntries(logs));
  const leaderless = availability.filter(({ kind, from, to }) => kind === "leaderless" && to - from > 5000);
  expect(leaderless.map(({ from, to }) => [from, to].map((at) => new Date(at).toISOString().slice(11, 19)))).toEqual([
    ["21:03:34", "21:03:55"],
  ]);
});
