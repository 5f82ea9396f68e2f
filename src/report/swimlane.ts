/**
 * Lays stretches of time on a row of columns.
 *
 * A column shows the sign that lasted longest in it. A stretch whose sign would then be seen in none of its columns
 * takes the one that holds most of it: from a lower rank, or from a neighbour that is still seen in another column.
 * So a looking of 200 ms inside an hour of following stays visible, and a loop shows both of its steps. Where a lane has
 * much that is brief, it takes no two columns beside one another: what lasted stays visible too.
 */
import type { Span } from "../case.ts";
import { NOTHING_KNOWN, type Sign } from "./state-sign.ts";

export interface Stretch extends Span {
  readonly sign: Sign;
}

export interface Grid extends Span {
  readonly columns: number;
}

/** A lane is crowded from so many stretches a column. */
const MUCH = 1;

export function columnMs(grid: Grid): number {
  return Math.max(1, grid.to - grid.from) / grid.columns;
}

export function columnAt(grid: Grid, at: number): number {
  const column = Math.floor((at - grid.from) / columnMs(grid));
  return Math.min(grid.columns - 1, Math.max(0, column));
}

/** One sign a column, and one more for how things stand at the end: a leader elected in the last millisecond shows. */
export function layLane(stretches: readonly Stretch[], grid: Grid, nothing: Sign): Sign[] {
  const inside = stretches.filter((stretch) => stretch.to >= grid.from && stretch.from <= grid.to);
  const longest = longestSigns(inside, grid, nothing);
  const lane = [...longest];
  const isCrowded = inside.length > MUCH * grid.columns;
  const mayTake = (column: number) =>
    !isCrowded || [column - 1, column + 1].every((beside) => lane[beside] === longest[beside]);
  const byRank = inside.map((_, place) => place).sort((a, b) => rankAt(inside, b) - rankAt(inside, a));
  for (const place of byRank) showSomewhere(place, inside, lane, grid, mayTake);
  return [...lane, signAtEnd(inside, grid) ?? nothing];
}

function signAtEnd(stretches: readonly Stretch[], grid: Grid): Sign | undefined {
  const atEnd = stretches.filter((stretch) => stretch.to >= grid.to);
  return atEnd.reduce((latest, stretch) => (stretch.from >= (latest?.from ?? 0) ? stretch : latest), atEnd[0])?.sign;
}

function longestSigns(stretches: readonly Stretch[], grid: Grid, nothing: Sign): Sign[] {
  const timesByColumn = Array.from({ length: grid.columns }, () => new Map<string, { sign: Sign; ms: number }>());
  for (const stretch of stretches) {
    const { first, last } = columnsOf(stretch, grid);
    for (let column = first; column <= last; column++) {
      const times = timesByColumn[column];
      if (times === undefined) continue;
      const ms = overlapMs(stretch, column, grid) + (times.get(stretch.sign.char)?.ms ?? 0);
      times.set(stretch.sign.char, { sign: stretch.sign, ms });
    }
  }
  return timesByColumn.map((times) => longest([...times.values()], columnMs(grid), nothing));
}

function longest(times: readonly { sign: Sign; ms: number }[], ms: number, nothing: Sign): Sign {
  const known = times.reduce((sum, time) => sum + time.ms, 0);
  let best = { sign: nothing, ms: ms - known };
  for (const time of times) {
    if (time.ms > best.ms || (time.ms === best.ms && time.sign.rank > best.sign.rank)) best = time;
  }
  return best.sign;
}

function rankAt(stretches: readonly Stretch[], place: number): number {
  return stretches[place]?.sign.rank ?? NOTHING_KNOWN;
}

function showSomewhere(
  place: number,
  stretches: readonly Stretch[],
  lane: Sign[],
  grid: Grid,
  mayTake: (column: number) => boolean,
): void {
  const stretch = stretches[place];
  // What begins at the very end has the end column.
  if (stretch === undefined || stretch.sign.rank === NOTHING_KNOWN || stretch.from >= grid.to) return;
  const { first, last } = columnsOf(stretch, grid);
  const neighbours = [stretches[place - 1], stretches[place + 1]];
  let best: number | null = null;
  for (let column = first; column <= last; column++) {
    const shown = lane[column];
    if (shown === undefined || shown.char === stretch.sign.char) return;
    const gives = neighbours.some((neighbour) => canGive(neighbour, column, lane, grid));
    if ((shown.rank >= stretch.sign.rank && !gives) || !mayTake(column)) continue;
    if (best === null || overlapMs(stretch, column, grid) > overlapMs(stretch, best, grid)) best = column;
  }
  if (best !== null) lane[best] = stretch.sign;
}

/** Whether the column shows this neighbour, and the neighbour fills and shows the column beyond as well. */
function canGive(neighbour: Stretch | undefined, column: number, lane: readonly Sign[], grid: Grid): boolean {
  if (neighbour === undefined || lane[column]?.char !== neighbour.sign.char) return false;
  const fills = (other: number) => overlapMs(neighbour, other, grid) > 0.999 * columnMs(grid);
  return [column - 1, column + 1].some((other) => lane[other]?.char === neighbour.sign.char && fills(other));
}

function columnsOf(stretch: Stretch, grid: Grid): { first: number; last: number } {
  const first = columnAt(grid, stretch.from);
  const end = Math.ceil((stretch.to - grid.from) / columnMs(grid)) - 1;
  return { first, last: Math.max(first, Math.min(grid.columns - 1, end)) };
}

function overlapMs(stretch: Stretch, column: number, grid: Grid): number {
  const from = grid.from + column * columnMs(grid);
  return Math.max(0, Math.min(stretch.to, from + columnMs(grid)) - Math.max(stretch.from, from));
}
