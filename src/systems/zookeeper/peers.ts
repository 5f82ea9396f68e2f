/**
 * What peers saw of a server: fills the gaps of its own story. Everything from here is marked inferred.
 */
import type { Span } from "../../case.ts";
import type { Instant, LineRef } from "../../event.ts";
import { readAddress } from "./address.ts";
import { failureClass } from "./connects.ts";
import type { ZkEvent } from "./events.ts";
import type { Role, RoleSpan } from "./role.ts";
import type { Server } from "./server.ts";
import { readThread } from "./thread.ts";

/** A line of a peer that says something about a server. */
export interface Sighting {
  readonly at: Instant;
  /** `lost`: a connection to it ended. `refused`: nothing listened. `vote`: it sent a vote in a state. */
  readonly kind: "lost" | "refused" | "vote";
  readonly state: Role | null;
  readonly leader: number | null;
  readonly by: Server;
  readonly ref: LineRef;
}

/** Lines within this of each other can be of one event seen from two sides. */
const SAME_MOMENT_MS = 250;
/** A state that a peer saw once is not claimed for longer than this. */
const SEEN_STATE_HOLDS_MS = 60_000;

/** Everything that peers logged about each server id, in order. */
export function sightings(servers: readonly Server[]): Map<number, Sighting[]> {
  const bySid = new Map<number, Sighting[]>();
  for (const by of servers) {
    for (const event of by.log.all) {
      const seen = sightingOf(event, by, servers);
      if (!seen || seen.sid === by.sid) continue;
      const list = bySid.get(seen.sid) ?? [];
      bySid.set(seen.sid, list);
      list.push({
        at: event.at,
        kind: seen.kind,
        state: seen.state ?? null,
        leader: seen.leader ?? null,
        by,
        ref: event.ref,
      });
    }
  }
  for (const list of bySid.values()) list.sort((a, b) => a.at - b.at);
  return bySid;
}

function sightingOf(
  event: ZkEvent,
  by: Server,
  servers: readonly Server[],
): { sid: number; kind: Sighting["kind"]; state?: Role; leader?: number } | null {
  switch (event.kind) {
    case "cnx.broken":
    case "cnx.sendexc":
      return { sid: event.fields.sid, kind: "lost" };
    case "cnx.openfail":
      return failureClass(event.causes) === "refused" ? { sid: event.fields.sid, kind: "refused" } : null;
    case "lh.bye":
    case "lh.crash":
    case "lh.crash.open": {
      const addr = readThread(event.thread).addr ?? ("addr" in event.fields ? event.fields.addr : null);
      const server = addr ? serverAt(addr, servers) : undefined;
      return server?.sid == null ? null : { sid: server.sid, kind: "lost" };
    }
    case "follow.fail": {
      const role = by.roles.findLast(({ from, state }) => from <= event.at && state === "following");
      const dead = event.causes.some(
        ({ exception }) => exception.endsWith("EOFException") || exception.endsWith("SocketException"),
      );
      return role?.leader != null && dead ? { sid: role.leader, kind: "lost" } : null;
    }
    case "fle.notif": {
      const { sid, state, leader } = event.fields;
      return { sid, kind: "vote", state: state.toLowerCase() as Role, leader };
    }
    default:
      return null;
  }
}

/** The server behind an address, where exactly one has it. */
export function serverAt(addr: string, servers: readonly Server[]): Server | undefined {
  const { host, ip } = readAddress(addr);
  const at = servers.filter(
    ({ identity }) => (host !== null && identity.places.has(host)) || (ip !== null && identity.places.has(ip)),
  );
  return at.length === 1 ? at[0] : undefined;
}

/**
 * The roles of a server over the whole case: its own spans, with the gaps between its lives, before its first and after
 * its last line filled by what its peers saw, or else `unknown`.
 */
export function completeRoles(server: Server, seen: readonly Sighting[], whole: Span): RoleSpan[] {
  const spans = server.hasLog ? fillLives(server, seen, whole) : seenStates(seen, whole);
  return withoutGaps(spans, whole);
}

function fillLives(server: Server, seen: readonly Sighting[], whole: Span): RoleSpan[] {
  const filled: RoleSpan[] = [];
  const [firstLife] = server.lives;
  if (firstLife?.started) filled.push(...beforeFirstLife(seen, firstLife.from));
  for (const [i, life] of server.lives.entries()) {
    const next = server.lives[i + 1];
    const until = next?.from ?? whole.to;
    const own = server.roles.filter(
      ({ from, to }) => from >= life.from && to <= Math.max(life.to, life.from) && (!next || from < next.from),
    );
    filled.push(...own, ...afterLife(own.at(-1), life.to, until, next !== undefined, seen));
  }
  return filled;
}

/** A peer that was refused before the first start found nothing listening. */
function beforeFirstLife(seen: readonly Sighting[], start: Instant): RoleSpan[] {
  const refused = seen.find(({ kind, at }) => kind === "refused" && at < start);
  return refused ? [inferred("down", refused.at, start, [refused.ref])] : [];
}

/**
 * What followed the last line of a life. A process that ends says nothing: the first connection that its peers lose
 * afterwards dates it. A server that serves has nothing to say either, so that state holds until something speaks
 * against it; one that looks for a leader would go on logging.
 */
function afterLife(
  last: RoleSpan | undefined,
  ended: Instant,
  until: Instant,
  restarted: boolean,
  seen: readonly Sighting[],
): RoleSpan[] {
  if (!last || until <= ended) return [];
  if (last.state === "down") return [inferred("down", ended, until, last.evidence)];
  const lost = seen.find(({ kind, at }) => kind === "lost" && at >= ended - SAME_MOMENT_MS && at <= until);
  const back = lost && seen.find(({ kind, at }) => kind === "vote" && at > lost.at + SAME_MOMENT_MS && at <= until);
  const quiet = last.serving;
  if (lost && !back) {
    const died = Math.max(lost.at, ended);
    const before = quiet
      ? [{ ...last, from: ended, to: died, inferred: true }]
      : [inferred("unknown", ended, died, [])];
    return [...before, inferred("down", died, until, [lost.ref])];
  }
  if (quiet && !restarted) return [{ ...last, from: ended, to: until, inferred: true }];
  return [inferred("unknown", ended, until, [])];
}

/** A member without a log: the states it reported in its votes, each until the next, and refusals. */
function seenStates(seen: readonly Sighting[], whole: Span): RoleSpan[] {
  return seen.map((sighting, i) => {
    const next = seen.slice(i + 1).find(({ kind, at }) => kind !== "vote" || at > sighting.at);
    const until = Math.min(next?.at ?? whole.to, sighting.at + SEEN_STATE_HOLDS_MS, whole.to);
    const state =
      sighting.kind === "vote" ? (sighting.state ?? "unknown") : sighting.kind === "refused" ? "down" : "unknown";
    return {
      ...inferred(state, sighting.at, until, [sighting.ref]),
      leader: state === "following" ? sighting.leader : null,
    };
  });
}

/** Sorted, without overlaps, equal neighbours joined, `unknown` between. */
function withoutGaps(spans: readonly RoleSpan[], whole: Span): RoleSpan[] {
  const complete: RoleSpan[] = [];
  let reached = whole.from;
  for (const current of [...spans].sort((a, b) => a.from - b.from)) {
    const from = Math.max(current.from, reached);
    const to = Math.min(current.to, whole.to);
    if (to < from || (to === from && to < whole.to && current.to > current.from)) continue;
    if (from > reached) add(complete, inferred("unknown", reached, from, []));
    add(complete, { ...current, from, to });
    reached = Math.max(reached, to);
  }
  if (reached < whole.to) add(complete, inferred("unknown", reached, whole.to, []));
  return complete;
}

function add(spans: RoleSpan[], next: RoleSpan): void {
  const last = spans.at(-1);
  const same =
    last &&
    last.state === next.state &&
    last.phase === next.phase &&
    last.serving === next.serving &&
    last.leader === next.leader &&
    last.inferred === next.inferred;
  if (same) {
    last.to = next.to;
    last.evidence.push(...next.evidence);
  } else spans.push({ ...next, evidence: [...next.evidence] });
}

function inferred(state: Role, from: Instant, to: Instant, evidence: readonly LineRef[]): RoleSpan {
  return { state, phase: null, serving: false, from, to, inferred: true, leader: null, evidence: [...evidence] };
}
