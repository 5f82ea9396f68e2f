/** Spans in which a formed ensemble had no leader with a quorum, or too few live voters to make one. */

import type { Evidence, Span } from "../../../case.ts";
import { intervalAt } from "../../../correlate/intervals.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import type { Instant, LineRef } from "../../../event.ts";
import { countEarly, touching } from "../../../extent.ts";
import { clock, duration, fromTo } from "../../../words.ts";
import { allGoneIn } from "../all-gone.ts";
import { type Gap, isLedInVain } from "../availability.ts";
import { firstLostAt, initialLeadership, isColdStart } from "../cold-start.ts";
import { type Ensemble, hasOneList } from "../ensemble.ts";
import { takesQuorum } from "../harm.ts";
import type { Leadership } from "../leaders.ts";
import { isTakenOut } from "../non-voters.ts";
import { outageSeverity } from "../outage.ts";
import { idleVoters, speaksThrough } from "../speaks.ts";
import { type Deafness, deafnesses } from "../unheard.ts";
import { SHORTEST_NO_QUORUM_MS, whyNobodyLed } from "../why-nobody-led.ts";

/** A re-election takes 0.3 to 1.5 s, with slow disks 2 s; without a leader for longer, a majority was not to be had. */
const LONGEST_REELECTION_MS = 3000;
/** Where nothing is known from before, the first lines may be those of a start. */
const LONGEST_START_MS = 5000;
/** What one server says of all others may be its own cut link. */
const FEWEST_WITNESSES = 2;
/** What lasts to the end of the logs and is short may be the stop that ends them. */
const STOP_LASTS_MS = 10_000;

/** What brings an outage about is there within the time that a follower takes to notice, and two tries to elect. */
const BEGINS_WITHIN_MS = 30_000;
/** Of what comes later, what lasted for so much of an outage may be why it went on. */
const LEAST_SHARE = 0.1;

interface Loss extends Span {
  readonly noQuorumMs: number;
  readonly evidence: Evidence;
}

/** Whether a leader had been there before a gap: the first one after a cold start, or one before the logs begin. */
function isBehindLeader(ensemble: Ensemble): (gap: Gap) => boolean {
  const initial = initialLeadership(ensemble);
  if (initial) return ({ from }) => from >= initial.from;
  const first = ensemble.leaders[0]?.from ?? ensemble.whole.to;
  if (isColdStart(ensemble, first)) return () => false;
  const lost = firstLostAt(ensemble);
  return ({ to }) => lost === null || to >= lost;
}

function losses(ensemble: Ensemble): Loss[] {
  const hadLeader = isBehindLeader(ensemble);
  // a storm merges thousands of gaps into one loss: they are gathered, not copied
  const merged: { from: number; to: number; noQuorumMs: number; evidence: LineRef[] }[] = [];
  for (const gap of ensemble.gaps.filter((gap) => !isLedInVain(gap)).flatMap((gap) => clipped(gap, ensemble))) {
    if (!hadLeader(gap) || gap.from >= ensemble.ending) continue;
    const noQuorumMs = gap.kind === "no-quorum" ? gap.to - gap.from : 0;
    const last = merged.at(-1);
    if (last && gap.from <= last.to) {
      last.to = Math.max(last.to, gap.to);
      last.noQuorumMs += noQuorumMs;
      for (const ref of gap.evidence) last.evidence.push(ref);
    } else merged.push({ from: gap.from, to: gap.to, noQuorumMs, evidence: [...gap.evidence] });
  }
  return merged.filter((loss) => isLoss(loss, ensemble));
}

function isLoss(loss: Loss, { leaders, servers, settled }: Ensemble): boolean {
  const ms = loss.to - loss.from;
  if (ms <= LONGEST_REELECTION_MS && loss.noQuorumMs <= SHORTEST_NO_QUORUM_MS) return false;
  if (ms <= LONGEST_START_MS && !leaders.some(({ to }) => to <= loss.from + SHORTEST_NO_QUORUM_MS)) return false;
  if (ms <= STOP_LASTS_MS && loss.to >= settled) return false;
  return (
    idleVoters({ servers }, loss).length >= FEWEST_WITNESSES &&
    servers.some((server) => server.hasLog && speaksThrough(server, loss))
  );
}

/** Where a leader serves there is a quorum, whatever else is known: its list may be shorter than the longest one. */
function clipped(gap: Gap, { leaders }: Ensemble): Gap[] {
  if (gap.kind === "leaderless") return [gap];
  let rest: Gap[] = [gap];
  for (const { from, to } of touching(leaders, gap.from, gap.to)) {
    rest = rest.flatMap((span) => {
      if (to <= span.from || from >= span.to) return [span];
      return [
        { ...span, to: Math.max(span.from, from) },
        { ...span, from: Math.min(to, span.to) },
      ].filter((part) => part.to > part.from);
    });
  }
  return rest;
}

/** Who led before an outage that begins at `from`; a leader that is there notices the loss of its quorum last. */
function whoLed(before: Leadership | undefined, from: Instant): string {
  if (!before) return "Who led before is not in the logs.";
  const { name, roles } = before.server;
  if (before.to <= from + SHORTEST_NO_QUORUM_MS) return `${name} had led until ${clock(before.to)}.`;
  const [last] = touching(roles, before.to - 1, before.to - 1);
  return !last || last.inferred
    ? `${name} had led, and was given up at ${clock(before.to)}.`
    : `${name} had led, and stayed leader without a quorum until ${clock(before.to)}.`;
}

function draft(loss: Loss, ensemble: Ensemble, deafs: readonly Deafness[]): Draft {
  const { from, to, noQuorumMs } = loss;
  const deaf = touching(deafs, from, to).find(
    (one) => Math.min(one.to, to) - Math.max(one.from, from) >= (to - from) / 2,
  );
  const ms = to - from;
  const { leaders } = ensemble;
  const next = leaders[countEarly(leaders, (leader) => leader.from <= to - SHORTEST_NO_QUORUM_MS)];
  const ended = next && next.from < to + SHORTEST_NO_QUORUM_MS ? next : undefined;
  const begun = (leader: Span) => leader.from <= from + SHORTEST_NO_QUORUM_MS;
  const before = leaders[countEarly(leaders, begun) - 1];
  const tooFew = touching(ensemble.gaps, from, to).find((gap) => gap.kind === "no-quorum" && gap.to > gap.from);
  const missed = tooFew ? (Math.max(from, tooFew.from) + Math.min(to, tooFew.to)) / 2 : (from + to) / 2;
  const gone = ensemble.servers.flatMap((server) => {
    const role = intervalAt(server.roles, missed);
    const isMissed = role?.state === "down" && !isTakenOut(server, missed, ensemble.servers);
    return isMissed ? { name: server.name, inferred: role.inferred } : [];
  });
  const allGone = allGoneIn(loss, ensemble);
  const why = whyNobodyLed(loss, ensemble, { gone, missed, before, deaf, allGone, isOver: ended !== undefined });
  return {
    severity: outageSeverity(ms),
    confidence: 0.95,
    title: `no leader with a quorum for ${duration(ms)}${allGone ? ": all members had gone together" : ""}`,
    nodes: ensemble.servers.filter(({ hasLog }) => hasLog).map(({ name }) => name),
    from,
    to,
    count: 1,
    measures: {
      lostMs: ms,
      noQuorumMs,
      ...(allGone ? { allGoneMs: allGone.to - allGone.from, goingMs: Math.max(0, from - allGone.first) } : {}),
    },
    explanation: [
      `${fromTo(from, to)} no server led with a quorum${hasOneList(ensemble) && !ensemble.voters.byGroups ? ` of ${ensemble.voters.quorum} of ${ensemble.voters.count} voters` : ""}, so the ensemble served no writes for ${duration(ms)}.`,
      whoLed(before, from),
      why.told,
      ended
        ? `It ended when ${ended.server.name} led.`
        : to < ensemble.settled
          ? "What ended it is not in the logs."
          : "It lasted to the end of the logs.",
    ].join(" "),
    excluded: [
      `not a plain re-election: that takes no longer than ${duration(LONGEST_REELECTION_MS)}`,
      before
        ? "not the first election after a start: the ensemble had been formed before"
        : "not the first election after a start that these logs show: they begin later",
      "not the stop of all servers at the end of the logs",
    ],
    remedy: [why.remedy],
    evidence: [
      ...(before?.evidence ?? []).slice(-1),
      ...loss.evidence,
      ...(allGone?.evidence ?? []),
      ...(ended?.evidence ?? []),
    ],
  };
}

/**
 * One that knows what it cost, and that the ensemble kept or had another leader, explains no outage; nor does one that was
 * over, with a leader, before the outage began, whenever the leader of before noticed that.
 */
function tookTheLeader({ measures, to }: Draft, { from }: Draft): boolean {
  const { leaderlessMs, withoutLeaderMs, succeededMs = 0 } = measures;
  const knowsItsCost = leaderlessMs !== undefined || withoutLeaderMs !== undefined;
  return leaderlessMs !== 0 && (!knowsItsCost || from <= to - succeededMs);
}

/** What began long after an outage and was a small part of it did not bring it about. */
function weighs(cause: Draft, { from, to }: Draft): boolean {
  const ms = Math.min(cause.to, to) - Math.max(cause.from, from);
  return cause.from <= from + BEGINS_WITHIN_MS || ms >= LEAST_SHARE * (to - from);
}

/** Where all members were gone together, that one of them is missed later is no cause of its own. */
function isPartOfAll(cause: Draft, { measures: { allGoneMs, goingMs = 0 }, from }: Draft): boolean {
  const isMissed = cause.measures.absentMs !== undefined || cause.measures.lastedMs !== undefined;
  return allGoneMs !== undefined && isMissed && cause.from >= from - goingMs;
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/quorum-lost",
  title: "Quorum lost",
  severity: "high",
  causedBy: [
    "zookeeper/connect-stall",
    "zookeeper/membership-disagreement",
    "zookeeper/follower-looking-loop",
    "zookeeper/failed-activation-loop",
    "zookeeper/leader-failure",
    "zookeeper/leader-lost-quorum",
    "zookeeper/zxid-rollover",
    "zookeeper/election-port-refused",
    "zookeeper/unreachable-peer",
    "zookeeper/network-partition",
    "zookeeper/minority-partition",
    "zookeeper/quorum-port-unreachable",
    "zookeeper/process-exit",
    "zookeeper/process-pause",
    "zookeeper/log-write-failed",
    "zookeeper/disk-full",
    "zookeeper/tls-failure",
    "zookeeper/sasl-failure",
    "zookeeper/mixed-version-election",
  ],
  explainedBy: (cause, loss) =>
    !isPartOfAll(cause, loss) && takesQuorum(cause, loss) && tookTheLeader(cause, loss) && weighs(cause, loss),
  guide: {
    what: "For a time no server led with a quorum. Nobody could write; sessions run out if it lasts.",
    signature:
      "After the ensemble had been formed: more than 3 s without a leader, or more than 1 s in which so many voters were down or out of reach that the rest is no majority. Above 5 s it is high, above 30 s critical.",
    lookAlikes: [
      "A re-election after the loss of a leader: it is over within 3 s.",
      "The time before the first leader of a cold start.",
      "The stop of all servers at the end of the logs.",
      "Logs of too few servers: what is not seen is not claimed.",
    ],
    remedy: ["Bring back enough voters, or find out why those that run do not agree."],
    sources: ["ZooKeeper administrator's guide"],
  },
  // a single server has no quorum to lose
  detect: (ensemble) => {
    const lost = ensemble.voters.count > 1 ? losses(ensemble) : [];
    const deafs = lost.length > 0 ? deafnesses(ensemble) : [];
    return lost.map((loss) => draft(loss, ensemble, deafs));
  },
};
