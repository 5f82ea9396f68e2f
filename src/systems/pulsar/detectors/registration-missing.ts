/** A live broker whose own registration is gone. */
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count } from "../../../words.ts";
import { reasonsOf } from "../causes.ts";
import type { Cluster } from "../cluster.ts";
import { isEnding } from "../lives.ts";
import { runsOn } from "../runs-on.ts";

/** Reports are written every 5 s to 15 min. */
const PAUSE_MS = 16 * 60_000;

export const detector: Detector<Cluster> = {
  id: "pulsar/registration-missing",
  title: "Registration of a live broker is missing",
  severity: "high",
  causedBy: [
    "pulsar/restart-before-session-expiry",
    "pulsar/session-expiry",
    "zookeeper/session-expiry",
    "zookeeper/session-expiry-storm",
  ],
  guide: {
    what: "A broker writes its load data and finds that its node under /loadbalance/brokers is not there. For the others it is gone, though it runs.",
    signature: "`Error writing broker data` with NoNode for a path under /loadbalance/brokers.",
    lookAlikes: [
      "BadVersion below the same line: pulsar/registration-conflict.",
      "A broker that stops: its registration is removed on purpose.",
    ],
    remedy: ["Restart the broker; find out who or what removed the node."],
    sources: ["apache/pulsar#913", "apache/pulsar#5763"],
  },
  detect: ({ nodes }) =>
    runsOn(nodes, ["rg.mod.write"], PAUSE_MS, (event, node) =>
      /NoNode/.test(reasonsOf(event)) && !isEnding(node.lives, event.at) ? "registration" : null,
    ).map(({ node, run }) =>
      told([node], run, {
        severity: "high",
        confidence: 1,
        title: `the registration of ${node.name} is missing while it runs`,
        explanation: `At ${clock(run[0]?.at ?? 0)} ${node.name} wrote its load data and its registration was not there (${count(run.length, "time")}). Other brokers take it for gone and may give its bundles away.`,
        excluded: ["not a stop: no line of one stands before it"],
        remedy: [
          "Restart the broker, so that it registers anew.",
          "See whether it was started within 30 s of its predecessor's end, or whether its session expired.",
        ],
      }),
    ),
};
