/**
 * Followers that went and stayed away while the others served. Who serves dials no peer, so nobody tries to reach them:
 * only the connections that ended say it, or the leader that waited for them in vain, and the next start.
 */
import type { Evidence, Span } from "../../case.ts";
import { intervalAt } from "../../correlate/intervals.ts";
import type { Instant } from "../../event.ts";
import { covering, during } from "../../extent.ts";
import { type Ensemble, hasOneList } from "./ensemble.ts";
import type { Leadership } from "./leaders.ts";
import { rollingRestarts } from "./restarts.ts";
import type { RoleSpan } from "./role.ts";
import { type Server, votes } from "./server.ts";
import type { Sighting } from "./sightings.ts";

/** Restarts of a process, of a host even, and of pods on another node are over by then, or want a look. */
const SHORTEST_MS = 60_000;
/** Lines of several servers about one loss. */
const SAME_MOMENT_MS = 1000;
/** Where the leader goes, too, all are being stopped; not where one had been waited for in vain, for that takes as long. */
const LED_ON_MS = 10_000;
/** What an outage takes that is over with the restart of a leader. */
const MISSED_MS = 10_000;
/** A restart is over by then; one that was gone for longer is among the reasons where too few were there meanwhile. */
const NO_RESTART_MS = 20_000;
const TOO_FEW_MS = 1000;

/** A follower that went, and when it started again. */
export interface GoneMember extends Span {
  readonly server: Server;
  /** Who lost a connection to it at that moment. */
  readonly by: readonly string[];
  /** First line of its next process; null where its log has none. */
  readonly back: Instant | null;
  /** Its peers lost their connections: its process ended. Else its leader waited for it in vain, and nobody knows why. */
  readonly ended: boolean;
  /** Its leader went, too, and for some time nobody led: with it the others might have elected another one. */
  readonly isMissed: boolean;
  /** Who led on, for a while at least. */
  readonly leader: Leadership;
  readonly evidence: Evidence;
}

/**
 * Followers that were gone for longer than a restart takes, or when an outage began without them; without a line
 * of an exit, of all servers in turn.
 */
export function goneMembers(ensemble: Ensemble): GoneMember[] {
  const { servers, ending, settled, reconfigured, sightings, leaders, gaps } = ensemble;
  const outages = gaps.filter((gap) => gap.to - gap.from >= MISSED_MS);
  const wantOf = gaps.filter((gap) => gap.kind === "no-quorum" && gap.to - gap.from >= TOO_FEW_MS);
  const planned = rollingRestarts(ensemble).flat();
  return servers.flatMap((server) => {
    if (!server.hasLog || server.sid === null || !votes(server)) return [];
    const seenOf = sightings.get(server.sid) ?? [];
    const losses = seenOf.filter(({ kind }) => kind === "lost");
    return server.roles.flatMap((role, i) => {
      const before = server.roles[i - 1];
      const to = Math.min(role.to, settled);
      const { from } = role;
      const followed = before?.state === "following" && before.serving;
      const ended = role.state === "down";
      if (!role.inferred || !followed || from >= ending || !(ended || isLetGo(server, role, seenOf))) return [];
      // one that was taken out of the configuration may be switched off
      const isMember = hasOneList(ensemble) || to < reconfigured;
      const seen = during(losses, from - SAME_MOMENT_MS, from + SAME_MOMENT_MS);
      const timedOut = seen.some((loss) => loss.timedOut);
      const [leader] = covering(leaders, from, from + (timedOut ? 0 : LED_ON_MS));
      const without = outages.filter((gap) => from <= gap.from && gap.from < to);
      const isPlanned = planned.some((one) => one.server === server && Math.abs(one.down - from) <= SAME_MOMENT_MS);
      const exited = server.lives.some((life) => life.exited && Math.abs(life.to - from) <= SHORTEST_MS);
      const tooFew = to - from >= NO_RESTART_MS && wantOf.some((gap) => from <= gap.from && gap.from < to);
      if ((to - from < SHORTEST_MS && without.length === 0 && !tooFew) || !isMember || !leader || isPlanned || exited)
        return [];
      const next = server.lives.find((life) => life.started && life.from > from);
      return [
        {
          server,
          by: [...new Set(seen.map(({ by }) => by.name))],
          from,
          to,
          ended: ended && !timedOut,
          back: next?.from ?? null,
          isMissed: without.some((gap) => isDown(leader.server, gap.from)),
          leader,
          evidence: [...role.evidence, ...seen.map(({ ref }) => ref), ...(next?.evidence ?? [])],
        },
      ];
    });
  });
}

function isDown({ roles }: Server, at: Instant): boolean {
  return intervalAt(roles, at)?.state === "down";
}

/** Whether a role is what is left of a follower that its leader gave up: no line of it follows, nor one of others that saw it. */
export function isLetGo({ last }: Server, { state, from }: RoleSpan, seen: readonly Sighting[]): boolean {
  if (state !== "unknown" || last === null || last > from) return false;
  return during(seen, from, from + 1).some(({ at, kind, served }) => at === from && kind === "lost" && served);
}
