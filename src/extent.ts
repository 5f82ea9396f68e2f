/** Smallest and largest of lists that grow with the input; as arguments of Math.min they would overflow the stack. */

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
