/** What a broker was when: by its start, its ready line and its stop; where it ends without a word, as its peers say. */
import type { Interval, Span } from "../../case.ts";
import { intervalsOf, type StateChange } from "../../correlate/intervals.ts";
import type { Instant } from "../../event.ts";
import { during } from "../../extent.ts";
import { isLoadManager } from "./elections.ts";
import type { EventLog, Kind, PulEvent } from "./events.ts";
import { isEnding, isOver, type Life, lifeAt, seenGone } from "./lives.ts";

/** What only a broker that serves writes: it shows the state where the log begins in the middle. */
const SERVES = new Set<Kind>(["cx.new", "cx.prod.new", "cx.sub.new", "ow.ok", "su.handle", "tp.loaded", "ow.unloaded"]);

/** Logs that are collected together end this near to one another; a quiet broker says something within it. */
export const LOG_ENDS_MS = 60_000;

/** @param gone lines of peers that tell that the broker is gone: its registration went, or its host refuses connections */
export function rolesOf(log: EventLog, lives: readonly Life[], gone: readonly PulEvent[], whole: Span): Interval[] {
  const turns: StateChange[] = [];
  for (const [index, life] of lives.entries()) {
    turns.push(...turnsWithin(log, life));
    const next = lives[index + 1];
    if (isOver(life)) {
      turns.push(turn(life.to, "down", false, life.last.slice(0, 2)));
      continue;
    }
    const seen = seenGone(gone, life, next);
    // what a broker does behind the end of its log nobody knows, and one that others find gone may have been gone for long
    if (next || seen || whole.to - life.to > LOG_ENDS_MS) turns.push(unknownFrom(life.to));
    if (seen) turns.push({ ...turn(seen.at, "down", false, [seen]), inferred: true });
  }
  if (lives.length === 0)
    for (const event of gone) turns.push({ ...turn(event.at, "down", false, [event]), inferred: true });
  return intervalsOf(turns, whole);
}

function turnsWithin(log: EventLog, life: Life): StateChange[] {
  const { banner, ready, last, from, to } = life;
  const begin: StateChange = banner ? turn(from, "starting", false, [banner]) : unknownFrom(from);
  const shown = banner
    ? undefined
    : during<PulEvent>(log.all, from, last[0]?.at ?? to).find(({ kind }) => SERVES.has(kind));
  const serving = ready ?? shown;
  const drain = last[0];
  return [
    begin,
    ...(serving ? [turn(serving.at, "ready", true, [serving])] : []),
    ...(drain && life.end !== "refused" ? [turn(drain.at, "draining", false, [drain])] : []),
  ];
}

/** The session with the metadata store, as the broker's own watcher tells it. */
export function sessionsOf(log: EventLog, lives: readonly Life[], whole: Span): Interval[] {
  // a broker that stops closes its session, and its watcher takes that for a loss and a return
  const isStopping = (at: Instant) => lifeAt(lives, at)?.end === "stopped" && isEnding(lives, at);
  const after = (event: PulEvent) => (isStopping(event.at) ? null : sessionAfter(event));
  return tracked(log, lives, whole, after, sessionBefore);
}

/** Leader or follower of the load manager. */
export function leadershipsOf(log: EventLog, lives: readonly Life[], whole: Span): Interval[] {
  return tracked(log, lives, whole, leadershipAfter, () => null);
}

/** States in which a session or a lead can be used: a page draws them full, and what was lost pale. */
const HOLDS: ReadonlySet<string> = new Set(["connected", "leader"]);

function tracked(
  log: EventLog,
  lives: readonly Life[],
  whole: Span,
  after: (event: PulEvent) => string | null,
  before: (event: PulEvent) => string | null,
): Interval[] {
  const turns: StateChange[] = [];
  for (const [index, life] of lives.entries()) {
    turns.push(unknownFrom(life.from));
    for (const event of during<PulEvent>(log.all, life.from, life.to)) {
      const state = after(event);
      // a change is always logged: one that is not in this log was before it
      const earlier = life.banner === null && turns.at(-1)?.state === "unknown" ? before(event) : null;
      if (earlier) turns.push({ ...turn(life.from, earlier, HOLDS.has(earlier), [event]), inferred: true });
      if (state && turns.at(-1)?.state !== state) turns.push(turn(event.at, state, HOLDS.has(state), [event]));
    }
    if (isOver(life)) turns.push(turn(life.to, "down", false, life.last.slice(0, 1)));
    else if (lives[index + 1] || whole.to - life.to > LOG_ENDS_MS) turns.push(unknownFrom(life.to));
  }
  // a log without such a line has no such track
  return turns.some(({ state }) => state !== "unknown" && state !== "down") ? intervalsOf(turns, whole) : [];
}

/** What the watcher says on its way back that the session was until then. */
function sessionBefore(event: PulEvent): string | null {
  return event.kind === "ms.reconn" && event.fields.status === "SessionLost" ? "lost" : null;
}

function sessionAfter(event: PulEvent): string | null {
  switch (event.kind) {
    case "ms.disc":
    case "ms.old.disc":
      return "disconnected";
    case "ms.lost.timeout":
    case "ms.lost.expired":
    case "ms.old.lost.timeout":
    case "ms.old.lost.expired":
      return "lost";
    case "ms.reconn":
    case "ms.old.reconn":
    case "lk.reval.all":
    case "lk.reval.pending":
      return "connected";
    case "ms.event":
    case "ms.ml.event":
      return SESSION_EVENTS[event.fields.event ?? ""] ?? null;
    default:
      return null;
  }
}

const SESSION_EVENTS: Readonly<Record<string, string>> = {
  ConnectionLost: "disconnected",
  SessionLost: "lost",
  Reconnected: "connected",
  SessionReestablished: "connected",
};

/** What an election finds itself to be when the session is another one. */
const RESYNCED: Readonly<Record<string, string>> = { Leading: "leader", Following: "follower", NoLeader: "unknown" };

function leadershipAfter(event: PulEvent): string | null {
  switch (event.kind) {
    case "el.lead":
    case "el.old.lead":
      return "leader";
    case "el.follow":
    case "el.follow.none":
    case "el.old.follow":
      return "follower";
    case "el.resync":
      return isLoadManager(event.fields.path) ? (RESYNCED[event.fields.state ?? ""] ?? null) : null;
    case "el.role.done":
      return event.fields.played === "the leader" ? "leader" : "follower";
    case "el.acq":
      return isLoadManager(event.fields.path) ? "leader" : null;
    case "el.rel":
      return isLoadManager(event.fields.path) ? "unknown" : null;
    default:
      return null;
  }
}

function unknownFrom(at: Instant): StateChange {
  return { ...turn(at, "unknown", false, []), inferred: true };
}

function turn(at: Instant, state: string, serving: boolean, lines: readonly PulEvent[]): StateChange {
  return { at, state, serving, inferred: false, phase: null, refs: lines.map(({ ref }) => ref) };
}
