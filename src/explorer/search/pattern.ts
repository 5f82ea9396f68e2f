/** A pattern as the user types it: RE2 syntax, so that no pattern takes longer than its text is long. */
import { RE2JS, RE2JSException, RE2JSSyntaxException } from "re2js";

/** Finds a pattern in single lines. It heeds case where it has a letter in upper case. */
export interface Pattern {
  readonly source: string;
  /** The pattern itself where it is plain ASCII, null for an expression. Without heed of case it has no upper case. */
  readonly literal: string | null;
  readonly heedsCase: boolean;
  /** Whether a line matches. */
  readonly test: (line: string) => boolean;
  /** False only where no line of a text matches, so that its lines need not be looked at. */
  readonly mayMatch: (text: string) => boolean;
  /** Where a line matches, in order. */
  readonly spans: (line: string) => { readonly from: number; readonly to: number }[];
}

const LITERAL = /^[ !"#%&',\-/0-9:;<=>@A-Z_`a-z~]+$/;
/** Escapes stand for classes of characters (`\D`), whatever the case of their letter. */
const ESCAPES = /\\(?:[pP](?:\{[^}]*\}|.)|Q.*?(?:\\E|$)|.)/gs;
/** Ends of a text, which `(?m)` leaves what they are. */
const TEXT_ANCHORS = /\\[AzZ]|\(\?[a-zA-Z]*-/;

/** A pattern, or the sentence that says what is wrong with it and where. */
export function readPattern(source: string): Pattern | { readonly error: string } {
  const heedsCase = /\p{Lu}/u.test(source.replace(ESCAPES, ""));
  try {
    const expression = RE2JS.compile(source, RE2JS.MULTILINE | (heedsCase ? 0 : RE2JS.CASE_INSENSITIVE));
    const test = (text: string) => expression.test(text);
    return {
      source,
      literal: LITERAL.test(source) ? source : null,
      heedsCase,
      test,
      mayMatch: TEXT_ANCHORS.test(source) ? () => true : test,
      spans: (line) => spansOf(expression, line),
    };
  } catch (error) {
    if (error instanceof RE2JSException) return { error: sentenceOf(error, source) };
    throw error;
  }
}

function spansOf(expression: RE2JS, line: string): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = [];
  const matcher = expression.matcher(line);
  while (matcher.find()) {
    if (matcher.end() > matcher.start()) spans.push({ from: matcher.start(), to: matcher.end() });
  }
  return spans;
}

function sentenceOf(error: RE2JSException, source: string): string {
  if (!(error instanceof RE2JSSyntaxException)) return `The pattern cannot be used: ${error.message}.`;
  const part = error.getPattern();
  const found = part === null ? -1 : source.lastIndexOf(part);
  // what is missing is told with the whole pattern and its flags; it is missing at the end
  const at = found < 0 || part === source ? source.length : found + 1;
  return `The pattern is wrong at character ${at}: ${error.getDescription()}.`;
}
