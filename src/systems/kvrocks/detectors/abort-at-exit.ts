/** A process that aborted after it had been asked to stop. */

import type { Detector, Draft } from "../../../detect/detector.ts";
import { during } from "../../../extent.ts";
import { clock, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { type Crash, crashesOf } from "../crashes.ts";
import type { KvNode } from "../node.ts";

const SIGABRT = 6;

function draft(node: KvNode, crash: Crash): Draft[] {
  const { at, stop, number, top, refs } = crash;
  const signal = crash.signal ?? "a signal that no line names";
  if (!stop) return [];
  const joined = during(node.log.of("rep.join"), stop.at, at).at(-1);
  return [
    {
      severity: "low",
      confidence: joined || number === SIGABRT ? 1 : 0.8,
      title: `${node.name} ended by ${signal} while it was stopping`,
      nodes: [node.name],
      from: stop.at,
      to: at,
      count: 1,
      measures: { afterStopMs: at - stop.at },
      explanation: [
        `${node.name} was asked to stop at ${clock(stop.at)} and received ${signal} ${duration(at - stop.at)} later, on its way down.`,
        joined
          ? `Before that, "Replication thread operation failed: ${joined.fields.err}": a thread tried to join itself.`
          : "",
        top ? `The first function beneath the signal handler is ${top}.` : "",
        "It was going anyway; what the stop would still have done was left out, and the next start reads the WAL.",
      ]
        .filter((sentence) => sentence !== "")
        .join(" "),
      excluded: ["not a crash under load: the stop was asked for before"],
      remedy: ["Upgrade; meanwhile take no alarm from it, and let the supervisor not count it as a crash."],
      evidence: [stop.ref, ...(joined ? [joined.ref] : []), ...refs],
    },
  ];
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/abort-at-exit",
  title: "Abort at exit",
  severity: "low",
  causedBy: [],
  guide: {
    what: "A server that was asked to stop ended by a signal of its own, most often because the replication thread joined itself. Harmless, but it looks like a crash.",
    signature:
      "`Bye Bye`, `Signal … received` or `bye bye`, then `Replication thread operation failed` and `Ooops! … got signal: Aborted (6)` of the same process.",
    lookAlikes: [
      "A crash: no stop stands before it (kvrocks/crash). Where the log begins there or has errors alone, the two look the same.",
    ],
    remedy: ["Upgrade."],
    sources: ["apache/kvrocks#3126"],
  },
  detect: ({ nodes }) => nodes.flatMap((node) => crashesOf(node).flatMap((crash) => draft(node, crash))),
};
