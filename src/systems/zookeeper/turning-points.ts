/** The turning points of an outage: what stood right before it, and what ended it. */
import type { Finding, Moment, Span } from "../../case.ts";
import type { Instant } from "../../event.ts";
import { countEarly, during, firstBehind, greatest, touching } from "../../extent.ts";
import { clockWithin, list } from "../../words.ts";
import type { Gap } from "./availability.ts";
import type { Ensemble } from "./ensemble.ts";
import type { Leadership } from "./leaders.ts";
import type { RoleSpan } from "./role.ts";
import type { Server } from "./server.ts";
import { stepDownReason } from "./step-down.ts";

/** Under a leader for this long the one incident is over before the next begins. */
export const CALM_MS = 3000;
/** A trigger stands at most this long before the first harm. */
const TRIGGER_WITHIN_MS = 30_000;
/** An outage that ends sooner healed by itself, as elections do. */
export const HEALS_WITHIN_MS = 10_000;
/** What ends a leadership stands in the logs when the outage begins, give or take the order of writing. */
const AT_ONCE_MS = 50;
/** Two servers write about one event this far apart. */
export const SAME_MOMENT_MS = 1000;

/** True where the ensemble had been up before, or the logs do not show that it had not. */
export function ledBefore(ensemble: Ensemble, at: Instant): boolean {
  const [first] = ensemble.leaders;
  return first !== undefined && first.from < at;
}

/** The leader whose leadership begins at an instant, as far as stamps of several servers tell. */
export function leaderMadeAt(at: Instant, { leaders }: Ensemble): Leadership | undefined {
  const next = leaders[countEarly(leaders, ({ from }) => from < at - SAME_MOMENT_MS)];
  return next && next.from <= at + SAME_MOMENT_MS ? next : undefined;
}

/** Late writes and pauses are over when the line that tells of them is written. */
const TOLD_WHEN_OVER = new Set(["zookeeper/slow-fsync", "zookeeper/process-pause"]);

/** What keeps a server from serving, or ends it: once it serves that is over. Others may be as they were. */
const OVER_WHEN_IT_SERVES = new Set(
  [
    "asymmetric-reachability",
    "connect-stall",
    "crash-loop",
    "election-starvation",
    "failed-activation-loop",
    "follower-looking-loop",
    "follower-lost-leader",
    "killed-by-probe",
    "leader-failure",
    "minority-partition",
    "process-exit",
    "quorum-port-bind-failed",
    "quorum-port-unreachable",
    "slow-follower-dropped",
    "slow-join",
    "slow-shutdown",
    "snapshot-sync-timeout-loop",
    "stuck-looking",
    "unknown-host",
  ].map((name) => `zookeeper/${name}`),
);

/** What servers did, each in order of time: processes that went and came, leaders that gave up. */
export interface Turns {
  readonly gone: readonly Moment[];
  readonly came: readonly Came[];
  readonly stepped: readonly Moment[];
}

/** A process that came, and whose. */
interface Came {
  readonly at: Instant;
  readonly server: Server;
  readonly moment: Moment;
}

/** What the servers of an ensemble did: the same for all of its incidents. */
export function turnsOf(ensemble: Ensemble): Turns {
  const sorted = (moments: Moment[]) => moments.sort((a, b) => a.at - b.at);
  const { servers } = ensemble;
  const always = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  return {
    gone: sorted(servers.flatMap((server) => departures(server, always))),
    came: servers
      .flatMap((server) => returns(server, ensemble).map((moment) => ({ at: moment.at, server, moment })))
      .sort((a, b) => a.at - b.at),
    stepped: sorted(servers.flatMap((server) => stepDowns(server, ensemble, always))),
  };
}

/** What stood right before an outage: a process that went or came, or else a leader that stepped down. */
export function triggerOf(harmed: Instant, ensemble: Ensemble, { gone, came, stepped }: Turns): Moment | null {
  const { leaders } = ensemble;
  // what happened before a leader was made that then simply led did not bring that leader down
  const settled = leaders[countEarly(leaders, ({ from }) => from <= harmed - CALM_MS) - 1]?.from;
  const since = Math.max(harmed - TRIGGER_WITHIN_MS, settled ?? Number.NEGATIVE_INFINITY);
  const near = <T extends { readonly at: Instant }>(moments: readonly T[]) =>
    during(moments, since, harmed + HEALS_WITHIN_MS);
  // a start behind the harm tells of an end before it, and whose end that was matters
  const hadLed = ({ server }: Came) =>
    leaders.some((leader) => leader.server === server && leader.from < harmed && leader.to >= harmed - CALM_MS);
  // what comes behind the next leader tells of an end that may have come behind it too
  const next = leaders[countEarly(leaders, ({ from }) => from <= harmed)]?.from ?? Number.POSITIVE_INFINITY;
  const before = (moments: readonly Moment[]) => near(moments).findLast(({ at }) => at <= harmed + AT_ONCE_MS);
  return (
    before(gone) ??
    before(stepped) ??
    startOfAll(harmed, ensemble) ??
    near(came).findLast(({ at }) => at <= harmed + AT_ONCE_MS)?.moment ??
    [
      ...near(gone),
      ...near(came)
        .filter(hadLed)
        .map(({ moment }) => moment),
    ]
      .filter(({ at }) => at <= next)
      .sort((a, b) => a.at - b.at)[0] ??
    null
  );
}

/** All servers started together: there was nothing before that could have broken. */
function startOfAll(harmed: Instant, ensemble: Ensemble): Moment | null {
  const own = ensemble.servers.filter(({ hasLog }) => hasLog);
  const starts = own.flatMap(({ lives: [first] }) =>
    first?.started && Math.abs(first.from - harmed) <= TRIGGER_WITHIN_MS ? [first] : [],
  );
  if (starts.length < own.length || ledBefore(ensemble, harmed)) return null;
  const [first] = [...starts].sort((a, b) => a.from - b.from);
  return first
    ? {
        at: first.from,
        text: `${list(own.map(({ name }) => name))} ${own.length === 1 ? "was" : "were"} started`,
        evidence: first.evidence,
      }
    : null;
}

/** Where the ensemble served on, only what happened to the server itself at that moment. */
export function localTrigger(began: Instant, group: readonly Finding[], ensemble: Ensemble): Moment | null {
  const names = new Set(group.flatMap(({ nodes }) => nodes));
  const moment = { from: began - SAME_MOMENT_MS, to: began + SAME_MOMENT_MS };
  const moments = ensemble.servers
    .filter(({ name }) => names.has(name))
    .flatMap((server) => [...departures(server, moment), ...stepDowns(server, ensemble, moment)]);
  return moments[0] ?? null;
}

/** A server whose process ends, or whose peers lose it for good, within a span. */
function departures(server: Server, { from, to }: Span): Moment[] {
  const first = countEarly(server.roles, (role) => role.from < from);
  const end = countEarly(server.roles, (role) => role.from <= to);
  return server.roles.slice(first, end).flatMap((role, i) => {
    const before = server.roles[first + i - 1];
    if (role.state !== "down" || !before || before.state === "down" || before.state === "unknown") return [];
    const served = before.serving ? `, which served as ${before.state === "leading" ? "leader" : "follower"},` : "";
    return [{ at: role.from, text: `${server.name}${served} went away`, evidence: role.evidence.slice(0, 2) }];
  });
}

/**
 * A leader that gives up, with the reason it prints: on the line from 3.6 on, in the head of a trace before. Where
 * another one leads already, it only learns of what is over.
 */
function stepDowns(server: Server, { leaders }: Ensemble, { from, to }: Span): Moment[] {
  return during(server.log.of("lead.shutdown"), from, to).flatMap((event) => {
    const { at, ref } = event;
    if (touching(leaders, at, at).some((other) => other.server !== server && other.to > at)) return [];
    const reason = stepDownReason(event);
    return { at, text: `${server.name} stopped leading${reason ? `: ${reason}` : ""}`, evidence: [ref] };
  });
}

/** A process that starts, seen by its own start lines or by a round that begins at 1 again after a refused connect. */
function returns(server: Server, ensemble: Ensemble): Moment[] {
  const started = server.lives
    .filter((life) => life.started && life.from > ensemble.whole.from)
    .map((life) => ({ at: life.from, text: `${server.name} was started`, evidence: life.evidence }));
  // what peers saw of a start that stands in its own log is that start
  if (server.lives.some((life) => life.started) || server.sid === null) return started;
  const clock = clockWithin(ensemble.whole);
  const refused = (ensemble.sightings.get(server.sid) ?? []).find(({ kind }) => kind === "refused");
  const unreached = ensemble.unreachable.find((span) => span.server === server);
  const [ref] = refused ? [refused.ref] : (unreached?.evidence ?? []);
  const at = refused?.at ?? unreached?.from;
  if (at === undefined || !ref) return [];
  // a round that began before the port refused is not that of a process that came later
  const fresh = server.votes.find((vote) => vote.from === server.sid && vote.round === 1n && vote.at >= at);
  if (!fresh) return [];
  const text = `${server.name} was down (its election port refused at ${clock(at)}) and came back with round 0x1 at ${clock(fresh.at)}: it had been restarted`;
  return [{ at, text, evidence: [ref, fresh.ref] }];
}

/** The leader that ended the outage, or the server that came to serve last, or the end of the last grave finding under a leader. */
export function resolutionOf(
  core: readonly Finding[],
  span: Span,
  harm: readonly Gap[],
  ensemble: Ensemble,
): Moment | null {
  const end = greatest(harm.filter(({ kind }) => kind === "leaderless").map(({ to }) => to));
  const leader = leaderMadeAt(end, ensemble);
  if (leader) {
    const since = Math.max(span.from, leader.from - TRIGGER_WITHIN_MS);
    const started = ensemble.servers.filter(({ lives }) =>
      touching(lives, since, leader.from).some((life) => life.started && life.from >= since),
    );
    const whom = started.length === 1 && started[0] === leader.server ? "it" : list(started.map(({ name }) => name));
    const restarts = started.length > 0 ? `, after ${whom} had been started` : "";
    return {
      at: leader.from,
      text: `${leader.server.name} was elected and led${restarts}`,
      evidence: leader.evidence.slice(0, 2),
    };
  }
  const join = joinOf(core, span, ensemble);
  if (join && harm.every(({ to }) => to <= join.at + SAME_MOMENT_MS)) return join;
  const over = span.to < ensemble.settled - 1000;
  const standing = touching(ensemble.leaders, span.to, span.to).find(({ to }) => to > span.to);
  return over && standing && harm.every(({ to }) => to <= span.to) && !isStillOut(core, span, ensemble)
    ? { at: span.to, text: `there is no sign of it, and ${standing.server.name} led`, evidence: [] }
    : null;
}

/** The last of those whom it befell that comes to serve and stays, where none of it is told after that. */
function joinOf(core: readonly Finding[], span: Span, ensemble: Ensemble): Moment | null {
  if (!core.every(({ pathology }) => OVER_WHEN_IT_SERVES.has(pathology))) return null;
  // the first node of a finding is the one it is about
  const names = new Set(core.map(({ nodes: [subject] }) => subject));
  const subjects = ensemble.servers.filter(({ name, hasLog }) => hasLog && names.has(name));
  const joins = subjects.flatMap((server) => joinAfter(server, span) ?? []);
  const idle = subjects.filter(({ roles }) => touching(roles, span.from, span.to).some(isIdle));
  const last = joins.sort((a, b) => a.role.from - b.role.from).at(-1);
  if (!last || joins.length < idle.length || last.role.from >= ensemble.settled) return null;
  const { server, role } = last;
  const leader = ensemble.servers.find(({ sid }) => sid !== null && sid === role.leader);
  return {
    at: role.from,
    text: `${server.name} joined ${leader && leader !== server ? leader.name : "its leader"} and served`,
    evidence: role.evidence.slice(0, 2),
  };
}

function isIdle({ state, serving }: RoleSpan): boolean {
  return !serving && state !== "unknown";
}

/** When a server that did not serve in a span, or at its end, follows and serves: for good, or for long enough to be over. */
function joinAfter(server: Server, { from, to }: Span): { readonly server: Server; readonly role: RoleSpan } | null {
  const { roles } = server;
  const idle = firstBehind(
    roles,
    (role) => role.to < from,
    (role) => isIdle(role) || role.from > to,
  );
  if (!idle || idle.from > to) return null;
  const role = firstBehind(
    roles,
    (one) => one.from < Math.max(idle.to, to - SAME_MOMENT_MS),
    ({ serving }) => serving,
  );
  if (!role || role.inferred) return null;
  // it serves on where its log ends, too: that is a span of its own, because it is inferred
  const end = firstBehind(
    roles,
    (one) => one.from <= role.from,
    ({ serving }) => !serving,
  );
  const stays = end === undefined || end.from - role.from >= CALM_MS;
  return stays && (role.state === "following" || role.state === "observing") ? { server, role } : null;
}

/** One of those whom it befell runs on and serves no more; or looks for a leader when its log ends, and other logs go on. */
function isStillOut(core: readonly Finding[], { to }: Span, { servers }: Ensemble): boolean {
  const names = new Set(core.flatMap(({ nodes }) => nodes));
  return servers.some(({ name, last, lives, roles }) => {
    const later = touching(roles, to, Number.POSITIVE_INFINITY);
    const runs = later.some(({ state, inferred }) => !inferred && (state === "looking" || state === "following"));
    if (names.has(name) && runs && !later.some(({ serving }) => serving)) return true;
    if (!names.has(name) || last === null || last > to + CALM_MS || lives.at(-1)?.exited) return false;
    return roles.findLast(({ inferred }) => !inferred)?.state === "looking";
  });
}

/** The end of what is over when it is told, where the logs of those whom it befell go on without more of it. */
export function passingOf(core: readonly Finding[], { to }: Span, { servers }: Ensemble): Moment | null {
  const names = new Set(core.flatMap(({ nodes }) => nodes));
  const goOn = servers.filter(({ name }) => names.has(name)).every(({ last }) => last !== null && last > to + CALM_MS);
  const over = goOn && core.every(({ pathology }) => TOLD_WHEN_OVER.has(pathology));
  return over ? { at: to, text: "there is no sign of it", evidence: [] } : null;
}
