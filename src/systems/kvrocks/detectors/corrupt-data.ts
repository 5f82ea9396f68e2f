/** A server whose RocksDB says that its data is corrupt. */
import { grouped } from "../../../correlate/grouped.ts";
import { spanOf } from "../../../correlate/span-of.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { clock, count, fromTo } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { KvNode } from "../node.ts";
import { type StorageFault, storageFaults } from "../storage-faults.ts";

const EFFECTS = {
  writes: { title: "refused writes", says: "After such a background error RocksDB refuses writes." },
  open: { title: "could not open its database", says: "The database was not opened, so nothing was served from it." },
  file: {
    title: "met it in a file it was writing",
    says: "The file was only being written, so the error was passed over and the database went on.",
  },
} as const;

/** A fault of what the node itself has: a copy that is not whole says nothing of that (kvrocks/full-sync-failed). */
interface OwnFault extends StorageFault {
  readonly hits: keyof typeof EFFECTS;
}

function isOwn(fault: StorageFault): fault is OwnFault {
  return fault.hits !== "copy";
}

/** RocksDB's words from the name of the fault on. */
function wordsOf({ text }: StorageFault): string {
  return text.slice(text.indexOf("Corruption"));
}

/** `000123.sst`, as the text names it. */
function fileIn(text: string): string | null {
  return /[^\s/'"]+\.(?:sst|log|blob)\b|MANIFEST-\d+/.exec(text)?.[0] ?? null;
}

function draft({ name }: KvNode, run: readonly OwnFault[]): Draft {
  const { from, to } = spanOf(run);
  const gravest =
    run.find(({ hits }) => hits === "writes") ?? run.find(({ hits }) => hits === "open") ?? (run[0] as OwnFault);
  const effect = EFFECTS[gravest.hits];
  const what = wordsOf(gravest);
  const file = fileIn(what);
  const inMemory = gravest.event.kind === "db.bg.error" && gravest.event.fields.reason === "memtable";
  return {
    severity: gravest.hits === "file" ? "high" : "critical",
    confidence: 1,
    title: `RocksDB of ${name} found corrupt data and ${effect.title}: ${what}`,
    nodes: [name],
    from,
    to,
    count: run.length,
    measures: {},
    explanation: [
      `${run.length === 1 ? `At ${clock(from)} a line of ${name} ends` : `${fromTo(from, to)} ${count(run.length, "line")} of ${name} end`} in "${what}".`,
      effect.says,
      gravest.hits === "writes" && run.some(({ hits }) => hits === "open")
        ? "Later the database could not be opened any more."
        : "",
      inMemory
        ? "The batch was refused in memory: that is no error of the disk, a wrongly built batch is as likely."
        : file
          ? `The file it names is ${file}.`
          : "The line names no file.",
    ]
      .filter((sentence) => sentence !== "")
      .join(" "),
    excluded: ["not a full disk: the text names corruption and no lack of space"],
    remedy: [
      `Let a replica take over, keep the files of ${name} for an examination, and rebuild it by a full synchronization from an empty directory.`,
      inMemory
        ? "Look for the release's known faults of write batches before replacing hardware."
        : "Examine disk and memory of the machine (kernel log, SMART, ECC).",
    ],
    evidence: [gravest, ...run.filter((fault) => fault !== gravest)].map(({ ref }) => ref),
  };
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/corrupt-data",
  title: "Data corruption",
  severity: "critical",
  causedBy: [],
  guide: {
    what: "RocksDB read something that cannot be right: a block whose checksum is wrong, a batch with another count than it says, a missing file. It refuses writes, or does not open.",
    signature:
      "`background_error` or `Failed to open` with `Corruption: …`. With `ignore no-fatal background error` the file was not in use yet.",
    lookAlikes: [
      "A compaction filter that cannot decode a key: an encoding of another release does that too.",
      "`Corruption` behind which a full disk is named (kvrocks/disk-full).",
      "A copy of the master's files that cannot be opened: it is not whole, and the replica's own data is put back (kvrocks/full-sync-failed).",
    ],
    remedy: ["Fail over, keep the files, rebuild by a full synchronization."],
    sources: ["apache/kvrocks#1667", "apache/kvrocks#2766"],
  },
  detect: (cluster) =>
    cluster.nodes.flatMap((node) => {
      const faults = storageFaults(cluster, node)
        .filter(isOwn)
        .filter(({ cause }) => cause === "corrupt");
      // a bad file stays bad: compactions and starts meet it again, however much later
      const byFile = grouped(faults, (fault) => fileIn(wordsOf(fault)) ?? wordsOf(fault));
      return [...byFile.values()].map((same) => draft(node, same));
    }),
};
