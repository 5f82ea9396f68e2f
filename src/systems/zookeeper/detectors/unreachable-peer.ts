/** A configured member that nobody reaches for a while. */

import type { Span } from "../../../case.ts";
import { inRuns } from "../../../correlate/runs.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import type { Instant } from "../../../event.ts";
import { countEarly, covering, during, touching } from "../../../extent.ts";
import { clock, count, list } from "../../../words.ts";
import { type FailedConnect, waysTheyFailed } from "../connects.ts";
import type { Ensemble } from "../ensemble.ts";
import { concernsSubject, spareVoters } from "../harm.ts";
import type { Leadership } from "../leaders.ts";
import type { Sighting } from "../peers.ts";
import type { Server } from "../server.ts";

/** A restart, with the start of its virtual machine and the reading of its data, is over by then. */
const SHORTEST_MS = 20_000;
/** Of a member that no line ever shows alive, the tries of one election are enough. */
const NEVER_SEEN_MS = 8000;
const FEWEST_TRIES = 3;
/** The greatest wait between two tries of one election is 60 s; tries further apart are of separate elections. */
const LONGEST_PAUSE_MS = 90_000;

interface Absence {
  readonly server: Server;
  readonly by: readonly string[];
  readonly from: Instant;
  readonly to: Instant;
  readonly lastTry: Instant;
  /** First sign of it afterwards. */
  readonly back: Instant | null;
  /** No line of the whole case shows it alive. */
  readonly neverSeen: boolean;
  /** It was seen alive before. */
  readonly seenBefore: boolean;
  readonly run: readonly FailedConnect[];
}

function absences(ensemble: Ensemble): Absence[] {
  const signsByServer = new Map(ensemble.servers.map((server) => [server, signsOf(server, ensemble)]));
  return ensemble.unreachable.flatMap((span) => {
    const { server } = span;
    const signs = signsByServer.get(server) ?? [];
    const neverSeen = server.log.all.length === 0 && signs.length === 0;
    const until = Math.min(span.to, ensemble.settled);
    const tries = span.by
      .flatMap((by) => {
        const own = during(by.failures, span.from, until).filter(({ sid }) => sid === server.sid);
        return own.map((failure) => ({ ...failure, by }));
      })
      .sort((a, b) => a.at - b.at);
    return inRuns(tries, LONGEST_PAUSE_MS).flatMap((run) => {
      const from = run[0]?.at ?? span.from;
      const lastTry = run.at(-1)?.at ?? from;
      const back = signs[countEarly(signs, ({ at }) => at <= from)]?.at ?? null;
      const to = back !== null && back - lastTry <= LONGEST_PAUSE_MS ? back : lastTry;
      // a member that votes between two tries is reached, only not in this direction
      const reached = back !== null && back < lastTry;
      const long = to - from >= (neverSeen ? NEVER_SEEN_MS : SHORTEST_MS);
      const shortCase = until - from < SHORTEST_MS;
      if (
        reached ||
        !long ||
        shortCase ||
        run.length < FEWEST_TRIES ||
        isRunning(server, ensemble, { from, to: lastTry })
      )
        return [];
      const seenBefore = [server.log.all[0], signs[0]].some((first) => first !== undefined && first.at < from);
      return [
        { server, by: [...new Set(run.map(({ by }) => by.name))], from, to, lastTry, back, neverSeen, seenBefore, run },
      ];
    });
  });
}

/** Moments at which others saw it alive, in order. */
function signsOf({ sid }: Server, { sightings }: Ensemble): readonly Sighting[] {
  return (sightings.get(sid ?? -1) ?? []).filter(({ kind }) => kind === "vote" || kind === "contact");
}

/**
 * A process that logs is there, and so is a follower that its leader, with a log of its own, goes on to lead: that others
 * cannot dial it has names of its own.
 */
function isRunning(server: Server, { leaders }: Ensemble, { from, to }: Span): boolean {
  return touching(server.roles, from, to).some((role) => {
    if (role.state === "down" || role.state === "unknown" || role.from >= to || role.to <= from) return false;
    if (!role.inferred) return true;
    const leads = (span: Leadership) => span.server.hasLog && span.server.sid === role.leader;
    return role.serving && role.from <= from && role.to >= to && covering(leaders, from, to).some(leads);
  });
}

function draft(absence: Absence, ensemble: Ensemble): Draft {
  const { server, by, from, to, lastTry, back, neverSeen, seenBefore, run } = absence;
  const spare = spareVoters(ensemble, (from + lastTry) / 2);
  return {
    severity: spare <= 0 ? "medium" : "low",
    confidence: neverSeen ? 0.95 : 0.9,
    title: `${server.name} is configured and was not reached from ${clock(from)} to ${clock(to)} (${count(run.length, "try")})`,
    nodes: [server.name],
    from,
    to,
    count: run.length,
    measures: { absentMs: to - from, spareVoters: spare },
    explanation: [
      `${list(by)} tried ${count(run.length, "time")} to connect to the election port of ${server.name} between ${clock(from)} and ${clock(lastTry)}: ${waysTheyFailed(run)}.`,
      neverSeen
        ? "No line shows it alive at any time, neither a vote nor a connection."
        : back !== null
          ? `The ${seenBefore ? "next" : "first"} sign of it came at ${clock(back)}.`
          : "No sign of it came afterwards.",
      spare <= 0
        ? `With ${count(ensemble.voters.count, "voter")} known, the others were ${spare === 0 ? "just a quorum: no further loss could be borne" : "too few for a quorum"}.`
        : `The others could still lose ${count(spare, "voter")}.`,
    ].join(" "),
    excluded: [
      "not a short restart: the tries go on for longer",
      ...(neverSeen ? ["not a member that votes and cannot be dialled: no vote of it arrived"] : []),
    ],
    remedy: [
      back === null
        ? `Bring ${server.name} back, or remove it from the server lists of all members, one restart at a time and the leader last.`
        : `${server.name} was there at ${clock(back)}: see in its log, or on its host, why it was not before.`,
      "While it is away a host that refuses connects does less harm than one that swallows them.",
    ],
    evidence: run.map(({ ref }) => ref),
  };
}

/** A leader that went away is not reached; the one that led next, which is named with it, is. */
function isAbout(cause: Draft, effect: Draft): boolean {
  const [first] = cause.nodes;
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
      "`Cannot open channel` to one id over 20 s and more without any sign of it; somewhat less where no line shows it alive at any time.",
    lookAlikes: [
      "A server that is down for some seconds while it restarts.",
      "Members that start later than the others: the tries end with their first vote.",
      "A member that votes, but cannot be dialled in one direction.",
    ],
    remedy: ["Bring the member back or remove it from every server list."],
    sources: ["org.apache.zookeeper.server.quorum.QuorumCnxManager.connectOne"],
  },
  detect: (ensemble) => absences(ensemble).map((absence) => draft(absence, ensemble)),
};
