/** A configured member that nobody reaches for a while. */
import type { Detector, Draft } from "../../../detect/detector.ts";
import { clock, count, list } from "../../../words.ts";
import type { Unreachable } from "../availability.ts";
import type { FailureClass } from "../connects.ts";
import type { Ensemble } from "../ensemble.ts";
import { grouped } from "../grouped.ts";
import { spareVoters } from "../harm.ts";

/** A restart, with the start of its virtual machine and the reading of its data, is over by then. */
const SHORTEST_MS = 20_000;
/** Of a member that no line ever shows alive, less has to be seen. */
const NEVER_SEEN_MS = 8000;
const FEWEST_TRIES = 2;

const HOW: Readonly<Record<FailureClass, string>> = {
  refused: "refused",
  timeout: "timed out",
  unreachable: "no route",
  dns: "name not resolved",
  tls: "TLS failed",
  other: "failed",
  unknown: "failed",
};

interface Absence extends Unreachable {
  readonly neverSeen: boolean;
  readonly lastTry: number;
  readonly failures: readonly FailureClass[];
}

function absences(ensemble: Ensemble): Absence[] {
  return ensemble.unreachable.flatMap((span) => {
    const { server } = span;
    const seen = (ensemble.sightings.get(server.sid ?? -1) ?? []).filter(
      ({ kind }) => kind === "vote" || kind === "contact",
    );
    const neverSeen = server.log.all.length === 0 && seen.length === 0;
    const to = Math.min(span.to, seen.find(({ at }) => at > span.from)?.at ?? span.to, ensemble.settled);
    const tries = span.by
      .flatMap(({ failures }) => failures)
      .filter(({ sid, at }) => sid === server.sid && at >= span.from && at <= to)
      .sort((a, b) => a.at - b.at);
    const first = tries[0]?.at ?? span.from;
    const lastTry = tries.at(-1)?.at ?? first;
    // a process that logs is there; that others cannot dial it has names of its own
    const running = server.roles.some(
      ({ state, inferred, from, to: end }) =>
        !inferred && state !== "down" && state !== "unknown" && from < lastTry && end > first,
    );
    const long =
      lastTry - first >= SHORTEST_MS || (neverSeen && to - first >= SHORTEST_MS && lastTry - first >= NEVER_SEEN_MS);
    if (running || !long || tries.length < FEWEST_TRIES) return [];
    return [
      {
        ...span,
        from: first,
        to: Math.max(to, lastTry),
        tries: tries.length,
        neverSeen,
        lastTry,
        failures: tries.map(({ failure }) => failure),
        evidence: tries.map(({ ref }) => ref),
      },
    ];
  });
}

function draft(absence: Absence, ensemble: Ensemble): Draft {
  const { server, by, from, to, tries, neverSeen, lastTry, failures, evidence } = absence;
  const observers = by.map(({ name }) => name);
  const how = [...grouped(failures, (failure) => HOW[failure])].map(([word, same]) => `${word} (${same.length})`);
  const spare = spareVoters(ensemble, (from + lastTry) / 2);
  return {
    severity: spare <= 0 ? "medium" : "low",
    confidence: neverSeen ? 0.95 : 0.9,
    title: `${server.name} is configured and was never reached from ${clock(from)} to ${clock(to)} (${count(tries, "try")})`,
    nodes: [server.name],
    from,
    to,
    count: tries,
    measures: { absentMs: to - from, spareVoters: Math.max(spare, 0) },
    explanation: [
      `${list(observers)} tried ${count(tries, "time")} to connect to the election port of ${server.name} between ${clock(from)} and ${clock(lastTry)}: ${list(how)}.`,
      neverSeen
        ? "No line shows it alive at any time, neither a vote nor a connection."
        : to < ensemble.settled
          ? `The first sign of it came at ${clock(to)}.`
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
      `Bring ${server.name} back, or remove it from the server lists of all members, one restart at a time and the leader last.`,
      "Until then a host that refuses connects does less harm than one that swallows them.",
    ],
    evidence,
  };
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
  ],
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
