/** Servers that were stopped and started one after the other. */
import { intervalAt } from "../../../correlate/intervals.ts";
import type { Restart } from "../../../correlate/rounds.ts";
import type { Detector } from "../../../detect/detector.ts";
import { greatest } from "../../../extent.ts";
import { clock, count, duration, listOfMany } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { KvNode } from "../node.ts";
import { rollingRestarts } from "../restarts.ts";

function wasMaster({ node, gone }: Restart<KvNode>): boolean {
  return intervalAt(node.roles, gone - 1)?.state === "master";
}

function namesOf(restarts: readonly Restart<KvNode>[]): string[] {
  return restarts.map(({ node }) => node.name);
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/rolling-restart",
  title: "Rolling restart",
  severity: "info",
  causedBy: [],
  guide: {
    what: "Most servers of a cluster were stopped and started one after the other, each ready before the next one went. Planned work, not a fault.",
    signature:
      "Two servers or more, and more than half of those with a log, end by `Bye Bye`, `Signal … received` or SHUTDOWN and are ready again, each once, each before the next one stops, within half an hour of each other.",
    lookAlikes: [
      "Servers that crash or are killed one after the other: no stop is logged.",
      "All are stopped at once.",
    ],
    remedy: ["Nothing. Restart replicas first and masters last, so that each role moves once."],
    sources: ["src/cli/main.cc, signal handling"],
  },
  detect: (cluster) =>
    rollingRestarts(cluster).map((run) => {
      const from = run[0]?.gone ?? 0;
      const to = greatest(run.map(({ back }) => back));
      const masters = run.filter(wasMaster);
      const outMs = greatest(run.map(({ gone, back }) => back - gone));
      return {
        severity: "info" as const,
        confidence: 0.95,
        title: `${count(run.length, "server")} were restarted one after the other in ${duration(to - from)}`,
        nodes: namesOf(run),
        from,
        to,
        count: run.length,
        measures: { longestOutOfServiceMs: outMs },
        explanation: [
          `${listOfMany(run.map(({ node, gone, back }) => `${node.name} (stopped ${clock(gone)}, ready ${clock(back)})`))} were restarted in this order, each ready before the next one was stopped; the longest was away for ${duration(outMs)}.`,
          masters.length > 0
            ? `${listOfMany(namesOf(masters))} ran as master when it was stopped.`
            : "None of them ran as master when it was stopped.",
        ].join(" "),
        excluded: ["not failures: each process was asked to stop, once, and never two at a time"],
        remedy: [],
        evidence: run.flatMap(({ refs }) => refs),
      };
    }),
};
