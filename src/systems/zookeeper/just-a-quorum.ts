/** Leaders that serve for long with just a quorum, since the other members never came. */
import type { Span } from "../../case.ts";
import type { Instant } from "../../event.ts";
import { countEarly, during, lastEarly, least, touching } from "../../extent.ts";
import { type Ensemble, hasOneList } from "./ensemble.ts";
import type { ZkEvent } from "./events.ts";
import type { Leadership } from "./leaders.ts";
import { isObserverIn } from "./non-voters.ts";
import type { Unreachable } from "./out-of-reach.ts";
import { votes } from "./server.ts";

/** Members that are started by hand or wait for a volume are there by then. */
export const SHORTEST_MS = 10 * 60_000;
/** The time in which a leader had no more followers than a quorum needs. */
export interface Narrow extends Span {
  readonly leader: Leadership;
  /** The first line of each follower that counts, by its id. */
  readonly joins: ReadonlyMap<number, ZkEvent<"lh.join">>;
  /** The voters that were missing, by the tries that failed before. */
  readonly missing: readonly Unreachable[];
}

/** Every such time of more than ten minutes, of all leaders in turn; none where groups decide or members were changed. */
export function justAQuorum(ensemble: Ensemble): Narrow[] {
  const isMajority = ensemble.servers.every(({ log }) => log.of("boot.hier").length === 0);
  if (!isMajority || !hasOneList(ensemble)) return [];
  return ensemble.leaders.flatMap((leader) => narrow(leader, ensemble) ?? []);
}

/** Voters that joined a leader, in order, each with its first join since it was elected; an observer says that it is one. */
export function joinsOf({ server, from, to }: Leadership): ZkEvent<"lh.join">[] {
  const leads = touching(server.roles, from, from).find(({ state }) => state === "leading");
  const began =
    lastEarly(
      server.log.of("role.leading"),
      ({ at }) => at <= from,
      () => true,
    )?.at ??
    leads?.from ??
    from;
  const met = new Set<number>();
  return during(server.log.of("lh.join"), began, to).filter((event) => {
    if (isObserverIn(event) || met.has(event.fields.sid)) return false;
    met.add(event.fields.sid);
    return true;
  });
}

/** The time from a leader's quorum to the first voter more, where the rest was out of reach all the while. */
function narrow(leader: Leadership, ensemble: Ensemble): Narrow | null {
  const { server, from } = leader;
  const { voters, servers, unreachable, settled } = ensemble;
  const leads = touching(server.roles, from, from).some(({ state }) => state === "leading");
  if (leader.inferred || !leads || server.last === null || voters.count < 3) return null;
  const joins = joinsOf(leader);
  const enough = voters.quorum - 1;
  // with lines of joins missing nobody knows how many follow
  if (countEarly(joins, ({ at }) => at <= from) !== enough) return null;
  const until = Math.min(leader.to, server.last, settled, joins[enough]?.at ?? Number.POSITIVE_INFINITY);
  const counted = new Map(joins.slice(0, enough).map((event) => [event.fields.sid, event]));
  const others = servers.filter(
    (one) => one !== server && votes(one) && one.sid !== null && !counted.has(one.sid) && one.sid !== server.sid,
  );
  const missing = others.flatMap((one) => unreachable.find((span) => span.server === one && isOut(span, from)) ?? []);
  if (missing.length < others.length || missing.length !== voters.count - voters.quorum) return null;
  const to = least([until, ...missing.map((span) => span.to)]);
  const serves = missing.some((span) =>
    touching(span.server.roles, from, to).some((role) => role.serving && role.to > from && role.from < to),
  );
  return serves || to - from < SHORTEST_MS ? null : { leader, from, to, joins: counted, missing };
}

/** Tried before a leader served, and not seen for long afterwards. */
function isOut(span: Unreachable, at: Instant): boolean {
  return span.from <= at && span.to > at + SHORTEST_MS;
}
