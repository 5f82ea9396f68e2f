/** Election rounds that rise by leaps: somebody holds one election after the other. */

import { grouped } from "../../../correlate/grouped.ts";
import type { Detector } from "../../../detect/detector.ts";
import { clock, duration, list } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import { peerName } from "../peer-name.ts";
import type { SeenVote } from "../server.ts";

/** An ensemble that loses its leader needs a round or two. */
const MANY_ROUNDS = 10;
const WITHIN_MS = 5 * 60_000;
/** Servers that never took part send -1; as an unsigned number it is no round. */
const NO_ROUND = 1n << 62n;

interface Rise {
  readonly from: SeenVote;
  readonly to: SeenVote;
  /** Rounds that it went through. */
  readonly steps: number;
}

/**
 * The longest rise of one sender's rounds in which every five minutes bring many. Steps are counted, not their height: a
 * server that adopts a higher round leaps to it in one election. A restart begins at 1 again.
 */
function riseOf(votes: readonly SeenVote[]): Rise | null {
  const firsts = votes.filter((vote, i) => vote.round !== votes[i - 1]?.round);
  let best: Rise | null = null;
  let begin = 0;
  for (const [i, vote] of firsts.entries()) {
    if (vote.round < (firsts[i - 1]?.round ?? 0n)) begin = i;
    while ((firsts[begin]?.at ?? vote.at) < vote.at - WITHIN_MS) begin += 1;
    const first = firsts[begin];
    if (!first || i - begin < MANY_ROUNDS) continue;
    const goesOn: boolean = best !== null && best.to.at >= first.at;
    best =
      goesOn && best
        ? { from: best.from, to: vote, steps: best.steps + 1 }
        : (best ?? { from: first, to: vote, steps: i - begin });
  }
  return best;
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/round-inflation",
  title: "Round inflation",
  severity: "low",
  causedBy: [
    "zookeeper/follower-looking-loop",
    "zookeeper/failed-activation-loop",
    "zookeeper/quorum-port-unreachable",
    "zookeeper/leader-flapping",
  ],
  guide: {
    what: "Every election of a server raises its round, and servers that look adopt the highest round they hear and forget the votes they had. A server that goes from election to election so disturbs the elections of the others.",
    signature: "The rounds (n.round) in the votes of one server rise 10 times or more within 5 minutes.",
    lookAlikes: [
      "After a restart of a server its rounds begin at 1 again.",
      "One round more for each election is normal.",
    ],
    remedy: ["Cure the loop of the server whose rounds rise; a restart sets its counter back."],
    sources: [
      "org.apache.zookeeper.server.quorum.FastLeaderElection",
      "the incident of 2017-04-11 that comes with this program (fixtures/zookeeper/outage-2017-04-11)",
    ],
  },
  detect: (ensemble) => {
    const votes = ensemble.servers
      .flatMap((server) => server.votes)
      .filter(({ at, round, state }) => state === "LOOKING" && round < NO_ROUND && at < ensemble.ending)
      .sort((a, b) => a.at - b.at);
    const rises = [...grouped(votes, ({ from }) => from)]
      .flatMap(([sid, own]) => {
        const rise = riseOf(own);
        return rise ? [{ sid, rise }] : [];
      })
      // who leads the rise holds the elections; the others adopt its round
      .sort((a, b) => b.rise.steps - a.rise.steps);
    const [worst] = rises;
    if (!worst) return [];
    const { from, to, steps } = worst.rise;
    const name = peerName(ensemble, worst.sid);
    const others = rises.slice(1).map(({ sid }) => peerName(ensemble, sid));
    return [
      {
        severity: "low" as const,
        confidence: 0.95,
        title: `election rounds of ${name} rose from ${from.round} to ${to.round} in ${duration(to.at - from.at)}`,
        nodes: [name, ...others],
        from: from.at,
        to: to.at,
        count: steps,
        measures: { rounds: steps, riseMs: to.at - from.at },
        explanation: [
          `A vote of ${name} carries round 0x${from.round.toString(16)} at ${clock(from.at)} and 0x${to.round.toString(16)} at ${clock(to.at)}: it went through ${steps} rounds of election in ${duration(to.at - from.at)}.`,
          others.length > 0
            ? `The rounds of ${list(others)} rose as well; a server that looks adopts the highest round it hears.`
            : "",
        ]
          .filter((sentence) => sentence !== "")
          .join(" "),
        excluded: ["not restarts: a restart would begin at round 1"],
        remedy: [
          `Find out why ${name} goes from election to election; the rounds themselves do no more harm once it stops.`,
        ],
        evidence: [from.ref, to.ref],
      },
    ];
  },
};
