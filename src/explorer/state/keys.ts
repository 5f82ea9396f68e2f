/**
 * What every key does: one table, for the dispatcher here and for the footer and the help in key-words.ts. A command is
 * named by what the user wants; what it does on each screen is in actions.ts.
 */

/** Where keys go: to one of the screens, or to the help over it. What is typed into a prompt is text, not a key. */
export type Mode = "overview" | "finding" | "election" | "log" | "help";

export type CommandName = (typeof TABLE)[number]["command"];

export const SECTIONS = ["Time", "Screens", "Findings and elections", "Lines", "Search and filter", "Marks", "Program"];

interface Key {
  readonly command: string;
  readonly chords: readonly string[];
  /** What it does, as the help says it. */
  readonly title: string;
  readonly section: (typeof SECTIONS)[number];
  readonly modes: readonly Mode[];
}

/** Where one can be; the help lies over them. */
export const SCREENS = ["overview", "finding", "election", "log"] as const;
const EVERYWHERE = [...SCREENS, "help"] as const;
const LANES = ["overview", "finding", "election"] as const;

const TABLE = [
  {
    command: "earlier",
    chords: ["h"],
    title: "back in time by a column of the lanes; in an election, to the step before",
    section: "Time",
    modes: SCREENS,
  },
  {
    command: "later",
    chords: ["l"],
    title: "on in time by a column of the lanes; in an election, to the next step",
    section: "Time",
    modes: SCREENS,
  },
  { command: "earlier", chords: ["left"], title: "the same as h", section: "Time", modes: LANES },
  { command: "later", chords: ["right"], title: "the same as l", section: "Time", modes: LANES },
  {
    command: "much-earlier",
    chords: ["H", "shift-left"],
    title: "move back in time by a tenth of what is shown",
    section: "Time",
    modes: SCREENS,
  },
  {
    command: "much-later",
    chords: ["shift-right"],
    title: "move on in time by a tenth of what is shown",
    section: "Time",
    modes: SCREENS,
  },
  {
    command: "zoom-in",
    chords: ["+", "="],
    title: "show half as much time, around the cursor",
    section: "Time",
    modes: SCREENS,
  },
  {
    command: "zoom-out",
    chords: ["-", "_"],
    title: "show twice as much time",
    section: "Time",
    modes: SCREENS,
  },
  { command: "zoom-all", chords: ["0"], title: "show all of it", section: "Time", modes: SCREENS },
  {
    command: "go-to-time",
    chords: [":"],
    title: "go to a time: 11:20:05, 2017-04-11 11:20, +5m from here, -10s before the end, 50%",
    section: "Time",
    modes: SCREENS,
  },
  {
    command: "first",
    chords: ["g", "home", "<"],
    title: "go to the beginning",
    section: "Time",
    modes: EVERYWHERE,
  },
  {
    command: "last",
    chords: ["G", "end", ">"],
    title: "go to the end, and stay there while more comes",
    section: "Time",
    modes: EVERYWHERE,
  },
  {
    command: "zone",
    chords: ["t"],
    title: "show times in the zone of the logs, in UTC, in local time",
    section: "Time",
    modes: SCREENS,
  },

  {
    command: "overview",
    chords: ["O"],
    title: "overview: lanes, outages, findings",
    section: "Screens",
    modes: SCREENS,
  },
  {
    command: "finding",
    chords: ["F"],
    title: "the selected finding: why, why not something else, what to do, its lines",
    section: "Screens",
    modes: SCREENS,
  },
  {
    command: "election",
    chords: ["E"],
    title: "the election at the cursor, run again step by step: attempts, and the ballot box of each node",
    section: "Screens",
    modes: SCREENS,
  },
  {
    command: "log",
    chords: ["L"],
    title: "the log of all nodes at the cursor",
    section: "Screens",
    modes: SCREENS,
  },
  {
    command: "next-screen",
    chords: ["tab"],
    title: "next screen",
    section: "Screens",
    modes: SCREENS,
  },
  {
    command: "previous-screen",
    chords: ["shift-tab"],
    title: "previous screen",
    section: "Screens",
    modes: SCREENS,
  },
  {
    command: "back",
    chords: ["escape", "backspace"],
    title: "drop the selection, the search, the filter; then back to where you came from",
    section: "Screens",
    modes: EVERYWHERE,
  },
  {
    command: "open",
    chords: ["enter"],
    title: "zoom to the selected finding and open it",
    section: "Screens",
    modes: ["overview"],
  },
  {
    command: "open",
    chords: ["enter"],
    title: "follow the selected link: an evidence line opens the log there",
    section: "Screens",
    modes: ["finding"],
  },
  {
    command: "open",
    chords: ["enter"],
    title: "open the log at the line of the step",
    section: "Screens",
    modes: ["election"],
  },
  {
    command: "open",
    chords: ["enter"],
    title: "show a long line as a whole, and the lines that belong to it; again to fold them",
    section: "Screens",
    modes: ["log"],
  },

  {
    command: "next-finding",
    chords: ["]"],
    title: "next finding, worst first",
    section: "Findings and elections",
    modes: SCREENS,
  },
  {
    command: "previous-finding",
    chords: ["["],
    title: "previous finding",
    section: "Findings and elections",
    modes: SCREENS,
  },
  {
    command: "next-election",
    chords: ["}"],
    title: "next election",
    section: "Findings and elections",
    modes: SCREENS,
  },
  {
    command: "previous-election",
    chords: ["{"],
    title: "previous election",
    section: "Findings and elections",
    modes: SCREENS,
  },

  {
    command: "next-change",
    chords: ["c"],
    title: "next step at which a proposal, a round or a quorum changed, or a node began or ended its election",
    section: "Findings and elections",
    modes: ["election"],
  },
  {
    command: "previous-change",
    chords: ["C"],
    title: "the same, back",
    section: "Findings and elections",
    modes: ["election"],
  },
  {
    command: "decision",
    chords: ["D"],
    title: "the step that decided the election, or came nearest to that",
    section: "Findings and elections",
    modes: ["election"],
  },

  {
    command: "down",
    chords: ["j", "down"],
    title: "one line down: a finding, a link, an attempt, a line of the log",
    section: "Lines",
    modes: EVERYWHERE,
  },
  { command: "up", chords: ["k", "up"], title: "one line up", section: "Lines", modes: EVERYWHERE },
  {
    command: "page-down",
    chords: ["space", "f", "ctrl-f", "pagedown"],
    title: "one page down",
    section: "Lines",
    modes: EVERYWHERE,
  },
  {
    command: "page-up",
    chords: ["b", "ctrl-b", "pageup"],
    title: "one page up",
    section: "Lines",
    modes: EVERYWHERE,
  },
  {
    command: "half-down",
    chords: ["d", "ctrl-d"],
    title: "half a page down",
    section: "Lines",
    modes: EVERYWHERE,
  },
  { command: "half-up", chords: ["ctrl-u"], title: "half a page up", section: "Lines", modes: EVERYWHERE },
  {
    command: "scroll-right",
    chords: ["right"],
    title: "show what is further right in long lines",
    section: "Lines",
    modes: ["log"],
  },
  {
    command: "scroll-left",
    chords: ["left"],
    title: "scroll back to the left",
    section: "Lines",
    modes: ["log"],
  },
  {
    command: "select",
    chords: ["v"],
    title: "begin or end a selection of lines",
    section: "Lines",
    modes: ["log"],
  },
  {
    command: "copy",
    chords: ["y"],
    title: "copy a reference: file:line",
    section: "Lines",
    modes: SCREENS,
  },
  {
    command: "copy-lines",
    chords: ["Y"],
    title: "copy the line at the cursor, or those selected, as they stand in their logs",
    section: "Lines",
    modes: SCREENS,
  },

  {
    command: "search",
    chords: ["/"],
    title: "search the log with a regular expression (RE2); without capitals in it, case does not matter",
    section: "Search and filter",
    modes: SCREENS,
  },
  {
    command: "search-help",
    chords: ["/"],
    title: "search this help",
    section: "Search and filter",
    modes: ["help"],
  },
  {
    command: "next-match",
    chords: ["n"],
    title: "next match",
    section: "Search and filter",
    modes: SCREENS,
  },
  {
    command: "previous-match",
    chords: ["N"],
    title: "previous match",
    section: "Search and filter",
    modes: SCREENS,
  },
  {
    command: "next-warning",
    chords: ["w"],
    title: "next line of the log that is a warning or an error",
    section: "Search and filter",
    modes: SCREENS,
  },
  {
    command: "previous-warning",
    chords: ["W"],
    title: "previous warning or error",
    section: "Search and filter",
    modes: SCREENS,
  },
  {
    command: "filter",
    chords: ["&"],
    title: "show only some: node:zk1,zk2 level:warn event:fle.* finding:F2, any of them together; empty for all",
    section: "Search and filter",
    modes: SCREENS,
  },
  {
    command: "node",
    chords: ["1", "2", "3", "4", "5", "6", "7", "8", "9"],
    title: "show this node alone, by its number in the lanes; again for all",
    section: "Search and filter",
    modes: SCREENS,
  },

  {
    command: "mark",
    chords: ["m"],
    title: "mark the line at the cursor with a note; on a marked line, change the note",
    section: "Marks",
    modes: SCREENS,
  },
  { command: "unmark", chords: ["M"], title: "remove the mark", section: "Marks", modes: SCREENS },
  { command: "next-mark", chords: ["u"], title: "next mark", section: "Marks", modes: SCREENS },
  { command: "previous-mark", chords: ["U"], title: "previous mark", section: "Marks", modes: SCREENS },

  {
    command: "export",
    chords: ["e"],
    title: "export the report, the selected lines or the marked lines to a file",
    section: "Program",
    modes: SCREENS,
  },
  { command: "help", chords: ["?", "f1"], title: "this help", section: "Program", modes: EVERYWHERE },
  { command: "repaint", chords: ["ctrl-l"], title: "paint the screen anew", section: "Program", modes: EVERYWHERE },
  {
    command: "suspend",
    chords: ["ctrl-z"],
    title: "back to the shell for a while; fg returns",
    section: "Program",
    modes: EVERYWHERE,
  },
  { command: "quit", chords: ["q"], title: "leave; so does :q", section: "Program", modes: SCREENS },
  { command: "close-help", chords: ["q"], title: "leave the help", section: "Program", modes: ["help"] },
  {
    command: "interrupt",
    chords: ["ctrl-c"],
    title: "leave at once; while something is typed, give that up",
    section: "Program",
    modes: EVERYWHERE,
  },
] as const satisfies readonly Key[];

/** The table for whoever walks it. */
export const KEYS: readonly (Key & { readonly command: CommandName })[] = TABLE;

/** The command of a chord on a screen; null for a key that does nothing there. */
export function commandOf(chord: string, mode: Mode): CommandName | null {
  return COMMANDS[mode].get(chord) ?? null;
}

const COMMANDS: Readonly<Record<Mode, ReadonlyMap<string, CommandName>>> = {
  overview: commandsOf("overview"),
  finding: commandsOf("finding"),
  election: commandsOf("election"),
  log: commandsOf("log"),
  help: commandsOf("help"),
};

function commandsOf(mode: Mode): Map<string, CommandName> {
  return new Map(
    KEYS.filter(({ modes }) => modes.includes(mode)).flatMap(({ chords, command }) =>
      chords.map((chord) => [chord, command]),
    ),
  );
}
