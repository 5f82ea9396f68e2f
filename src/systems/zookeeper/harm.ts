/** What a span cost the ensemble: whether a leader served through it, and how many more voters it could have lost. */

import type { Span } from "../../case.ts";
import { intervalAt } from "../../correlate/intervals.ts";
import type { Draft } from "../../detect/detector.ts";
import { covering, least, touching } from "../../extent.ts";
import type { Ensemble } from "./ensemble.ts";
import { isLetGo } from "./gone-members.ts";
import type { Leadership } from "./leaders.ts";
import type { RoleSpan } from "./role.ts";
import type { Server } from "./server.ts";

/** The leader that served from the beginning of a span to its end; undefined where leadership was lost or moved. */
export function leaderThrough(ensemble: Ensemble, span: Span): Leadership | undefined {
  return covering(ensemble.leaders, span.from, span.to)[0];
}

/** What to say of a span of trouble through which a leader served; "" where leadership was lost or moved, or is not known. */
export function keptLeader(ensemble: Ensemble, span: Span): string {
  const leader = leaderThrough(ensemble, span);
  return leader ? `${leader.server.name} led and served all the while: the ensemble kept its leader.` : "";
}

/** How long of a span is known to have been without a leader or without a quorum. */
export function outageMs(ensemble: Ensemble, span: Span): number {
  let reached = span.from;
  let sum = 0;
  for (const gap of touching(ensemble.gaps, span.from, span.to)) {
    const from = Math.max(gap.from, reached);
    const to = Math.min(gap.to, span.to);
    if (to <= from) continue;
    sum += to - from;
    reached = to;
  }
  return sum;
}

/**
 * Voters that may still fail at an instant before the quorum is gone: those known to be down, given up by their leader or out
 * of reach are spent. Null where groups or weights decide.
 */
export function spareVoters(ensemble: Ensemble, at: number): number | null {
  const { servers, outOfReach, voters } = ensemble;
  if (voters.byGroups) return null;
  const gone = servers.filter((server) => {
    const role = intervalAt(server.roles, at);
    return (
      (role && isGone(server, role, ensemble)) ||
      touching(outOfReach.get(server) ?? [], at, at).some(({ to }) => at < to)
    );
  });
  return voters.count - gone.length - voters.quorum;
}

function isGone(server: Server, role: RoleSpan, { sightings }: Ensemble): boolean {
  return role.state === "down" || isLetGo(server, role, sightings.get(server.sid ?? -1) ?? []);
}

/**
 * The fewest that there were to spare at any time of a span, but while all are being started or stopped; a span that is over
 * before the first leader counts as it is; null for none left of it.
 */
export function fewestSpare(ensemble: Ensemble, span: Span): number | null {
  if (ensemble.voters.byGroups) return null;
  const led = ensemble.leaders[0]?.from ?? span.from;
  const from = led < span.to ? Math.max(span.from, led) : span.from;
  const to = Math.min(span.to, ensemble.settled);
  if (from > to) return null;
  const turns = ensemble.servers.flatMap((server) => [
    ...touching(server.roles, from, to).filter((role) => isGone(server, role, ensemble)),
    ...touching(ensemble.outOfReach.get(server) ?? [], from, to),
  ]);
  const moments = [from, ...turns.map((turn) => turn.from).filter((at) => at > from && at < to)];
  return least(moments.flatMap((at) => spareVoters(ensemble, at) ?? []));
}

/**
 * An absent member explains the loss of the quorum where the rest is too few, and not where it is still a majority. Where
 * the rest was too few for a part of its absence alone, it explains a loss in which too few voters ran.
 */
export function takesQuorum(cause: Draft, { measures: { noQuorumMs = 0 } }: Pick<Draft, "measures">): boolean {
  return (cause.measures.spareVoters ?? -1) < 0 || (leavesTooFew(cause) && noQuorumMs > 0);
}

/** Whether the rest was too few for a quorum at any time of it; true of what does not know. */
export function leavesTooFew({ measures }: Pick<Draft, "measures">): boolean {
  return (measures.fewestSpare ?? measures.spareVoters ?? -1) < 0;
}

/** What happened to one member explains nothing about another: the first node of a finding is the one it is about. */
export function concernsSubject(cause: Draft, { nodes: [subject = ""] }: Draft): boolean {
  return cause.nodes.includes(subject);
}
