/** Logs of several servers put one behind the other (`cat zk*.log | …`) say what they say as files, where they print their id. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { diagnosePaths } from "../../diagnose-paths.ts";

const FIXTURES = join(import.meta.dirname, "../../../fixtures/zookeeper");

it.each(["leader-killed", "healthy-start", "leader-killed-four-times", "quorum-ports-blocked", "dead-peers"])(
  "%s",
  async (fixture) => {
    const names = readdirSync(join(FIXTURES, fixture)).filter((name) => name.endsWith(".log"));
    const logs = names.map((name) => join(FIXTURES, fixture, name));
    const folder = mkdtempSync(join(tmpdir(), "one-behind-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const all = join(folder, "all.log");
    writeFileSync(all, logs.map((log) => readFileSync(log, "utf8")).join(""));
    const told = async (paths: readonly string[]) => {
      const { nodes, elections, findings } = await diagnosePaths(paths);
      return {
        nodes: nodes.map(({ sid, clock }) => [sid, clock.offsetMs]),
        elections: elections.map(({ outcome, durationMs }) => [outcome, durationMs]),
        findings: findings.map(({ pathology, from, to }) => [pathology, from, to]),
      };
    };
    expect(await told([all])).toEqual(await told(logs));
  },
);
