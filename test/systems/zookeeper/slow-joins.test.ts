/** Why a server took so long to join a leader that stood. */
import { expect, it } from "vitest";
import { diagnosePaths } from "../../diagnose-paths.ts";

const FIXTURES = "fixtures/zookeeper";
const SHORTER = `${FIXTURES}/leader-of-a-shorter-list`;

const slowJoins = async (paths: readonly string[]) =>
  (await diagnosePaths(paths)).findings
    .filter(({ pathology }) => pathology === "zookeeper/slow-join")
    .map(({ title, explanation }) => `${title}: ${explanation}`);

it("is a leader of a shorter list, where too few followed it for a quorum of the longer one", async () => {
  const [found = "", ...others] = await slowJoins([SHORTER]);
  expect(others).toEqual([]);
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

it("is told by when the first vote came, where that came late", async () => {
  const [found = ""] = await slowJoins([`${FIXTURES}/votes-reach-a-voter-late`]);
  expect(found).toContain("which led all the while");
  expect(found).not.toContain("list");
});
