/** A transaction log that takes a second and more to reach the disk. */

import type { Severity } from "../../../case.ts";
import { eventsDuring } from "../../../correlate/event-log.ts";
import { intervalAt } from "../../../correlate/intervals.ts";
import { inRuns } from "../../../correlate/runs.ts";
import { spanOf } from "../../../correlate/span-of.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { countEarly, during, greatest } from "../../../extent.ts";
import { clock, count, duration } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import { concernsSubject } from "../harm.ts";
import type { Server } from "../server.ts";

/** ZooKeeper warns from 1 s on; warnings further apart than this are separate spells of the disk. */
const SAME_SPELL_MS = 10 * 60_000;
/** This many within a minute is no hiccup of a snapshot or a neighbour any more. */
const OFTEN = 5;
const OFTEN_WITHIN_MS = 60_000;

type Fsync = ZkEvent<"disk.fsync">;

/** The most warnings within one minute. */
function densest(run: readonly Fsync[]): number {
  const before = (end: number) => countEarly(run, ({ at }) => at < end);
  return greatest(run.map(({ at }) => before(at + OFTEN_WITHIN_MS) - before(at)));
}

/** The line by which the server lost its role, while the disk was slow or before peers had forgiven it. */
function lostRole(server: Server, from: number, to: number, settled: number): ZkEvent | undefined {
  const patienceMs = server.settings.syncLimit * server.settings.tickMs;
  return eventsDuring(server.log, from, to + patienceMs, "lead.shutdown", "follow.fail", "observe.fail").find(
    ({ at }) => at < settled,
  );
}

/** A disk is rarely as late, and of a shorter wait the silence of the other threads says nothing. */
const LONGEST_LATE_MS = 60_000;
/** What waits for a process to go on does so within this. */
const WOKEN_WITHIN_MS = 100;

/** The line of another thread right behind a wait; a late disk holds up only the thread that writes. */
function wokenWith(server: Server, slowest: Fsync): ZkEvent | undefined {
  return during(server.log.all, slowest.at, slowest.at + WOKEN_WITHIN_MS).find(
    ({ thread }) => thread !== slowest.thread,
  );
}

/** True where another thread logged while the longest write was waited for. */
function othersRan(server: Server, slowest: Fsync): boolean {
  const since = slowest.at - slowest.fields.ms;
  return (
    server.aligned.heard.within(since, slowest.at) ||
    during(server.log.all, since, slowest.at).some(
      ({ at, thread }) => thread !== slowest.thread && at > since && at < slowest.at,
    )
  );
}

function draft(server: Server, run: readonly Fsync[], { settled }: Ensemble): Draft {
  const { from: first, to } = spanOf(run);
  const slowest = run.reduce((a, b) => (b.fields.ms > a.fields.ms ? b : a));
  const from = first - (run[0]?.fields.ms ?? 0);
  const maxMs = slowest.fields.ms;
  const totalMs = run.reduce((sum, { fields }) => sum + fields.ms, 0);
  const patienceMs = server.settings.syncLimit * server.settings.tickMs;
  const often = densest(run) >= OFTEN;
  const lost = lostRole(server, from, to, settled);
  const grave = often || maxMs >= patienceMs / 2;
  const ran = othersRan(server, slowest);
  const woken = !ran && !often && maxMs >= LONGEST_LATE_MS ? wokenWith(server, slowest) : undefined;
  const grades: readonly Severity[] = woken ? ["medium", "low", "low"] : ["high", "medium", "low"];
  const severity = grades[grave && lost ? 0 : grave ? 1 : 2] ?? "low";
  const unknown = (intervalAt(server.roles, slowest.at)?.state ?? "unknown") === "unknown";
  return {
    severity,
    confidence: woken ? 0.5 : 1,
    title: `${server.name} waited up to ${duration(maxMs)} for its transaction log to reach the disk${run.length > 1 ? `, ${count(run.length, "time")}` : ""}`,
    nodes: [server.name],
    from,
    to,
    count: run.length,
    measures: { maxMs, totalMs, spanMs: to - from },
    explanation: [
      `Between ${clock(from)} and ${clock(to)} ${server.name} logged ${count(run.length, "write")} of its transaction log that took a second or more to reach the disk, the longest ${duration(maxMs)}, together ${duration(totalMs)}.`,
      "A change is acknowledged only after that write, so every change that needs this server waits with it.",
      lost
        ? `At ${clock(lost.at)} the server lost its role (its peers wait ${duration(patienceMs)}).`
        : unknown
          ? ""
          : "The server kept its role all the while.",
      woken
        ? `No other thread wrote a line in the longest wait, and another did ${woken.at === slowest.at ? "at its very end" : `${duration(woken.at - slowest.at)} after its end`}: it is not known whether the disk was late, or the whole process stood still (a host that slept, a suspended virtual machine; zookeeper/process-pause).`
        : "",
    ]
      .filter(Boolean)
      .join(" "),
    excluded: ran ? ["not a pause of the whole process: other threads logged during the longest wait"] : [],
    remedy: [
      ...(woken ? ["Look first whether the host slept, was suspended or stopped the process at that time."] : []),
      "Put dataLogDir on a device of its own, away from snapshots and other programs.",
      "Look at the device's latency at these times: throttled cloud volume, shared disk, a backup, a failing disk.",
    ],
    evidence: [
      slowest,
      ...(woken ? [woken] : []),
      ...(lost ? [lost] : []),
      ...run.filter((event) => event !== slowest),
    ].map(({ ref }) => ref),
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/slow-fsync",
  title: "Slow fsync",
  severity: "medium",
  causedBy: ["zookeeper/process-pause", "zookeeper/snapshot-pressure", "zookeeper/disk-full"],
  explainedBy: concernsSubject,
  guide: {
    what: "The transaction log takes a second or more to reach the disk. Every change waits for that write on a quorum of servers; a slow leader, or a slow majority, slows every client.",
    signature:
      "`fsync-ing the write ahead log in SyncThread:N took T ms`. Single warnings are low; five within a minute, or one as long as half of syncLimit x tickTime, are medium; high where the server lost its role with it.",
    lookAlikes: [
      "A pause of the whole process: all threads are silent and the pause monitor logs it; with a slow disk only SyncThread is late. Where a wait is a minute or longer, no other thread logs in it and one does right after it, the two are not told apart: low, or medium where the server lost its role.",
      "A full disk: the write fails instead of taking long.",
    ],
    remedy: ["Dedicated device for dataLogDir, faster volume class, snapshots elsewhere."],
    sources: ["FileTxnLog.commit", "ZooKeeper administrator's guide, transaction log"],
  },
  detect: (ensemble) =>
    ensemble.servers.flatMap((server) =>
      inRuns(
        server.log.of("disk.fsync").filter(({ at }) => at < ensemble.ending),
        SAME_SPELL_MS,
      ).map((run) => draft(server, run, ensemble)),
    ),
};
