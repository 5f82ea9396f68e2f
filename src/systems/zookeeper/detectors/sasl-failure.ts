/** Servers that refuse one another because the one that connects cannot authenticate itself by SASL. */

import type { Severity } from "../../../case.ts";
import { grouped } from "../../../correlate/grouped.ts";
import { inRuns } from "../../../correlate/runs.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import type { Instant } from "../../../event.ts";
import { touching } from "../../../extent.ts";
import { clock, count, fromTo, list } from "../../../words.ts";
import { readAddress } from "../address.ts";
import type { Ensemble } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import { peerName } from "../peer-name.ts";
import type { Server } from "../server.ts";
import { serverAt } from "../server-at.ts";
import { followedAt } from "../sightings.ts";
import { spare, spareWithout } from "../voters.ts";

/** Tries further apart than this are separate: a server that looks tries again at the latest after its greatest back-off. */
const SAME_SPELL_MS = 10 * 60_000;

/** Two lines of one failure. */
const NEXT_LINE_MS = 1000;

interface Refusal {
  readonly at: number;
  readonly event: ZkEvent;
  /** The server that connected and was not accepted, by its address where that is no known member's, and the one that it connected to. */
  readonly learner: string;
  readonly acceptor: string;
  /** What the accepting side says of it, where that is in the line. */
  readonly reason: string | null;
}

function saslReason({ causes }: ZkEvent): string | null {
  const sasl = causes.findLast(({ exception }) => exception === "javax.security.sasl.SaslException");
  return sasl?.detail ?? null;
}

/** Everything in the log of a server about connections that failed by SASL, as the one that connects or that accepts. */
function refusalsOf(server: Server, ensemble: Ensemble): Refusal[] {
  /** The last failure that each thread printed: the line that names the address comes next, on the same thread. */
  const failed = new Map<string, ZkEvent<"sasl.fail">>();
  const made = (event: ZkEvent, sid: number): Refusal => ({
    at: event.at,
    event,
    learner: server.name,
    acceptor: peerName(ensemble, sid),
    reason: null,
  });
  const accepted = (event: ZkEvent, addr: string, reason: string): Refusal[] => {
    const learner = serverAt(addr, ensemble.servers);
    const name = learner?.name ?? readAddress(addr).ip;
    return name === null || learner === server
      ? []
      : [{ at: event.at, event, learner: name, acceptor: server.name, reason }];
  };
  return server.log.all.flatMap((event) => {
    const reason = saslReason(event);
    switch (event.kind) {
      case "sasl.fail":
        failed.set(event.thread, event);
        return [];
      case "cnx.connexc":
        return reason === null ? [] : [made(event, event.fields.sid)];
      case "follow.fail": {
        const leader = followedAt(server, event.at)?.leader;
        return reason === null || leader == null ? [] : [made(event, leader)];
      }
      case "lh.auth":
        return reason === null ? [] : accepted(event, event.fields.addr, reason);
      case "cnx.hexc": {
        const before = failed.get(event.thread);
        const said = before && event.at - before.at <= NEXT_LINE_MS ? saslReason(before) : null;
        return said === null ? [] : accepted(event, event.fields.addr, said);
      }
      default:
        return [];
    }
  });
}

/** Between its tries a server that looks is silent: it is kept out until it serves. */
function keptOutUntil(name: string, last: Instant, { servers, settled }: Ensemble): Instant {
  const learner = servers.find((server) => server.name === name);
  if (!learner?.hasLog || touching(learner.roles, last, last).some(({ serving }) => serving)) return last;
  const back = learner.roles.find(({ from, serving }) => serving && from > last);
  return Math.max(last, back?.from ?? Math.min(settled, learner.last ?? last));
}

function draft(learner: string, run: readonly Refusal[], ensemble: Ensemble, refused: ReadonlySet<string>): Draft {
  const acceptors = [...new Set(run.map(({ acceptor }) => acceptor))].sort();
  const reason = run.find((refusal) => refusal.reason !== null)?.reason;
  const last = run.at(-1)?.at ?? 0;
  const [from, to] = [run[0]?.at ?? 0, keptOutUntil(learner, last, ensemble)];
  const outage = touching(ensemble.gaps, from, to).length > 0;
  const severity: Severity = outage && refused.size > spare(ensemble.voters) ? "high" : "medium";
  return {
    ...told(
      ensemble.servers.some(({ name }) => name === learner) ? [learner, ...acceptors] : acceptors,
      run.map(({ event }) => event),
      {
        severity,
        confidence: 0.95,
        from,
        to,
        title: `${learner} could not authenticate itself by SASL to ${list(acceptors)}, ${count(run.length, "line")}`,
        measures: spareWithout(refused.size, ensemble.voters),
        explanation: [
          `${fromTo(from, last)} the connections that ${learner} made to ${list(acceptors)} were closed because its authentication by SASL failed.`,
          reason ? `The accepting side says: ${reason}` : "Why, the log of the accepting side says.",
          to > last ? `${learner} did not serve until ${clock(to)}.` : "",
          "Without it a server can neither vote nor follow. Connections that stand stay up, so the trouble shows when a server is restarted.",
        ]
          .filter(Boolean)
          .join(" "),
        excluded: ["not a refused connect: the port answered", "not a failure of TLS: the exception is that of SASL"],
        remedy: [
          `Compare the JAAS entries (quorum.auth.learner.saslLoginContext on ${learner}, quorum.auth.server.saslLoginContext on ${list(acceptors)}): name and password, or principal and keytab, have to match. The lines do not tell which side is wrong.`,
          "Correct the entry and restart the server that had the wrong one.",
        ],
      },
    ),
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/sasl-failure",
  title: "SASL or Kerberos quorum failure",
  severity: "medium",
  causedBy: [],
  guide: {
    what: "Servers of an ensemble authenticate one another by SASL (quorum.auth.enableSasl), and one is not accepted by others: a wrong password or principal, an expired keytab, or settings that differ during a roll-out. It cannot join the quorum.",
    signature:
      "`SaslException` under `Exception while connecting, id: …, closing learner connection`, under `Exception when following the leader`, or under `Server failed to authenticate quorum learner`, or under `Failed to authenticate using SASL` with `Exception handling connection, addr: …` behind it. High where so many servers are refused that no quorum is left.",
    lookAlikes: [
      "Clients that fail to authenticate: they come in on the client port, and the ensemble is not harmed.",
      "A handshake of TLS that fails: zookeeper/tls-failure.",
      "A plain refused connect: zookeeper/election-port-refused.",
    ],
    remedy: ["Make the JAAS entries of all servers match; turn SASL on in the documented steps, one restart each."],
    sources: ["ZOOKEEPER-1045", "SaslQuorumAuthServer, SaslQuorumAuthLearner"],
  },
  detect: (ensemble) => {
    const refusals = ensemble.servers.flatMap((server) => refusalsOf(server, ensemble)).sort((a, b) => a.at - b.at);
    return [...grouped(refusals, ({ learner }) => learner)].flatMap(([learner, own]) =>
      inRuns(own, SAME_SPELL_MS).map((run) => {
        const [from, to] = [run[0]?.at ?? 0, run.at(-1)?.at ?? 0];
        const refused = new Set(refusals.filter(({ at }) => from <= at && at <= to).map((refusal) => refusal.learner));
        return draft(learner, run, ensemble, refused);
      }),
    );
  },
};
