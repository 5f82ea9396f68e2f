/** Spans in which a formed ensemble had no leader with a quorum, or too few live voters to make one. */

import type { Evidence, Span } from "../../../case.ts";
import { intervalAt } from "../../../correlate/intervals.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import type { Instant, LineRef } from "../../../event.ts";
import { countEarly, least, touching } from "../../../extent.ts";
import { clock, duration, fromTo, list } from "../../../words.ts";
import { type AllGone, allGoneIn } from "../all-gone.ts";
import { type Gap, isLedInVain } from "../availability.ts";
import { firstLostAt, initialLeadership, isColdStart } from "../cold-start.ts";
import { type Ensemble, hasOneList } from "../ensemble.ts";
import { takesQuorum } from "../harm.ts";
import type { Leadership } from "../leaders.ts";
import { isTakenOut } from "../non-voters.ts";
import { isUnreachable } from "../out-of-reach.ts";
import { outageSeverity } from "../outage.ts";
import { votes } from "../server.ts";
import { idleVoters, speaksThrough } from "../speaks.ts";
import { betweenWhom, type Deafness, deafnesses } from "../unheard.ts";
import { spare } from "../voters.ts";

/** A re-election takes 0.3 to 1.5 s, with slow disks 2 s; without a leader for longer, a majority was not to be had. */
const LONGEST_REELECTION_MS = 3000;
/** Restarts overlap, and ends are dated by what peers saw of them. */
const SHORTEST_NO_QUORUM_MS = 1000;

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

/** Who has to run. */
function neededOf(ensemble: Ensemble): string {
  const { byGroups, quorum, count: voters } = ensemble.voters;
  if (byGroups) return "a quorum by groups has";
  return hasOneList(ensemble)
    ? `${quorum} of ${voters} voters have`
    : "a majority of the voters that the configuration has by now has";
}

/** Who is read about after the outage need not bring back what came back. */
function whatOfThem(gone: readonly string[], isOver: boolean): string {
  return isOver
    ? `Find out what ended ${list(gone)} and kept ${gone.length === 1 ? "it" : "them"} from coming back sooner`
    : `Bring ${list(gone)} back`;
}

/** A voter that was down, by its own log or as others tell. */
interface Gone {
  readonly name: string;
  readonly inferred: boolean;
}

/** Which voters were missing at an instant: those that are known to be down, and those that ran and were not reached. */
function whyTooFew(ms: number, gone: readonly Gone[], { servers, outOfReach, voters }: Ensemble, at: Instant): string {
  const names = gone.map(({ name }) => name);
  const down =
    gone.length > 0
      ? `${list(names)} ${gone.length === 1 ? "was" : "were"} down${gone.some(({ inferred }) => inferred) ? ", as far as the others tell" : ""}`
      : "";
  const away = servers.filter((server) => !names.includes(server.name) && isUnreachable(server, outOfReach, at));
  if (gone.length > spare(voters) || away.length === 0)
    return `For ${duration(ms)} of it too few voters ran and were within reach to elect anybody${down === "" ? "" : `: ${down}`}.`;
  const ran = away.every(({ hasLog, roles }) => {
    const role = intervalAt(roles, at);
    return hasLog && role !== undefined && role.state !== "unknown" && !role.inferred;
  });
  const one = away.length === 1;
  const known = ran ? "which ran," : `of which no line says that ${one ? "it" : "they"} ran,`;
  const unreached = `the election ${one ? "port" : "ports"} of ${list(away.map(({ name }) => name))}, ${known} ${one ? "was" : "were"} not reached`;
  return `For ${duration(ms)} of it too few voters were within reach of one another to elect anybody: ${down === "" ? "" : `${down}, and `}${unreached}.`;
}

/** Whether a quorum ran in an outage: of whom no line tells may have run or not, and who was down for most of it did not. */
function whetherEnough({ servers, voters }: Ensemble, { from, to }: Span): string {
  const members = servers.filter(votes).map(({ name, roles }) => {
    const within = touching(roles, from, to);
    const downMs = within
      .filter(({ state }) => state === "down")
      .reduce((ms, role) => ms + Math.min(role.to, to) - Math.max(role.from, from), 0);
    const isTold = within.some((role) => role.state !== "unknown" && role.to > from && role.from < to);
    return { name, state: downMs >= (to - from) / 2 ? "down" : isTold ? "ran" : "unknown" };
  });
  const namesOf = (of: string) => members.filter(({ state }) => state === of).map(({ name }) => name);
  const [gone, untold] = [namesOf("down"), namesOf("unknown")];
  if (namesOf("ran").length >= voters.quorum || untold.length === 0)
    return "Enough voters ran, as far as the lines tell, but did not make a leader that led.";
  const down =
    gone.length > 0
      ? `For most of it ${list(gone)} ${gone.length === 1 ? "was" : "were"} down, and whether`
      : "Whether";
  return `${down} ${list(untold)} ran, the lines do not tell.`;
}

/** What became of members that were all gone at one time. */
function howAllWent({ first, from, to, enough }: AllGone, ended: Instant): string {
  const again =
    enough && enough.at <= ended
      ? ` Enough for a quorum ran again at ${clock(enough.at)}, when ${enough.server.name} was started.`
      : "";
  return `All members went away between ${clock(first)} and ${clock(from)}, and none of them ran until ${clock(to)}: they were stopped together, or lost what they share; the lines do not tell which.${again}`;
}

/** What is known of those who did not elect a leader, or were not there. */
interface Those {
  readonly gone: readonly Gone[];
  /** An instant at which these are gone. */
  readonly missed: Instant;
  readonly before: Leadership | undefined;
  readonly deaf: Deafness | undefined;
  readonly allGone: AllGone | null;
}

function whyNobodyLed(loss: Loss, ensemble: Ensemble, { gone, missed, before, deaf, allGone }: Those): string {
  const { from, to, noQuorumMs } = loss;
  if (allGone) return howAllWent(allGone, to);
  if (noQuorumMs > SHORTEST_NO_QUORUM_MS && !(deaf && gone.length <= spare(ensemble.voters)))
    return whyTooFew(noQuorumMs, gone, ensemble, missed);
  if (deaf) return `Enough voters ran to elect a leader, but no vote came through between ${betweenWhom(deaf)}.`;
  if (ensemble.voters.byGroups) return "Whether those that ran were a quorum by groups, the lines do not tell.";
  const looking = ensemble.servers.flatMap(({ roles }) =>
    touching(roles, from, to).flatMap((role) => (role.state === "looking" && role.to > from ? role.from : [])),
  );
  const waitedMs = Math.min(to, least(looking)) - from;
  return before && waitedMs >= (to - from) / 2
    ? `For ${duration(waitedMs)} of it the others waited for the next packet of ${before.server.name}: a leader that falls silent is given up after syncLimit ticks.`
    : whetherEnough(ensemble, loss);
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
  const goneNames = gone.map(({ name }) => name);
  const allGone = allGoneIn(loss, ensemble);
  return {
    severity: outageSeverity(ms),
    confidence: 0.95,
    title: `no leader with a quorum for ${duration(ms)}${allGone ? ": all members had gone together" : ""}`,
    nodes: ensemble.servers.filter(({ hasLog }) => hasLog).map(({ name }) => name),
    from,
    to,
    count: 1,
    measures: { lostMs: ms, noQuorumMs, ...(allGone ? { allGoneMs: allGone.to - allGone.from } : {}) },
    explanation: [
      `${fromTo(from, to)} no server led with a quorum${hasOneList(ensemble) && !ensemble.voters.byGroups ? ` of ${ensemble.voters.quorum} of ${ensemble.voters.count} voters` : ""}, so the ensemble served no writes for ${duration(ms)}.`,
      whoLed(before, from),
      whyNobodyLed(loss, ensemble, { gone, missed, before, deaf, allGone }),
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
    remedy: [
      allGone
        ? "If nobody stopped them all, look for what they share: the host, power, storage, a deployment. To change settings restart one member at a time, the leader last."
        : gone.length > 0
          ? `${whatOfThem(goneNames, ended !== undefined)}: ${neededOf(ensemble)} to run and reach each other.`
          : "`quorumscope replay` on these logs shows of each server whose votes it lacked, and whom it waited for.",
    ],
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
 * over, with a leader, before the outage began.
 */
function tookTheLeader({ measures, to }: Draft, { from }: Draft): boolean {
  const { leaderlessMs, withoutLeaderMs } = measures;
  const knowsItsCost = leaderlessMs !== undefined || withoutLeaderMs !== undefined;
  return leaderlessMs !== 0 && (!knowsItsCost || from <= to);
}

/** What began long after an outage and was a small part of it did not bring it about. */
function weighs(cause: Draft, { from, to }: Draft): boolean {
  const ms = Math.min(cause.to, to) - Math.max(cause.from, from);
  return cause.from <= from + BEGINS_WITHIN_MS || ms >= LEAST_SHARE * (to - from);
}

/** Where all members were gone together, that one of them is missed later is no cause of its own. */
function isPartOfAll(cause: Draft, { measures: { allGoneMs }, from }: Draft): boolean {
  const isMissed = cause.measures.absentMs !== undefined || cause.measures.lastedMs !== undefined;
  return allGoneMs !== undefined && isMissed && cause.from >= from;
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
