/** A server whose threads for connects between members were all taken, so that further connects were not even tried. */

import { inRuns } from "../../../correlate/runs.ts";
import { spanOf } from "../../../correlate/span-of.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import type { Cause, Instant, LineRef } from "../../../event.ts";
import { during, inOrder, touching } from "../../../extent.ts";
import { count, fromTo, list, listOfMany } from "../../../words.ts";
import { waysTheyFailed } from "../connects.ts";
import type { Ensemble } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import { peerName } from "../peer-name.ts";
import type { Server } from "../server.ts";

/** The greatest wait between two tries of one election is 60 s. */
const LONGEST_PAUSE_MS = 90_000;
/** Connects that fail so long behind a rejection held their threads when it came: a connect waits 5 s. */
const HELD_MS = 6000;

/** ThreadPoolExecutor.toString; a pool that is shutting down rejects as well, and is not full. */
const FULL_POOL = /\[Running, pool size = (\d+), active threads = (\d+)/;
const CONNECT_TASK = /QuorumConnectionReqThread-(\d+)/;

interface Rejection {
  readonly event: ZkEvent<"cnx.submit" | "cnx.hexc">;
  readonly at: Instant;
  /** Peer that was to be dialled; null for a connection from outside. */
  readonly sid: number | null;
  readonly threads: number;
  readonly cause: LineRef;
}

function rejectionsOf({ log }: Server): Rejection[] {
  return [...log.of("cnx.submit"), ...log.of("cnx.hexc")]
    .flatMap((event) => event.causes.flatMap((cause) => rejection(event, cause) ?? []))
    .sort((a, b) => a.at - b.at);
}

function rejection(event: Rejection["event"], { exception, detail, ref }: Cause): Rejection | null {
  const pool = exception.endsWith("RejectedExecutionException") ? FULL_POOL.exec(detail) : null;
  if (!pool || pool[1] !== pool[2]) return null;
  const task = CONNECT_TASK.exec(detail);
  return { event, at: event.at, sid: task ? Number(task[1]) : null, threads: Number(pool[1]), cause: ref };
}

function namesOf(sids: readonly number[], ensemble: Ensemble): string[] {
  return inOrder(sids).map((sid) => peerName(ensemble, sid));
}

function draft(server: Server, run: readonly Rejection[], ensemble: Ensemble): Draft {
  const { from, to } = spanOf(run);
  const threads = run[0]?.threads ?? 0;
  const peers = namesOf(
    run.flatMap(({ sid }) => sid ?? []),
    ensemble,
  );
  const accepted = run.filter(({ sid }) => sid === null).length;
  const failed = during(server.failures, from, to + HELD_MS);
  const dead = namesOf(
    failed.map(({ sid }) => sid),
    ensemble,
  );
  const outage = touching(ensemble.gaps, from, to).length > 0;
  const turnedAway = [
    ...(peers.length > 0 ? [`did not dial ${listOfMany(peers)}`] : []),
    ...(accepted > 0 ? [`turned ${count(accepted, "connection")} away`] : []),
  ];
  return {
    ...told(
      [server],
      run.map(({ event }) => event),
      {
        severity: outage ? "medium" : "low",
        confidence: 1,
        title: `All ${threads} connecting threads of ${server.name} were taken: it ${list(turnedAway)} (${count(run.length, "rejection")})`,
        measures: { threads },
        explanation: [
          `${fromTo(from, to)} ${server.name} wanted to connect and had no thread left, ${count(run.length, "time")}: all ${threads} were busy. So it ${list(turnedAway)}; a member that is alive is not reached then until the next try.`,
          failed.length > 0
            ? `Up to ${HELD_MS / 1000} s behind that ${count(failed.length, "connect")} to ${listOfMany(dead)} came to nothing: ${waysTheyFailed(failed)}.`
            : "What the threads waited for the lines do not say.",
        ].join(" "),
        excluded: [
          "not a server that is being stopped: its pool was running",
          "not a want of memory or of threads of the system: the pool itself turned the connect away",
        ],
        remedy: [
          "Remove members that are gone for good from the server lists, or bring them back; each that swallows connects holds a thread for 5 s (zookeeper.cnxTimeout).",
          `Raise quorum.cnxn.threads.size above ${threads}, best to the number of members and some; values below 20 are not taken.`,
          ...(accepted > 0 ? ["Keep strangers off the election port."] : []),
        ],
      },
    ),
    evidence: run.flatMap(({ event, cause }) => [event.ref, cause]),
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/connect-pool-exhausted",
  title: "Connect pool exhaustion",
  severity: "medium",
  causedBy: ["zookeeper/network-partition", "zookeeper/minority-partition", "zookeeper/unreachable-peer"],
  guide: {
    what: "From 3.5.8 and 3.6.1 on (with SASL from 3.4.10) a server connects to its peers in threads of a pool, 20 unless more are set. When dead members hold all of them, connects to members that are alive are turned away, and votes reach them late.",
    signature:
      "`Exception while submitting quorum connection request` (with SASL `Exception handling connection` too) with a RejectedExecutionException whose pool is running and has no idle thread. Medium where no leader served then, else low.",
    lookAlikes: [
      "A server that is being stopped: its pool is `Shutting down` or `Terminated`.",
      "The same line with another exception, as OutOfMemoryError for want of threads: zookeeper/out-of-memory.",
      "Connects that time out while threads are left hold nobody up.",
    ],
    remedy: ["Remove dead members; raise quorum.cnxn.threads.size."],
    sources: ["QuorumCnxManager.initiateConnectionAsync", "QuorumPeer.setQuorumCnxnThreadsSize", "ZOOKEEPER-3756"],
  },
  detect: (ensemble) =>
    ensemble.servers.flatMap((server) =>
      inRuns(rejectionsOf(server), LONGEST_PAUSE_MS).map((run) => draft(server, run, ensemble)),
    ),
};
