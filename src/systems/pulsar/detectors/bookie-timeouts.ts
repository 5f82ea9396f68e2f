/** Bookies that a broker waited for in vain. */
import { beganBefore } from "../../../detect/bookie-client.ts";
import type { Detector } from "../../../detect/detector.ts";
import { SILENT_GUIDE, silentBookies, type Wait } from "../../../detect/silent-bookies.ts";
import type { Cluster } from "../cluster.ts";
import { isEnding } from "../lives.ts";
import type { PulNode } from "../node.ts";

function waitsOf({ log, lives }: PulNode): Wait[] {
  return log
    .of("cl.timeout")
    .filter(({ at }) => !isEnding(lives, at))
    .flatMap((line) => {
      const { bookie, count } = line.fields;
      return bookie ? [{ at: line.at, line, bookie, requests: count ?? 1 }] : [];
    });
}

export const detector: Detector<Cluster> = {
  id: "pulsar/bookie-timeouts",
  title: "Bookie does not answer in time",
  severity: "low",
  causedBy: [
    "bookkeeper/process-pause",
    "bookkeeper/journal-stall",
    "bookkeeper/silent-end",
    "bookkeeper/direct-memory-exhausted",
    "pulsar/process-pause",
  ],
  explainedBy: beganBefore,
  guide: SILENT_GUIDE,
  detect: ({ nodes }) => nodes.flatMap((node) => silentBookies(node, waitsOf(node), node.log.of("cl.quorum.fail"))),
};
