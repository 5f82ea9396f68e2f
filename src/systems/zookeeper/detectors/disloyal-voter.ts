/** A leader that stops waiting for its quorum because a server that voted for it looks for a leader again. */

import { grouped } from "../../../correlate/grouped.ts";
import { inRuns } from "../../../correlate/runs.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import type { LineRef } from "../../../event.ts";
import { during, lastEarly } from "../../../extent.ts";
import { clock, count, duration, fromTo, list } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import { peerName } from "../peer-name.ts";
import type { SeenVote, Server } from "../server.ts";

/** Tries further apart than this are separate stories. */
const SAME_SPELL_MS = 2 * 60_000;
/** The vote that shows the change of mind is logged by the same thread, right before. */
const VOTED_WITHIN_MS = 1000;

interface GaveUp {
  readonly at: number;
  readonly line: ZkEvent<"lead.disloyal">;
  /** The vote of the server that looks again; null where the log lacks it. */
  readonly vote: SeenVote | null;
}

/** Each try to lead that was given up, once: several voters may turn away from one. */
function givenUp(server: Server, { ending }: Ensemble): GaveUp[] {
  const lines = server.log.of("lead.disloyal").filter(({ at }) => at < ending);
  const tries = grouped(lines, ({ at }) =>
    lastEarly(
      server.roles,
      ({ from }) => from <= at,
      ({ state }) => state === "leading",
    ),
  );
  return [...tries.values()].flatMap(([line]) =>
    line ? [{ at: line.at, line, vote: lookingAgain(server, line) }] : [],
  );
}

function lookingAgain(server: Server, { at, ref }: ZkEvent): SeenVote | null {
  const votes = during(server.votes, at - VOTED_WITHIN_MS, at);
  return (
    votes.findLast((vote) => vote.from !== server.sid && vote.state === "LOOKING" && !isBehind(vote.ref, ref)) ?? null
  );
}

/** Within one file; lines of one millisecond are in the order in which they were written. */
function isBehind(one: LineRef, other: LineRef): boolean {
  return one.input === other.input && one.line > other.line;
}

function draft(server: Server, run: readonly GaveUp[], ensemble: Ensemble): Draft {
  const from = run[0]?.at ?? 0;
  const to = run.at(-1)?.at ?? from;
  const voters = [...new Set(run.flatMap(({ vote }) => (vote ? [peerName(ensemble, vote.from)] : [])))];
  const who = voters.length > 0 ? list(voters) : "a voter";
  const patience = lastEarly(
    server.log.of("lead.maxwait"),
    ({ at }) => at <= from,
    () => true,
  );
  const next = ensemble.leaders.find((leader) => leader.from >= to);
  return {
    severity: run.length > 1 ? "medium" : "low",
    confidence: 1,
    title: `${server.name} gave up leading ${run.length === 1 ? "" : `${count(run.length, "time")} `}before it had a quorum: ${who} looked for a leader again`,
    nodes: [server.name, ...voters],
    from,
    to,
    count: run.length,
    measures: {},
    explanation: [
      `${fromTo(from, to)} ${server.name} had won ${count(run.length, "election")} and waited for its followers; ${who}, of those that had elected it, sent votes as a server that looks for a leader, and ${server.name} gave up ${run.length === 1 ? "at once" : "each time"} instead of waiting for initLimit.`,
      patience && patience.fields.ms >= 0
        ? `It is set to do so after ${duration(patience.fields.ms)} (zookeeper.leader.maxTimeToWaitForEpoch).`
        : "It does so where zookeeper.leader.maxTimeToWaitForEpoch is set.",
      next ? `${next.server.name} led from ${clock(next.from)} on.` : "No leader is seen after that.",
    ].join(" "),
    excluded: [
      "not a leader that waited in vain for initLimit: it was told that its voter had turned away",
      "not a leader that lost its quorum: it never had one",
    ],
    remedy: [
      `See what ${who} did just before: a voter turns away where it cannot connect to the quorum port of ${server.name}, where a better vote comes in the last moment, or where it is restarted.`,
      "Keep zookeeper.leader.maxTimeToWaitForEpoch: without it each such try lasts for initLimit.",
    ],
    evidence: run.flatMap(({ line, vote }) => [line.ref, ...(vote ? [vote.ref] : [])]),
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/disloyal-voter",
  title: "Disloyal voter",
  severity: "low",
  causedBy: [
    "zookeeper/follower-looking-loop",
    "zookeeper/quorum-port-unreachable",
    "zookeeper/membership-disagreement",
    "zookeeper/connect-stall",
    "zookeeper/network-partition",
    "zookeeper/unknown-host",
    "zookeeper/process-exit",
    "zookeeper/tls-failure",
    "zookeeper/sasl-failure",
  ],
  // whom it elected, or who elected it
  explainedBy: (cause, effect) => cause.nodes.some((node) => effect.nodes.includes(node)),
  guide: {
    what: "A server wins an election and waits for a quorum of followers. One of those that elected it looks for a leader again, and the winner gives up at once, so that the next election can begin (3.6 and later, where zookeeper.leader.maxTimeToWaitForEpoch is set). It is a cure that shows an illness: why did the voter not stay?",
    signature:
      "`Quit leading due to voter changed mind.` on a leader without a quorum. Low once, medium where it happens again within two minutes.",
    lookAlikes: [
      "A leader that waits for initLimit in vain (zookeeper/failed-activation-loop): no such line.",
      "A leader that had a quorum and lost it (zookeeper/leader-lost-quorum).",
    ],
    remedy: [
      "Find out why the voter fell back to looking (zookeeper/follower-looking-loop names it); keep the setting.",
    ],
    sources: ["ZOOKEEPER-3109", "ZOOKEEPER-4432", "org.apache.zookeeper.server.quorum.Leader.reportLookingSid"],
  },
  detect: (ensemble) =>
    ensemble.servers.flatMap((server) =>
      inRuns(givenUp(server, ensemble), SAME_SPELL_MS).map((run) => draft(server, run, ensemble)),
    ),
};
