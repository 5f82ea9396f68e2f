/** A voter that needs more than a minute to find the leader that stands all the while. */

import type { Span } from "../../../case.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { coveredMs, during, touching } from "../../../extent.ts";
import { clock, duration, list } from "../../../words.ts";
import type { EnsembleElection } from "../elections.ts";
import { type Ensemble, hasOneList } from "../ensemble.ts";
import { peerName } from "../peer-name.ts";
import { type SeenVote, type Server, votes } from "../server.ts";

/** Joining takes less than a second; with one wait for a dead peer on each side some ten. */
const SLOW_MS = 60_000;
/** A word that comes later than this after the begin came late. */
const LATE_MS = 10_000;
/** Whoever has heard enough joins at once. */
const AT_ONCE_MS = 2000;
/** A leader that has lost its quorum has stepped down by then, with any usual syncLimit and tick. */
const LED_MS = 30_000;

/** Observers say who leads, too, and do not count. */
const SERVING = new Set<SeenVote["state"]>(["FOLLOWING", "LEADING"]);

type Join = EnsembleElection["joins"][number];

/** Who told a server that looked of its leader: some at once, and the one with whom they were a quorum only at the end. */
interface TooFew {
  readonly early: readonly SeenVote[];
  readonly enough: SeenVote;
  /** All others did something else for long enough, as the lines show. */
  readonly isAll: boolean;
}

/** A server joins a leader when a quorum of its own list says that it leads (FastLeaderElection.termPredicate). */
function tooFew({ server, from, to }: Join, leader: Server, ensemble: Ensemble): TooFew | null {
  const { quorum, count } = ensemble.voters;
  const told = during(server.votes, from, to)
    .filter((vote) => vote.from !== server.sid && SERVING.has(vote.state) && vote.leader === leader.sid)
    .filter((vote, index, all) => all.findIndex((other) => other.from === vote.from) === index);
  const [first] = told;
  const enough = told[quorum - 1];
  // with groups of servers a quorum is no number
  const isMajority = ensemble.servers.every(({ log }) => log.of("boot.hier").length === 0);
  if (!first || !enough || !isMajority || !hasOneList(ensemble)) return null;
  if (first.at - from > LATE_MS || enough.at < to - AT_ONCE_MS) return null;
  const early = told.slice(0, quorum - 1);
  const others = ensemble.servers.filter(
    (other) => votes(other) && other !== server && !early.some((vote) => vote.from === other.sid),
  );
  const isAll =
    others.length + early.length + 1 === count &&
    others.every((other) => isElsewhere(other, leader, { from, to: from + LED_MS }));
  return { early, enough, isAll };
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
  ],
  guide: {
    what: "A voter looked for a leader for more than a minute although one stood, because the votes of the others reached it late, or because fewer than a quorum of its own list follow that leader, which has a shorter one. So long the ensemble had one spare voter less.",
    signature:
      "One election of a server takes more than 60 s and ends as the follower of a leader that led from before it began.",
    lookAlikes: [
      "An election that is long because nobody led.",
      "A follower that finds its leader at once and cannot connect (zookeeper/follower-looking-loop) or synchronise.",
    ],
    remedy: ["Check the election port (3888) between the voter and the others in both directions."],
    sources: ["org.apache.zookeeper.server.quorum.QuorumCnxManager"],
  },
  detect: (ensemble) =>
    ensemble.elections.flatMap(({ joins, leadership }) =>
      joins.flatMap((attempt) => {
        const { server, from, to, outcome } = attempt;
        if (outcome !== "following" || to - from <= SLOW_MS || from >= ensemble.ending || !leadership) return [];
        const leader = leadership.server.name;
        const stood = `${server.name} looked for a leader from ${clock(from)} to ${clock(to)}, while ${leader} led from ${clock(leadership.from)} on.`;
        const common = {
          severity: "medium" as const,
          confidence: 0.95,
          nodes: [server.name, leader],
          from,
          to,
          count: 1,
        };
        const few = tooFew(attempt, leadership.server, ensemble);
        if (few) return [{ ...common, ...ofTooFew(few, attempt, leader, stood, ensemble) }];
        const first = during(server.votes, from, to).find(
          (vote) => vote.from !== server.sid && vote.state !== "LOOKING",
        );
        return [
          {
            ...common,
            title: `${server.name} needed ${duration(to - from)} to join ${leader}, which led all the while`,
            measures: { joinMs: to - from, ...(first ? { firstVoteMs: first.at - from } : {}) },
            explanation: [
              stood,
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
            evidence: [...attempt.evidence, ...(first ? [first.ref] : [])],
          },
        ];
      }),
    ),
};

function ofTooFew(
  { early, enough, isAll }: TooFew,
  { server, from, to, evidence }: Join,
  leader: string,
  stood: string,
  ensemble: Ensemble,
): Omit<Draft, "severity" | "confidence" | "nodes" | "from" | "to" | "count"> {
  const { quorum, count } = ensemble.voters;
  const tellers = list(early.map((vote) => peerName(ensemble, vote.from)).sort());
  return {
    title: `${server.name} needed ${duration(to - from)} to join ${leader}: fewer than a quorum of its list said that ${leader} leads`,
    measures: { joinMs: to - from, firstVoteMs: (early[0]?.at ?? enough.at) - from },
    explanation: [
      stood,
      `It was told so by ${tellers} alone. A server joins when a quorum of its own list says it, ${quorum} of ${count}, and the next to say it was ${peerName(ensemble, enough.from)} at ${clock(enough.at)}.`,
      isAll
        ? `No other server followed ${leader} in the first ${duration(LED_MS)} of that, as the logs show: ${leader} led with fewer than that quorum, so by a shorter list.`
        : `Either others followed ${leader} and could not tell ${server.name}, or ${leader} led by a shorter list.`,
    ].join(" "),
    excluded: [
      `not votes that came late: the first came ${duration((early[0]?.at ?? enough.at) - from)} after it had begun`,
      "not a slow synchronisation: only the time of looking counts",
    ],
    remedy: [
      `Compare the server lists of all members (zoo.cfg, dynamic configuration) with that of ${leader}, make them one, and restart with it the servers whose list differs, one at a time.`,
      ...(isAll ? [] : [`Check that ${server.name} and its peers reach each other on the election port (3888).`]),
    ],
    evidence: [...evidence, ...early.map(({ ref }) => ref), enough.ref],
  };
}
