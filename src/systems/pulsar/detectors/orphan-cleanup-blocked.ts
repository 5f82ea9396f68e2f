/** Bundles of a broker that is gone, which the leader does not move because it distrusts its own view. */
import { eventsOf } from "../../../correlate/event-log.ts";
import { grouped } from "../../../correlate/grouped.ts";
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { countEarly } from "../../../extent.ts";
import { clock, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";

/** 180 s of distrust and one interval of the monitor of 60 s: up to here the delay is by design. */
const EXPECTED_MS = 240_000;

export const detector: Detector<Cluster> = {
  id: "pulsar/orphan-cleanup-blocked",
  title: "Unstable metadata blocks orphan cleanup",
  severity: "medium",
  causedBy: ["zookeeper/quorum-lost", "zookeeper/session-expiry-storm", "pulsar/session-expiry"],
  guide: {
    what: "A broker is gone and the leader ignores it, because its own metadata session is not stable. The bundles of that broker have no owner until the leader trusts its session again.",
    signature:
      "`MetadataState state is unstable. Ignoring the ownership cleanup`, and no cleanup of that broker after it.",
    lookAlikes: ["A cleanup that is put off by 180 s and then runs: by design."],
    remedy: ["Make the metadata store steady; restart the leader where the monitor does not run."],
    sources: ["pulsar-broker, ServiceUnitStateChannelImpl"],
  },
  detect: (cluster) => {
    const ends = cluster.nodes.flatMap(({ log }) => eventsOf(log, "su.clean.start", "su.clean.cancel", "rg.created"));
    const endsByBroker = grouped(
      ends.sort((a, b) => a.at - b.at),
      ({ fields }) => fields.broker,
    );
    return cluster.nodes.flatMap((node) =>
      node.log.of("su.clean.ign").flatMap((event) => {
        const broker = event.fields.broker ?? "";
        const own = endsByBroker.get(broker) ?? [];
        const cleaned = own[countEarly(own, ({ at }) => at < event.at)];
        const lastedMs = (cleaned?.at ?? node.last ?? event.at) - event.at;
        if (cleaned && lastedMs <= EXPECTED_MS) return [];
        const gone = cluster.nameAt(broker);
        return [
          told([node, gone], cleaned ? [event, cleaned] : [event], {
            severity: lastedMs > EXPECTED_MS ? "medium" : "low",
            confidence: 1,
            count: 1,
            title: cleaned
              ? `the bundles of ${gone} were left without an owner for ${duration(lastedMs)}`
              : `${node.name} ignored that ${gone} is gone, and no cleanup of it is in these logs`,
            explanation: `At ${clock(event.at)} ${node.name} ignored that ${broker} is gone, because its own metadata session was unstable. ${cleaned ? `Its bundles were seen to at ${clock(cleaned.at)}.` : `Its log goes on for ${duration(lastedMs)}, and no cleanup of ${gone} is in it or in another one; a broker whose log is not here may have made it.`}`,
            excluded: ["not a dead broker that is still registered: its removal was seen"],
            remedy: [
              "Make the metadata store steady; restart the leader where its monitor does not run within five minutes.",
            ],
          }),
        ];
      }),
    );
  },
};
