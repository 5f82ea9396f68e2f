/** Numbers that look random and are the same for the same seed (mulberry32). */

/** Draws whole numbers. */
export interface Draw {
  /** From `low` up to and with `high`. */
  between(low: number, high: number): number;
  /** True once in `many` draws. */
  once(many: number): boolean;
}

/** A source of numbers that repeats itself for the same seed. */
export function seeded(seed: number): Draw {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    once: (many) => next() * many < 1,
  };
}
