/** A live broker whose own registration is gone. */
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import type { Instant } from "../../../event.ts";
import { during } from "../../../extent.ts";
import { clock } from "../../../words.ts";
import { reasonsOf } from "../causes.ts";
import type { Cluster } from "../cluster.ts";
import type { PulEvent } from "../events.ts";
import { isEnding } from "../lives.ts";
import type { PulNode } from "../node.ts";
import { runsOn } from "../runs-on.ts";
import { lossesOf } from "../sessions.ts";

/** Reports are written every 5 s to 15 min. */
const PAUSE_MS = 16 * 60_000;

/** It registers at once where it finds itself missing. */
const AGAIN_MS = 60_000;

/** A session that was lost this long before may be why. */
const LOST_WITHIN_MS = 10 * 60_000;

/** The line of another broker by which this one's registration was last removed before an instant. */
function removalOf(node: PulNode, at: Instant): PulEvent | undefined {
  const removal = node.gone.findLast((event) => event.kind === "rg.deleted" && event.at <= at);
  return removal && during(node.log.of("rg.done"), removal.at, at).length === 0 ? removal : undefined;
}

/** The load manager's monitor says it of an empty look-up, a load report by what the store answers. */
function isMissing(event: PulEvent<"rg.mod.write" | "rg.missing">): boolean {
  return event.kind === "rg.missing" || /NoNode/.test(reasonsOf(event));
}

export const detector: Detector<Cluster> = {
  id: "pulsar/registration-missing",
  title: "Registration of a live broker is missing",
  severity: "high",
  causedBy: [
    "pulsar/restart-before-session-expiry",
    "pulsar/process-pause",
    "pulsar/session-expiry",
    "zookeeper/session-expiry",
    "zookeeper/session-expiry-storm",
  ],
  guide: {
    what: "A broker that runs finds that its node under /loadbalance/brokers is not there. For the others it is gone.",
    signature:
      "`Error writing broker data` with NoNode for a path under /loadbalance/brokers; or `Found this broker:… has not registered yet. Trying to register it` (extensible load manager), which a broker prints whose own look-up was empty.",
    lookAlikes: [
      "BadVersion below the same line: pulsar/registration-conflict.",
      "A broker that stops: its registration is removed on purpose.",
    ],
    remedy: ["Restart the broker where it does not register anew; find out who or what removed the node."],
    sources: ["apache/pulsar#913", "apache/pulsar#5763", "apache/pulsar#24478", "ExtensibleLoadManagerImpl.monitor"],
  },
  detect: ({ nodes }) =>
    runsOn(nodes, ["rg.mod.write", "rg.missing"], PAUSE_MS, (event, node) =>
      isMissing(event) && !isEnding(node.lives, event.at) ? "registration" : null,
    ).map(({ node, run }) => {
      const from = run[0]?.at ?? 0;
      const to = run.at(-1)?.at ?? from;
      const anew = during(node.log.of("rg.done"), to, to + AGAIN_MS)[0];
      // the monitor looks every two minutes; one that finds it missing once may have made it since
      const isTrying = run.length === 1 && run[0]?.kind === "rg.missing";
      const removal = removalOf(node, from);
      const loss = lossesOf(node).findLast(({ at }) => at <= from && from - at <= LOST_WITHIN_MS);
      const since = [
        removal ? `Another broker saw it removed at ${clock(removal.at)}.` : "Since when, these lines do not tell.",
        loss ? `Its session was lost at ${clock(loss.at)}.` : "",
      ];
      const looked = run[0]?.kind === "rg.missing" ? "looked itself up" : "wrote its load data";
      return told(
        [node],
        [removal, loss?.event, ...run, anew].filter((event) => event !== undefined),
        {
          from: removal?.at ?? from,
          severity: anew || isTrying ? "medium" : "high",
          confidence: 1,
          count: run.length,
          title: `the registration of ${node.name} ${anew || isTrying ? "was missing while it ran" : "is missing while it runs"}`,
          explanation: `At ${clock(from)} ${node.name} ${looked} and its registration was not there${run.length > 1 ? ` (${run.length} times up to ${clock(to)})` : ""}. ${since.filter((sentence) => sentence !== "").join(" ")} Other brokers take it for gone and may give its bundles away. ${anew ? `At ${clock(anew.at)} it was registered again.` : `${isTrying ? "It set about registering again; no" : "No"} line shows that it was registered again.`}`,
          excluded: ["not a stop: no line of one stands before it"],
          remedy: [
            anew
              ? "See which bundles other brokers took in that time; a topic that two of them serve is closed by the one whose writes are refused."
              : `${isTrying ? "Where it does not register (`Finished registering self`), restart" : "Restart"} the broker, so that it registers anew.`,
            "See whether it was started within 30 s of its predecessor's end, or whether its session expired.",
          ],
        },
      );
    }),
};
