/** A proxy that goes on to connect to an address of a broker that has another one now. */

import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { covering } from "../../../extent.ts";
import { count, duration, fromTo } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { departuresOf } from "../departures.ts";
import { runsOn } from "../runs-on.ts";

/** Clients of a proxy try again within a minute. */
const PAUSE_MS = 120_000;
/** A broker that is started again is ready by then. */
const LONG_MS = 120_000;
const FEWEST = 3;

export const detector: Detector<Cluster> = {
  id: "pulsar/proxy-pinned-to-dead-address",
  title: "Proxy pinned to a dead address",
  severity: "medium",
  causedBy: ["pulsar/missed-watch-stale-list"],
  guide: {
    what: "A proxy keeps an old address of a broker that was given a new one, and its clients are refused while the broker runs.",
    signature:
      "A proxy fails three times and more, for two minutes and more, to connect to one resolved address of a broker that is ready at the same time by its own log.",
    lookAlikes: [
      "A broker that is gone: pulsar/dead-broker-still-registered tells why it is still chosen.",
      "A broker that starts again: over when it is ready.",
    ],
    remedy: ["Restart the proxy; lower the time for which names are kept (networkaddress.cache.ttl)."],
    sources: ["apache/pulsar#7399", "apache/pulsar#7679", "apache/pulsar#10719"],
  },
  detect: (cluster) => {
    const gone = new Set(departuresOf(cluster).map(({ node }) => node));
    const proxies = cluster.nodes.filter(({ service }) => service === "proxy");
    return runsOn(proxies, ["px.connect.fail", "lu.conn.fail"], PAUSE_MS, ({ fields }) =>
      fields.addr && /\/\d+\./.test(fields.addr) ? fields.addr : null,
    ).flatMap(({ node, subject, run }) => {
      const from = run[0]?.at ?? 0;
      const to = run.at(-1)?.at ?? from;
      const broker = cluster.nodeAt(subject);
      const runs = covering(broker?.roles ?? [], from, to).some(({ serving, inferred }) => serving && !inferred);
      const speaks = broker?.last !== null && broker !== null && broker.last >= to;
      if (!broker || !runs || !speaks || gone.has(broker) || run.length < FEWEST || to - from < LONG_MS) return [];
      return [
        told([node, broker], run, {
          severity: "medium",
          confidence: 0.8,
          title: `${node.name} cannot reach ${broker.name} at ${subject}, which is ready`,
          explanation: `${fromTo(from, to)} (${duration(to - from)}) ${node.name} failed ${count(run.length, "time")} to connect to ${subject}. ${broker.name} was ready all the while: the address is an old one, or the way to it is cut.`,
          excluded: ["not a broker that is gone: it writes on"],
          remedy: ["Compare the address with the broker's present one; restart the proxy where they differ."],
        }),
      ];
    });
  },
};
