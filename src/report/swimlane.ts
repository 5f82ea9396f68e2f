/**
 * Lays stretches of time on a row of columns.
 *
 * A column shows the sign that lasted longest in it. A stretch whose sign would then be seen in none of its columns
 * takes the one that holds most of it, higher ranks first and never from an equal or higher rank: a looking of 200 ms
 * inside an hour of following stays visible, and a loop still shows both of its steps.
 */
import type { Span } from "../case.ts";
import { NOTHING_KNOWN, type Sign } from "./state-sign.ts";

export interface Stretch extends Span {
  readonly sign: Sign;
}

export interface Grid extends Span {
  readonly columns: number;
}

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
  const lane = longestSigns(inside, grid, nothing);
  const byRank = [...inside].sort((a, b) => b.sign.rank - a.sign.rank);
  for (const stretch of byRank) showSomewhere(stretch, lane, grid);
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

function showSomewhere(stretch: Stretch, lane: Sign[], grid: Grid): void {
  if (stretch.sign.rank === NOTHING_KNOWN) return;
  const { first, last } = columnsOf(stretch, grid);
  let best: number | null = null;
  for (let column = first; column <= last; column++) {
    const shown = lane[column];
    if (shown === undefined || shown.char === stretch.sign.char) return;
    if (shown.rank >= stretch.sign.rank) continue;
    if (best === null || overlapMs(stretch, column, grid) > overlapMs(stretch, best, grid)) best = column;
  }
  if (best !== null) lane[best] = stretch.sign;
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
