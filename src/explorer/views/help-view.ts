/** The help: every key, from the table of keys, then what the signs in the lanes mean. */
import type { Track } from "../../case.ts";
import { LANE_RULE } from "../../report/picture.ts";
import { ROLE } from "../../report/side-tracks.ts";
import { sideSignOf, signOf } from "../../report/state-sign.ts";
import { cut, padEnd, widest, wrap } from "../../report/width.ts";
import { bodyRows } from "../layout.ts";
import { type HelpRow, helpRows } from "../state/key-words.ts";
import type { State } from "../state/state.ts";
import type { World } from "../world.ts";
import { type Look, UNICODE } from "./look.ts";
import { type Row, run } from "./spans.ts";

/** The states of servers that elect a leader, which need more words than their names. */
const ELECTING = [
  ["F f", "following", "following: serving, or not yet"],
  ["L l", "leading", "leading: with its quorum, or not yet"],
  ["O o", "observing", "observing: serving, or not yet"],
  ["?", "looking", "looking for a leader"],
  ["x", "down", "down"],
] as const;

/** The signs of the lanes as they are drawn, and what they mean: those of the states that these logs show. */
function signRows({ glyphs }: Pick<Look, "glyphs">, nodes: World["scene"]["nodes"]): HelpRow[] {
  const [nothing, inferred, outage, cursor] =
    glyphs === "ascii" ? [".", "^ - ~ %", "# % =", "v"] : ["·", "Ḷ Ḟ ¿ ẋ", "█ ▓ ░", "▼"];
  const how =
    glyphs === "ascii"
      ? "leading, following, looking, down, inferred from what its peers logged"
      : "a dot, or the mark turned over: inferred from what its peers logged";
  const tracks = nodes.flatMap((node) => node.tracks);
  const shown = new Set(tracks.flatMap(({ intervals }) => intervals.map(({ state }) => state)));
  return [
    ...ELECTING.filter(([, state]) => nodes.length === 0 || shown.has(state)).map(([keys, , title]) => [keys, title]),
    ...otherSigns(tracks, glyphs),
    [nothing, "nothing known"],
    [inferred, how],
    [outage, "in the row of outages: no leader; no quorum; no node serves. The lanes are underlined meanwhile"],
    [cursor, "the cursor in time; what is left of the lanes is how things stand there"],
    ["", "A sign in reverse: a finding of medium severity or more begins here; the row of findings names it."],
    ["", "Left of a line of the log stand the signs of all nodes at that moment, in the order of the lanes."],
    ["~", "behind the time of a line: the clocks do not tell whether it came before the line above"],
    ["", LANE_RULE],
  ].map(([keys = "", title = ""]) => ({ section: "Signs", keys, title, where: "" }));
}

/** Signs of all other states, told as the legend of a report tells them. */
function otherSigns(tracks: readonly Track[], glyphs: Look["glyphs"]): string[][] {
  const known = new Set<string>(["unknown", ...ELECTING.map(([, state]) => state)]);
  const signs = tracks.flatMap(({ subject, intervals }) =>
    intervals
      .filter(({ state, inferred }) => !inferred && !known.has(state))
      .map((interval) => (subject === ROLE ? signOf : sideSignOf)(interval, glyphs)),
  );
  const byText = new Map(signs.map(({ char, meaning }) => [`${char} ${meaning}`, [char, meaning]]));
  return [...byText.values()];
}

/** Rows of the help that hold what was searched in it, their sections' titles not counted. */
function matchingHelp({ help }: Pick<State, "help">, { scene }: World, look: Pick<Look, "glyphs">): HelpRow[] {
  const query = (help?.query ?? "").toLowerCase();
  return [...helpRows(), ...signRows(look, scene.nodes)].filter(({ section, keys, title, where }) =>
    `${section} ${keys} ${title} ${where}`.toLowerCase().includes(query),
  );
}

/** The part of the help that is in sight. */
export function helpScreen(state: State, world: World, look: Look): Row[] {
  const lines = helpLines(state, world, look);
  const height = bodyRows(state.size);
  const first = Math.max(0, Math.min(state.help?.row ?? 0, lines.length - height));
  return lines.slice(first, first + height);
}

/** Columns for the names of the keys of one command. */
const WIDEST_KEYS = 24;

/** All rows of the help, wrapped for the screen. */
export function helpLines(state: State, world: World, look: Look = UNICODE): Row[] {
  const rows = matchingHelp(state, world, look);
  const { columns } = state.size;
  if (rows.length === 0)
    return [[run(look.say(`Nothing in the help holds "${state.help?.query}"; / and Enter lifts the search.`))]];
  const keyWidth = Math.min(WIDEST_KEYS, Math.floor(columns * 0.3), widest(rows.map(({ keys }) => look.say(keys))));
  return rows.flatMap((row, index): Row[] => {
    const title = row.where === "" ? row.title : `${row.title} (${row.where})`;
    const wrapped = wrap(look.say(title), Math.max(10, columns - keyWidth - 4));
    const gap: Row[] = index === 0 ? [] : [[]];
    return [
      ...(rows[index - 1]?.section === row.section ? [] : [...gap, [run(row.section, "strong")]]),
      ...wrapped.map((line, part) => [
        run(`  ${padEnd(part === 0 ? cut(look.say(row.keys), keyWidth, look.ellipsis) : "", keyWidth + 2)}`, "field"),
        run(line),
      ]),
    ];
  });
}
