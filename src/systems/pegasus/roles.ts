/** What a server was when: a meta server by the lock, a replica server by its beacons, as it says and as others say. */

import type { Interval, Span } from "../../case.ts";
import { eventsOf } from "../../correlate/event-log.ts";
import { intervalsOf, type StateChange } from "../../correlate/intervals.ts";
import type { Instant } from "../../event.ts";
import { during } from "../../extent.ts";
import type { EventLog, Kind, PegEvent } from "./events.ts";
import type { ServerRole } from "./identity.ts";
import { isOver, type Life } from "./lives.ts";

/** What only a leader writes: it shows that one leads where the log begins in the middle. */
const LEADS: readonly Kind[] = ["check.round", "cfg.ok", "dup.status", "node.sync", "fd.worker.lost", "cfg.propose"];

interface Step {
  readonly state: string;
  readonly serving: boolean;
  /** It only tells what was before, where nothing else does. */
  readonly shows?: true;
}

/** Roles over a whole case. @param seen what a leader's log says of a replica server */
export function rolesOf(
  role: ServerRole,
  log: EventLog,
  lives: readonly Life[],
  seen: readonly StateChange[],
  whole: Span,
): Interval[] {
  if (lives.length === 0) return intervalsOf(seen, whole);
  const turns: StateChange[] = [];
  for (const [index, life] of lives.entries()) {
    for (const turn of turnsWithin(role, log, life)) turns.push(turn);
    const next = lives[index + 1];
    if (isOver(life)) {
      const refs = life.last.slice(0, 2).map(({ ref }) => ref);
      turns.push({ at: life.to, state: "down", serving: false, inferred: false, phase: null, refs });
      continue;
    }
    // without a word of its own the leader's word counts
    const gone = during(seen, life.to, next?.from ?? Number.POSITIVE_INFINITY).find(
      ({ at, state }) => state === "lost" && at > life.to && (!next || at < next.from),
    );
    if (gone) turns.push(gone);
    else if (next) turns.push({ at: life.to, state: "unknown", serving: false, inferred: true, phase: null, refs: [] });
  }
  return intervalsOf(turns, whole);
}

function turnsWithin(role: ServerRole, log: EventLog, life: Life): StateChange[] {
  const begin = life.banner ? [life.banner] : [];
  const isJoining = role === "replica" && life.banner !== null;
  const state = isJoining ? "joining" : "unknown";
  const turns: StateChange[] = [
    { at: life.from, state, serving: false, inferred: !isJoining, phase: null, refs: begin },
  ];
  const end = life.last[0]?.at ?? Number.POSITIVE_INFINITY;
  for (const event of during<PegEvent>(log.all, life.from, Math.min(life.to, end))) {
    const step = role === "meta" ? metaStep(event) : replicaStep(event);
    const before = turns.at(-1);
    if (!step || (step.shows && before?.state !== "unknown")) continue;
    if (before?.state === step.state && (before.serving || !step.serving)) continue;
    turns.push({
      at: event.at,
      state: step.state,
      serving: step.serving,
      inferred: false,
      phase: null,
      refs: [event.ref],
    });
  }
  return turns;
}

function metaStep(event: PegEvent): Step | null {
  switch (event.kind) {
    case "lock.seq":
    case "lock.wait":
      return { state: "standby", serving: false };
    case "lock.got":
    case "leader.active":
      return { state: "leader", serving: false };
    case "leader.granted":
      return event.fields.err === "ERR_OK" ? { state: "leader", serving: false } : null;
    case "leader.ready":
      return { state: "leader", serving: true };
    case "fd.ping":
      return event.fields.is_master === "true"
        ? { state: "leader", serving: true, shows: true }
        : { state: "standby", serving: false, shows: true };
    default:
      return LEADS.includes(event.kind) ? { state: "leader", serving: true, shows: true } : null;
  }
}

function replicaStep(event: PegEvent): Step | null {
  switch (event.kind) {
    case "rs.meta.connected":
      return { state: "alive", serving: true };
    case "rs.meta.lost":
    case "fd.master.lost":
      return { state: "lost", serving: false };
    case "fd.ok":
    case "cfg.sync.done":
      return { state: "alive", serving: true, shows: true };
    default:
      return null;
  }
}

/** What the log of a meta server says of each replica server, by its address. */
export function seenBy(log: EventLog): ReadonlyMap<string, readonly StateChange[]> {
  const seen = new Map<string, StateChange[]>();
  for (const event of eventsOf(log, "fd.worker.lost", "fd.report", "node.sync", "fd.restart")) {
    const { node } = event.fields;
    if (!node || (event.kind === "fd.report" && event.fields.peer_role !== "worker")) continue;
    const turns = seen.get(node) ?? [];
    seen.set(node, turns);
    const isLost =
      event.kind === "fd.worker.lost" || (event.kind === "fd.report" && event.fields.link === "disconnected");
    const before = turns.at(-1);
    if (before && (before.state === "lost") === isLost) continue;
    // a sign of life of one that is lost does not count before it is connected again
    if (before?.state === "lost" && event.kind !== "fd.report") continue;
    turns.push(turnAt(event.at, isLost, event));
  }
  return seen;
}

function turnAt(at: Instant, isLost: boolean, { ref }: PegEvent): StateChange {
  return { at, state: isLost ? "lost" : "alive", serving: !isLost, inferred: true, phase: null, refs: [ref] };
}
