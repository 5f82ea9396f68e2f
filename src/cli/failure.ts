/** Tells the user's mistakes from the program's. */
import { GrammarError } from "../grammar/errors.ts";
import { MarksError } from "../report/marks.ts";
import { UsageError } from "./messages.ts";

/** Wrong use, or nothing to read. */
export const WRONG_USE = 2;
/** A defect of the program (sysexits.h, EX_SOFTWARE). */
const DEFECT = 70;

/** What to say of an error that ended a run, and the exit status it ends with. */
export function failureOf(error: unknown): { readonly sentence: string; readonly status: number } {
  if (error instanceof UsageError || error instanceof GrammarError || error instanceof MarksError)
    return { sentence: error.message, status: WRONG_USE };
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { sentence: `quorumscope has a defect; please report it with the lines below. ${details}`, status: DEFECT };
}
