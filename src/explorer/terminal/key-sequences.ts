/**
 * What the sequences of terminals mean: `"j"`, `"G"`, `"é"`, `"enter"`, `"ctrl-d"`, `"shift-up"`, `"alt-x"`, `"pagedown"`,
 * `"f1"`; what is held beside a key stands before it in the order alt, ctrl, shift. The sequences are those of xterm and
 * its many likes, the Linux console and rxvt; reports, mice and what nobody knows are no keys.
 */
import { graphemesOf } from "../../report/graphemes.ts";

export const ESC = "\x1b";

/** How an OSC, DCS, SOS, PM or APC string ends. */
const TERMINATORS = ["\x07", `${ESC}\\`];

/** All behind the escape: */
const CSI = /^\[([0-?]*)[ -/]*([@-~])/;
const SS3 = /^O([@-~])/;
const CONSOLE_KEY = /^\[\[([A-E])/;
/** Three bytes follow, whatever they are. */
const OLD_MOUSE_REPORT = /^\[M[\s\S]{3}/;
const STRING = /^[P\]X^_]/;
const UNFINISHED = /^(?:O?|\[\[|\[[0-?]*[ -/]*|\[M[\s\S]{0,2})$/;

const LETTER_KEYS: Readonly<Record<string, string>> = {
  A: "up",
  B: "down",
  C: "right",
  D: "left",
  F: "end",
  H: "home",
  I: "tab",
  M: "enter",
  P: "f1",
  Q: "f2",
  R: "f3",
  S: "f4",
  Z: "shift-tab",
};
/** Of what CSI introduces, some letters are no keys: I is the focus, M a mouse. */
const CSI_LETTERS = /^[ABCDFHPQRSZ]$/;

const NUMBER_KEYS: Readonly<Record<string, string>> = {
  1: "home",
  2: "insert",
  3: "delete",
  4: "end",
  5: "pageup",
  6: "pagedown",
  7: "home",
  8: "end",
  11: "f1",
  12: "f2",
  13: "f3",
  14: "f4",
  15: "f5",
  17: "f6",
  18: "f7",
  19: "f8",
  20: "f9",
  21: "f10",
  23: "f11",
  24: "f12",
};

const CHARACTER_KEYS: Readonly<Record<string, string>> = {
  " ": "space",
  "\0": "ctrl-space",
  "\b": "backspace",
  "\t": "tab",
  "\n": "enter",
  "\r": "enter",
  "\r\n": "enter",
  "\x7f": "backspace",
};

/** C1 and what is left of broken UTF-8. */
const NO_KEY = /^[\u0080-\u009f\ufffd]/;

interface Sequence {
  /** How much of the text it is. */
  readonly length: number;
  /** Null for what is no key. */
  readonly chord: string | null;
}

/** The sequence that stands first in what follows an escape. */
export function sequenceBehindEscape(text: string): Sequence | "unfinished" {
  if (UNFINISHED.test(text)) return "unfinished";
  const mouse = OLD_MOUSE_REPORT.exec(text);
  if (mouse) return { length: mouse[0].length, chord: null };
  const onConsole = CONSOLE_KEY.exec(text);
  if (onConsole) return { length: onConsole[0].length, chord: `f${"ABCDE".indexOf(onConsole[1] ?? "") + 1}` };
  const csi = CSI.exec(text);
  if (csi) return { length: csi[0].length, chord: csiKey(csi[1] ?? "", csi[2] ?? "") };
  const ss3 = SS3.exec(text);
  if (ss3) return { length: ss3[0].length, chord: LETTER_KEYS[ss3[1] ?? ""] ?? null };
  if (STRING.test(text)) return stringSequence(text);
  return altKey(text);
}

/** `ESC [ number ; held ~` or `ESC [ 1 ; held letter`. */
function csiKey(parameters: string, final: string): string | null {
  const [number = "", held = ""] = parameters.split(";");
  const key = final === "~" ? NUMBER_KEYS[number] : CSI_LETTERS.test(final) ? LETTER_KEYS[final] : undefined;
  if (key === undefined || !/^\d*$/.test(number + held)) return null;
  const bits = Math.max(0, Number(held) - 1);
  const shift = bits & 1 && !key.startsWith("shift-") ? "shift-" : "";
  return `${bits & 2 || bits & 8 ? "alt-" : ""}${bits & 4 ? "ctrl-" : ""}${shift}${key}`;
}

function stringSequence(text: string): Sequence | "unfinished" {
  const ends = TERMINATORS.flatMap((terminator) => {
    const at = text.indexOf(terminator);
    return at < 0 ? [] : [at + terminator.length];
  });
  return ends.length === 0 ? "unfinished" : { length: Math.min(...ends), chord: null };
}

/** An escape before a key is Alt; before another escape it is a key by itself. */
export function altKey(text: string): Sequence {
  if (text.startsWith(ESC)) return { length: 0, chord: "escape" };
  const [first] = graphemesOf(text);
  const segment = first?.segment ?? "";
  const key = characterKey(segment);
  return { length: segment.length, chord: key === null ? null : `alt-${key}` };
}

/** The chord of a letter as people see it, or of a control; null where that is no key. */
export function characterKey(character: string): string | null {
  const key = CHARACTER_KEYS[character];
  if (key !== undefined) return key;
  if (character < " ") return `ctrl-${String.fromCharCode(character.charCodeAt(0) + 0x40).toLowerCase()}`;
  return NO_KEY.test(character) ? null : character;
}
