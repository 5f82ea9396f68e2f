/** Connections to an election port whose first eight bytes, read as a server id, are another protocol. */
import type { Instant, LineRef } from "../../event.ts";
import { during } from "../../extent.ts";
import { readAddress } from "./address.ts";
import type { ZkEvent } from "./events.ts";
import type { Server } from "./server.ts";
import { serverAt } from "./server-at.ts";
import { readThread } from "./thread.ts";

/** Ids are small; observers that are polled for votes get negative ones. Eight bytes of another protocol are neither. */
const LARGEST_SID = 65_535;
/** The listener hands a connection over within moments. */
const ACCEPTED_WITHIN_MS = 250;
/** A connect request of a client is 44 or 45 bytes long and begins with that length and protocol version 0. */
const CONNECT_REQUEST = { shortest: 40n, longest: 64n };
/** What two servers write of one connection. */
const SAME_MOMENT_MS = 2000;

export const TLS_CLIENT = "a TLS client";

export interface Stranger {
  readonly event: ZkEvent<"cnx.broken">;
  readonly what: string;
  readonly address: string | null;
  readonly accepted: LineRef | null;
}

/** Those that came to a server, in order. */
export function strangersOf(server: Server): Stranger[] {
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

/** The other member at whose address a stranger speaks TLS: it opens its connections for elections so. */
export function memberWithTls(
  { what, address }: Stranger,
  server: Server,
  servers: readonly Server[],
): Server | undefined {
  if (what !== TLS_CLIENT || address === null) return undefined;
  const member = serverAt(address, servers) ?? learnerAt(address, server, servers);
  return member === server ? undefined : member;
}

/** The member that followed a leader from an address. */
function learnerAt(address: string, { log }: Server, servers: readonly Server[]): Server | undefined {
  const join = log.of("lh.join").find(({ thread }) => readAddress(readThread(thread).addr ?? "").ip === address);
  return join && servers.find(({ sid }) => sid === join.fields.sid);
}

/** Whether a server took the TLS of another one for an id at an instant: it has no TLS on its election port. */
export function tookTlsForId(server: Server, from: Server, at: Instant, servers: readonly Server[]): boolean {
  const near = during(server.log.of("cnx.broken"), at - SAME_MOMENT_MS, at + SAME_MOMENT_MS);
  if (near.length === 0) return false;
  return strangersOf(server).some((one) => near.includes(one.event) && memberWithTls(one, server, servers) === from);
}

/** Which protocol begins with these bytes. */
function protocolOf(sid: number): string {
  const bytes = BigInt(Math.trunc(sid));
  const high = bytes >> 32n;
  if ((bytes & 0xffff_ffffn) === 0n && high >= CONNECT_REQUEST.shortest && high <= CONNECT_REQUEST.longest)
    return "a ZooKeeper client";
  if (high >> 8n === 0x160301n || high >> 8n === 0x160303n) return TLS_CLIENT;
  return ["GET ", "POST", "HEAD", "PUT ", "OPTI"].includes(asText(high)) ? "an HTTP client" : "an unknown protocol";
}

function asText(high: bigint): string {
  return String.fromCharCode(...[24n, 16n, 8n, 0n].map((shift) => Number((high >> shift) & 0xffn)));
}
