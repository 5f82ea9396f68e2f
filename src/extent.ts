/** Searching lists that grow with the input. As arguments of Math.min they would overflow the stack. */

/** The smallest value, Infinity of none. */
export function least(values: readonly number[]): number {
  let result = Number.POSITIVE_INFINITY;
  for (const value of values) if (value < result) result = value;
  return result;
}

/** The largest value, -Infinity of none. */
export function greatest(values: readonly number[]): number {
  let result = Number.NEGATIVE_INFINITY;
  for (const value of values) if (value > result) result = value;
  return result;
}

/** How many items stand before the first that is not `early`; the list is ordered so that all early ones come first. */
export function countEarly<T>(items: readonly T[], early: (item: T) => boolean): number {
  let first = 0;
  for (let end = items.length; first < end; ) {
    const middle = (first + end) >> 1;
    if (early(items[middle] as T)) first = middle + 1;
    else end = middle;
  }
  return first;
}

/** The last of the early items that fits; all early ones come first. */
export function lastEarly<T>(
  items: readonly T[],
  early: (item: T) => boolean,
  fits: (item: T) => boolean,
): T | undefined {
  for (let i = countEarly(items, early) - 1; i >= 0; i--) {
    const item = items[i];
    if (item !== undefined && fits(item)) return item;
  }
  return undefined;
}

/** The first item behind the early ones that fits; all early ones come first. */
export function firstBehind<T>(
  items: readonly T[],
  early: (item: T) => boolean,
  fits: (item: T) => boolean,
): T | undefined {
  for (let i = countEarly(items, early); i < items.length; i++) {
    const item = items[i];
    if (item !== undefined && fits(item)) return item;
  }
  return undefined;
}

/** The first index of `[low, high)` that is not `early`, `high` where all are; all early ones come first. */
export function firstLate(low: number, high: number, early: (index: number) => boolean): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (early(middle)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/**
 * Items between two instants, both included, of a list in order of time. Asked for every election of a storm, this search
 * and the one of `touching` call no function for each item.
 */
export function during<T extends { readonly at: number }>(items: readonly T[], from: number, to: number): readonly T[] {
  return items.slice(countUpTo(items, from, false), countUpTo(items, to, true));
}

/** How many items stand before an instant; those at it count if it is `included`. */
function countUpTo(items: readonly { readonly at: number }[], instant: number, included: boolean): number {
  let first = 0;
  for (let end = items.length; first < end; ) {
    const middle = (first + end) >> 1;
    const at = items[middle]?.at ?? 0;
    if (at < instant || (included && at === instant)) first = middle + 1;
    else end = middle;
  }
  return first;
}

/** How many spans of a list in order of their beginnings have begun at an instant. Searched as often as `during`. */
export function countBegun(spans: readonly { readonly from: number }[], at: number): number {
  let first = 0;
  for (let end = spans.length; first < end; ) {
    const middle = (first + end) >> 1;
    if ((spans[middle]?.from ?? 0) <= at) first = middle + 1;
    else end = middle;
  }
  return first;
}

/** Each number once, from the least on. */
export function inOrder(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

/** Numbers between two others, without them, of a list in order. */
export function between(values: readonly number[], from: number, to: number): readonly number[] {
  return values.slice(
    countEarly(values, (value) => value <= from),
    countEarly(values, (value) => value < to),
  );
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** From the first beginning to the last end; of none, from Infinity to -Infinity. */
export function extentOf(spans: readonly Stretch[]): { readonly from: number; readonly to: number } {
  return { from: least(spans.map(({ from }) => from)), to: greatest(spans.map(({ to }) => to)) };
}

/** For each place of a list of spans the latest end up to there. Lists are asked often and are never changed after that. */
const latestEnds = new WeakMap<readonly Stretch[], Float64Array>();

/** A shorter list is looked through sooner than a table is made of it. */
const LISTS_WITH_ENDS = 32;

/** The first place of a list of spans whose span lasts until an instant, the length of the list where none does. */
function firstUntil(spans: readonly Stretch[], at: number): number {
  if (spans.length < LISTS_WITH_ENDS) {
    let place = 0;
    while (place < spans.length && (spans[place]?.to ?? at) < at) place++;
    return place;
  }
  const ends = latestEnds.get(spans) ?? latestEndsOf(spans);
  let first = 0;
  for (let end = ends.length; first < end; ) {
    const middle = (first + end) >> 1;
    if ((ends[middle] ?? 0) < at) first = middle + 1;
    else end = middle;
  }
  return first;
}

function latestEndsOf(spans: readonly Stretch[]): Float64Array {
  const ends = new Float64Array(spans.length);
  let latest = Number.NEGATIVE_INFINITY;
  for (const [index, { to }] of spans.entries()) {
    latest = Math.max(latest, to);
    ends[index] = latest;
  }
  latestEnds.set(spans, ends);
  return ends;
}

/** The first span that touches an extent, its ends included, of a list in order of their beginnings. */
export function firstTouching<T extends Stretch>(spans: readonly T[], from: number, to: number): T | undefined {
  // of all that last so long it begins first: where it begins too late, so do the others
  const span = spans[firstUntil(spans, from)];
  return span && span.from <= to ? span : undefined;
}

/** Spans that touch an extent, its ends included, of a list in order of their beginnings. */
export function touching<T extends Stretch>(spans: readonly T[], from: number, to: number): T[] {
  const touched: T[] = [];
  for (let i = firstUntil(spans, from); i < spans.length; i++) {
    const span = spans[i];
    if (!span || span.from > to) break;
    if (span.to >= from) touched.push(span);
  }
  return touched;
}

/** Whether one of the spans that touch an extent fits, asked in order and no further than needed; its ends are included. */
export function someTouching<T extends Stretch>(
  spans: readonly T[],
  from: number,
  to: number,
  fits: (span: T) => boolean,
): boolean {
  for (let i = firstUntil(spans, from); i < spans.length; i++) {
    const span = spans[i];
    if (!span || span.from > to) return false;
    if (span.to >= from && fits(span)) return true;
  }
  return false;
}

/** How long at least one of the spans lasts, in milliseconds. */
export function coveredMs(spans: readonly Stretch[]): number {
  let total = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    total += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return total;
}

/** Spans that last through an extent, of a list in order of their beginnings. */
export function covering<T extends Stretch>(spans: readonly T[], from: number, to: number): T[] {
  return touching(spans, to, from);
}
