/** The help: every key, from the table of keys, then what the signs in the lanes mean. */
import { LANE_RULE } from "../../report/picture.ts";
import { cut, padEnd, widest, wrap } from "../../report/width.ts";
import { bodyRows } from "../layout.ts";
import { type HelpRow, helpRows } from "../state/keys.ts";
import type { State } from "../state/state.ts";
import type { Look } from "./look.ts";
import { type Row, run } from "./spans.ts";

const SIGNS: readonly HelpRow[] = [
  ["F f", "following: serving, or not yet"],
  ["L l", "leading: with its quorum, or not yet"],
  ["O o", "observing: serving, or not yet"],
  ["?", "looking for a leader"],
  ["x", "down"],
  ["·", "nothing known"],
  ["Ḷ Ḟ ¿", "a dot, or the mark turned over: inferred from what its peers logged"],
  ["█ ▓", "no leader; no quorum"],
  ["▲", "a finding of medium severity or more begins here"],
  ["▼", "the cursor in time"],
  ["", LANE_RULE],
].map(([keys = "", title = ""]) => ({ section: "Signs in the lanes", keys, title, where: "" }));

/** Rows of the help that hold what was searched in it, their sections' titles not counted. */
export function matchingHelp({ help }: Pick<State, "help">): HelpRow[] {
  const query = (help?.query ?? "").toLowerCase();
  return [...helpRows(), ...SIGNS].filter(({ section, keys, title, where }) =>
    `${section} ${keys} ${title} ${where}`.toLowerCase().includes(query),
  );
}

export function helpScreen(state: State, look: Look): Row[] {
  const rows = matchingHelp(state);
  const { columns } = state.size;
  if (rows.length === 0)
    return [[run(look.say(`Nothing in the help holds "${state.help?.query}"; / and Backspace lifts the search.`))]];
  const keyWidth = Math.min(22, widest(rows.map(({ keys }) => look.say(keys))));
  const lines = rows.flatMap((row, index): Row[] => {
    const title = row.where === "" ? row.title : `${row.title} (${row.where})`;
    const wrapped = wrap(look.say(title), Math.max(10, columns - keyWidth - 4));
    return [
      ...(rows[index - 1]?.section === row.section ? [] : [[], [run(row.section, "strong")]]),
      ...wrapped.map((line, part) => [
        run(`  ${padEnd(part === 0 ? cut(look.say(row.keys), keyWidth, look.ellipsis) : "", keyWidth + 2)}`, "field"),
        run(line),
      ]),
    ];
  });
  const height = bodyRows(state.size);
  const first = Math.max(0, Math.min(state.help?.row ?? 0, lines.length - height));
  return lines.slice(first === 0 ? 1 : first, first + height + (first === 0 ? 1 : 0));
}
