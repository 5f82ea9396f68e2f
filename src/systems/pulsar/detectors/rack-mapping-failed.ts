/** Racks that were configured and that a broker's client of bookies does not know. */
import { RACKS_GUIDE, unknownRacks, unplacedBookies } from "../../../detect/bookie-client.ts";
import type { Detector } from "../../../detect/detector.ts";
import { reasonsOf } from "../causes.ts";
import type { Cluster } from "../cluster.ts";

export const detector: Detector<Cluster> = {
  id: "pulsar/rack-mapping-failed",
  title: "Rack mapping failed",
  severity: "low",
  causedBy: [],
  guide: { ...RACKS_GUIDE, sources: [...RACKS_GUIDE.sources, "apache/pulsar#5067", "apache/pulsar#11730"] },
  detect: ({ nodes }) =>
    nodes.flatMap((node) => [
      ...unknownRacks(
        node,
        node.log
          .of("cl.dns.fail")
          .map((line) => ({ line, resolver: line.fields.class, reason: reasonsOf(line).trim() })),
      ),
      ...unplacedBookies(
        node,
        node.log.of("cl.join.fail").map((line) => ({ line, bookie: line.fields.bookie, reason: reasonsOf(line) })),
      ),
    ]),
};
