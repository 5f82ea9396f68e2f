/** The log of all nodes in one order: the state of every node in the margin, then time, node, level and message. */
import { graphemesOf } from "../../report/graphemes.ts";
import { type IsUndecided, orderOf } from "../../report/order.ts";
import { roleOf } from "../../report/side-tracks.ts";
import { signOf, unknownSign } from "../../report/state-sign.ts";
import { cut, padEnd, widest, width } from "../../report/width.ts";
import { showClock, showInstant, type Zoning, zoningOf } from "../display-time.ts";
import { bodyRows } from "../layout.ts";
import type { RecordText } from "../records/record-text.ts";
import { lineOfPart, type RecordInfo } from "../records/records.ts";
import { filterOf, shows } from "../state/filters.ts";
import { aboveWithin, lineOf, linesUnder, placeKey, rowsAfter, rowsBefore } from "../state/log-moves.ts";
import { markOn } from "../state/mark-moves.ts";
import { withLineAt } from "../state/moves.ts";
import type { LogLine, State } from "../state/state.ts";
import { nodeNames, type World, wholeSpan } from "../world.ts";
import { stateAt } from "./lanes.ts";
import { type Look, UNICODE } from "./look.ts";
import { nodeMeaning } from "./palette.ts";
import { type Meaning, type Row, type Run, rowWidth, run } from "./spans.ts";

/** Margins of more nodes would leave no room for text. */
const MOST_MARGIN = 12;
/** A longer line is told to be longer; the file has all of it. */
const LONGEST_SHOWN = 4096;

const LEVELS: readonly { readonly name: string; readonly meaning: Meaning }[] = [
  { name: "trace", meaning: "faint" },
  { name: "debug", meaning: "faint" },
  { name: "info", meaning: "plain" },
  { name: "WARN", meaning: "warning" },
  { name: "ERROR", meaning: "error" },
  { name: "FATAL", meaning: "error" },
];

/** The rows in sight, top to bottom. */
export function visibleLines(state: State, world: World, height: number): LogLine[] {
  const line = lineOf(state, world);
  if (line === null) return [];
  const filter = filterOf(state.choice, world);
  const above = aboveWithin(state.above, height);
  const before = rowsBefore(line, above, state, world, filter);
  const after = rowsAfter(line, height - 1 - before.length, state, world, filter);
  const missing = height - 1 - before.length - after.length;
  // fewer rows below than there is room: the end of the log stands at the bottom
  const more =
    missing > 0 && before.length === above ? rowsBefore(before[0] ?? line, missing, state, world, filter) : [];
  return [...more, ...before, line, ...after];
}

/** The rows of the log screen. */
export function logScreen(state: State, world: World, look: Look, zoning: Zoning): Row[] {
  return logRows(state, world, look, zoning, bodyRows(state.size));
}

/** The log around the cursor in time, for other screens that have room to spare. */
export function logPeek(state: State, world: World, look: Look, zoning: Zoning, height: number): Row[] {
  const at = withLineAt({ ...state, shift: 0, selected: null }, world);
  return logRows({ ...at, above: Math.floor(height / 2) }, world, look, zoning, height);
}

function logRows(state: State, world: World, look: Look, zoning: Zoning, height: number): Row[] {
  const lines = visibleLines(state, world, height);
  if (lines.length === 0) return [[run(emptiness(state, world), "faint")]];
  const cursor = lineOf(state, world);
  const manners = mannersOf(state, world, look, zoning);
  const records = lines.map(({ place }) => world.records.describe(place));
  const blocks = lines.map((line, i) => {
    const record = records[i] ?? world.records.describe(line.place);
    const isUndecided = line.part === 0 && manners.isUndecided(records[i - 1], record);
    return lineRows(line, record, { isCursor: isSame(line, cursor), isUndecided }, manners);
  });
  return inSight(
    blocks,
    Math.max(
      0,
      lines.findIndex((line) => isSame(line, cursor)),
    ),
    height,
  );
}

/** As many rows as fit, all of the line at the cursor among them. */
function inSight(blocks: readonly (readonly Row[])[], cursor: number, height: number): Row[] {
  const top = blocks.slice(0, cursor).flat().length;
  const end = top + (blocks[cursor]?.length ?? 0);
  return blocks
    .flat()
    .slice(Math.min(top, Math.max(0, end - height)))
    .slice(0, height);
}

/** True where the line at the cursor is not cut off, and no others belong to it. */
export function isWhole(state: State, world: World): boolean {
  const line = lineOf(state, world);
  if (line === null) return true;
  const record = world.records.describe(line.place);
  const manners = mannersOf(state, world, UNICODE, zoningOf(state.zone, world.scene));
  const { lead, text } = lineRuns(line, record, { isCursor: true, isUndecided: false }, manners);
  return linesUnder(record, world) === 0 && rowWidth(lead) + rowWidth(text) <= state.size.columns;
}

function emptiness({ choice }: State, { progress }: World): string {
  if (choice.nodes.length + choice.events.length > 0 || choice.level !== null || choice.finding !== null)
    return "The filter leaves no line: & and Ctrl-U and Enter lift it.";
  return progress.state === "reading" ? "Reading …" : "There is no line with a time in these logs.";
}

function isSame(line: LogLine, cursor: LogLine | null): boolean {
  return cursor !== null && placeKey(line.place) === placeKey(cursor.place) && line.part === cursor.part;
}

interface Manners {
  readonly state: State;
  readonly world: World;
  readonly look: Look;
  readonly time: (at: number) => string;
  readonly names: readonly string[];
  readonly nameWidth: number;
  readonly selected: (place: LogLine["place"]) => boolean;
  /** The row may have come before the one above. */
  readonly isUndecided: IsUndecided;
}

function mannersOf(state: State, world: World, look: Look, zoning: Zoning): Manners {
  const names = nodeNames(world);
  const whole = wholeSpan(world);
  const day = (at: number) => showInstant(at, zoning).slice(0, 10);
  const oneDay = whole === null || day(whole.from) === day(whole.to);
  const cursor = lineOf(state, world)?.place;
  const { records } = world;
  const [low, high] =
    state.selected && cursor
      ? records.compare(state.selected, cursor) <= 0
        ? [state.selected, cursor]
        : [cursor, state.selected]
      : [null, null];
  return {
    state,
    world,
    look,
    names,
    nameWidth: Math.min(12, widest(names.map(look.say))),
    time: (at) => (oneDay || state.size.columns < 100 ? showClock(at, zoning) : showInstant(at, zoning).slice(5)),
    selected: (place) =>
      low !== null && high !== null && records.compare(place, low) >= 0 && records.compare(place, high) <= 0,
    isUndecided: orderOf(world.scene.nodes),
  };
}

interface Standing {
  readonly isCursor: boolean;
  readonly isUndecided: boolean;
}

/** A line in one row, or in as many as it needs where its record is unfolded. */
function lineRows(line: LogLine, record: RecordInfo, standing: Standing, manners: Manners): Row[] {
  const { state, look } = manners;
  const { lead, text } = lineRuns(line, record, standing, manners);
  const used = rowWidth(lead);
  const room = state.size.columns - used;
  const kept = without(text, state.shift);
  if (!state.unfolded.has(placeKey(line.place))) return [[...lead, ...cutRuns(kept, room, look.ellipsis)]];
  return broken(kept, room).map((part, index) => [...(index === 0 ? lead : [run(" ".repeat(used))]), ...part]);
}

/** What stands before the text of a line, and the text. */
function lineRuns(
  line: LogLine,
  record: RecordInfo,
  { isCursor, isUndecided }: Standing,
  manners: Manners,
): { readonly lead: Row; readonly text: readonly Run[] } {
  const { state, world, look, names, nameWidth } = manners;
  const pointer = isCursor ? look.sign("here") : manners.selected(line.place) ? look.sign("bar") : " ";
  const mark = markOn(state.marks, world.inputs[record.input]?.path ?? "", lineOfPart(record, line.part));
  const lead: Row = [
    run(pointer, "strong"),
    run(mark ? look.sign("mark") : " ", "mark"),
    ...(state.size.columns >= 60 ? margin(record, manners) : []),
    run(`${manners.time(record.at)}${isUndecided ? "~" : " "}`, "faint"),
  ];
  const node = names.indexOf(record.node);
  const name = run(padEnd(cut(look.say(record.node), nameWidth, look.ellipsis), nameWidth + 1), nodeMeaning(node));
  const text = line.part === 0 ? recordRuns(record, line, manners) : partRuns(record, line, manners);
  return { lead: [...lead, name], text };
}

/** The state of each node at this instant, a sign a node. */
function margin({ at }: RecordInfo, { world, look, state }: Manners): Row {
  const nodes = world.scene.nodes.filter(({ name }) => shows(state.choice, name)).slice(0, MOST_MARGIN);
  const signs = nodes.map((node): Run => {
    const interval = stateAt(roleOf(node), at);
    const sign = interval ? signOf(interval, look.glyphs) : unknownSign(look.glyphs);
    return run(sign.char, sign.tone);
  });
  return signs.length === 0 ? [] : [...signs, run(" ")];
}

function recordRuns(record: RecordInfo, line: LogLine, manners: Manners): Run[] {
  const { state, world, look } = manners;
  const text = world.texts.read(record);
  const level = LEVELS[record.level];
  const under = linesUnder(record, world);
  const isOpen = state.unfolded.has(placeKey(line.place));
  const fold = under === 0 ? "" : isOpen ? `${look.sign("unfolded")} ` : `${look.sign("folded")}${under} `;
  return [
    ...(level ? [run(padEnd(level.name, 6), level.meaning)] : []),
    ...(state.size.columns >= 140 && text.logger !== ""
      ? [run(padEnd(cut(look.say(shortLogger(text)), 24, look.ellipsis), 25), "faint")]
      : []),
    run(fold, "faint"),
    ...highlighted(text, manners, level?.meaning === "error" ? "error" : "plain"),
  ];
}

/** `QuorumCnxManager` of `o.a.z.server.quorum.QuorumCnxManager@400`. */
function shortLogger({ logger }: RecordText): string {
  return logger.slice(logger.lastIndexOf(".") + 1);
}

/** The message with its fields and what a search found in it. */
function highlighted({ message, fields }: RecordText, { world, look, state }: Manners, plain: Meaning): Run[] {
  const shown = message.slice(0, LONGEST_SHOWN);
  const matches = state.pattern === "" ? [] : world.search.spans(shown);
  const borders = new Set([0, shown.length]);
  for (const { from, to } of [...fields, ...matches])
    borders.add(Math.min(from, shown.length)).add(Math.min(to, shown.length));
  const cuts = [...borders].sort((a, b) => a - b);
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? 0;
    const holds = (span: { readonly from: number; readonly to: number }) => span.from <= from && to <= span.to;
    const meaning: Meaning = matches.some(holds) ? "match" : fields.some(holds) ? "field" : plain;
    return run(look.say(shown.slice(from, to)), meaning);
  });
}

function partRuns(record: RecordInfo, { part }: LogLine, manners: Manners): Run[] {
  const text = manners.world.texts.rest(record)[part - 1] ?? "";
  return [
    run(`      ${manners.look.sign("bar")} `, "faint"),
    ...highlighted({ message: text, fields: [], raw: text, thread: "", logger: "", printed: "" }, manners, "faint"),
  ];
}

/** What is left of runs after `columns` columns. */
function without(runs: readonly Run[], columns: number): Run[] {
  let skip = columns;
  const kept: Run[] = [];
  for (const part of runs) {
    const size = width(part.text);
    if (skip >= size) {
      skip -= size;
      continue;
    }
    kept.push(skip === 0 ? part : { ...part, text: withoutFirst(part.text, skip) });
    skip = 0;
  }
  return kept;
}

/** Runs in rows of at most `columns` columns. */
function broken(runs: readonly Run[], columns: number): Run[][] {
  const rows: Run[][] = [];
  let left = [...runs];
  do {
    const row = cutRuns(left, columns, "");
    rows.push(row);
    left = rowWidth(row) === 0 ? [] : without(left, rowWidth(row));
  } while (left.length > 0);
  return rows;
}

/** Runs cut to `columns`; a sign tells that there is more. */
function cutRuns(runs: readonly Run[], columns: number, ellipsis: string): Run[] {
  if (rowWidth(runs) <= columns) return [...runs];
  const out: Run[] = [];
  let room = columns - width(ellipsis);
  for (const part of runs) {
    const size = width(part.text);
    if (size > room) {
      out.push({ ...part, text: cut(part.text, Math.max(0, room), "") }, run(ellipsis, "faint"));
      return out;
    }
    out.push(part);
    room -= size;
  }
  return out;
}

function withoutFirst(text: string, columns: number): string {
  let skipped = 0;
  let at = 0;
  for (const { segment } of graphemesOf(text)) {
    if (skipped >= columns) break;
    skipped += width(segment);
    at += segment.length;
  }
  return text.slice(at);
}

/** Position of the cursor in time as a share, for the title. */
export function shareAt(at: number, world: World): number {
  const whole = wholeSpan(world);
  return whole && whole.to > whole.from ? (at - whole.from) / (whole.to - whole.from) : 1;
}
