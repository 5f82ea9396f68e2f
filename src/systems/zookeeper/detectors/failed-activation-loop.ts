/** A server that wins elections and never gets a quorum of followers to lead. */

import { eventsOf } from "../../../correlate/event-log.ts";
import { inRuns } from "../../../correlate/runs.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { during } from "../../../extent.ts";
import { count, duration, fromTo, list, median } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import { votersBy } from "../membership.ts";
import { outageDuring, outageSeverity } from "../outage.ts";
import type { RoleSpan } from "../role.ts";
import type { Server } from "../server.ts";

/** One failure is a race at a start. */
const FEWEST_FAILURES = 2;
/** A try may wait for initLimit twice and longer; failures further apart than this have separate stories. */
const LONGEST_PASS_MS = 10 * 60_000;
/** A leader that gives up sooner did not wait for followers: something else broke it. */
const SHORTEST_WAIT_MS = 1000;
/** The step-down is logged around the end of the role. */
const STEP_DOWN_WITHIN_MS = 2000;

interface Failure {
  readonly at: number;
  readonly span: RoleSpan;
  readonly end: ZkEvent<"lead.shutdown" | "peer.unexpected">;
  /** Followers that came. */
  readonly joined: readonly number[];
}

/** Spells of leading without a quorum that the server itself gave up, for want of followers. */
function failures(server: Server, ensemble: Ensemble): Failure[] {
  const ends = eventsOf(server.log, "lead.shutdown", "peer.unexpected");
  return spells(server.roles).flatMap((span) => {
    const { from, to } = span;
    const [end] = during(ends, from, to + STEP_DOWN_WITHIN_MS);
    const joined = [...new Set(during(server.log.of("lh.join"), from, to).map(({ fields }) => fields.sid))];
    // a port that cannot be bound is another story, and so are followers that come and do not finish
    const bindFailed = during(server.log.of("lead.bindfail"), from, to + STEP_DOWN_WITHIN_MS).length > 0;
    // one whose voter turned away did not wait in vain (zookeeper/disloyal-voter)
    const isTold = during(server.log.of("lead.disloyal"), from, to).length > 0;
    const lonely = joined.length + 1 < votersBy(server, from, ensemble).quorum;
    return end && !bindFailed && !isTold && lonely && from < ensemble.ending ? [{ at: from, span, end, joined }] : [];
  });
}

/** Neighbouring spans of leading as one, where it never served. */
function spells(roles: readonly RoleSpan[]): RoleSpan[] {
  const joined: RoleSpan[] = [];
  for (const role of roles) {
    const last = joined.at(-1);
    if (role.state !== "leading" || role.inferred) continue;
    if (last?.to === role.from) {
      last.to = role.to;
      last.serving ||= role.serving;
    } else joined.push({ ...role });
  }
  return joined.filter(({ serving, from, to }) => !serving && to - from >= SHORTEST_WAIT_MS);
}

function draft(server: Server, run: readonly Failure[], ensemble: Ensemble): Draft {
  const from = run[0]?.span.from ?? 0;
  const to = run.at(-1)?.span.to ?? from;
  const waitedMs = median(run.map(({ span }) => span.to - span.from));
  const outage = outageDuring(ensemble, { from, to });
  const voters = votersBy(server, from, ensemble);
  const votes = [
    ...new Set(
      ensemble.servers
        .filter(
          (other) => other !== server && during(other.votes, from, to).some(({ leader }) => leader === server.sid),
        )
        .map(({ name }) => name),
    ),
  ];
  return {
    severity: outage ? outageSeverity(outage.to - outage.from) : "medium",
    confidence: 0.95,
    title: `${server.name} won ${count(run.length, "election")} and gave up each time, without a quorum of followers`,
    nodes: [server.name],
    from,
    to,
    count: run.length,
    measures: { waitedMs, failures: run.length },
    explanation: [
      `${fromTo(from, to)} ${server.name} took the lead ${count(run.length, "time")} and stepped down after about ${duration(waitedMs)}, because too few followers came to its quorum port${voters.byGroups ? "." : `: ${voters.quorum - 1} of ${voters.count - 1} are needed.`}`,
      votes.length > 0
        ? `Votes for it are in the logs of ${list(votes)}, so the election port works; the quorum port or the followers' own decisions are in question.`
        : "No log of another member shows a vote for it.",
      `It may wait for ${server.settings.initLimit} ticks of ${duration(server.settings.tickMs)} (initLimit) in each phase.`,
    ].join(" "),
    excluded: [
      "not a snapshot that takes too long: too few followers came at all",
      "not a quorum port that cannot be bound: no such line",
      "not a leader that lost its quorum: it never had one",
    ],
    remedy: [
      `Check that the others reach the quorum port (2888) of ${server.name}, and whom they follow instead.`,
      "From 3.6 on zookeeper.leader.maxTimeToWaitForEpoch shortens each failed try.",
    ],
    evidence: run.flatMap(({ span, end }) => [end.ref, ...span.evidence.slice(0, 1)]),
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
      "On one server, twice or more: LEADING, no `Have quorum of supporters`, fewer followers than a quorum needs, then `Waiting for a quorum of followers` or a time-out while waiting for the epoch.",
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
        .filter((run) => run.length >= FEWEST_FAILURES)
        .map((run) => draft(server, run, ensemble)),
    ),
};
