/** The whole way from log files to a diagnosis, for tests. */

import { Readable } from "node:stream";
import type { Diagnosis } from "../src/case.ts";
import { diagnose } from "../src/cli/diagnose.ts";
import type { ClockSettings } from "../src/correlate/align.ts";
import type { Wanted } from "../src/detect/system.ts";
import { findSources } from "../src/ingest/find.ts";
import { readChunks } from "../src/ingest/read.ts";
import { systems } from "../src/systems/all.gen.ts";
import { parseOptions } from "./parse-options.ts";

const NO_SETTINGS: ClockSettings = { zones: new Map(), offsets: new Map() };

export async function diagnosePaths(
  paths: readonly string[],
  clocks = NO_SETTINGS,
  wanted: Wanted = { steps: "none" },
): Promise<Diagnosis> {
  const found = await findSources(paths, { stdin: Readable.from([]) });
  const { diagnosis } = await diagnose(found, {
    systems,
    parse: parseOptions(),
    read: readChunks,
    following: false,
    threads: null,
    clocks,
    wanted,
    hashAll: false,
    onChunk: () => undefined,
  });
  return diagnosis;
}
