/** Clients that go on asking a server that does not serve, where nothing else tells that it does not. */

import { eventsOf } from "../../../correlate/event-log.ts";
import { intervalAt } from "../../../correlate/intervals.ts";
import { inRuns } from "../../../correlate/runs.ts";
import { spanOf } from "../../../correlate/span-of.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { touching } from "../../../extent.ts";
import { count, duration, fromTo } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import type { Server } from "../server.ts";

const REFUSAL = "ZooKeeperServer not running";
/** Clients try again every second. */
const SAME_SPELL_MS = 5000;
/** An election and the synchronisation after it are over by then; until then such lines are ordinary. */
const LONG_MS = 10_000;
/** Of fewer in that time the one or other may be a probe. */
const FEWEST = 10;
/** The lines of an outage may begin before it and end after it by as much. */
const AROUND_MS = 15_000;

/** Requests that were refused, in order. Up to 3.5 a line of the crowd says it, which is counted and not kept. */
function refusals({ log }: Server): ZkEvent[] {
  const traced = log.all.filter(({ causes }) => causes.some(({ detail }) => detail === REFUSAL));
  return [...traced, ...eventsOf(log, "cli.notready", "cli.notready.tls")].sort((a, b) => a.at - b.at);
}

function draft(server: Server, run: readonly ZkEvent[]): Draft {
  const { from, to } = spanOf(run);
  const role = intervalAt(server.roles, from);
  const known = role !== undefined && role !== null && !role.serving && role.state !== "unknown";
  return told([server], run, {
    severity: known ? "info" : "low",
    confidence: 0.9,
    title: `${server.name} turned away ${count(run.length, "request")} in ${duration(to - from)}: it was not serving`,
    measures: { spanMs: to - from },
    explanation: [
      `${fromTo(from, to)} clients asked ${server.name} ${count(run.length, "time")} and were turned away because its server was not running. For that long its clients were without it, unless they went to another member.`,
      known ? `By its own lines it was ${role.state} then.` : "What kept it from serving is not in these lines.",
    ].join(" "),
    excluded: ["not an ordinary election: that is over within seconds"],
    remedy: [
      `Look at what ${server.name} did at that time: looking for a leader, catching up, or left running after its server had failed.`,
      "Where it was none of these, restart it.",
    ],
  });
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/requests-while-not-serving",
  title: "Requests while not serving",
  severity: "low",
  causedBy: [
    "zookeeper/log-write-failed",
    "zookeeper/disk-full",
    "zookeeper/stuck-looking",
    "zookeeper/minority-partition",
    "zookeeper/slow-join",
  ],
  guide: {
    what: "A server takes connections before it serves and after it has stopped serving, and closes each of them. How long it does is how long its clients were without it.",
    signature:
      "`ZooKeeperServer not running` under `Close of session` (3.6 and later), or `because the server is not ready` of Netty: ten or more, at most five seconds apart, for ten seconds or longer, where no outage of the ensemble is told at that time.",
    lookAlikes: [
      "Each election and each start: a few such lines within seconds.",
      "An outage of the ensemble: told by that, not by its clients.",
      "To 3.5 the line is counted with those of all clients and makes no finding.",
    ],
    remedy: ["Find out why the server does not serve."],
    sources: ["NIOServerCnxn.readLength", "bitnami/charts#10291"],
  },
  detect: ({ servers, gaps }) =>
    servers.flatMap((server) =>
      inRuns(refusals(server), SAME_SPELL_MS)
        .filter((run) => run.length >= FEWEST && spanOf(run).to - spanOf(run).from >= LONG_MS)
        .filter((run) => touching(gaps, spanOf(run).from - AROUND_MS, spanOf(run).to + AROUND_MS).length === 0)
        .map((run) => draft(server, run)),
    ),
};
