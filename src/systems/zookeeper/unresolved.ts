/** Look-ups of host names that found nothing: of peers, of the leader that a server had elected, of a server's own name. */
import type { Instant, LineRef } from "../../event.ts";
import { isUnresolved, readAddress } from "./address.ts";
import { failureClass } from "./connects.ts";
import type { ZkEvent } from "./events.ts";
import type { Server } from "./server.ts";
import { listensAt } from "./thread.ts";

/** What the address was wanted for: to dial a peer, to dial the leader, to open one's own election port. */
export type Purpose = "peer" | "leader" | "own port";

export interface Miss {
  readonly at: Instant;
  readonly by: Server;
  readonly host: string;
  readonly purpose: Purpose;
  /** The peer that the name belongs to, where the line says it. */
  readonly sid: number | null;
  readonly ref: LineRef;
}

/** Failed look-ups of one server, in order. */
export function missesOf(by: Server): Miss[] {
  return by.log.all.flatMap((event) => {
    const found = unresolved(event, by);
    const sid = event.kind === "cnx.openfail" ? event.fields.sid : null;
    return found ? [{ at: event.at, by, sid, ref: event.ref, ...found }] : [];
  });
}

function unresolved(event: ZkEvent, by: Server): Pick<Miss, "host" | "purpose"> | null {
  switch (event.kind) {
    case "boot.resolvefail":
      return { host: event.fields.host, purpose: "peer" };
    case "cnx.openfail":
      return missed(event, event.fields.addr, "peer");
    case "learn.connfail":
    case "learn.connfail.last":
    case "learn.connfail.budget":
      return missed(event, event.fields.addr ?? "", "leader");
    case "cnx.listenexc":
      return missed(event, event.fields.addr ?? listensAt(event.thread) ?? bindsOf(by, event.at), "own port");
    default:
      return null;
  }
}

function missed({ causes }: ZkEvent, addr: string, purpose: Purpose): Pick<Miss, "host" | "purpose"> | null {
  if (failureClass(causes, addr) !== "dns") return null;
  // the exception may name the address family's host, the line names the configured one
  const host = readAddress(addr).host ?? (isUnresolved(addr) ? "" : addr);
  return host === "" ? null : { host, purpose };
}

/** The address that a server said it would open, or that it gave up afterwards. */
function bindsOf({ log }: Server, at: Instant): string {
  const before = log.of("cnx.bind").findLast((bind) => bind.at <= at);
  return (before ?? log.of("cnx.listendead").find((dead) => dead.at >= at))?.fields.addr ?? "";
}
