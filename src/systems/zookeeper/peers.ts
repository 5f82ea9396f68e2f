/**
 * What peers saw of a server: fills the gaps of its own story. Everything from here is marked inferred.
 */
import type { Span } from "../../case.ts";
import type { Instant, LineRef } from "../../event.ts";
import { countEarly, during, lastEarly, touching } from "../../extent.ts";
import { readAddress } from "./address.ts";
import { failureClass } from "./connects.ts";
import type { ZkEvent } from "./events.ts";
import { isHidden } from "./hidden.ts";
import type { Identity } from "./identity.ts";
import type { Role, RoleAttempt, RoleSpan } from "./role.ts";
import type { Server } from "./server.ts";
import { readThread } from "./thread.ts";

/** A line of a peer that says something about a server. */
export interface Sighting {
  readonly at: Instant;
  /** `lost`: a connection to it ended. `refused`: nothing listened. `vote`: it sent a vote in a state. `contact`: it answered. */
  readonly kind: "lost" | "refused" | "vote" | "contact";
  /** What was lost is the connection of a learner to its leader, which stands as long as both serve. */
  readonly served: boolean;
  readonly state: Role | null;
  readonly leader: number | null;
  /** Election round of a vote. A server that looks again votes in a higher one, unless it joined a leader that stood. */
  readonly round: bigint | null;
  /** Of a vote: who heard it followed or led, and so answered with its leader. */
  readonly answered: boolean;
  readonly by: Server;
  readonly ref: LineRef;
}

/** Lines within this of each other can be of one event seen from two sides. */
const SAME_MOMENT_MS = 250;
/** Two votes of one state further apart than this do not show what was between them. */
const SEEN_STATE_HOLDS_MS = 60_000;
/** The last vote seen of a server shows its state at that moment. */
const LAST_VOTE_HOLDS_MS = 1000;
/** A server that connects to its leader, or waits for followers, has this long before it logs how that went. */
const JOINING_IS_QUIET_MS = 5000;

/** How an attempt ends that found a leader. */
const TAKES_ROLE: ReadonlySet<string> = new Set([
  "leading",
  "following",
  "observing",
] satisfies RoleAttempt["outcome"][]);

/** Everything that peers logged about each server id, in order. Of one that two servers claim at once it is about neither. */
export function sightings(servers: readonly Server[]): Map<number, Sighting[]> {
  const bySid = new Map<number, Sighting[]>();
  const shared = new Set(
    servers.flatMap((server) => (servers.some((other) => clash(server, other)) ? server.sid : [])),
  );
  for (const by of servers) {
    /** Thread that serves each learner at the moment. */
    const handlers = new Map<number, string>();
    for (const event of by.log.all) {
      if (event.kind === "lh.join") handlers.set(event.fields.sid, event.thread);
      const seen = sightingOf(event, by, servers, handlers);
      if (!seen || seen.sid === by.sid || shared.has(seen.sid)) continue;
      const list = bySid.get(seen.sid) ?? [];
      bySid.set(seen.sid, list);
      list.push({
        at: event.at,
        kind: seen.kind,
        served: seen.served ?? false,
        state: seen.state ?? null,
        leader: seen.leader ?? null,
        round: seen.round ?? null,
        answered: seen.answered ?? false,
        by,
        ref: event.ref,
      });
    }
  }
  for (const list of bySid.values()) list.sort((a, b) => a.at - b.at);
  return bySid;
}

/** Whether two servers run under one id. One host that takes the place of another begins when that has ended. */
function clash(one: Server, other: Server): boolean {
  if (one === other || one.sid === null || one.sid !== other.sid) return false;
  if (one.first === null || one.last === null || other.first === null || other.last === null) return false;
  return other.first < one.last && one.first < other.last;
}

function sightingOf(
  event: ZkEvent,
  by: Server,
  servers: readonly Server[],
  handlers: ReadonlyMap<number, string>,
): {
  sid: number;
  kind: Sighting["kind"];
  served?: boolean;
  state?: Role;
  leader?: number;
  round?: bigint | null;
  answered?: boolean;
} | null {
  switch (event.kind) {
    case "cnx.broken":
    case "cnx.sendexc":
      return { sid: event.fields.sid, kind: "lost" };
    case "cnx.openfail":
      return failureClass(event.causes, event.fields.addr) === "refused" && !isHidden(by, event.fields.sid, event.at)
        ? { sid: event.fields.sid, kind: "refused" }
        : null;
    case "lh.bye":
    case "lh.crash":
    case "lh.crash.open": {
      const addr = readThread(event.thread).addr ?? ("addr" in event.fields ? event.fields.addr : null);
      const server = addr ? serverAt(addr, servers) : undefined;
      // the end of an old connection may be noticed after its learner has come back on a new one
      const latest = server?.sid == null ? undefined : handlers.get(server.sid);
      return server?.sid == null || (latest ?? event.thread) !== event.thread
        ? null
        : { sid: server.sid, kind: "lost", served: true };
    }
    case "follow.fail": {
      const role = followedAt(by, event.at);
      const dead = event.causes.some(
        ({ exception }) => exception.endsWith("EOFException") || exception.endsWith("SocketException"),
      );
      return role?.leader != null && dead ? { sid: role.leader, kind: "lost", served: true } : null;
    }
    case "lh.join":
    case "lh.nlack":
      return { sid: event.fields.sid, kind: "contact" };
    case "sync.diff":
    case "sync.snap":
    case "sync.uptodate": {
      const role = followedAt(by, event.at);
      return role?.leader == null ? null : { sid: role.leader, kind: "contact" };
    }
    case "fle.notif": {
      const { sid, state, leader, round, round_dec, my_state } = event.fields;
      // nobody follows itself or leads for another: it came from a server that stands under another's id in this list
      if ((state === "FOLLOWING" && leader === sid) || (state === "LEADING" && leader !== sid)) return null;
      return {
        sid,
        kind: "vote",
        state: state.toLowerCase() as Role,
        leader,
        round: round ?? BigInt(round_dec ?? 0),
        answered: my_state === "FOLLOWING" || my_state === "LEADING",
      };
    }
    default:
      return null;
  }
}

/** The spell of following that an instant falls into or comes right after. */
export function followedAt({ roles }: Server, at: Instant): RoleSpan | undefined {
  return lastEarly(
    roles,
    ({ from }) => from <= at,
    ({ state }) => state === "following",
  );
}

/** The server behind an address, where exactly one has it. */
export function serverAt<T extends { readonly identity: Pick<Identity, "places"> }>(
  addr: string,
  servers: readonly T[],
): T | undefined {
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
  return withoutGaps(server.hasLog ? fillLives(server, seen, whole) : [], seenStates(seen, whole), whole);
}

function fillLives(server: Server, seen: readonly Sighting[], whole: Span): RoleSpan[] {
  const filled: RoleSpan[] = [];
  const [firstLife] = server.lives;
  if (firstLife?.started) filled.push(...beforeFirstLife(seen, firstLife.from));
  for (const [i, life] of server.lives.entries()) {
    const next = server.lives[i + 1];
    const until = next?.from ?? whole.to;
    const own = touching(server.roles, life.from, until).filter(
      ({ from, to }) => from >= life.from && to <= Math.max(life.to, life.from) && (!next || from < next.from),
    );
    for (const role of own) filled.push(role);
    const behind = next ? life.to : Math.max(life.to, server.last ?? life.to);
    const losses = during(seen, behind - SAME_MOMENT_MS, until).filter(({ kind }) => kind === "lost");
    filled.push(...afterLife(own.at(-1), { from: life.to, to: until }, next !== undefined, losses, seen));
  }
  return filled;
}

/** A peer that was refused before the first start found nothing listening. */
function beforeFirstLife(seen: readonly Sighting[], start: Instant): RoleSpan[] {
  const refused = seen.find(({ kind, at }) => kind === "refused" && at < start);
  return refused ? [inferred("down", refused.at, start, [refused.ref])] : [];
}

/**
 * What followed the last line of a life that says something. A process that ends says nothing: the first connection that
 * its peers lose behind all its lines dates it. A server that serves has nothing to say either, so that state holds until
 * something speaks against it; one that looks for a leader would go on logging.
 * @param span from that line to the next life, or the end of the case
 */
function afterLife(
  last: RoleSpan | undefined,
  { from: ended, to: until }: Span,
  restarted: boolean,
  losses: readonly Sighting[],
  seen: readonly Sighting[],
): RoleSpan[] {
  if (!last || until <= ended) return [];
  if (last.state === "down") return [inferred("down", ended, until, last.evidence)];
  const quiet = last.serving;
  const lastSign = lastEarly(
    seen,
    ({ at }) => at <= until,
    ({ kind }) => kind === "vote" || kind === "contact",
  );
  const behind = losses.filter(({ at }) => !lastSign || lastSign.at <= at + SAME_MOMENT_MS);
  const lost = endSeen(behind, ended);
  if (lost && (restarted || isConfirmed(losses, lost, seen))) {
    const died = Math.max(lost.at, ended);
    const before = quiet ? goingOn(last, ended, died) : [];
    return [...before, inferred("down", died, until, [lost.ref])];
  }
  if (quiet && !restarted) return goingOn(last, ended, until);
  // the line by which it began to serve is its last one
  if (quiet && last.from === ended) return goingOn(last, ended, Math.min(until, ended + 1));
  const joining = (last.state === "following" || last.state === "leading") && !restarted;
  // a role taken by the very last line is the server's own word
  const isOwn = !last.inferred && last.from === ended;
  return joining ? [{ ...last, from: ended, to: Math.min(until, ended + JOINING_IS_QUIET_MS), inferred: !isOwn }] : [];
}

/**
 * The loss that dates the end of a process, of all that stand behind its last sign.
 * @param ended its last line
 */
function endSeen(losses: readonly Sighting[], ended: Instant): Sighting | undefined {
  const [first] = losses;
  // election connections are lost for many reasons, as when a second server claims the id of a peer
  const end = losses.find(({ served }) => served);
  const lost = first && end && end.at > first.at + SAME_MOMENT_MS ? end : first;
  const isShared = (loss: Sighting, others: readonly Sighting[]) =>
    others.some(({ by, at }) => by !== loss.by && Math.abs(at - loss.at) <= SAME_MOMENT_MS);
  if (!lost || isShared(lost, losses)) return lost;
  // one learner alone may be cut off; who serves others until they lose it together has gone on till then
  const later = losses.filter(({ at }) => at > lost.at);
  const served = later.filter((loss) => loss.served);
  // what one peer lost before the last line may be what was left of the process before
  const isOld = lost.at < ended && !lost.served;
  return (
    served.find((loss) => isShared(loss, served)) ??
    (isOld ? later.find((loss) => isShared(loss, later)) : undefined) ??
    lost
  );
}

/** How a server serves on behind its last line. The millisecond of that line is its own word, what follows is not. */
function goingOn(last: RoleSpan, ended: Instant, until: Instant): RoleSpan[] {
  const said = last.from < ended ? ended : Math.min(until, ended + 1);
  const own = said > ended || until === ended ? [{ ...last, from: ended, to: said }] : [];
  return until > said ? [...own, { ...last, from: said, to: until, inferred: true }] : own;
}

/**
 * One peer may lose a connection for reasons of its own: without a restart to show for it, a second has to agree if one
 * is left, or a new connection has to be refused because nothing listens any more.
 */
function isConfirmed(losses: readonly Sighting[], first: Sighting, seen: readonly Sighting[]): boolean {
  const peers = new Set(seen.filter(({ by }) => by.last !== null && by.last >= first.at).map(({ by }) => by.name));
  const refused = seen.some(({ kind, at }) => kind === "refused" && at >= first.at);
  const agreeing = new Set(losses.filter(({ at }) => at >= first.at).map(({ by }) => by.name));
  return refused || agreeing.size >= Math.min(2, peers.size);
}

/** The states that a server reported in its votes, each until the next sign of it, and refusals. */
function seenStates(seen: readonly Sighting[], whole: Span): RoleSpan[] {
  // since when it looks without a hole
  let looksSince = whole.from;
  let reached = whole.from;
  return seen.flatMap((sighting, i) => {
    let later = i + 1;
    while (later < seen.length && (seen[later]?.at ?? 0) <= sighting.at) later++;
    const next = seen[later];
    if (sighting.at > reached) looksSince = sighting.at;
    const lookedMs = sighting.at - looksSince;
    const holds =
      next && holdsUntil(sighting, next, decidedRound(seen, later), lookedMs)
        ? next.at
        : sighting.at + LAST_VOTE_HOLDS_MS;
    if (sighting.state === "looking") reached = Math.max(reached, holds);
    const until = Math.min(holds, whole.to);
    if (sighting.kind === "lost" || sighting.kind === "contact") return [];
    // a vote from before the decision, taken in the same moment as the one behind it, or sent again just before that
    const decided = (one: Sighting) => one.kind === "vote" && one.state !== "looking";
    const isOld = seen.slice(i + 1, later).some(decided) || decidedRound(seen, i) === sighting.round;
    if (sighting.state === "looking" && isOld) return [];
    if (sighting.kind === "refused") return [inferred("down", sighting.at, until, [sighting.ref])];
    const state = sighting.state ?? "unknown";
    return [
      {
        ...inferred(state, sighting.at, until, [sighting.ref]),
        leader: state === "following" ? sighting.leader : null,
      },
    ];
  });
}

/**
 * A server that looks may have ended its election long before the next sign of it, unless that shows the same round. The
 * last vote before the decision is sent again over every new connection, and the decision right after it. One that looks on
 * where others have a leader asks again before twice the time is over that it has looked, since its waits double; one that
 * joined took that leader's round, and looks in the same one again when it has lost it, as do all that start together.
 * @param lookedMs for how long it had looked
 */
function holdsUntil(sighting: Sighting, next: Sighting, decided: bigint | null, lookedMs: number): boolean {
  const { at, kind, state, round } = sighting;
  // one that refused may have come right after, and whoever serves by then tries no more
  if (kind === "refused" && next.kind !== "refused") return next.at - at <= LAST_VOTE_HOLDS_MS;
  const asksInTime = next.at - at <= lookedMs + LAST_VOTE_HOLDS_MS || !isAnswered(sighting, next.at);
  const stillLooks = next.state === "looking" && next.round === round && decided !== round && asksInTime;
  return next.at - at <= (state !== "looking" || stillLooks ? SEEN_STATE_HOLDS_MS : LAST_VOTE_HOLDS_MS);
}

/** Whether who heard a server look had a leader, or found one before another instant. */
function isAnswered({ answered, at, by }: Sighting, before: Instant): boolean {
  const attempt = by.attempts[countEarly(by.attempts, ({ to }) => to <= at)];
  const finds = attempt !== undefined && attempt.to < before && TAKES_ROLE.has(attempt.outcome);
  return answered || finds;
}

/** The round of a decision that was sent right after a sighting. */
function decidedRound(seen: readonly Sighting[], index: number): bigint | null {
  const at = seen[index]?.at ?? 0;
  for (let i = index + 1; i < seen.length; i++) {
    const one = seen[i];
    if (!one || one.at - at > SAME_MOMENT_MS) break;
    if (one.kind === "vote" && one.state !== "looking") return one.round;
  }
  return null;
}

/** Sorted, without overlaps, equal neighbours joined; between them what peers saw, else `unknown`. */
function withoutGaps(spans: readonly RoleSpan[], seen: readonly RoleSpan[], whole: Span): RoleSpan[] {
  const complete: RoleSpan[] = [];
  let reached = whole.from;
  for (const current of [...spans].sort((a, b) => a.from - b.from)) {
    const from = Math.max(current.from, reached);
    const to = Math.min(current.to, whole.to);
    if (to < from || (to === from && to < whole.to)) continue;
    fillGap(complete, reached, from, seen);
    add(complete, { ...current, from, to });
    reached = Math.max(reached, to);
  }
  fillGap(complete, reached, whole.to, seen);
  return complete;
}

function fillGap(complete: RoleSpan[], from: Instant, to: Instant, seen: readonly RoleSpan[]): void {
  let reached = from;
  // glimpses follow one another, so their ends are in order
  for (let i = countEarly(seen, ({ to }) => to <= from); i < seen.length; i++) {
    const glimpse = seen[i];
    if (!glimpse || glimpse.from >= to) break;
    const begin = Math.max(glimpse.from, reached);
    const end = Math.min(glimpse.to, to);
    if (end <= begin) continue;
    if (begin > reached) add(complete, inferred("unknown", reached, begin, []));
    add(complete, { ...glimpse, from: begin, to: end });
    reached = end;
  }
  if (reached < to) add(complete, inferred("unknown", reached, to, []));
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
    for (const ref of next.evidence) last.evidence.push(ref);
  } else spans.push({ ...next, evidence: [...next.evidence] });
}

function inferred(state: Role, from: Instant, to: Instant, evidence: readonly LineRef[]): RoleSpan {
  return { state, phase: null, serving: false, from, to, inferred: true, leader: null, evidence: [...evidence] };
}
