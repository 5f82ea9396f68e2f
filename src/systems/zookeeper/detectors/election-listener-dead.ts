/** A server whose election port is closed for good while its process goes on. */
import type { Detector, Draft } from "../../../detect/detector.ts";
import { clock, count, duration, list } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import { keptLeader } from "../harm.ts";
import type { Server } from "../server.ts";

/** From 3.6 on the process ends itself (exit code 14) within moments of giving up. */
const EXITS_WITHIN_MS = 10_000;

function draft(server: Server, dead: readonly ZkEvent<"cnx.listendead">[], ensemble: Ensemble): Draft {
  const from = dead[0]?.at ?? 0;
  const life = server.lives.find((one) => one.from <= from && from <= one.to);
  const exit = server.log.of("exit.jvm").find(({ at }) => at >= from && at <= from + EXITS_WITHIN_MS);
  const next = server.lives.find((one) => one.from > from);
  const to = Math.min(exit?.at ?? next?.from ?? ensemble.whole.to, ensemble.settled);
  const refused = ensemble.servers.flatMap((by) =>
    by.failures
      .filter(({ sid, failure, at }) => sid === server.sid && failure === "refused" && at >= from && at <= to)
      .map((one) => ({ ...one, by })),
  );
  const binds = server.log.of("cnx.listenexc").filter(({ at }) => at <= from && at >= (life?.from ?? from));
  const where = dead.map(({ fields }) => fields.addr)[0] ?? "";
  const by = [...new Set(refused.map((one) => one.by.name))];
  return {
    severity: exit || refused.length > 0 ? "high" : "medium",
    confidence: 1,
    title: exit
      ? `${server.name} gave up its election port ${where} and ended itself with code ${exit.fields.code}`
      : `${server.name} gave up its election port ${where} and cannot take part in elections any longer`,
    nodes: [server.name],
    from,
    to,
    count: dead.length,
    measures: { bindTries: binds.length, refused: refused.length },
    explanation: [
      `At ${clock(from)} the listener of the election port of ${server.name} ended by itself${binds.length > 0 ? ` after ${count(binds.length, "error")}` : ""}.`,
      exit
        ? `${duration(exit.at - from)} later the process ended itself because of it.`
        : "The process went on: it can still dial others, but nobody can dial it, and a server with a greater id has to.",
      refused.length > 0
        ? `Afterwards ${list(by)} ${by.length === 1 ? "was" : "were"} refused ${count(refused.length, "time")}.`
        : "",
      keptLeader(ensemble, { from, to }),
    ]
      .filter(Boolean)
      .join(" "),
    excluded: ["not a stop: a server that is being stopped leaves its listener without this line"],
    remedy: [
      `Read the errors of the listener just before: make ${where || "the election address"} bindable on the host of ${server.name}, then restart the process; nothing else brings the listener back.`,
      "Set zookeeper.electionPortBindRetry=0 (retry for ever, 3.5.6 and later) where the address appears late, as with pods.",
    ],
    evidence: [...dead, ...binds, ...(exit ? [exit] : []), ...refused].map(({ ref }) => ref),
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/election-listener-dead",
  title: "Election listener dead",
  severity: "high",
  causedBy: ["zookeeper/election-port-bind-failed", "zookeeper/duplicate-server-id", "zookeeper/unknown-host"],
  guide: {
    what: "After a few errors the thread that accepts election connections ends for good. A serving server goes on serving, and is missing at the next election.",
    signature:
      "`As I'm leaving the listener thread, I won't be able to participate in leader election any longer` or `Leaving listener thread for address`.",
    lookAlikes: [
      "`Leaving listener` alone: the listener ends with its process.",
      "A peer that refuses connects: its process is down; a dead listener is known from the server's own log.",
    ],
    remedy: ["Make the address bindable and restart; raise or zero zookeeper.electionPortBindRetry."],
    sources: [
      "org.apache.zookeeper.server.quorum.QuorumCnxManager.Listener",
      "https://issues.apache.org/jira/browse/ZOOKEEPER-3320",
    ],
  },
  detect: (ensemble) =>
    ensemble.servers.flatMap((server) =>
      server.lives.flatMap((life) => {
        const dead = server.log
          .of("cnx.listendead")
          .filter(({ at }) => at >= life.from && at <= life.to && at < ensemble.ending);
        return dead.length > 0 ? [draft(server, dead, ensemble)] : [];
      }),
    ),
};
