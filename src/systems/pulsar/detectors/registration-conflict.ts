/** A broker whose load report is refused again and again for a version that does not fit. */
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count, duration } from "../../../words.ts";
import { reasonsOf } from "../causes.ts";
import type { Cluster } from "../cluster.ts";
import { isEnding } from "../lives.ts";
import { runsOn } from "../runs-on.ts";

/** Reports are written every 5 s to 15 min. */
const PAUSE_MS = 16 * 60_000;
/** One conflict is a write that raced with another. */
const FEWEST = 3;

export const detector: Detector<Cluster> = {
  id: "pulsar/registration-conflict",
  title: "Registration write conflict",
  severity: "medium",
  causedBy: ["zookeeper/session-expiry", "pulsar/session-expiry"],
  guide: {
    what: "The broker lives and cannot write its load data any more, because it expects a version of its registration that is not the stored one. The leader judges it by numbers that stand still.",
    signature: "Three and more of `Error writing broker data` with BadVersion below.",
    lookAlikes: [
      "NoNode below the same line: the registration is gone (pulsar/registration-missing).",
      "One such line: a write that raced with another.",
    ],
    remedy: ["Restart the broker."],
    sources: ["apache/pulsar#13892"],
  },
  detect: ({ nodes }) =>
    runsOn(nodes, ["rg.mod.write"], PAUSE_MS, (event, node) =>
      /BadVersion/.test(reasonsOf(event)) && !isEnding(node.lives, event.at) ? "registration" : null,
    ).flatMap(({ node, run }) => {
      const from = run[0]?.at ?? 0;
      const to = run.at(-1)?.at ?? from;
      if (run.length < FEWEST) return [];
      return [
        told([node], run, {
          severity: "medium",
          confidence: 1,
          title: `${node.name} could not write its load data ${count(run.length, "time")} in ${duration(to - from)}`,
          explanation: `From ${clock(from)} on the writes of ${node.name} to its own registration were refused for their version. Its load data stands still meanwhile, and the leader decides by it.`,
          excluded: ["not a registration that is gone: the store answers BadVersion, not NoNode"],
          remedy: ["Restart the broker; it registers anew."],
        }),
      ];
    }),
};
