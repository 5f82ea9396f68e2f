/** Where entries stand in an order that their clocks do not bear out. */
import type { Evidence, Node, TimelineEntry } from "../case.ts";
import { clockErrorMs, soleOwners } from "../correlate/uncertainty.ts";

/** What stands in an order; `node` is whom it is about, its line may be of another node's log. */
interface Placed extends Pick<TimelineEntry, "at" | "node"> {
  readonly evidence?: Evidence;
}

/**
 * True for an entry that may have come before the one above it: told by another node's log, and closer to it than both
 * clocks are certain. Of a clock that nothing bounds nothing is said here: the table of nodes says it.
 */
export type IsUndecided = (above: Placed | undefined, entry: Placed) => boolean;

export function orderOf(nodes: readonly Pick<Node, "name" | "clock" | "inputs">[]): IsUndecided {
  const errors = new Map(nodes.map(({ name, clock }) => [name, clockErrorMs(clock)]));
  const owners = soleOwners(nodes);
  const tellerOf = ({ node, evidence }: Placed) => owners.get(evidence?.[0]?.input ?? -1)?.name ?? node;
  return (above, entry) => {
    if (above === undefined) return false;
    const [teller, other] = [tellerOf(entry), tellerOf(above)];
    const [one, two] = [errors.get(teller) ?? null, errors.get(other) ?? null];
    return teller !== other && one !== null && two !== null && Math.abs(entry.at - above.at) < one + two;
  };
}
