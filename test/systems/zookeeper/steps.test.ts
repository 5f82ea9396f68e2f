/** Elections step by step: whoever goes through the steps has the ballot boxes that the replay gives at each instant. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Box, standingsAt, stepAt } from "../../../src/explorer/views/ballots.ts";
import { EFFECTS, type ElectionSteps } from "../../../src/replay.ts";
import { ensembleCase } from "../../../src/systems/zookeeper/ensemble-case.ts";
import { boxesAt } from "../../../src/systems/zookeeper/replay/boxes.ts";
import { replayServer } from "../../../src/systems/zookeeper/replay/conformance.ts";
import { ensembleOf } from "./ensemble-of.ts";
import { ensembleFrom, since } from "./short-log.ts";

type Shown = Pick<Box, "round" | "agreeing" | "verdict" | "waitsFor"> & {
  readonly node: string;
  readonly proposal: string;
  readonly ballots: readonly string[];
};

const ballotWords = (one: { from: string; leader: string; zxid: bigint; round: bigint; agrees: boolean }) =>
  `${one.from}: ${one.leader} ${one.zxid} ${one.round}${one.agrees ? " agrees" : ""}`;

/** The last row of each instant, after which the replay's box of the instant holds. */
function lastRows({ at, count }: ElectionSteps): number[] {
  return Array.from({ length: count }, (_, row) => row).filter((row) => at[row] !== at[row + 1]);
}

/** Boxes after a row, of attempts that were run by the rules. */
function shownAt(steps: ElectionSteps, row: number): Shown[] {
  return standingsAt(steps, row + 1).flatMap(({ node, box }) => {
    if (box === null || box.attempt.unchecked !== null) return [];
    const { round, agreeing, verdict, waitsFor, proposal, ballots } = box;
    const votes = [...ballots.values()].map(ballotWords).sort();
    return [
      { node, round, agreeing, verdict, waitsFor: [...waitsFor].sort(), proposal: proposal.leader, ballots: votes },
    ];
  });
}

const RECORDED = [
  "outage-2017-04-11",
  "leader-killed-four-times",
  "dead-peers-synchronous",
  "follower-cut-off",
  "observer",
  "rolling-restart",
  "duplicate-myid",
  "clock-offset",
  "both-followers-cut-off",
];

describe.each(RECORDED)("the steps of %s", (fixture) => {
  it("give the boxes that the replay gives", async () => {
    const folder = join("fixtures/zookeeper", fixture);
    const logs = readdirSync(folder).filter((name) => name.endsWith(".log"));
    const ensemble = await ensembleOf(logs.map((name) => join(folder, name)));
    const replays = ensemble.servers.map((server) => replayServer(server));
    let compared = 0;
    for (const { steps } of ensembleCase(ensemble, { steps: "all" }).elections) {
      if (steps === null) throw new Error("steps were asked for");
      for (const row of lastRows(steps)) {
        const at = steps.at[row] ?? 0;
        const shown = shownAt(steps, row);
        const nodes = shown.map(({ node }) => node);
        // at the instant at which it ends, the replay still gives its box
        const expected = replays
          .flatMap(({ replayed }) => boxesAt(ensemble, replayed, at))
          .filter(({ node }) => nodes.includes(node))
          .map(({ node, round, agreeing, verdict, waitsFor, proposal, ballots }) => ({
            ...{ node, round, agreeing, verdict, proposal },
            waitsFor: [...waitsFor].sort(),
            ballots: ballots.map(ballotWords).sort(),
          }));
        const byNode = (a: Shown, b: Shown) => (a.node < b.node ? -1 : 1);
        expect(shown).toEqual(expected.sort(byNode));
        compared += shown.length;
      }
    }
    expect(compared).toBeGreaterThan(0);
  });
});

/** `2 vote-counted zk0>zk1 counted quorum`: when, what, whose vote for whom, what it changed. */
async function told(log: string): Promise<{ readonly steps: ElectionSteps; readonly words: readonly string[] }> {
  const [election] = ensembleCase(await ensembleFrom({ 1: log }), { steps: "all" }).elections;
  const steps = election?.steps;
  if (!steps) throw new Error("there is an election, and steps were asked for");
  const words = Array.from({ length: steps.count }, (_, row) => {
    const { at, kind, from, leader, effects } = stepAt(steps, row);
    const changes = Object.entries(EFFECTS).flatMap(([name, bit]) => (effects & bit ? [name] : []));
    return [since(at), kind, `${from}>${leader}`, ...changes].join(" ");
  });
  return { steps, words };
}

describe("steps", () => {
  it("say what each line did, from the beginning to the end of an attempt", async () => {
    const { steps, words } = await told("looking@0 election@1 own@2 backs:0@5 leading@206");
    expect(words).toEqual([
      "1 begins zk1>zk1",
      "2 vote-counted zk1>zk1 counted",
      "5 vote-counted server.0>zk1 counted quorum",
      "206 ends zk1>zk1",
    ]);
    expect(steps.decisive).toBe(2);
  });

  it("come in the order in which votes were weighed, not in that in which they arrived", async () => {
    const { words } = await told("looking@0 election@1 own@2 timeout:400@202 backs:0@900 timeout:800@1500");
    expect(words).toEqual([
      "1 begins zk1>zk1",
      "2 vote-counted zk1>zk1 counted",
      "202 waited-in-vain zk1>zk1",
      "1500 waited-in-vain zk1>zk1",
      "1500 vote-counted server.0>zk1 counted",
    ]);
  });

  it("tell another proposal, and an emptied box", async () => {
    const { words } = await told("looking@0 election@1 own@2 vote:2<2@5 vote:2<1@7");
    expect(words.slice(2)).toEqual([
      "5 better-vote server.2>server.2 counted proposal",
      "7 vote-counted zk1>server.2 counted",
    ]);
  });

  it("are the logged votes where the rules cannot be run", async () => {
    const { steps, words } = await told("looking@0 own@2 backs:0@5 leading@206");
    expect(words).toEqual([
      "0 begins zk1>zk1",
      "2 logged zk1>zk1 counted",
      "5 logged server.0>zk1 counted",
      "206 ends zk1>zk1",
    ]);
    expect(steps.attempts).toMatchObject([
      { unchecked: "the line that begins the election is not in the log", row: 0 },
    ]);
    expect(steps.decisive).toBeNull();
  });
});
