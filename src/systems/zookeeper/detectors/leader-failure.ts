/** A serving leader that went away: its process ended, or nothing came from it any more. */

import type { Severity } from "../../../case.ts";
import { eventsDuring } from "../../../correlate/event-log.ts";
import { grouped } from "../../../correlate/grouped.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import type { Instant } from "../../../event.ts";
import { countEarly, firstBehind, greatest, touching } from "../../../extent.ts";
import { clock, count, duration, list } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import type { Leadership } from "../leaders.ts";
import { waitedInVain } from "../pauses.ts";
import { rollingRestarts } from "../restarts.ts";
import type { Life, RoleSpan } from "../role.ts";
import { type Server, votes } from "../server.ts";
import { spare } from "../voters.ts";

/** The end of a process and the end of its leadership are seen by different servers. */
const SAME_END_MS = 2000;
/** Followers of a leader that is gone notice it within syncLimit ticks of one another, and look for another one. */
const OTHERS_NOTICE_MS = 60_000;
/** Sessions of usual length survive this; longer, clients notice. */
const LONG_WITHOUT_LEADER_MS = 10_000;

/** The span in which the process of a leader is known to be gone, from the end of its leadership on. */
function goneAfter({ server, to }: Leadership): RoleSpan | undefined {
  const next = firstBehind(
    server.roles,
    (role) => role.to <= to,
    ({ state }) => state !== "unknown" && state !== "leading",
  );
  return next?.state === "down" && next.from <= to + SAME_END_MS ? next : undefined;
}

/**
 * Followers whose reads from a leader timed out when its leadership ended: it was silent, and closed nothing. One that has
 * lines behind that was cut off or stood still, and its own log tells of it.
 */
function readsTimedOut({ server, to }: Leadership, { servers }: Ensemble): ZkEvent<"follow.fail">[] {
  if ((lastLineBefore(server, to) ?? Number.NEGATIVE_INFINITY) >= to - SAME_END_MS) return [];
  return servers
    .filter((by) => by !== server)
    .flatMap((by) =>
      eventsDuring(by.log, to - SAME_END_MS, to + SAME_END_MS, "follow.fail").filter((event) =>
        waitedInVain(event, server, by),
      ),
    );
}

/**
 * Whether the leader can have led no longer: another server leads, or so many voters look for a leader that it has no
 * quorum. One follower may be cut off or stand still, and its own log alone does not tell that from the loss of its leader.
 */
function isGivenUp({ server, to }: Leadership, { servers, leaders, voters }: Ensemble): boolean {
  const next = leaders[countEarly(leaders, ({ from }) => from < to)];
  if (next && next.server !== server) return true;
  const until = Math.min(next?.from ?? Number.POSITIVE_INFINITY, to + OTHERS_NOTICE_MS);
  const looks = (other: Server) =>
    touching(other.roles, to - SAME_END_MS, until).some(({ state }) => state === "looking");
  return servers.filter((other) => other !== server && looks(other) && votes(other)).length > spare(voters);
}

/** The last line of the process that led until `to`; a later start is another one. Null without a log. */
function lastLineBefore({ lives, last }: Server, to: Instant): Instant | null {
  const life = lives[countEarly(lives, ({ from }) => from < to) - 1];
  const isLast = life === undefined || life === lives.at(-1);
  return isLast ? last : life.to;
}

/** What every end of a leadership is told with. */
function endOf({ server, from, to }: Leadership, { leaders, settled }: Ensemble) {
  const next = leaders[countEarly(leaders, (other) => other.from < to)];
  const until = next?.from ?? settled;
  const severity: Severity = until - to > LONG_WITHOUT_LEADER_MS ? "high" : "medium";
  const nodes = [server.name, ...(next && next.server !== server ? [next.server.name] : [])];
  const measures = { withoutLeaderMs: until - to, ledMs: to - from };
  return { next, without: until - to, told: { severity, nodes, from: to, to: until, count: 1, measures } };
}

function silent(leadership: Leadership, reads: readonly ZkEvent[], ensemble: Ensemble): Draft {
  const { server, to } = leadership;
  const { next, without, told } = endOf(leadership, ensemble);
  const lastLine = lastLineBefore(server, to);
  const back = startAfter(leadership);
  return {
    ...told,
    confidence: 0.9,
    title: next
      ? `leader ${server.name} fell silent, ${next.server.name} led ${duration(without)} after its followers had given it up`
      : `leader ${server.name} fell silent and no other leader is seen in the ${duration(without)} that follow`,
    explanation: [
      `${server.name} had led since ${clock(leadership.from)}. ${count(reads.length, "follower")} gave it up by ${clock(greatest(reads.map(({ at }) => at)))} because nothing came from it any more: reads time out after syncLimit ticks, so it had been silent towards them for that long.`,
      lastLine === null ? "Its log is not there." : `Its last line stands at ${clock(lastLine)}.`,
      back ? `It was started again at ${clock(back.from)}.` : "",
      next ? `${next.server.name} led from ${clock(next.from)}.` : "No leader followed.",
      "Its host lost power or the network, or its process stood still: a process that ends closes its connections.",
    ]
      .filter(Boolean)
      .join(" "),
    excluded: [
      "not a process that ended by itself: no connection to it was closed",
      ...(server.hasLog ? ["not a leader that stepped down: it printed nothing more"] : []),
    ],
    remedy: [
      `Look at the host of ${server.name} about ${clock(to)}: power, network, and whether its process stood still.`,
      ...(back ? [] : [`Get the rest of the log of ${server.name}: it would show whether it ran on.`]),
    ],
    evidence: [...reads.map(({ ref }) => ref), ...leadership.evidence, ...(next?.evidence ?? [])],
  };
}

function startAfter({ server, to }: Leadership): Life | undefined {
  return firstBehind(
    server.lives,
    ({ from }) => from < to,
    ({ started }) => started,
  );
}

/** @param unseen voters without a log */
function draft(leadership: Leadership, gone: RoleSpan, unseen: readonly string[], ensemble: Ensemble): Draft {
  const { server } = leadership;
  const { next, without, told } = endOf(leadership, ensemble);
  const back = startAfter(leadership);
  return {
    ...told,
    confidence: back ? 0.95 : 0.9,
    title: next
      ? `leader ${server.name} went away${next.server === server ? " and led again" : `, ${next.server.name} led`} ${duration(without)} later`
      : `leader ${server.name} went away and no other leader is seen in the ${duration(without)} that follow`,
    explanation: [
      `${server.name} had led since ${clock(leadership.from)} and was gone at ${clock(leadership.to)}${server.hasLog ? " without stepping down" : "; whether it stepped down first is not in these logs"}.`,
      back ? `It was started again at ${clock(back.from)}.` : "No start of it follows in the logs.",
      next ? `${next.server.name} led from ${clock(next.from)}, ${duration(without)} later.` : "No leader followed.",
      "A stop by SIGTERM prints as little as a kill or a crash, so the lines do not tell which it was.",
      unseen.length > 0 ? `Without the logs of ${list(unseen)} it may as well be a step of a rolling restart.` : "",
    ]
      .filter(Boolean)
      .join(" "),
    excluded: [
      ...(unseen.length === 0
        ? ["not the last step of a rolling restart: the other servers had not been restarted in turn"]
        : []),
      ...(server.hasLog
        ? ["not a leader that gave up for want of followers: it printed no step-down, its process ended"]
        : []),
    ],
    remedy: [
      `Find out what ended the process of ${server.name} at ${clock(leadership.to)}: the service manager, the kernel's log (out of memory), the container runtime.`,
      "If it was planned, restart followers first and the leader last.",
    ],
    evidence: [...gone.evidence, ...(back?.evidence ?? []), ...leadership.evidence, ...(next?.evidence ?? [])],
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/leader-failure",
  title: "Leader failure",
  severity: "medium",
  causedBy: [
    "zookeeper/process-exit",
    "zookeeper/crash-loop",
    "zookeeper/out-of-memory",
    "zookeeper/disk-full",
    "zookeeper/log-write-failed",
    "zookeeper/corrupt-data",
    "zookeeper/killed-by-probe",
  ],
  guide: {
    what: "The process of a serving leader ended, was restarted on its own, or fell silent. The ensemble has no leader until the others have elected one, usually for about a third of a second; all sessions have to be taken over.",
    signature:
      "A leadership ends, and the leader's process is gone: its followers lose their connections, its log falls silent or goes on with a start. It printed no step-down. Or its followers' reads time out, and its log ends before that.",
    lookAlikes: [
      "A leader that loses its quorum steps down and says so; its process goes on.",
      "The last step of an orderly rolling restart.",
      "All servers stopped at the end of the logs.",
    ],
    remedy: ["Find out what ended the process. Restart a leader on purpose only after its followers."],
    sources: ["org.apache.zookeeper.server.quorum.Leader"],
  },
  detect: (ensemble) => {
    const planned = grouped(rollingRestarts(ensemble).flat(), ({ server }) => server);
    const unseen = ensemble.servers.filter((other) => !other.hasLog && votes(other)).map(({ name }) => name);
    return ensemble.leaders.flatMap((leadership) => {
      if (leadership.to >= ensemble.settled) return [];
      const gone = goneAfter(leadership);
      const steps = planned.get(leadership.server) ?? [];
      const isStep = steps.some(({ down }) => Math.abs(down - leadership.to) <= SAME_END_MS);
      if (isStep) return [];
      if (gone) return [draft(leadership, gone, unseen, ensemble)];
      const reads = readsTimedOut(leadership, ensemble);
      return reads.length > 0 && isGivenUp(leadership, ensemble) ? [silent(leadership, reads, ensemble)] : [];
    });
  },
};
