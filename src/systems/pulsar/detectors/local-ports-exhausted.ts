/** A process whose host has no local port left for new connections. */
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { count, fromTo } from "../../../words.ts";
import { reasonsOf } from "../causes.ts";
import type { Cluster } from "../cluster.ts";
import { runsOn } from "../runs-on.ts";

/** Clients try again within a minute. */
const PAUSE_MS = 120_000;
/** One may meet the moment in which a port comes free. */
const FEWEST = 3;

export const detector: Detector<Cluster> = {
  id: "pulsar/local-ports-exhausted",
  title: "No local port left",
  severity: "medium",
  causedBy: [],
  guide: {
    what: "The system refuses a new connection because all local ports towards that address are taken. A proxy with connections that nobody closes serves no new client, though its brokers are well.",
    signature: "Three and more failed connections with `Cannot assign requested address`.",
    lookAlikes: ["`Connection refused`: the host answers, and nothing listens there.", "One such line."],
    remedy: ["Count the connections of that process; close those that nobody uses, or restart it."],
    sources: ["apache/pulsar#14075", "apache/pulsar#14078"],
  },
  detect: ({ nodes }) =>
    runsOn(nodes, ["lu.conn.fail", "px.connect.fail", "cl.connect.fail"], PAUSE_MS, (event) =>
      /Cannot assign requested address/.test(reasonsOf(event)) ? "ports" : null,
    ).flatMap(({ node, run }) => {
      if (run.length < FEWEST) return [];
      const from = run[0]?.at ?? 0;
      return [
        told([node], run, {
          severity: "medium",
          confidence: 0.85,
          title: `${node.name} could not open connections: no local port was left`,
          explanation: `${fromTo(from, run.at(-1)?.at ?? from)} ${count(run.length, "connection")} of ${node.name} failed with "Cannot assign requested address". The system says so where every local port towards the address is taken: many connections are open or wait to be forgotten. Whoever needs a new connection from ${node.name} is not served.`,
          excluded: ["not a server that refuses: no packet was sent"],
          remedy: [
            `Count the connections on the host of ${node.name} (ss -s, ss -tan): many to one address that hang are of clients that nobody closes. Restart the process.`,
            "Upgrade proxies to 2.7.5, 2.8.3, 2.9.3 or later, which end such connections; widen net.ipv4.ip_local_port_range.",
          ],
        }),
      ];
    }),
};
