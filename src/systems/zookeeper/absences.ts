/** Configured members that were tried again and again and were not there. */
import type { Span } from "../../case.ts";
import { intervalAt } from "../../correlate/intervals.ts";
import { inRuns } from "../../correlate/runs.ts";
import type { Draft } from "../../detect/detector.ts";
import type { Instant } from "../../event.ts";
import { countEarly, covering, during, touching } from "../../extent.ts";
import type { FailedConnect } from "./connects.ts";
import type { Ensemble } from "./ensemble.ts";
import type { Leadership } from "./leaders.ts";
import type { Server } from "./server.ts";
import type { Sighting } from "./sightings.ts";

/** A restart, with the start of its virtual machine and the reading of its data, is over by then. */
const SHORTEST_MS = 20_000;
/** Of a member that no line ever shows alive, the tries of one election are enough. */
const NEVER_SEEN_MS = 8000;
const FEWEST_TRIES = 3;
/** The greatest wait between two tries of one election is 60 s; tries further apart are of separate elections. */
const LONGEST_PAUSE_MS = 90_000;

/** Tries of one or more servers that found nobody, as long as nothing shows the member alive. */
export interface Absence {
  readonly server: Server;
  readonly by: readonly string[];
  readonly from: Instant;
  readonly to: Instant;
  readonly lastTry: Instant;
  /** When its process had ended before the first try; null where that is not known. */
  readonly ended: Instant | null;
  /** First sign of it afterwards. */
  readonly back: Instant | null;
  /** No line of the whole case shows it alive. */
  readonly neverSeen: boolean;
  /** It was seen alive before. */
  readonly seenBefore: boolean;
  readonly run: readonly FailedConnect[];
}

/** When configured members were missing for longer than a restart takes, of all members in turn. */
export function absences(ensemble: Ensemble): Absence[] {
  const signsByServer = new Map(ensemble.servers.map((server) => [server, signsOf(server, ensemble)]));
  return ensemble.unreachable.flatMap((span) => {
    const { server } = span;
    const signs = signsByServer.get(server) ?? [];
    const neverSeen = server.log.all.length === 0 && signs.length === 0;
    const until = Math.min(span.to, ensemble.settled);
    const tries = span.by
      .flatMap((by) => {
        const own = during(by.failures, span.from, until).filter(({ sid }) => sid === server.sid);
        return own.map((failure) => ({ ...failure, by }));
      })
      .sort((a, b) => a.at - b.at);
    return inRuns(tries, LONGEST_PAUSE_MS).flatMap((run) => {
      const from = run[0]?.at ?? span.from;
      const lastTry = run.at(-1)?.at ?? from;
      const sign = signs[countEarly(signs, ({ at }) => at <= from)]?.at ?? null;
      const back = sign ?? startAfter(server, lastTry);
      const to = sign !== null && sign - lastTry <= LONGEST_PAUSE_MS ? sign : lastTry;
      // a member that votes between two tries is reached, only not in this direction
      const reached = sign !== null && sign < lastTry;
      const long = to - from >= (neverSeen ? NEVER_SEEN_MS : SHORTEST_MS);
      const shortCase = until - from < SHORTEST_MS;
      if (
        reached ||
        !long ||
        shortCase ||
        run.length < FEWEST_TRIES ||
        isRunning(server, ensemble, { from, to: lastTry })
      )
        return [];
      const seenBefore = [server.log.all[0], signs[0]].some((first) => first !== undefined && first.at < from);
      return [
        {
          ...{ server, by: [...new Set(run.map(({ by }) => by.name))], from, to, lastTry, run },
          ...{ ended: endedBefore(server, from), back, neverSeen, seenBefore },
        },
      ];
    });
  });
}

/** Moments at which others saw it alive, in order. */
function signsOf({ sid }: Server, { sightings }: Ensemble): readonly Sighting[] {
  return (sightings.get(sid ?? -1) ?? []).filter(({ kind }) => kind === "vote" || kind === "contact");
}

/** When its own log begins, or a process of it, behind an instant; null where none does. */
export function startAfter({ first, lives }: Server, at: Instant): Instant | null {
  if (first !== null && first > at) return first;
  return lives.find((life) => life.started && life.from > at)?.from ?? null;
}

/** When a process had ended that was not there at an instant; null where that is not known. */
export function endedBefore({ hasLog, roles, lives }: Server, at: Instant): Instant | null {
  const role = hasLog ? intervalAt(roles, at) : undefined;
  return role?.state === "down" && lives.some((life) => life.from < role.from) ? role.from : null;
}

/** Whether a finding tells that a member was not there. */
export function isAbsence({ measures }: Draft): boolean {
  return measures.absentMs !== undefined;
}

/** Whether a port refused because the process had ended, as a finding about the refusals knows. */
export function isOfOneThatEnded({ measures }: Draft): boolean {
  return measures.endedBeforeMs !== undefined;
}

/**
 * A process that logs is there, and so is a follower that its leader, with a log of its own, goes on to lead: that others
 * cannot dial it has names of its own.
 */
function isRunning(server: Server, { leaders }: Ensemble, { from, to }: Span): boolean {
  return touching(server.roles, from, to).some((role) => {
    if (role.state === "down" || role.state === "unknown" || role.from >= to || role.to <= from) return false;
    if (!role.inferred) return true;
    const leads = (span: Leadership) => span.server.hasLog && span.server.sid === role.leader;
    return role.serving && role.from <= from && role.to >= to && covering(leaders, from, to).some(leads);
  });
}
