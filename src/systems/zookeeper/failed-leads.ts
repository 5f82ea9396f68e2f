/** Leads that a server gave up before any quorum of followers was in sync with it. */
import { eventsOf } from "../../correlate/event-log.ts";
import { during } from "../../extent.ts";
import type { Ensemble } from "./ensemble.ts";
import type { ZkEvent } from "./events.ts";
import type { RoleSpan } from "./role.ts";
import type { Server } from "./server.ts";
import { stepDownReason } from "./step-down.ts";

/** A leader that gives up sooner did not wait for followers: something else broke it. */
const SHORTEST_WAIT_MS = 1000;
/** The step-down is logged around the end of the role. */
const STEP_DOWN_WITHIN_MS = 2000;

export interface FailedLead {
  /** When it was taken. */
  readonly at: number;
  readonly span: RoleSpan;
  readonly end: ZkEvent<"lead.shutdown" | "peer.unexpected">;
  /** Ids of the followers that came. */
  readonly joined: readonly number[];
  /** Its last line says that no quorum of followers came, or came in time. */
  readonly missedQuorum: boolean;
}

/**
 * Leads that ended for want of followers, in order of time: not for a port that cannot be bound, nor for a voter that said
 * that it turned away (`zookeeper/disloyal-voter`).
 */
export function failedLeads(server: Server): FailedLead[] {
  const { log } = server;
  const ends = eventsOf(log, "lead.shutdown", "peer.unexpected");
  return spells(server.roles).flatMap((span) => {
    const { from, to } = span;
    const [end] = during(ends, from, to + STEP_DOWN_WITHIN_MS);
    const bindFailed = during(log.of("lead.bindfail"), from, to + STEP_DOWN_WITHIN_MS).length > 0;
    const isTold = during(log.of("lead.disloyal"), from, to).length > 0;
    if (!end || bindFailed || isTold) return [];
    const joined = [...new Set(during(log.of("lh.join"), from, to).map(({ fields }) => fields.sid))];
    return [{ at: from, span, end, joined, missedQuorum: saysNoQuorum(end) }];
  });
}

/** As `Leader.lead`, `getEpochToPropose`, `waitForEpochAck` and `waitForNewLeaderAck` word it. */
function saysNoQuorum(end: FailedLead["end"]): boolean {
  const said = end.kind === "lead.shutdown" ? stepDownReason(end) : (end.causes[0]?.detail ?? "");
  return /^(Waiting for a quorum|Timeout while waiting for .* quorum)/.test(said);
}

/** Neighbouring spans of leading as one, where it never served. */
function spells(roles: readonly RoleSpan[]): RoleSpan[] {
  const joined: RoleSpan[] = [];
  for (const role of roles) {
    const last = joined.at(-1);
    if (role.state !== "leading" || role.inferred) continue;
    if (last?.to === role.from) {
      last.to = role.to;
      last.serving ||= role.serving;
    } else joined.push({ ...role });
  }
  return joined.filter(({ serving, from, to }) => !serving && to - from >= SHORTEST_WAIT_MS);
}

/**
 * Nobody leads afterwards as far as the logs go, and they do not show how the server went on: what would have been a race at
 * a start, had the next try come through, is all that is known.
 */
export function isLastLead({ span }: FailedLead, { roles }: Server, { leaders }: Pick<Ensemble, "leaders">): boolean {
  // both are in order of time: in a storm of elections the last of them answers
  return (
    !leaders.findLast(({ to }) => to > span.from) && !roles.findLast((role) => role.serving && role.to > span.from)
  );
}
