/** A server with older data than others wins an election, or wins it and is stopped by a follower that knows more. */

import { eventsOf } from "../../../correlate/event-log.ts";
import { grouped } from "../../../correlate/grouped.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import type { Instant } from "../../../event.ts";
import { during, greatest, lastEarly } from "../../../extent.ts";
import { clock, list } from "../../../words.ts";
import { isConfirmed } from "../cold-start.ts";
import { type Ensemble, hasOneList } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import type { Leadership } from "../leaders.ts";
import { AHEAD, CONFIG_AHEAD } from "../learner-refusals.ts";
import { peerName } from "../peer-name.ts";
import { votes as isVoter, type SeenVote, type Server } from "../server.ts";

const REMEDY = (name: string) => [
  `Stop ${name} before more is written, and keep its data directory and those of the others.`,
  "Start the servers that hold the newest epoch first and let them form a quorum, then bring the others back with empty data directories, one at a time.",
];

/** Leaders that a follower refused because it has newer data. */
function blocked(server: Server, ensemble: Ensemble): Draft[] {
  const lines = eventsOf(server.log, "lh.crash", "lh.crash.open", "peer.unexpected", "lead.acceptq").filter(
    ({ causes, at }) =>
      at < ensemble.ending && causes.some(({ detail }) => detail.startsWith(AHEAD) && detail !== CONFIG_AHEAD),
  );
  const late = lines.map((line) => electedWithout(line, server, ensemble));
  const [first] = lines;
  if (!first) return [];
  const to = lines.at(-1)?.at ?? first.at;
  if (late.every((one) => one !== null)) return lateDrafts(server, late, ensemble);
  return [
    {
      severity: "high",
      confidence: 0.97,
      title: `${server.name} was elected although a follower has newer data`,
      nodes: [server.name],
      from: first.at,
      to,
      count: lines.length,
      measures: { refusals: lines.length },
      explanation: `At ${clock(first.at)} ${server.name}, elected leader, saw that a follower has a newer epoch or zxid than itself and broke off with it. An election on the votes of that follower cannot end so while they carry what is on its disk: data was lost, restored or copied on one of them.`,
      excluded: ["not a fresh ensemble: the follower holds transactions that the leader lacks"],
      remedy: REMEDY(server.name),
      evidence: lines.map(({ ref }) => ref),
    },
  ];
}

/** A follower whose vote reached nobody who decided: a majority without it holds all that was committed. */
interface Late {
  readonly sid: number;
  readonly line: ZkEvent;
  /** Whose votes made the leader, itself left out. */
  readonly by: readonly number[];
  /** The first vote that came from the follower, while or after the others decided; null where none is in the log. */
  readonly vote: SeenVote | null;
  readonly led: Instant;
}

/** The follower that a leader refuses, where it was elected by a majority before a vote of that one arrived. */
function electedWithout(line: ZkEvent, server: Server, ensemble: Ensemble): Late | null {
  const joined = server.log.of("lh.join").findLast(({ at, thread }) => at <= line.at && thread === line.thread);
  const attempt = server.attempts.findLast(({ to, outcome }) => to <= line.at && outcome === "leading");
  if (!joined || !attempt || joined.at < attempt.to) return null;
  const { sid } = joined.fields;
  const votes = during(server.votes, attempt.from, attempt.to);
  const agree = votes.filter(
    (vote) => vote.leader === server.sid && vote.state === "LOOKING" && vote.from !== server.sid,
  );
  const by = [...new Set(agree.map((vote) => vote.from))];
  const isHeard = votes.some((vote) => vote.from === sid && vote.state === "LOOKING");
  if (isHeard || by.length + 1 < ensemble.voters.quorum || !hasOneList(ensemble)) return null;
  const vote = during(server.votes, attempt.to, line.at).find((one) => one.from === sid) ?? null;
  return { sid, line, by, vote, led: attempt.to };
}

function lateDrafts(server: Server, late: readonly Late[], ensemble: Ensemble): Draft[] {
  return [...grouped(late, ({ sid }) => sid)].flatMap(([sid, own]) => {
    const [first] = own;
    if (!first) return [];
    const name = peerName(ensemble, sid);
    const voters = list(first.by.map((other) => peerName(ensemble, other)).sort());
    const { line, vote, led } = first;
    return [
      {
        severity: "low" as const,
        confidence: 0.9,
        title: `${server.name} was elected before the vote of ${name} came, which has newer data, and refused it as a follower`,
        nodes: [name, server.name],
        from: line.at,
        to: own.at(-1)?.line.at ?? line.at,
        count: own.length,
        measures: { refusals: own.length },
        explanation: [
          `At ${clock(line.at)} ${server.name} saw that ${name} has a newer epoch or zxid than itself and broke off with it. ${server.name} had been elected by ${clock(led)} on the votes of ${voters} and its own, a quorum of ${ensemble.voters.quorum} of ${ensemble.voters.count}.`,
          vote ? `The first vote of ${name} came at ${clock(vote.at)}.` : `No vote of ${name} had come.`,
          `What a quorum had committed is in every quorum, so ${name} holds no more than changes that were never committed; it drops them when it joins. That is so unless data was lost or restored on one of the others.`,
        ].join(" "),
        excluded: ["not a leader whose own voters know more: the vote of this follower made nobody leader"],
        remedy: [
          `Nothing, where ${name} joins later. If data directories were wiped or restored, compare them before more is written.`,
        ],
        evidence: [...own.map((one) => one.line.ref), ...(vote ? [vote.ref] : [])],
      },
    ];
  });
}

/** For each leadership the one of the newest epoch among those that had ended before, the first of several. */
function newestBefore(leaders: readonly Leadership[]): (Leadership | undefined)[] {
  let running: { readonly leadership: Leadership; readonly place: number }[] = [];
  let newest: (typeof running)[number] | undefined;
  const isNewer = ({ leadership, place }: (typeof running)[number]) => {
    const [own, known] = [leadership.epoch ?? -1n, newest?.leadership.epoch ?? -1n];
    return !newest || own > known || (own === known && place < newest.place);
  };
  return leaders.map((leadership, place) => {
    for (const one of running) if (one.leadership.to <= leadership.from && isNewer(one)) newest = one;
    running = running.filter((one) => one.leadership.to > leadership.from);
    if (isConfirmed(leadership)) running.push({ leadership, place });
    return newest?.leadership;
  });
}

/**
 * Whose logs show the votes that made a server leader: its own, or else those of other voters. Who is no voter in the
 * sender's list is answered with the vote of the sender's last election and the round of this one (FastLeaderElection,
 * WorkerReceiver), as observers are.
 */
function electors(server: Server, { servers }: Ensemble): readonly Server[] {
  return server.votes.length > 0 ? [server] : servers.filter(isVoter);
}

/** Leaders elected with an older epoch than one that had led with its quorum before: that quorum has a member in every other. */
function won(leadership: Leadership, newest: Leadership | undefined, ensemble: Ensemble): Draft[] {
  const { server, from } = leadership;
  if (newest?.epoch == null || from >= ensemble.ending) return [];
  // the last vote that made it leader; the time since the newest epoch may be most of the logs
  const isForIt = (vote: SeenVote) => vote.leader === server.sid && vote.state === "LOOKING";
  const lastOf = ({ votes }: Server) => lastEarly(votes, ({ at }) => at <= from, isForIt) ?? [];
  const heard = electors(server, ensemble).flatMap(lastOf);
  const last = greatest(heard.map(({ at }) => at));
  if (last <= newest.to) return [];
  const vote = heard.find(({ at }) => at === last);
  if (vote?.peerEpoch == null || vote.peerEpoch >= newest.epoch) return [];
  return [
    {
      severity: "critical",
      confidence: 0.93,
      title: `${server.name} led with data of epoch 0x${vote.peerEpoch.toString(16)} after ${newest.server.name} had led epoch 0x${newest.epoch.toString(16)}`,
      nodes: [server.name, newest.server.name],
      from: vote.at,
      to: from,
      count: 1,
      measures: { epochsBehind: Number(newest.epoch - vote.peerEpoch) },
      explanation: `${newest.server.name} had led epoch 0x${newest.epoch.toString(16)} with a quorum from ${clock(newest.from)}. The votes that made ${server.name} leader at ${clock(from)} carry epoch 0x${vote.peerEpoch.toString(16)} and zxid 0x${vote.zxid.toString(16)}. Any two quorums share a member, and that member would have had the newer epoch: data of the older quorum is gone or was not asked for, and what was committed in it is lost.`,
      excluded: [
        "not a fresh ensemble: a leader with a quorum had been there before",
        "not a stale vote: it is the vote that the election ended on",
      ],
      remedy: REMEDY(server.name),
      evidence: [vote.ref, ...leadership.evidence, ...newest.evidence],
    },
  ];
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/stale-data-candidate",
  title: "Old-data candidate wins or is blocked",
  severity: "critical",
  causedBy: [
    "zookeeper/membership-disagreement",
    "zookeeper/corrupt-data",
    "zookeeper/disk-full",
    "zookeeper/epoch-mismatch",
  ],
  guide: {
    what: "A server that lacks transactions which a quorum had committed is elected. If it gets to lead, those transactions are lost. It happens after data directories were wiped or restored on a majority, or when quorums do not overlap.",
    signature:
      "`Follower is ahead of the leader` in the log of a leader; or a leader elected by votes of an older epoch than one that had led with a quorum before.",
    lookAlikes: [
      "A fresh ensemble, where everything is 0x0.",
      "A follower whose vote comes when the others have decided: it may hold changes that were never committed, and drops them.",
      "A stale vote that a new connection repeats: its sender's next vote is up to date.",
      "One wiped server that joins and synchronises: the others keep the data.",
      "`Follower is ahead of the leader (has a later activated configuration)`: the list of members differs (zookeeper/membership-disagreement).",
    ],
    remedy: [
      "Stop the servers with old data, form the quorum from those with the newest epoch, and let the others synchronise from empty data directories.",
      "Never restart a majority of servers with wiped data directories together.",
    ],
    sources: ["pravega/zookeeper-operator#577", "org.apache.zookeeper.server.quorum.Leader.waitForEpochAck"],
  },
  detect: (ensemble) => {
    const newest = newestBefore(ensemble.leaders);
    return [
      ...ensemble.servers.flatMap((server) => blocked(server, ensemble)),
      ...ensemble.leaders.flatMap((leadership, i) => won(leadership, newest[i], ensemble)),
    ];
  },
};
