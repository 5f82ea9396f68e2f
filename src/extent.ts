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
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && early(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
