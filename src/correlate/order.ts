/**
 * Settles the order of one stream. Threads hand in their records a few milliseconds out of order, which means nothing.
 * Where time runs back further, either the text holds lines twice (an excerpt, a copied file) or its parts in wrong order
 * (rotated files, lines picked out by hand) and is put in order, or the clock was set, and the order of the lines is kept.
 */
import type { Instant, LogEvent } from "../event.ts";
import { OUT_OF_ORDER_MS } from "../parse/clock.ts";

/** The clock of a log was set back: the event at `index` is stamped `to`, the one before it `from`. */
export interface ClockStep {
  readonly index: number;
  readonly from: Instant;
  readonly to: Instant;
}

/** Layouts that people trim by hand are called so in layouts.ne: lines out of order are copies there, never a clock. */
export function isExcerpt(layout: string): boolean {
  return layout.endsWith("_abbreviated");
}

/**
 * Events, given in the order of their lines, in order and what was found on the way.
 * @param excerpt the layout is one that people trim by hand
 */
export function settleOrder(
  events: readonly LogEvent[],
  excerpt: boolean,
): { readonly events: readonly LogEvent[]; readonly steps: readonly ClockStep[] } {
  const steps = stepsBack(events);
  if (excerpt || hasCopies(events, steps)) return { events: sortByTime(withoutCopies(events)), steps: [] };
  if (steps.length > 0 && !someThreadRunsBack(events)) return { events: sortByTime(events), steps: [] };
  const stretches = cutAt(events, steps).map(sortByTime);
  if (steps.length > 0 && areApart(stretches)) return { events: sortByTime(stretches.reverse().flat()), steps: [] };
  return { events: stretches.flat(), steps };
}

/**
 * True where the lines of one thread run back by themselves. A clock that is set back shows so; lines that somebody put
 * together by what they say, or found one search after another, are in order thread by thread.
 */
function someThreadRunsBack(events: readonly LogEvent[]): boolean {
  const latest = new Map<string, Instant>();
  return events.some(({ at, thread }) => {
    const before = latest.get(thread) ?? at;
    latest.set(thread, Math.max(before, at));
    return at < before - OUT_OF_ORDER_MS;
  });
}

/**
 * True where no stretch lies in the time of another one: parts of one log in wrong order. A clock that is set back goes
 * over the same time again.
 */
function areApart(stretches: readonly (readonly LogEvent[])[]): boolean {
  const spans = stretches.map((stretch) => ({ from: stretch[0]?.at ?? 0, to: stretch.at(-1)?.at ?? 0 }));
  spans.sort((a, b) => a.from - b.from || a.to - b.to);
  return spans.every(({ to }, i) => to <= (spans[i + 1]?.from ?? to));
}

/** Where time runs back further than threads mix up, in the order of lines. */
export function stepsBack(events: readonly LogEvent[]): ClockStep[] {
  const steps: ClockStep[] = [];
  let latest = Number.NEGATIVE_INFINITY;
  for (const [index, { at }] of events.entries()) {
    if (at < latest - OUT_OF_ORDER_MS) {
      steps.push({ index, from: latest, to: at });
      latest = at;
    } else latest = Math.max(latest, at);
  }
  return steps;
}

/** Stamp, kind and fields: two records of one log that share all of it are one record seen twice. */
export function identity(event: LogEvent): string {
  const fields = Object.entries(event.fields).map(([name, value]) => `${name}=${value}`);
  return `${event.at} ${event.kind} ${event.thread} ${fields.join(" ")}`;
}

/** True where a record from before a step stands once more after it: a copy, where a clock set back would log new ones. */
function hasCopies(events: readonly LogEvent[], steps: readonly ClockStep[]): boolean {
  if (steps.length === 0) return false;
  const firstAt = new Map<string, number>();
  return events.some((event, index) => {
    const key = identity(event);
    const first = firstAt.get(key);
    if (first === undefined) firstAt.set(key, index);
    return first !== undefined && steps.some((step) => first < step.index && step.index <= index);
  });
}

function withoutCopies(events: readonly LogEvent[]): LogEvent[] {
  const seen = new Set<string>();
  return events.filter((event) => {
    const key = identity(event);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** `sort` is stable: events of one millisecond keep the order of their lines. */
function sortByTime(events: readonly LogEvent[]): LogEvent[] {
  return [...events].sort((a, b) => a.at - b.at);
}

function cutAt(events: readonly LogEvent[], steps: readonly ClockStep[]): LogEvent[][] {
  const borders = [0, ...steps.map(({ index }) => index), events.length];
  return borders.slice(1).map((end, i) => events.slice(borders[i], end));
}
