/** A broker that is started with the advertised address of another one, which runs. */
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { Life } from "../lives.ts";
import type { PulNode } from "../node.ts";
import { shared, twinAt } from "../twins.ts";

function draft(node: PulNode, { banner, end, from, last }: Life, cluster: Cluster): Draft[] {
  const twin = banner && twinAt(node, from, cluster);
  if (!banner || !twin) return [];
  const isRefused = end === "refused";
  const address = shared(node, twin) ?? "";
  return [
    told([node, twin], [banner, ...last.slice(0, 3)], {
      severity: "high",
      confidence: 0.95,
      from,
      count: 1,
      title: `${node.name} was started with the address of ${twin.name}, which ran`,
      explanation: [
        `${node.name} began at ${clock(from)} and goes by ${address}, as ${twin.name} does. By its own log ${twin.name} ran then and went on.`,
        isRefused
          ? `The start of ${node.name} failed; ${twin.name} holds the registration.`
          : "Two brokers of one address take each other's registration, and clients and bundles are sent to the one or the other.",
      ].join(" "),
      excluded: ["not a restart of the one broker: the log of the other process goes on without a start"],
      remedy: [
        "Give each broker an advertisedAddress of its own (and ports, where they share a host); stop the one that was started by mistake.",
      ],
    }),
  ];
}

export const detector: Detector<Cluster> = {
  id: "pulsar/address-shared",
  title: "Two brokers of one address",
  severity: "high",
  causedBy: [],
  guide: {
    what: "Two brokers advertise the same address. The registration in the metadata store is one; the second is refused, or both take it from each other.",
    signature:
      "A start in one log, an address that another log has as its own, and that log goes on through the start without one of its own.",
    lookAlikes: [
      "A restart before the old session has expired: the process before it has ended (pulsar/restart-before-session-expiry).",
      "Two files of one process: both tell of its start.",
    ],
    remedy: ["Give each broker its own advertisedAddress."],
    sources: ["apache/pulsar#752", "pulsar-broker, BrokerRegistryImpl"],
  },
  detect: (cluster) => cluster.brokers.flatMap((node) => node.lives.flatMap((life) => draft(node, life, cluster))),
};
