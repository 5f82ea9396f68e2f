/** A backup that was asked for and not made. */
import { firstEventBehind } from "../../../correlate/event-log.ts";
import { spanOf } from "../../../correlate/span-of.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { countEarly } from "../../../extent.ts";
import { clock, count, fromTo } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { KvEvent } from "../events.ts";
import type { KvNode } from "../node.ts";
import { isShutdown } from "../shutdown.ts";

/** What to look at, by the operating system's words. */
const REMEDIES: readonly (readonly [string, string])[] = [
  ["No space left", "Free space on the volume of backup-dir, or keep fewer backups there."],
  ["quota", "Raise the quota of the volume of backup-dir, or keep fewer backups there."],
  ["Read-only", "Mount the volume of backup-dir writable; the kernel's log tells where it turned read-only by itself."],
  ["Permission denied", "Let the user that the server runs as write to backup-dir and beside it."],
  ["Operation not permitted", "Let the user that the server runs as write to backup-dir and beside it."],
  ["Too many open files", "Raise the limit of open files."],
  ["No such file", "See whether backup-dir and the folder above it exist."],
];

/** Failures with no backup in between that was made. */
function runsOf(cluster: Cluster, node: KvNode): KvEvent<"bk.create.fail">[][] {
  const made = node.log.of("bk.create.ok");
  const runs: KvEvent<"bk.create.fail">[][] = [];
  for (const event of node.log.of("bk.create.fail")) {
    if (isShutdown(cluster, node, event.at)) continue;
    const run = runs.at(-1);
    const before = run?.at(-1);
    const isSameRun =
      before !== undefined &&
      countEarly(made, ({ at }) => at <= before.at) === countEarly(made, ({ at }) => at <= event.at);
    if (run && isSameRun) run.push(event);
    else runs.push([event]);
  }
  return runs;
}

function draft({ name, log }: KvNode, run: readonly KvEvent<"bk.create.fail">[]): Draft {
  const { from, to: last } = spanOf(run);
  const words = run[0]?.fields.err ?? "";
  const made = firstEventBehind(log, ({ at }) => at <= last, "bk.create.ok");
  const known = REMEDIES.find(([each]) => words.includes(each))?.[1];
  return {
    severity: "medium",
    confidence: 1,
    title: `${count(run.length, "backup")} of ${name} failed: ${words}`,
    nodes: [name],
    from,
    to: made?.at ?? last,
    count: run.length,
    measures: {},
    explanation: [
      `${run.length === 1 ? `At ${clock(from)} a backup` : `${fromTo(from, last)} ${run.length} backups`} of ${name} could not be made: "${words}".`,
      "BGSAVE is answered OK before that is known; only this line and last_bgsave_status tell. The database itself goes on.",
      made ? `The next backup was made at ${clock(made.at)}.` : "No later backup is made in these logs.",
    ].join(" "),
    excluded: ["not a fault of the database: only the backup was given up"],
    remedy: [
      known ?? "See to what the error names, at backup-dir.",
      "Make a backup by BGSAVE then, and let last_bgsave_status be watched.",
    ],
    evidence: [...run, ...(made ? [made] : [])].map(({ ref }) => ref),
  };
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/backup-failed",
  title: "Backup failed",
  severity: "medium",
  causedBy: ["kvrocks/disk-full", "kvrocks/descriptors-exhausted"],
  guide: {
    what: "A backup that BGSAVE or the cron of the server asked for was not made. The database goes on; what it could be restored from grows older.",
    signature: "`Failed to create checkpoint … for backup` or `Failed to rename tmp backup`, with RocksDB's error.",
    lookAlikes: [
      "A checkpoint for a full sync that could not be made: that one is asked for by a replica.",
      "A failed clean-up of an old backup: the new one is there.",
    ],
    remedy: ["See to what the error names, then make a backup by hand."],
    sources: ["src/storage/storage.cc, CreateBackup", "src/server/server.cc, AsyncBgSaveDB"],
  },
  detect: (cluster) => cluster.nodes.flatMap((node) => runsOf(cluster, node).map((run) => draft(node, run))),
};
