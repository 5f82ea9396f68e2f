/** Where entries stand in an order that their clocks do not bear out. */
import type { Node, TimelineEntry } from "../case.ts";
import { clockErrorMs } from "../correlate/uncertainty.ts";

/**
 * True for an entry that may have come before the one above it: of another node, and closer to it than both clocks are
 * certain. Of a clock that nothing bounds nothing is said here: the table of nodes says it.
 */
export type IsUndecided = (above: Placed | undefined, entry: Placed) => boolean;

type Placed = Pick<TimelineEntry, "at" | "node">;

export function orderOf(nodes: readonly Pick<Node, "name" | "clock">[]): IsUndecided {
  const errors = new Map(nodes.map(({ name, clock }) => [name, clockErrorMs(clock)]));
  return (above, entry) => {
    if (above === undefined || above.node === entry.node) return false;
    const [one, other] = [errors.get(above.node), errors.get(entry.node)];
    if (one === undefined || one === null || other === undefined || other === null) return false;
    return Math.abs(entry.at - above.at) < one + other;
  };
}
