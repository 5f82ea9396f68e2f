/** Slots as tables and migrations write them: `0-4747 4749-8191`. */

export type SlotRange = readonly [low: number, high: number];

export function rangesOf(slots: string): SlotRange[] {
  return slots.split(" ").flatMap((range) => {
    const [low, high = low] = range.split("-").map(Number);
    return low !== undefined && high !== undefined ? [[low, high] as const] : [];
  });
}

/** `0-4747 4749-8191` holds 4748 not. */
export function holds(slots: string, slot: number): boolean {
  return rangesOf(slots).some(([low, high]) => slot >= low && slot <= high);
}

/** What two lists have in common, in order. */
export function commonRanges(a: string, b: string): SlotRange[] {
  const others = rangesOf(b);
  return rangesOf(a)
    .flatMap(([low, high]) =>
      others.flatMap(([from, to]): SlotRange[] => {
        const both = [Math.max(low, from), Math.min(high, to)] as const;
        return both[0] <= both[1] ? [both] : [];
      }),
    )
    .sort((x, y) => x[0] - y[0]);
}
