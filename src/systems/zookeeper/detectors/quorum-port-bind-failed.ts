/** A server that wins an election and cannot open its own quorum port. */

import { inRuns } from "../../../correlate/runs.ts";
import { spanOf } from "../../../correlate/span-of.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import type { LineRef } from "../../../event.ts";
import { count, duration, fromTo } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import { keptLeader, outageMs } from "../harm.ts";
import { osError } from "../os-errors.ts";
import type { Server } from "../server.ts";

/** Each failed bind costs an election of some seconds; a longer pause is another event. */
const LONGEST_PAUSE_MS = 120_000;
/** How long the followers of a leader without a port take to notice it (five tries up to 3.5). */
const NOTICED_WITHIN_MS = 10_000;
/** Without a leader for this long, clients begin to lose their sessions. */
const OUTAGE_MS = 10_000;

/** 3.6 and later: no socket of the leader could be opened; the line above, one a socket, may be missing. */
const NO_SOCKET = /^Leader failed to initialize any of the following sockets: \[(.*)\]/;
/** The lines about one try to lead. */
const ONE_TRY_MS = 1000;

/** What is said of an address, and what helps against it. */
const CURES = [
  [
    "address not local",
    "Cannot assign requested address",
    "put an address that the host has into its own server line, or set quorumListenOnAllIPs=true.",
  ],
  [
    "address in use",
    "Address already in use",
    "find the process that holds the port (a second instance, another service) and stop or move it.",
  ],
  [
    null,
    "Unresolved address",
    "its own host name is not known to it: make the name resolve (in Kubernetes publishNotReadyAddresses on the headless service), or set quorumListenOnAllIPs=true, which needs no name.",
  ],
] as const;

interface Failure {
  readonly at: number;
  readonly ref: LineRef;
  readonly where: string;
  /** Why, as Java says it; "" where no line does. */
  readonly words: string;
}

/** Tries to lead that failed for want of a port. */
function failuresOf({ log }: Server): Failure[] {
  const bound = log.of("lead.bindfail").map(({ at, ref, fields, causes }) => ({
    at,
    ref,
    where: fields.addr ?? (fields.port === undefined ? "" : String(fields.port)),
    words: causes.map(({ detail }) => detail).find((detail) => detail !== "") ?? "",
  }));
  const given = log.of("peer.unexpected").flatMap(({ at, causes }) =>
    causes.flatMap(({ detail, ref }) => {
      const [, where] = NO_SOCKET.exec(detail) ?? [];
      return where === undefined ? [] : [{ at, ref, where, words: "" }];
    }),
  );
  const told = ({ at }: Failure) => bound.some((known) => known.at <= at && at - known.at <= ONE_TRY_MS);
  return [...bound, ...given.filter((failure) => !told(failure))].sort((a, b) => a.at - b.at);
}

/** The remedy for what the system said; all of them, and how to tell, where no line of these says it. */
function curesOf(words: string): string[] {
  const error = osError(words);
  const said = CURES.filter(([meaning, text]) => words.includes(text) || (meaning !== null && meaning === error));
  if (said.length > 0) return said.map(([, text, cure]) => `${text}: ${cure}`);
  return [
    words === ""
      ? "Find the exception under `Couldn't bind to`, right above in the full log: it says why, and what helps depends on that."
      : "What helps depends on what the system said.",
    ...CURES.map(([, text, cure]) => `${text}: ${cure}`),
  ];
}

function draft(server: Server, failures: readonly Failure[], ensemble: Ensemble): Draft {
  const { from, to } = spanOf(failures);
  const leaderless = outageMs(ensemble, { from, to: Math.min(to + NOTICED_WITHIN_MS, ensemble.settled) });
  const where = failures[0]?.where;
  const words = failures.map((failure) => failure.words).find((text) => text !== "");
  const kept = keptLeader(ensemble, { from, to });
  const led = ensemble.leaders.find((leader) => leader.server !== server && leader.to > to);
  return {
    severity: leaderless >= OUTAGE_MS ? "critical" : failures.length > 1 ? "high" : "medium",
    confidence: 1,
    title:
      `${server.name} was elected${failures.length === 1 ? "" : ` ${count(failures.length, "time")}`} and could not bind its quorum port ${where ?? ""}`.trimEnd(),
    nodes: [server.name],
    from,
    to,
    count: failures.length,
    measures: { leaderlessMs: leaderless },
    explanation: [
      `${fromTo(from, to)} ${server.name} took the lead and could not open ${where ?? "its quorum port"}${words ? ` (${words})` : ""}, so no follower could connect and it went back to looking.`,
      leaderless > 0 ? `The ensemble was without a leader for ${duration(leaderless)} of that.` : "",
      kept,
      led
        ? `${kept === "" ? `${led.server.name} leads afterwards; ` : ""}${server.name} can follow, but will fail again whenever it is elected.`
        : "",
    ]
      .filter(Boolean)
      .join(" "),
    excluded: ["not a blocked port: the reason stands in the elected server's own log, not in its followers'"],
    remedy: curesOf(words ?? ""),
    evidence: failures.map(({ ref }) => ref),
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/quorum-port-bind-failed",
  title: "Leader cannot bind quorum port",
  severity: "high",
  causedBy: ["zookeeper/duplicate-server-id"],
  guide: {
    what: "An elected server opens its quorum port only when it begins to lead. If the address is not local or the port is taken, it steps down at once, and the same server may be elected again and again.",
    signature:
      "LEADING, then `Couldn't bind to` with a BindException, or `Leader failed to initialize any of the following sockets` (3.6 and later), then LOOKING, on one server.",
    lookAlikes: [
      "Quorum port blocked between servers: the leader's log has no failed bind.",
      "Election port that cannot be bound: that is tried at the start of the process, not after an election.",
    ],
    remedy: ["Use a bindable address or quorumListenOnAllIPs=true; free the port."],
    sources: ["org.apache.zookeeper.server.quorum.Leader", "https://github.com/pravega/zookeeper-operator/issues/251"],
  },
  detect: (ensemble) =>
    ensemble.servers.flatMap((server) =>
      inRuns(
        failuresOf(server).filter(({ at }) => at < ensemble.ending),
        LONGEST_PAUSE_MS,
      ).map((run) => draft(server, run, ensemble)),
    ),
};
