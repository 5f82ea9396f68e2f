/** A server that ran out of file descriptors. */

import { eventsOf } from "../../../correlate/event-log.ts";
import { inRuns } from "../../../correlate/runs.ts";
import { spanOf } from "../../../correlate/span-of.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import type { Instant, LineRef } from "../../../event.ts";
import { during } from "../../../extent.ts";
import { clock, count, fromTo } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { failedStarts } from "../failed-starts.ts";
import { lifeAt } from "../lives.ts";
import type { KvNode } from "../node.ts";
import { isShutdown } from "../shutdown.ts";
import { startLoops } from "../start-loops.ts";
import { causeNamed, storageFaults } from "../storage-faults.ts";

/** Errors further apart than this are separate spells. */
const SAME_SPELL_MS = 10 * 60_000;
/** A single refused client may be one of a burst; from here on clients are turned away for a while. */
const MANY = 3;

interface Lack {
  readonly at: Instant;
  readonly ref: LineRef;
  /** A file of the database, rather than a connection. */
  readonly file: boolean;
  /** Its line has a stamp; else its time is that of the line before it. */
  readonly isStamped: boolean;
}

function lacksOf(cluster: Cluster, node: KvNode): Lack[] {
  const files = storageFaults(cluster, node)
    .filter(({ cause }) => cause === "descriptors")
    .map(({ at, ref }) => ({ at, ref, file: true, isStamped: true }));
  const refused = eventsOf(
    node.log,
    "cli.accept.fail",
    "trace.accept",
    "db.file.fail",
    "mst.ckpt.fail",
    "bk.create.fail",
  )
    .filter(({ at, fields }) => causeNamed(fields.err ?? "") === "descriptors" && !isShutdown(cluster, node, at))
    .map(({ kind, at, ref }) => ({
      at,
      ref,
      file: kind !== "cli.accept.fail" && kind !== "trace.accept",
      isStamped: kind !== "trace.accept",
    }));
  return [...files, ...refused].sort((a, b) => a.at - b.at);
}

/** What the server said of the limit when it began. */
function warningBefore(
  { log, lives }: KvNode,
  at: Instant,
): { readonly text: string; readonly refs: LineRef[] } | null {
  const from = lifeAt(lives, at)?.from ?? Number.NEGATIVE_INFINITY;
  const warned = during(log.of("proc.ulimit.warn"), from, at).at(-1);
  const refused = during(log.of("proc.ulimit.refused"), from, at).at(-1);
  if (!warned || !refused) return null;
  return {
    text: `At its start, at ${clock(refused.at)}, it could not raise its limit to the ${warned.fields.wanted} that maxclients and rocksdb.max_open_files add up to: ${refused.fields.err}.`,
    refs: [refused.ref, warned.ref],
  };
}

/** Lines that the memory had no room for: of a flood of them there are more than are told here. */
function isFolded({ identity }: KvNode): boolean {
  return identity.streams.some(({ crowd }) => crowd.has("trace.accept") || crowd.has("cli.accept.fail"));
}

function draft(node: KvNode, run: readonly Lack[]): Draft {
  const { from, to } = spanOf(run);
  const files = run.filter(({ file }) => file);
  const warning = warningBefore(node, from);
  const atLeast = isFolded(node) ? "at least " : "";
  const clients = run.length - files.length;
  return {
    severity: files.length > 0 || run.length >= MANY ? "high" : "medium",
    confidence: 1,
    title: `${node.name} ran out of file descriptors: ${atLeast}${count(run.length, "failure")}`,
    nodes: [node.name],
    from,
    to,
    count: run.length,
    measures: {},
    explanation: [
      `${fromTo(from, to)} ${atLeast}${count(run.length, "line")} of ${node.name} ${run.length === 1 ? "names" : "name"} "Too many open files".`,
      files.length > 0 ? `${count(files.length, "of them is", "of them are")} about files of the database.` : "",
      clients > 0
        ? `${atLeast === "" ? "" : "At least "}${count(clients, "of them is", "of them are")} about connections that could not be accepted.`
        : "",
      run.some(({ isStamped }) => !isStamped)
        ? "Lines of libevent have no stamp of their own and count for the time of the line before them: how long they went on is not told."
        : "",
      warning?.text ?? "",
    ]
      .filter((sentence) => sentence !== "")
      .join(" "),
    excluded: [],
    remedy: [
      "Raise the limit of open files (LimitNOFILE, ulimits of the container) above maxclients + rocksdb.max_open_files, and restart.",
    ],
    evidence: [
      ...new Set([
        ...files.slice(0, 1).map(({ ref }) => ref),
        ...run.slice(0, 1).map(({ ref }) => ref),
        ...(warning?.refs ?? []),
        ...run.map(({ ref }) => ref),
      ]),
    ],
  };
}

/** Starts that the server itself gave up. */
function refusedStarts(node: KvNode): Draft[] {
  const starts = failedStarts(node).filter(({ error }) => error.kind === "proc.ulimit");
  return startLoops(node, starts).flatMap((run) => {
    const [first] = run;
    if (!first) return [];
    return [
      {
        severity: "high",
        confidence: 1,
        title: `${node.name} did not start${run.length > 1 ? `, ${count(run.length, "time")}` : ""}: ${first.reason}`,
        nodes: [node.name],
        from: first.from,
        to: run.at(-1)?.at ?? first.at,
        count: run.length,
        measures: {},
        explanation: `At ${clock(first.at)} ${node.name} gave up its start: ${first.reason}.`,
        excluded: ["not a lack while it ran: it never served"],
        remedy: ["Raise the limit of open files (LimitNOFILE, ulimits of the container), or lower maxclients."],
        evidence: run.map(({ error }) => error.ref),
      } satisfies Draft,
    ];
  });
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/descriptors-exhausted",
  title: "Descriptors exhausted",
  severity: "high",
  causedBy: [],
  guide: {
    what: "The process may not open more files: new clients are not accepted, and RocksDB cannot open its own files.",
    signature:
      "`Too many open files` in an error of RocksDB or of an accepted connection, often after `Server can't set maximum open files` at the start; or a start that ends with `Your current 'ulimit -n' … is not enough`.",
    lookAlikes: [
      "`Increased maximum number of open files`: the limit was too low and was raised.",
      "The warning at the start alone: the limit may never be reached.",
      "maxclients: such clients are refused without a line.",
    ],
    remedy: ["Raise the limit of open files above maxclients + rocksdb.max_open_files."],
    sources: ["src/server/server.cc, AdjustOpenFilesLimit"],
  },
  detect: (cluster) =>
    cluster.nodes.flatMap((node) => [
      ...refusedStarts(node),
      ...inRuns(lacksOf(cluster, node), SAME_SPELL_MS).map((run) => draft(node, run)),
    ]),
};
