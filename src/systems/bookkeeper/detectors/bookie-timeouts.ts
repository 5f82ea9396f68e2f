/** Bookies that a client or AutoRecovery waited for in vain. */
import { beganBefore } from "../../../detect/bookie-client.ts";
import type { Detector } from "../../../detect/detector.ts";
import { SILENT_GUIDE, silentBookies, type Wait } from "../../../detect/silent-bookies.ts";
import type { Cluster } from "../cluster.ts";
import { isEnding } from "../lives.ts";
import type { BkNode } from "../node.ts";

function waitsOf({ log, lives }: BkNode): Wait[] {
  return log
    .of("cl.timeout")
    .filter(({ at }) => !isEnding(lives, at))
    .map((line) => ({ at: line.at, line, bookie: line.fields.bookie, requests: line.fields.count }));
}

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
  guide: SILENT_GUIDE,
  detect: ({ nodes }) => nodes.flatMap((node) => silentBookies(node, waitsOf(node), node.log.of("cl.quorum.fail"))),
};
