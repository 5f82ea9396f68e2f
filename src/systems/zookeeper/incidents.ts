/**
 * Incidents of an ensemble: findings and outages that belong together, told as what set it off, why it did not heal by
 * itself, what ended it, what it cost, and what nobody can know from these logs.
 */

import { type Finding, type Incident, type Moment, SEVERITIES, type Span } from "../../case.ts";
import { uncertaintyOf } from "../../correlate/uncertainty.ts";
import { gravestFirst, titlesIn } from "../../detect/titles.ts";
import type { Instant } from "../../event.ts";
import { countEarly, coveredMs, during, firstTouching, greatest, least, touching } from "../../extent.ts";
import { clockWithin, count, duration, list, uncertain } from "../../words.ts";
import type { Gap } from "./availability.ts";
import type { Ensemble } from "./ensemble.ts";
import { SYSTEM } from "./grammar.ts";
import type { Leadership } from "./leaders.ts";
import type { Server } from "./server.ts";

/** Findings of these severities make an incident by themselves. */
const GRAVE = new Set(["critical", "high"]);
/** What is further apart than this is another incident. */
const APART_MS = 30_000;
/** Under a leader for this long the one incident is over before the next begins. */
const CALM_MS = 3000;
/** A trigger stands at most this long before the first harm. */
const TRIGGER_WITHIN_MS = 30_000;
/** The finding that says there was an outage; it is what is explained, not what explains. */
const OUTAGE = "zookeeper/quorum-lost";
/** What ends a leadership stands in the logs when the outage begins, give or take the order of writing. */
const AT_ONCE_MS = 50;
/** Two servers write about one event this far apart. */
const SAME_MOMENT_MS = 1000;
/** An outage that ends sooner healed by itself, as elections do. */
const HEALS_WITHIN_MS = 10_000;

/** All findings, in order of time and by their place among themselves, gravest first. */
interface Told {
  readonly byTime: readonly Finding[];
  readonly places: ReadonlyMap<Finding, number>;
  /** How far the length of a span may be off. */
  readonly uncertainty: ReturnType<typeof uncertaintyOf>;
}

/** Incidents in order of time. */
export function incidentsOf(ensemble: Ensemble, findings: readonly Finding[]): Incident[] {
  const graves = cluster(
    findings.filter(({ severity }) => GRAVE.has(severity)),
    ensemble,
  );
  const mediums = findings.filter(({ severity }) => severity === "medium");
  const joined = graves.map((group) => touchedBy(group, mediums));
  const taken = new Set(joined.flat());
  const lone = mediums.filter((medium) => !taken.has(medium));
  const groups = [...graves.map((group, i) => [...group, ...(joined[i] ?? [])]), ...cluster(lone, ensemble)];
  const turns = turnsOf(ensemble);
  const told = {
    byTime: [...findings].sort((a, b) => a.from - b.from),
    places: new Map(findings.map((finding, place) => [finding, place])),
    uncertainty: uncertaintyOf(ensemble.servers.map(toldBy)),
  };
  return groups
    .sort((a, b) => beginOf(a) - beginOf(b))
    .map((group, i) => incident(`I${i + 1}`, group, ensemble, told, turns));
}

/** Groups of findings that are near one another in time, with no time in between in which a leader simply led. */
function cluster(findings: readonly Finding[], ensemble: Ensemble): Finding[][] {
  const groups: { readonly members: Finding[]; ended: Instant }[] = [];
  for (const finding of [...findings].sort((a, b) => a.from - b.from)) {
    const group = groups.findLast(
      ({ ended }) => finding.from <= ended + APART_MS && !calmBetween(ended, finding.from, ensemble),
    );
    if (group) {
      group.members.push(finding);
      group.ended = Math.max(group.ended, finding.to);
    } else groups.push({ members: [finding], ended: finding.to });
  }
  return groups.map(({ members }) => members);
}

/** A leader that stood from the end of the one to the beginning of the other, and not just in passing. */
function calmBetween(ended: Instant, next: Instant, ensemble: Ensemble): boolean {
  return touching(ensemble.leaders, ended + CALM_MS, next - CALM_MS).some(
    ({ from, to }) => Math.min(to, next) - Math.max(from, ended) >= CALM_MS,
  );
}

/** Findings that are near one of a group; both are in order of time. */
function touchedBy(group: readonly Finding[], others: readonly Finding[]): Finding[] {
  const begin = least(group.map(({ from }) => from)) - APART_MS;
  const end = greatest(group.map(({ to }) => to)) + APART_MS;
  return touching(others, begin, end).filter(
    ({ from, to }) => firstTouching(group, from - APART_MS, to + APART_MS) !== undefined,
  );
}

/** What makes an incident of a group; findings of medium severity alone count as themselves. */
function coreOf(group: readonly Finding[]): readonly Finding[] {
  const graves = group.filter(({ severity }) => GRAVE.has(severity));
  return graves.length > 0 ? graves : group;
}

function beginOf(group: readonly Finding[]): Instant {
  return least(coreOf(group).map(({ from }) => from));
}

function incident(id: string, group: readonly Finding[], ensemble: Ensemble, told: Told, turns: Turns): Incident {
  const harm = harmOf(group, ensemble);
  const harmed = least(harm.map((gap) => gap.from));
  const from = Math.min(beginOf(group), harmed);
  const to = greatest([...coreOf(group), ...harm].map((span) => span.to));
  const leaderlessMs = coveredMs(harm.filter(({ kind }) => kind === "leaderless"));
  const roots = rootsOf(group);
  const trigger = harm.length > 0 ? triggerOf(harmed, ensemble, turns) : localTrigger(beginOf(group), group, ensemble);
  const resolution = resolutionOf({ from, to }, harm, ensemble);
  const { byTime, places, uncertainty } = told;
  const placeOf = (finding: Finding) => places.get(finding) ?? 0;
  const within = [...new Set([...group, ...touching(byTime, from, to)])].sort((a, b) => placeOf(a) - placeOf(b));
  return {
    id,
    from,
    to,
    systems: [SYSTEM],
    findings: within.map((finding) => finding.id),
    rootCauses: roots.map((finding) => finding.id),
    verdict: [
      firstSentence(group, harm, ensemble, { from, to }, uncertainty),
      secondSentence(roots, group, resolution, clockWithin(ensemble.whole)),
    ],
    trigger,
    persistence: leaderlessMs > HEALS_WITHIN_MS ? persistenceOf(roots, group) : null,
    resolution,
    impact: { leaderlessMs, notServingMs: nobodyServed(ensemble, harm) },
    chain: [],
    unknowns: unknownsOf(ensemble, { from, to }, resolution, leaderlessMs > HEALS_WITHIN_MS),
  };
}

/** Outages that fall into the time of a group. */
function harmOf(group: readonly Finding[], ensemble: Ensemble): Gap[] {
  const core = coreOf(group);
  const near = touching(ensemble.gaps, least(core.map(({ from }) => from)), greatest(core.map(({ to }) => to)));
  return near.filter(
    (gap) =>
      firstTouching(core, gap.from, gap.to) !== undefined &&
      (ledBefore(ensemble, gap.from) || gap.to - gap.from > HEALS_WITHIN_MS),
  );
}

/** True where the ensemble had been up before, or the logs do not show that it had not. */
function ledBefore(ensemble: Ensemble, at: Instant): boolean {
  const [first] = ensemble.leaders;
  return first !== undefined && first.from < at;
}

/** How long, within the outages, no server is known to have served anybody. */
function nobodyServed(ensemble: Ensemble, harm: readonly Gap[]): number {
  const overlapping = harm.flatMap((gap) =>
    ensemble.servers
      .flatMap(({ roles }) => touching(roles, gap.from, gap.to))
      .filter(({ serving, from, to }) => serving && gap.from < to && gap.to > from)
      .map(({ from, to }) => ({ from: Math.max(from, gap.from), to: Math.min(to, gap.to) })),
  );
  return coveredMs(harm) - coveredMs(overlapping);
}

/** Findings that explain others and that nothing in the group explains; else the gravest. */
function rootsOf(group: readonly Finding[]): Finding[] {
  const ids = new Set(group.map(({ id }) => id));
  const causes = causesOf(coreOf(group), group);
  const roots = group.filter(({ id, because }) => causes.has(id) && !because.some((cause) => ids.has(cause)));
  if (roots.length > 0) return roots;
  const [gravest] = gravestFirst(group);
  return gravest ? [gravest] : [];
}

/** Everything in a group that explains findings of it, directly or through others. */
function causesOf(findings: readonly Finding[], group: readonly Finding[]): ReadonlySet<string> {
  const causes = new Set(findings.flatMap(({ because }) => because));
  const byId = new Map(group.map((finding) => [finding.id, finding]));
  // a set that grows while it is walked is walked to its end
  for (const id of causes) for (const next of byId.get(id)?.because ?? []) causes.add(next);
  return causes;
}

function firstSentence(
  group: readonly Finding[],
  harm: readonly Gap[],
  ensemble: Ensemble,
  span: Span,
  uncertainty: Told["uncertainty"],
): string {
  const { voters, servers } = ensemble;
  const clock = clockWithin(ensemble.whole);
  const members = list(servers.filter(({ hasLog }) => hasLog).map(({ name }) => name));
  const leaderless = harm.filter(({ kind }) => kind === "leaderless").sort((a, b) => b.to - b.from - (a.to - a.from));
  const leaderlessMs = coveredMs(leaderless);
  const [first, ...more] = leaderless;
  if (first && leaderlessMs > 0) {
    const until = howItWentOn(first, ensemble);
    const others =
      more.length > 0 ? `; in all, over ${count(leaderless.length, "span")}, for ${duration(leaderlessMs)}` : "";
    return `For ${uncertain(first.to - first.from, uncertainty(first))} (${clock(first.from)} to ${clock(first.to)} UTC) the ensemble of ${members} (${count(voters.count, "voter")}, quorum ${voters.quorum}) had no leader and served no writes${until}${others}.`;
  }
  const [gravest] = [...group].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  const led = touching(ensemble.leaders, span.from, span.to);
  const kept = led.length === 1 && led.every((leader) => leader.from <= span.from && leader.to >= span.to);
  const when = span.from === span.to ? `at ${clock(span.from)} UTC` : `${clock(span.from)} to ${clock(span.to)} UTC`;
  return `${gravest?.title ?? ""} (${when})${kept ? "; the ensemble kept its leader all the while" : ""}.`;
}

function toldBy({ aligned, identity, first, last, roles }: Server): Parameters<typeof uncertaintyOf>[0][number] {
  const logged = first === null || last === null ? null : { from: first, to: last };
  return { clock: aligned.clock, inputs: identity.streams.flatMap(({ inputs }) => inputs), logged, intervals: roles };
}

/** The leader whose leadership begins at an instant, as far as stamps of several servers tell. */
function leaderMadeAt(at: Instant, { leaders }: Ensemble): Leadership | undefined {
  const next = leaders[countEarly(leaders, ({ from }) => from < at - SAME_MOMENT_MS)];
  return next && next.from <= at + SAME_MOMENT_MS ? next : undefined;
}

/** What is known of the time after an outage, where no leader ended it. */
function howItWentOn({ to }: Span, ensemble: Ensemble): string {
  if (leaderMadeAt(to, ensemble)) return "";
  return to >= ensemble.whole.to - SAME_MOMENT_MS
    ? ", and still none when the logs end"
    : "; these logs do not show what followed";
}

function secondSentence(
  roots: readonly Finding[],
  group: readonly Finding[],
  resolution: Moment | null,
  clock: (at: Instant) => string,
): string {
  const cause = titlesIn(roots);
  const own = group.length === 1 && roots.length === 1;
  const end = resolution
    ? `${own ? "It" : "it"} ended at ${clock(resolution.at)} UTC: ${resolution.text}.`
    : `${own ? "No" : "no"} end of it is in the logs.`;
  return own ? end : `Root cause${roots.length > 1 ? "s" : ""}: ${cause}; ${end}`;
}

/** What servers did, each in order of time: processes that went and came, leaders that gave up. */
interface Turns {
  readonly gone: readonly Moment[];
  readonly came: readonly Moment[];
  readonly stepped: readonly Moment[];
}

/** The same for all incidents. */
function turnsOf(ensemble: Ensemble): Turns {
  const sorted = (moments: Moment[]) => moments.sort((a, b) => a.at - b.at);
  const { servers } = ensemble;
  return {
    gone: sorted(servers.flatMap(departures)),
    came: sorted(servers.flatMap((server) => returns(server, ensemble))),
    stepped: sorted(servers.flatMap(stepDowns)),
  };
}

/** What stood right before an outage: a process that went or came, or else a leader that stepped down. */
function triggerOf(harmed: Instant, ensemble: Ensemble, { gone, came, stepped }: Turns): Moment | null {
  const { leaders } = ensemble;
  // what happened before a leader was made that then simply led did not bring that leader down
  const settled = leaders[countEarly(leaders, ({ from }) => from <= harmed - CALM_MS) - 1]?.from;
  const since = Math.max(harmed - TRIGGER_WITHIN_MS, settled ?? Number.NEGATIVE_INFINITY);
  const near = (moments: readonly Moment[]) => during(moments, since, harmed + HEALS_WITHIN_MS);
  const before = (moments: readonly Moment[]) => near(moments).findLast(({ at }) => at <= harmed + AT_ONCE_MS);
  return (
    before(gone) ??
    before(stepped) ??
    startOfAll(harmed, ensemble) ??
    before(came) ??
    [...near(gone), ...near(came)].sort((a, b) => a.at - b.at)[0] ??
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
function localTrigger(began: Instant, group: readonly Finding[], ensemble: Ensemble): Moment | null {
  const names = new Set(group.flatMap(({ nodes }) => nodes));
  const moments = ensemble.servers
    .filter(({ name }) => names.has(name))
    .flatMap((server) => [...departures(server), ...stepDowns(server)]);
  return moments.find(({ at }) => Math.abs(at - began) <= SAME_MOMENT_MS) ?? null;
}

/** A server whose process ends, or whose peers lose it for good. */
function departures(server: Server): Moment[] {
  return server.roles.flatMap((role, i) => {
    const before = server.roles[i - 1];
    if (role.state !== "down" || !before || before.state === "down" || before.state === "unknown") return [];
    const served = before.serving ? `, which served as ${before.state === "leading" ? "leader" : "follower"},` : "";
    return [{ at: role.from, text: `${server.name}${served} went away`, evidence: role.evidence.slice(0, 2) }];
  });
}

/** A leader that gives up, with the reason it prints: on the line from 3.6 on, in the head of a trace before. */
function stepDowns(server: Server): Moment[] {
  return server.log.of("lead.shutdown").map(({ at, ref, fields, causes }) => {
    const reason = fields.reason ?? causes.map(({ detail }) => detail.split("reason: ")[1]).find((text) => text) ?? "";
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
  const fresh = server.votes.find(({ from, round }) => from === server.sid && round === 1n);
  if (at === undefined || !ref || !fresh) return [];
  const text = `${server.name} was down (its election port refused at ${clock(at)}) and came back with round 0x1 at ${clock(fresh.at)}: it had been restarted`;
  return [{ at: Math.min(at, fresh.at), text, evidence: [ref, fresh.ref] }];
}

/** Why nobody was elected for so long: what the root causes show, and what they brought about; null for no such link. */
function persistenceOf(roots: readonly Finding[], group: readonly Finding[]): string | null {
  const rootIds = new Set(roots.map(({ id }) => id));
  const effects = group.filter(
    ({ id, pathology, because }) =>
      !rootIds.has(id) && pathology !== OUTAGE && because.some((cause) => rootIds.has(cause)),
  );
  if (effects.length === 0) return null;
  const shown = effects.slice(0, 2).map(({ title }) => title);
  return `${titlesIn(roots)}; so ${shown.join("; and ")}.`;
}

/** The leader that ended the outage, or the end of the last grave finding under a leader. */
function resolutionOf(span: Span, harm: readonly Gap[], ensemble: Ensemble): Moment | null {
  const end = greatest(harm.filter(({ kind }) => kind === "leaderless").map(({ to }) => to));
  const leader = leaderMadeAt(end, ensemble);
  if (leader) {
    const since = Math.max(span.from, leader.from - TRIGGER_WITHIN_MS);
    const started = ensemble.servers.filter(({ lives }) =>
      touching(lives, since, leader.from).some((life) => life.started && life.from >= since),
    );
    const restarts = started.length > 0 ? `, after ${list(started.map(({ name }) => name))} had been started` : "";
    return {
      at: leader.from,
      text: `${leader.server.name} was elected and led${restarts}`,
      evidence: leader.evidence.slice(0, 2),
    };
  }
  const over = span.to < ensemble.settled - 1000;
  const standing = touching(ensemble.leaders, span.to, span.to).find(({ to }) => to > span.to);
  return over && standing && harm.every(({ to }) => to <= span.to)
    ? { at: span.to, text: `no sign of it after that, and ${standing.server.name} led`, evidence: [] }
    : null;
}

/** What would settle open questions and is not in these logs. */
function unknownsOf(ensemble: Ensemble, span: Span, resolution: Moment | null, long: boolean): string[] {
  const unknowns: string[] = [];
  const clock = clockWithin(ensemble.whole);
  const silent = ensemble.servers.filter(({ hasLog }) => !hasLog);
  if (silent.length > 0) unknowns.push(`there is no log of ${list(silent.map(({ name }) => name))}`);
  for (const { name, first, last, hasLog, roles } of ensemble.servers) {
    if (!hasLog || first === null || last === null) continue;
    // a server that serves has nothing to say: only where its state is unknown is a line missing
    const missing = (from: Instant, to: Instant) =>
      touching(roles, from, to).some(
        (role) => role.inferred && !role.serving && role.state !== "down" && role.from < to && role.to > from,
      );
    if (first > span.from + SAME_MOMENT_MS && missing(span.from, first))
      unknowns.push(`no log of ${name} before ${clock(first)}`);
    if (last < span.to - SAME_MOMENT_MS && missing(last, span.to))
      unknowns.push(`no log of ${name} after ${clock(last)}`);
  }
  if (resolution && long && !resolution.text.includes("started"))
    unknowns.push("what was changed right before the end is not in the logs");
  return unknowns;
}
