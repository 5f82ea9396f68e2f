/** Something that is no server speaks to the election port; its first bytes are read as a server id. */

import { grouped } from "../../../correlate/grouped.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import type { LineRef } from "../../../event.ts";
import { count, fromTo, list } from "../../../words.ts";
import { readAddress } from "../address.ts";
import type { Ensemble } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import type { Server } from "../server.ts";
import { readThread } from "../thread.ts";

/** Ids are small; observers that are polled for votes get negative ones. Eight bytes of another protocol are neither. */
const LARGEST_SID = 65_535;
/** The listener hands a connection over within moments. */
const ACCEPTED_WITHIN_MS = 250;
/** A connect request of a client is 44 or 45 bytes long and begins with that length and protocol version 0. */
const CONNECT_REQUEST = { shortest: 40n, longest: 64n };

interface Stranger {
  readonly event: ZkEvent<"cnx.broken">;
  readonly what: string;
  readonly address: string | null;
  readonly accepted: LineRef | null;
}

function strangersOf(server: Server): Stranger[] {
  const voters = new Set(server.votes.map(({ from }) => from));
  return server.log.of("cnx.broken").flatMap((event) => {
    // a number of nineteen digits is no safe integer and stands in the thread's name alone
    const sid = event.fields.sid ?? readThread(event.thread).sid;
    if (sid === null || sid <= LARGEST_SID || voters.has(sid)) return [];
    const accepted = server.log
      .of("cnx.recv")
      .findLast(({ at }) => at <= event.at && at >= event.at - ACCEPTED_WITHIN_MS);
    const address = accepted ? readAddress(accepted.fields.addr) : null;
    return [{ event, what: protocolOf(sid), address: address?.ip ?? null, accepted: accepted?.ref ?? null }];
  });
}

/** Which protocol begins with these bytes. */
function protocolOf(sid: number): string {
  const bytes = BigInt(Math.trunc(sid));
  const high = bytes >> 32n;
  if ((bytes & 0xffff_ffffn) === 0n && high >= CONNECT_REQUEST.shortest && high <= CONNECT_REQUEST.longest)
    return "a ZooKeeper client";
  if (high >> 8n === 0x160301n || high >> 8n === 0x160303n) return "a TLS client";
  return ["GET ", "POST", "HEAD", "PUT ", "OPTI"].includes(asText(high)) ? "an HTTP client" : "an unknown protocol";
}

function asText(high: bigint): string {
  return String.fromCharCode(...[24n, 16n, 8n, 0n].map((shift) => Number((high >> shift) & 0xffn)));
}

function draft(server: Server, strangers: readonly Stranger[]): Draft {
  const from = strangers[0]?.event.at ?? 0;
  const to = strangers.at(-1)?.event.at ?? from;
  const kinds = [...grouped(strangers, ({ what }) => what)].sort((a, b) => b[1].length - a[1].length);
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
    excluded: ["not a member: no vote ever came from these ids, and they are larger than any configured one"],
    remedy: [
      "Give the client the client port (2181) in its connect string; 3888 is for servers alone.",
      "Aim health checks and scanners at the client port or the admin server, and close 3888 to everybody but the members.",
    ],
    evidence: strangers.flatMap(({ event, accepted }) => [event.ref, ...(accepted ? [accepted] : [])]),
  };
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
    ],
    remedy: ["Use 2181 in connect strings; keep probes and scanners off 3888."],
    sources: ["org.apache.zookeeper.server.quorum.QuorumCnxManager.receiveConnection"],
  },
  detect: (ensemble) =>
    ensemble.servers.flatMap((server) => {
      const strangers = strangersOf(server);
      return strangers.length > 0 ? [draft(server, strangers)] : [];
    }),
};
