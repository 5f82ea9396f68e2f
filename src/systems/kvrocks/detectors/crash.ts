/** A process that ended by a signal of its own making. */

import { grouped } from "../../../correlate/grouped.ts";
import { intervalAt } from "../../../correlate/intervals.ts";
import { inRuns } from "../../../correlate/runs.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { countBegun } from "../../../extent.ts";
import { clock, count, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { type Crash, crashesOf } from "../crashes.ts";
import type { KvNode } from "../node.ts";

/** Crashes of one kind further apart than this are told one by one. */
const SAME_SPELL_MS = 10 * 60_000;

function kindOf({ signal, top, check }: Crash): string {
  return [signal, check ?? top].filter((part) => part !== null).join(" in ");
}

function draft(node: KvNode, run: readonly Crash[]): Draft {
  const first = run[0] as Crash;
  const last = run.at(-1) ?? first;
  const next = node.lives[countBegun(node.lives, last.at)];
  const role = intervalAt(node.roles, first.at - 1)?.state;
  const as = role === "master" || role === "replica" ? `, which ran as ${role},` : "";
  const where = first.check ? `: ${first.check}` : first.top ? ` in ${first.top}` : "";
  return {
    severity: "critical",
    confidence: 1,
    title: `${node.name} crashed${run.length > 1 ? ` ${count(run.length, "time")}` : ""} by ${first.signal}${where}`,
    nodes: [node.name],
    from: first.at,
    to: next?.ready?.at ?? Math.max(last.to, next?.from ?? last.to),
    count: run.length,
    measures: next?.ready ? { downMs: next.ready.at - first.at } : {},
    explanation: [
      run.length === 1
        ? `At ${clock(first.at)} the process of ${node.name}${as} ended by ${first.signal}.`
        : `Between ${clock(first.at)} and ${clock(last.at)} the process of ${node.name} ended ${count(run.length, "time")} by ${first.signal}, the same way each time.`,
      first.check ? `What failed before that: ${first.check}.` : "",
      first.check && !first.top
        ? ""
        : first.top
          ? `The first function beneath the signal handler is ${first.top}.`
          : "No line names the function of the server in which that was.",
      next?.ready
        ? `Another process was ready at ${clock(next.ready.at)}, ${duration(next.ready.at - last.at)} later.`
        : next
          ? `Another process was started at ${clock(next.from)}.`
          : "No later start is in the log.",
    ]
      .filter((sentence) => sentence !== "")
      .join(" "),
    excluded: ["not a kill from outside: that leaves no such line", "not on its way down: no stop stands before it"],
    remedy: [
      first.version && first.version !== "unstable"
        ? `Look for the function among the known faults of release ${first.version}, and upgrade.`
        : "Look for the function among known faults, and upgrade.",
      "Otherwise report it at github.com/apache/kvrocks with the stack trace and the lines before it.",
    ],
    evidence: run.flatMap(({ refs }) => refs),
  };
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/crash",
  title: "crash",
  severity: "critical",
  causedBy: [],
  guide: {
    what: "The process received a signal that its own fault raised (segmentation fault, abort and the like), wrote a stack trace and ended.",
    signature: "`Ooops! … got signal: …`, or a failed check, while the process was not asked to stop.",
    lookAlikes: [
      "A kill from outside: no line at all (kvrocks/silent-end).",
      "An abort behind `Bye Bye` or `Signal … received`: the process was going anyway (kvrocks/abort-at-exit).",
    ],
    remedy: ["Upgrade; report what is not known yet, with the stack trace."],
    sources: ["apache/kvrocks#1908", "apache/kvrocks#2834", "apache/kvrocks#2867", "apache/kvrocks#2900"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) =>
      [
        ...grouped(
          crashesOf(node).filter(({ stop }) => stop === null),
          kindOf,
        ).values(),
      ].flatMap((same) => inRuns(same, SAME_SPELL_MS).map((run) => draft(node, run))),
    ),
};
