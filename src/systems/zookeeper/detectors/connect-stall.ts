/** Votes that wait behind connects to dead peers: one thread sends them all, and each dead peer holds it for 5 s. */

import type { Span } from "../../../case.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { countEarly, coveredMs, during, extentOf, lastEarly, touching } from "../../../extent.ts";
import { clock, count, duration, fromTo, list } from "../../../words.ts";
import { type Stall, stallsDuring } from "../connects.ts";
import type { EnsembleElection } from "../elections.ts";
import type { Ensemble } from "../ensemble.ts";
import { outageDuring, outageSeverity } from "../outage.ts";
import { peerName } from "../peer-name.ts";
import type { SeenVote, Server } from "../server.ts";

/** Below this share of an election other things set its pace (catalogue 4.4). */
const SMALLEST_SHARE = 0.3;
/** The own vote comes back within milliseconds; a second is a queue that does not move. */
const LATE_VOTE_MS = 1000;

/** What one server's votes waited for in one election of the ensemble. */
interface Case {
  readonly server: Server;
  readonly stalls: readonly Stall[];
  /** Union of the waits, and of the server's elections. */
  readonly stallMs: number;
  readonly electionMs: number;
  readonly election: EnsembleElection;
}

/** An own vote that came back long after the ballot that caused it. */
interface LateVote {
  readonly ballot: SeenVote;
  readonly own: SeenVote;
}

function stalledElections(ensemble: Ensemble, election: EnsembleElection): Case[] {
  const servers = [...new Set([...election.attempts, ...election.joins].map(({ server }) => server))];
  return servers.flatMap((server) => {
    const windows = [...election.attempts, ...election.joins]
      .filter((attempt) => attempt.server === server)
      .sort((a, b) => a.from - b.from);
    const around = ({ from, to }: Span) => touching(windows, from, to);
    const extent = extentOf(windows);
    const stalls = stallsDuring(server.stalls, extent).filter(
      (stall) => stall.from < ensemble.ending && around(stall).some((window) => overlapMs(stall, window) > 0),
    );
    const stallMs = coveredMs(stalls.flatMap((stall) => around(stall).map((window) => common(stall, window))));
    const electionMs = coveredMs(windows);
    return stalls.length > 0 && stallMs >= SMALLEST_SHARE * electionMs
      ? [{ server, stalls, stallMs, electionMs, election }]
      : [];
  });
}

function common(a: Span, b: Span): Span {
  return { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
}

function overlapMs(a: Span, b: Span): number {
  const { from, to } = common(a, b);
  return to - from;
}

/** The own vote for a candidate that somebody else had proposed before, if it came back late and out of a wait. */
function lateVote({ server, stalls }: Case): LateVote | undefined {
  const inTime = { from: stalls[0]?.from ?? 0, to: stalls.at(-1)?.to ?? 0 };
  const votes = during(server.votes, inTime.from - LATE_VOTE_MS, inTime.to + LATE_VOTE_MS);
  return votes
    .filter(({ from, leader }) => from === server.sid && leader !== server.sid)
    .flatMap((own) => {
      const before = lastEarly(
        votes,
        ({ at }) => at < own.at,
        ({ from }) => from === server.sid,
      );
      const ballot = votes.find(
        (vote) =>
          vote.from !== server.sid && vote.leader === own.leader && vote.round === own.round && vote.at < own.at,
      );
      const changed = before?.leader !== own.leader;
      return ballot && changed && own.at - ballot.at >= LATE_VOTE_MS ? [{ ballot, own }] : [];
    })
    .at(0);
}

/** `5021 ms to zk3`, or for several waits `80.1 s in 16 waits for zk3 (longest 5006 ms)`. */
function waitFor(ensemble: Ensemble, sid: number, stalls: readonly Stall[]): string {
  const lengths = stalls.filter((stall) => stall.sid === sid).map(({ from, to }) => to - from);
  const longest = Math.max(...lengths);
  if (lengths.length === 1) return `${longest} ms to ${peerName(ensemble, sid)}`;
  const sum = lengths.reduce((a, b) => a + b, 0);
  return `${duration(sum)} in ${lengths.length} waits to ${peerName(ensemble, sid)} (longest ${longest} ms)`;
}

function loggedDuring(server: Server, stalls: readonly Stall[]): boolean {
  const { all } = server.log;
  return stalls.some(
    ({ from, to }) =>
      (all[countEarly(all, ({ at }) => at <= from)]?.at ?? to) < to || server.aligned.heard.within(from, to),
  );
}

function draft(ensemble: Ensemble, found: Case): Draft {
  const { server, stalls, stallMs, electionMs, election } = found;
  const from = stalls[0]?.from ?? election.from;
  const to = stalls.at(-1)?.to ?? election.to;
  const dead = [...new Set(stalls.map(({ sid }) => sid))];
  const names = dead.map((sid) => peerName(ensemble, sid));
  const waits = list(dead.map((sid) => waitFor(ensemble, sid, stalls)));
  const refused = [
    ...new Set(
      during(server.failures, election.from, to)
        .filter(({ failure }) => failure === "refused")
        .map(({ sid }) => peerName(ensemble, sid)),
    ),
  ];
  const late = lateVote(found);
  const alive = new Set([server.sid, ...election.votes.map((vote) => vote.from)]);
  const enough = ensemble.voters.byGroups || alive.size >= ensemble.voters.quorum;
  const outage = outageDuring(ensemble, { from, to });
  const inferred = stalls.every((stall) => stall.inferred);
  const share = stallMs / electionMs;
  return {
    severity: enough && outage ? outageSeverity(outage.to - outage.from) : "medium",
    confidence: inferred ? 0.93 : 0.98,
    title: `${server.name}'s votes waited ${duration(stallMs)} for connects to ${list(names)}, ${Math.round(share * 100)} % of its election time`,
    nodes: [server.name, ...names],
    from,
    to,
    count: stalls.length,
    measures: {
      stallMs,
      shareOfElection: Math.round(share * 1000) / 1000,
      longestMs: Math.max(...stalls.map((stall) => stall.to - stall.from)),
    },
    explanation: [
      `${fromTo(from, to)} votes of ${server.name} waited for connects that nobody answered: ${waits}.`,
      `That is ${duration(stallMs)} of the ${duration(electionMs)} it spent in elections; one thread sends its votes and opens the connections for them, so what it had to say to anybody, itself included, stood in the queue behind them.`,
      ...(late
        ? [
            `The ballot of ${peerName(ensemble, late.ballot.from)} for ${peerName(ensemble, late.own.leader)} had arrived at ${clock(late.ballot.at)}; ${server.name}'s own vote for ${peerName(ensemble, late.own.leader)} came back to itself only at ${clock(late.own.at)}, ${duration(late.own.at - late.ballot.at)} later, and cannot have reached anybody sooner. Until then its peers counted its older vote.`,
          ]
        : []),
      ...(refused.length > 0
        ? [`Connects to ${list(refused)} were refused at once in the same election: they held up nothing.`]
        : []),
      ...(inferred
        ? [
            "Neither thread nor exception is printed; the waits are known by their length, the 5 s of zookeeper.cnxTimeout.",
          ]
        : []),
      ...(enough
        ? []
        : [
            `Votes of ${count(alive.size, "server")} are seen in that election and ${ensemble.voters.quorum} are needed, so the wait alone did not keep the ensemble without a leader.`,
          ]),
    ].join(" "),
    excluded: [
      refused.length > 0
        ? `not refused connects: those to ${list(refused)} failed at once, these lasted the whole connect timeout`
        : "not refused connects: each of these lasted the whole connect timeout",
      ...(loggedDuring(server, stalls) ? ["not a pause of the process: other lines of it stand within the waits"] : []),
      "not a version whose election connects run in threads of their own (3.5.8, 3.6.1 and later)",
    ],
    remedy: [
      `Take ${list(names)} out of the server list of every member, or bring ${dead.length === 1 ? "it" : "them"} back; restart one member at a time, the leader last.`,
      "Until then let the dead addresses refuse connections instead of dropping packets, or lower -Dzookeeper.cnxTimeout to 500-1000 ms.",
      "Upgrade to 3.5.8, 3.6.1 or later: there a dead peer holds up nobody else's votes (ZOOKEEPER-3756).",
    ],
    evidence: [...stalls.map(({ ref }) => ref), ...(late ? [late.own.ref, late.ballot.ref] : [])],
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/connect-stall",
  title: "connectOne stall, head-of-line vote blocking",
  severity: "high",
  causedBy: ["zookeeper/unreachable-peer", "zookeeper/network-partition"],
  guide: {
    what: "Up to 3.5.7, and in 3.6.0, one thread sends all votes of a server and opens the connections for them itself. A member whose host does not answer holds it for the connect timeout of 5 s, every time, and all votes behind it wait: those for living members and the server's own vote for itself. With two dead members each change of mind takes 10 s to be heard.",
    signature:
      "`Cannot open channel to N` after a connect timeout, on thread WorkerSender or QuorumPeer or, where no thread is printed, at distances of 5 s, in at least 30 % of a server's time in one election. Often the server's own Notification (n.sid is its own id) shows up when such a wait ends.",
    lookAlikes: [
      "A refused connect fails within milliseconds and holds up nothing.",
      "From 3.5.8 and 3.6.1 the same line is printed by QuorumConnectionThread and holds up nothing.",
      "In a pause of the process all threads are silent; here Notification time-outs and votes of others go on.",
    ],
    remedy: [
      "Remove dead members from every server list, or revive them; let their addresses refuse connects until then.",
      "Lower -Dzookeeper.cnxTimeout, or upgrade to 3.5.8, 3.6.1 or later.",
    ],
    sources: [
      "ZOOKEEPER-3756",
      "ZOOKEEPER-2930",
      "ZOOKEEPER-900",
      "the incident of 2017-04-11 that comes with this program (fixtures/zookeeper/outage-2017-04-11)",
    ],
  },
  detect: (ensemble) =>
    ensemble.elections
      .filter(({ from }) => from < ensemble.ending)
      .flatMap((election) => stalledElections(ensemble, election))
      .map((found) => draft(ensemble, found)),
};
