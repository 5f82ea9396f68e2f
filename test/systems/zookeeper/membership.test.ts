/** Which voters a server has in its list, as bounds that its lines prove. */
import { describe, expect, it } from "vitest";
import { ensembleFrom } from "./short-log.ts";

/** `2 to 3: 0 1`, one for each life of each server, with `!7` for strangers; `?` for no upper bound. */
async function lists(logs: Readonly<Record<number, string>>): Promise<string[]> {
  const { voterLists } = await ensembleFrom(logs);
  return voterLists.map(({ server, min, max, members, strangers }) => {
    const sids = members.map(({ sid }) => sid).sort((a, b) => a - b);
    return `${server.name}: ${min} to ${max ?? "?"}: ${[...sids, ...strangers.map(({ sid }) => `!${sid}`)].join(" ")}`;
  });
}

describe("the list of voters", () => {
  it.each([
    ["holds who is dialled", "looking@0 vote:1<1@2 dials:2@5 dials:3@6 timeout:400@210", "3 to ?: 1 2 3"],
    ["holds who is given way to", "looking@0 vote:1<1@2 drops:3@9 timeout:400@210", "2 to ?: 1 3"],
    ["holds whose votes are taken", "looking@0 vote:1<1@2 vote:3<3@9 timeout:400@210", "2 to ?: 1 3"],
    ["holds none that votes for nobody", "looking@0 vote:1<1@2 nobody:7@9 timeout:400@210", "1 to ?: 1"],
    ["holds itself not where it votes for nobody", "looking@0 vote:1<1@2 nobody:1@9 vote:3<3@12", "1 to ?: 3"],
    ["holds itself where it votes for itself at last", "looking@0 nobody:1@2 vote:1<1@9 vote:3<3@12", "2 to ?: 1 3"],
    ["holds none whose votes are refused", "looking@0 vote:1<1@2 ignores:7@9 timeout:400@210", "1 to ?: 1 !7"],
    [
      "is told to be even, so it has four at least",
      "config@0 even@1 looking@10 vote:1<1@12 timeout:400@220",
      "4 to ?: 1",
    ],
    ["is told to be two", "config@0 two@1 looking@10 vote:1<1@12 vote:2<2@13 timeout:400@220", "2 to 2: 1 2"],
  ])("%s", async (_, log, expected) => {
    expect(await lists({ 1: log })).toEqual([`zk1: ${expected}`]);
  });

  it.each([
    ["two votes are a majority of three at most", "vote:1<1@2 vote:1<0@5 leading@220", "2 to 3: 0 1"],
    ["three votes are one of five at most", "vote:1<1@2 vote:1<0@5 vote:1<2@6 leading@220", "3 to 5: 0 1 2"],
    ["a repeated vote counts once", "vote:1<1@2 vote:1<0@5 vote:1<0@9 vote:1<0@12 leading@220", "2 to 3: 0 1"],
    ["votes for others do not count", "vote:1<1@2 vote:1<0@5 vote:2<2@6 leading@220", "3 to 3: 0 1 2"],
    [
      "a bound below what is known proves nothing: a vote is missing from the log",
      "vote:1<1@2 vote:1<0@5 vote:3<3@6 vote:4<4@7 leading@220",
      "4 to ?: 0 1 3 4",
    ],
    ["a vote of nobody but itself bounds nothing", "vote:1<1@2 leading@220", "1 to ?: 1"],
    ["an election that ends in nothing bounds nothing", "vote:1<1@2 vote:1<0@5 timeout:400@300", "2 to ?: 0 1"],
  ])("is bounded by an election that ended: %s", async (_, log, expected) => {
    expect(await lists({ 1: `looking@0 election@1 ${log}` })).toEqual([`zk1: ${expected}`]);
  });

  it("is bounded by no election under weights and groups", async () => {
    expect(await lists({ 1: "config@0 groups@1 looking@10 election@11 vote:1<1@12 vote:1<0@15 leading@220" })).toEqual([
      "zk1: 2 to ?: 0 1",
    ]);
  });

  it("may be another one after a restart", async () => {
    const first = "config@0 looking@10 election@11 vote:1<1@12 dials:4@13 dials:5@14 timeout:400@220";
    const second = "config@9000 looking@9010 election@9011 vote:1<1@9012 vote:1<0@9013 leading@9220";
    expect(await lists({ 1: `${first} ${second}` })).toEqual(["zk1: 3 to ?: 1 4 5", "zk1: 2 to 3: 0 1"]);
  });
});

it("servers that disagree are both believed, and the longest list is the ensemble's", async () => {
  const { voters } = await ensembleFrom({
    0: "looking@0 election@1 vote:0<0@2 dials:1@3 dials:3@4 dials:4@5 vote:2<2@6 timeout:400@300",
    1: "looking@0 election@1 vote:1<1@2 vote:1<0@5 leading@220",
  });
  expect(voters).toMatchObject({ count: 5, quorum: 3 });
});
