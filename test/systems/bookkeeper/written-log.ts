/** Diagnoses logs that a test writes line by line. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Diagnosis } from "../../../src/case.ts";
import { diagnosePaths } from "../../diagnose-paths.ts";

/** @param logs lines by the name of the file, and so of the node */
export async function diagnosisOfLogs(logs: Readonly<Record<string, readonly string[]>>): Promise<Diagnosis> {
  const folder = mkdtempSync(join(tmpdir(), "lines-"));
  try {
    const paths = Object.entries(logs).map(([name, lines]) => {
      const path = join(folder, `${name}.log`);
      writeFileSync(path, `${lines.join("\n")}\n`);
      return path;
    });
    return await diagnosePaths(paths);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function diagnosisOfLines(name: string, lines: readonly string[]): Promise<Diagnosis> {
  return diagnosisOfLogs({ [name]: lines });
}

/** What is found in a log of some lines: identifier, severity and title of each. */
export async function foundIn(name: string, lines: readonly string[]): Promise<string[]> {
  const { findings } = await diagnosisOfLines(name, lines);
  return findings.map(({ pathology, severity, title }) => `${pathology} ${severity}: ${title}`);
}
