/** Bookies that a client or AutoRecovery waited for in vain. */
import { eventsOf } from "../../../correlate/event-log.ts";
import { beganBefore } from "../../../detect/bookie-client.ts";
import type { Detector } from "../../../detect/detector.ts";
import { SILENT_GUIDE, silentBookies } from "../../../detect/silent-bookies.ts";
import type { Cluster } from "../cluster.ts";
import { isEnding } from "../lives.ts";

export const detector: Detector<Cluster> = {
  id: "bookkeeper/bookie-timeouts",
  title: "Bookie does not answer in time",
  severity: "low",
  causedBy: [
    "bookkeeper/journal-stall",
    "bookkeeper/process-pause",
    "bookkeeper/silent-end",
    "bookkeeper/direct-memory-exhausted",
  ],
  explainedBy: beganBefore,
  guide: { ...SILENT_GUIDE, sources: [...SILENT_GUIDE.sources, "apache/bookkeeper#2945"] },
  detect: ({ nodes }) =>
    nodes.flatMap((node) =>
      silentBookies(node, {
        timeouts: node.log.of("cl.timeout"),
        failures: eventsOf(node.log, "cl.write.fail", "cl.read.err"),
        failed: node.log.of("cl.quorum.fail"),
        isEnding: (at) => isEnding(node.lives, at),
      }),
    ),
};
