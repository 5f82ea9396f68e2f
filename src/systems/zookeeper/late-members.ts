/**
 * Members that were not there when a leader was elected, and came minutes later for the first time or not at all. Who has a
 * leader dials nobody, so between the tries of the election and their own first line no line speaks of them.
 */
import type { Span } from "../../case.ts";
import type { Instant } from "../../event.ts";
import { countEarly, during, touching } from "../../extent.ts";
import type { FailedConnect } from "./connects.ts";
import type { Ensemble } from "./ensemble.ts";
import type { ZkEvent } from "./events.ts";
import { joinsOf } from "./just-a-quorum.ts";
import type { Leadership } from "./leaders.ts";
import type { Unreachable } from "./out-of-reach.ts";
import { type Server, votes } from "./server.ts";

/** By hand, or pod after pod, the members of an ensemble are started within that time. */
const SHORTEST_MS = 120_000;

/** A voter that others dialled in vain before they elected a leader, up to its first sign. */
export interface LateMember extends Span {
  readonly server: Server;
  /** Who was elected without it, and had logged everybody who joined. */
  readonly leader: Leadership;
  readonly by: readonly string[];
  readonly tries: readonly FailedConnect[];
  /** The first sign of it in these logs; null where none came while that leader led. */
  readonly back: Instant | null;
  /** When it joined that leader. */
  readonly joined: ZkEvent<"lh.join"> | null;
}

/** Voters that no line shows before, missing for two minutes and more under the first leader that lacked them. */
export function lateMembers(ensemble: Ensemble): LateMember[] {
  return ensemble.servers.flatMap((server) => {
    if (server.sid === null || !votes(server)) return [];
    const spans = ensemble.unreachable.filter((span) => span.server === server);
    for (const leader of spans.length > 0 ? ensemble.leaders : []) {
      const late = lateUnder(leader, server, spans, ensemble);
      if (late) return [late];
    }
    return [];
  });
}

function lateUnder(
  leader: Leadership,
  server: Server,
  spans: readonly Unreachable[],
  ensemble: Ensemble,
): LateMember | null {
  const { voters, sightings, settled, reconfigured } = ensemble;
  const { last } = leader.server;
  const span = spans.find(({ from, to }) => from <= leader.from && to > leader.from + SHORTEST_MS);
  if (!span || leader.inferred || leader.server === server || last === null || voters.byGroups) return null;
  const joins = joinsOf(leader);
  // with lines of joins missing nobody knows who follows
  if (countEarly(joins, ({ at }) => at <= leader.from) < voters.quorum - 1) return null;
  const joined = joins.find(({ fields }) => fields.sid === server.sid) ?? null;
  const seen = (sightings.get(server.sid ?? -1) ?? []).filter(({ kind }) => kind !== "refused" && kind !== "silent");
  const first = Math.min(server.first ?? Number.POSITIVE_INFINITY, seen[0]?.at ?? Number.POSITIVE_INFINITY);
  const until = Math.min(leader.to, last, settled);
  const to = Math.min(first, joined?.at ?? first, until);
  const tries = span.by
    .flatMap((by) =>
      during(by.failures, span.from, to)
        .filter(({ sid }) => sid === server.sid)
        .map((one) => ({ ...one, by })),
    )
    .sort((a, b) => a.at - b.at);
  const isNew = first > leader.from && !touching(server.roles, span.from, to).some(({ serving }) => serving);
  if (!isNew || to - leader.from < SHORTEST_MS || to >= reconfigured) return null;
  return {
    server,
    leader,
    from: tries[0]?.at ?? span.from,
    to,
    by: [...new Set(tries.map(({ by }) => by.name))],
    tries,
    back: first <= until ? first : null,
    joined,
  };
}
