/** Snapshots and transaction logs that a server cannot read. */

import type { Severity } from "../../../case.ts";
import { eventsDuring, eventsOf } from "../../../correlate/event-log.ts";
import { inRuns } from "../../../correlate/runs.ts";
import { spanOf } from "../../../correlate/span-of.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import type { Cause } from "../../../event.ts";
import { touching } from "../../../extent.ts";
import { count, duration, fromTo, list } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import type { EventLog, ZkEvent } from "../events.ts";
import type { Server } from "../server.ts";
import { readThread } from "../thread.ts";

/** The line of the quorum peer and that of the main thread are of one start. */
const ONE_START_MS = 1000;
/** Failures further apart than this are separate. */
const SAME_SPELL_MS = 10 * 60_000;

type LoadKind = "db.loadfail" | "boot.unexpected";
type SkipKind = "snap.bad" | "snap.invalid";

interface Damage {
  readonly at: number;
  readonly event: ZkEvent<LoadKind>;
  readonly cause: Cause;
  /** What is damaged and how, to stand behind "because". */
  readonly what: string;
}

/** ZKDatabase, 3.9.4: a log that older releases would load with a hole in it (ZOOKEEPER-4925). */
const OUT_OF_ORDER = "Committed proposal cached out of order";

/**
 * The quorum peer says so, and the main thread, where the line of the peer is missing; of a server that is alone the main
 * thread does, which until then does nothing but read its data.
 */
function isOfLoad({ kind, logger, causes, at }: ZkEvent<LoadKind>, log: EventLog): boolean {
  if (kind === "db.loadfail" || logger.endsWith("ZooKeeperServerMain")) return true;
  return (
    causes.some(({ detail }) => detail.startsWith("Unable to run quorum server")) &&
    eventsDuring(log, at - ONE_START_MS, at, "db.loadfail").length === 0
  );
}

/** What the text of an exception says of a file that does not hold what it should; null where it says something else. */
function damageIn(event: ZkEvent<LoadKind>, { exception, detail }: Cause, log: EventLog): string | null {
  // damaged snapshots are passed over with a line of their own, so what ends the load is a transaction log
  if (exception.endsWith(".EOFException") && isOfLoad(event, log))
    return "a transaction log ends in the middle of its header";
  if (detail.startsWith(OUT_OF_ORDER)) return "its transaction logs leave transactions out";
  if (/CRC (check failed|corruption)/.test(detail)) return "a checksum does not fit what was read";
  if (detail.includes("invalid magic number")) return "a transaction log does not begin like one";
  if (detail.includes("Not able to find valid snapshots")) return "none of its snapshots can be read";
  return null;
}

/** Starts that ended because a file could not be read. */
function failedLoads({ log }: Server): Damage[] {
  return eventsOf(log, "db.loadfail", "boot.unexpected").flatMap((event) => {
    for (const cause of event.causes) {
      const what = damageIn(event, cause, log);
      if (what !== null) return [{ at: event.at, event, cause, what }];
    }
    return [];
  });
}

/** A server that failed to look for a leader begins anew at once (QuorumPeer.run): as fast as it can read its data. */
const RESTLESS_PER_SECOND = 10;

/** True where a snapshot was skipped for what is in it: a file that may not be opened is not damaged. */
function isDamaged({ kind, causes }: ZkEvent<SkipKind>): boolean {
  return kind === "snap.invalid" || !causes.some(({ exception }) => exception.endsWith(".FileNotFoundException"));
}

function refused(server: Server, run: readonly Damage[], { gaps, servers }: Ensemble): Draft {
  const { from, to } = spanOf(run);
  const starts = inRuns(run, ONE_START_MS).length;
  const events = run.map(({ event }) => event);
  const alone = server.standalone || events.some(({ logger }) => logger.endsWith("ZooKeeperServerMain"));
  const outage = alone || (servers.length > 1 && touching(gaps, from, to).length > 0);
  const severity: Severity = outage ? "high" : "medium";
  const whats = [...new Set(run.map(({ what }) => what))];
  return {
    ...told([server], events, {
      severity,
      confidence: 0.95,
      title: `${server.name} could not load its data${starts > 1 ? ` ${count(starts, "time")}` : ""}: ${whats[0] ?? ""}`,
      count: starts,
      explanation: [
        `${fromTo(from, starts > 1 ? to : from)} ${server.name} could not load its database because ${list(whats)}, and ${isRunning(events) ? "takes part in no election since, though its process runs: it reads its data before each" : "did not start"}.`,
        isRunning(events) && run.length > RESTLESS_PER_SECOND * Math.max(1, (to - from) / 1000)
          ? `It tries again without a pause, ${run.length} times in ${duration(to - from)}: its log grows by a stack trace each time, and may fill the disk that it is on.`
          : "",
        hasHole(run)
          ? "From 3.9.4 on a server refuses such a log, which earlier releases load; 3.9.3 may have written it where a follower joined behind the others (ZOOKEEPER-4925)."
          : "The line does not name the file. A crash or a full disk leaves the newest log cut off or empty; files copied from a running server and faults of the disk look the same.",
      ]
        .filter((sentence) => sentence !== "")
        .join(" "),
      excluded: ["not a missing snapshot after an upgrade, and not an epoch that does not fit: those are named"],
      remedy: alone
        ? [
            "Copy the data directory before anything else.",
            hasHole(run)
              ? "Go back to a backup, or load the data once with the release from before the upgrade and let it write a snapshot: what the log leaves out is lost."
              : "An empty newest file log.* holds nothing and can be moved away; for other damage go back to a backup.",
          ]
        : [
            `Where the other members serve: stop ${server.name}, move its version-2 away (keep myid), start it; it takes the leader's snapshot.`,
            "Never do so on a majority at once: copy the directories and look for the member with the newest readable data.",
            ...(hasHole(run)
              ? []
              : [
                  "An empty newest file log.* holds nothing and can be moved away; from 3.9.3 on the server does that itself.",
                ]),
          ],
    }),
    evidence: run.flatMap(({ event, cause }) => [event.ref, cause.ref]),
  };
}

/** Files that can all be read, of which transactions are missing between others. */
function hasHole(run: readonly Damage[]): boolean {
  return run.every(({ cause }) => cause.detail.startsWith(OUT_OF_ORDER));
}

/** What a start cannot load its main thread says; the peer's own thread has been running, and would look for a leader. */
function isRunning(events: readonly ZkEvent<LoadKind>[]): boolean {
  return events.every(({ kind, thread }) => kind === "db.loadfail" && readThread(thread).role === "quorum.peer");
}

function skipped(server: Server, run: readonly ZkEvent<SkipKind>[]): Draft {
  const { from, to } = spanOf(run);
  return told([server], run, {
    severity: "low",
    confidence: 0.9,
    title: `${server.name} passed over ${count(run.length, "snapshot")} that it could not read`,
    explanation: [
      `${fromTo(from, to)} ${server.name} could not use ${count(run.length, "snapshot")} and went on to an older one.`,
      "An older snapshot and the transaction logs behind it give the same data, as long as those logs are there.",
      "A server that was killed while it wrote a snapshot leaves such a file.",
    ].join(" "),
    excluded: ["not a failed start: no line says that the data could not be loaded"],
    remedy: ["Keep the older snapshots and their logs until the server has written a new one."],
  });
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/corrupt-data",
  title: "Corrupt snapshot or txn log",
  severity: "medium",
  causedBy: ["zookeeper/disk-full", "zookeeper/log-write-failed"],
  guide: {
    what: "A snapshot or a transaction log does not hold what it should, and the server cannot load its data. It ends at each start until the file is gone; the rest of the ensemble has one member less.",
    signature:
      "`Unable to load database` (standalone: `Unexpected exception, exiting abnormally`) with an EOFException, `CRC check failed`, `CRC corruption`, `invalid magic number`, `Not able to find valid snapshots` or (3.9.4) `Committed proposal cached out of order`. Medium; high where the ensemble was without a quorum then, or the server is standalone. A snapshot that is only passed over (`problem reading snap file`, `Invalid snapshot`) is low.",
    lookAlikes: [
      "`Last transaction was partial.`: the end of a log after a crash, harmless alone.",
      "`No snapshot found, but there are log entries`: zookeeper/upgrade-without-snapshot.",
      "Epochs that do not fit: zookeeper/epoch-mismatch.",
      "`Unreasonable length` while loading: a change larger than jute.maxbuffer, not always damage.",
      "An exception of permissions or of a full disk under the same line: zookeeper/disk-full.",
    ],
    remedy: ["Let the member take the leader's snapshot (empty version-2, keep myid) where a healthy quorum is left."],
    sources: ["ZOOKEEPER-2332", "ZOOKEEPER-4925", "FileTxnLog", "FileSnap"],
  },
  detect: (ensemble) =>
    ensemble.servers.flatMap((server) => {
      const loads = failedLoads(server);
      // what is skipped at a start that fails belongs to that
      const skips = eventsOf(server.log, "snap.bad", "snap.invalid").filter(
        (event) => isDamaged(event) && !loads.some(({ at }) => Math.abs(at - event.at) <= SAME_SPELL_MS),
      );
      return [
        ...inRuns(loads, SAME_SPELL_MS).map((run) => refused(server, run, ensemble)),
        ...inRuns(skips, SAME_SPELL_MS).map((run) => skipped(server, run)),
      ];
    }),
};
