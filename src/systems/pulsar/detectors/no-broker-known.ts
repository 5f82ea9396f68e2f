/** A proxy or broker whose list of brokers is empty, so that it can send nobody anywhere. */
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { covering } from "../../../extent.ts";
import { count, fromTo, listOfMany } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { PulEvent } from "../events.ts";
import { isEnding } from "../lives.ts";
import { runsOn } from "../runs-on.ts";

/** Clients try again within a minute. */
const PAUSE_MS = 120_000;
/** Brokers that start, all at once, are registered by then. */
const LONG_MS = 20_000;

/** A list that could not be asked for is another trouble. */
function isEmpty(event: PulEvent<"px.none" | "lu.none">): boolean {
  if (event.kind === "lu.none") return true;
  return event.fields.topic !== undefined || /No active broker/.test(event.fields.err ?? "");
}

export const detector: Detector<Cluster> = {
  id: "pulsar/no-broker-known",
  title: "No active broker known",
  severity: "medium",
  causedBy: [
    "zookeeper/quorum-lost",
    "pulsar/metadata-disconnected",
    "pulsar/session-expiry",
    "pulsar/registration-missing",
    "pulsar/rolling-restart",
    "pulsar/process-exit",
    "pulsar/silent-end",
  ],
  guide: {
    what: "Proxies, the discovery service and load managers pick a broker from the list of those that are registered. Where it is empty every client that asks is refused, whether brokers run or not.",
    signature:
      "`No active broker is available`, `No available broker for … to lookup partition metadata`, or `No available broker found.`",
    lookAlikes: [
      "A broker that is listed and cannot be reached: pulsar/broker-unreachable.",
      "The first seconds of a start of all brokers: told as low.",
    ],
    remedy: ["See whether brokers are registered; where they are, restart the process whose list is empty."],
    sources: ["apache/pulsar#6290", "apache/pulsar#7476", "apache/pulsar#7706"],
  },
  detect: ({ nodes, brokers }) =>
    runsOn(nodes, ["px.none", "lu.none"], PAUSE_MS, (event, { lives }) =>
      isEmpty(event) && !isEnding(lives, event.at) ? "none" : null,
    ).map(({ node, run }) => {
      const [from, to] = [run[0]?.at ?? 0, run.at(-1)?.at ?? 0];
      const ready = brokers
        .filter((broker) => broker !== node && broker.first !== null)
        .filter(({ roles }) =>
          covering(roles, from, to).some(
            (span) => span.serving && !span.inferred && span.from <= from && span.to >= to,
          ),
        )
        .map(({ name }) => name);
      return told([node], run, {
        severity: to - from >= LONG_MS || ready.length > 0 ? "medium" : "low",
        confidence: 1,
        count: run.length,
        title: `${node.name} knew of no broker that is active`,
        explanation: `${fromTo(from, to)} ${node.name} had nowhere to send clients to, ${count(run.length, "time")}: its list of brokers was empty. ${
          ready.length > 0
            ? `By their own logs ${listOfMany(ready)} ${ready.length === 1 ? "was" : "were"} ready then: the list is out of date, or they were not registered.`
            : "Either no broker was registered, or it does not see that one is; these lines do not tell which."
        }`,
        excluded: ["not a broker that is out of reach: none is in the list"],
        remedy: [
          "List the brokers that are registered (`pulsar-admin brokers list`, or the children of /loadbalance/brokers).",
          "Where there are some, see when this process last lost its session with the metadata store, and restart it; where there are none, see why the brokers are not registered.",
        ],
      });
    }),
};
