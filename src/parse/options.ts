/** What parsing needs to know, the same for every source of a run. */
import type { Instant, LineRef } from "../event.ts";
import type { Engine, Program } from "../grammar/program.ts";
import type { Budget } from "./budget.ts";
import type { MessageGrammar } from "./message-grammar.ts";
import type { NodeStream } from "./stream.ts";

export interface ParseOptions {
  readonly layouts: Program;
  readonly grammars: readonly MessageGrammar[];
  readonly engine: Engine;
  readonly budget: Budget;
  /** Keep every event, those of the crowd too (MessageGrammar). */
  readonly keepCrowd: boolean;
  /**
   * From a source of so many bytes, as far as that is known, its crowd is taken out of whole blocks of lines
   * (sieve/README.md): the same answer, sooner. Infinity for never.
   */
  readonly siftFrom: number;
  /** Keep the text of lines with events: their inputs cannot be read a second time. */
  readonly retainLines: boolean;
  /**
   * Told of every record when its message has been read, in the order of each stream's lines: where its header stands,
   * its stamp (NaN while none is known) and its level, 0 trace to 5 fatal, 255 for none.
   */
  readonly onRecord?: (stream: NodeStream, place: LineRef, at: Instant, level: number) => void;
}
