/** The whole way from log files to a diagnosis, for tests. */
import { Readable } from "node:stream";
import type { Diagnosis } from "../src/case.ts";
import { diagnose } from "../src/cli/diagnose.ts";
import { findSources } from "../src/ingest/find.ts";
import { systems } from "../src/systems/all.gen.ts";

export async function diagnosePaths(paths: readonly string[]): Promise<Diagnosis> {
  const found = await findSources(paths, { stdin: Readable.from([]) });
  const { diagnosis } = await diagnose(found, {
    systems,
    clocks: { zones: new Map(), offsets: new Map() },
    memoryBytes: Number.POSITIVE_INFINITY,
    hashAll: false,
    onBytes: () => undefined,
  });
  return diagnosis;
}
