/** A serving follower that loses its leader while that leader goes on leading. */

import { eventsDuring } from "../../../correlate/event-log.ts";
import { grouped } from "../../../correlate/grouped.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import type { LineRef } from "../../../event.ts";
import { countBegun, during, firstBehind, lastEarly, touching } from "../../../extent.ts";
import { clock, duration } from "../../../words.ts";
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

/** A process that is being stopped logs no longer than this after it has let go of its leader. */
const GOES_ON_MS = 500;

interface Loss {
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
    return [{ follower, leader, event, until: again?.from ?? ensemble.settled, back: again !== undefined }];
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

function draft({ follower, leader, event, until, back }: Loss): Draft {
  const { at, causes } = event;
  const timedOut = causes.some(({ exception }) => exception.endsWith("SocketTimeoutException"));
  const leaderLines: LineRef[] = during(leader.server.log.all, at - 1000, at + 1000)
    .filter(({ kind }) => kind.startsWith("lh."))
    .map(({ ref }) => ref);
  return {
    severity: until - at > SHORT_MS ? "medium" : "low",
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
    evidence: [event.ref, ...leaderLines],
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
  guide: {
    what: "One follower drops its connection to a leader that is well. Its clients have to go elsewhere until it has joined again; the ensemble runs with one server less.",
    signature:
      "`Exception when following the leader` with a read time-out or an ended connection on a follower that served, while the leader goes on leading for more than two ticks.",
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
    return losses.filter((loss) => !tookQuorum(loss, byLeader.get(loss.leader) ?? [], ensemble)).map(draft);
  },
};
