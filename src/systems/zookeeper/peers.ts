/**
 * What peers saw of a server: fills the gaps of its own story. Everything from here is marked inferred.
 */
import type { Span } from "../../case.ts";
import type { Instant } from "../../event.ts";
import { countEarly, during, greatest, lastEarly, touching } from "../../extent.ts";
import { inferred, type RoleSpan } from "./role.ts";
import { seenStates } from "./seen-states.ts";
import type { Server } from "./server.ts";
import { SAME_MOMENT_MS, type Sighting } from "./sightings.ts";

/** A server that connects to its leader, or waits for followers, has this long before it logs how that went. */
const JOINING_IS_QUIET_MS = 5000;

/**
 * The roles of a server over the whole case: its own spans, with the gaps between its lives, before its first and after
 * its last line filled by what its peers saw, or else `unknown`.
 */
export function completeRoles(server: Server, seen: readonly Sighting[], whole: Span): RoleSpan[] {
  const signs = seen.filter(({ kind }) => kind !== "silent");
  return withoutGaps(server.hasLog ? fillLives(server, seen, whole) : [], seenStates(signs, whole), whole);
}

function fillLives(server: Server, seen: readonly Sighting[], whole: Span): RoleSpan[] {
  const filled: RoleSpan[] = [];
  const silences = seen.filter(({ kind }) => kind === "silent");
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
    const ending = { roles: own, from: life.to, to: until, restarted: next !== undefined };
    filled.push(...afterLife(ending, losses, seen, silences));
  }
  return filled;
}

/** A peer that was refused before the first start found nothing listening. */
function beforeFirstLife(seen: readonly Sighting[], start: Instant): RoleSpan[] {
  const refused = seen.find(({ kind, at }) => kind === "refused" && at < start);
  return refused ? [inferred("down", refused.at, start, [refused.ref])] : [];
}

/** A life as far as its lines tell, and the time from its last line to the next life or the end of the case. */
interface Ending extends Span {
  readonly roles: readonly RoleSpan[];
  readonly restarted: boolean;
}

/**
 * What followed the last line of a life that says something. A process that ends says nothing: the first connection that
 * its peers lose behind all its lines dates it. A server that serves has nothing to say either, so that state holds until
 * something speaks against it; one that looks for a leader would go on logging.
 */
function afterLife(
  { roles, from: ended, to: until, restarted }: Ending,
  losses: readonly Sighting[],
  seen: readonly Sighting[],
  silences: readonly Sighting[],
): RoleSpan[] {
  const last = roles.at(-1);
  if (!last || until <= ended) return [];
  if (last.state === "down") return [inferred("down", ended, until, last.evidence)];
  const quiet = last.serving;
  const lastSign = lastEarly(
    seen,
    ({ at }) => at <= until,
    (sign) => (sign.kind === "vote" || sign.kind === "contact") && !isReadLate(sign, losses),
  );
  // who waits for its leader in vain has its connection to it still: what was lost before was another one
  const waited = silences[countEarly(silences, ({ at }) => at <= until) - 1];
  const joined = lastContacts(seen, until);
  // whom a learner has left before, by its own lines or for another leader, notices that later
  const since =
    last.state === "leading"
      ? Number.NEGATIVE_INFINITY
      : greatest([...joined.values(), ...(last.serving ? [] : [takenAt(roles)])]);
  const behind = losses.filter(
    ({ at, served, by }) =>
      (!lastSign || lastSign.at <= at + SAME_MOMENT_MS) &&
      (served ? isOfThisRole(joined.get(by), at, since) : !waited || waited.at <= at + SAME_MOMENT_MS),
  );
  const lost = endSeen(noticedAwake(behind, seen), ended);
  if (lost && (restarted || isConfirmed(losses, lost, seen))) {
    const died = Math.max(lost.at, ended);
    const before = quiet ? goingOn(last, ended, died) : [];
    return [...before, inferred("down", died, until, [lost.ref])];
  }
  if (quiet && !restarted) return goingOn(last, ended, letGo(last, behind, ended) ?? until);
  // the line by which it began to serve is its last one
  if (quiet && last.from === ended) return goingOn(last, ended, Math.min(until, ended + 1));
  const joining = (last.state === "following" || last.state === "leading") && !restarted;
  // a role taken by the very last line is the server's own word
  const isOwn = !last.inferred && last.from === ended;
  return joining ? [{ ...last, from: ended, to: Math.min(until, ended + JOINING_IS_QUIET_MS), inferred: !isOwn }] : [];
}

/**
 * Whether a sign was read together with the end of its connection, by a peer that wrote nothing since others had lost the
 * server: one that stands still reads what was sent long before when it goes on.
 */
function isReadLate({ by, at }: Sighting, losses: readonly Sighting[]): boolean {
  const first = losses.find((loss) => loss.by !== by);
  if (!first || first.at >= at - SAME_MOMENT_MS) return false;
  const isLastWord = losses.some((loss) => loss.by === by && Math.abs(loss.at - at) <= SAME_MOMENT_MS);
  return isLastWord && during(by.log.all, first.at, at - SAME_MOMENT_MS).length === 0;
}

/** When a server took the role that it has in the end. */
function takenAt(roles: readonly RoleSpan[]): Instant {
  const other = roles.findLastIndex(({ state }) => state !== roles.at(-1)?.state);
  return roles[other + 1]?.from ?? Number.NEGATIVE_INFINITY;
}

/**
 * Whether a connection of a learner may be of the role that it took last.
 * @param joined when the peer that lost it last had an answer of it
 * @param since when it took that role, or was last heard by whom it follows
 */
function isOfThisRole(joined: Instant | undefined, lost: Instant, since: Instant): boolean {
  if (joined === undefined) return true;
  return joined <= lost && joined >= since - SAME_MOMENT_MS;
}

/** When each peer last had an answer of it: what that peer lost before, by the same clock, was an older connection. */
function lastContacts(seen: readonly Sighting[], until: Instant): Map<Server, Instant> {
  const contacts = new Map<Server, Instant>();
  for (const { kind, at, by } of seen) if (kind === "contact" && at <= until) contacts.set(by, at);
  return contacts;
}

/**
 * When its leader let a learner go that had not joined it again: then it serves no more, whatever became of its process.
 * Null where no leader says so.
 * @param losses behind its last sign
 */
function letGo({ state }: RoleSpan, losses: readonly Sighting[], ended: Instant): Instant | null {
  const loss = losses.find(({ served }) => served);
  return state === "leading" || !loss ? null : Math.max(loss.at, ended);
}

/**
 * Losses without those that a leader noticed only after others were refused, and after it had written nothing since: one
 * that stands still loses its learners when it goes on.
 * @param losses behind its last sign
 */
function noticedAwake(losses: readonly Sighting[], seen: readonly Sighting[]): readonly Sighting[] {
  const [first] = losses;
  const refused = first && seen.find(({ kind, at }) => kind === "refused" && at >= first.at);
  if (!refused) return losses;
  return losses.filter(
    ({ served, at, by }) =>
      !served || at <= refused.at || during(by.log.all, refused.at, at - SAME_MOMENT_MS).length > 0,
  );
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
