/** A process that ended by a signal of its own making. */

import { grouped } from "../../../correlate/grouped.ts";
import { intervalAt } from "../../../correlate/intervals.ts";
import { inRuns } from "../../../correlate/runs.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { countBegun, during } from "../../../extent.ts";
import { clock, count, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { type Crash, crashesOf } from "../crashes.ts";
import type { KvNode } from "../node.ts";

/** Crashes of one kind further apart than this are told one by one. */
const SAME_SPELL_MS = 10 * 60_000;
/** What an abort at exit mostly ends by. */
const SIGABRT = 6;
/** A replication thread that joins itself aborts the process at once. */
const JOINED_WITHIN_MS = 60_000;

/** Crashes of one kind are told together. */
function kindOf({ signal, top, waiting, check, stopUnknown }: Crash): string {
  return JSON.stringify([signal, check ?? (waiting === null ? top : "sent"), stopUnknown]);
}

/** Where a stop may stand before it that the log does not hold, a signal of aborts says least. */
function severityOf({ stopUnknown, number, waiting, check }: Crash): Draft["severity"] {
  if (waiting !== null && check === null) return "high";
  if (!stopUnknown) return "critical";
  return number === null || number === SIGABRT ? "medium" : "high";
}

function draft(node: KvNode, run: readonly Crash[]): Draft {
  const first = run[0] as Crash;
  const last = run.at(-1) ?? first;
  const next = node.lives[countBegun(node.lives, last.at)];
  const role = intervalAt(node.roles, first.at - 1)?.state;
  const as = role === "master" || role === "replica" ? `, which ran as ${role},` : "";
  const signal = first.signal === null ? "" : ` by ${first.signal}`;
  const joined = first.stopUnknown
    ? during(node.log.of("rep.join"), first.at - JOINED_WITHIN_MS, first.at).at(-1)
    : undefined;
  const isSent = first.waiting !== null && first.check === null;
  const where = isSent ? ", sent from outside" : first.check ? `: ${first.check}` : first.top ? ` in ${first.top}` : "";
  return {
    severity: severityOf(first),
    confidence: first.stopUnknown ? 0.8 : 1,
    title: `${node.name} ${isSent ? "was ended" : "crashed"}${run.length > 1 ? ` ${count(run.length, "time")}` : ""}${signal}${where}${first.signal === null ? " (by which signal is not in the log)" : ""}`,
    nodes: [node.name],
    from: first.at,
    to: next?.ready?.at ?? Math.max(last.to, next?.from ?? last.to),
    count: run.length,
    measures: next?.ready ? { downMs: next.ready.at - first.at } : {},
    explanation: [
      first.signal === null
        ? `At ${clock(first.at)} there are lines of the report that ${node.name} writes when a signal of its own fault ends it; the line before them that names the signal is not in the log${first.top ? "" : ", nor is the beginning of the stack trace"}.`
        : run.length === 1
          ? `At ${clock(first.at)} the process of ${node.name}${as} ended by ${first.signal}.`
          : `Between ${clock(first.at)} and ${clock(last.at)} the process of ${node.name} ended ${count(run.length, "time")} by ${first.signal}, the same way each time.`,
      first.check ? `What failed before that: ${first.check}.` : "",
      isSent
        ? `The thread that received the signal waited in ${first.waiting}, where no fault comes from: somebody sent it.`
        : "",
      isSent || (!first.top && (first.check || first.signal === null))
        ? ""
        : first.top
          ? `The first function beneath the signal handler is ${first.top}.`
          : "No line names the function of the server in which that was.",
      joined
        ? `Before that, "Replication thread operation failed: ${joined.fields.err}": a thread tried to join itself, as at a stop.`
        : "",
      first.stopUnknown
        ? "Whether it had been asked to stop before is not in these lines; if it had, this was an abort at exit, which does little harm."
        : "",
      next?.ready
        ? `Another process was ready at ${clock(next.ready.at)}, ${duration(next.ready.at - last.at)} later.`
        : next
          ? `Another process was started at ${clock(next.from)}.`
          : "No later start is in the log.",
    ]
      .filter((sentence) => sentence !== "")
      .join(" "),
    excluded: [
      isSent
        ? "not a fault of its own: a thread that waits raises none"
        : "not a kill from outside: that leaves no such line",
      ...(first.stopUnknown ? [] : ["not on its way down: no stop stands before it"]),
    ],
    remedy: isSent
      ? [
          `Find out who sent the signal at ${clock(first.at)}: a watchdog or probe of the service manager, a script, somebody with kill.`,
        ]
      : [
          first.version && first.version !== "unstable"
            ? `Look for the function among the known faults of release ${first.version}, and upgrade.`
            : "Look for the function among known faults, and upgrade.",
          "Otherwise report it at github.com/apache/kvrocks with the stack trace and the lines before it.",
        ],
    evidence: [...run.flatMap(({ refs }) => refs), ...(joined ? [joined.ref] : [])],
  };
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/crash",
  title: "Crash",
  severity: "critical",
  causedBy: [],
  guide: {
    what: "The process received a signal that its own fault raised (segmentation fault, abort and the like), wrote a stack trace and ended.",
    signature:
      "`Ooops! … got signal: …`, a stack trace whose head is cut off, or a failed check, while the process was not asked to stop.",
    lookAlikes: [
      "A kill from outside: no line at all (kvrocks/silent-end).",
      "A signal of a fault that somebody sent (kill -SEGV): the thread that received it was waiting; told here, as sent.",
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
