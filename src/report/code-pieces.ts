/** What a sentence quotes as code: commands, settings and wordings stand between single backticks. */
import { safeText } from "./safe-text.ts";

const CODE = /(?<!`)`([^`]+)`(?!`)/;

/** The pieces of a text in turn: prose, code, prose, …; the first and the last are prose, and may be empty. */
export function codePieces(text: string): string[] {
  return safeText(text).trim().split(CODE);
}
