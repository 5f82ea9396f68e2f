/** Moving in the log: its rows are records and, where they are unfolded, the lines that belong to them. */
import type { Filter, Place } from "../records/filter.ts";
import type { RecordInfo } from "../records/records.ts";
import type { World } from "../world.ts";
import { filterOf } from "./filters.ts";
import type { LogLine, State } from "./state.ts";

/** A place as a key of sets. */
export function placeKey({ run, row }: Place): string {
  return `${run}:${row}`;
}

/** How many rows a record takes. */
function partsOf(place: Place, state: State, world: World): number {
  if (!state.unfolded.has(placeKey(place))) return 1;
  const record = world.records.describe(place);
  return linesUnder(record, world) === 0 ? 1 : 1 + world.texts.rest(record).length;
}

/** How many lines belong to a record; of the last one read so far nobody knows which those are. */
export function linesUnder(record: RecordInfo, { texts, progress }: World): number {
  return record.endOffset === null && progress.state === "reading" ? 0 : texts.linesUnder(record);
}

/** The row at the cursor; null in a log without a row to show. */
export function lineOf(state: State, world: World): LogLine | null {
  if (state.line !== null) return state.line;
  const place = world.records.last(filterOf(state.choice, world));
  return place ? { place, part: 0 } : null;
}

/** Up to `count` rows behind a row. */
export function rowsAfter(line: LogLine, count: number, state: State, world: World, filter: Filter): LogLine[] {
  const rows = partsFrom(line.place, line.part + 1, state, world);
  for (const place of world.records.after(line.place, count, filter)) {
    if (rows.length >= count) break;
    rows.push(...partsFrom(place, 0, state, world));
  }
  return rows.slice(0, count);
}

/** Up to `count` rows before a row, in order. */
export function rowsBefore(line: LogLine, count: number, state: State, world: World, filter: Filter): LogLine[] {
  const rows = partsFrom(line.place, 0, state, world).slice(0, line.part);
  const places = world.records.before(line.place, count, filter);
  for (const place of places.toReversed()) {
    if (rows.length >= count) break;
    rows.unshift(...partsFrom(place, 0, state, world));
  }
  return rows.slice(Math.max(0, rows.length - count));
}

function partsFrom(place: Place, first: number, state: State, world: World): LogLine[] {
  const rows: LogLine[] = [];
  for (let part = first; part < partsOf(place, state, world); part++) rows.push({ place, part });
  return rows;
}

/** Moves the log's cursor by rows, in a view of `height` rows. */
export function moveRows(state: State, world: World, by: number, height: number): State {
  const filter = filterOf(state.choice, world);
  const line = lineOf(state, world);
  if (line === null || by === 0) return state;
  const passed = by > 0 ? rowsAfter(line, by, state, world, filter) : rowsBefore(line, -by, state, world, filter);
  const target = by > 0 ? passed.at(-1) : passed[0];
  // at the end and told to go on: the cursor stays, and does not begin to stick
  if (target === undefined) return state;
  return atLine(state, world, target, aboveWithin(state.above, height) + (by > 0 ? passed.length : -passed.length));
}

/** Puts the log's cursor on a row, `above` rows from the top; the cursor in time goes with it. */
export function atLine(state: State, world: World, line: LogLine, above: number): State {
  return { ...state, line, above: Math.max(0, above), at: world.records.at(line.place) };
}

/** Rows between the top of a view and its cursor. */
export function aboveWithin(above: number, height: number): number {
  return Math.min(Math.max(0, above), Math.max(0, height - 1));
}

/** Unfolds a record, or folds it again: a line longer than the screen is wrapped, and those that belong to it stand below. */
export function toggleFold(state: State, world: World): State {
  const line = lineOf(state, world);
  if (line === null) return state;
  const key = placeKey(line.place);
  const unfolded = new Set(state.unfolded);
  if (unfolded.delete(key))
    return { ...state, unfolded, line: { ...line, part: 0 }, above: Math.max(0, state.above - line.part) };
  return { ...state, unfolded: unfolded.add(key), line };
}

/** The records of a selection, in order; only the one at the cursor without a selection. */
export function selectedPlaces(state: State, world: World): Place[] {
  const line = lineOf(state, world);
  if (line === null) return [];
  if (state.selected === null) return [line.place];
  const { records } = world;
  const forward = records.compare(state.selected, line.place) <= 0;
  const [first, last] = forward ? [state.selected, line.place] : [line.place, state.selected];
  const filter = filterOf(state.choice, world);
  const places = [first];
  for (;;) {
    const next = records.after(places.at(-1) ?? first, 1000, filter);
    const inside = next.filter((place) => records.compare(place, last) <= 0);
    for (const place of inside) places.push(place);
    if (inside.length < next.length || next.length === 0) return places;
  }
}
