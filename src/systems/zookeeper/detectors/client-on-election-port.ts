/** Something that is no server speaks to the election port; its first bytes are read as a server id. */

import { grouped } from "../../../correlate/grouped.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { count, fromTo, list } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import type { Server } from "../server.ts";
import { memberWithTls, type Stranger, strangersOf, TLS_CLIENT } from "../strangers.ts";

function draft(server: Server, strangers: readonly Stranger[]): Draft {
  const from = strangers[0]?.event.at ?? 0;
  const to = strangers.at(-1)?.event.at ?? from;
  const kinds = [...grouped(strangers, ({ what }) => what)].sort((a, b) => b[1].length - a[1].length);
  // who speaks several protocols is a scanner
  const hasTls = kinds.every(([what]) => what === TLS_CLIENT);
  const sources = [...new Set(strangers.flatMap(({ address }) => address ?? []))];
  const fromWhom = sources.length > 0 ? ` from ${list(sources)}` : "";
  return {
    severity: "low",
    confidence: 0.97,
    title: `Election port of ${server.name}: ${count(strangers.length, "connection")} of ${list(kinds.map(([what]) => what))}${fromWhom}`,
    nodes: [server.name],
    from,
    to,
    count: strangers.length,
    measures: {},
    explanation: [
      `${fromTo(from, to)} the election port of ${server.name} took ${count(strangers.length, "connection")}${fromWhom} whose first eight bytes make an impossible server id, and broke each off.`,
      `By these bytes: ${kinds.map(([what, same]) => `${what} (${same.length})`).join(", ")}.`,
      "The election is not disturbed from 3.5.8 and 3.6.1 on; older releases keep a sender thread for each such id, and may lose their reader of votes.",
    ].join(" "),
    excluded: [
      `not a member${hasTls ? " that speaks without TLS" : ""}: no vote ever came from these ids, and they are larger than any configured one`,
    ],
    remedy: [
      "Give the client the client port (2181) in its connect string; 3888 is for servers alone.",
      "Aim health checks and scanners at the client port or the admin server, and close 3888 to everybody but the members.",
      ...(hasTls
        ? [`If a member has that address, it has sslQuorum=true and ${server.name} has not: make them alike.`]
        : []),
    ],
    evidence: strangers.flatMap(({ event, accepted }) => [event.ref, ...(accepted ? [accepted] : [])]),
  };
}

/** Members that open their connections for elections with TLS, as far as this port can tell by their addresses. */
function draftOfMembers(server: Server, strangers: readonly Stranger[], members: readonly string[]): Draft {
  return {
    ...draft(server, strangers),
    confidence: 0.9,
    title: `Election port of ${server.name}: ${count(strangers.length, "connection")} with TLS from the ${members.length === 1 ? "address" : "addresses"} of ${list(members)}, which it takes for ids`,
    nodes: [server.name, ...members],
    excluded: ["not ids of members: they are larger than any configured one"],
    remedy: [
      `Compare sslQuorum of ${list(members)} with that of ${server.name}: the one speaks TLS on its election port and the other does not.`,
      "While members are changed to TLS, portUnification has to be on at all of them; change sslQuorum one restart later.",
    ],
  };
}

/** Whether the member that came with TLS says itself, about then, that its handshake failed: zookeeper/tls-failure has it. */
function saysItself(member: Server, { sid }: Server): boolean {
  return member.failures.some((failed) => failed.sid === sid && failed.failure === "tls");
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/client-on-election-port",
  title: "Client on the election port",
  severity: "low",
  causedBy: [],
  guide: {
    what: "A client, a health check or a scanner connects to the election port (3888). The server reads the first eight bytes as a server id, opens a link to that id, and breaks it off.",
    signature: "`Connection broken for id` with an id above 65535 from which no vote ever came.",
    lookAlikes: [
      "Connections of members that break: their ids are in the server list (connection churn).",
      "Observers that are polled for votes: they get negative ids.",
      "A member with sslQuorum=true at a port without TLS, which says itself that its handshake failed (zookeeper/tls-failure).",
    ],
    remedy: ["Use 2181 in connect strings; keep probes and scanners off 3888."],
    sources: ["org.apache.zookeeper.server.quorum.QuorumCnxManager.receiveConnection"],
  },
  detect: (ensemble) =>
    ensemble.servers.flatMap((server) => {
      const strangers = strangersOf(server);
      const from = grouped(strangers, (one) => memberWithTls(one, server, ensemble.servers));
      const unsaid = [...from].filter(([member]) => member !== undefined && !saysItself(member, server));
      const others = from.get(undefined) ?? [];
      const ofMembers = unsaid.flatMap(([, same]) => same);
      return [
        ...(others.length > 0 ? [draft(server, others)] : []),
        ...(ofMembers.length > 0
          ? [
              draftOfMembers(
                server,
                ofMembers,
                unsaid.flatMap(([member]) => member?.name ?? []),
              ),
            ]
          : []),
      ];
    }),
};
