/** Marks on lines, with notes: made, changed, removed, visited. */
import { basename } from "node:path";
import type { Mark } from "../../report/marks.ts";
import type { Place } from "../records/filter.ts";
import type { RecordInfo } from "../records/records.ts";
import type { World } from "../world.ts";
import { filterOf } from "./filters.ts";
import { atLine, lineOf } from "./log-moves.ts";
import { cursorAt } from "./moves.ts";
import type { State } from "./state.ts";

/** The record that a mark would be on: at the cursor of the log, else the first at or after the cursor in time. */
export function recordAtCursor(state: State, world: World): RecordInfo | null {
  const place = placeAtCursor(state, world);
  return place ? world.records.describe(place) : null;
}

/** Its place; null where nothing is to be seen. */
export function placeAtCursor(state: State, world: World): Place | null {
  if (state.screen === "log") return lineOf(state, world)?.place ?? null;
  const filter = filterOf(state.choice, world);
  return world.records.atOrAfter(cursorAt(state, world), filter) ?? world.records.last(filter);
}

/** The mark on a line, if there is one. */
export function markOn(marks: readonly Mark[], path: string, line: number): Mark | undefined {
  return marks.find((mark) => mark.path === path && mark.line === line);
}

/** Marks the line at the cursor, or changes the note of its mark. */
export function markAt(state: State, world: World, note: string): State {
  const record = recordAtCursor(state, world);
  if (record === null) return { ...state, message: "There is no line to mark." };
  const path = world.inputs[record.input]?.path ?? "";
  const text = world.texts.read(record).raw;
  const mark: Mark = { at: record.at, node: record.node, path, line: record.line, note, text };
  const others = state.marks.filter((other) => other.path !== path || other.line !== record.line);
  return {
    ...state,
    marks: [...others, mark].sort((a, b) => a.at - b.at),
    unsaved: true,
    message: `Marked ${basename(path)}:${record.line}.`,
  };
}

/** Removes the mark on the line at the cursor. */
export function unmark(state: State, world: World): State {
  const record = recordAtCursor(state, world);
  const path = record ? world.inputs[record.input]?.path : undefined;
  const marks = state.marks.filter((mark) => mark.path !== path || mark.line !== record?.line);
  if (marks.length === state.marks.length) return { ...state, message: "There is no mark on this line." };
  return { ...state, marks, unsaved: true, message: "The mark is gone." };
}

/** The next or previous mark in time, in the log. */
export function goToMark(state: State, world: World, direction: 1 | -1): State {
  const here = recordAtCursor(state, world);
  const at = cursorAt(state, world);
  const path = here ? world.inputs[here.input]?.path : undefined;
  const own = state.marks.findIndex((mark) => mark.path === path && mark.line === here?.line);
  const index =
    own >= 0
      ? own + direction
      : direction === 1
        ? state.marks.findIndex((mark) => mark.at > at)
        : state.marks.findLastIndex((mark) => mark.at < at);
  const mark = state.marks[index];
  if (mark === undefined)
    return { ...state, message: state.marks.length === 0 ? "Nothing is marked; m marks a line." : "No more marks." };
  const input = world.inputs.findIndex((candidate) => candidate.path === mark.path);
  const place = world.records.holding(input, mark.line);
  if (place === null) return { ...state, message: `${mark.path}:${mark.line} has not been read.` };
  return { ...atLine(state, world, { place, part: 0 }, state.above), message: mark.note };
}

/** Records with a mark, in the order of the marks; what has not been read yet is left out. */
export function markedPlaces({ marks }: State, world: World): Place[] {
  return marks.flatMap(({ path, line }) => {
    const input = world.inputs.findIndex((candidate) => candidate.path === path);
    return world.records.holding(input, line) ?? [];
  });
}
