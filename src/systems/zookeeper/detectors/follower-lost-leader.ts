/** A serving follower that loses its leader while that leader goes on leading. */

import { eventsDuring } from "../../../correlate/event-log.ts";
import { grouped } from "../../../correlate/grouped.ts";
import { inRuns } from "../../../correlate/runs.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import type { Instant, LineRef } from "../../../event.ts";
import { countBegun, during, firstBehind, greatest, lastEarly, touching } from "../../../extent.ts";
import { clock, count, duration, list } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import type { Leadership } from "../leaders.ts";
import type { Server } from "../server.ts";
import { spare } from "../voters.ts";

/** A leader that has lost its quorum notices within a tick or two; one that still leads then has not. */
const LEADER_NOTICES_TICKS = 2;
/** Back within the time of an ordinary restart: clients have hardly noticed. */
const SHORT_MS = 10_000;
/** Exceptions of a connection that ended or fell silent; others are the follower's own trouble. */
const LINK_EXCEPTIONS = ["SocketTimeoutException", "EOFException", "SocketException"];
/** Trouble of its own in the seconds before ends a follower's link as well. */
const OWN_TROUBLE_MS = 5000;

/** Others notice a trouble somewhat later, by a tick or by their clocks. */
const NOTICED_WITHIN_MS = 2000;

/** A process that is being stopped logs no longer than this after it has let go of its leader. */
const GOES_ON_MS = 500;

/** As many short losses of one leader, none much later than the one before, have one reason. */
const FEWEST_OF_RUN = 3;
const SAME_STORY_MS = 5 * 60_000;

interface Loss {
  readonly at: Instant;
  readonly follower: Server;
  readonly leader: Leadership;
  readonly event: ZkEvent<"follow.fail">;
  /** When it served again, or the end of what is known. */
  readonly until: number;
  readonly back: boolean;
}

function lossesOf(follower: Server, ensemble: Ensemble): Loss[] {
  return follower.log.of("follow.fail").flatMap((event) => {
    const { at, causes } = event;
    if (!causes.some(({ exception }) => LINK_EXCEPTIONS.some((name) => exception.endsWith(name)))) return [];
    const served = lastEarly(
      follower.roles,
      ({ from }) => from < at,
      ({ state, serving }) => state === "following" && serving,
    );
    if (!served || at - served.to > 1000 || served.leader === null || at >= ensemble.ending) return [];
    const [life] = touching(follower.lives, at, at);
    if (ownTrouble(follower, at) || !life || life.to - at < GOES_ON_MS) return [];
    const leader = touching(ensemble.leaders, at, at).find(
      ({ server, from, to }) =>
        server.sid === served.leader &&
        from < at &&
        to >= at + LEADER_NOTICES_TICKS * server.settings.tickMs &&
        ensemble.settled >= at + LEADER_NOTICES_TICKS * server.settings.tickMs,
    );
    // a successor while the old leader still believes in itself: the leader was not alive for anybody
    const next = ensemble.leaders[countBegun(ensemble.leaders, at)];
    if (!leader || (next && next.from < leader.to) || isDeserted(leader, at, ensemble)) return [];
    const again = firstBehind(
      follower.roles,
      ({ from }) => from <= at,
      ({ serving }) => serving,
    );
    return [{ at, follower, leader, event, until: again?.from ?? ensemble.settled, back: again !== undefined }];
  });
}

/**
 * A leader of which only its votes are known, and so many others began to look that it had no quorum left: it says that it
 * leads until it has stopped. A vote that a new connection repeats is of an earlier round.
 */
function isDeserted({ server }: Leadership, at: number, { servers, voters }: Ensemble): boolean {
  if (server.hasLog) return false;
  const { tickMs, syncLimit } = server.settings;
  const votes = servers.flatMap((one) => one.votes).filter(({ state }) => state === "LOOKING");
  const rounds = new Map<number, bigint>();
  for (const { at: when, from, round } of votes)
    if (when < at && round > (rounds.get(from) ?? -1n)) rounds.set(from, round);
  const looked = votes.filter(
    (vote) => vote.at >= at && vote.at <= at + tickMs * syncLimit && vote.round > (rounds.get(vote.from) ?? -1n),
  );
  return new Set(looked.map(({ from }) => from)).size > spare(voters);
}

function ownTrouble(server: Server, at: number): boolean {
  return eventsDuring(server.log, at - OWN_TROUBLE_MS, at, "snap.fatal", "thr.critical", "thr.exc", "exit.jvm").some(
    ({ at: when }) => when < at,
  );
}

/** So many losses of one leader at one time that it cannot have had a quorum left. */
function tookQuorum(loss: Loss, ofLeader: readonly Loss[], ensemble: Ensemble): boolean {
  const { tickMs, syncLimit } = loss.leader.server.settings;
  const together = ofLeader.filter(
    ({ event, follower }) => follower !== loss.follower && Math.abs(event.at - loss.event.at) <= tickMs * syncLimit,
  );
  return together.length + 1 > spare(ensemble.voters);
}

/** What its leader's handlers wrote of a loss. */
function leaderLines({ leader, event: { at } }: Loss): LineRef[] {
  return during(leader.server.log.all, at - 1000, at + 1000)
    .filter(({ kind }) => kind.startsWith("lh."))
    .map(({ ref }) => ref);
}

/** Clients notice it by itself. */
function isLong({ at, until }: Loss): boolean {
  return until - at > SHORT_MS;
}

function isSilence({ event }: Loss): boolean {
  return event.causes.some(({ exception }) => exception.endsWith("SocketTimeoutException"));
}

/** One story of a follower that loses one leader again and again. */
function draftOfRun(run: readonly Loss[]): Draft[] {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last || run.length < FEWEST_OF_RUN) return run.map(draft);
  const { follower, leader } = first;
  const aways = run.map(({ event, until }) => until - event.at);
  const awayMs = aways.reduce((sum, ms) => sum + ms, 0);
  const silences = run.filter(isSilence).length;
  const ways = [
    silences > 0 ? `nothing had come from the leader for syncLimit ticks (${silences})` : "",
    silences < run.length ? `the connection between them ended (${run.length - silences})` : "",
  ].filter(Boolean);
  const ms = last.event.at - first.event.at;
  return [
    {
      ...draft(last),
      severity: "medium",
      title: `${follower.name} lost its leader ${leader.server.name} (which went on leading) ${count(run.length, "time")} in ${duration(ms)}`,
      from: first.event.at,
      to: last.until,
      count: run.length,
      measures: { awayMs },
      explanation: [
        `Between ${clock(first.event.at)} and ${clock(last.event.at)} ${follower.name} stopped following ${leader.server.name} ${count(run.length, "time")}: ${list(ways)}.`,
        `${leader.server.name} led on until ${clock(leader.to)}, so the leader was well and the fault lies with ${follower.name} or with the way between the two.`,
        `It looked for it again for ${duration(awayMs)} in all, ${duration(greatest(aways))} at the longest${last.back ? "" : ", and had not found it at the end"}.`,
      ].join(" "),
      remedy: [
        `Look at the link between ${follower.name} and ${leader.server.name}: cables, a switch, a firewall, packet loss.`,
        `Look at ${follower.name} in the seconds before each loss: garbage collection, a slow disk, a stopped virtual machine.`,
      ],
      evidence: run.flatMap((loss) => [loss.event.ref, ...leaderLines(loss)]),
    },
  ];
}

function draft(loss: Loss): Draft {
  const { follower, leader, event, until, back } = loss;
  const { at } = event;
  const timedOut = isSilence(loss);
  return {
    severity: isLong(loss) ? "medium" : "low",
    confidence: leader.server.hasLog ? 0.95 : 0.8,
    title: `${follower.name} lost its leader ${leader.server.name} (which went on leading) and ${back ? `served again after ${duration(until - at)}` : "did not serve again"}`,
    nodes: [follower.name, leader.server.name],
    from: at,
    to: until,
    count: 1,
    measures: { awayMs: until - at },
    explanation: [
      `At ${clock(at)} ${follower.name} stopped following ${leader.server.name}: ${timedOut ? "nothing had come from the leader for syncLimit ticks" : "the connection between them ended"}.`,
      `${leader.server.name} led on until ${clock(leader.to)}, so the leader was well and the fault lies with ${follower.name} or with the way between the two.`,
      back ? `${follower.name} served again at ${clock(until)}.` : "",
    ]
      .filter(Boolean)
      .join(" "),
    excluded: [
      "not a leader that lost its quorum or ended: it led on with the other followers",
      "not an orderly stop of the follower: its process went on",
    ],
    remedy: [
      `Look at ${follower.name} in the seconds before ${clock(at)}: garbage collection, a slow disk, a stopped virtual machine.`,
      `Without such a pause check the link between ${follower.name} and ${leader.server.name}.`,
    ],
    evidence: [event.ref, ...leaderLines(loss)],
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/follower-lost-leader",
  title: "Follower loses a live leader",
  severity: "medium",
  causedBy: [
    "zookeeper/process-pause",
    "zookeeper/slow-fsync",
    "zookeeper/minority-partition",
    "zookeeper/network-partition",
    "zookeeper/quorum-port-unreachable",
    "zookeeper/slow-follower-dropped",
  ],
  // what began later may have kept this follower away, and nobody else's trouble did
  explainedBy: (cause, { from, nodes: [follower] }) =>
    cause.from <= from + NOTICED_WITHIN_MS || (follower !== undefined && cause.nodes.includes(follower)),
  guide: {
    what: "One follower drops its connection to a leader that is well. Its clients have to go elsewhere until it has joined again; the ensemble runs with one server less.",
    signature:
      "`Exception when following the leader` with a read time-out or an ended connection on a follower that served, while the leader goes on leading for more than two ticks. Three and more of one leader that are short, five minutes apart at most, are one story, and medium.",
    lookAlikes: [
      "The leader lost its quorum or ended: it leads no longer, and several followers fail at once.",
      "A follower that never got as far as serving: follower-looking loop or sync time-out.",
      "A follower that stops by order or ends by an error of its own.",
    ],
    remedy: ["Look for pauses and slow disks of the follower, then at its link to the leader."],
    sources: ["org.apache.zookeeper.server.quorum.Follower.followLeader", "ZooKeeper administrator's guide: syncLimit"],
  },
  detect: (ensemble) => {
    const losses = ensemble.servers.flatMap((server) => lossesOf(server, ensemble));
    const byLeader = grouped(losses, ({ leader }) => leader);
    const lone = losses.filter((loss) => !tookQuorum(loss, byLeader.get(loss.leader) ?? [], ensemble));
    const [long, short] = [lone.filter(isLong), lone.filter((loss) => !isLong(loss))];
    const byFollower = grouped(
      short,
      ({ follower, leader }) => `${follower.name} ${leader.server.name} ${leader.from}`,
    );
    const runs = [...byFollower.values()].flatMap((own) => inRuns(own, SAME_STORY_MS));
    return [...long.map(draft), ...runs.flatMap(draftOfRun)];
  },
};
