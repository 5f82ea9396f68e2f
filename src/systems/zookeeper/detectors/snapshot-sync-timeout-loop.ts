/** A follower whose synchronisation by snapshot never ends in time, again and again. */

import { inRuns } from "../../../correlate/runs.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { during, touching } from "../../../extent.ts";
import { clock, count, duration, fromTo, median } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import type { Server } from "../server.ts";

/** One slow synchronisation is a big tree on a slow day, two can be chance; the third makes a loop. */
const FEWEST_PASSES = 3;
/** Passes follow each other at once; one initLimit more than this lies between no two of them. */
const LONGEST_PAUSE_MS = 120_000;
/** A pass that is cut off earlier than this share of initLimit x tickTime was not ended by that limit. */
const LIMIT_SHARE = 0.8;

interface Pass {
  readonly at: number;
  readonly began: ZkEvent<"sync.snap">;
  readonly failed: ZkEvent<"follow.fail">;
}

/** Snapshots that began to arrive and were given up by time-out before the server served. */
function passes(server: Server): Pass[] {
  const limitMs = server.settings.initLimit * server.settings.tickMs;
  const begins = server.log.of("sync.snap");
  return begins.flatMap((began, i) => {
    const next = begins[i + 1]?.at ?? Number.POSITIVE_INFINITY;
    const [failed] = during(server.log.of("follow.fail"), began.at, next);
    if (!failed || interrupted(server, began.at, failed.at)) return [];
    const [cause] = failed.causes;
    const timedOut = cause?.exception.endsWith("SocketTimeoutException") ?? false;
    const cutOff = cause?.exception.endsWith("EOFException") && failed.at - began.at >= limitMs * LIMIT_SHARE;
    return timedOut || cutOff ? [{ at: failed.at, began, failed }] : [];
  });
}

/** The server served, or was started anew, in between. */
function interrupted(server: Server, from: number, to: number): boolean {
  return (
    touching(server.roles, from, to).some(
      (role) => role.serving && !role.inferred && role.from < to && role.to > from,
    ) || touching(server.lives, from, to).some((life) => life.from > from)
  );
}

function draft(server: Server, run: readonly Pass[], ensemble: Ensemble): Draft {
  const from = run[0]?.began.at ?? 0;
  const to = run.at(-1)?.at ?? from;
  const syncMs = median(run.map(({ began, failed }) => failed.at - began.at));
  const { initLimit, tickMs, tickPrinted } = server.settings;
  const standing = ensemble.leaders.find((span) => span.from <= from && span.to >= to);
  const leader = standing?.server ?? ensemble.servers.find((other) => other.sid === leaderOf(server, from));
  const sent = (leader?.log.of("lh.snap") ?? []).filter(({ at }) => at >= from - tickMs && at <= to);
  const serves = server.roles.find((role) => role.serving && role.from >= to);
  return {
    severity: standing ? "high" : "critical",
    confidence: 0.98,
    title: `${server.name} began to take a snapshot${leader ? ` from ${leader.name}` : ""} ${count(run.length, "time")} and ran into the time limit each time`,
    nodes: [server.name, ...(leader ? [leader.name] : [])],
    from,
    to,
    count: run.length,
    measures: { syncMs, limitMs: initLimit * tickMs },
    explanation: [
      `${fromTo(from, to)} ${server.name} began ${count(run.length, "synchronisation")} by snapshot; each was given up after about ${duration(syncMs)} before it was complete.`,
      tickPrinted
        ? `Its limit is initLimit x tickTime = ${initLimit} x ${tickMs} ms = ${duration(initLimit * tickMs)}.`
        : "Its settings are not in the log.",
      "A snapshot given up begins from its first byte again, so the loop does not end by itself while the cause lasts.",
      standing
        ? `${standing.server.name} led all the while: the ensemble worked, with one member less.`
        : "No leader stood all that time.",
      serves ? `At ${clock(serves.from)} the server came through and served.` : "",
    ]
      .join(" ")
      .trim(),
    excluded: [
      "not a follower that cannot connect: each pass got as far as the snapshot",
      "not corrupt data: no pass ended in an error of the stream, each in a time-out",
    ],
    remedy: [
      "Raise initLimit on every server: size of the snapshot / bandwidth, plus the time to load it, with room to spare.",
      `Look at the link${leader ? ` from ${leader.name}` : ""} to ${server.name}: throughput, packet loss, a middlebox that stalls long transfers.`,
      "Make the data smaller, or compress snapshots (3.6 and later).",
    ],
    evidence: [...run.flatMap(({ began, failed }) => [failed, began]), ...sent].map(({ ref }) => ref),
  };
}

function leaderOf(server: Server, at: number): number | null {
  return server.roles.find((role) => role.from <= at && role.to >= at)?.leader ?? null;
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/snapshot-sync-timeout-loop",
  title: "Snapshot sync timeout loop (initLimit too small)",
  severity: "high",
  causedBy: ["zookeeper/slow-fsync", "zookeeper/process-pause"],
  guide: {
    what: "A follower has to take the whole data from its leader and does not finish within initLimit x tickTime. It gives up, looks, follows and begins again from the first byte.",
    signature:
      "On one server, three times or more: `Getting a snapshot from leader`, then `Exception when following the leader` with a read time-out (or the end of the stream after the limit), without serving in between.",
    lookAlikes: [
      "Follower-looking loop: no synchronisation begins at all.",
      "One synchronisation that times out and succeeds at the second try: slow, no loop.",
      "A corrupt stream: the exception names lengths, checksums or signatures.",
    ],
    remedy: ["Raise initLimit, find what makes the transfer slow or stall, make the data smaller."],
    sources: ["ZOOKEEPER-2678", "Learner.syncWithLeader"],
  },
  detect: (ensemble) =>
    ensemble.servers.flatMap((server) =>
      inRuns(
        passes(server).filter(({ at }) => at < ensemble.ending),
        LONGEST_PAUSE_MS + server.settings.initLimit * server.settings.tickMs,
      )
        .filter((run) => run.length >= FEWEST_PASSES)
        .map((run) => draft(server, run, ensemble)),
    ),
};
