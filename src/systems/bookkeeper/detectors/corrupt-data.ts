/** Entries, journals or index files that cannot be what was written. */
import { grouped } from "../../../correlate/grouped.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count, fromTo, list } from "../../../words.ts";
import { type BrokenLog, brokenLogsOf } from "../broken-logs.ts";
import type { Cluster } from "../cluster.ts";
import type { BkEvent, Kind } from "../events.ts";
import { throws, wordsOf } from "../exceptions.ts";
import type { BkNode } from "../node.ts";

/** Lines of the bookie's own files, and whether they say by themselves that data are bad. */
const OWN: Partial<Record<Kind, "sure" | "maybe">> = {
  "consistency.fail": "sure",
  "scrub.err": "sure",
  "scrub.err.entry": "sure",
  "el.badlen": "sure",
  "el.sanity": "maybe",
  "el.short": "maybe",
  "el.badread": "maybe",
  "jr.badlen": "sure",
  "cl.digest": "maybe",
};
/** What lines or the exceptions under them tell of. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/negative length/, "a record of negative length in a journal"],
  [/Missing ledger signature/, "an index file without its header"],
  [/RocksDBException/, "a damaged file of RocksDB, in which the places of entries are kept"],
];
const KIND_NAMES: Partial<Record<Kind, string>> = {
  "consistency.fail": "a failed check of consistency at the start",
  "scrub.err": "an inconsistency that the scrubber found",
  "scrub.err.entry": "an inconsistency that the scrubber found",
  "el.badlen": "an entry whose length cannot be",
  "el.sanity": "an entry whose size fails the check",
  "el.short": "an entry that ends too early",
  "el.badread": "an entry that cannot be read",
  "jr.badlen": "a record of negative length in a journal",
};
/** RocksDB's status, or its words where the Java side leaves the status away. */
const WORDS =
  /Invalid record found with negative length|Missing ledger signature|RocksDBException: (?:.*Corruption|block checksum mismatch|truncated block read|Bad table magic number)/i;

function kindOf(event: BkEvent): "sure" | "maybe" | null {
  // the table service keeps its own RocksDB, apart from ledgers
  if (/\.statelib\.|\.stream\./.test(event.logger)) return null;
  return throws(event, WORDS) ? "sure" : (OWN[event.kind] ?? null);
}

function namesOf(run: readonly BkEvent[]): string {
  const names = run.flatMap((event) => {
    const own = NAMES.find(([pattern]) => throws(event, pattern))?.[1];
    return own ?? KIND_NAMES[event.kind] ?? [];
  });
  return list([...new Set(names)]);
}

/** An entry log at which the collection of garbage breaks off, each time it comes to it. */
function broken({ node, logId, lines, errors }: BrokenLog): Draft {
  const [first] = errors;
  const last = errors.at(-1);
  const at = clock(first?.at ?? 0);
  const error = (first ? (wordsOf(first)[0] ?? "") : "").replace(/^(?:[a-z]\w*\.)+/, "");
  const isIndexBad = lines.some(({ kind }) => kind === "el.index.fail");
  const when = errors.length > 1 ? `Between ${at} and ${clock(last?.at ?? 0)}, ${errors.length} times,` : `At ${at}`;
  return told([node], lines, {
    severity: "medium",
    confidence: 0.8,
    title: `Entry log ${logId} of ${node.name} cannot be read: the collection of garbage broke off at it`,
    count: errors.length,
    explanation: `${when} the collection of garbage on ${node.name} broke off while it read entry log ${logId}${isIndexBad ? ", whose index could not be used" : ""}: ${error}. What it took for a place or a size cannot be one: the file is damaged, or was not written to its end. Such a run collects nothing behind it. ${errors.length > 1 ? "" : "Whether later runs get past it is not in these lines. "}Whether entries are lost only the file tells.`,
    excluded: ["not a want of memory or of disk: what was read from the file is at fault"],
    remedy: [
      `Look at the file with the shell (readlog); its name is the number in hexadecimal, ${logId.toString(16)}.log. Look at the kernel's log for errors of the disk.`,
      "See whether a newer release gets past such a file (apache/bookkeeper#3901, apache/bookkeeper#4544); move it away only once other bookies hold all of its entries.",
    ],
  });
}

/** Errors of a record that is shorter than any entry. */
const TOO_SHORT = /IndexOutOfBoundsException|Negative position|NegativeArraySizeException/;

/** Entry logs that cannot be compacted, because what is read from them cannot be an entry. */
function uncompacted(node: BkNode): Draft[] {
  const failures = node.log.of("gc.compact.fail").filter((event) => throws(event, TOO_SHORT));
  return [...grouped(failures, ({ fields }) => fields.log_id)].flatMap(([logId, run]) => {
    const [first] = run;
    if (logId === undefined || !first) return [];
    const error = (wordsOf(first)[0] ?? "").replace(/^(?:[a-z]\w*\.)+/, "");
    return [
      told([node], run, {
        severity: "medium",
        confidence: 0.85,
        title: `Entry log ${logId} of ${node.name} cannot be compacted: what is read from it cannot be right`,
        explanation: `${fromTo(first.at, run.at(-1)?.at ?? first.at)} the compaction of entry log ${logId} on ${node.name} failed ${count(run.length, "time")}: ${error}. A record in it is shorter than any entry: the file is damaged, or was not written to its end. Its room is not won back; releases before 4.10 compact no other entry log either until they are started again. Whether entries are lost only the file tells.`,
        excluded: ["not a want of memory or of disk: what was read from the file is at fault"],
        remedy: [
          `Look at the file with the shell (readlog); its name is the number in hexadecimal, ${logId.toString(16)}.log. Look at the kernel's log for errors of the disk.`,
          "Releases from 4.14 on get past such a record; move the file away only once other bookies hold all of its entries.",
        ],
      }),
    ];
  });
}

export const detector: Detector<Cluster> = {
  id: "bookkeeper/corrupt-data",
  title: "Corruption",
  severity: "high",
  causedBy: ["bookkeeper/double-start"],
  guide: {
    what: "What is read back is not what was written: a length that cannot be, a checksum that differs, a file without its header.",
    signature:
      "`Read invalid entry length`, `Short read`, `localConsistencyCheck`, `negative length`, `Missing ledger signature`, `Mac mismatch` or `Digest mismatch`; `Negative position`, or a failed allocation of an absurd size, in the collection of garbage behind the entry log that it reads; `Failed to compact entry log … due to unexpected error` with an IndexOutOfBoundsException.",
    lookAlikes: [
      "`Entry-id mismatch` of old clients: answers that were mixed up, not data.",
      "A wrong password or digest type: every ledger of one client is refused.",
      "A short read of the last entry log after a kill: it was never written to its end.",
    ],
    remedy: ["Check disk and memory; let other copies replace the bad one."],
    sources: [
      "DefaultEntryLogger",
      "DigestManager",
      "ScrubberService",
      "apache/bookkeeper#2103",
      "apache/bookkeeper#2649",
      "apache/bookkeeper#3901",
      "apache/bookkeeper#4544",
    ],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) => [
      ...brokenLogsOf(node).map(broken),
      ...uncompacted(node),
      ...[
        ...grouped(
          node.log.all.filter((event) => kindOf(event) !== null),
          ({ kind }) => (kind === "cl.digest" ? "client" : "own"),
        ),
      ].map(([side, run]) => {
        const isSure = run.some((event) => kindOf(event) === "sure");
        const isClient = side === "client";
        return told([node], run, {
          severity: isSure ? "high" : "medium",
          confidence: isSure ? 0.95 : 0.7,
          title: isClient
            ? `Entries that ${node.name} read do not match their checksums`
            : `Files of ${node.name} hold data that cannot be right`,
          explanation: `From ${clock(run[0]?.at ?? 0)} on ${node.name} ${isClient ? `read an entry ${count(run.length, "time")} that does not match its checksum. The bookie it was read from is in the line or beside it; a wrong password or digest type looks the same.` : `told ${count(run.length, "time")} of data that cannot be what was written: ${namesOf(run)}.${isSure ? "" : " A short read at the end of the last file can be left by a kill and is harmless then."}`}`,
          excluded: ["not a missing file: something was read"],
          remedy: [
            "Look at the kernel's log for errors of the disk, and test the memory.",
            "Read the entries from the other bookies; where they are right, replace the bad copy by a recovery of this bookie.",
          ],
        });
      }),
    ]),
};
