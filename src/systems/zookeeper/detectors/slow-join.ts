/** A voter that needs long to find the leader that stands all the while. */

import type { Span } from "../../../case.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { coveredMs, covering, during, touching } from "../../../extent.ts";
import { clock, count, duration, list } from "../../../words.ts";
import { type FailedConnect, waysTheyFailed } from "../connects.ts";
import type { EnsembleElection } from "../elections.ts";
import { type Ensemble, hasOneList } from "../ensemble.ts";
import type { Leadership } from "../leaders.ts";
import { peerName } from "../peer-name.ts";
import type { RoleSpan } from "../role.ts";
import { type SeenVote, type Server, votes } from "../server.ts";

/** Joining takes less than a second; with one wait for a dead peer on each side some ten. */
const SLOW_MS = 60_000;
/** A word that comes later than this after the begin came late. */
const LATE_MS = 10_000;
/** Whoever has heard enough joins at once. */
const AT_ONCE_MS = 2000;
/** A leader that has lost its quorum has stepped down by then, with any usual syncLimit and tick. */
const LED_MS = 30_000;

/** What was over soon after a server began to look does not hold it up. */
const LEAST_SHARE = 0.2;

/** Observers say who leads, too, and do not count. */
const SERVING = new Set<SeenVote["state"]>(["FOLLOWING", "LEADING"]);

type Join = EnsembleElection["joins"][number];

/**
 * Why a server does not join though it is told at once who leads: fewer than a quorum of its own list say so
 * (FastLeaderElection.termPredicate).
 */
interface TooFew {
  readonly early: readonly SeenVote[];
  /** With whom they were a quorum at last; null where the log ends without that. */
  readonly enough: SeenVote | null;
  /** Others that followed all the while, as their own lines tell, and were not heard. */
  readonly unheard: readonly Server[];
  /** All others did something else for long enough, as the lines show. */
  readonly isAll: boolean;
  /** Connects between the server and those that told it nothing, each with the other side. */
  readonly failures: readonly (FailedConnect & { readonly peer: Server })[];
}

function tooFew({ server, from, to, outcome }: Join, leader: Server, ensemble: Ensemble): TooFew | null {
  const { quorum, count: voters } = ensemble.voters;
  const told = during(server.votes, from, to)
    .filter((vote) => vote.from !== server.sid && SERVING.has(vote.state) && vote.leader === leader.sid)
    .filter((vote, index, all) => all.findIndex((other) => other.from === vote.from) === index);
  const [first] = told;
  const enough = told[quorum - 1] ?? null;
  // with groups of servers a quorum is no number
  const isMajority = ensemble.servers.every(({ log }) => log.of("boot.hier").length === 0);
  if (!first || first.at - from > LATE_MS || !isMajority || !hasOneList(ensemble)) return null;
  const isLate = enough ? enough.at >= to - AT_ONCE_MS : outcome !== "following";
  if (!isLate) return null;
  const early = told.slice(0, quorum - 1);
  const others = ensemble.servers.filter(
    (other) => votes(other) && other !== server && !early.some((vote) => vote.from === other.sid),
  );
  const until = (enough?.at ?? to) - AT_ONCE_MS;
  const isKnown = others.length + early.length + 1 === voters;
  const followers = others.filter(({ sid }) => sid !== leader.sid);
  // the leader itself may be the one that was not heard
  const isFew = early.length + others.length - followers.length < quorum;
  return {
    early,
    enough,
    unheard: others.filter((other) => isThere(other, leader, { from: from + AT_ONCE_MS, to: until })),
    isAll: isKnown && isFew && followers.every((other) => isElsewhere(other, leader, { from, to: from + LED_MS })),
    failures: others.flatMap((peer) =>
      [
        ...during(server.failures, from, until).filter(({ sid }) => sid === peer.sid),
        ...during(peer.failures, from, until).filter(({ sid }) => sid === server.sid),
      ].map((failure) => ({ ...failure, peer })),
    ),
  };
}

/** Whether a server followed a leader, or was it, through a span, as far as its own lines and those of the leader tell. */
function isThere(server: Server, leader: Server, { from, to }: Span): boolean {
  const { roles, hasLog } = server;
  const role = covering(roles, from, from)[0];
  const follows = (one: RoleSpan) =>
    one.serving &&
    (server === leader ? one.state === "leading" : one.state === "following" && one.leader === leader.sid);
  return hasLog && leader.hasLog && role !== undefined && touching(roles, from, to).every(follows);
}

/** Whether it is told for a whole span what a server did, and that it did not follow the leader. */
function isElsewhere({ roles }: Server, { sid }: Server, { from, to }: Span): boolean {
  const told = touching(roles, from, to).filter(
    ({ state, leader }) => state !== "unknown" && !(state === "following" && (leader === null || leader === sid)),
  );
  const clipped = told.map((role) => ({ from: Math.max(role.from, from), to: Math.min(role.to, to) }));
  return coveredMs(clipped) >= to - from - AT_ONCE_MS;
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/slow-join",
  title: "Slow join",
  severity: "medium",
  causedBy: [
    "zookeeper/connect-stall",
    "zookeeper/asymmetric-reachability",
    "zookeeper/minority-partition",
    "zookeeper/unreachable-peer",
    "zookeeper/unknown-host",
    "zookeeper/election-listener-dead",
    "zookeeper/tls-failure",
    "zookeeper/sasl-failure",
    "zookeeper/mixed-version-election",
  ],
  explainedBy: (cause, { from, to }) =>
    Math.min(cause.to, to) - Math.max(cause.from, from) >= LEAST_SHARE * (to - from),
  guide: {
    what: "A voter looked for a leader for long although one stood: the votes of the others reached it late, or it could not hear enough of them, or fewer than a quorum of its own list follow that leader, which has a shorter one. So long the ensemble had one spare voter less.",
    signature:
      "One server looks for more than 60 s under a leader that leads all that time and then follows it, or for more than 30 s although that leader is heard at once.",
    lookAlikes: [
      "An election that is long because nobody led.",
      "A follower that finds its leader at once and cannot connect (zookeeper/follower-looking-loop) or synchronise.",
    ],
    remedy: ["Check the election port (3888) between the voter and the others in both directions."],
    sources: ["org.apache.zookeeper.server.quorum.QuorumCnxManager"],
  },
  detect: (ensemble) =>
    ensemble.elections.flatMap(({ joins, attempts, leadership }) => {
      if (!leadership) return [];
      const late = attempts.flatMap((attempt) => leftBehind(attempt, leadership));
      return [...joins, ...late].flatMap((join) => {
        const ms = join.to - join.from;
        if (ms <= LED_MS || join.from >= ensemble.ending || !votes(join.server)) return [];
        const few = tooFew(join, leadership.server, ensemble);
        if (few) return [draftOfTooFew(few, join, leadership, ensemble)];
        return join.outcome === "following" && ms > SLOW_MS ? [draftOfLate(join, leadership, ensemble)] : [];
      });
    }),
};

/** One that looked with those who elected a leader, and looked on while that one led: a join from then on. */
function leftBehind(attempt: Join, { server, from, to }: Leadership): Join[] {
  const isLeft = attempt.server !== server && attempt.from < from && attempt.to > from && attempt.to <= to;
  return isLeft ? [{ ...attempt, from }] : [];
}

function common({ server, from, to }: Join, leadership: Leadership) {
  return {
    severity: "medium" as const,
    confidence: 0.95,
    nodes: [server.name, leadership.server.name],
    from,
    to,
    count: 1,
  };
}

function stood({ server, from, to }: Join, leadership: Leadership): string {
  return `${server.name} looked for a leader from ${clock(from)} to ${clock(to)}, while ${leadership.server.name} led from ${clock(leadership.from)} on.`;
}

function draftOfLate(join: Join, leadership: Leadership, ensemble: Ensemble): Draft {
  const { server, from, to, evidence } = join;
  const first = during(server.votes, from, to).find((vote) => vote.from !== server.sid && vote.state !== "LOOKING");
  return {
    ...common(join, leadership),
    title: `${server.name} needed ${duration(to - from)} to join ${leadership.server.name}, which led all the while`,
    measures: { joinMs: to - from, ...(first ? { firstVoteMs: first.at - from } : {}) },
    explanation: [
      stood(join, leadership),
      first
        ? `The first vote of a server that was not looking, that of ${peerName(ensemble, first.from)}, reached it at ${clock(first.at)}, ${duration(first.at - from)} after it had begun.`
        : "No vote of a server that followed or led is in its log.",
    ].join(" "),
    excluded: [
      "not an election of the ensemble: the leader stood",
      "not a slow synchronisation: only the time of looking counts",
    ],
    remedy: [
      `Check that ${server.name} and its peers reach each other on the election port (3888), in both directions and by the addresses in the server lists.`,
    ],
    evidence: [...evidence, ...(first ? [first.ref] : [])],
  };
}

function draftOfTooFew(few: TooFew, join: Join, leadership: Leadership, ensemble: Ensemble): Draft {
  const { early, enough, unheard, isAll, failures } = few;
  const { server, from, to, outcome, evidence } = join;
  const { quorum, count: voters } = ensemble.voters;
  const leader = leadership.server.name;
  const tellers = list(early.map((vote) => peerName(ensemble, vote.from)).sort());
  const silent = namesOf(unheard);
  const followers = unheard.filter((one) => one !== leadership.server);
  const there =
    followers.length === unheard.length
      ? `followed ${leader}`
      : followers.length === 0
        ? "led"
        : `led or followed ${leader}`;
  const unreached = namesOf(failures.map(({ peer }) => peer));
  const isCut = early.length + unheard.length >= quorum;
  const needed =
    outcome === "following"
      ? `${server.name} needed ${duration(to - from)} to join ${leader}`
      : `${server.name} looked for ${duration(to - from)} and did not join ${leader}`;
  const firstVoteMs = (early[0]?.at ?? to) - from;
  const next = enough ? `, and the next to say it was ${peerName(ensemble, enough.from)} at ${clock(enough.at)}` : "";
  return {
    ...common(join, leadership),
    title: isCut
      ? `${needed}: it did not hear ${silent}, which ${there}`
      : `${needed}: fewer than a quorum of its list said that ${leader} leads`,
    measures: { joinMs: to - from, firstVoteMs },
    explanation: [
      stood(join, leadership),
      `It was told so by ${tellers} alone. A server joins when a quorum of its own list says it, ${quorum} of ${voters}${next}.`,
      isCut
        ? `${silent} ${there} all that time, as the logs show, and ${server.name} took no vote of ${unheard.length === 1 ? "it" : "them"}.`
        : isAll
          ? `No other server followed ${leader} in the first ${duration(LED_MS)} of that, as the logs show: ${leader} led with fewer than that quorum, so by a shorter list.`
          : `Either others followed ${leader} and could not tell ${server.name}, or ${leader} led by a shorter list.`,
      ...(failures.length > 0
        ? [
            `${count(failures.length, "connect")} of ${server.name} to ${unreached}, or back, came to nothing: ${waysTheyFailed(failures)}.`,
          ]
        : []),
    ].join(" "),
    excluded: [
      `not votes that came late: the first came ${duration(firstVoteMs)} after it had begun`,
      isCut
        ? `not a shorter list: ${leader} and those that followed it were a quorum of that of ${server.name}`
        : "not a slow synchronisation: only the time of looking counts",
    ],
    remedy: [
      ...(isAll
        ? []
        : [
            `Check the election port (3888) between ${server.name} and ${isCut ? silent : failures.length > 0 ? unreached : "its peers"}, in both directions.`,
          ]),
      ...(isCut
        ? []
        : [
            `Compare the server lists of all members (zoo.cfg, dynamic configuration) with that of ${leader}, make them one, and restart with it the servers whose list differs, one at a time.`,
          ]),
    ],
    evidence: [...evidence, ...[...early, ...(enough ? [enough] : []), ...failures].map(({ ref }) => ref)],
  };
}

function namesOf(servers: readonly Server[]): string {
  return list([...new Set(servers.map(({ name }) => name))].sort());
}
