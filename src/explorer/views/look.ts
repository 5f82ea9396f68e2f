/** How this terminal is written to: signs beyond ASCII or not. */
import { toAscii } from "../../report/ascii.ts";
import { safeText } from "../../report/safe-text.ts";
import type { Glyphs } from "../../report/state-sign.ts";

export interface Look {
  readonly glyphs: Glyphs;
  readonly ellipsis: string;
  /** Makes any string harmless to print. */
  readonly say: (text: string) => string;
  readonly sign: (name: keyof typeof SIGNS) => string;
}

const SIGNS = {
  cursor: ["▼", "v"],
  here: ["▶", ">"],
  folded: ["▸", "+"],
  unfolded: ["▾", "-"],
  mark: ["◆", "*"],
  line: ["─", "-"],
  tick: ["┬", "+"],
  bar: ["│", "|"],
  dot: ["·", "-"],
  none: ["·", "."],
  times: ["×", "x"],
  dash: ["–", "-"],
  agrees: ["✓", "+"],
} as const;

export const UNICODE: Look = { glyphs: "unicode", ellipsis: "…", say: safeText, sign: (name) => SIGNS[name][0] };

export const ASCII: Look = {
  glyphs: "ascii",
  ellipsis: "...",
  say: (text) => toAscii(safeText(text)),
  sign: (name) => SIGNS[name][1],
};
