/** What is being typed in the status row: a pattern, a filter, a time, a note, a file name; and what Enter makes of it. */
import { graphemesOf } from "../../report/graphemes.ts";
import { readInstant, zoningOf } from "../display-time.ts";
import type { ReportFormat } from "../protocol.ts";
import { readPattern } from "../search/pattern.ts";
import { type World, wholeSpan } from "../world.ts";
import { completions, isAll, readChoice } from "./filters.ts";
import { leave } from "./leave.ts";
import { selectedPlaces } from "./log-moves.ts";
import { markAt, markedPlaces } from "./mark-moves.ts";
import { cursorAt, moveTo, withLineAt } from "./moves.ts";
import { type Effect, type Export, only, type Prompt, type PromptKind, type State, type Step } from "./state.ts";
import { show } from "./visits.ts";

/** What stands before the text. */
export const LABELS: Readonly<Record<PromptKind, string>> = {
  search: "/",
  filter: "&",
  time: ":",
  note: "note: ",
  help: "/",
  export: "export: r report, s selected lines, m marked lines ",
  "report-path": "report to (.html .md .json .txt): ",
  "selection-path": "selected lines to: ",
  "marks-path": "marked lines to: ",
};

const LEAVE = /^(?:q|qa|quit|wq|x)!?$/;

type Key = { readonly chord: string } | { readonly paste: string };

/** Begins to ask for something, with a text that stands there already. */
export function openPrompt(state: State, kind: PromptKind, text = ""): State {
  return { ...state, prompt: { kind, text, caret: text.length, before: state, tab: null } };
}

/** Takes a key while a prompt is open. */
export function promptKey(state: State, key: Key, world: World): Step {
  const { prompt } = state;
  if (prompt === null) return only(state);
  if ("paste" in key) return typed(state, prompt, insert(prompt, key.paste.replace(/[\r\n]+/g, " ")), world);
  if (key.chord === "escape" || key.chord === "ctrl-c") return cancelPrompt(state);
  if (prompt.kind === "export") return only(chosenExport({ ...state, prompt: null }, key.chord));
  if (key.chord === "enter") return submit({ ...state, prompt: null }, prompt, world);
  if (key.chord === "tab") return typed(state, prompt, completed(prompt, world), world);
  // as in less and vi: taking back the first character gives up
  if (key.chord === "backspace" && prompt.text === "") return cancelPrompt(state);
  return typed(state, prompt, edited({ ...prompt, tab: null }, key.chord), world);
}

/** Gives up what was being typed: everything is as it was before. */
export function cancelPrompt(state: State): Step {
  const { prompt } = state;
  if (prompt === null) return only(state);
  const before = { ...prompt.before, size: state.size };
  const pattern = before.pattern;
  if (prompt.kind !== "search") return only(before);
  const effect: Effect =
    pattern === "" ? { kind: "stop-search" } : { kind: "search", pattern, from: before.at ?? Number.MAX_SAFE_INTEGER };
  return { state: before, effects: [effect] };
}

/** The menu of `e`: one letter says what, then a name is asked for. */
function chosenExport(state: State, letter: string): State {
  switch (letter) {
    case "r":
      return openPrompt(state, "report-path", "postmortem.md");
    case "s":
      return openPrompt(state, "selection-path", "selected-lines.log");
    case "m":
      return state.marks.length > 0
        ? openPrompt(state, "marks-path", "marked-lines.log")
        : { ...state, message: "Nothing is marked; m marks a line." };
    default:
      return { ...state, message: "Nothing is exported." };
  }
}

function typed(state: State, before: Prompt, prompt: Prompt, world: World): Step {
  const next: State = { ...state, prompt, message: "" };
  if (prompt.text === before.text) return only(next);
  if (prompt.kind === "help") return only({ ...next, help: { row: 0, query: prompt.text } });
  if (prompt.kind !== "search") return only(next);
  if (prompt.text === "") return { state: { ...next, pattern: "" }, effects: [{ kind: "stop-search" }] };
  // the first match at or after where the search began, whatever was typed in between
  const { before: origin } = prompt;
  const from = origin.at ?? (origin.line === null ? (wholeSpan(world)?.from ?? 0) : cursorAt(origin, world));
  const searching: State = { ...next, pattern: prompt.text, at: origin.at, line: origin.line, awaited: "next" };
  return { state: searching, effects: [{ kind: "search", pattern: prompt.text, from }] };
}

function submit(state: State, prompt: Prompt, world: World): Step {
  const { kind, text } = prompt;
  switch (kind) {
    case "search": {
      const pattern = readPattern(text);
      if ("error" in pattern) return only({ ...state, prompt, message: pattern.error });
      // a search from another screen shows its matches where they are
      return only(text === "" ? state : show(state, world, "log"));
    }
    case "help":
    case "export":
      return only(state);
    case "filter":
      return only(filtered(state, prompt, world));
    case "time":
      // hands that know less and vi type it
      if (LEAVE.test(text)) return leave({ ...state, warned: state.warned || text.endsWith("!") });
      return only(gone(state, prompt, world));
    case "note":
      return { state: markAt(state, world, text), effects: [{ kind: "save-marks" }] };
    case "report-path":
      return exportedReport(state, text);
    case "selection-path":
      return exported(state, text, { kind: "selection", places: selectedPlaces(state, world) });
    case "marks-path":
      return exported(state, text, { kind: "marks", places: markedPlaces(state, world) });
  }
}

function filtered(state: State, prompt: Prompt, world: World): State {
  const choice = readChoice(prompt.text, world);
  if ("error" in choice) return { ...state, prompt, message: choice.error };
  const message = isAll(choice) ? "Everything is shown." : "";
  const chosen = { ...state, choice, message };
  return state.line === null ? chosen : withLineAt(chosen, world);
}

function gone(state: State, prompt: Prompt, world: World): State {
  const { text } = prompt;
  const span = wholeSpan(world);
  if (span === null || text.trim() === "") return state;
  const at = readInstant(text, cursorAt(state, world), span, zoningOf(state.zone, world.scene));
  if (at === null) return { ...state, prompt, message: `"${text}" is no time; 11:20:05, +5m or 50% would be.` };
  const message = at < span.from ? "The logs begin later." : at > span.to ? "The logs end earlier." : "";
  return { ...moveTo(state, world, at), message };
}

function exportedReport(state: State, text: string): Step {
  const format = formatOf(text.trim());
  if (format !== null) return exported(state, text, { kind: "report", format });
  return only({ ...openPrompt(state, "report-path", text), message: "A report ends in .html, .md, .json or .txt." });
}

function exported(state: State, text: string, what: Export): Step {
  const path = text.trim();
  if (path === "") return only(state);
  return {
    state: { ...state, asked: null },
    effects: [{ kind: "export", what, path, overwrite: state.asked === path }],
  };
}

/** Asks for the name once more: the same one now writes over what is there. */
export function askAgain(state: State, what: Export, path: string): State {
  const message = `${path} is there already: Enter once more writes over it.`;
  return { ...openPrompt(state, `${what.kind}-path`, path), asked: path, message };
}

/** By the ending of the name; null for one that no report has. */
function formatOf(path: string): ReportFormat | null {
  if (path.endsWith(".json")) return "json";
  if (/\.(md|markdown)$/.test(path)) return "markdown";
  if (/\.html?$/.test(path)) return "html";
  return /\.(txt|log)$|(^|\/)[^./]*$/.test(path) ? "text" : null;
}

/** The next way to complete what was typed before the first Tab. */
function completed(prompt: Prompt, world: World): Prompt {
  if (prompt.kind !== "filter") return prompt;
  const { stem, pick } = prompt.tab ?? { stem: prompt.text, pick: -1 };
  const ways = completions(stem, world);
  const text = ways[(pick + 1) % ways.length];
  return text === undefined
    ? prompt
    : { ...prompt, text, caret: text.length, tab: { stem, pick: (pick + 1) % ways.length } };
}

function insert(prompt: Prompt, text: string): Prompt {
  const { caret } = prompt;
  return { ...prompt, text: prompt.text.slice(0, caret) + text + prompt.text.slice(caret), caret: caret + text.length };
}

function edited(prompt: Prompt, chord: string): Prompt {
  const { text, caret } = prompt;
  switch (chord) {
    case "left":
      return { ...prompt, caret: caret - lastLength(text.slice(0, caret)) };
    case "right":
      return { ...prompt, caret: caret + firstLength(text.slice(caret)) };
    case "home":
    case "ctrl-a":
      return { ...prompt, caret: 0 };
    case "end":
    case "ctrl-e":
      return { ...prompt, caret: text.length };
    case "backspace":
      return without(prompt, caret - lastLength(text.slice(0, caret)), caret);
    case "delete":
      return without(prompt, caret, caret + firstLength(text.slice(caret)));
    case "ctrl-u":
      return without(prompt, 0, caret);
    case "ctrl-k":
      return without(prompt, caret, text.length);
    case "ctrl-w":
      return without(prompt, text.slice(0, caret).search(/\S*\s*$/), caret);
    case "space":
      return insert(prompt, " ");
    default:
      return isCharacter(chord) ? insert(prompt, chord) : prompt;
  }
}

function without(prompt: Prompt, from: number, to: number): Prompt {
  return { ...prompt, text: prompt.text.slice(0, from) + prompt.text.slice(to), caret: from };
}

function firstLength(text: string): number {
  for (const { segment } of graphemesOf(text)) return segment.length;
  return 0;
}

function lastLength(text: string): number {
  let length = 0;
  for (const { segment } of graphemesOf(text)) length = segment.length;
  return length;
}

/** Named keys are words of several letters; a character is one grapheme. */
function isCharacter(chord: string): boolean {
  return chord !== "" && firstLength(chord) === chord.length;
}
