/** Swimlanes: a row a node, time to the right, with outages, elections, findings and warnings around them. */
import type { Interval, Node, Severity, Span, Track } from "../../case.ts";
import { countBegun, countEarly } from "../../extent.ts";
import { axisOf } from "../../report/axis.ts";
import { commonOutages, outageSign } from "../../report/picture.ts";
import { roleOf, sideLabel } from "../../report/side-tracks.ts";
import { NOTHING_KNOWN, type Sign, sideSignOf, signOf, unknownSign } from "../../report/state-sign.ts";
import { columnAt, type Grid, layLane, type Stretch } from "../../report/swimlane.ts";
import { cut, padEnd, width } from "../../report/width.ts";
import { showClock, type Zoning } from "../display-time.ts";
import { type LaneColumns, STATE_WORDS } from "../layout.ts";
import type { SceneFinding } from "../scene.ts";
import type { World } from "../world.ts";
import type { Look } from "./look.ts";
import { nodeMeaning } from "./palette.ts";
import { type Meaning, type Over, type Row, type Run, run } from "./spans.ts";

/** What all rows of one picture share. */
export interface LaneView {
  readonly world: World;
  readonly look: Look;
  readonly grid: Grid;
  readonly columns: LaneColumns;
  /** The cursor in time. */
  readonly at: number;
  /** The selected finding: its span is underlined on its lanes. */
  readonly chosen: SceneFinding | undefined;
}

/** Findings worth a mark on the lanes. */
const MARKED: readonly Severity[] = ["critical", "high", "medium"];

/** The end has a column of its own, behind the others. */
function columnOf({ grid }: LaneView, at: number): number {
  if (at < grid.from || at > grid.to) return -1;
  return at >= grid.to ? grid.columns : columnAt(grid, at);
}

/** The cursor's time and round instants on top, a rule with the cursor below. */
export function axisRows(view: LaneView, zoning: Zoning): Row[] {
  const { grid, look, columns } = view;
  const offset = zoning.minutes(grid.from) * 60_000;
  const { labels, ticks } = axisOf({ ...grid, from: grid.from + offset, to: grid.to + offset });
  const rule = Array.from({ length: grid.columns + 1 }, (_, column) =>
    run(ticks.includes(column) ? look.sign("tick") : look.sign("line"), "faint"),
  );
  const cursor = columnOf(view, view.at);
  if (cursor >= 0) rule[cursor] = run(look.sign("cursor"), "strong");
  return [
    [run(padEnd(showClock(view.at, zoning), columns.label), "strong"), run(labels, "faint")],
    [run(" ".repeat(columns.label)), ...rule],
  ];
}

/** The lane of a node: its number, name and state at the cursor, then a sign a column. */
export function laneRow(view: LaneView, node: Node, index: number): Row {
  const { look, grid } = view;
  const intervals = roleOf(node);
  const stretches = within(intervals, grid).map((interval) => ({ ...interval, sign: signOf(interval, look.glyphs) }));
  const signs = layLane(stretches, grid, unknownSign(look.glyphs));
  const over = overlays(view, node);
  const cells = signs.map((sign, column): Run => ({ ...signRun(sign), over: over[column] ?? [] }));
  return [...laneLabel(view, node, index, stateAt(intervals, view.at)), ...cells];
}

/** The lane of another track of a node, below its own. */
export function sideRow(view: LaneView, track: Track): Row {
  const { look, grid, columns } = view;
  const stretches = within(track.intervals, grid).map((interval) => ({
    ...interval,
    sign: sideSignOf(interval, look.glyphs),
  }));
  const state = stateAt(track.intervals, view.at);
  const sign = state === null ? unknownSign(look.glyphs) : sideSignOf(state, look.glyphs);
  const label = cut(look.say(`  ${sideLabel(track)}`), columns.label - 3, look.ellipsis);
  return [
    run(padEnd(label, columns.label - 2), "faint"),
    run(`${sign.char} `, sign.tone),
    ...layLane(stretches, grid, unknownSign(look.glyphs)).map(signRun),
  ];
}

function signRun({ char, tone }: Sign): Run {
  return { text: char, meaning: tone };
}

/** What lies over the cells of a lane: outages over all lanes, the selected finding, where findings begin, the cursor. */
function overlays(view: LaneView, node: Node): readonly (readonly Over[])[] {
  const { chosen, world } = view;
  const cells = blankCells(view.grid).map((): Over[] => []);
  const lay = (span: Span, over: Over) => {
    if (span.to < view.grid.from || span.from > view.grid.to) return;
    const last = columnOf(view, Math.min(span.to, view.grid.to));
    for (let column = columnOf(view, Math.max(span.from, view.grid.from)); column <= last; column++)
      cells[column]?.push(over);
  };
  for (const outage of commonOutages(world.scene)) lay(outage, "band");
  if (chosen?.nodes.includes(node.name)) lay(chosen, "chosen");
  for (const { nodes, severity, from } of world.scene.findings)
    if (nodes.includes(node.name) && MARKED.includes(severity)) cells[columnOf(view, from)]?.push("mark");
  cells[columnOf(view, view.at)]?.push("cursor");
  return cells;
}

function laneLabel({ look, columns }: LaneView, node: Node, index: number, state: Interval | null): Row {
  const number = index < 9 ? `${index + 1} ` : "  ";
  const sign = state === null ? unknownSign(look.glyphs) : signOf(state, look.glyphs);
  const words = state === null ? "unknown" : stateWords(state);
  const room = columns.label - number.length - 4;
  const name = cut(look.say(node.name), Math.max(4, room - Math.min(words.length, STATE_WORDS)), look.ellipsis);
  const rest = room - width(name);
  return [
    run(number, "faint"),
    run(`${name} `, nodeMeaning(index)),
    run(`${sign.char} `, sign.tone),
    run(padEnd(cut(look.say(words), rest, look.ellipsis), rest + 1)),
  ];
}

/** `following zk2`, `leading`, `looking`; whether it serves, and how that is known, the sign before it says. */
function stateWords({ state, leader }: Interval): string {
  return state === "following" && leader !== null ? `${state} ${leader}` : state;
}

/** The role of a node at an instant, by its name. */
export function roleWords(name: string, at: number, { scene }: World): string {
  const node = scene.nodes.find((one) => one.name === name);
  const state = node ? stateAt(roleOf(node), at) : null;
  return state === null ? "unknown" : stateWords(state);
}

/** The interval that holds an instant; at a border the later one, at the very end the last. */
export function stateAt(intervals: readonly Interval[], at: number): Interval | null {
  const index = countBegun(intervals, at) - 1;
  const interval = intervals[index];
  return interval && at <= interval.to ? interval : null;
}

/** Those that touch a span, of intervals in order. */
function within<T extends Span>(spans: readonly T[], { from, to }: Span): readonly T[] {
  const first = countEarly(spans, (span) => span.to < from);
  const end = countEarly(spans, (span) => span.from <= to);
  return spans.slice(first, end);
}

const NO_OUTAGE: Sign = { char: " ", tone: "plain", rank: NOTHING_KNOWN, meaning: "" };

/** Leaderless and no-quorum spans, above or below all lanes. */
export function outageRow(view: LaneView): Row {
  const stretches = commonOutages(view.world.scene).map((entry) => ({
    ...entry,
    sign: outageSign(entry, view.look.glyphs),
  }));
  return stripRow(view, "outage", stretches, NO_OUTAGE);
}

/** Elections: a tick where each begins, a line while it lasts. */
export function electionRow(view: LaneView): Row {
  const { look, world, grid } = view;
  const cells = blankCells(grid);
  for (const { id, from, to, outcome } of within(world.scene.elections, grid)) {
    const first = Math.max(0, columnOf(view, Math.max(from, grid.from)));
    const last = Math.max(first, columnAt(grid, Math.min(to, grid.to)));
    const meaning: Meaning = outcome === "elected" ? "leads" : "looking";
    for (let column = first; column <= last; column++) cells[column] = run(look.sign("line"), meaning);
    const label = last - first + 1 >= id.length ? id : look.sign("tick");
    [...label].forEach((char, i) => {
      cells[first + i] = run(char, meaning);
    });
  }
  return [run(padEnd("elections", view.columns.label), "faint"), ...cells];
}

/** Findings with their names along their spans, worst first, in at most `most` rows. */
export function findingRowsOf(view: LaneView, findings: readonly SceneFinding[], most: number): Row[] {
  const { grid } = view;
  const rows: Run[][] = [];
  for (const finding of findings) {
    if (!MARKED.includes(finding.severity) || finding.to < grid.from || finding.from > grid.to) continue;
    const first = Math.min(Math.max(0, columnAt(grid, finding.from)), grid.columns - finding.id.length);
    const last = Math.max(first + finding.id.length - 1, columnAt(grid, finding.to));
    const isFree = (cells: readonly Run[]) =>
      cells.slice(Math.max(0, first - 1), last + 2).every(({ text }) => text === " ");
    let row = rows.find(isFree);
    if (row === undefined && rows.length < most) {
      row = blankCells(grid);
      rows.push(row);
    }
    row?.splice(first, last - first + 1, ...findingCells(view, finding, last - first + 1));
  }
  return rows.map((cells, index) => [
    run(padEnd(index === 0 ? "findings" : "", view.columns.label), "faint"),
    ...cells,
  ]);
}

function findingCells({ look, chosen }: LaneView, { id }: SceneFinding, columns: number): Run[] {
  const over: readonly Over[] = id === chosen?.id ? ["cursor"] : [];
  return [...id.padEnd(columns, look.sign("line"))].map((text) => ({ text, meaning: "finding", over }));
}

const BLOCKS = { unicode: " ▁▂▃▄▅▆▇█", ascii: " .:-=+*#%@" } as const;

/** How many warnings and errors each column holds, on a scale by powers of two: one must be seen beside a thousand. */
export function densityRow(view: LaneView, streams: ReadonlySet<number> | null): Row {
  const { grid, look, world, columns } = view;
  const { warnings, errors } = world.records.warnings(streams, grid.from, grid.to, grid.columns);
  const blocks = BLOCKS[look.glyphs];
  const most = Math.max(1, ...warnings.map((count, column) => count + (errors[column] ?? 0)));
  const cells = Array.from({ length: grid.columns }, (_, column) => {
    const wrong = errors[column] ?? 0;
    const count = wrong + (warnings[column] ?? 0);
    const height =
      count === 0 ? 0 : Math.max(1, Math.round((Math.log2(1 + count) / Math.log2(1 + most)) * (blocks.length - 1)));
    return run(blocks[height] ?? " ", wrong > 0 ? "error" : "warning");
  });
  return [run(padEnd("warnings", columns.label), "faint"), ...cells];
}

function stripRow(view: LaneView, label: string, stretches: readonly Stretch[], nothing: Sign): Row {
  const cells = layLane(stretches, view.grid, nothing).map(signRun);
  return [run(padEnd(label, view.columns.label), "faint"), ...cells];
}

function blankCells({ columns }: Grid): Run[] {
  return Array.from({ length: columns + 1 }, () => run(" "));
}
