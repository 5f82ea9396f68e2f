/** Logs of a few lines, and what is told of them. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Finding } from "../../../src/case.ts";
import { diagnosePaths } from "../../diagnose-paths.ts";

/** The findings on logs that are called by their nodes. */
export async function findingsOn(logs: Readonly<Record<string, readonly string[]>>): Promise<readonly Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), "kvrocks-lines-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const files = Object.entries(logs).map(([node, lines]) => {
    const file = join(folder, `${node}.log`);
    writeFileSync(file, `${lines.join("\n")}\n`);
    return file;
  });
  return (await diagnosePaths(files)).findings;
}

export function inShort(findings: readonly Finding[]): string[] {
  return findings.map(({ pathology, severity, title }) => `${pathology} (${severity}): ${title}`);
}
