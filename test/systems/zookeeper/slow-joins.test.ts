/** Why a server took so long to join a leader that stood. */
import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { diagnosePaths } from "../../diagnose-paths.ts";
import { scratch } from "../../ingest/scratch.ts";

const FIXTURES = "fixtures/zookeeper";
const SHORTER = `${FIXTURES}/leader-of-a-shorter-list`;
const CUT = `${FIXTURES}/election-port-cut-to-two-followers`;

const slowJoins = async (paths: readonly string[]) =>
  (await diagnosePaths(paths)).findings
    .filter(({ pathology }) => pathology === "zookeeper/slow-join")
    .map(({ title, explanation }) => `${title}: ${explanation}`);

it("is a leader of a shorter list, where too few followed it for a quorum of the longer one", async () => {
  const [other = "", found = "", ...others] = await slowJoins([SHORTER]);
  expect(others).toEqual([]);
  expect(other).toContain("and did not join zk1: fewer than a quorum of its list said that zk1 leads");
  expect(found).toContain("zk3 needed 64.252 s to join zk1: fewer than a quorum of its list said that zk1 leads");
  expect(found).toContain("It was told so by zk0 and zk1 alone.");
  expect(found).toContain("3 of 5, and the next to say it was zk2");
  expect(found).toContain("zk1 led with fewer than that quorum, so by a shorter list");
});

it("may be that too, or words that were lost, where a log is missing", async () => {
  const logs = ["zk0", "zk1", "zk2", "zk3"].map((name) => `${SHORTER}/${name}.log`);
  const [found = ""] = await slowJoins(logs);
  expect(found).toContain("Either others followed zk1 and could not tell zk3, or zk1 led by a shorter list.");
});

it("is a way that is cut, where those that it does not hear follow the leader by their own logs", async () => {
  const [found = "", ...others] = await slowJoins([CUT]);
  expect(others).toEqual([]);
  expect(found).toContain(
    "zk3 needed 102.421 s to join zk4: it did not hear zk1 and zk2, which followed zk4: zk3 looked",
  );
  expect(found).toContain("zk1 and zk2 followed zk4 all that time, as the logs show, and zk3 took no vote of them.");
  expect(found).toContain("10 connects of zk3 to zk1 and zk2, or back, came to nothing: timed out (10).");
});

it("is told by the log of the joiner alone, which hears at once who leads", async () => {
  const [found = "", ...others] = await slowJoins([`${CUT}/zk3.log`]);
  expect(others).toEqual([]);
  expect(found).toContain(
    "zk3 needed 102.421 s to join server.4: fewer than a quorum of its list said that server.4 leads",
  );
});

it("has no end where the joiner still looks when its log ends", async () => {
  const logs = ["zk0", "zk1", "zk2", "zk3", "zk4"].map((name) => `${name}.log`);
  const upTo = (text: string, stamp: string) => text.slice(0, text.indexOf(`\n2026-11-23 ${stamp}`) + 1);
  const cut = await Promise.all(
    logs.map(async (log) => [log, upTo(await readFile(`${CUT}/${log}`, "utf8"), "05:25")] as const),
  );
  const folder = await scratch(Object.fromEntries(cut));
  const { findings, incidents } = await diagnosePaths(logs.map((log) => `${folder}/${log}`));
  const told = findings.filter(({ severity }) => severity !== "info").map(({ title }) => title);
  expect(told).toEqual([
    "zk3 looked for 56.154 s and did not join zk4: it did not hear zk1 and zk2, which followed zk4",
  ]);
  expect(incidents.map(({ resolution }) => resolution)).toEqual([null]);
});

it("is told of one of several joiners, and of the others as findings", async () => {
  const { findings, incidents } = await diagnosePaths([`${SHORTER}/zk3.log`, `${SHORTER}/zk4.log`]);
  expect(findings.filter(({ pathology }) => pathology === "zookeeper/slow-join")).toHaveLength(2);
  expect(incidents.map(({ verdict }) => verdict)).toEqual([
    [
      "zk4 looked for 64.2 s and did not join zk1: fewer than a quorum of its list said that zk1 leads (03:21:25.363 to 03:22:29.563 UTC on 2026-11-23).",
      "No end of it is in the logs.",
    ],
  ]);
});

it("is told by when the first vote came, where that came late", async () => {
  const [found = ""] = await slowJoins([`${FIXTURES}/votes-reach-a-voter-late`]);
  expect(found).toContain("which led all the while");
  expect(found).not.toContain("list");
});
