/**
 * Servers of whose refusals nobody can conclude that a peer is gone. Of two servers the one with the greater id dials back
 * (QuorumCnxManager.startConnection): who connects to one that runs, gives the connection up time and again and gets no
 * vote of it is hidden from its peers, or dials wrong ports.
 */
import { grouped } from "../../correlate/grouped.ts";
import { intervalAt } from "../../correlate/intervals.ts";
import type { Instant } from "../../event.ts";
import { during } from "../../extent.ts";
import type { RoleSpan } from "./role.ts";
import type { Server } from "./server.ts";

/** A start costs one or two connections that are given up. */
const FEWEST_GIVEN = 4;
/** A peer that can dials back within moments. */
const DIALS_BACK_WITHIN_MS = 30_000;

/** A peer to which a server gave up connections while it looked for a leader. */
interface Given {
  readonly peer: number;
  /** When it had given up so many that a start does not explain them. */
  readonly since: Instant;
  /** When it first heard the peer vote; Infinity where it did not. */
  readonly heard: Instant;
}

/** A server that looks for months is refused thousands of times, and gives up as many connections: they are counted once. */
const givenDuring = new WeakMap<RoleSpan, readonly Given[]>();

/** Whether a server that is refused by `sid` at an instant is hidden from another peer about then. */
export function isHidden(server: Server, sid: number, at: Instant): boolean {
  const role = intervalAt(server.roles, at);
  if (role?.state !== "looking") return false;
  const to = Math.min(role.to, at + DIALS_BACK_WITHIN_MS);
  const given = givenDuring.get(role) ?? givenUp(server, role);
  givenDuring.set(role, given);
  return given.some(({ peer, since, heard }) => peer !== sid && since <= to && heard > to);
}

function givenUp({ log, votes }: Server, { from, to }: RoleSpan): Given[] {
  const bySid = grouped(during(log.of("cnx.drop.smaller"), from, to), ({ fields }) => fields.sid);
  const heard = during(votes, from, to);
  return [...bySid].flatMap(([peer, drops]) => {
    const since = drops[FEWEST_GIVEN - 1]?.at;
    const first = heard.find((vote) => vote.from === peer)?.at ?? Number.POSITIVE_INFINITY;
    return since === undefined ? [] : [{ peer, since, heard: first }];
  });
}
