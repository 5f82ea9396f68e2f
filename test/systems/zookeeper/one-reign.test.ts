/** Whether a leader whose log is missing led on, as the log of one follower tells. */
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { isOneReign } from "../../../src/systems/zookeeper/reigns.ts";
import type { SeenVote } from "../../../src/systems/zookeeper/server.ts";
import { diagnosePaths } from "../../diagnose-paths.ts";
import { scratch } from "../../ingest/scratch.ts";
import { ensembleOf, ensembleOfLogs } from "./ensemble-of.ts";
import { since, writeLog } from "./short-log.ts";

const CUT_OFF = "fixtures/zookeeper/follower-cut-off/zk1.log";

const serious = async (path: string) =>
  (await diagnosePaths([path])).findings
    .filter(({ severity }) => severity !== "info")
    .map(({ pathology, title }) => `${pathology}: ${title}`);

describe("the log of a follower that was cut off", () => {
  it("shows by the epoch of its leader that this led on", async () => {
    const { leaders } = await ensembleOf([CUT_OFF]);
    expect(leaders).toHaveLength(1);
    expect(await serious(CUT_OFF)).toEqual([
      "zookeeper/follower-lost-leader: zk1 lost its leader server.3 (which went on leading) and served again after 51.026 s",
      "zookeeper/minority-partition: zk1 was cut off for 51.012 s while server.3 led the rest",
    ]);
  });

  it("does not tell, where it ends before that, whether the leader is gone", async () => {
    const text = await readFile(CUT_OFF, "utf8");
    const folder = await scratch({ "zk1.log": text.slice(0, text.indexOf("2026-11-21 10:56:3")) });
    expect(await serious(`${folder}/zk1.log`)).toEqual([
      "zookeeper/stuck-looking: zk1 lost its leader server.3 and heard nobody for 25.41 s",
    ]);
  });
});

it("a server whose last line before a restart is that it serves had served", async () => {
  const { leaders } = await ensembleOfLogs({
    "zk1.log": writeLog(1, "config@0 looking@1 election@2 vote:3<3@5 following@200 diff@210 uptodate@250 config@9000"),
  });
  expect(leaders.map(({ from }) => since(from))).toEqual([250]);
});

describe("two spans in which a server led", () => {
  const vote = (at: number, state: SeenVote["state"], peerEpoch: bigint | null, round = 1n, format = 1): SeenVote => ({
    at,
    to: "zk1",
    from: 3,
    leader: 3,
    zxid: 0n,
    round,
    peerEpoch,
    state,
    myState: "LOOKING",
    config: null,
    format,
    ref: { input: 0, line: at, offset: 0 },
  });
  const elected = vote(0, "LOOKING", 4n);
  const isOne = (...behind: SeenVote[]) =>
    isOneReign([elected, ...behind], { from: 100, to: 1000 }, { from: 60_000, to: 90_000 });

  it("are one, where it answers with the epoch that it took", () => {
    expect(isOne(vote(59_900, "LEADING", 5n))).toBe(true);
    expect(isOne(vote(500, "LEADING", 5n), vote(59_900, "LEADING", 5n))).toBe(true);
    expect(isOne(vote(59_890, "LOOKING", 4n), vote(59_900, "LEADING", 5n))).toBe(true);
  });

  it("are two, where it took a later epoch, or was elected in a later round", () => {
    expect(isOne(vote(59_900, "LEADING", 6n))).toBe(false);
    expect(isOne(vote(59_900, "LEADING", 5n, 2n))).toBe(false);
    expect(isOne(vote(59_000, "LOOKING", 5n, 2n), vote(59_900, "LEADING", 5n))).toBe(false);
  });

  it("are not known to be one without its answer, or where votes carry no epoch", () => {
    expect(isOne()).toBe(false);
    expect(isOne(vote(59_900, "LEADING", null))).toBe(false);
    expect(isOne(vote(80_000, "LEADING", 5n))).toBe(false);
  });

  it("are one before 3.4.6, where it answers with the vote that elected it, and two with a later epoch", () => {
    const old = (...behind: SeenVote[]) =>
      isOneReign([vote(0, "LOOKING", 4n, 1n, 0), ...behind], { from: 100, to: 1000 }, { from: 60_000, to: 90_000 });
    expect(old(vote(59_900, "LEADING", 4n, 1n, 0))).toBe(true);
    expect(old(vote(59_900, "LEADING", 5n, 1n, 0))).toBe(false);
    expect(old(vote(59_900, "LEADING", 5n))).toBe(false);
    expect(old({ ...vote(59_900, "LEADING", 4n, 1n, 0), zxid: 7n })).toBe(false);
  });
});
