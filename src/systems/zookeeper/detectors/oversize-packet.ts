/** Lengths that no server takes: a request that is too large, or the first bytes of another protocol read as one. */

import { grouped } from "../../../correlate/grouped.ts";
import { inRuns } from "../../../correlate/runs.ts";
import { spanOf } from "../../../correlate/span-of.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import type { LineRef } from "../../../event.ts";
import { greatest, touching } from "../../../extent.ts";
import { count, fromTo, listOfMany } from "../../../words.ts";
import { readAddress } from "../address.ts";
import type { Ensemble } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import type { Server } from "../server.ts";
import { serverAt } from "../server-at.ts";
import { readThread } from "../thread.ts";

/** A client that keeps trying is one story; after this long a line begins another. */
const SAME_SPELL_MS = 10 * 60_000;
/** jute.maxbuffer where nobody sets it. */
const DEFAULT_LIMIT = 0xfffff;
/** No request and no change is as large: what asks for more is not ZooKeeper's protocol. */
const LARGEST_BYTES = 0x10000000;

const LENGTHS = [
  /^Len error (-?\d+)/,
  /^Unreasonable length = (-?\d+)/,
  /^Len error\. A message from (?<addr>\S+) with advertised length of (-?\d+) .*jute\.maxbuffer=(?<limit>\d+)/,
] as const;

/** Between servers, and what a server reads from its own disk. */
const OF_SERVERS = new Set(["follow.fail", "observe.fail", "lh.crash", "lh.crash.open"]);
const OF_DISK = new Set(["db.loadfail", "boot.unexpected"]);

interface Packet {
  readonly at: number;
  readonly event: ZkEvent;
  readonly refs: readonly LineRef[];
  readonly bytes: number;
  readonly way: "client" | "servers" | "disk";
  /** Null where the line names none, or it is 0: no session was made yet. */
  readonly session: bigint | null;
  readonly host: string | null;
  readonly limit: number | null;
  /** What speaks; null for a length that a request can have. */
  readonly protocol: Protocol | null;
}

/** Somebody else's protocol, by the first four bytes that it sent. */
interface Protocol {
  readonly name: string;
  /** What the four bytes are. */
  readonly begins: string;
}

/** What two servers write of one try. */
const SAME_MOMENT_MS = 1000;
/**
 * A connection for elections begins with a version, the id and the address of the member that opens it
 * (QuorumCnxManager.PROTOCOL_VERSION, 3.5 and later): a client port reads the first four bytes of the version as a length, a
 * quorum port some four characters of the address.
 */
const VERSION = -1;
const ELECTIONS = "the protocol of elections";

const VERBS = /^(GET |POST|HEAD|PUT |OPTI|DELE|CONN|PRI )$/;

/**
 * What speaks; null for a length that a packet can have.
 * @param addresses of the members
 */
function protocolOf(length: number, way: Packet["way"], addresses: readonly string[]): Protocol | null {
  if (way === "client" && length === VERSION)
    return { name: ELECTIONS, begins: "what a connection for elections begins with" };
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(length | 0);
  const text = bytes.toString("latin1");
  const begins = `the text "${text}"`;
  if (VERBS.test(text)) return { name: "HTTP", begins };
  if (way === "servers" && addresses.some((address) => address.includes(text)))
    return {
      name: ELECTIONS,
      begins: `${begins}, out of the address with which a member opens a connection for elections`,
    };
  if (bytes[0] === 0x16 && bytes[1] === 0x03) return { name: "TLS", begins: "the beginning of a TLS hello" };
  if (/^[ -~]{4}$/.test(text)) return { name: text === "SSH-" ? "SSH" : "another protocol", begins };
  return length < 0 || length >= LARGEST_BYTES
    ? { name: "another protocol", begins: "no length that a packet can have" }
    : null;
}

function packetIn(event: ZkEvent, addresses: readonly string[]): Packet | null {
  const { at, ref, kind } = event;
  const way = OF_DISK.has(kind) ? "disk" : OF_SERVERS.has(kind) ? "servers" : "client";
  const own = "session" in event.fields && typeof event.fields.session === "bigint" ? event.fields.session : 0n;
  const session = own === 0n ? null : own;
  if (event.kind === "cli.lenerr") {
    const { bytes } = event.fields;
    return {
      at,
      event,
      refs: [ref],
      bytes,
      way,
      session,
      host: null,
      limit: null,
      protocol: protocolOf(bytes, way, addresses),
    };
  }
  for (const cause of event.causes) {
    for (const pattern of LENGTHS) {
      const found = pattern.exec(cause.detail);
      if (!found) continue;
      const { addr, limit } = found.groups ?? {};
      const sender = addr ?? (event.kind === "follow.fail" ? null : readThread(event.thread).addr);
      const bytes = Number(found.slice(1).find((text) => /^-?\d+$/.test(text)));
      return {
        at,
        event,
        refs: [ref, cause.ref],
        bytes,
        way,
        session,
        host: sender === null ? null : hostOf(sender),
        limit: limit === undefined ? null : Number(limit),
        protocol: protocolOf(bytes, way, addresses),
      };
    }
  }
  return null;
}

function hostOf(addr: string): string {
  const { host, ip } = readAddress(addr);
  return ip ?? host ?? addr;
}

/** What belongs to one story: one protocol, one session, one way. */
function storyOf({ way, protocol, session }: Packet): string {
  return protocol === null ? `${way} ${session ?? ""}` : `${way} ${protocol.name}`;
}

function draft(server: Server, run: readonly Packet[], { servers }: Ensemble): Draft {
  const [first] = run;
  const dialler =
    first?.protocol?.name === ELECTIONS ? (senderOf(run, servers) ?? lookingAtEach(run, server, servers)) : undefined;
  const words =
    first?.protocol?.name === ELECTIONS
      ? misdialled(server, run, first.protocol, dialler)
      : first?.protocol
        ? foreign(server, run, first.protocol)
        : large(server, run, first?.way ?? "client");
  const draft = told(
    dialler ? [server, dialler] : [server],
    run.map(({ event }) => event),
    words,
  );
  return { ...draft, evidence: run.flatMap(({ refs }) => refs) };
}

type Words = Parameters<typeof told>[2];

/** The member from whose address all of them came. */
function senderOf(run: readonly Packet[], servers: readonly Server[]): Server | undefined {
  const [host, ...others] = new Set(run.map((packet) => packet.host));
  return host != null && others.length === 0 ? serverAt(host, servers) : undefined;
}

/** The one member that looked for a leader at each of these moments, and so dialled the others. */
function lookingAtEach(run: readonly Packet[], server: Server, servers: readonly Server[]): Server | undefined {
  const looked = servers.filter(
    (one) =>
      one !== server &&
      run.every(({ at }) => touching(one.attempts, at - SAME_MOMENT_MS, at + SAME_MOMENT_MS).length > 0),
  );
  return looked.length === 1 ? looked[0] : undefined;
}

function misdialled(
  { name }: Server,
  run: readonly Packet[],
  { begins }: Protocol,
  dialler: Server | undefined,
): Words {
  const { from, to } = spanOf(run);
  const port = run[0]?.way === "servers" ? "quorum port" : "client port";
  return {
    severity: "medium",
    confidence: 0.9,
    title: `${dialler ? dialler.name : "a member"} took the ${port} of ${name} for its election port${run.length > 1 ? `, ${count(run.length, "time")}` : ""}`,
    measures: {},
    explanation: [
      `${fromTo(from, to)} ${name} read ${listOfMany([...new Set(run.map(({ bytes }) => String(bytes)))])} as the length of a packet on its ${port}: that is ${begins}.`,
      dialler
        ? run.every(({ host }) => host !== null)
          ? `It came from the address of ${dialler.name}.`
          : `${dialler.name} looked for a leader at each of these moments, and no other member did.`
        : "The lines do not say which member it was.",
      "A member that votes to such a port is not heard.",
    ].join(" "),
    excluded: ["not a packet that is too large: nothing in ZooKeeper is as long"],
    remedy: [
      `Compare the server lists: ${dialler ? `that of ${dialler.name}` : "one of them"} has the ${port} of ${name} where its election port belongs (server.N=host:2888:3888).`,
    ],
  };
}

function foreign({ name }: Server, run: readonly Packet[], protocol: Protocol): Words {
  const { from, to } = spanOf(run);
  const hosts = [...new Set(run.flatMap(({ host }) => host ?? []))];
  const lengths = [...new Set(run.map(({ bytes }) => bytes))];
  const port = run[0]?.way === "servers" ? "its quorum port" : "its client port";
  return {
    severity: "low",
    confidence: protocol.name === "another protocol" ? 0.8 : 0.95,
    title: `${name} was spoken to in ${protocol.name}${run.length > 1 ? ` ${count(run.length, "time")}` : ""} on ${port}`,
    measures: { hosts: hosts.length },
    explanation: [
      `${fromTo(from, to)} ${name} read ${listOfMany(lengths.map(String))} as the length of a packet${lengths.length > 1 ? "; the first of them is" : ": that is"} ${protocol.begins}.`,
      hosts.length > 0 ? `They came from ${listOfMany(hosts)}.` : "The lines do not say from where.",
      "The connection is closed, and nothing else is harmed.",
    ].join(" "),
    excluded: ["not a packet that is too large: nothing in ZooKeeper is as long"],
    remedy: [
      "Find the health check, browser, scanner or proxy, and give it the right port (the admin server has HTTP, secureClientPort TLS).",
      ...(protocol.name === "TLS" ? ["A client that is set to TLS needs secureClientPort; this port is plain."] : []),
    ],
  };
}

const SENT: Record<Packet["way"], (server: string, run: readonly Packet[]) => string> = {
  client: (server, run) =>
    run[0]?.session
      ? `the client of session 0x${BigInt.asUintN(64, run[0].session).toString(16)} sent ${server} a request`
      : `a client without a session sent ${server} a request`,
  servers: (server) => `${server} read a packet of another server`,
  disk: (server) => `${server} read a change from its transaction log`,
};

function large({ name }: Server, run: readonly Packet[], way: Packet["way"]): Words {
  const { from, to } = spanOf(run);
  const most = greatest(run.map(({ bytes }) => bytes));
  const limit = run.find((packet) => packet.limit !== null)?.limit ?? null;
  const size = `${most.toLocaleString("en")} bytes`;
  const what = SENT[way](name, run);
  const times = run.length > 1 ? ` ${count(run.length, "time")}` : "";
  const least = limit ?? DEFAULT_LIMIT;
  return {
    severity: way === "client" ? "low" : "medium",
    confidence: 0.9,
    title: `${way === "client" ? what.replace(/^[at]/, (letter) => letter.toUpperCase()) : what} of ${size}${times}: more than jute.maxbuffer`,
    measures: { bytes: most, ...(limit === null ? {} : { limit }) },
    explanation: [
      `${fromTo(from, to)} ${what} of ${size}${times}, and jute.maxbuffer allows ${least.toLocaleString("en")}${limit === null ? " where it is not set" : ""}.`,
      way === "client"
        ? "The connection is closed. A client that sends the same again after each reconnect, as it does with its watches, never gets further."
        : "It is given up, and the same packet is met again at the next try.",
      way === "client" && run[0]?.session == null
        ? "Without a session it is no request of an application: a packet that opens a session is short, so this may be another protocol."
        : "",
      way === "disk" ? "A length like this may also come from a damaged log." : "",
    ]
      .filter(Boolean)
      .join(" "),
    excluded: ["not another protocol: the four bytes of the length are neither text nor a TLS hello"],
    remedy: [
      way === "client"
        ? "Find out what the client sends: a large node, a large transaction, or thousands of watches that it sets again in one request."
        : "Find out what is as large: a node, the children of one node, a transaction.",
      "Raise jute.maxbuffer on all servers and clients alike, until it is smaller again.",
    ],
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/oversize-packet",
  title: "Oversize packet or foreign protocol",
  severity: "low",
  causedBy: [],
  guide: {
    what: "A server closes a connection when the length before a packet is negative or more than jute.maxbuffer (1,048,575 bytes unless set). Either the packet is too large, or somebody speaks another protocol to the port and its first four bytes are read as a length.",
    signature:
      "`Len error N` or `Unreasonable length = N`. N read as four bytes: 1195725856 is `GET `, 369296128 and the like begin a TLS hello, -1 on a client port, or four characters of a member's address on a quorum port, begin a connection for elections; other text is named; what is negative or beyond 256 MiB is no request either. Low; medium between servers, and where a server cannot load a change of its own.",
    lookAlikes: [
      "Scanners and health checks have no session and another protocol's bytes; an application has a session and a size in megabytes.",
      "A member whose server list has the wrong port: it is told of as such.",
      "Strangers on the election port: zookeeper/client-on-election-port.",
      "A TLS client on a TLS port whose handshake fails: zookeeper/tls-failure.",
    ],
    remedy: ["Aim other programs at the right port; raise jute.maxbuffer on servers and clients together."],
    sources: ["ZooKeeper administrator's guide, jute.maxbuffer", "NIOServerCnxn.readLength", "BinaryInputArchive"],
  },
  detect: (ensemble) => {
    const addresses = ensemble.servers.flatMap(({ identity }) => [...identity.places]);
    return ensemble.servers.flatMap((server) => {
      const packets = server.log.all.flatMap((event) => packetIn(event, addresses) ?? []);
      return [...grouped(packets, storyOf).values()].flatMap((own) =>
        inRuns(own, SAME_SPELL_MS).map((run) => draft(server, run, ensemble)),
      );
    });
  },
};
