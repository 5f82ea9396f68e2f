/** A voter that needs more than a minute to find the leader that stands all the while. */

import type { Detector } from "../../../detect/detector.ts";
import { during } from "../../../extent.ts";
import { clock, duration } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import { peerName } from "../peer-name.ts";

/** Joining takes less than a second; with one wait for a dead peer on each side some ten. */
const SLOW_MS = 60_000;

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
    what: "A voter looked for a leader for more than a minute although one stood, because the votes of the others reached it late. So long the ensemble had one spare voter less.",
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
        const first = during(server.votes, from, to).find(
          (vote) => vote.from !== server.sid && vote.state !== "LOOKING",
        );
        return [
          {
            severity: "medium" as const,
            confidence: 0.95,
            title: `${server.name} needed ${duration(to - from)} to join ${leadership.server.name}, which led all the while`,
            nodes: [server.name, leadership.server.name],
            from,
            to,
            count: 1,
            measures: { joinMs: to - from, ...(first ? { firstVoteMs: first.at - from } : {}) },
            explanation: [
              `${server.name} looked for a leader from ${clock(from)} to ${clock(to)}, while ${leadership.server.name} led from ${clock(leadership.from)} on.`,
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
