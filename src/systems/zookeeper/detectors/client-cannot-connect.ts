/** A client that a serving server turns away, or that cannot keep its connection, again and again. */

import { eventsOf } from "../../../correlate/event-log.ts";
import { grouped } from "../../../correlate/grouped.ts";
import { inRuns } from "../../../correlate/runs.ts";
import { spanOf } from "../../../correlate/span-of.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { count, duration, fromTo, list } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import type { Server } from "../server.ts";

/** Once is a client that comes back too late, twice one that asks again. */
const FEWEST_REFUSALS = 3;
/** A healthy client moves once when its server goes; this often it is the client or its way. */
const FEWEST_RENEWALS = 5;
/** Lines closer than this are of one try. */
const ONE_TRY_MS = 1000;
/** Tries further apart than this are not one struggle. */
const SAME_STRUGGLE_MS = 120_000;

type TryKind = "sess.invalid" | "sess.badpw" | "cli.renew";

interface Try {
  readonly at: number;
  readonly server: Server;
  readonly event: ZkEvent<TryKind>;
}

/** Tries of one session over all servers, in runs. */
function struggles({ servers, ending }: Ensemble, kinds: readonly TryKind[]): Try[][] {
  const tries = servers
    .flatMap((server) => eventsOf(server.log, ...kinds).map((event): Try => ({ at: event.at, server, event })))
    .filter(({ at }) => at < ending)
    .sort((a, b) => a.at - b.at);
  return [...grouped(tries, ({ event }) => event.fields.session).values()].flatMap((own) =>
    inRuns(
      own.filter(({ at }, i) => at - (own[i - 1]?.at ?? Number.NEGATIVE_INFINITY) >= ONE_TRY_MS),
      SAME_STRUGGLE_MS,
    ),
  );
}

/** Servers that come and go make clients move; that is no fault of theirs. */
function isQuiet({ servers, leaders }: Ensemble, from: number, to: number): boolean {
  const restarted = servers.some(({ lives }) =>
    lives.some((life) => life.started && life.from >= from && life.from <= to),
  );
  const alone = servers.length === 1;
  return !restarted && (alone || leaders.some((span) => span.from <= from && span.to >= to));
}

function draft(run: readonly Try[]): Draft {
  const { from, to } = spanOf(run);
  const first = run[0]?.event;
  const session = `0x${(first?.fields.session ?? 0n).toString(16)}`;
  const renewed = first?.kind === "cli.renew";
  const names = [...new Set(run.map(({ server }) => server.name))];
  return {
    severity: "low",
    confidence: 0.9,
    title: renewed
      ? `The client of session ${session} lost its connection and came back ${count(run.length, "time")} in ${duration(to - from)}`
      : `The client of session ${session} was turned away ${count(run.length, "time")} in ${duration(to - from)}`,
    nodes: names,
    from,
    to,
    count: run.length,
    measures: { spanMs: to - from },
    explanation: renewed
      ? `${fromTo(from, to)} the client of session ${session} (${first?.fields.addr ?? ""} at first) connected ${count(run.length, "time")} to ${list(names)} and kept its session. No server was restarted and the leader stayed in that time, so what breaks the connection is the client or the way to it.`
      : `${fromTo(from, to)} ${list(names)} refused session ${session} ${count(run.length, "time")} because it has expired or its password is wrong. A client that is told so has to begin a new session; this one comes back with the old one.`,
    excluded: [
      "not servers that do not serve: they answered",
      "not a fail-over: no restart and no election in that time",
    ],
    remedy: [
      renewed
        ? "Read the client's log: pauses, a connection that a firewall or proxy closes when it is idle, requests larger than jute.maxbuffer."
        : "Let the client make a new session when its old one has expired; check that it speaks to the right ensemble.",
    ],
    evidence: run.map(({ event }) => event.ref),
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/client-cannot-connect",
  title: "Client cannot connect",
  severity: "low",
  causedBy: [],
  guide: {
    what: "A client cannot reach or keep its server although the servers serve.",
    signature:
      "One session refused three times or more (`probably expired`, `Incorrect password`), or renewed five times or more, each within two minutes of the last, with no restart and no election in between.",
    lookAlikes: [
      "Clients move to other servers when theirs is restarted or an election is held.",
      "Servers without quorum close connections with `ZooKeeperServer not running` (zookeeper/requests-while-not-serving).",
      "The limit of connections (zookeeper/connection-limit).",
    ],
    remedy: ["Read the client's log; look at what lies between client and servers."],
    sources: ["ZooKeeperServer.processConnectRequest"],
  },
  detect: (ensemble) =>
    [
      ...struggles(ensemble, ["sess.invalid", "sess.badpw"]).filter((run) => run.length >= FEWEST_REFUSALS),
      ...struggles(ensemble, ["cli.renew"]).filter((run) => run.length >= FEWEST_RENEWALS),
    ]
      .filter((run) => isQuiet(ensemble, spanOf(run).from, spanOf(run).to))
      .map(draft),
};
