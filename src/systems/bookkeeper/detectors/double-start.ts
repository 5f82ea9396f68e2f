/** Another process has what a bookie wants for itself: a journal file, or the lock of an index. */
import { inRuns } from "../../../correlate/runs.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { thrown } from "../exceptions.ts";
import type { BkNode } from "../node.ts";

/** A supervisor that starts it again meets it again. */
const PAUSE_MS = 10 * 60_000;
/** What the system answers where another process holds the lock; "No locks available" is of a file system without locks. */
const LOCKED = /\block (?:file: )?(\S+\/LOCK): Resource temporarily unavailable/;

function journals(node: BkNode): Draft[] {
  return inRuns(node.log.of("jr.dup"), PAUSE_MS).map((run) =>
    told([node], run, {
      severity: "high",
      confidence: 0.9,
      title: `${node.name} found a journal file that should not exist yet`,
      explanation: `At ${clock(run[0]?.at ?? 0)} ${node.name} wanted to make ${run[0]?.fields.path ?? "a journal"} and it was there. Another process writes to the same directory, or the clock of the host went back.`,
      excluded: ["not a leftover of an orderly restart: each process makes names of its own time"],
      remedy: [
        "Look for a second bookie on this volume, also on other machines that mount it, before anything is started again.",
        "Check the clock of the host for a step back.",
      ],
    }),
  );
}

function locks(node: BkNode): Draft[] {
  // a table of the table service is another matter
  const own = thrown(node.log, LOCKED).filter(({ event }) => !event.kind.startsWith("st."));
  return inRuns(own, PAUSE_MS).map((run) => {
    const from = run[0]?.at ?? 0;
    const to = run.at(-1)?.at ?? from;
    const file = run.flatMap(({ words }) => words.flatMap((one) => LOCKED.exec(one)?.[1] ?? []))[0];
    return told(
      [node],
      run.map(({ event }) => event),
      {
        severity: "high",
        confidence: 1,
        title: `${node.name} could not open its index: another process holds the lock of RocksDB`,
        explanation: `At ${clock(from)} ${node.name} could not take the lock ${file ?? "of its index"}${run.length > 1 ? `, ${run.length} times in ${duration(to - from)}` : ""}. The lock is of the system, not the file: it is held only while a process lives. Another one has this directory open: a bookie that was started twice or has not ended yet, or a command of the shell that reads the index.`,
        excluded: ["not a file that was left behind: a lock ends with its process"],
        remedy: [
          `See who holds it (fuser or lsof ${file ?? "on the LOCK file"}), also on other machines that mount the volume; stop that process before this bookie is started again.`,
          "Do not delete the LOCK file: two processes would then write to one index.",
        ],
      },
    );
  });
}

export const detector: Detector<Cluster> = {
  id: "bookkeeper/double-start",
  title: "Double start or volume shared",
  severity: "high",
  causedBy: [],
  guide: {
    what: "Journal files are named by the time they are made. One that is there already was made by another process on the same directory, or the clock went back. The index in RocksDB is open in one process only.",
    signature:
      "`Journal file …, that shouldn't exist, already exists.  is there another bookie process running?`, or an exception `While lock file … LOCK: Resource temporarily unavailable`.",
    lookAlikes: [
      "A restart after a kill: the old process is gone and the names go on.",
      "`LOCK: No locks available`: the file system has no locks, or the process itself has the index open already.",
    ],
    remedy: ["Stop both; let one process have the volume; see the clock."],
    sources: ["JournalChannel", "KeyValueStorageRocksDB"],
  },
  detect: ({ nodes }) => nodes.flatMap((node) => [...journals(node), ...locks(node)]),
};
