/** The character that stands for a state in a swimlane, and how much it matters there. */
import type { Interval } from "../case.ts";
import type { Tone } from "./tone.ts";

export interface Sign {
  readonly char: string;
  readonly tone: Tone;
  /** Who takes a column that several states share and none fills: the higher rank. 0 gives way to everything. */
  readonly rank: number;
  readonly meaning: string;
}

export const NOTHING_KNOWN = 0;
const SERVES = 1;
const SERVES_NOT = 2;
const LEADS = 3;
const LOOKS = 4;
const DOWN = 5;

const LEADERS: ReadonlySet<string> = new Set(["leading", "leader", "master", "primary"]);

export function leads(interval: Interval): boolean {
  return LEADERS.has(interval.state);
}

export function unknownSign(glyphs: Glyphs): Sign {
  return { char: glyphs === "ascii" ? "." : "·", tone: "faint", rank: NOTHING_KNOWN, meaning: "nothing known" };
}

export type Glyphs = "unicode" | "ascii";

export function signOf(interval: Interval, glyphs: Glyphs): Sign {
  if (interval.state === "unknown") return unknownSign(glyphs);
  const sign = ownSign(interval);
  if (!interval.inferred) return sign;
  if (glyphs === "ascii") return { ...sign, char: asciiInferred(sign), meaning: `${interval.state} (inferred)` };
  const meaning = sign.meaning.replace(NOT_SERVING, NOT_KNOWN_TO_SERVE);
  return { ...sign, char: dotted(sign.char), meaning: `${meaning} (inferred)` };
}

/** The sign of a state that is no role: whether it serves says its letter's size, and no more. */
export function sideSignOf(interval: Interval, glyphs: Glyphs): Sign {
  const sign = signOf(interval, glyphs);
  const meaning = sign.meaning.replace(NOT_SERVING, "").replace(NOT_KNOWN_TO_SERVE, "");
  return { ...sign, meaning: /^\d/.test(meaning) ? `version ${meaning}` : meaning };
}

const NOT_SERVING = ", not serving";
/** What others saw of a node says which role it had, seldom whether it served in it. */
const NOT_KNOWN_TO_SERVE = ", not known to serve";

function ownSign(interval: Interval): Sign {
  const { state, serving } = interval;
  if (state === "down") return { char: "x", tone: "down", rank: DOWN, meaning: "down" };
  if (state === "looking") return { char: "?", tone: "looking", rank: LOOKS, meaning: "looking" };
  const letter = state.charAt(0);
  const tone = leads(interval) ? "leads" : "serves";
  const rank = leads(interval) ? LEADS : serving ? SERVES : SERVES_NOT;
  return serving
    ? { char: letter.toUpperCase(), tone, rank, meaning: state }
    : { char: letter.toLowerCase(), tone, rank, meaning: `${state}${NOT_SERVING}` };
}

/** The letter with a dot below or above: inferred states keep their letter and do not pass for what a node said itself. */
function dotted(char: string): string {
  if (char === "?") return "¿";
  const candidates = [`${char}\u0323`, `${char}\u0307`].map((text) => text.normalize("NFC"));
  return candidates.find((text) => text.length === 1) ?? char;
}

/** ASCII has no dotted letters; these four say the role and leave out whether it serves. */
function asciiInferred(sign: Sign): string {
  if (sign.rank === DOWN) return "%";
  if (sign.rank === LOOKS) return "~";
  return sign.rank === LEADS ? "^" : "-";
}
