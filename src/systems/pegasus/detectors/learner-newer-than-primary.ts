/** A learner that has what its primary has not. */
import type { Detector } from "../../../detect/detector.ts";
import { clock, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { gpidOf, runsOn } from "../runs-on.ts";
import { told } from "../told.ts";

/** Primary and learner log it at once, and again with each round. */
const PAUSE_MS = 10 * 60_000;

export const detector: Detector<Cluster> = {
  id: "pegasus/learner-newer-than-primary",
  title: "Learner newer than primary (divergence)",
  severity: "high",
  causedBy: ["pegasus/partition-unavailable", "pegasus/durable-decree-behind", "pegasus/shared-log-truncated"],
  guide: {
    what: "A replica that comes back has applied mutations that the present primary does not have. Its data is wiped and copied anew: what only it had is lost.",
    signature: "`learner state is newer than learnee`, on the primary or the learner.",
    lookAlikes: ["`commit local soft`: the primary has the mutations and only had to apply them."],
    remedy: ["Keep a copy of the learner's directory; find out how the primary came to be behind."],
    sources: ["apache/incubator-pegasus#719", "src/replica/replica_learn.cpp"],
  },
  detect: ({ nodes }) =>
    runsOn(nodes, ["learn.newer"], PAUSE_MS, gpidOf).map(({ node, subject, run }) => {
      const first = run[0];
      const fields = first?.fields;
      const ahead = (fields?.app_committed ?? 0) - (fields?.committed ?? 0);
      const learner = fields?.learner ?? fields?.server ?? node.name;
      return told([node], run, {
        severity: "high",
        confidence: 1,
        title: `the learner of ${subject} was ${ahead} mutations ahead of its primary and is wiped`,
        measures: { mutations: ahead },
        explanation: `At ${clock(first?.at ?? 0)} the learner (${learner}) had applied mutations up to ${fields?.app_committed}, the primary up to ${fields?.committed}. It has to begin from scratch, so ${ahead} mutations that were applied somewhere are in no replica that serves${run.length > 1 ? ` (said ${run.length} times in ${duration((run.at(-1)?.at ?? 0) - (first?.at ?? 0))})` : ""}. Whether clients were told that they are written these lines do not say.`,
        excluded: ["not a primary that had only to apply what it has: that says commit local soft"],
        remedy: [
          "Before anything else copy the learner's directory, as long as it is there (.err, .gar, .bak beside it).",
          "Look at how the primary was chosen: after all members were gone, by hand, or from restored disks.",
        ],
      });
    }),
};
