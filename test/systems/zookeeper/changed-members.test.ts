/** Members that were replaced or changed: how many voters there are, and which of them. */
import { describe, expect, it } from "vitest";
import type { Ensemble } from "../../../src/systems/zookeeper/ensemble.ts";
import { firstReconfiguration, listSinceChange } from "../../../src/systems/zookeeper/membership.ts";
import { diagnosePaths } from "../../diagnose-paths.ts";
import { ensembleFrom } from "./short-log.ts";

it("a server that came under a new id when another had gone for good is no fourth voter", async () => {
  const votes = (sids: readonly number[], at: number) => sids.map((sid, i) => `vote:2<${sid}@${at + i}`).join(" ");
  const logs = (came: number) => ({
    1: `config@0 looking@1 election@2 ${votes([1, 2, 3], 3)} following@200 diff@210 config@40000 looking@40001 election@40002 ${votes([1, 2, 4], 40_003)} following@40200`,
    2: `config@0 looking@1 election@2 ${votes([1, 2, 3], 3)} leading@200 quorum:1,2@210 config@60000 looking@60001 election@60002 ${votes([1, 2, 4], 60_003)} leading@60200`,
    3: `config@0 looking@1 election@2 ${votes([1, 2, 3], 3)} following@200 diff@210 other@20000`,
    4: `config@${came} looking@${came + 1} election@${came + 2} ${votes([1, 2, 4], came + 3)} following@${came + 200} other@60400`,
  });
  expect((await ensembleFrom(logs(30_000))).voters).toMatchObject({ count: 3, quorum: 2 });
  expect((await ensembleFrom(logs(10_000))).voters).toMatchObject({ count: 4, quorum: 3 });
});

describe("a list of members after a reconfiguration", () => {
  const vote = (sid: number, config: string) => `asks:${sid}=${config}`;
  const log = (config: string) =>
    `looking@0 election@1 ${vote(1, "0")}@2 ${vote(2, "0")}@3 ${vote(3, "0")}@4 following@200 diff@210 changed@20000 looking@40000 election@40001 ${vote(1, config)}@40002 ${vote(2, config)}@40003`;
  const membersOf = ({ voterLists, servers }: Ensemble) =>
    voterLists.map((list) => listSinceChange(list, firstReconfiguration(servers)).members.map(({ sid }) => sid));

  it("has those only that show themselves since", async () => {
    expect(membersOf(await ensembleFrom({ 1: log("100000003") }))).toEqual([[1, 2]]);
  });

  it("is the one of before, where the first leader has numbered it and nobody changed it", async () => {
    expect(membersOf(await ensembleFrom({ 1: log("100000000") }))).toEqual([[1, 2, 3]]);
  });
});

it("a recorded ensemble to which one was added, and from which one was removed, has the members that are left", async () => {
  const names = ["zk0", "zk1", "zk2", "zk3"];
  const paths = names.map(
    (name) => new URL(`../../../fixtures/zookeeper/member-added-and-removed/${name}.log`, import.meta.url).pathname,
  );
  const { nodes, elections, incidents } = await diagnosePaths(paths);
  expect(nodes.map(({ membership }) => [...(membership?.members ?? [])].sort())).toEqual(
    nodes.map(() => ["zk1", "zk2", "zk3"]),
  );
  expect(elections.map(({ quorum }) => quorum.of)).toEqual([null, null]);
  expect(incidents[0]?.verdict[0]).toContain("the ensemble of zk0, zk1, zk2 and zk3 had no leader");
});

it("a leader that a reconfiguration makes is not given the election that it had followed before", async () => {
  const folder = new URL("../../../fixtures/zookeeper/leader-removed-by-reconfig", import.meta.url).pathname;
  const { findings } = await diagnosePaths([1, 2, 3, 4, 5].map((sid) => `${folder}/zk${sid}.log`));
  const moved = findings.filter(({ pathology }) => pathology === "zookeeper/leader-election");
  expect(moved.map(({ from, to, measures }) => [to - from, measures.electionMs])).toEqual([
    [0, undefined],
    [0, undefined],
  ]);
});
