/** The whole way from log files to a diagnosis, for tests. */

import { Readable } from "node:stream";
import type { Diagnosis } from "../src/case.ts";
import { diagnose } from "../src/cli/diagnose.ts";
import type { ClockSettings } from "../src/correlate/align.ts";
import type { Wanted } from "../src/detect/system.ts";
import { layoutsProgram } from "../src/grammar/layouts.gen.ts";
import { compiledEngine } from "../src/grammar/match.ts";
import { findSources } from "../src/ingest/find.ts";
import { readChunks } from "../src/ingest/read.ts";
import { messageGrammar } from "../src/parse/message-grammar.ts";
import { systems } from "../src/systems/all.gen.ts";

const NO_SETTINGS: ClockSettings = { zones: new Map(), offsets: new Map() };

export async function diagnosePaths(
  paths: readonly string[],
  clocks = NO_SETTINGS,
  wanted: Wanted = { steps: "none" },
): Promise<Diagnosis> {
  const found = await findSources(paths, { stdin: Readable.from([]) });
  const { diagnosis } = await diagnose(found, {
    systems,
    parse: {
      layouts: layoutsProgram,
      grammars: systems.map((system) => messageGrammar(system)),
      engine: compiledEngine,
      budget: { bytes: Number.POSITIVE_INFINITY },
      retainLines: false,
      keepCrowd: false,
      siftFrom: 0,
    },
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
