/** Puts together what links join, in time in proportion to the links: a storm has tens of thousands of findings. */
import { grouped } from "../correlate/grouped.ts";

/**
 * Groups of the items that links join, directly or through others.
 * @param links places of two items each
 * @returns groups in the order of their first items, their items in the order of the list
 */
export function linkedGroups<T>(items: readonly T[], links: Iterable<readonly [number, number]>): T[][] {
  const parents = Int32Array.from(items.keys());
  const rootOf = (place: number): number => {
    let root = place;
    for (let parent = parents[root] ?? root; parent !== root; parent = parents[root] ?? root) {
      // halving the way to the root keeps the ways short
      parents[root] = parents[parent] ?? parent;
      root = parent;
    }
    return root;
  };
  for (const [a, b] of links) parents[rootOf(a)] = rootOf(b);
  const groups = grouped([...items.entries()], ([place]) => rootOf(place));
  return [...groups.values()].map((group) => group.map(([, item]) => item));
}
