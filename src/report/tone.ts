/** Colours by meaning. Each is redundant with a character or a word, so nothing is lost without colour. */

export type Tone = "plain" | "strong" | "faint" | "leads" | "serves" | "looking" | "down" | "outage" | "finding";

/** Blue, cyan, yellow and magenta stay apart for every common kind of colour blindness; red and green are not used. */
const SGR = {
  plain: "",
  strong: "1",
  faint: "2",
  leads: "1;94",
  serves: "36",
  looking: "33",
  down: "1;35",
  outage: "1;35",
  finding: "1",
} as const satisfies Record<Tone, string>;

export type Paint = (tone: Tone, text: string) => string;

export const paintNothing: Paint = (_tone, text) => text;

export const paintAnsi: Paint = (tone, text) =>
  tone === "plain" || text.trim() === "" ? text : `\u001b[${SGR[tone]}m${text}\u001b[0m`;
