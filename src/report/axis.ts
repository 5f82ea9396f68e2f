/** The time axis above a swimlane: round instants, as many as fit. */
import type { Span } from "../case.ts";
import type { Instant } from "../event.ts";
import { columnAt, columnMs, type Grid } from "./swimlane.ts";
import { iso } from "./times.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const STEPS: readonly number[] = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500],
  ...[1, 2, 5, 10, 15, 30].map((n) => n * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((n) => n * MINUTE),
  ...[1, 2, 3, 6, 12].map((n) => n * HOUR),
  ...[1, 2, 5, 10, 30, 100, 365].map((n) => n * DAY),
];

/** Blanks between two labels, at the least. */
const GAP = 3;

export interface Axis {
  readonly labels: string;
  readonly ticks: readonly number[];
}

export function axisOf(grid: Grid): Axis {
  const ticks: number[] = [];
  let labels = "";
  for (const { at, label } of ticksOf(grid, grid.columns)) {
    const column = columnAt(grid, at);
    ticks.push(column);
    if (column >= labels.length && column + label.length <= grid.columns) labels = labels.padEnd(column) + label;
  }
  return { labels, ticks };
}

/** Round instants within a span, with labels that stand apart where the span is so many characters wide. */
export function ticksOf({ from, to }: Span, characters: number): { readonly at: Instant; readonly label: string }[] {
  const characterMs = columnMs({ from, to, columns: characters });
  const step = STEPS.find((ms) => ms / characterMs >= labelLength(ms) + GAP) ?? 1000 * DAY;
  const ticks = [];
  for (let at = Math.ceil(from / step) * step; at <= to; at += step) ticks.push({ at, label: labelAt(at, step) });
  return ticks;
}

function labelAt(at: number, step: number): string {
  const text = iso(at);
  const isMidnight = at % DAY === 0;
  if (step >= DAY || (isMidnight && step >= SECOND)) return text.slice(5, 10);
  if (step < SECOND) return text.slice(11, 23);
  return step < MINUTE ? text.slice(11, 19) : text.slice(11, 16);
}

function labelLength(step: number): number {
  return labelAt(1, step).length;
}
