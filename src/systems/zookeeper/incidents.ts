/**
 * Incidents of an ensemble: findings and outages that belong together, told as what set it off, why it did not heal by
 * itself, what ended it, what it cost, and what nobody can know from these logs.
 */

import { type Finding, type Incident, SEVERITIES } from "../../case.ts";
import { uncertaintyOf } from "../../correlate/uncertainty.ts";
import { linkedGroups } from "../../detect/linked.ts";
import type { Instant } from "../../event.ts";
import { coveredMs, covering, firstTouching, greatest, least, someTouching, touching } from "../../extent.ts";
import type { Gap } from "./availability.ts";
import type { Ensemble } from "./ensemble.ts";
import { SYSTEM } from "./grammar.ts";
import { leavesTooFew } from "./harm.ts";
import type { Server } from "./server.ts";
import {
  CALM_MS,
  HEALS_WITHIN_MS,
  ledBefore,
  localTrigger,
  passingOf,
  resolutionOf,
  type Turns,
  triggerOf,
  turnsOf,
} from "./turning-points.ts";
import { causesSentence, firstSentence, gravestOf, isLeftOpen, OUTAGE, persistenceOf, unknownsOf } from "./verdict.ts";

/** Findings of these severities make an incident by themselves. */
const GRAVE = new Set(["critical", "high"]);
/** What is further apart than this is another incident. */
const APART_MS = 30_000;

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
  const joined = graves.map((group) => touchedBy(group, mediums, ensemble));
  const taken = new Set(joined.flat());
  const lone = mediums.filter((medium) => !taken.has(medium));
  const near = [...graves.map((group, i) => [...group, ...(joined[i] ?? [])]), ...cluster(lone, ensemble)];
  const groups = inOneOutage(near, ensemble);
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

/** Groups far apart from one another that fall into one time without a leader are one: they tell of one outage. */
function inOneOutage(groups: readonly (readonly Finding[])[], ensemble: Ensemble): Finding[][] {
  const first = new Map<Gap, number>();
  const links = groups.flatMap((group, place) =>
    harmOf(group, ensemble).flatMap((gap): [number, number][] => {
      if (gap.kind !== "leaderless") return [];
      const other = first.get(gap);
      if (other === undefined) first.set(gap, place);
      return other === undefined ? [] : [[place, other]];
    }),
  );
  return linkedGroups(groups, links).map((linked) => linked.flat());
}

/** A leader that stood from the end of the one to the beginning of the other, and not just in passing. */
function calmBetween(ended: Instant, next: Instant, ensemble: Ensemble): boolean {
  return touching(ensemble.leaders, ended + CALM_MS, next - CALM_MS).some(
    ({ from, to }) => Math.min(to, next) - Math.max(from, ended) >= CALM_MS,
  );
}

/** Findings that are near one of a group, with no calm in between or one the cause of the other; both are in order of time. */
function touchedBy(group: readonly Finding[], others: readonly Finding[], ensemble: Ensemble): Finding[] {
  const begin = least(group.map(({ from }) => from)) - APART_MS;
  const end = greatest(group.map(({ to }) => to)) + APART_MS;
  return touching(others, begin, end).filter(({ id, because, from, to }) =>
    someTouching(
      group,
      from - APART_MS,
      to + APART_MS,
      (one) =>
        because.includes(one.id) ||
        one.because.includes(id) ||
        !calmBetween(Math.min(one.to, to), Math.max(one.from, from), ensemble),
    ),
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
  const trigger = harm.length > 0 ? triggerOf(harmed, ensemble, turns) : localTrigger(beginOf(group), group, ensemble);
  const passed = harm.length > 0 ? null : passingOf(coreOf(group), { from, to }, ensemble);
  const resolution = resolutionOf(coreOf(group), { from, to }, harm, ensemble) ?? passed;
  const { byTime, places, uncertainty } = told;
  const placeOf = (finding: Finding) => places.get(finding) ?? 0;
  const within = [...new Set([...group, ...touching(byTime, from, to)])].sort((a, b) => placeOf(a) - placeOf(b));
  const roots = rootsOf(group, harm.length > 0 ? within : group, harm);
  return {
    id,
    from,
    to,
    systems: [SYSTEM],
    findings: within.map((finding) => finding.id),
    rootCauses: roots.map((finding) => finding.id),
    verdict: [firstSentence(group, harm, ensemble, { from, to }, uncertainty), ...causesSentence(roots, group, harm)],
    isLeftOpen: isLeftOpen(harm, ensemble),
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
      !isBorne(gap, ensemble) &&
      (ledBefore(ensemble, gap.from) || gap.to - gap.from > HEALS_WITHIN_MS),
  );
}

/** Too few for a quorum were there for a moment, and the leader they had stood through it. */
function isBorne({ kind, from, to }: Gap, { leaders }: Ensemble): boolean {
  return kind === "no-quorum" && covering(leaders, from, to).length > 0;
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

/**
 * Findings that explain others and that nothing in the group explains; else the gravest. Of an outage these are all of its
 * kind that are as grave: where several members were missing, none of them alone is the cause. The gravest is what the
 * incident is about, in an outage only where it is graver than what explains that: where nothing explains it, it is a cause
 * beside those of the others.
 */
function rootsOf(group: readonly Finding[], told: readonly Finding[], harm: readonly Gap[]): Finding[] {
  const ids = new Set(told.map(({ id }) => id));
  const causes = causesOf(coreOf(group), told);
  const isRoot = ({ because }: Finding) => !because.some((cause) => ids.has(cause));
  const gravest = gravestOf(group);
  if (!gravest) return [];
  const explaining = told.filter((finding) => causes.has(finding.id) && isRoot(finding));
  const isGraver = ({ severity }: Finding) => SEVERITIES.indexOf(gravest.severity) < SEVERITIES.indexOf(severity);
  const isAboutIt =
    isRoot(gravest) && (harm.length === 0 || (gravest.pathology !== OUTAGE && explaining.every(isGraver)));
  // an outage too short for a finding of its own has no other line to what ended the lead
  const isShort = harm.length > 0 && !group.some(({ pathology }) => pathology === OUTAGE);
  const ended = isShort ? group.filter((one) => isRoot(one) && costTheLeader(one)) : [];
  if (explaining.length > 0) {
    const roots = new Set([...explaining, ...ended]);
    return [...new Set([...(isAboutIt ? [gravest] : []), ...told.filter((one) => roots.has(one))])];
  }
  const isAsGrave = ({ pathology, severity }: Finding) =>
    pathology === gravest.pathology && severity === gravest.severity;
  if (harm.length === 0) return [gravest];
  return group.filter((one) => ended.includes(one) || (isAsGrave(one) && (ended.length === 0 || leavesTooFew(one))));
}

/** It tells for how long it left the ensemble without a leader. */
function costTheLeader({ measures }: Finding): boolean {
  return (measures.leaderlessMs ?? measures.withoutLeaderMs ?? 0) > 0;
}

/** Everything in a group that explains findings of it, directly or through others. */
function causesOf(findings: readonly Finding[], group: readonly Finding[]): ReadonlySet<string> {
  const causes = new Set(findings.flatMap(({ because }) => because));
  const byId = new Map(group.map((finding) => [finding.id, finding]));
  // a set that grows while it is walked is walked to its end
  for (const id of causes) for (const next of byId.get(id)?.because ?? []) causes.add(next);
  return causes;
}

function toldBy({ aligned, identity, first, last, roles }: Server): Parameters<typeof uncertaintyOf>[0][number] {
  const logged = first === null || last === null ? null : { from: first, to: last };
  return { clock: aligned.clock, inputs: identity.streams.flatMap(({ inputs }) => inputs), logged, intervals: roles };
}
