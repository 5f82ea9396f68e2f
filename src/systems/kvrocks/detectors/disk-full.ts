/** A server that cannot write because its disk, or its share of it, is full. */

import { eventsDuring, firstEventBehind } from "../../../correlate/event-log.ts";
import { inRuns } from "../../../correlate/runs.ts";
import { spanOf } from "../../../correlate/span-of.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import type { Instant, LineRef } from "../../../event.ts";
import { countBegun, countEarly, firstBehind } from "../../../extent.ts";
import { clock, count, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { KvNode } from "../node.ts";
import { type Stall, stallsOf } from "../stalls.ts";
import { type StorageFault, storageFaults } from "../storage-faults.ts";

/** Faults further apart than this are separate incidents of one disk. */
const SAME_SPELL_MS = 10 * 60_000;
/** A flush that cannot be written stops writes as soon as the memtables are full. */
const STALLED_WITHIN_MS = 60_000;
/** Why RocksDB flushes after it has recovered by itself; a number in old releases. */
const SELF_RECOVERY = /^Error Recovery|^11$/;

const EXPLAINED: Readonly<Record<StorageFault["hits"], string>> = {
  writes: "After such a background error RocksDB refuses writes, and clients get that error as their answer.",
  open: "The database was not opened, so nothing was served from it.",
  copy: "The copy that a full sync had fetched could not be opened; the database before it is put back, and the copy is fetched again.",
  file: "They are about files that were only being written (a flush or a compaction), and RocksDB passed over them: no client is answered with an error for that.",
};

interface Recovery {
  readonly at: Instant;
  readonly refs: readonly LineRef[];
  readonly how: string;
}

/** The first line by which writes went on. */
function recoveryAfter({ log, lives }: KvNode, last: Instant, onlyFiles: boolean): Recovery | null {
  const isBefore = ({ at }: { readonly at: Instant }) => at < last;
  const resumed = firstEventBehind(log, isBefore, "db.resume.ok");
  const begun = firstBehind(log.of("db.flush.begin"), isBefore, ({ fields }) => SELF_RECOVERY.test(fields.reason));
  const flushed =
    begun &&
    firstBehind(
      log.of("db.flush.end"),
      ({ at }) => at < begun.at,
      ({ fields }) => fields.job === begun.fields.job,
    );
  // where only files failed, the next file that is written shows that there was space again
  const written =
    onlyFiles &&
    firstBehind(
      log.of("db.file.created"),
      ({ at }) => at <= last,
      ({ fields }) => fields.status === "OK",
    );
  const ready = firstBehind(
    lives,
    ({ from }) => from < last,
    (life) => life.ready !== null,
  )?.ready;
  const found: Recovery[] = [
    ...(resumed ? [{ at: resumed.at, refs: [resumed.ref], how: "the server resumed the database" }] : []),
    ...(begun && flushed
      ? [{ at: flushed.at, refs: [begun.ref, flushed.ref], how: "RocksDB recovered by itself and flushed" }]
      : []),
    ...(written ? [{ at: written.at, refs: [written.ref], how: "a new file could be written" }] : []),
    ...(ready ? [{ at: ready.at, refs: [ready.ref], how: "another process was ready" }] : []),
  ];
  return found.sort((a, b) => a.at - b.at)[0] ?? null;
}

/** The stop of writes that a failed flush or compaction brought, where no line of the process ends it. */
function hangOf(stalls: readonly Stall[], run: readonly StorageFault[]): Stall | null {
  const { from, to } = spanOf(run);
  const begun = stalls.slice(
    countEarly(stalls, (stall) => stall.from < from),
    countBegun(stalls, to + STALLED_WITHIN_MS),
  );
  return begun.find(({ state, ended }) => state === "stop" && ended === null) ?? null;
}

function draft(node: KvNode, stalls: readonly Stall[], run: readonly StorageFault[]): Draft {
  const { name, log } = node;
  const { from, to: last } = spanOf(run);
  const refused = run.filter(({ hits }) => hits === "writes");
  const opening = run.filter(({ hits }) => hits === "open");
  const copies = run.filter(({ hits }) => hits === "copy");
  const hang = hangOf(stalls, run);
  const recovery = recoveryAfter(node, last, refused.length === 0 && !hang);
  const tries = eventsDuring(log, from, recovery?.at ?? Number.POSITIVE_INFINITY, "db.resume.fail");
  const to = recovery?.at ?? Math.max(last, hang?.to ?? last);
  const words = run.some(({ text }) => text.includes("quota")) ? "Disk quota exceeded" : "No space left on device";
  const effect =
    refused.length > 0
      ? "writes were refused"
      : hang
        ? "writes stopped without an error line"
        : opening.length > 0
          ? "it could not open its database"
          : copies.length === run.length
            ? "what it had fetched of its master could not be opened"
            : "new files could not be written";
  const gravest = refused.length > 0 ? "writes" : opening.length > 0 ? "open" : "file";
  return {
    severity: refused.length > 0 || hang ? "critical" : "high",
    confidence: 1,
    title: `${name} ran out of disk space: ${effect}`,
    nodes: [name],
    from,
    to,
    count: run.length,
    measures: recovery && refused.length > 0 ? { refusedMs: recovery.at - from } : {},
    explanation: [
      `${last > from ? `From ${clock(from)} to ${clock(last)}` : `At ${clock(from)}`} ${count(run.length, "line")} of ${name} ${run.length === 1 ? "names" : "name"} "${words}".`,
      EXPLAINED[copies.length === run.length ? "copy" : gravest],
      hang
        ? `At ${clock(hang.from)} column family ${hang.cf} stopped writes, and no later line of this process ends that: writes hang without an answer, also after space is freed.`
        : "",
      tries.length > 0 ? `${count(tries.length, "try", "tries")} to resume failed.` : "",
      recovery
        ? `At ${clock(recovery.at)} ${recovery.how}, ${duration(recovery.at - from)} after the first of these lines.`
        : "No line tells that it recovered.",
    ]
      .filter((sentence) => sentence !== "")
      .join(" "),
    excluded: [
      "not max-db-size: that prints ENABLE db_size limit and no error of RocksDB",
      ...(hang ? ["not compaction debt alone: the failed file stands before the stall"] : []),
    ],
    remedy: [
      `Free space on the volume of ${name}, or raise its quota; look for checkpoints and backups, which keep old files from being deleted.`,
      hang
        ? "Restart the server once there is space: this form does not end by itself."
        : "From 2.1.0 on the server resumes by itself within a minute or so, up to 2.0 a quota needs a restart.",
    ],
    evidence: [
      ...new Set([
        ...[...refused, ...run].slice(0, 1).map(({ ref }) => ref),
        ...(hang ? [hang.ref] : []),
        ...(recovery?.refs ?? []),
        ...tries.slice(0, 1).map(({ ref }) => ref),
        ...run.map(({ ref }) => ref),
      ]),
    ],
  };
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/disk-full",
  title: "Disk full / quota",
  severity: "critical",
  causedBy: [],
  guide: {
    what: "The volume under the database is full, or a quota is used up. Writes are refused with an error, or hang without one.",
    signature:
      "`background_error` with `No space left on device` or `Disk quota exceeded`; or, without a line of level E, `ignore no-fatal background error` or `table_file_created … status: IO error: No space left on device`, and then a write stall that nothing ends.",
    lookAlikes: [
      "A checkpoint or a backup that found no space: it fails alone, the database goes on.",
      "`ENABLE db_size limit`: the server's own limit (kvrocks/read-only-by-size-limit).",
      "A write stall without such an error (kvrocks/write-stall).",
    ],
    remedy: [
      "Free space or raise the quota; restart where writes hang.",
      "Leave room for a checkpoint and a backup beside the database.",
    ],
    sources: ["apache/kvrocks#627", "apache/kvrocks#628", "src/storage/event_listener.cc, OnBackgroundError"],
  },
  detect: (cluster) =>
    cluster.nodes.flatMap((node) => {
      const faults = storageFaults(cluster, node).filter(({ cause }) => cause === "full");
      const stalls = faults.length > 0 ? stallsOf(cluster, node) : [];
      return inRuns(faults, SAME_SPELL_MS).map((run) => draft(node, stalls, run));
    }),
};
