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
  return firstLate(0, items.length, (index) => {
    const item = items[index];
    return item !== undefined && early(item);
  });
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

/** Items between two instants, both included, of a list in order of time. */
export function during<T extends { readonly at: number }>(items: readonly T[], from: number, to: number): readonly T[] {
  return items.slice(
    countEarly(items, ({ at }) => at < from),
    countEarly(items, ({ at }) => at <= to),
  );
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
