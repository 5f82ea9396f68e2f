/** Logs that begin or end in the middle, or lack a node, claim nothing that the whole logs do not bear out. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { diagnosePaths } from "../../diagnose-paths.ts";

const FIXTURES = join(import.meta.dirname, "../../../fixtures/kvrocks");
const scratch = mkdtempSync(join(tmpdir(), "cut-logs-"));
afterAll(() => rmSync(scratch, { recursive: true }));

type Cut = (lines: readonly string[]) => readonly string[];
const without: Cut = () => [];
const errors: Cut = (lines) => lines.filter((line) => line.startsWith("E"));
const from =
  (share: number): Cut =>
  (lines) =>
    lines.slice(Math.floor(lines.length * share));
const until =
  (share: number): Cut =>
  (lines) =>
    lines.slice(0, Math.floor(lines.length * share));

const CASES: readonly (readonly [fixture: string, log: string, how: string, cut: Cut])[] = [
  ["dead-feed-noticed-late", "nodeA.log", "from the middle of a question on", from(0.7)],
  ["master-restarted-as-planned", "nodeA.log", "from the middle of its stop on", from(0.4)],
  ["promotion-after-the-captured-table", "nodeA.log", "without its start", from(0.4)],
  ["promotion-after-the-captured-table", "nodeA.log", "errors alone", errors],
  ["promotion-after-the-captured-table", "nodeB.log", "not there", without],
  ["promotion-after-the-captured-table", "nodeB.log", "up to before the promotion", until(0.5)],
  ["promotion-after-the-captured-table", "nodeC.log", "up to before the promotion", until(0.5)],
  ["replica-joins-after-the-captured-table", "nodeA.log", "without its start", from(0.4)],
  ["rolling-restart-with-a-promotion", "nodeA.log", "errors alone", errors],
  ["second-start-beside-a-quiet-process", "nodeA.log", "up to the second banner", until(0.8)],
  ["second-start-beside-a-process-that-says-no-more", "nodeA.log", "without its start", from(0.7)],
  ["slot-moved-there-and-back", "nodeB.log", "not there", without],
];

/** Fixtures whose logs are cut must show no more than the fixture says. */
describe.each(CASES)("%s, %s %s", (fixture, log, _how, cut) => {
  it("claims no more than the whole", async () => {
    const folder = join(FIXTURES, fixture);
    const { report } = JSON.parse(readFileSync(join(folder, "expect.json"), "utf8")) as { report: string[] };
    const place = mkdtempSync(join(scratch, "case-"));
    for (const file of readdirSync(folder).filter((name) => name !== "expect.json")) {
      const lines = readFileSync(join(folder, file), "utf8").split("\n");
      const kept = file === log ? cut(lines) : lines;
      if (kept.length > 0) writeFileSync(join(place, file), kept.join("\n"));
    }
    const { findings } = await diagnosePaths([place]);
    const serious = findings.filter(({ severity }) => severity !== "low" && severity !== "info");
    expect(serious.map(({ pathology }) => pathology).filter((id) => !report.includes(id))).toEqual([]);
  });
});
