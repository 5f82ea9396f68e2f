/** How keys are told to the user: the hints of the footer, the names of keys, the rows of the help. */
import { type CommandName, KEYS, type Mode, SCREENS, SECTIONS } from "./keys.ts";

interface Hint {
  readonly commands: readonly CommandName[];
  readonly title: string;
  /** Only where there is something for it. */
  readonly needs?: keyof Occasions;
}

/** What there is on a screen at the moment. */
export interface Occasions {
  readonly elections: boolean;
  readonly matches: boolean;
}

const MOVES: Hint = { commands: ["earlier", "later"], title: "time" };
const ZOOM: Hint = { commands: ["zoom-in", "zoom-out"], title: "zoom" };
const LINES: Hint = { commands: ["down", "up"], title: "move" };
const FINDINGS: Hint = { commands: ["next-finding", "previous-finding"], title: "findings" };
const ELECTIONS: Hint = {
  commands: ["next-election", "previous-election"],
  title: "elections",
  needs: "elections",
};
const BACK: Hint = { commands: ["back"], title: "back" };
const LOG: Hint = { commands: ["log"], title: "log" };
const HELP: Hint = { commands: ["help"], title: "help" };
const QUIT: Hint = { commands: ["quit"], title: "quit" };
const SEARCH: Hint = { commands: ["search"], title: "search" };
const FILTER: Hint = { commands: ["filter"], title: "filter" };
const EXPORT: Hint = { commands: ["export"], title: "export" };
const COPY: Hint = { commands: ["copy"], title: "copy" };

/** What the footer of a screen names: the commands a newcomer needs next, most needed first, for 80 columns and more. */
const HINTS: Readonly<Record<Mode, readonly Hint[]>> = {
  overview: [
    HELP,
    QUIT,
    { commands: ["down", "up"], title: "choose" },
    { commands: ["open"], title: "open" },
    LOG,
    SEARCH,
    MOVES,
    ZOOM,
    ELECTIONS,
    FILTER,
    EXPORT,
  ],
  finding: [HELP, BACK, { commands: ["open"], title: "follow" }, LINES, FINDINGS, LOG, QUIT, EXPORT, COPY],
  election: [
    HELP,
    BACK,
    { commands: ["earlier", "later"], title: "steps" },
    { commands: ["next-change", "previous-change"], title: "changes" },
    { commands: ["decision"], title: "decision" },
    { commands: ["open"], title: "log" },
    { commands: ["down", "up"], title: "attempts" },
    ELECTIONS,
    QUIT,
  ],
  log: [
    HELP,
    BACK,
    LINES,
    SEARCH,
    { commands: ["next-match", "previous-match"], title: "matches", needs: "matches" },
    FILTER,
    { commands: ["open"], title: "unfold" },
    { commands: ["mark"], title: "mark" },
    COPY,
    FINDINGS,
    QUIT,
    EXPORT,
  ],
  help: [{ commands: ["close-help"], title: "close" }, LINES, { commands: ["search-help"], title: "search" }],
};

/** The keys and words of a footer, most needed first. */
export function hintsOf(mode: Mode, occasions: Occasions): { readonly keys: string; readonly title: string }[] {
  return HINTS[mode]
    .filter(({ needs }) => needs === undefined || occasions[needs])
    .map(({ commands, title }) => ({
      keys: commands.map((command) => chordName(chordOf(command, mode))).join(" "),
      title,
    }));
}

function chordOf(command: CommandName, mode: Mode): string {
  const row = KEYS.find((key) => key.command === command && key.modes.includes(mode));
  return row?.chords[0] ?? "";
}

/** A chord as people write it: `Ctrl-D`, `Esc`, `→`. */
export function chordName(chord: string): string {
  const names: Readonly<Record<string, string>> = {
    escape: "Esc",
    backspace: "Backspace",
    enter: "Enter",
    space: "Space",
    tab: "Tab",
    "shift-tab": "Shift-Tab",
    left: "Left",
    right: "Right",
    up: "Up",
    down: "Down",
    "shift-left": "Shift-Left",
    "shift-right": "Shift-Right",
    pageup: "PageUp",
    pagedown: "PageDown",
    home: "Home",
    end: "End",
    f1: "F1",
  };
  return names[chord] ?? chord.replace(/^ctrl-(.)$/, (_, letter: string) => `Ctrl-${letter.toUpperCase()}`);
}

export interface HelpRow {
  readonly section: string;
  readonly keys: string;
  readonly title: string;
  /** Screens it works on, "" where it works on all. */
  readonly where: string;
}

/** The help, a row a key, by section. */
export function helpRows(): HelpRow[] {
  return SECTIONS.flatMap((section) =>
    KEYS.filter((row) => row.section === section).map(({ chords, title, modes }) => ({
      section,
      keys: (chords.length > 6 ? [chords[0] ?? "", "…", chords.at(-1) ?? ""] : chords).map(chordName).join(" "),
      title,
      where: SCREENS.every((mode) => modes.includes(mode)) ? "" : modes.join(", "),
    })),
  );
}
