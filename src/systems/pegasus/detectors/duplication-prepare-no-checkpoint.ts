/** A duplication that never leaves DS_PREPARE because a checkpoint is never ready. */
import { eventsDuring } from "../../../correlate/event-log.ts";
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, duration, list } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { named, waitings } from "../duplications.ts";

/** The catalogue's bound; up to two hours pass before an idle table is flushed by itself in old releases. */
const STUCK_MS = 10 * 60_000;

export const detector: Detector<Cluster> = {
  id: "pegasus/duplication-prepare-no-checkpoint",
  title: "DS_PREPARE stuck, checkpoint never ready",
  severity: "medium",
  causedBy: ["pegasus/disk-space-insufficient", "pegasus/corrupt-data"],
  guide: {
    what: "DS_PREPARE waits until every partition has a checkpoint of what it had; one that has nothing to flush, or cannot write, holds the duplication up.",
    signature: "`replica checkpoint still running: k/n` with the same k below n for ten minutes.",
    lookAlikes: [
      "One such line right after the duplication was added: normal.",
      "A k that grows: it goes on.",
      "`create follower app … failed`: the follower refuses.",
    ],
    remedy: [
      "Write something to the table; see checkpoints and disks of the servers that lag; newer releases write by themselves.",
    ],
    sources: ["apache/incubator-pegasus#2069", "apache/incubator-pegasus#2054"],
  },
  detect: (cluster) =>
    waitings(cluster, "prepare").flatMap((stay) => {
      const last = stay.waits.at(-1);
      if (!last || stay.left || last.fields.count >= last.fields.total) return [];
      const same = stay.waits.filter(({ fields }) => fields.count === last.fields.count);
      const from = same[0]?.at ?? last.at;
      if (last.at - from < STUCK_MS || stay.refusals.some(({ at }) => at >= from)) return [];
      const limits = cluster.nodes.flatMap((node) =>
        eventsDuring(node.log, stay.from, last.at, "ckpt.manual.limit", "ckpt.fail").length > 0 ? [node.name] : [],
      );
      return [
        told([stay.meta], same, {
          severity: "medium",
          confidence: 1,
          title: `${named(stay)} waits in DS_PREPARE for checkpoints: ${last.fields.count} of ${last.fields.total} for ${duration(last.at - from)}`,
          measures: { stuckMs: last.at - from },
          explanation: `From ${clock(from)} to ${clock(last.at)} ${last.fields.count} of ${last.fields.total} partitions had their checkpoint, without progress. ${limits.length > 0 ? `${list(limits)} logged checkpoints that failed or were put off.` : "The replica servers' lines do not tell why; a table without writes is the usual reason before July 2024."}`,
          excluded: ["not a follower that refuses: no such error in that time"],
          remedy: [
            "Write a record to the table, or upgrade: newer releases write an empty one by themselves.",
            "Look for failed checkpoints and full disks on the replica servers.",
          ],
        }),
      ];
    }),
};
