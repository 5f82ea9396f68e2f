/** What parsing needs to know, the same for every source of a run. */
import type { Engine, Program } from "../grammar/program.ts";
import type { Budget } from "./columns.ts";
import type { MessageGrammar } from "./reading.ts";

export interface ParseOptions {
  readonly layouts: Program;
  readonly grammars: readonly MessageGrammar[];
  readonly engine: Engine;
  readonly budget: Budget;
  /** Keep the text of lines with events: their inputs cannot be read a second time. */
  readonly retainLines: boolean;
}
