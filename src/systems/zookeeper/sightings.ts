/** Lines of peers that say something about a server: connections to it that ended or were refused, answers, its votes. */
import type { Instant, LineRef } from "../../event.ts";
import { lastEarly } from "../../extent.ts";
import { refusalsThatShowNothing } from "./closed-ports.ts";
import { failureClass } from "./connects.ts";
import type { ZkEvent } from "./events.ts";
import { isHidden } from "./hidden.ts";
import { isTimeout } from "./pauses.ts";
import type { Role, RoleSpan } from "./role.ts";
import type { Server } from "./server.ts";
import { serverAt } from "./server-at.ts";
import { readThread } from "./thread.ts";

/** A line of a peer that says something about a server. */
export interface Sighting {
  readonly at: Instant;
  /** `lost`: a connection to it ended. `silent`: a learner waited for it in vain. `refused`: nothing listened. `vote`: it sent a vote in a state. `contact`: it answered. */
  readonly kind: "lost" | "silent" | "refused" | "vote" | "contact";
  /** What was lost is the connection of a learner to its leader, which stands as long as both serve. */
  readonly served: boolean;
  /** The connection was given up because nothing came over it any more: who ends closes its connections. */
  readonly timedOut: boolean;
  readonly state: Role | null;
  readonly leader: number | null;
  /** Election round of a vote. A server that looks again votes in a higher one, unless it joined a leader that stood. */
  readonly round: bigint | null;
  /** Of a vote: who heard it followed or led, and so answered with its leader. */
  readonly answered: boolean;
  readonly by: Server;
  readonly ref: LineRef;
}

/** Lines within this of each other can be of one event seen from two sides. */
export const SAME_MOMENT_MS = 250;

/** Everything that peers logged about each server id, in order. Of one that two servers claim at once it is about neither. */
export function sightings(servers: readonly Server[]): Map<number, Sighting[]> {
  const bySid = new Map<number, Sighting[]>();
  const shared = new Set(
    servers.flatMap((server) => (servers.some((other) => clash(server, other)) ? server.sid : [])),
  );
  const showsNothing = refusalsThatShowNothing(servers);
  for (const by of servers) {
    /** Thread that serves each learner at the moment. */
    const handlers = new Map<number, string>();
    for (const event of by.log.all) {
      if (event.kind === "lh.join") handlers.set(event.fields.sid, event.thread);
      const seen = sightingOf(event, by, servers, handlers);
      if (!seen || seen.sid === by.sid || shared.has(seen.sid)) continue;
      if (seen.kind === "refused" && showsNothing(seen.sid, event.at)) continue;
      const list = bySid.get(seen.sid) ?? [];
      bySid.set(seen.sid, list);
      list.push({
        at: event.at,
        kind: seen.kind,
        served: seen.served ?? false,
        timedOut: seen.kind === "lost" && isTimeout(event),
        state: seen.state ?? null,
        leader: seen.leader ?? null,
        round: seen.round ?? null,
        answered: seen.answered ?? false,
        by,
        ref: event.ref,
      });
    }
  }
  for (const list of bySid.values()) list.sort((a, b) => a.at - b.at);
  return bySid;
}

/** Whether two servers run under one id. One host that takes the place of another begins when that has ended. */
function clash(one: Server, other: Server): boolean {
  if (one === other || one.sid === null || one.sid !== other.sid) return false;
  if (one.first === null || one.last === null || other.first === null || other.last === null) return false;
  return other.first < one.last && one.first < other.last;
}

function sightingOf(
  event: ZkEvent,
  by: Server,
  servers: readonly Server[],
  handlers: ReadonlyMap<number, string>,
): {
  sid: number;
  kind: Sighting["kind"];
  served?: boolean;
  state?: Role;
  leader?: number;
  round?: bigint | null;
  answered?: boolean;
} | null {
  switch (event.kind) {
    case "cnx.broken":
    case "cnx.sendexc":
      return { sid: event.fields.sid, kind: "lost" };
    case "cnx.openfail":
      return failureClass(event.causes, event.fields.addr) === "refused" && !isHidden(by, event.fields.sid, event.at)
        ? { sid: event.fields.sid, kind: "refused" }
        : null;
    case "lh.bye":
    case "lh.crash":
    case "lh.crash.open": {
      const addr = readThread(event.thread).addr ?? ("addr" in event.fields ? event.fields.addr : null);
      const server = addr ? serverAt(addr, servers) : undefined;
      // the end of an old connection may be noticed after its learner has come back on a new one
      const latest = server?.sid == null ? undefined : handlers.get(server.sid);
      return server?.sid == null || (latest ?? event.thread) !== event.thread
        ? null
        : { sid: server.sid, kind: "lost", served: true };
    }
    case "follow.fail": {
      const role = followedAt(by, event.at);
      const dead = event.causes.some(
        ({ exception }) => exception.endsWith("EOFException") || exception.endsWith("SocketException"),
      );
      if (role?.leader == null) return null;
      if (isTimeout(event)) return { sid: role.leader, kind: "silent", served: true };
      return dead ? { sid: role.leader, kind: "lost", served: true } : null;
    }
    case "lh.join":
    case "lh.nlack":
      return { sid: event.fields.sid, kind: "contact" };
    case "sync.diff":
    case "sync.snap":
    case "sync.uptodate": {
      const role = followedAt(by, event.at);
      return role?.leader == null ? null : { sid: role.leader, kind: "contact" };
    }
    case "fle.notif": {
      const { sid, state, leader, round, round_dec, my_state } = event.fields;
      // nobody follows itself or leads for another: it came from a server that stands under another's id in this list
      if ((state === "FOLLOWING" && leader === sid) || (state === "LEADING" && leader !== sid)) return null;
      return {
        sid,
        kind: "vote",
        state: state.toLowerCase() as Role,
        leader,
        round: round ?? BigInt(round_dec ?? 0),
        answered: my_state === "FOLLOWING" || my_state === "LEADING",
      };
    }
    default:
      return null;
  }
}

/** The spell of following that an instant falls into or comes right after. */
export function followedAt({ roles }: Server, at: Instant): RoleSpan | undefined {
  return lastEarly(
    roles,
    ({ from }) => from <= at,
    ({ state }) => state === "following",
  );
}
