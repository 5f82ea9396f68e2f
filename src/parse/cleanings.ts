/** What programs through which a log went by hand do to all of its lines, and how to undo it. */

export interface Cleaning {
  readonly name: string;
  /** True where lines may show that it was done. */
  readonly isIn: (lines: readonly string[]) => boolean;
  /** Nothing else makes lines so; else they have to have more headers for it. */
  readonly isSure: boolean;
  readonly clean: (line: string) => string;
}

const COLOUR = /(?:ESC|\^\[|␛)\[[\d;]*m|\[\d{1,3}(?:;\d{1,3})*m/g;
const BREAK = /\s*<br ?\/?>$/;
const ENTITY = /&(?:lt|gt|quot|#39|#x27|nbsp|amp);/g;
const CHARACTERS: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&#x27;": "'",
  "&nbsp;": " ",
  "&amp;": "&",
};
/** By chance fewer lines may end alike. */
const ALIKE = 3;

const some = (pattern: RegExp) => (lines: readonly string[]) => lines.some((line) => line.search(pattern) >= 0);
/** One line of so many: a blank of that kind may be in a number, a carriage return at the end of a text. */
const SHARE = 4;
const many = (pattern: RegExp) => (lines: readonly string[]) =>
  SHARE * lines.filter((line) => pattern.test(line)).length >= lines.length;

export const CLEANINGS: readonly Cleaning[] = [
  {
    // the web, and editors of documents
    name: "no-break blanks",
    isIn: many(/\u00a0/),
    isSure: true,
    clean: (line) => line.replaceAll("\u00a0", " "),
  },
  {
    // what shows the control character before it otherwise, or not at all
    name: "colours",
    isIn: some(COLOUR),
    isSure: false,
    clean: (line) => line.replaceAll(COLOUR, ""),
  },
  {
    name: "carriage returns",
    isIn: many(/\r$/),
    isSure: true,
    clean: (line) => line.replace(/\r+$/, ""),
  },
  {
    // cat -A
    name: "ends",
    isIn: (lines) => lines.length >= ALIKE && lines.every((line) => line.endsWith("$")),
    isSure: true,
    clean: (line) => line.replace(/\$$/, "").replaceAll("^I", "\t"),
  },
  {
    name: "html",
    isIn: (lines) => lines.length >= ALIKE && lines.filter((line) => BREAK.test(line)).length >= lines.length - 2,
    isSure: true,
    clean: (line) => line.replace(BREAK, "").replaceAll(ENTITY, (entity) => CHARACTERS[entity] ?? entity),
  },
];

export const cleaningOf = (name: string): Cleaning | undefined => CLEANINGS.find((one) => one.name === name);
