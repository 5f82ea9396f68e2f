/** A proxy that may not connect to the brokers that its clients are sent to. */
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { count, fromTo, listOfMany } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { runsOn } from "../runs-on.ts";

/** Clients that are refused try again within a minute. */
const PAUSE_MS = 120_000;
/** What the proxy says of its reason, and the setting that it is of. */
const SETTINGS: readonly (readonly [RegExp, string])[] = [
  [/^Given port/, "brokerProxyAllowedTargetPorts"],
  [/^Given host/, "brokerProxyAllowedHostNames"],
  [/^The IP address/, "brokerProxyAllowedIPAddresses"],
];

export const detector: Detector<Cluster> = {
  id: "pulsar/proxy-target-denied",
  title: "Proxy not allowed to connect to a broker",
  severity: "medium",
  causedBy: [],
  guide: {
    what: "A proxy connects clients only to ports, hosts and addresses that its settings allow. A broker outside of them is out of reach for all clients of the proxy, however well it runs.",
    signature: "`Target broker '…' cannot be validated` in a proxy's log.",
    lookAlikes: [
      "A broker that is not there: `Target broker … isn't available`, or a connection that fails.",
      "A client that asks for a target of its own: the address is of no broker.",
    ],
    remedy: [
      "Compare brokerProxyAllowedTargetPorts (6650 and 6651 unless set), brokerProxyAllowedHostNames and brokerProxyAllowedIPAddresses of the proxy with the addresses that brokers advertise.",
    ],
    sources: ["pulsar-proxy, BrokerProxyValidator"],
  },
  detect: (cluster) =>
    runsOn(cluster.nodes, ["px.denied"], PAUSE_MS, () => "denied").map(({ node, run }) => {
      const targets = [...new Set(run.map(({ fields }) => fields.broker))].sort();
      const known = targets.flatMap((target) => cluster.nodeAt(target)?.name ?? []);
      const settings = SETTINGS.flatMap(([reason, name]) =>
        run.some(({ fields }) => reason.test(fields.err)) ? [name] : [],
      );
      const [from, to] = [run[0]?.at ?? 0, run.at(-1)?.at ?? 0];
      return told([node, ...known], run, {
        severity: known.length > 0 ? "high" : "medium",
        confidence: 1,
        title: `${node.name} was not allowed to connect clients to ${listOfMany(targets)}`,
        explanation: [
          `${fromTo(from, to)} ${node.name} refused ${count(run.length, "connection")} of clients to ${listOfMany(targets)}: its own settings do not allow ${targets.length === 1 ? "that target" : "these targets"}${settings.length > 0 ? ` (${listOfMany(settings)})` : ""}.`,
          known.length > 0
            ? `By the logs ${listOfMany([...new Set(known)])} ${new Set(known).size === 1 ? "listens" : "listen"} there; clients of this proxy cannot reach what is served there.`
            : "Whether a broker listens there is not in these logs.",
        ].join(" "),
        excluded: ["not a broker that is down: the proxy did not try to connect"],
        remedy: [
          `Compare ${settings.length > 0 ? listOfMany(settings) : "the settings brokerProxyAllowed…"} of the proxy with the addresses that the brokers advertise.`,
        ],
      });
    }),
};
