/**
 * Leaders under which nothing is committed: one that lost a thread of its pipeline and led on, one that is not the designated
 * leader; and what must not be taken for either.
 */
import { describe, expect, it } from "vitest";
import { diagnosePaths } from "../../diagnose-paths.ts";
import { scratch } from "../../ingest/scratch.ts";
import { writeLog } from "./short-log.ts";

const stamp = (ms: number) => new Date(Date.UTC(2024, 2, 5, 8) + ms).toISOString().replace("T", " ").replace(".", ",");
const line = (ms: number, thread: string, message: string, trace = "") =>
  `${stamp(ms).slice(0, 23)} [myid:3] - INFO  [${thread}] - ${message}\n${trace === "" ? "" : `${trace}\n`}`;

const LED = writeLog(3, "leading@0 quorum:1,3@300");
const died = (reason: string) =>
  line(
    60_000,
    "SyncThread:3:ZooKeeperCriticalThread@1",
    "Severe unrecoverable error, from thread : SyncThread:3",
    reason,
  ) + line(60_001, "SyncThread:3:ZooKeeperServerListenerImpl@1", "Thread SyncThread:3 exits, error code 1");
const FAILED = died("java.io.IOException: Input/output error");
const steppedDown = (at: number) =>
  line(
    at,
    "QuorumPeer[myid=3]/0.0.0.0:2181:Leader@1",
    "Shutdown called",
    "java.lang.Exception: shutdown Leader! reason: Unexpected internal error",
  ) + writeLog(3, `looking@${at + 10} election@${at + 11}`);

async function found(logs: Readonly<Record<string, string>>) {
  const folder = await scratch(logs);
  const { findings, availability, incidents } = await diagnosePaths(
    Object.keys(logs).map((name) => `${folder}/${name}`),
  );
  return {
    grave: findings.filter(({ severity }) => severity !== "info").map(({ severity, title }) => `${severity}: ${title}`),
    leaderless: availability.flatMap(({ kind, from, to }) => (kind === "leaderless" ? [to - from] : [])),
    verdicts: incidents.map(({ verdict }) => verdict[0]),
  };
}

const COULD_NOT = "zk3 could not write its transaction log";
const REASON = "java.io.IOException: Input/output error";

describe("a leader whose transaction log cannot be written", () => {
  it("is no leader to anybody while it keeps the role", async () => {
    const { grave, leaderless, verdicts } = await found({ "zk3.log": LED + FAILED + writeLog(3, "client@660000") });
    expect(grave).toEqual([`critical: ${COULD_NOT} and led on for 10 min without serving: ${REASON}`]);
    expect(leaderless).toEqual([600_000]);
    expect(verdicts[0]).toContain(
      "had zk3 for a leader, which served nobody, and served no writes, and still so when the logs end",
    );
  });

  it("is so with a full disk too", async () => {
    const log = LED + died("java.io.IOException: No space left on device") + writeLog(3, "client@660000");
    expect((await found({ "zk3.log": log })).grave).toEqual([
      "critical: zk3 has no space left on its disk: 1 failure, it led on for 10 min without serving",
    ]);
  });

  it("has led on for as long as one follows it, though it says no more itself", async () => {
    const follower = writeLog(1, "looking@0 election@1 vote:3<3@2 following@10 diff@20 uptodate@350 other@660000");
    const { leaderless } = await found({ "zk3.log": LED + FAILED, "zk1.log": follower });
    expect(leaderless).toContain(600_000);
  });

  it("has not led on where it steps down at the next check, as later releases do", async () => {
    const { grave, leaderless } = await found({ "zk3.log": LED + FAILED + steppedDown(61_000) });
    expect(grave).toEqual([`high: ${COULD_NOT}: ${REASON}`]);
    expect(leaderless).toEqual([]);
  });

  it("is not said to have led on where the line that gives the role up is missing", async () => {
    const { leaderless } = await found({ "zk3.log": LED + FAILED + writeLog(3, "looking@660000 election@660001") });
    expect(leaderless).toEqual([]);
  });

  it("is not said to have led on while another one led", async () => {
    const other = writeLog(1, "looking@63000 election@63001 leading@63200 quorum:1,2@63400 other@660000");
    const { leaderless } = await found({ "zk3.log": LED + FAILED + writeLog(3, "client@660000"), "zk1.log": other });
    expect(leaderless.filter((ms) => ms > 10_000)).toEqual([]);
  });
});

it("a follower whose transaction log cannot be written takes nothing from the ensemble", async () => {
  const follows = writeLog(3, "following@0 uptodate@300") + FAILED + writeLog(3, "client@660000");
  const { grave, leaderless } = await found({ "zk3.log": follows });
  expect(grave).toEqual([`high: ${COULD_NOT}: ${REASON}`]);
  expect(leaderless).toEqual([]);
});

describe("a leader that is not the designated leader", () => {
  const told = "This leader is not the designated leader, it will be initialized with allowedToCommit = false";
  const handsOver =
    "Committing a reconfiguration (reconfigEnabled=true); this leader is not the designated leader anymore, setting allowedToCommit=false";
  const says = (ms: number, message: string) => line(ms, "QuorumPeer[myid=3]/0.0.0.0:2181:Leader@1541", message);

  it("leads, and nobody can write until it gives up; no quorum is lost", async () => {
    const log = LED + says(301, told) + writeLog(3, "other@60301");
    const { grave, leaderless, verdicts } = await found({ "zk3.log": log });
    expect(grave).toEqual(["critical: zk3 led for 60 s and was not allowed to commit anything"]);
    expect(leaderless).toEqual([60_000]);
    expect(verdicts[0]).toContain(
      "had zk3 for a leader, which was not allowed to commit anything, and served no writes, and still so when the logs end",
    );
  });

  it("hands over after a reconfiguration: no writes until the next one leads, and no finding", async () => {
    const next = writeLog(1, "following@0 uptodate@350 leading@60100 quorum:1,2@60400 other@90000");
    const { grave, leaderless } = await found({ "zk3.log": LED + says(60_000, handsOver), "zk1.log": next });
    expect(grave).toEqual([]);
    expect(leaderless).toEqual([400]);
  });
});
