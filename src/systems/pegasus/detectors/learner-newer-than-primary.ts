/** A learner that has what its primary has not. */
import { grouped } from "../../../correlate/grouped.ts";
import { inRuns } from "../../../correlate/runs.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { PegEvent } from "../events.ts";
import type { PegNode } from "../node.ts";
import { gpidOf } from "../runs-on.ts";

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
  detect: ({ nodes }) => {
    const lines = nodes.flatMap((node) => node.log.of("learn.newer").map((event) => ({ node, event, at: event.at })));
    return [...grouped(lines, ({ event }) => gpidOf(event))].flatMap(([subject, own]) =>
      inRuns(
        own.sort((a, b) => a.at - b.at),
        PAUSE_MS,
      ).map((lines) =>
        draft(
          subject,
          [...new Set(lines.map(({ node }) => node))],
          lines.map(({ event }) => event),
        ),
      ),
    );
  },
};

function draft(subject: string, nodes: readonly PegNode[], run: readonly PegEvent<"learn.newer">[]): Draft {
  const first = run[0];
  const fields = first?.fields;
  const ahead = (fields?.app_committed ?? 0) - (fields?.committed ?? 0);
  const learner = fields?.learner ?? fields?.server ?? "";
  return told(nodes, run, {
    severity: "high",
    confidence: 1,
    title: `the learner of ${subject} was ${ahead} mutations ahead of its primary and is wiped`,
    measures: { mutations: ahead },
    explanation: `At ${clock(first?.at ?? 0)} the learner (${learner}) had applied mutations up to ${fields?.app_committed}, the primary up to ${fields?.committed}. It has to begin from scratch, so the ${ahead} mutations that the primary does not have are lost with it${run.length > 1 ? ` (said ${run.length} times in ${duration((run.at(-1)?.at ?? 0) - (first?.at ?? 0))})` : ""}. Whether clients were told that they are written these lines do not say.`,
    excluded: ["not a primary that had only to apply what it has: that says commit local soft"],
    remedy: [
      "Before anything else copy the learner's directory, as long as it is there (.err, .gar, .bak beside it).",
      "Look at how the primary was chosen: after all members were gone, by hand, or from restored disks.",
    ],
  });
}
