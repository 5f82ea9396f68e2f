/** Standstills of a process: what its own pause monitor printed, and what peers saw of one that has no monitor. */

import { eventsDuring, eventsOf } from "../../correlate/event-log.ts";
import { intervalAt } from "../../correlate/intervals.ts";
import { clockErrorMs } from "../../correlate/uncertainty.ts";
import type { Instant, LineRef } from "../../event.ts";
import { countEarly, covering, touching } from "../../extent.ts";
import type { Ensemble } from "./ensemble.ts";
import type { ZkEvent } from "./events.ts";
import { type Server, votes } from "./server.ts";
import { serverAt } from "./server-at.ts";
import { readThread } from "./thread.ts";

/** A line of the pause monitor, with the collector's lines under it. */
export interface PauseLine {
  readonly event: ZkEvent<"jvm.pause">;
  readonly at: Instant;
  readonly ms: number;
  /** Time that collections took, null where no collection ran. */
  readonly collectedMs: number | null;
  /** The server cannot have stood still that long: its peers would have dropped it. The clock was moved instead. */
  readonly refuted: boolean;
}

/** A standstill that no line of the server itself names. */
export interface Standstill {
  /** A peer gave up waiting: it stood still by then. */
  readonly missed: ZkEvent;
  readonly by: Server;
  /** Its last line before it stood still. */
  readonly before: ZkEvent;
  /** Its first line afterwards. */
  readonly woke: ZkEvent;
  /** How long the peer had waited when it gave up, null where the limit is not in the log, or the peer stood still too. */
  readonly waitedMs: number | null;
}

/** The lines of the collector stand right under the monitor's. */
const LINES_UNDER = 12;
/** Less than this between a peer's time-out and its own is the difference of two timers. */
const LATE_MS = 3000;
/** Clocks are compared to within this. */
const CLOCK_ERROR_MS = 500;
/** A leader pings its followers, and they answer, twice a tick. */
export const PING_TICKS = 0.5;
/** What a process finds broken when it goes on, it logs at once. */
const NOTICES_WITHIN_MS = 1500;

export function pauseLines(server: Server, ensemble: Ensemble): PauseLine[] {
  return server.log.of("jvm.pause").map((event) => {
    const pools = server.log
      .of("trace.gc")
      .filter((pool) => isUnder(pool, event))
      .flatMap(({ fields }) => fields.ms ?? []);
    const { ms } = event.fields;
    const collectedMs = pools.length > 0 ? pools.reduce((sum, pool) => sum + pool, 0) : null;
    return {
      event,
      at: event.at,
      ms,
      collectedMs,
      refuted: collectedMs === null && unnoticed(server, event, ensemble),
    };
  });
}

/** A line under a record has its stamp; in a file whose newest lines stand first it stands above it. */
function isUnder({ at, ref }: ZkEvent<"trace.gc">, head: ZkEvent<"jvm.pause">): boolean {
  return at === head.at && ref.input === head.ref.input && Math.abs(ref.line - head.ref.line) <= LINES_UNDER;
}

/** A member that serves is dropped after syncLimit x tickTime of silence; this one was not, though it was silent for longer. */
function unnoticed(server: Server, { at, fields }: ZkEvent<"jvm.pause">, ensemble: Ensemble): boolean {
  const limitMs = limitOf(server);
  if (limitMs === null || ensemble.voters.count < 2 || fields.ms < limitMs + 2 * server.settings.tickMs) return false;
  const from = at - fields.ms;
  const until = at + 2 * server.settings.tickMs;
  const role = covering(server.roles, from, until).find((span) => span.serving && !span.inferred);
  const lost = (ensemble.sightings.get(server.sid ?? -1) ?? []).some(
    (seen) => seen.kind === "lost" && seen.at >= from && seen.at <= until,
  );
  return role !== undefined && !lost;
}

/** syncLimit x tickTime, where the log prints both (3.6 and later). */
export function limitOf({ settings }: Server): number | null {
  return settings.syncPrinted ? settings.syncLimit * settings.tickMs : null;
}

/**
 * Spans in which each serving server did not answer and did not notice that it was cut off. One whose network fails runs
 * into its own time-out at the moment its peers run into theirs; one that stands still notices when it goes on.
 */
export function standstills(servers: readonly Server[]): ReadonlyMap<Server, readonly Standstill[]> {
  const silences = new Map(servers.map((server) => [server, silencesMissed(server, servers)]));
  const hasJustWoken = ({ missed, by }: Standstill) =>
    (silences.get(by) ?? []).some(({ woke }) => Math.abs(woke.at - missed.at) <= NOTICES_WITHIN_MS);
  return new Map(
    [...silences].map(([server, own]) => [
      server,
      own.map((one) => (hasJustWoken(one) ? { ...one, waitedMs: null } : one)),
    ]),
  );
}

function silencesMissed(server: Server, servers: readonly Server[]): Standstill[] {
  const seen = servers
    .filter((by) => by !== server && comparable(server, by))
    .flatMap((by) => timeoutsOn(server, by, servers).map((missed) => ({ missed, by, waitedMs: limitOf(by) })))
    .sort((a, b) => a.missed.at - b.missed.at);
  const found: Standstill[] = [];
  for (const one of seen) {
    const silence = silenceAround(server, one.missed.at);
    if (silence && !found.some(({ woke }) => woke === silence.woke)) found.push({ ...one, ...silence });
  }
  return found.sort((a, b) => a.woke.at - b.woke.at);
}

/**
 * When the last so many peers heard from a leader that they then gave up, its lead ending at `to`: with more of them than a
 * quorum can spare, those that were gone already among them, nothing that it proposed since was committed. Null where fewer
 * gave it up so.
 * @param spare how many voters a quorum can do without
 */
export function lastHeard(
  leader: Server,
  to: Instant,
  servers: readonly Server[],
  spare: number,
): { readonly at: Instant; readonly evidence: readonly LineRef[] } | null {
  const silences = servers
    .filter((by) => by !== leader && comparable(leader, by))
    .flatMap((by) => {
      const limitMs = limitOf(by);
      if (limitMs === null) return [];
      const pingMs = by.settings.tickMs * PING_TICKS;
      const missed = eventsDuring(by.log, to - limitMs, to + limitMs, "follow.fail").findLast((event) =>
        waitedInVain(event, leader, by),
      );
      return missed ? [{ by, at: missed.at - limitMs + pingMs, ref: missed.ref }] : [];
    })
    .sort((a, b) => a.at - b.at);
  const others = servers.filter((one) => one !== leader && votes(one) && !silences.some(({ by }) => by === one));
  const enough = silences.findIndex(({ at }, i) => i + 1 + others.filter((one) => wasGone(one, at, to)).length > spare);
  const last = silences[enough];
  return last ? { at: last.at, evidence: silences.slice(0, enough + 1).map(({ ref }) => ref) } : null;
}

/** Whether a server had no leader from one instant to another. */
function wasGone({ roles }: Server, from: Instant, to: Instant): boolean {
  return touching(roles, from, to).every(({ state }) => state === "down" || state === "looking");
}

/** Both clocks are known, and both servers give up after the same time. */
export function comparable(server: Server, by: Server): boolean {
  const known = [server, by].every(
    ({ aligned }) =>
      (clockErrorMs(aligned.clock) ?? Number.POSITIVE_INFINITY) <= CLOCK_ERROR_MS && aligned.steps.length === 0,
  );
  const own = limitOf(server);
  const other = limitOf(by);
  return known && (own === null || other === null || own === other);
}

/** Lines of a peer that waited in vain for this server's next packet. */
export function timeoutsOn(server: Server, by: Server, servers: readonly Server[]): ZkEvent[] {
  return eventsOf(by.log, "lh.crash", "lh.crash.open", "follow.fail").filter((event) => {
    if (event.kind === "follow.fail") return waitedInVain(event, server, by);
    const { addr } = readThread(event.thread);
    return isTimeout(event) && addr !== null && serverAt(addr, servers) === server;
  });
}

/** True where a follower served under a leader, and waited in vain for its next packet. */
export function waitedInVain(event: ZkEvent<"follow.fail">, leader: Server, by: Server): boolean {
  const role = intervalAt(by.roles, event.at - 1);
  return isTimeout(event) && role?.serving === true && role.leader === leader.sid;
}

export function isTimeout({ causes }: ZkEvent): boolean {
  return causes[0]?.exception.endsWith("SocketTimeoutException") === true;
}

/** The lines around a silence that outlasted the peer's patience, where the second shows that the server found itself cut off. */
function silenceAround(server: Server, missedAt: Instant): Pick<Standstill, "before" | "woke"> | null {
  const late = Math.max(LATE_MS, 2 * server.settings.tickMs);
  const index = countEarly(server.log.all, ({ at }) => at <= missedAt - CLOCK_ERROR_MS);
  const woke = server.log.all[index];
  const before = server.log.all[index - 1];
  if (!woke || !before || woke.at - missedAt < late) return null;
  if (server.aligned.heard.within(missedAt - CLOCK_ERROR_MS, woke.at)) return null;
  const sameLife = server.lives.some((life) => life.from <= before.at && life.to >= woke.at);
  const served = intervalAt(server.roles, before.at)?.serving === true;
  const until = woke.at + NOTICES_WITHIN_MS;
  const cutOff = eventsDuring(server.log, woke.at, until, "follow.fail", "lh.crash", "lh.crash.open").some(
    ({ causes: [first] }) =>
      first?.exception.endsWith("EOFException") || first?.exception === "java.net.SocketException",
  );
  return sameLife && served && cutOff ? { before, woke } : null;
}
