/** An orderly restart of servers, one after the other: an observation. */
import type { Detector } from "../../../detect/detector.ts";
import { clock, duration, listOfMany } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { rollingRestarts } from "../restarts.ts";

export const detector: Detector<Cluster> = {
  id: "pegasus/rolling-restart",
  title: "Rolling restart",
  severity: "info",
  causedBy: [],
  guide: {
    what: "Most replica servers were started anew one after the other, each back before the next one went. Planned work, not a fault.",
    signature:
      "Three and more replica servers, more than half of those known, each with one new process and no failed check, each connected to the meta server before the next one is gone.",
    lookAlikes: [
      "A crash loop: one server, again and again.",
      "Servers that go together: the next one goes before the last one is back.",
    ],
    remedy: ["Nothing."],
    sources: ["scripts/pegasus_rolling_update.sh"],
  },
  detect: (cluster) =>
    rollingRestarts(cluster).map((run) => {
      const from = run[0]?.gone ?? 0;
      const to = run.at(-1)?.back ?? from;
      const longestMs = Math.max(...run.map(({ gone, back }) => back - gone));
      return {
        severity: "info" as const,
        confidence: 0.9,
        title: `${run.length} replica servers were restarted one after the other in ${duration(to - from)}`,
        nodes: run.map(({ node }) => node.name),
        from,
        to,
        count: run.length,
        measures: { longestOutOfServiceMs: longestMs },
        explanation: `${listOfMany(run.map(({ node, gone, back }) => `${node.name} (gone ${clock(gone)}, back ${clock(back)})`))} were restarted in this order; the longest was out of service for ${duration(longestMs)}. SIGTERM leaves no line, so that each was asked to stop is taken from their order.`,
        excluded: ["not crashes: no check failed"],
        remedy: [],
        evidence: run.flatMap(({ refs }) => refs),
      };
    }),
};
