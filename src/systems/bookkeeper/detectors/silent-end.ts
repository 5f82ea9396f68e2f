/** A process that was killed: its log breaks off, and the next start finds that nothing was shut down. */
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";

export const detector: Detector<Cluster> = {
  id: "bookkeeper/silent-end",
  title: "Ended without a word",
  severity: "medium",
  causedBy: [],
  guide: {
    what: "A process was killed or its machine stopped. It wrote nothing of it; from 4.15 on the next start tells.",
    signature:
      "`Unclean shutdown detected` or `Dirty files exist on boot-up` at a start, and no line of an end before it.",
    lookAlikes: ["An error of its own: bookkeeper/process-exit.", "A stop in order: the shutdown hook says so."],
    remedy: ["Look at the host: out-of-memory killer, supervisor, power."],
    sources: ["UncleanShutdownDetectionImpl"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) =>
      node.lives.flatMap((life, i) => {
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
            remedy: [
              "Look at the host: the kernel's out-of-memory killer, the supervisor's time-out at a stop, power.",
            ],
          }),
        ];
      }),
    ),
};
