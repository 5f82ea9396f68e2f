/** A bulk load that goes back to downloading again and again, or whose lock stays. */

import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { during } from "../../../extent.ts";
import { count, duration, fromTo, list } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { PegNode } from "../node.ts";
import { runsOn } from "../runs-on.ts";

/** Rounds of one load follow one another within this. */
const PAUSE_MS = 2 * 60 * 60_000;
/** Once or twice is bad luck with a file; ten times is the limit. */
const FEWEST = 3;

/** The lock of a load that is over is given back; one that stays refuses every further load. */
function stuck(node: PegNode): Draft[] {
  const gone = node.log.of("bl.busy").filter(({ fields }) => fields.app_name !== undefined);
  const busy = node.log
    .of("bl.busy")
    .filter(({ fields, at }) => fields.app_name === undefined && at >= (gone[0]?.at ?? 0));
  const unlocked = node.log.of("meta.op.unlock").some(({ at }) => at >= (gone[0]?.at ?? 0));
  if (gone.length === 0 || busy.length === 0 || unlocked) return [];
  return [
    told([node], [...gone, ...busy], {
      severity: "low",
      confidence: 0.6,
      title: `${node.name} refuses bulk loads after the table of one was dropped: its lock possibly stays`,
      explanation: `A bulk load of ${list([...new Set(gone.map(({ fields }) => fields.app_name ?? ""))])} ended because the table is gone, and after that ${count(busy.length, "request")} found the meta server busy. No line gives the lock back.`,
      excluded: [],
      remedy: ["Upgrade (#1286), or let leadership move to another meta server: the lock is in memory."],
    }),
  ];
}

export const detector: Detector<Cluster> = {
  id: "pegasus/bulk-load-rollback-loop",
  title: "Bulk load rollback loop",
  severity: "medium",
  causedBy: ["pegasus/disk-space-insufficient", "pegasus/write-stall", "pegasus/replica-server-lost"],
  guide: {
    what: "A bulk load fails at downloading or ingesting and begins to download again, up to ten times.",
    signature: "`will rolling back from … to BLS_DOWNLOADING` with a count of three and more, or the limit of ten.",
    lookAlikes: ["One rollback that is followed by success."],
    remedy: ["See the errors of download or ingestion; cancel with -f and clear before trying again."],
    sources: ["apache/incubator-pegasus#1286", "apache/incubator-pegasus#2156", "apache/incubator-pegasus#1140"],
  },
  detect: ({ nodes }) => [
    ...nodes.flatMap(stuck),
    ...runsOn(nodes, ["bl.rollback", "bl.rollback.limit"], PAUSE_MS, ({ fields }) => fields.app_name).flatMap(
      ({ node, subject, run }) => {
        const from = run[0]?.at ?? 0;
        const to = run.at(-1)?.at ?? from;
        const most = Math.max(...run.map(({ fields }) => fields.count));
        const isOver = run.some(({ kind }) => kind === "bl.rollback.limit");
        if (most < FEWEST && !isOver) return [];
        const errors = during(node.log.of("bl.err"), from - 60_000, to).filter(
          ({ fields }) => fields.app_name === subject,
        );
        const codes = [...new Set(errors.flatMap(({ fields }) => (fields.err ? [fields.err] : [])))];
        return [
          told([node], [...errors.slice(0, 3), ...run], {
            severity: "medium",
            confidence: 1,
            from,
            title: `the bulk load of ${subject} went back to downloading ${count(most, "time")}${isOver ? " and failed" : ""}`,
            count: most,
            measures: { spanMs: to - from },
            explanation: `${fromTo(from, to)} (${duration(to - from)}) the bulk load of ${subject} was rolled back ${count(most, "time")}${isOver ? "; that is the limit, so it failed" : "; at ten it fails"}. ${codes.length > 0 ? `Partitions met ${list(codes)}.` : "The errors of the partitions are not in these lines."}`,
            excluded: ["not one setback: it came again"],
            remedy: [
              "Look at the errors of download and ingestion on the replica servers: files, checksums, write throttling.",
              "Cancel with -f and clear the load before the next try.",
            ],
          }),
        ];
      },
    ),
  ],
};
