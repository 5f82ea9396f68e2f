/** A server that reaches its peers' election ports while they cannot dial back. */

import type { Detector, Draft } from "../../../detect/detector.ts";
import { during } from "../../../extent.ts";
import { count, duration, fromTo, list } from "../../../words.ts";
import { type FailedConnect, stallsDuring } from "../connects.ts";
import type { Ensemble } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import { leaderThrough } from "../harm.ts";
import type { Server } from "../server.ts";

/** A start costs one or two given-up connections; the ladder of retries goes on only where nobody dials back. */
const FEWEST_DROPS = 4;
const SHORTEST_MS = 10_000;

interface OneWay {
  readonly server: Server;
  readonly peer: Server;
  readonly drops: readonly ZkEvent<"cnx.drop.smaller">[];
  /** The peer's own failed connects back. */
  readonly back: readonly FailedConnect[];
  readonly from: number;
  readonly to: number;
}

/** Series of given-up connections to one peer, in one spell of looking, without a vote of that peer between. */
function oneWays(server: Server, ensemble: Ensemble): OneWay[] {
  return server.roles
    .filter(({ state, inferred, from, to }) => state === "looking" && !inferred && to - from >= SHORTEST_MS)
    .flatMap((role) =>
      ensemble.servers.flatMap((peer) => {
        const drops = during(server.log.of("cnx.drop.smaller"), role.from, role.to).filter(
          ({ at, fields }) => fields.sid === peer.sid && at < ensemble.ending,
        );
        const votes = during(server.votes, role.from, role.to).filter((vote) => vote.from === peer.sid);
        return betweenVotes(drops, votes).flatMap((series) => {
          const from = series[0]?.at ?? 0;
          const to = series.at(-1)?.at ?? from;
          if (series.length < FEWEST_DROPS || to - from < SHORTEST_MS) return [];
          const back = during(peer.failures, from, to + SHORTEST_MS).filter((failure) => failure.sid === server.sid);
          const held = stallsDuring(peer.stalls, { from, to }).length > 0;
          // without lines of the peer it may as well be a peer that is too busy to dial back
          const told = peer.hasLog ? back.length > 0 : false;
          return told && !held ? [{ server, peer, drops: series, back, from, to }] : [];
        });
      }),
    );
}

function betweenVotes(
  drops: readonly ZkEvent<"cnx.drop.smaller">[],
  votes: readonly { readonly at: number }[],
): ZkEvent<"cnx.drop.smaller">[][] {
  const series: ZkEvent<"cnx.drop.smaller">[][] = [];
  for (const drop of drops) {
    const last = series.at(-1);
    const before = last?.at(-1);
    if (last && before && !during(votes, before.at, drop.at).some(({ at }) => at > before.at)) last.push(drop);
    else series.push([drop]);
  }
  return series;
}

function draft(server: Server, ways: readonly OneWay[], ensemble: Ensemble): Draft {
  const peers = [...new Set(ways.map(({ peer }) => peer.name))];
  const from = Math.min(...ways.map((way) => way.from));
  const to = Math.max(...ways.map((way) => way.to));
  const drops = ways.flatMap((way) => way.drops);
  const back = ways.flatMap((way) => way.back);
  const refused = back.filter(({ failure }) => failure === "refused").length;
  const standing = leaderThrough(ensemble, { from, to });
  return {
    severity: "medium",
    confidence: 0.97,
    title: `${server.name} reaches ${list(peers)}, but they cannot dial back: ${count(drops.length, "connection")} given up in ${duration(to - from)}`,
    nodes: [server.name, ...peers],
    from,
    to,
    count: drops.length,
    measures: { failedBack: back.length },
    explanation: [
      `${fromTo(from, to)} ${server.name} connected ${count(drops.length, "time")} to the election ports of ${list(peers)} and gave each connection up, as the server with the smaller id has to: the one with the greater id dials back.`,
      `They tried and failed ${count(back.length, "time")} (${refused === back.length ? "refused" : refused === 0 ? "no answer" : "refused or without an answer"}), so ${server.name} got no vote from them.`,
      standing ? `${standing.server.name} led the others meanwhile.` : "",
    ]
      .filter(Boolean)
      .join(" "),
    excluded: [
      "not a partition: connections in one direction came about",
      "not a dead peer: the peers accepted and answered with connects of their own",
    ],
    remedy: [
      `Open the election port (3888) of ${server.name} for ${list(peers)}, and check the address of ${server.name} in their server lists (NAT, one-way firewall).`,
      "With 0.0.0.0 as a server's own address: versions 3.5.8, 3.6.1 and later fall back to the configured address of the peer (ZOOKEEPER-2164).",
    ],
    evidence: [...back.slice(0, 4), ...drops, ...back.slice(4)].map(({ ref }) => ref),
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/asymmetric-reachability",
  title: "Asymmetric reachability",
  severity: "medium",
  causedBy: ["zookeeper/election-listener-dead"],
  guide: {
    what: "Of two servers the one with the greater id keeps the connection; the smaller one hangs up and waits to be dialled. If the greater one cannot reach it, they never exchange a vote, although one direction works.",
    signature:
      "`Have smaller server identifier, so dropping the connection` four times or more over 10 s towards one peer, in one spell of looking without a vote of that peer, while the peer logs failed connects back.",
    lookAlikes: [
      "One or two given-up connections at a start are how two servers settle who keeps the connection.",
      "A peer whose connects to dead members hold it up dials back late (connect stall).",
      "A partition: no connection comes about in either direction.",
    ],
    remedy: ["Open 3888 in both directions; correct the advertised address."],
    sources: [
      "org.apache.zookeeper.server.quorum.QuorumCnxManager.startConnection",
      "https://issues.apache.org/jira/browse/ZOOKEEPER-2164",
    ],
  },
  detect: (ensemble) =>
    ensemble.servers.flatMap((server) => {
      const ways = oneWays(server, ensemble);
      return ways.length > 0 ? [draft(server, ways, ensemble)] : [];
    }),
};
