/** Colours by meaning: sixteen colours that every terminal has, chosen to be read on light and on dark grounds. */
import type { Meaning, Over, Row } from "./spans.ts";

/** Blue, cyan, yellow and magenta stay apart for every common kind of colour blindness; red and green are not told apart. */
const SGR = {
  plain: "",
  strong: "1",
  faint: "2",
  leads: "1;34",
  serves: "36",
  looking: "33",
  down: "1;35",
  outage: "1;35",
  finding: "1",
  critical: "1;35",
  warning: "33",
  error: "1;35",
  field: "36",
  match: "30;43",
  mark: "1;33",
  bar: "7",
  cursor: "7",
  chosen: "1",
  node1: "34",
  node2: "36",
  node3: "35",
  node4: "33",
  node5: "1;34",
  node6: "1;36",
} as const satisfies Record<Meaning, string>;

const OVER = { band: "4", chosen: "1", mark: "1;7", cursor: "7" } as const satisfies Record<Over, string>;

/** What is left of a meaning without colours: bold, faint, reverse. */
const ATTRIBUTES: Partial<Record<Meaning, string>> = {
  strong: "1",
  faint: "2",
  critical: "1",
  error: "1",
  finding: "1",
  chosen: "1",
  mark: "1",
  match: "7",
  bar: "7",
  cursor: "7",
};

export type Painter = (row: Row) => string;

export const paintColors: Painter = (row) => painted(row, (meaning) => SGR[meaning]);

/** For NO_COLOR: attributes are no colours. Every meaning is a character or a word as well. */
export const paintAttributes: Painter = (row) => painted(row, (meaning) => ATTRIBUTES[meaning] ?? "");

/** One escape sequence a run of equal look. */
function painted(row: Row, codeOf: (meaning: Meaning) => string): string {
  let out = "";
  for (const { text, codes } of joined(row, codeOf)) out += codes === "" ? text : `\u001b[${codes}m${text}\u001b[0m`;
  return out;
}

function joined(row: Row, codeOf: (meaning: Meaning) => string): { text: string; codes: string }[] {
  const runs: { text: string; codes: string }[] = [];
  for (const part of row) {
    const codes = [codeOf(part.meaning), ...(part.over ?? []).map((over) => OVER[over])]
      .filter((code) => code !== "")
      .join(";");
    const last = runs.at(-1);
    if (last?.codes === codes) last.text += part.text;
    else runs.push({ text: part.text, codes });
  }
  return runs;
}

const NODE_MEANINGS: readonly Meaning[] = ["node1", "node2", "node3", "node4", "node5", "node6"];

/** The colour of a node by its number: the same on every screen. */
export function nodeMeaning(index: number): Meaning {
  return NODE_MEANINGS[Math.max(0, index) % NODE_MEANINGS.length] ?? "plain";
}
