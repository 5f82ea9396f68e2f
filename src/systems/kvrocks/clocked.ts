/** What Kvrocks' servers tell one another's clocks by: a replica's request for synchronization, which both sides log. */
import { eventsOf } from "../../correlate/event-log.ts";
import type { Clocked, Passed } from "../../detect/any/clocked.ts";
import type { Cluster } from "./cluster.ts";

/** Less is what clocks kept by NTP may differ by, and what matters to nobody who reads the logs. */
const WORTH_TELLING_MS = 1000;

export const REQUESTS: Passed = {
  one: "request for synchronization",
  note: "Kvrocks itself does not compare clocks.",
};

export function clocked({ nodes, whole }: Cluster): Clocked {
  return {
    whole,
    leastMs: WORTH_TELLING_MS,
    nodes: nodes.flatMap(({ name, aligned, first, last, log }) => {
      if (!aligned) return [];
      const requests = eventsOf(log, "rep.psync.try", "mst.ask", "rep.psync.ok", "mst.added");
      return { name, aligned, first, last, pairs: requests.slice(0, 4).map(({ ref }) => ref) };
    }),
  };
}
