/** A member whose election port refuses connects again and again: its process is not there, or does not listen. */

import type { Span } from "../../../case.ts";
import { intervalAt } from "../../../correlate/intervals.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import type { Instant } from "../../../event.ts";
import { countEarly } from "../../../extent.ts";
import { clock, count, duration, fromTo, list } from "../../../words.ts";
import { endedBefore, isAbsence, isOfOneThatEnded, startAfter } from "../absences.ts";
import { isLoopback, readAddress } from "../address.ts";
import type { FailedConnect } from "../connects.ts";
import type { Ensemble } from "../ensemble.ts";
import { concernsSubject, spareVoters } from "../harm.ts";
import { areElsewhere, haveOnePort, listenedAt, openedAt } from "../listening.ts";
import { isLoopbackOf, isOfNames } from "../loopback.ts";
import type { Server } from "../server.ts";
import type { Sighting } from "../sightings.ts";
import { isOfLists, isOfWrongList } from "../wrong-addresses.ts";

/** A server that is being restarted refuses for some seconds; after this it is missing. */
const SHORTEST_MS = 20_000;
/** A cold start whose members come one after the other takes less. */
const HURTS_MS = 35_000;
/** Tries of the ladder 400, 800, ... ms that fall into that time. */
const FEWEST = 5;
/** The greatest wait between two tries is 60 s. */
const LONGEST_PAUSE_MS = 90_000;
/** So long a round of votes may be held up by dead hosts; a shorter pause says nothing. */
const ROUND_MS = 15_000;
/** Waits double from round to round; by so much a pause may be longer than the longest one before it. */
const LADDER = 2.5;
/** Tries of one round stand closer together. */
const SAME_ROUND_MS = 1000;

interface Refusal extends FailedConnect {
  readonly by: Server;
}

/** How one server tried in a run: its last try, and its longest pause so far. */
interface Tries {
  readonly last: Instant;
  readonly pauseMs: number;
}

/**
 * Whether a server that went on waiting for the member would have tried it sooner: its waits double, and a pause far beyond
 * that shows that it had got through, or looked for no leader meanwhile.
 */
function isResumed({ at }: Refusal, { last, pauseMs }: Tries): boolean {
  return pauseMs >= SAME_ROUND_MS && at - last > Math.max(ROUND_MS, LADDER * pauseMs);
}

/** Runs of refusals of one member, cut wherever a vote of it arrives, or may have. */
function refusals(target: Server, heard: readonly Sighting[], ensemble: Ensemble): Refusal[][] {
  const isRefusal = ({ sid, failure, at }: FailedConnect) =>
    sid === target.sid && failure === "refused" && at < ensemble.ending;
  const all = ensemble.servers
    .flatMap((by) => by.failures.filter(isRefusal).map((failure) => ({ ...failure, by })))
    .sort((a, b) => a.at - b.at);
  const runs: Refusal[][] = [];
  const tries = new Map<Server, Tries>();
  for (const refusal of all) {
    const run = runs.at(-1);
    const last = run?.at(-1)?.at ?? Number.NEGATIVE_INFINITY;
    const before = tries.get(refusal.by);
    const answered = nextAfter(heard, last);
    const cut =
      refusal.at - last > LONGEST_PAUSE_MS ||
      (answered !== undefined && answered.at <= refusal.at) ||
      (refusal.at - last > ROUND_MS && before !== undefined && isResumed(refusal, before));
    if (cut) tries.clear();
    const own = tries.get(refusal.by);
    const pauseMs = own ? Math.max(own.pauseMs, refusal.at - own.last) : 0;
    tries.set(refusal.by, { last: refusal.at, pauseMs });
    if (run && !cut) run.push(refusal);
    else runs.push([refusal]);
  }
  return runs.filter((run) => run.length >= FEWEST && lengthOf(run) >= SHORTEST_MS);
}

/** Moments at which others had a vote or a connection of it, in order. */
function heardOf({ sid }: Server, { sightings }: Ensemble): readonly Sighting[] {
  return (sightings.get(sid ?? -1) ?? []).filter(({ kind }) => kind === "vote" || kind === "contact");
}

function nextAfter(heard: readonly Sighting[], at: Instant): Sighting | undefined {
  return heard[countEarly(heard, (sighting) => sighting.at <= at)];
}

function lengthOf(run: readonly Refusal[]): number {
  return (run.at(-1)?.at ?? 0) - (run[0]?.at ?? 0);
}

/** By its own lines, and not only on its way up. */
function runsAt({ hasLog, roles }: Server, at: Instant): boolean {
  const role = hasLog ? intervalAt(roles, at) : undefined;
  return role !== undefined && !role.inferred && role.state !== "down" && role.state !== "unknown";
}

/** What is known of a process that did not open its port: it does that when it has read its data (QuorumPeer.start). */
function ranUnopened({ name, lives }: Server, { from, to }: Span): string {
  const starts = lives.filter((life) => life.started && life.from >= from && life.from <= to);
  const [first] = starts;
  if (!first) return `Nothing shows that the process of ${name} ran in that time.`;
  const again = starts.length > 1 ? ` for the first of ${count(starts.length, "time")}` : "";
  return `In that time its process was started, at ${clock(first.from)}${again}: it opens the port once it has read its data.`;
}

function draft(target: Server, run: readonly Refusal[], heard: readonly Sighting[], ensemble: Ensemble): Draft {
  const from: Instant = run[0]?.at ?? 0;
  const to = run.at(-1)?.at ?? from;
  const by = [...new Set(run.map((one) => one.by.name))];
  const whileUp = run.filter(({ at }) => runsAt(target, at));
  const runs = runsAt(target, (from + to) / 2) || whileUp.length >= FEWEST;
  const isOpen = runs && run.every(({ at, addr }) => listenedAt(target, at, addr));
  const [first] = run;
  const opened = runs ? openedAt(target, whileUp.at(-1)?.at ?? from) : null;
  const elsewhere = first && opened !== null && areElsewhere(opened, first.addr) ? opened : null;
  const otherPort = first && opened !== null && elsewhere === null && !haveOnePort(opened, first.addr) ? opened : null;
  const spare = spareVoters(ensemble, (from + to) / 2);
  const back = nextAfter(heard, to)?.at ?? startAfter(target, to);
  const ended = runs ? null : endedBefore(target, from);
  return {
    severity:
      ended !== null
        ? "low"
        : (spare ?? 1) < 0 && to - from >= HURTS_MS
          ? "high"
          : (spare ?? 1) <= 0
            ? "medium"
            : "low",
    confidence: run.every(({ inferred }) => !inferred) ? 0.97 : 0.8,
    title: `The election port of ${target.name} refused ${list(by)} ${count(run.length, "time")} in ${duration(to - from)}`,
    nodes: [target.name, ...by],
    from,
    to,
    count: run.length,
    measures: {
      lastedMs: to - from,
      ...(spare === null ? {} : { spareVoters: spare }),
      ...(ended === null ? {} : { endedBeforeMs: from - ended }),
    },
    explanation: [
      `${fromTo(from, to)} ${list(by)} tried ${count(run.length, "time")} to connect to the election port of ${target.name} and ${by.length === 1 ? "was" : "were"} refused at once${isOpen || otherPort !== null || elsewhere !== null ? "." : runs ? ": something answers, and no connection comes about." : ": the host answers, and nothing listens on the port."}`,
      isOpen
        ? `${target.name} has lines of that time, had opened that port when it started, and no line takes that back: something on the way rejects (a packet filter, a network policy).`
        : elsewhere !== null
          ? `${target.name} has lines of that time and had opened its election port at ${elsewhere}; dialled was ${first?.addr}, which is another address.`
          : otherPort !== null
            ? `${target.name} has lines of that time and had opened its election port at ${otherPort}; dialled was ${first?.addr}, which is another port: the server lists of ${list(by)} and of ${target.name} differ.`
            : runs
              ? `${target.name} has lines of that time, so its process was there: it did not listen, or something on the way rejects.`
              : ended !== null
                ? `The process of ${target.name} had ended at ${clock(ended)}.`
                : ranUnopened(target, { from, to }),
      spare !== null && spare < 0
        ? "With so many members missing no quorum can form."
        : spare === 0
          ? "The rest is just a quorum: one more loss ends the service."
          : "",
    ]
      .filter(Boolean)
      .join(" "),
    excluded: [
      "not a host that is gone, or a filter that drops: connects would run into time-outs",
      "not an unknown name: the address was resolved",
      `not a short restart: it lasted longer than ${duration(SHORTEST_MS)}`,
    ],
    remedy: [
      isOpen
        ? `Look for what rejects between ${list(by)} and the election port of ${target.name}: packet filters with REJECT, network policies.`
        : elsewhere !== null
          ? isLoopback(readAddress(elsewhere))
            ? `Let the name of ${target.name} resolve to the address that is dialled on its own host too, not to a loopback address, and restart it.`
            : `Compare the address of ${target.name} in the server lists of ${list(by)} with ${elsewhere}: are two addresses exchanged, or does the name resolve to another host?`
          : otherPort !== null
            ? `Compare the line of ${target.name} in the server lists of ${list(by)} with its own: its election port is that of ${otherPort}. Then restart whoever has the wrong one.`
            : runs
              ? `Look in the log of ${target.name} for its election port: a failed bind, a listener that has ended, another port than in the server lists.`
              : back !== null
                ? `${target.name} was there at ${clock(back)}: see in its log, or on its host, why it was not before.`
                : `Start ${target.name}; if it runs, compare its election port with the one in the server lists of ${list(by)}.`,
    ],
    evidence: run.map(({ ref }) => ref),
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/election-port-refused",
  title: "Election peer refused",
  severity: "medium",
  causedBy: [
    "zookeeper/election-listener-dead",
    "zookeeper/election-port-bind-failed",
    "zookeeper/crash-loop",
    "zookeeper/killed-by-probe",
    "zookeeper/process-exit",
    "zookeeper/out-of-memory",
    "zookeeper/unknown-host",
    "zookeeper/membership-disagreement",
    "zookeeper/unreachable-peer",
  ],
  // of names that are not what they should be, only one's own keeps one's port from being dialled
  explainedBy: (cause, refused) =>
    isOfLists(cause)
      ? isOfWrongList(cause, refused)
      : isLoopbackOf(cause, refused.nodes[0]) ||
        (!isOfNames(cause) && concernsSubject(cause, refused) && (!isAbsence(cause) || isOfOneThatEnded(refused))),
  guide: {
    what: "A member's election port answers with a reset. Its host is up and its process is not, or it listens elsewhere, or a filter rejects on the way. The member is missing from the quorum.",
    signature:
      "`Cannot open channel` with ConnectException (refused) for one id, five times or more over 20 s, without a vote of it between.",
    lookAlikes: [
      "Timed-out connects: the host is down or filtered.",
      "UnknownHostException: the name does not resolve.",
      "Some seconds at a start or a restart are normal.",
    ],
    remedy: ["Start the member; compare the election ports; look for a dead listener."],
    sources: ["https://github.com/31z4/zookeeper-docker/issues/14"],
  },
  detect: (ensemble) =>
    ensemble.servers.flatMap((target) => {
      if (target.sid === null) return [];
      const heard = heardOf(target, ensemble);
      return refusals(target, heard, ensemble).map((run) => draft(target, run, heard, ensemble));
    }),
};
