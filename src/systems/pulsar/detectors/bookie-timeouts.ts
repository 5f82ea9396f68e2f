/** Bookies that a broker waited for in vain. */
import { eventsOf } from "../../../correlate/event-log.ts";
import { beganBefore } from "../../../detect/bookie-client.ts";
import type { Detector } from "../../../detect/detector.ts";
import { SILENT_GUIDE, silentBookies, type Wait } from "../../../detect/silent-bookies.ts";
import type { Cluster } from "../cluster.ts";
import type { PulEvent } from "../events.ts";
import { isEnding } from "../lives.ts";
import type { PulNode } from "../node.ts";

function waitsOf({ log, lives }: PulNode): Wait[] {
  const own = log.of("cl.timeout");
  // where its level is left out of the log, each request that was given up still has a line of its own
  const lines = own.length > 0 ? own : eventsOf(log, "cl.write.fail", "cl.read.err").filter(isLate);
  return lines
    .filter(({ at }) => !isEnding(lives, at))
    .flatMap((line) => {
      const { bookie } = line.fields;
      const requests = line.kind === "cl.timeout" ? (line.fields.count ?? 1) : 1;
      return bookie ? [{ at: line.at, line, bookie, requests }] : [];
    });
}

function isLate({ fields }: PulEvent<"cl.write.fail" | "cl.read.err">): boolean {
  return /operation timeout/.test(("err_text" in fields ? fields.err_text : fields.err) ?? "");
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
  guide: { ...SILENT_GUIDE, sources: [...SILENT_GUIDE.sources, "apache/pulsar#14861"] },
  detect: ({ nodes }) => nodes.flatMap((node) => silentBookies(node, waitsOf(node), node.log.of("cl.quorum.fail"))),
};
