/**
 * Recordings of real ensembles against what was polled while they ran. They are not part of the package: they stand beside
 * the repository, or these tests are skipped. The rules are those of ../shared/tools/score-recorded.mjs.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Diagnosis, Interval, Severity } from "../src/case.ts";
import { diagnosePaths } from "./diagnose-paths.ts";

const ROOT = join(import.meta.dirname, "../../shared/cases/zookeeper");
/** Polls are this far from the instant they are written at. */
const TOLERANCE_MS = 350;
const AGREEMENT = 0.98;
const SERIOUS: readonly Severity[] = ["critical", "high", "medium"];

/** Identifiers that say the same at another strength. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  "zookeeper/network-partition": ["zookeeper/minority-partition"],
  "zookeeper/session-expiry": ["zookeeper/session-expiry-storm"],
  "zookeeper/quorum-lost": ["zookeeper/leader-lost-quorum"],
  "zookeeper/no-quorum-at-start": ["zookeeper/quorum-lost", "zookeeper/election-starvation"],
  "zookeeper/election-starvation": ["zookeeper/no-quorum-at-start"],
  "zookeeper/leader-failure": ["zookeeper/leader-lost-quorum", "zookeeper/follower-lost-leader"],
};

interface Expectation {
  readonly should_report: readonly string[];
  readonly should_not_report: readonly string[];
  readonly clock_offset_seconds?: Readonly<Record<string, number>>;
}

interface Poll {
  readonly at: number;
  readonly node: string;
  readonly role: string;
}

const cases = existsSync(ROOT) ? readdirSync(ROOT).filter((name) => existsSync(join(ROOT, name, "truth.csv"))) : [];

/** Whether a polled role is what the track says, at any moment of the tolerance. */
function agrees({ role, at }: Poll, track: readonly Interval[] | undefined): boolean {
  if (!track) return role === "down";
  return [0, -1, 1, -0.5, 0.5].some((share) => {
    const moment = at + share * TOLERANCE_MS;
    return isRole(
      role,
      track.find(({ from, to }) => from <= moment && moment < to),
    );
  });
}

function isRole(role: string, interval: Interval | undefined): boolean {
  if (role === "down") return !interval || interval.state === "down" || interval.state === "unknown";
  if (!interval) return false;
  if (role === "not-serving") return !interval.serving && interval.state !== "down";
  const state = { leader: "leading", follower: "following", observer: "observing" }[role];
  return interval.state === state && interval.serving;
}

function pollsOf(name: string): Poll[] {
  const rows = readFileSync(join(ROOT, name, "truth.csv"), "utf8")
    .trim()
    .split("\n")
    .slice(1);
  return rows
    .map((row) => row.split(","))
    .map(([at = "", node = "", role = ""]) => ({ at: Date.parse(at), node, role }))
    .filter(({ role }) => role !== "no-answer");
}

/** The share of polls that agree. Which of the clocks is the right one nobody can tell from logs, so each may be it. */
function agreement({ nodes }: Diagnosis, polls: readonly Poll[], { clock_offset_seconds = {} }: Expectation): number {
  const trackOf = (name: string) =>
    nodes.find((node) => node.name === name || node.aliases.includes(name))?.tracks[0]?.intervals;
  const shares = [0, ...Object.values(clock_offset_seconds)].map((seconds) => {
    const agreeing = polls.filter((poll) => agrees({ ...poll, at: poll.at + seconds * 1000 }, trackOf(poll.node)));
    return agreeing.length / polls.length;
  });
  return Math.max(...shares);
}

if (cases.length === 0) it.skip(`needs recordings in ${ROOT}, which are not part of the package`, () => {});

describe.each(cases)("%s", (name) => {
  const expectation = JSON.parse(readFileSync(join(ROOT, name, "expect.json"), "utf8")) as Expectation;
  const logs = readdirSync(join(ROOT, name)).filter((file) => file.endsWith(".log"));
  const diagnosed = diagnosePaths(logs.map((file) => join(ROOT, name, file)));

  it(`roles agree with at least ${100 * AGREEMENT} % of what was polled`, async () => {
    expect(agreement(await diagnosed, pollsOf(name), expectation)).toBeGreaterThanOrEqual(AGREEMENT);
  });

  it("everything that happened is found", async () => {
    const found = new Set((await diagnosed).findings.map(({ pathology }) => pathology));
    const missed = expectation.should_report.filter((id) => ![id, ...(SAME[id] ?? [])].some((one) => found.has(one)));
    expect(missed).toEqual([]);
  });

  it("nothing is found that did not happen", async () => {
    const { findings } = await diagnosed;
    const wrong = findings.filter(
      ({ pathology, severity }) =>
        expectation.should_not_report.includes(pathology) &&
        (pathology.startsWith("any/") || SERIOUS.includes(severity)),
    );
    expect(wrong.map(({ title }) => title)).toEqual([]);
  });

  it("every line is in one class, and all are understood as a server's", async () => {
    const { inputs } = await diagnosed;
    for (const { lines, problems } of inputs) {
      expect(lines.event + lines.known + lines.continuation + lines.unknown + lines.noise).toBe(lines.total);
      expect(problems).toEqual([]);
      expect(lines.unknown / lines.total).toBeLessThan(0.02);
    }
  });
});
