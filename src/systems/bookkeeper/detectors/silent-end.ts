/**
 * A process that was killed: its log breaks off, and the next start finds that nothing was shut down, or an auditor misses
 * the bookie.
 */
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { BkNode } from "../node.ts";

export const detector: Detector<Cluster> = {
  id: "bookkeeper/silent-end",
  title: "Ended without a word",
  severity: "medium",
  causedBy: [],
  guide: {
    what: "A process was killed or its machine stopped. It wrote nothing of it; from 4.15 on the next start tells, and auditors miss it.",
    signature:
      "`Unclean shutdown detected` or `Dirty files exist on boot-up` at a start, and no line of an end before it; or no line of a bookie behind which an auditor says `Following are the failed bookies` or `Delaying bookie audit` of it.",
    lookAlikes: [
      "An error of its own: bookkeeper/process-exit.",
      "A stop in order: the shutdown hook says so.",
      "A bookie that is missed and goes on logging: its session ended.",
    ],
    remedy: ["Look at the host: out-of-memory killer, supervisor, power."],
    sources: ["UncleanShutdownDetectionImpl"],
  },
  detect: ({ nodes }) => nodes.flatMap((node) => [...missed(node), ...unclean(node)]),
};

/** A bookie that an auditor missed after its last line. */
function missed({ name, log, last, missed }: BkNode): Draft[] {
  if (missed === null || last === null) return [];
  return [
    told([name], [...log.all.slice(-1), missed], {
      severity: "medium",
      confidence: 0.75,
      title: `${name} was missed by an auditor, and its log says nothing more`,
      from: last,
      count: 1,
      explanation: `The last line of ${name} is of ${clock(last)}. At ${clock(missed.at)} an auditor counted it among the bookies that are gone: its registration in ZooKeeper had ended. No line of it says why. It was killed, its machine stopped, it was cut off from ZooKeeper, it was stopped and its last lines were lost (some releases lose them now and then), or the rest of its log is not here.`,
      excluded: [
        "not an error of its own: its log shows none at its end",
        "not one whose session ended while it went on: it writes nothing after that",
      ],
      remedy: [
        "Look at the host: is the process there? The kernel's out-of-memory killer, the supervisor, power, network.",
      ],
    }),
  ];
}

/** Ends that the next start found. */
function unclean(node: BkNode): Draft[] {
  return node.lives.flatMap((life, i) => {
    const next = node.lives[i + 1];
    if (life.end !== "silent" || !next || next.unclean.length === 0) return [];
    return [
      told([node], next.unclean, {
        severity: "medium",
        confidence: 0.95,
        title: `${node.name} ended without shutting down`,
        from: life.to,
        to: next.from,
        count: 1,
        explanation: `The last line of the process of ${node.name} is of ${clock(life.to)}; the next start, at ${clock(next.from)}, found that no graceful shutdown was registered. It was killed, or its machine stopped; when exactly no line tells.`,
        excluded: ["not an error of its own: no line before its end says so"],
        remedy: ["Look at the host: the kernel's out-of-memory killer, the supervisor's time-out at a stop, power."],
      }),
    ];
  });
}
