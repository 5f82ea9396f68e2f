/** One outage in several systems is one incident: what each system tells of it is joined where its findings are linked. */
import type { Incident, Moment } from "../case.ts";
import { grouped } from "../correlate/grouped.ts";
import type { Instant } from "../event.ts";
import { extentOf, greatest } from "../extent.ts";
import { clockWithin, list } from "../words.ts";
import { linkedGroups } from "./linked.ts";
import type { SystemFinding } from "./run.ts";
import { inSentence, titlesIn } from "./titles.ts";

/** Findings by their id, with their systems. */
type Known = ReadonlyMap<string, SystemFinding>;

/**
 * Incidents of all systems in order of time, those joined that a finding of the one explains a finding of the other.
 * @param findings those of all systems, with their links
 * @param logsEnd when the last line of any log was written
 */
export function joinIncidents(
  incidents: readonly Incident[],
  findings: readonly SystemFinding[],
  logsEnd: Instant,
): Incident[] {
  const known = new Map(findings.map((one) => [one.finding.id, one]));
  const effects = effectsOf(findings);
  const sorted = [...incidents].sort((a, b) => a.from - b.from);
  return linkedGroups(sorted, linksBetween(sorted, known))
    .map((group) => withCauses(withEffects(join(group, known), effects, known), known))
    .map((incident) => withEnd(withChain(incident, known), logsEnd))
    .sort((a, b) => a.from - b.from)
    .map((incident, i) => ({ ...incident, id: `I${i + 1}` }));
}

/** A server serves, and its peers notice, within this of one another. */
const SAME_MOMENT_MS = 1000;

/** Whether no line tells the end: only that no more was told of it while the logs went on. */
export function isSilence({ evidence }: Moment): boolean {
  return evidence.length === 0;
}

/** Whether its resolution ended all of it: an outage may be over while something else goes on. */
export function isWholeEnd({ at }: Moment, { to }: Pick<Incident, "to">): boolean {
  return at >= to - SAME_MOMENT_MS;
}

/** The verdict ends with the end: of a part of the story alone it might be told that all was over. */
function withEnd(incident: Incident, logsEnd: Instant): Incident {
  const { resolution, verdict, to, isLeftOpen } = incident;
  if (resolution === null) return isLeftOpen ? incident : { ...incident, verdict: [...verdict, NO_END] };
  const { at, text } = resolution;
  // the day has been said with what happened
  const clock = clockWithin(extentOf([incident, { from: at, to: at }]));
  const end = isSilence(resolution)
    ? `After ${clock(at)} UTC ${text}.`
    : isWholeEnd(resolution, incident)
      ? `The incident ended at ${clock(at)} UTC: ${text}.`
      : `At ${clock(at)} UTC ${text}; the incident ${to < logsEnd ? `went on until ${clock(to)} UTC` : "was not over when the logs end"}.`;
  return { ...incident, verdict: [...verdict, end] };
}

const NO_END = "No end of it is in the logs.";

/** Incidents that one finding of another system explains are one where they are no further apart. */
const APART_MS = 30_000;

/**
 * Places of incidents of two systems, of which a finding of the one explains a finding of the other; and of incidents near to
 * one another that one finding of another system explains, also where it is no incident there.
 */
function linksBetween(incidents: readonly Incident[], known: Known): [number, number][] {
  /** Incidents that a finding belongs to: it may be told with several. */
  const holders = new Map<string, number[]>();
  for (const [place, { findings }] of incidents.entries()) {
    for (const id of findings) {
      const same = holders.get(id);
      if (same) same.push(place);
      else holders.set(id, [place]);
    }
  }
  const links: [number, number][] = [];
  const explained = new Map<string, Set<number>>();
  for (const [id, effects] of holders) {
    for (const cause of causesElsewhere(id, known)) {
      for (const from of holders.get(cause) ?? []) for (const to of effects) links.push([from, to]);
      const same = explained.get(cause) ?? new Set();
      explained.set(cause, same);
      for (const effect of effects) same.add(effect);
    }
  }
  for (const places of explained.values()) {
    let until = Number.NEGATIVE_INFINITY;
    let before: number | undefined;
    // places are in order of time
    for (const place of [...places].sort((a, b) => a - b)) {
      const { from = 0, to = 0 } = incidents[place] ?? {};
      if (before !== undefined && from <= until + APART_MS) links.push([before, place]);
      if (to > until) [before, until] = [place, to];
    }
  }
  return links;
}

/** What explains a finding and is of another system. */
function causesElsewhere(id: string, known: Known): string[] {
  const one = known.get(id);
  return one?.finding.because.filter((cause) => known.get(cause)?.system !== one.system) ?? [];
}

/**
 * What explains an incident from another system belongs to it, also where it is no incident of its own there: an expired
 * session is an everyday thing to ZooKeeper. That the one led to the other is not said, only that both were then.
 */
function withCauses(incident: Incident, known: Known): Incident {
  const own = new Set(incident.findings);
  const causes = new Set(incident.findings.flatMap((id) => causesElsewhere(id, known)).filter((id) => !own.has(id)));
  if (causes.size === 0) return incident;
  const becauseOf = (id: string) => known.get(id)?.finding.because ?? [];
  // a set that grows while it is walked is walked to its end
  for (const id of causes) for (const cause of becauseOf(id)) if (!own.has(cause)) causes.add(cause);
  const others = [...causes].flatMap((id) => known.get(id) ?? []);
  // what the incident itself brought about there, and met again here, is no root of it
  const roots = others.filter(({ finding }) => !finding.because.some((id) => causes.has(id) || own.has(id)));
  const systems = new Set(others.map(({ system }) => system));
  const [what, ...why] = incident.verdict;
  return {
    ...incident,
    systems: [...new Set([...incident.systems, ...systems])],
    findings: [...incident.findings, ...causes],
    rootCauses: [
      ...roots.map(({ finding }) => finding.id),
      ...incident.rootCauses.filter((id) => !becauseOf(id).some((cause) => own.has(cause) || causes.has(cause))),
    ],
    verdict:
      roots.length === 0
        ? incident.verdict
        : [
            what,
            `In ${list([...new Set(roots.map(({ system }) => system))])} at that time: ${titlesIn(roots.map(({ finding }) => finding))}.`,
            ...why,
          ],
  };
}

/** By the id of each finding, those that it explains. */
function effectsOf(findings: readonly SystemFinding[]): Map<string, string[]> {
  const effects = new Map<string, string[]>();
  for (const { finding } of findings) {
    for (const cause of finding.because) {
      const same = effects.get(cause);
      if (same) same.push(finding.id);
      else effects.set(cause, [finding.id]);
    }
  }
  return effects;
}

/**
 * What it brought about in other systems belongs to an incident too, also where that is no incident there: a bookie that
 * is disconnected for a minute harms nobody by itself.
 */
function withEffects(incident: Incident, effects: ReadonlyMap<string, readonly string[]>, known: Known): Incident {
  const own = new Set(incident.findings);
  const systemOf = (id: string) => known.get(id)?.system;
  const others = new Set(
    incident.findings.flatMap((id) =>
      (effects.get(id) ?? []).filter((effect) => !own.has(effect) && systemOf(effect) !== systemOf(id)),
    ),
  );
  for (const id of others) for (const effect of effects.get(id) ?? []) if (!own.has(effect)) others.add(effect);
  if (others.size === 0) return incident;
  const told = [...others].flatMap((id) => known.get(id) ?? []);
  const [what, ...why] = incident.verdict;
  const bySystem = [...grouped(told, ({ system }) => system)].map(([system, ones]) => `in ${system} ${titlesOf(ones)}`);
  // the incident may have begun after what it is told to have brought about: the clocks of two systems need not agree
  const when = told.every(({ finding }) => finding.from >= incident.to) ? "Then" : "Meanwhile";
  return {
    ...incident,
    systems: [...new Set([...incident.systems, ...told.map(({ system }) => system)])],
    findings: [...incident.findings, ...others],
    verdict: [`${what} ${when} ${bySystem.join("; ")}.`, ...why],
  };
}

/** Titles of findings, of those of one kind the first: what befell three bookies at once need not be read three times. */
function titlesOf(findings: readonly SystemFinding[]): string {
  const alike = [...grouped(findings, ({ finding }) => finding.pathology).values()];
  return list(
    alike.map(([first, ...others]) => {
      const more = others.length > 0 ? ` (and ${others.length} more like it)` : "";
      return first ? `${inSentence(first.finding)}${more}` : "";
    }),
  );
}

/** Findings that explain others or are explained, in order of time. What explains nothing is no step. */
function withChain(incident: Incident, known: Known): Incident {
  if (incident.systems.length < 2) return incident;
  const own = incident.findings.flatMap((id) => known.get(id) ?? []);
  const ids = new Set(incident.findings);
  const causes = new Set(own.flatMap(({ finding }) => finding.because));
  const steps = own
    .map(({ system, finding: { id, from, because }, shared }) => ({
      at: from,
      system,
      finding: id,
      because: because
        .filter((cause) => ids.has(cause))
        .map((cause) => ({ finding: cause, by: shared.get(cause) ?? [] })),
    }))
    .filter(({ finding, because }) => because.length > 0 || causes.has(finding));
  return { ...incident, chain: causesFirst(steps) };
}

type ChainStep = Incident["chain"][number];

/** Steps in order of time; of those that begin at one instant the causes stand before their effects. */
function causesFirst(steps: readonly ChainStep[]): ChainStep[] {
  const byId = new Map(steps.map((step) => [step.finding, step]));
  const ordered = new Set<ChainStep>();
  const take = (step: ChainStep, effects: readonly ChainStep[]): void => {
    if (ordered.has(step)) return;
    for (const { finding } of step.because) {
      const cause = byId.get(finding);
      if (cause?.at === step.at && !effects.includes(cause)) take(cause, [...effects, cause]);
    }
    ordered.add(step);
  };
  for (const step of [...steps].sort((a, b) => a.at - b.at)) take(step, [step]);
  return [...ordered];
}

/** The story is that of the incident whose root causes nothing explains; the others tell what it brought about. */
function join(group: readonly Incident[], known: Known): Incident {
  const [only] = group;
  if (!only || group.length === 1) return only as Incident;
  const findings = new Set(group.flatMap((incident) => incident.findings));
  const isRoot = (id: string) => !known.get(id)?.finding.because.some((cause) => findings.has(cause));
  // what explains something of another system is a root of the whole, also where it explained nothing within its own
  const elsewhere = [...findings].flatMap((id) => causesElsewhere(id, known)).filter((id) => findings.has(id));
  const roots = [...new Set([...group.flatMap(({ rootCauses }) => rootCauses), ...elsewhere])].filter(isRoot);
  const first = group.find(({ rootCauses }) => rootCauses.some((id) => roots.includes(id))) ?? only;
  const inOrder = [first, ...group.filter((incident) => incident !== first)];
  const [, ...why] = first.verdict;
  const whole = extentOf(group);
  const [trigger = null] = group.flatMap((incident) => incident.trigger ?? []).sort((a, b) => a.at - b.at);
  const last = endingLast(group, whole.to);
  return {
    id: first.id,
    ...whole,
    systems: [...new Set(group.flatMap(({ systems }) => systems))],
    findings: [...findings],
    rootCauses: roots,
    verdict: [whatHappened(inOrder, known), ...why],
    isLeftOpen: group.some(({ isLeftOpen }) => isLeftOpen),
    // what set off a later part of it is a step of the story
    trigger: trigger !== null && trigger.at <= whole.from + SAME_MOMENT_MS ? trigger : null,
    persistence: group.find(({ persistence }) => persistence)?.persistence ?? null,
    resolution: isOver(group, last) ? last : null,
    impact: {
      leaderlessMs: greatest(group.map(({ impact }) => impact.leaderlessMs)),
      notServingMs: greatest(group.map(({ impact }) => impact.notServingMs)),
    },
    chain: [],
    unknowns: [...new Set(group.flatMap(({ unknowns }) => unknowns))],
  };
}

/** How the part that lasted longest ended; a line of another one that tells the end of all says more than silence, or nothing. */
function endingLast(group: readonly Incident[], to: Instant): Incident["resolution"] {
  const told = group.map(({ resolution }) => resolution).find((end) => end !== null && !isSilence(end) && end.at >= to);
  return told ?? group.reduce((last, incident) => (incident.to > last.to ? incident : last)).resolution;
}

/** False where a part goes on behind what is said to have ended the whole, and no line ends that part. */
function isOver(group: readonly Incident[], end: Incident["resolution"]): boolean {
  return end !== null && !group.some(({ to, resolution }) => resolution === null && to > end.at + APART_MS);
}

/** As `datedSpan` names the day. */
const ON_A_DAY = / on \d{4}-\d\d-\d\d/;

/** The first sentences of incidents; of those that one kind of finding makes the first: three bookies' are not read three times. */
function whatHappened(incidents: readonly Incident[], known: Known): string {
  const gravest = ({ findings: [id = ""] }: Incident) => known.get(id)?.finding;
  const alike = [...grouped(incidents, (incident) => gravest(incident)?.pathology ?? incident.id).values()];
  const sentences = alike.map(([first, ...others]) => {
    const what = first?.verdict[0] ?? "";
    const nodes = list([...new Set(others.flatMap((incident) => gravest(incident)?.nodes ?? []))]);
    return others.length > 0 ? `${what} The same befell ${nodes}.` : what;
  });
  const [begin = "", ...more] = sentences;
  // a day that was said once holds for what follows
  const [day] = ON_A_DAY.exec(begin) ?? [];
  return [begin, ...more.map((sentence) => (day === undefined ? sentence : sentence.replace(day, "")))].join(" ");
}
