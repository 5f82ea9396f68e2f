/** A broker that stopped without unloading its bundles because its registration was gone. */
import { eventsDuring } from "../../../correlate/event-log.ts";
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock } from "../../../words.ts";
import { reasonsOf } from "../causes.ts";
import type { Cluster } from "../cluster.ts";
import { sameBroker } from "../same-broker.ts";

export const detector: Detector<Cluster> = {
  id: "pulsar/shutdown-without-drain",
  title: "Shutdown without a drain",
  severity: "medium",
  causedBy: ["pulsar/registration-missing", "pulsar/session-expiry"],
  explainedBy: sameBroker,
  guide: {
    what: "An orderly stop found the broker's registration gone and skipped the unloading of its bundles. The next owner may open topics that this one still writes.",
    signature:
      "In a stop: `Failed to disable broker from loadbalancer list` with NoNode, and no `namespace-bundles completed`.",
    lookAlikes: ["A stop that unloads all the same."],
    remedy: ["Upgrade; check topics of that broker for version conflicts."],
    sources: ["apache/pulsar#2909"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) =>
      node.lives.flatMap(({ from, to }) => {
        const [failed] = eventsDuring(node.log, from, to, "br.disable.fail").filter((event) =>
          /NoNode/.test(reasonsOf(event)),
        );
        const drained = failed && eventsDuring(node.log, failed.at, to, "br.unload.done").length > 0;
        if (!failed || drained) return [];
        return [
          told([node], [failed], {
            severity: "medium",
            confidence: 1,
            title: `${node.name} stopped without unloading its bundles`,
            explanation: `At ${clock(failed.at)}, on its way down, ${node.name} found its registration gone, and no line says that its bundles were unloaded.`,
            excluded: ["not an end without a stop: the line is of one"],
            remedy: [
              "Look for version conflicts of its topics on the brokers that took them; upgrade where the release is 2.2 or older.",
            ],
          }),
        ];
      }),
    ),
};
