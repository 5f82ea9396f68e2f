/** What is claimed from a part of a log of Pegasus, and what is left open: the lines that would decide are not there. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { diagnosePaths } from "../../diagnose-paths.ts";

/** The finding of a frozen cluster in lines of a meta server, each with its second. */
async function frozen(lines: readonly (readonly [second: number, text: string])[]) {
  const folder = mkdtempSync(join(tmpdir(), "parts-of-logs-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const written = lines.map(([second, text]) => {
    const at = Date.UTC(2024, 2, 1) + second * 1000;
    const stamp = new Date(at).toISOString().replace("T", " ").slice(0, 23);
    return `I${stamp} (${at}000000 3311)   meta.meta_state0.0400abcd00000183: server_state.cpp:2420:f(): ${text}`;
  });
  writeFileSync(join(folder, "meta1.log"), `${written.join("\n")}\n`);
  const { findings } = await diagnosePaths([folder]);
  return findings.find(({ pathology }) => pathology === "pegasus/too-few-nodes-frozen");
}

const FROZEN = "current meta function level is freezed, since there are too few alive nodes";
const CHECKED =
  "check all partitions done, send_proposal_count = 0, add_secondary_count = 0, ignored_add_secondary_count = 0";
const every10s = (from: number, to: number) =>
  Array.from({ length: (to - from) / 10 + 1 }, (_, i) => [from + 10 * i, FROZEN] as const);

describe("a frozen cluster with which a log begins", () => {
  it("may be a leader that has just begun", async () => {
    const found = await frozen([...every10s(20, 40), [50, CHECKED], [400, CHECKED]]);
    expect(found?.severity).toBe("medium");
    expect(found?.explanation).toContain("The log begins with it: whether the leader had just begun");
  });

  it("is said to begin behind it where it does", async () => {
    const found = await frozen([[0, CHECKED], ...every10s(20, 40), [50, CHECKED], [400, CHECKED]]);
    expect(found?.explanation).toContain("The log begins 20 s before: whether the leader had just begun");
  });

  it("is none of a start where it lasts longer than one", async () => {
    const found = await frozen([...every10s(20, 140), [150, CHECKED], [400, CHECKED]]);
    expect(found?.severity).toBe("high");
    expect(found?.explanation).not.toContain("had just begun");
  });

  it("is none of a start behind a log of some minutes", async () => {
    const found = await frozen([[0, CHECKED], ...every10s(300, 320), [330, CHECKED], [700, CHECKED]]);
    expect(found?.severity).toBe("high");
  });
});
