/** The whole screen as rows: a title bar, one of the screens or the help, a status row, the keys. */
import { counted } from "../../report/phrases.ts";
import { width, wrap } from "../../report/width.ts";
import { duration, showNumber } from "../../words.ts";
import { showInstant, type Zoning, zoningOf } from "../display-time.ts";
import { bodyRows, hasHints, isTooSmall, SMALLEST, scrolledTo } from "../layout.ts";
import { lineOfPart } from "../records/records.ts";
import { writeChoice } from "../state/filters.ts";
import { hintsOf } from "../state/key-words.ts";
import { recordAtCursor } from "../state/mark-moves.ts";
import { cursorAt } from "../state/moves.ts";
import { LABELS } from "../state/prompt.ts";
import { modeOf, type State } from "../state/state.ts";
import { placeName, type World, wholeSpan } from "../world.ts";
import { electionScreen } from "./election-view.ts";
import { findingRows } from "./finding-view.ts";
import { helpScreen } from "./help-view.ts";
import { logScreen, shareAt } from "./log-view.ts";
import type { Look } from "./look.ts";
import { overviewRows } from "./overview.ts";
import { fitted, type Row, run, spread } from "./spans.ts";

/** Every row of the screen, as many as it has, each exactly as wide. */
export function screenRows(state: State, world: World, look: Look): Row[] {
  const { columns, rows } = state.size;
  const filled = (row: Row) => fitted(row, columns, look.ellipsis);
  if (isTooSmall(state.size)) {
    const words = `quorumscope needs ${SMALLEST.columns} x ${SMALLEST.rows}; this is ${columns} x ${rows}.`;
    const lines = wrap(words, Math.max(1, columns));
    return Array.from({ length: rows }, (_, index) => filled([run(lines[index] ?? "")]));
  }
  const zoning = zoningOf(state.zone, world.scene);
  const body = bodyOf(state, world, look, zoning).slice(0, bodyRows(state.size));
  const blank = Array.from({ length: bodyRows(state.size) - body.length }, (): Row => []);
  return [
    titleRow(state, world, look, zoning),
    ...[...body, ...blank].map(filled),
    filled(statusRow(state, world, look)),
    ...(hasHints(state.size) ? [filled(hintRow(state, world, look))] : []),
  ];
}

function bodyOf(state: State, world: World, look: Look, zoning: Zoning): Row[] {
  if (state.help) return helpScreen(state, world, look);
  switch (state.screen) {
    case "overview":
      return overviewRows(state, world, look, zoning);
    case "finding":
      return findingScreen(state, world, look);
    case "election":
      return electionScreen(state, world, look, zoning);
    case "log":
      return logScreen(state, world, look, zoning);
  }
}

function findingScreen(state: State, world: World, look: Look): Row[] {
  const rows = findingRows(state, world, look);
  const height = bodyRows(state.size);
  const first = scrolledTo(state.row, 0, height, rows.length);
  return rows.slice(first, first + height).map(({ row, link }, index) => {
    const isCursor = first + index === state.row;
    const pointer = isCursor ? look.sign("here") : link ? look.sign("dot") : " ";
    return [run(`${pointer} `, isCursor ? "strong" : "faint"), ...row];
  });
}

const TITLES = { overview: "Overview", finding: "Finding", election: "Election", log: "Log", help: "Help" } as const;

function titleRow(state: State, world: World, look: Look, zoning: Zoning): Row {
  const at = showInstant(cursorAt(state, world), zoning);
  const { columns } = state.size;
  const filter = writeChoice(state.choice);
  const left = [
    ` ${TITLES[modeOf(state)]}`,
    filter === "" ? "" : `filter ${filter}`,
    state.pattern === "" ? "" : `/${state.pattern}`,
  ].filter((part) => part !== "");
  const isNarrow = columns < 50;
  const when = columns < 70 ? at.slice(11) : at;
  const isEmpty = world.scene.span === null && world.records.count === 0;
  const whenWhere = isNarrow ? when : `${state.at === null ? "end " : ""}${when} ${zoning.name}`;
  // a narrow title has room for one of the two: how much is read, and then when it is
  const isReading = world.progress.state === "reading";
  const right = [
    isNarrow && !isReading ? "" : shareRead(world),
    isEmpty || (isNarrow && isReading) ? "" : whenWhere,
  ].filter((part) => part !== "");
  return spread(
    [run(look.say(left.join("  ")), "bar")],
    [run(` ${look.say(right.join("  "))} `, "bar")],
    columns,
    look.ellipsis,
  ).map((part) => ({ ...part, meaning: "bar" }));
}

function shareRead({ progress }: World): string {
  const { readBytes, totalBytes, state } = progress;
  if (state === "following") return "following";
  if (state === "done") return "all read";
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
  return totalBytes > 0
    ? `read ${Math.min(100, Math.floor((100 * readBytes) / totalBytes))} % of ${megabytes(totalBytes)}`
    : `read ${megabytes(readBytes)}`;
}

function statusRow(state: State, world: World, look: Look): Row {
  const { prompt } = state;
  if (prompt) {
    const label = LABELS[prompt.kind];
    const before = look.say(prompt.text.slice(0, prompt.caret));
    const after = look.say(prompt.text.slice(prompt.caret));
    const room = state.size.columns - width(label) - 2;
    const head = width(before) > room ? before.slice(-room) : before;
    const aside = state.message || (state.awaited ? "searching …" : "");
    return [
      run(label, "strong"),
      run(head),
      run(after === "" ? " " : after.slice(0, 1), "cursor"),
      run(after.slice(1)),
      ...(aside === "" ? [] : [run(`   ${look.say(aside)}`, "faint")]),
    ];
  }
  if (state.message !== "") return [run(look.say(state.message), "strong")];
  if (state.awaited) return [run("searching …", "strong")];
  return [run(position(state, world, look), "faint")];
}

/** Where the cursor is, in the words of the screen it is on. */
function position(state: State, world: World, look: Look): string {
  if (state.help) return "";
  if (state.screen === "log") {
    const record = recordAtCursor(state, world);
    if (record === null) return "";
    const share = Math.round(100 * Math.min(1, Math.max(0, shareAt(record.at, world))));
    const place = look.say(placeName(world, record.input, lineOfPart(record, state.line?.part ?? 0)));
    const where = `${share} % of ${duration(lengthOf(world))}  ${recordsWords(state, world)}`;
    const shift = state.shift > 0 ? `  from column ${state.shift + 1}` : "";
    return `${endOf(place, state.size.columns - width(where + shift) - 2, look)}  ${where}${shift}`;
  }
  const { upTo, state: reading } = world.progress;
  if (reading === "reading" && upTo !== null)
    return `so far: what all logs say up to ${showInstant(upTo, zoningOf(state.zone, world.scene))}`;
  if (world.scene.span === null) return "";
  const { nodes } = world.scene;
  return `${counted(nodes.length, "node")}, ${counted(world.records.count, "record")} over ${duration(lengthOf(world))}`;
}

/** "1,234 records"; "5 of 1,234 records match" during a search, whatever the filter leaves of them. */
function recordsWords({ pattern }: State, { records, search }: World): string {
  const all = counted(records.count, "record");
  if (pattern === "" || search.error !== null) return all;
  return `${showNumber(search.count)} of ${all} match${search.share < 1 ? " so far" : ""}`;
}

function lengthOf(world: World): number {
  const whole = wholeSpan(world);
  return whole ? whole.to - whole.from : 0;
}

/** The end of a path tells more than its beginning. */
function endOf(place: string, columns: number, look: Look): string {
  if (width(place) <= columns) return place;
  const room = Math.max(0, columns - width(look.ellipsis));
  return `${look.ellipsis}${room === 0 ? "" : place.slice(-room)}`;
}

function hintRow(state: State, { scene }: World, look: Look): Row {
  if (state.prompt) return [run(promptHint(state.prompt.kind), "faint")];
  const occasions = { elections: scene.elections.length > 0, matches: state.pattern !== "" };
  const row: Row[number][] = [];
  let room = state.size.columns;
  for (const { keys, title } of hintsOf(modeOf(state), occasions)) {
    const gap = row.length === 0 ? "" : "  ";
    const size = gap.length + width(keys) + 1 + width(title);
    if (size > room) break;
    room -= size;
    row.push(run(gap), run(keys, "field"), run(` ${look.say(title)}`, "faint"));
  }
  return row;
}

function promptHint(kind: keyof typeof LABELS): string {
  if (kind === "filter") return "node: level: event: finding:  Tab completes  empty shows all  Esc gives up";
  if (kind === "time") return "11:20:05  2017-04-11 11:20  +5m  -10s before the end  50%  Esc gives up";
  if (kind === "export") return "r, s or m  Esc gives up";
  return "Enter confirms  Esc gives up";
}
