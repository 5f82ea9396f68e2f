/** How tests parse: without a bound, sifted from the first line on. */
import { layoutsProgram } from "../src/grammar/layouts.gen.ts";
import { compiledEngine } from "../src/grammar/match.ts";
import { Budget } from "../src/parse/budget.ts";
import { messageGrammar } from "../src/parse/message-grammar.ts";
import type { ParseOptions } from "../src/parse/options.ts";
import { systems } from "../src/systems/all.gen.ts";

/** @param grammars those of all systems where none are given */
export function parseOptions(grammars = systems.map((system) => messageGrammar(system))): ParseOptions {
  return {
    layouts: layoutsProgram,
    grammars,
    engine: compiledEngine,
    budget: new Budget(Number.POSITIVE_INFINITY),
    retainLines: false,
    keepCrowd: false,
    siftFrom: 0,
  };
}
