/** Moving in time: the cursor, the part of time that the lanes show, and the screens' own cursors that follow it. */
import type { Span } from "../../case.ts";
import type { Instant } from "../../event.ts";
import { firstLate } from "../../extent.ts";
import { widest } from "../../report/width.ts";
import { laneColumns } from "../layout.ts";
import type { SceneElection } from "../scene.ts";
import { clampTo, nodeNames, type World, wholeSpan } from "../world.ts";
import { filterOf } from "./filters.ts";
import { nearest, type State } from "./state.ts";

const NOTHING: Span = { from: 0, to: 0 };
/** A column is never less than this: what happens within a millisecond has no order in time. */
const SHORTEST_COLUMN_MS = 1;
/** Part of a finding's length that is shown before and after it. */
const MARGIN = 1 / 8;

/** The instant at the cursor. */
export function cursorAt(state: State, world: World): Instant {
  return state.at ?? wholeSpan(world)?.to ?? 0;
}

/** The part of time that the lanes show. */
export function shownSpan(state: State, world: World): Span {
  const whole = wholeSpan(world) ?? NOTHING;
  if (state.window === null) return whole;
  return state.at === null ? ending(state.window, whole.to) : state.window;
}

function ending({ from, to }: Span, at: Instant): Span {
  return { from: at - (to - from), to: at };
}

/** Milliseconds of a column of the lanes. */
export function columnLength(state: State, world: World): number {
  const { from, to } = shownSpan(state, world);
  return Math.max(SHORTEST_COLUMN_MS, (to - from) / laneColumns(state.size, widest(nodeNames(world))).lane);
}

/** Moves the cursor to an instant; lanes, log and election follow. */
export function moveTo(state: State, world: World, at: Instant): State {
  const whole = wholeSpan(world);
  if (whole === null) return state;
  const there = clampTo(whole, at);
  const moved = {
    ...state,
    at: there,
    window: state.window === null ? null : around(shownSpan(state, world), there, whole),
  };
  return followed(moved, world);
}

/** Sticks the cursor to the end, however far that moves. */
export function moveToEnd(state: State, world: World): State {
  const moved = { ...state, at: null, line: null, above: Number.MAX_SAFE_INTEGER };
  return state.screen === "election" ? withStep(moved, world, cursorAt(moved, world)) : moved;
}

/** The same length, moved only as far as it takes to hold an instant. */
function around(span: Span, at: Instant, whole: Span): Span {
  if (at >= span.from && at <= span.to) return span;
  const half = (span.to - span.from) / 2;
  const middle = clampTo(
    { from: Math.min(whole.from + half, whole.to), to: Math.max(whole.to - half, whole.from) },
    at,
  );
  return { from: middle - half, to: middle + half };
}

/** Cursors of the log and of the election go where the cursor in time is. */
function followed(state: State, world: World): State {
  if (state.screen === "log") return withLineAt(state, world);
  return state.screen === "election" ? withStep(state, world, cursorAt(state, world)) : state;
}

/** The log's cursor on the first record at or after the cursor in time. */
export function withLineAt(state: State, world: World): State {
  if (state.at === null) return { ...state, line: null };
  const filter = filterOf(state.choice, world);
  const place = world.records.atOrAfter(state.at, filter) ?? world.records.last(filter);
  return { ...state, line: place ? { place, part: 0 } : null };
}

function withStep(state: State, world: World, at: Instant): State {
  const election = electionOf(state, world);
  return election ? { ...state, step: stepsUpTo(election, at) } : state;
}

/** In a new scene: the step at the cursor stays where it is, or is the last one by its time. */
export function withKeptStep(state: State, world: World): State {
  const at = cursorAt(state, world);
  if (state.screen !== "election" || electionOf(state, world)?.steps?.at[state.step - 1] === at) return state;
  return withStep(state, world, at);
}

/** How many steps of an election were taken by an instant. */
export function stepsUpTo({ steps }: SceneElection, at: Instant): number {
  return steps ? firstLate(0, steps.count, (row) => (steps.at[row] ?? 0) <= at) : 0;
}

/** The selected election, else the one closest to the cursor. */
export function electionOf(state: State, world: World): SceneElection | undefined {
  const { elections } = world.scene;
  const at = cursorAt(state, world);
  return (
    elections.find(({ id }) => id === state.election) ??
    elections.find(({ from, to }) => from <= at && at <= to) ??
    nearest(elections, at)
  );
}

/** Shows `factor` times as much time, the cursor staying where it is on the screen. */
export function zoom(state: State, world: World, factor: number): State {
  const whole = wholeSpan(world);
  if (whole === null) return state;
  const shown = shownSpan(state, world);
  const at = cursorAt(state, world);
  const columns = laneColumns(state.size, widest(nodeNames(world))).lane;
  const length = Math.max(columns * SHORTEST_COLUMN_MS, (shown.to - shown.from) * factor);
  if (length >= whole.to - whole.from) return { ...state, window: null };
  const share = shown.to > shown.from ? (clampTo(shown, at) - shown.from) / (shown.to - shown.from) : 0.5;
  const from = Math.min(Math.max(at - share * length, whole.from), whole.to - length);
  return { ...state, window: { from, to: from + length } };
}

/** Shows a stretch with a margin, the cursor at its beginning. */
export function zoomTo(state: State, world: World, { from, to }: Span): State {
  const whole = wholeSpan(world);
  if (whole === null) return state;
  const columns = laneColumns(state.size, widest(nodeNames(world))).lane;
  const margin = Math.max((to - from) * MARGIN, columns * SHORTEST_COLUMN_MS);
  const window = { from: Math.max(whole.from, from - margin), to: Math.min(whole.to, to + margin) };
  const isAll = window.from <= whole.from && window.to >= whole.to;
  return moveTo({ ...state, window: isAll ? null : window, at: from }, world, from);
}
