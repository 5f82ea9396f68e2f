/** A follower whose synchronisation by snapshot never ends in time, again and again. */

import { inRuns } from "../../../correlate/runs.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { during, touching } from "../../../extent.ts";
import { clock, count, duration, fromTo, list, median } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import { type FailedLead, failedLeads, isLastLead } from "../failed-leads.ts";
import { outageDuring, outageSeverity } from "../outage.ts";
import type { Server } from "../server.ts";
import type { Settings } from "../settings.ts";

/** One slow synchronisation is a big tree on a slow day, two can be chance; the third makes a loop. Where a log ends with one, it is all there is. */
const FEWEST_PASSES = 3;
/** Passes follow each other at once; one initLimit more than this lies between no two of them. */
const LONGEST_PAUSE_MS = 120_000;
/** A pass that is cut off earlier than this share of initLimit x tickTime was not ended by that limit. */
const LIMIT_SHARE = 0.8;

const FROM_THE_FIRST_BYTE =
  "A snapshot given up begins from its first byte again, so this does not end by itself while the cause lasts.";

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

/** The log shows neither that the server came through afterwards nor that it tried otherwise. */
function isLastWord(run: readonly Pass[], { roles }: Server): boolean {
  const from = run[0]?.began.at ?? 0;
  return !roles.findLast(({ serving, to }) => serving && to > from);
}

function draft(server: Server, run: readonly Pass[], ensemble: Ensemble): Draft {
  const from = run[0]?.began.at ?? 0;
  const to = run.at(-1)?.at ?? from;
  const syncMs = median(run.map(({ began, failed }) => failed.at - began.at));
  const { initLimit, tickMs } = server.settings;
  const standing = ensemble.leaders.find((span) => span.from <= from && span.to >= to);
  const leader = standing?.server ?? ensemble.servers.find((other) => other.sid === leaderOf(server, from));
  const sent = (leader?.log.of("lh.snap") ?? []).filter(({ at }) => at >= from - tickMs && at <= to);
  const serves = server.roles.find((role) => role.serving && role.from >= to);
  return {
    severity: run.length < FEWEST_PASSES ? "medium" : standing ? "high" : "critical",
    confidence: 0.98,
    title: `${server.name} began to take a snapshot${leader ? ` from ${leader.name}` : ""} ${run.length === 1 ? "and ran into the time limit" : `${count(run.length, "time")} and ran into the time limit each time`}`,
    nodes: [server.name, ...(leader ? [leader.name] : [])],
    from,
    to,
    count: run.length,
    measures: { syncMs, limitMs: initLimit * tickMs },
    explanation: [
      `${fromTo(from, to)} ${server.name} began ${count(run.length, "synchronisation")} by snapshot; ${run.length === 1 ? "it was given up after" : "each was given up after about"} ${duration(syncMs)} before it was complete.`,
      limitOf(server.settings),
      FROM_THE_FIRST_BYTE,
      standing
        ? `${standing.server.name} led all the while: the ensemble worked, with one member less.`
        : "No leader stood all that time.",
      serves ? `At ${clock(serves.from)} the server came through and served.` : "",
    ]
      .join(" ")
      .trim(),
    excluded: [
      "not a follower that cannot connect: it got as far as the snapshot",
      "not corrupt data: nothing ended in an error of the stream, but in a time-out",
    ],
    remedy: remedy(leader?.name, server.name),
    evidence: [...run.flatMap(({ began, failed }) => [failed, began]), ...sent].map(({ ref }) => ref),
  };
}

function limitOf({ initLimit, tickMs, initPrinted }: Settings): string {
  return initPrinted
    ? `Its limit is initLimit x tickTime = ${initLimit} x ${tickMs} ms = ${duration(initLimit * tickMs)}.`
    : "Its limit, initLimit x tickTime, is not in the log.";
}

function remedy(from: string | undefined, to: string): string[] {
  return [
    "Raise initLimit on every server: size of the snapshot / bandwidth, plus the time to load it, with room to spare.",
    `Look at the link${from ? ` from ${from}` : ""} to ${to}: throughput, packet loss, a middlebox that stalls long transfers.`,
    "Make the data smaller, or compress snapshots (3.6 and later).",
  ];
}

/** A lead that was given up while snapshots were under way to followers without a log, which would tell it themselves. */
interface Waited {
  readonly at: number;
  readonly lead: FailedLead;
  readonly sent: readonly ZkEvent<"lh.snap">[];
  /** The followers they went to, or may have gone to. */
  readonly followers: readonly string[];
}

function inVain(leader: Server, { servers, ending }: Ensemble): Waited[] {
  const limitMs = leader.settings.initLimit * leader.settings.tickMs;
  return failedLeads(leader).flatMap((lead) => {
    const { at, span, end, joined, missedQuorum } = lead;
    const sent = during(leader.log.of("lh.snap"), at, span.to).filter(
      (snap) => end.at - snap.at >= limitMs * LIMIT_SHARE,
    );
    const silent = servers.filter(({ sid, hasLog }) => !hasLog && sid !== null && joined.includes(sid));
    if (!missedQuorum || sent.length === 0 || silent.length === 0 || at >= ending) return [];
    return [{ at, lead, sent, followers: silent.map(({ name }) => name) }];
  });
}

function draftOfLeader(leader: Server, run: readonly Waited[], ensemble: Ensemble): Draft {
  const from = run[0]?.at ?? 0;
  const to = run.at(-1)?.lead.span.to ?? from;
  const { initLimit, tickMs } = leader.settings;
  const waitedMs = median(run.map(({ lead, sent }) => lead.end.at - (sent[0]?.at ?? lead.at)));
  const outage = outageDuring(ensemble, { from, to });
  const followers = [...new Set(run.flatMap((pass) => pass.followers))];
  const isOne = run.length === 1;
  return {
    severity: outage ? outageSeverity(outage.to - outage.from) : "medium",
    confidence: 0.9,
    title: `${leader.name} began to send a snapshot to ${list(followers)} and gave up its lead ${isOne ? duration(waitedMs) : `${count(run.length, "time")}, ${duration(waitedMs)}`} later, before a quorum was in sync`,
    nodes: [leader.name, ...followers],
    from,
    to,
    count: run.length,
    measures: { waitedMs, limitMs: initLimit * tickMs },
    explanation: [
      `${fromTo(from, to)} ${leader.name} led ${isOne ? "" : `${count(run.length, "time")} `}without a quorum in sync. It began to send its whole data, and stepped down ${isOne ? "" : "about "}${duration(waitedMs)} later, because no quorum of followers had taken it.`,
      limitOf(leader.settings),
      FROM_THE_FIRST_BYTE,
    ].join(" "),
    excluded: ["not a lead that nobody follows: a follower came, and the transfer began"],
    remedy: remedy(leader.name, list(followers)),
    evidence: run.flatMap(({ lead, sent }) => [lead.end, ...sent].map(({ ref }) => ref)),
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
      "On one server, three times or more, or once where it is the last that is known of it: `Getting a snapshot from leader`, then `Exception when following the leader` with a read time-out (or the end of the stream after the limit), without serving in between.",
    lookAlikes: [
      "Follower-looking loop: no synchronisation begins at all.",
      "One synchronisation that times out and succeeds at the second try: slow, no loop.",
      "A corrupt stream: the exception names lengths, checksums or signatures.",
    ],
    remedy: ["Raise initLimit, find what makes the transfer slow or stall, make the data smaller."],
    sources: ["ZOOKEEPER-2678", "Learner.syncWithLeader"],
  },
  detect: (ensemble) =>
    ensemble.servers.flatMap((server) => {
      const pauseMs = LONGEST_PAUSE_MS + server.settings.initLimit * server.settings.tickMs;
      const own = inRuns(
        passes(server).filter(({ at }) => at < ensemble.ending),
        pauseMs,
      ).filter((run) => run.length >= FEWEST_PASSES || isLastWord(run, server));
      const waited = inRuns(inVain(server, ensemble), pauseMs).filter(
        (run) => run.length >= FEWEST_PASSES || run.some(({ lead }) => isLastLead(lead, server, ensemble)),
      );
      return [
        ...own.map((run) => draft(server, run, ensemble)),
        ...waited.map((run) => draftOfLeader(server, run, ensemble)),
      ];
    }),
};
