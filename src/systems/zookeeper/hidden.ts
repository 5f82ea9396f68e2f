/**
 * Servers of whose refusals nobody can conclude that a peer is gone. Of two servers the one with the greater id dials back
 * (QuorumCnxManager.startConnection): who connects to one that runs, gives the connection up time and again and gets no
 * vote of it is hidden from its peers, or dials wrong ports.
 */
import { grouped } from "../../correlate/grouped.ts";
import { intervalAt } from "../../correlate/intervals.ts";
import type { Instant } from "../../event.ts";
import { during } from "../../extent.ts";
import type { Server } from "./server.ts";

/** A start costs one or two connections that are given up. */
const FEWEST_GIVEN = 4;
/** A peer that can dials back within moments. */
const DIALS_BACK_WITHIN_MS = 30_000;

/** Whether a server that is refused by `sid` at an instant is hidden from another peer about then. */
export function isHidden({ log, votes, roles }: Server, sid: number, at: Instant): boolean {
  const role = intervalAt(roles, at);
  if (role?.state !== "looking") return false;
  const { from } = role;
  const to = Math.min(role.to, at + DIALS_BACK_WITHIN_MS);
  const given = grouped(during(log.of("cnx.drop.smaller"), from, to), ({ fields }) => fields.sid);
  return [...given].some(
    ([peer, drops]) =>
      peer !== sid && drops.length >= FEWEST_GIVEN && !during(votes, from, to).some((vote) => vote.from === peer),
  );
}
