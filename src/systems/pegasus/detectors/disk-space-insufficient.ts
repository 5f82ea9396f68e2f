/** Disks that are nearly full. */
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { PegEvent } from "../events.ts";
import type { PegNode } from "../node.ts";
import { runsOn } from "../runs-on.ts";
import { sameServer } from "../same-server.ts";
import { faultOf, type StorageEvent, wordsOf } from "../storage-faults.ts";

/** Disks are measured every ten minutes. */
const PAUSE_MS = 30 * 60_000;
/** Below this the server takes no new replicas (disk_min_available_space_ratio). */
const LEAST_PERCENT = 10;

type Line = PegEvent<"disk.space" | "disk.skip" | "db.write.err" | "file.open.fail" | "file.io.fail">;

function diskOf(event: Line): string | null {
  if (event.kind === "disk.space") {
    const { disk_status: status, percent, dir } = event.fields;
    const isFull = status === undefined ? percent < LEAST_PERCENT : status === "SPACE_INSUFFICIENT";
    return isFull ? dir : null;
  }
  if (event.kind === "disk.skip") return event.fields.disk_status === "SPACE_INSUFFICIENT" ? event.fields.tag : null;
  return faultOf(event as StorageEvent) === "space" ? "a disk" : null;
}

/** Writes that were refused, where nothing tells how full a disk was before. */
function full(node: PegNode, run: readonly Line[]): Draft {
  const [first] = run;
  const words = first ? wordsOf(first as StorageEvent) : "";
  return told([node], run, {
    severity: "high",
    confidence: 1,
    title: `a disk of ${node.name} is full`,
    explanation: `From ${clock(first?.at ?? 0)} on ${count(run.length, "write")} failed with "${words}". How full the disk was before is not in these lines.`,
    excluded: ["not a failing disk: the words name the lack of space"],
    remedy: [
      "Remove what nobody needs: .err, .gar and .bak directories below reps/, old logs of the server.",
      "See whether private logs are held back (a duplication that stands still), then add disks or move replicas.",
    ],
  });
}

export const detector: Detector<Cluster> = {
  id: "pegasus/disk-space-insufficient",
  title: "Disk space insufficient",
  severity: "high",
  causedBy: ["pegasus/log-retained-by-duplication"],
  explainedBy: sameServer,
  guide: {
    what: "Less than a tenth of a data disk is free. No replica is put there any more, and writes are refused before it is full.",
    signature:
      "`disk_status = …SPACE_INSUFFICIENT`, or below 10 % where no status is printed; `No space left on device`.",
    lookAlikes: ["Ten percent and more: NORMAL.", "IO_ERROR: pegasus/corrupt-data."],
    remedy: ["Remove .err and .gar directories, see what holds private logs, add a disk."],
    sources: ["src/replica/replication_app_base.h", "src/common/fs_manager.cpp"],
  },
  detect: ({ nodes }) => {
    const measured = new Set(nodes.filter(({ log }) => log.of("disk.space").some((one) => diskOf(one) !== null)));
    return runsOn<Line["kind"]>(
      nodes,
      ["disk.space", "disk.skip", "db.write.err", "file.open.fail", "file.io.fail"],
      PAUSE_MS,
      (event, node) =>
        // where the disk itself is measured, its tag tells nothing new
        event.kind === "disk.skip" && measured.has(node) ? null : diskOf(event),
    ).map(({ node, subject, run }) => {
      const from = run[0]?.at ?? 0;
      const measured = run.filter((event) => event.kind === "disk.space");
      const lowest = Math.min(...measured.map(({ fields }) => fields.percent));
      const refused = run.filter(({ kind }) => kind !== "disk.space" && kind !== "disk.skip").length;
      if (refused === run.length) return full(node, run);
      return told([node], run, {
        severity: "high",
        confidence: 1,
        title: `${subject} of ${node.name} is nearly full${measured.length > 0 ? `: ${lowest} % free` : ""}`,
        measures: measured.length > 0 ? { freePercent: lowest } : {},
        explanation: `From ${clock(from)} on ${subject} had less than ${LEAST_PERCENT} % of its space free${
          measured.length > 0
            ? ` (${measured
                .map(({ fields }) => fields.percent)
                .slice(0, 4)
                .join(", ")} %)`
            : ""
        }. ${refused > 0 ? `${count(refused, "write")} failed for want of space.` : "The server puts no new replica there."}`,
        excluded: ["not a failing disk: its status is another"],
        remedy: [
          "Remove what nobody needs: .err, .gar and .bak directories below reps/.",
          "See whether private logs are held back (a duplication that stands still), then add disks or move replicas.",
        ],
      });
    });
  },
};
