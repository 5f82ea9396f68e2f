/** The one error of this stage: a mistake of a grammar's author. */
export class GrammarError extends Error {
  override readonly name = "GrammarError";

  /**
   * @param file name of the grammar file
   * @param rule rule the mistake is in, or null where it concerns the file
   * @param line line from 1, 0 where there is none
   * @param problem what is wrong, as the rest of a sentence that begins with the rule or the file
   */
  constructor(file: string, rule: string | null, line: number, problem: string) {
    super(`${file}${line ? `:${line}` : ""}: ${rule === null ? "the grammar" : `rule ${rule}`} ${problem}.`);
  }
}
