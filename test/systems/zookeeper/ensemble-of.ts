/** From log files to the ensemble behind them, without detection. */

import { Readable } from "node:stream";
import { parseAll } from "../../../src/cli/diagnose.ts";
import type { ClockSettings } from "../../../src/correlate/align.ts";
import { decodeStreams } from "../../../src/correlate/streams.ts";
import { findSources } from "../../../src/ingest/find.ts";
import { readChunks } from "../../../src/ingest/read.ts";
import { messageGrammar } from "../../../src/parse/message-grammar.ts";
import { correlateEnsemble, type Ensemble } from "../../../src/systems/zookeeper/ensemble.ts";
import { system } from "../../../src/systems/zookeeper/system.ts";
import { scratch } from "../../ingest/scratch.ts";
import { parseOptions } from "../../parse-options.ts";

const NO_SETTINGS: ClockSettings = { zones: new Map(), offsets: new Map() };

export async function ensembleOf(paths: readonly string[], clocks = NO_SETTINGS): Promise<Ensemble> {
  const found = await findSources(paths, { stdin: Readable.from([]) });
  const parsed = await parseAll(found, {
    parse: parseOptions([messageGrammar(system)]),
    read: readChunks,
    following: false,
    threads: null,
    onChunk: () => undefined,
  });
  const ensemble = correlateEnsemble(decodeStreams(parsed, system), clocks);
  if (!ensemble) throw new Error(`no event in ${paths.join(", ")}`);
  return ensemble;
}

/** The ensemble behind logs given as text, by file name. */
export async function ensembleOfLogs(logs: Readonly<Record<string, string>>, clocks = NO_SETTINGS): Promise<Ensemble> {
  const folder = await scratch(logs);
  return ensembleOf(
    Object.keys(logs).map((name) => `${folder}/${name}`),
    clocks,
  );
}
