/** A configured member that nobody reaches for a while. */

import { grouped } from "../../../correlate/grouped.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import type { Instant } from "../../../event.ts";
import { greatest } from "../../../extent.ts";
import { clock, count, duration, list } from "../../../words.ts";
import { type Absence, absences, isOfOneThatEnded } from "../absences.ts";
import { waysTheyFailed } from "../connects.ts";
import { type Ensemble, hasOneList } from "../ensemble.ts";
import { type GoneMember, goneMembers } from "../gone-members.ts";
import { concernsSubject, fewestSpare, spareVoters } from "../harm.ts";
import { justAQuorum } from "../just-a-quorum.ts";
import { type LateMember, lateMembers } from "../late-members.ts";
import { peerName } from "../peer-name.ts";
import type { Server } from "../server.ts";

/** @param went how it had gone before anybody tried; undefined where that is not known */
function draft(absence: Absence, went: GoneMember | undefined, ensemble: Ensemble): Draft {
  const { server, by, from, to, lastTry, ended, back, neverSeen, seenBefore, run } = absence;
  const spare = spareVoters(ensemble, (from + lastTry) / 2);
  const fewest = fewestSpare(ensemble, { from, to: lastTry });
  return {
    severity: (spare ?? 1) <= 0 ? "medium" : "low",
    confidence: neverSeen ? 0.95 : 0.9,
    title: titleOf(absence),
    nodes: [server.name],
    from: ended ?? from,
    to,
    count: run.length,
    measures: { absentMs: to - (ended ?? from), ...spares(spare, fewest) },
    explanation: [
      went ? howItWent(went) : ended === null ? "" : `The process of ${server.name} had ended at ${clock(ended)}.`,
      `${list(by)} tried ${count(run.length, "time")} to connect to the election port of ${server.name} between ${clock(from)} and ${clock(lastTry)}: ${waysTheyFailed(run)}.`,
      neverSeen
        ? "No line shows it alive at any time, neither a vote nor a connection."
        : back !== null
          ? `The ${seenBefore ? "next" : "first"} sign of it came at ${clock(back)}.`
          : "No sign of it came afterwards.",
      whatIsLeft(spare, fewest, ensemble),
    ]
      .filter(Boolean)
      .join(" "),
    excluded: [
      "not a short restart: the tries go on for longer",
      ...(neverSeen ? ["not a member that votes and cannot be dialled: no vote of it arrived"] : []),
    ],
    remedy: [
      back === null
        ? `Bring ${server.name} back, or remove it from the server lists of all members, one restart at a time and the leader last.`
        : ended === null
          ? `${server.name} was there at ${clock(back)}: see in its log, or on its host, why it was not before.`
          : whatEnded(server, ended),
      "While it is away a host that refuses connects does less harm than one that swallows them.",
    ],
    evidence: run.map(({ ref }) => ref),
  };
}

function titleOf({ server: { name }, from, to, ended, back, run }: Absence): string {
  const tries = count(run.length, "try");
  if (ended === null) return `${name} was not reached from ${clock(from)} to ${clock(to)} (${tries})`;
  return to === back
    ? `${name} was gone from ${clock(ended)} to ${clock(to)} (${tries} failed)`
    : `${name} went away at ${clock(ended)} and was not reached up to ${clock(to)} (${tries})`;
}

/** What to do about a process that ended without a word and came back. */
function whatEnded({ name }: Server, at: Instant): string {
  return `If nobody stopped ${name}, find out what ended its process at ${clock(at)}: the service manager, the kernel's log (out of memory), the container runtime.`;
}

/** Voters to spare in the middle of the time, and the fewest at any instant of it where they were fewer. */
function spares(spare: number | null, fewest: number | null): Draft["measures"] {
  if (spare === null || fewest === null) return {};
  return { spareVoters: spare, ...(fewest < spare ? { fewestSpare: fewest } : {}) };
}

/**
 * How many more could fail; "" where groups or weights decide, and where the list of voters was changed, and how many there
 * were differs from time to time.
 * @param spare in the middle of the time
 * @param fewest at any instant of it
 */
function whatIsLeft(spare: number | null, fewest: number | null, ensemble: Ensemble): string {
  if (spare === null || fewest === null || !hasOneList(ensemble)) return "";
  if (fewest > 0) return `The others could still lose ${count(fewest, "voter")} meanwhile.`;
  const known = `With ${count(ensemble.voters.count, "voter")} known, the others were`;
  const what = fewest === 0 ? "just a quorum" : "too few for a quorum";
  if (fewest < spare) return `${known} ${what} for a part of that time.`;
  return fewest === 0 ? `${known} ${what}: no further loss could be borne meanwhile.` : `${known} ${what}.`;
}

/** Who looks for a leader tries a member that has just gone by then. */
const NOTICED_WITHIN_MS = 1000;
/** More of the same tell nothing new. */
const SHOWN_TRIES = 6;
/** With no voter to spare, this long is not a repair under way any more. */
const LONG_MS = 5 * 60_000;

function draftOfGone(gone: GoneMember, ensemble: Ensemble): Draft {
  const { server, from, to, ended, back, isMissed, leader, evidence } = gone;
  const spare = spareVoters(ensemble, (from + to) / 2);
  const fewest = fewestSpare(ensemble, { from, to });
  return {
    severity: isMissed || ((spare ?? 1) <= 0 && to - from >= LONG_MS) ? "medium" : "low",
    confidence: 0.9,
    title: back
      ? `${server.name} was gone for ${duration(to - from)}${leader.to >= to ? ` while ${leader.server.name} led the others` : ""}`
      : `${server.name} went away and had not come back ${duration(to - from)} later`,
    nodes: [server.name],
    from,
    to,
    count: 1,
    measures: { absentMs: to - from, ...spares(spare, fewest) },
    explanation: [
      howItWent(gone),
      back ? `It was started again at ${clock(back)}.` : "No start of it follows in the logs.",
      ended
        ? "A stop by SIGTERM prints as little as a kill or a crash, so the lines do not tell which it was."
        : "A host that is switched off or cut off, a process that stands still and a log that is cut short look the same from there.",
      whatIsLeft(spare, fewest, ensemble),
    ]
      .filter(Boolean)
      .join(" "),
    excluded: [
      `not a short restart: it lasted ${duration(to - from)}`,
      ended
        ? "not a log that merely ends: its peers lost their connections to it"
        : "not a log that merely ends: its leader gave it up",
      "not an exit by an error of its own: its log has no such line",
    ],
    remedy: [
      !ended
        ? `Look at the host of ${server.name} and at its network at ${clock(from)}${back ? "" : ", and bring it back"}.`
        : back
          ? whatEnded(server, from)
          : `Bring ${server.name} back, and find out what ended its process at ${clock(from)}: the service manager, the kernel's log (out of memory), the container runtime.`,
    ],
    evidence,
  };
}

/** What others saw of a follower's end. */
function howItWent({ server, by, from, ended, leader }: GoneMember): string {
  const followed = `${server.name}, which had followed ${leader.server.name};`;
  return ended
    ? `At ${clock(from)} ${list(by)} lost ${by.length === 1 ? "its connection" : "their connections"} to ${followed} its process wrote nothing more.`
    : `At ${clock(from)} ${list(by)} gave up ${followed} nothing had come from it any more.`;
}

function draftOfLate(late: LateMember, ensemble: Ensemble): Draft {
  const { server, leader, by, from, to, tries, back, joined } = late;
  const led = leader.server.name;
  const middle = (leader.from + to) / 2;
  const spare = spareVoters(ensemble, middle);
  const fewest = fewestSpare(ensemble, { from: leader.from, to });
  return {
    severity: (spare ?? 1) <= 0 && to - from >= LONG_MS ? "medium" : "low",
    confidence: 0.9,
    title:
      back === null
        ? `${server.name} did not come in the ${duration(to - leader.from)} in which ${led} led without it`
        : `${server.name} came ${duration(to - from)} late: ${led} had been elected without it`,
    nodes: [server.name],
    from,
    to,
    count: tries.length,
    measures: { absentMs: to - from, ...spares(spare, fewest) },
    explanation: [
      `${list(by)} tried ${count(tries.length, "time")} to connect to the election port of ${server.name}, at ${clock(tries.at(-1)?.at ?? from)} the last time (${waysTheyFailed(tries)}); ${led} had its quorum at ${clock(leader.from)} without it. Members that have a leader try no more, so no line speaks of its absence.`,
      back === null
        ? `Up to ${clock(to)} no sign of it came.`
        : `The first sign of it in these logs came at ${clock(back)}${joined ? `, and it joined ${led} at ${clock(joined.at)}` : ""}.`,
      whatIsLeft(spare, fewest, ensemble),
    ]
      .filter(Boolean)
      .join(" "),
    excluded: [
      `not a start of one member after the other: it lasted ${duration(to - from)}`,
      `not a member that followed unseen: ${led} logged those who joined it`,
    ],
    remedy: [
      back === null
        ? `Start ${server.name}, or see why it cannot be reached; if it is no member any more, take it out of the server lists of all members.`
        : `If ${server.name} was to be there from the beginning, see in its log, or on its host, why it came so late.`,
      "Watch the number of synchronised followers (zk_synced_followers of mntr): the log of a served ensemble does not speak of a missing member.",
    ],
    evidence: [
      ...tries.slice(0, SHOWN_TRIES).map(({ ref }) => ref),
      ...leader.evidence,
      ...(server.lives[0]?.evidence ?? []),
      ...(joined ? [joined.ref] : []),
    ],
  };
}

/** A log that goes on for longer, or has more tries of one member, has enough for a finding of its own. */
const SOON_MS = 20_000;
const MOST_TRIES = 2;

/**
 * What the first tries of a server that looks for a leader tell where its log ends so soon that they may be those of any
 * start: no more than that they failed.
 */
function draftsAtEnd(ensemble: Ensemble): Draft[] {
  const logging = ensemble.servers.filter(({ hasLog }) => hasLog);
  const [server] = logging;
  if (logging.length !== 1 || !server || server.last === null || server.roles.some(({ serving }) => serving)) return [];
  const { failures, last, name } = server;
  const never = failures.filter(({ sid }) =>
    (ensemble.sightings.get(sid) ?? []).every(({ kind }) => kind === "refused"),
  );
  const [first] = never;
  const most = greatest([...grouped(never, ({ sid }) => sid).values()].map((same) => same.length));
  if (!first || never.length < failures.length || last - first.from >= SOON_MS || most > MOST_TRIES) return [];
  const whom = [...new Set(never.map(({ sid }) => peerName(ensemble, sid)))];
  return [
    {
      severity: "info",
      confidence: 0.9,
      title: `${list(whom)} had not been reached when the log of ${name} ends${last > first.at ? `, ${duration(last - first.at)} after the first try` : ""}`,
      nodes: [...whom, name],
      from: first.from,
      to: last,
      count: never.length,
      measures: { lastedMs: last - first.from },
      explanation: `${name} tried ${count(never.length, "time")} to connect to the election ${whom.length === 1 ? "port" : "ports"} of ${list(whom)}: ${waysTheyFailed(never)}. Members that are started one after the other look so for some seconds, and so does one that is not there at all: the log ends too soon to tell.`,
      excluded: [],
      remedy: [`Get the rest of the log of ${name}, and the logs of ${list(whom)}.`],
      evidence: never.slice(0, SHOWN_TRIES).map(({ ref }) => ref),
    },
  ];
}

/** A leader that went away is not reached; the one that led next, which is named with it, is. */
function isAbout(cause: Draft, effect: Draft): boolean {
  const [first] = cause.nodes;
  if (isOfOneThatEnded(cause)) return false;
  return cause.measures.withoutLeaderMs === undefined ? concernsSubject(cause, effect) : first === effect.nodes[0];
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/unreachable-peer",
  title: "Unreachable peer",
  severity: "medium",
  causedBy: [
    "zookeeper/election-port-refused",
    "zookeeper/unknown-host",
    "zookeeper/minority-partition",
    "zookeeper/network-partition",
    "zookeeper/crash-loop",
    "zookeeper/killed-by-probe",
    "zookeeper/election-listener-dead",
    "zookeeper/asymmetric-reachability",
    "zookeeper/tls-failure",
    "zookeeper/sasl-failure",
    "zookeeper/process-exit",
    "zookeeper/leader-failure",
  ],
  explainedBy: isAbout,
  guide: {
    what: "A member of the server list cannot be reached for a while. It counts in the quorum all the same: every missing member brings the ensemble nearer to its end.",
    signature:
      "`Cannot open channel` to one id over 20 s and more without any sign of it; somewhat less where no line shows it alive at any time. Or, where a leader stands and nobody dials: the connections to a follower end or its leader gives it up, its log ends too, and it is not started again for a minute. Or: the tries of an election fail, its leader logs no join of the member, and the first sign of it comes two minutes later or never. At level info: failed tries at the end of the only log.",
    lookAlikes: [
      "A server that is down for some seconds while it restarts; the turns of a rolling restart.",
      "A log that merely ends: no peer lost a connection to its server then.",
      "Members that start a little later than the others: the tries end with their first vote.",
      "A member that votes, but cannot be dialled in one direction.",
    ],
    remedy: ["Bring the member back or remove it from every server list."],
    sources: ["org.apache.zookeeper.server.quorum.QuorumCnxManager.connectOne"],
  },
  detect: (ensemble) => {
    const tried = absences(ensemble);
    const areOne = (absence: Absence, other: GoneMember | LateMember) =>
      absence.server === other.server && absence.from <= other.to && absence.to >= other.from;
    const isTold = (other: GoneMember | LateMember) => tried.some((absence) => areOne(absence, other));
    const went = goneMembers(ensemble);
    const gone = went.filter((one) => !isTold(one));
    // who is dialled long after it went had been gone since then
    const before = (absence: Absence) =>
      went.find((one) => areOne(absence, one) && one.from < absence.from - NOTICED_WITHIN_MS);
    const told = justAQuorum(ensemble).flatMap(({ missing }) => missing.map(({ server }) => server));
    const late = lateMembers(ensemble).filter((one) => !isTold(one) && !told.includes(one.server));
    if (tried.length + gone.length === 0)
      return [...late.map((one) => draftOfLate(one, ensemble)), ...draftsAtEnd(ensemble)];
    return [
      ...tried.map((one) => draft(one, before(one), ensemble)),
      ...gone.map((one) => draftOfGone(one, ensemble)),
      ...late.map((one) => draftOfLate(one, ensemble)),
    ];
  },
};
