/** A vote from an earlier time that a new connection delivers once more. */

import { grouped } from "../../../correlate/grouped.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { countEarly, during, firstBehind, touching } from "../../../extent.ts";
import { clock, count } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import { peerName } from "../peer-name.ts";
import type { SeenVote, Server } from "../server.ts";

/** The last vote ever sent is repeated at once when a link comes up. */
const AFTER_LINK_MS = 1000;
/** The sender's real vote follows on the same link. */
const CONTRADICTED_WITHIN_MS = 10_000;

/** Votes below the receiver's round and from an earlier epoch, each with its place. */
function outdated({ votes, sid }: Server): { vote: SeenVote; at: number }[] {
  let own: SeenVote | undefined;
  return votes.flatMap((vote, at) => {
    if (vote.from === sid) own = vote;
    const older =
      own &&
      vote.state === "LOOKING" &&
      vote.round < own.round &&
      (vote.peerEpoch ?? own.peerEpoch ?? 0n) < (own.peerEpoch ?? 0n);
    return older ? [{ vote, at }] : [];
  });
}

/** Of those, the first after a link came up, while looking, if their sender soon contradicts them. */
function staleVotes(server: Server, ensemble: Ensemble): SeenVote[] {
  const { votes, log, attempts } = server;
  return outdated(server).flatMap(({ vote, at: place }) => {
    const { at, from, peerEpoch } = vote;
    const dropped = during(log.of("cnx.drop.smaller"), at - AFTER_LINK_MS, at).at(-1);
    const link = (dropped ?? during(log.of("cnx.recv"), at - AFTER_LINK_MS, at).at(-1))?.at;
    if (link === undefined || touching(attempts, at, at).length === 0) return [];
    const isSame = (other: SeenVote) => other.from === from;
    if (firstBehind(votes, (other) => other.at < link, isSame) !== vote) return [];
    // votes that waited in a queue are late, not repeated
    const queued = ensemble.servers.some(
      ({ sid, stalls }) => sid === from && stalls.some((stall) => stall.from <= at && stall.to >= at - AFTER_LINK_MS),
    );
    const soon = countEarly(votes, (other) => other.at - at <= CONTRADICTED_WITHIN_MS);
    const next = votes.slice(place + 1, soon).find(isSame);
    const contradicted = next?.peerEpoch != null && next.peerEpoch > (peerEpoch ?? 0n);
    return !queued && contradicted ? [vote] : [];
  });
}

function draft(server: Server, sid: number, stale: readonly SeenVote[], ensemble: Ensemble): Draft {
  const [first] = stale;
  const from = first?.at ?? 0;
  const sender = peerName(ensemble, sid);
  return {
    severity: "info",
    confidence: 0.9,
    title: `${server.name} took ${count(stale.length, "stale vote")} of ${sender}, from an earlier epoch`,
    nodes: [server.name, sender],
    from,
    to: stale.at(-1)?.at ?? from,
    count: stale.length,
    measures: { staleVotes: stale.length },
    explanation: `At ${clock(from)}, right after a connection with ${sender} came up, its vote arrived with round 0x${first?.round.toString(16)} and epoch 0x${first?.peerEpoch?.toString(16)}, below ${server.name}'s own, and its next vote was from a later epoch. It is the last vote that ${sender} had sent in an earlier election, repeated on the new link; ${server.name} ignores it.`,
    excluded: [`not a candidate with old data: the next vote of ${sender} is up to date`],
    remedy: [],
    evidence: stale.map(({ ref }) => ref),
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/stale-notification",
  title: "Stale notification",
  severity: "info",
  causedBy: [],
  guide: {
    what: "When an election connection comes up and nothing is queued for it, a server repeats the last vote it ever sent there, however old. The receiver ignores it, a reader should do so too.",
    signature:
      "The first vote of a sender after its connection came up has an older round and an older epoch than the receiver's own, and the sender's next vote has not.",
    lookAlikes: ["A candidate with old data keeps voting with the old epoch."],
    remedy: ["Nothing."],
    sources: [
      "org.apache.zookeeper.server.quorum.QuorumCnxManager.SendWorker",
      "the incident of 2017-04-11 that comes with this program (fixtures/zookeeper/outage-2017-04-11)",
    ],
  },
  detect: (ensemble) =>
    ensemble.servers.flatMap((server) =>
      [...grouped(staleVotes(server, ensemble), ({ from }) => from)]
        .filter(([, stale]) => (stale[0]?.at ?? 0) < ensemble.ending)
        .map(([sid, stale]) => draft(server, sid, stale, ensemble)),
    ),
};
