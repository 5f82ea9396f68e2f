/** The thread that collects garbage is gone and the bookie goes on. */

import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { during } from "../../../extent.ts";
import { clock, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { BkEvent } from "../events.ts";
import { lifeAt } from "../lives.ts";

/** Twice the default of gcWaitTime. */
const SILENT_MS = 2 * 600_000;

export const detector: Detector<Cluster> = {
  id: "bookkeeper/gc-thread-dead",
  title: "GC thread dead, disk grows",
  severity: "medium",
  causedBy: ["bookkeeper/corrupt-data", "bookkeeper/direct-memory-exhausted"],
  guide: {
    what: "An uncaught error ended the thread that deletes entry logs. The bookie serves on, and its disks fill up.",
    signature:
      "`Uncaught exception in thread GarbageCollectorThread…`, and for twenty minutes of its process no line of that thread.",
    lookAlikes: ["`Error in garbage collector thread, Failed to complete GC/Compaction`: the thread goes on."],
    remedy: ["Restart the bookie; 4.16.8 and 4.17.3 keep the thread alive."],
    sources: ["apache/bookkeeper#4649", "apache/bookkeeper#4544"],
  },
  detect: ({ bookies, settled }) =>
    bookies.flatMap((node) =>
      node.log.of("bk.thread.uncaught").flatMap((event) => {
        const life = lifeAt(node.lives, event.at);
        const until = Math.min(life?.ending ?? life?.to ?? event.at, settled);
        if (!event.fields.thread_word.startsWith("GarbageCollectorThread") || !life) return [];
        if (until - event.at < SILENT_MS) return [];
        const isAlive = during<BkEvent>(node.log.all, event.at, life.to).some(
          ({ at, thread, kind }) =>
            at > event.at && (kind.startsWith("gc.") || thread.startsWith("GarbageCollectorThread")),
        );
        if (isAlive) return [];
        return [
          told([node], [event], {
            severity: "medium",
            confidence: 0.95,
            title: `The garbage collection of ${node.name} died, and the bookie went on for ${duration(until - event.at)} without it`,
            to: until,
            explanation: `At ${clock(event.at)} an uncaught exception ended the thread that collects garbage. Up to ${clock(until)} no line of it follows, while the bookie goes on. Nothing is deleted from its disks until it is restarted.`,
            excluded: ["not a collection that failed once: the thread itself ended"],
            remedy: [`Restart ${node.name} before its disks are full.`, "Upgrade to 4.16.8 or 4.17.3."],
          }),
        ];
      }),
    ),
};
