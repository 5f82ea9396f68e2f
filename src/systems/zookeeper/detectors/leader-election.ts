/** Leadership moved to another server, or the same one was elected again. */

import type { Detector, Draft } from "../../../detect/detector.ts";
import { countEarly, touching } from "../../../extent.ts";
import { clock, duration } from "../../../words.ts";
import { initialLeadership, isColdStart, isConfirmed } from "../cold-start.ts";
import type { EnsembleElection } from "../elections.ts";
import type { Ensemble } from "../ensemble.ts";
import type { Leadership } from "../leaders.ts";
import type { RoleAttempt } from "../role.ts";

/** Where nobody led before, a leader without a quorum in its log is an election that may have come to nothing. */
function mayBeEmpty(leadership: Leadership, ensemble: Ensemble): boolean {
  return !isConfirmed(leadership) && isColdStart(ensemble, leadership.from);
}

/** A leader that only its followers show may be the old one, joined again. */
function isNew(leadership: Leadership, before: Leadership | undefined): boolean {
  const { server, from } = leadership;
  const ownLines = touching(server.roles, from, from).some(({ state, inferred }) => state === "leading" && !inferred);
  return ownLines || (before !== undefined && before.server !== server);
}

/** An attempt of a server that then led; one that ended in another role was of another election. */
function ownAttempt({ server, from: led }: Leadership): RoleAttempt | undefined {
  const last = server.attempts[countEarly(server.attempts, ({ from }) => from <= led) - 1];
  return last?.outcome === "following" || last?.outcome === "observing" ? undefined : last;
}

/** Whether the earlier leader had lost its quorum: not where lists differ, for then each may have had one of its own. */
function isOusted({ voterLists }: Ensemble): boolean {
  return voterLists.every(({ strangers }) => strangers.length === 0);
}

function draft(
  leadership: Leadership,
  before: Leadership | undefined,
  election: EnsembleElection | undefined,
  ensemble: Ensemble,
): Draft {
  const { server } = leadership;
  const own = ownAttempt(leadership);
  const from = Math.min(election?.from ?? own?.from ?? leadership.from, leadership.from);
  const vacant = before ? Math.max(0, leadership.from - before.to) : null;
  const moved = before && before.server !== server;
  const epoch = leadership.epoch === null ? "" : `, epoch 0x${leadership.epoch.toString(16)}`;
  return {
    severity: "info",
    confidence: leadership.inferred ? 0.85 : 0.98,
    title: moved
      ? `leadership moved from ${before.server.name} to ${server.name}`
      : `${server.name} was elected leader${before ? " again" : ""}`,
    nodes: [server.name, ...(moved ? [before.server.name] : [])],
    from,
    to: leadership.from,
    count: 1,
    measures: {
      ...(from < leadership.from ? { electionMs: leadership.from - from } : {}),
      ...(vacant === null ? {} : { vacantMs: vacant }),
    },
    explanation: [
      from < leadership.from
        ? `The election began at ${clock(from)} and ended with ${server.name} as leader at ${clock(leadership.from)}${epoch}, ${duration(leadership.from - from)} later.`
        : `${server.name} led from ${clock(from)} on${epoch}; no line shows an election before it.`,
      before && vacant !== null
        ? vacant > 0
          ? `${before.server.name} had led until ${clock(before.to)}: ${duration(vacant)} without a leader.`
          : `${before.server.name} still took itself for the leader until ${clock(before.to)}${isOusted(ensemble) ? "; it had no quorum any more" : ""}.`
        : "Who led before is not in the logs.",
      ...(isConfirmed(leadership) ? [] : ["Its log ends there, before the line of its quorum."]),
    ].join(" "),
    excluded: [
      before
        ? "not the first election: a leader is known before it"
        : "not the first election after a start: the logs begin before it",
    ],
    remedy: [],
    evidence: [...leadership.evidence, ...(election?.attempts ?? []).flatMap(({ evidence }) => evidence.slice(0, 1))],
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/leader-election",
  title: "Leader election",
  severity: "info",
  causedBy: [
    "zookeeper/leader-failure",
    "zookeeper/rolling-restart",
    "zookeeper/leader-lost-quorum",
    "zookeeper/quorum-lost",
    "zookeeper/process-pause",
    "zookeeper/zxid-rollover",
  ],
  guide: {
    what: "An ensemble that had run before got a leader: another server, or the same one once more. An observation; what made it necessary is a finding of its own.",
    signature:
      "A server begins to lead with its quorum although another leadership is known before it, or although the logs begin in the middle of the ensemble's life.",
    lookAlikes: [
      "The first election after a cold start (zookeeper/initial-election).",
      "A follower that loses its connection and joins the same leader again: the leadership never ended.",
    ],
    remedy: ["Nothing by itself. Look for what ended the leadership before."],
    sources: ["org.apache.zookeeper.server.quorum.FastLeaderElection"],
  },
  detect: (ensemble) => {
    const initial = initialLeadership(ensemble);
    const held = ensemble.elections.filter(({ attempts }) => attempts.length > 0);
    const elections = new Map(held.map((election) => [election.leadership, election]));
    return ensemble.leaders.flatMap((leadership, i) => {
      const before = ensemble.leaders[i - 1];
      const counts =
        leadership !== initial &&
        !mayBeEmpty(leadership, ensemble) &&
        leadership.from <= ensemble.ending &&
        isNew(leadership, before) &&
        leadership.from > ensemble.whole.from;
      return counts ? [draft(leadership, before, elections.get(leadership), ensemble)] : [];
    });
  },
};
