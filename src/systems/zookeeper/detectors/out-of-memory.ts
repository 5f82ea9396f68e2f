/** A server whose Java process ran out of memory. */

import { inRuns } from "../../../correlate/runs.ts";
import { spanOf } from "../../../correlate/span-of.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import type { Instant, LineRef } from "../../../event.ts";
import { during } from "../../../extent.ts";
import { clock, count, fromTo, listOfMany } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import type { Server } from "../server.ts";
import { isClientsWords } from "../storage-faults.ts";

/** Errors further apart than this are separate: the process got memory back in between, or is another one. */
const SAME_SPELL_MS = 10 * 60_000;
/** The error stands below the line of the thread that died of it, or the line comes a moment later. */
const SAME_DEATH_MS = 1000;

interface Shortage {
  readonly at: Instant;
  /** Which memory, as Java says it; "" where the line does not. */
  readonly of: string;
  readonly refs: readonly LineRef[];
}

function shortages({ log }: Server): Shortage[] {
  return log.all.flatMap(({ at, kind, causes, ref }) => {
    const error = causes.find(({ exception }) => exception.endsWith("OutOfMemoryError"));
    return error && !isClientsWords(kind) ? [{ at, of: error.detail, refs: [ref, error.ref] }] : [];
  });
}

function remedyOf(of: string, name: string): string {
  if (of.includes("native thread"))
    return `Look at the limits of processes and threads of ${name} (ulimit -u, the pids limit of its container) and at what starts so many.`;
  if (of.includes("irect buffer")) return `Raise -XX:MaxDirectMemorySize of ${name}, and count its client connections.`;
  return `Raise the heap of ${name} (-Xmx), below what the host or the container has; see in a heap dump what fills it: large data, many watches, large requests.`;
}

/** Java prints a thread with its priority and group: `Thread[SyncThread:1,5,main]`. */
function nameOf(thread: string): string {
  return /^Thread\[(.*),\d+,[^,]*\]$/.exec(thread)?.[1] ?? thread;
}

function draft(server: Server, run: readonly Shortage[]): Draft {
  const { from, to } = spanOf(run);
  const of = run.find((shortage) => shortage.of !== "")?.of ?? "";
  const died = during(server.log.of("thr.died"), from - SAME_DEATH_MS, to + SAME_DEATH_MS);
  const threads = [...new Set(died.map(({ fields }) => nameOf(fields.thread_name)))];
  return {
    severity: "high",
    confidence: 1,
    title: `${server.name} ran out of memory${run.length > 1 ? ` ${count(run.length, "time")}` : ""}${of ? `: ${of}` : ""}`,
    nodes: [server.name],
    from,
    to,
    count: run.length,
    measures: { deadThreads: threads.length },
    explanation: [
      `${run.length === 1 ? `At ${clock(from)} ${server.name} logged` : `${fromTo(from, to)} ${server.name} logged ${count(run.length, "time")}`} that it had no memory left: OutOfMemoryError${of ? `, "${of}"` : ""}.`,
      threads.length > 0
        ? `${count(threads.length, "thread")} of it died: ${listOfMany(threads)}. What such a thread did is not done any more, though the process may run on and look alive.`
        : "Where the error struck decides what is broken since: the process may run on without one of its threads.",
    ].join(" "),
    excluded: ["not the kernel's killer: that ends a process without a line of its own"],
    remedy: [
      `Restart ${server.name}: after such an error nobody knows what of it still works.`,
      remedyOf(of, server.name),
      "Start it with -XX:+ExitOnOutOfMemoryError, so that it ends and is started again instead of running on in part.",
    ],
    evidence: [...run.flatMap(({ refs }) => refs), ...died.map(({ ref }) => ref)].filter(
      (ref, i, all) => all.indexOf(ref) === i,
    ),
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/out-of-memory",
  title: "Out of memory",
  severity: "high",
  causedBy: [],
  guide: {
    what: "The virtual machine had no memory left for a request, a snapshot or a thread. The thread that it struck ends, the others go on, so that a server may look alive and do only part of its work.",
    signature: "An `OutOfMemoryError` as the cause under any line of the server.",
    lookAlikes: [
      "A process that the kernel killed for its memory: its log just ends.",
      "Long collections without the error: zookeeper/process-pause.",
      "An OutOfMemoryError in the log of a client.",
    ],
    remedy: ["Restart the server, raise the heap below what the host has, find out what fills it."],
    sources: ["ZooKeeper administrator's guide: Java heap size"],
  },
  detect: ({ servers }) =>
    servers.flatMap((server) => inRuns(shortages(server), SAME_SPELL_MS).map((run) => draft(server, run))),
};
