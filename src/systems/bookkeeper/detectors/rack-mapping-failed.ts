/** Racks that were configured and that a client of bookies does not know. */
import { RACKS_GUIDE, unknownRacks, unplacedBookies } from "../../../detect/bookie-client.ts";
import type { Detector } from "../../../detect/detector.ts";
import type { Cluster } from "../cluster.ts";
import type { BkEvent } from "../events.ts";
import { wordsOf } from "../exceptions.ts";

function reasonOf(event: BkEvent<"cl.dns.fail" | "cl.join.fail">): string {
  return [...("err" in event.fields ? [event.fields.err ?? ""] : []), ...wordsOf(event)].join(" ").trim();
}

export const detector: Detector<Cluster> = {
  id: "bookkeeper/rack-mapping-failed",
  title: "Rack mapping failed",
  severity: "low",
  causedBy: [],
  guide: { ...RACKS_GUIDE, sources: [...RACKS_GUIDE.sources, "apache/pulsar#8027", "apache/pulsar#24455"] },
  detect: ({ nodes }) =>
    nodes.flatMap((node) => [
      ...unknownRacks(
        node,
        node.log.of("cl.dns.fail").map((line) => ({ line, resolver: line.fields.resolver, reason: reasonOf(line) })),
      ),
      ...unplacedBookies(
        node,
        node.log.of("cl.join.fail").map((line) => ({ line, bookie: line.fields.bookie, reason: reasonOf(line) })),
      ),
    ]),
};
