/** A server that wins elections and never gets a quorum of followers to lead. */

import type { Span } from "../../../case.ts";
import { eventsOf } from "../../../correlate/event-log.ts";
import { inRuns } from "../../../correlate/runs.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { during } from "../../../extent.ts";
import { count, duration, fromTo, list, median } from "../../../words.ts";
import { readAddress } from "../address.ts";
import type { Ensemble } from "../ensemble.ts";
import { type FailedLead, failedLeads, isLastLead } from "../failed-leads.ts";
import { votersBy } from "../membership.ts";
import { outageDuring, outageSeverity } from "../outage.ts";
import type { Server } from "../server.ts";
import { serverAt } from "../server-at.ts";
import type { Settings } from "../settings.ts";

/** One failure is a race at a start, where somebody leads afterwards. */
const FEWEST_FAILURES = 2;
/** A try may wait for initLimit twice and longer; failures further apart than this have separate stories. */
const LONGEST_PASS_MS = 10 * 60_000;

/** Leads that the server gave up because too few followers came; those that come and do not finish are another story. */
function failures(server: Server, ensemble: Ensemble): FailedLead[] {
  return failedLeads(server).filter(({ at, joined, missedQuorum }) => {
    const isLonely = joined.length + 1 < votersBy(server, at, ensemble).quorum;
    return (isLonely || (missedQuorum && joined.length === 0)) && at < ensemble.ending;
  });
}

/** How many of how many others it takes, as far as the server's list is known; empty where nothing of it is. */
function needed(server: Server, at: number, ensemble: Ensemble): string {
  const { count: voters, quorum, byGroups } = votersBy(server, at, ensemble);
  if (byGroups) return "";
  const list = ensemble.voterLists.findLast((one) => one.server === server && one.life.from <= at);
  if (list?.max != null) return `: ${quorum - 1} of ${voters - 1} are needed`;
  return voters > 1 ? `: at least ${quorum - 1} of ${voters - 1} are needed` : "";
}

function limitOf({ initLimit, tickMs, initPrinted }: Settings): string {
  return `It may wait for ${initPrinted ? `${initLimit} ticks of ${duration(tickMs)} (initLimit)` : "initLimit ticks"} in each phase.`;
}

/** Followers that connected to a client port of this server in order to follow it, and the address that they dialled. */
function dialledClientPort(server: Server, span: Span, { servers }: Ensemble) {
  const ports = new Set(
    eventsOf(server.log, "boot.client", "boot.bind").flatMap(({ fields }) =>
      "addr" in fields && fields.addr !== undefined ? (readAddress(fields.addr).port ?? []) : [],
    ),
  );
  return servers.flatMap((by) =>
    by === server
      ? []
      : during(by.log.of("learn.connected"), span.from, span.to).flatMap(({ fields: { addr }, ref }) => {
          const { port } = readAddress(addr);
          return port !== null && ports.has(port) && serverAt(addr, servers) === server
            ? [{ by, addr, port, ref }]
            : [];
        }),
  );
}

function draft(server: Server, run: readonly FailedLead[], ensemble: Ensemble): Draft {
  const from = run[0]?.span.from ?? 0;
  const to = run.at(-1)?.span.to ?? from;
  const waitedMs = median(run.map(({ span }) => span.to - span.from));
  const outage = outageDuring(ensemble, { from, to });
  const votes = [
    ...new Set(
      ensemble.servers
        .filter(
          (other) => other !== server && during(other.votes, from, to).some(({ leader }) => leader === server.sid),
        )
        .map(({ name }) => name),
    ),
  ];
  const dialled = dialledClientPort(server, { from, to }, ensemble);
  const [first] = dialled;
  const dialling = list([...new Set(dialled.map(({ by }) => by.name))]);
  const wrong = first ? `: ${dialling} dialled its client port` : "";
  return {
    severity: outage ? outageSeverity(outage.to - outage.from) : "medium",
    confidence: 0.95,
    title:
      run.length === 1
        ? `${server.name} was elected and gave up after ${duration(waitedMs)}, without a quorum of followers${wrong}`
        : `${server.name} won ${count(run.length, "election")} and gave up each time, without a quorum of followers${wrong}`,
    nodes: [server.name],
    from,
    to,
    count: run.length,
    measures: { waitedMs, failures: run.length },
    explanation: [
      `${fromTo(from, to)} ${server.name} took the lead${run.length === 1 ? " and stepped down after" : ` ${count(run.length, "time")} and stepped down after about`} ${duration(waitedMs)}, because too few followers came to its quorum port${needed(server, from, ensemble)}.`,
      first
        ? `${dialling} dialled ${first.addr} in order to follow it, which is its client port: their server lists have that where its quorum port belongs.`
        : "",
      votes.length > 0 && first
        ? `Votes for it are in the logs of ${list(votes)}, so the election port works.`
        : votes.length > 0
          ? `Votes for it are in the logs of ${list(votes)}, so the election port works; the quorum port or the followers' own decisions are in question.`
          : "No log of another member shows a vote for it.",
      limitOf(server.settings),
    ]
      .filter(Boolean)
      .join(" "),
    excluded: [
      "not a snapshot that takes too long: too few followers came at all",
      "not a quorum port that cannot be bound: no such line",
      "not a leader that lost its quorum: it never had one",
    ],
    remedy: [
      first
        ? `Correct the line of ${server.name} in the server lists of ${dialling} (server.N=host:2888:3888): ${first.port} is its client port. Then restart them.`
        : `Check that the others reach the quorum port (2888) of ${server.name}, and whom they follow instead.`,
      "From 3.6 on zookeeper.leader.maxTimeToWaitForEpoch shortens each failed try.",
    ],
    evidence: [
      ...dialled.map(({ ref }) => ref),
      ...run.flatMap(({ span, end }) => [end.ref, ...span.evidence.slice(0, 1)]),
    ],
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/failed-activation-loop",
  title: "Failed activation loop",
  severity: "critical",
  causedBy: [
    "zookeeper/quorum-port-unreachable",
    "zookeeper/membership-disagreement",
    "zookeeper/connect-stall",
    "zookeeper/follower-looking-loop",
    "zookeeper/network-partition",
    "zookeeper/tls-failure",
    "zookeeper/sasl-failure",
  ],
  guide: {
    what: "A server wins the election and waits for followers that do not come. After initLimit it gives up and the election starts again.",
    signature:
      "On one server, twice or more, or once where nobody leads afterwards: LEADING, no `Have quorum of supporters`, fewer followers than a quorum needs, then `Waiting for a quorum of followers` or a time-out while waiting for the epoch.",
    lookAlikes: [
      "Followers come and do not finish their snapshot in time (zookeeper/snapshot-sync-timeout-loop).",
      "The quorum port cannot be bound (zookeeper/quorum-port-bind-failed).",
      "A leader that had a quorum and lost it (zookeeper/leader-lost-quorum).",
    ],
    remedy: ["Open the quorum port (2888) between all members; see whom the others elected."],
    sources: ["ZOOKEEPER-3109", "org.apache.zookeeper.server.quorum.Leader"],
  },
  detect: (ensemble) =>
    ensemble.servers.flatMap((server) =>
      inRuns(failures(server, ensemble), LONGEST_PASS_MS)
        .filter((run) => run.length >= FEWEST_FAILURES || run.some((lead) => isLastLead(lead, server, ensemble)))
        .map((run) => draft(server, run, ensemble)),
    ),
};
