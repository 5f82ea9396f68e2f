/** What an event takes in the columns that parsing fills: their rows and fields, without the texts, which are kept once. */

import { layoutsProgram } from "../src/grammar/layouts.gen.ts";
import { compiledEngine } from "../src/grammar/match.ts";
import { findSources } from "../src/ingest/find.ts";
import { readChunks } from "../src/ingest/read.ts";
import { Budget } from "../src/parse/budget.ts";
import { messageGrammar } from "../src/parse/message-grammar.ts";
import { parseSource } from "../src/parse/source.ts";
import { systems } from "../src/systems/all.gen.ts";
import type { Verdict } from "./goals.ts";

const MOST_BYTES = 45;
const ROOM = Number.MAX_SAFE_INTEGER;

/** Reads the log of a storm, whose events have the most fields. */
export async function judgeEventBytes(file: string): Promise<Verdict> {
  const budget = new Budget(ROOM);
  const { sources } = await findSources([file], { stdin: process.stdin });
  const parse = {
    layouts: layoutsProgram,
    grammars: systems.map((system) => messageGrammar(system)),
    engine: compiledEngine,
    budget,
    retainLines: false,
    keepCrowd: false,
    siftFrom: 0,
  };
  let events = 0;
  for (const source of sources) {
    const { streams } = await parseSource(source, parse, readChunks, null, () => undefined);
    for (const { reading } of streams) events += reading?.events.count ?? 0;
  }
  const each = (ROOM - budget.left) / events;
  return {
    what: "an event of a storm in memory, as parsed",
    asked: `at most ${MOST_BYTES} bytes`,
    measured: `${each.toFixed(1)} bytes`,
    verdict: each <= MOST_BYTES ? "met" : "missed",
  };
}
