/**
 * Incidents of a system whose nodes have no common state: findings that explain one another, or that befall one node at
 * one time, told as what set them off, what ended them, what they cost, and what nobody can know from these logs.
 */
import { type Finding, type Incident, type Moment, SEVERITIES, type Span } from "../case.ts";
import type { Instant } from "../event.ts";
import { greatest, least } from "../extent.ts";
import { clockWithin } from "../words.ts";

/** Something that happened to a node. */
export interface Turn extends Moment {
  readonly node: string;
}

/** What a system knows beside its findings. Lists are in order of time. */
export interface Setting {
  readonly system: string;
  readonly whole: Span;
  /** What may have set an incident off, and what may have ended one. */
  readonly triggers: readonly Turn[];
  readonly ends: readonly Turn[];
  /** Spans in which a node that others need did not serve. */
  readonly outages: readonly (Span & { readonly subject: string })[];
  /** What would settle open questions about some nodes, and is not in the logs. */
  readonly unknowns: (span: Span, nodes: readonly string[]) => readonly string[];
}

const TOLD = new Set(["critical", "high", "medium"]);
/** What befalls a node further apart than this are two incidents. */
const APART_MS = 30_000;
/** A trigger stands at most this long before the first finding, an end at most this long behind the last. */
const NEAR_MS = 30_000;
/** Two logs tell one moment this far apart. */
const SAME_MOMENT_MS = 1000;

/** Incidents in order of time. */
export function incidentsIn(findings: readonly Finding[], setting: Setting): Incident[] {
  return groupsOf(findings.filter(({ severity }) => TOLD.has(severity)))
    .map((group) => incident(group, findings, setting))
    .sort((a, b) => a.from - b.from)
    .map((one, i) => ({ ...one, id: `I${i + 1}` }));
}

function groupsOf(findings: readonly Finding[]): Finding[][] {
  const groups: Finding[][] = [];
  for (const finding of [...findings].sort((a, b) => a.from - b.from)) {
    const [first, ...others] = groups.filter((group) => group.some((other) => belongTogether(other, finding)));
    if (!first) {
      groups.push([finding]);
      continue;
    }
    first.push(finding, ...others.flat());
    for (const other of others) groups.splice(groups.indexOf(other), 1);
  }
  return groups;
}

function belongTogether(a: Finding, b: Finding): boolean {
  if (a.because.includes(b.id) || b.because.includes(a.id)) return true;
  const isNear = a.from <= b.to + APART_MS && b.from <= a.to + APART_MS;
  return isNear && a.nodes.some((node) => b.nodes.includes(node));
}

function incident(group: readonly Finding[], findings: readonly Finding[], setting: Setting): Incident {
  const span = { from: least(group.map(({ from }) => from)), to: greatest(group.map(({ to }) => to)) };
  const nodes = [...new Set(group.flatMap((finding) => finding.nodes))];
  const isNear = ({ node }: Turn) => nodes.includes(node);
  const trigger = setting.triggers.findLast(
    (turn) => isNear(turn) && turn.at <= span.from + SAME_MOMENT_MS && turn.at >= span.from - NEAR_MS,
  );
  const end = setting.ends.findLast(
    (turn) => isNear(turn) && turn.at > span.from && turn.at >= span.to - NEAR_MS && turn.at <= span.to + NEAR_MS,
  );
  const outages = setting.outages.filter(
    ({ subject, from, to }) => nodes.includes(subject) && from <= span.to && to >= span.from,
  );
  const roots = rootsOf(group);
  const clock = clockWithin(setting.whole);
  const moment = (turn: Turn | undefined): Moment | null =>
    turn ? { at: turn.at, text: turn.text, evidence: turn.evidence } : null;
  const within = findings.filter(
    (finding) =>
      group.includes(finding) ||
      (!TOLD.has(finding.severity) &&
        finding.from <= span.to + SAME_MOMENT_MS &&
        finding.to >= span.from - SAME_MOMENT_MS &&
        finding.nodes.some((node) => nodes.includes(node))),
  );
  return {
    id: "",
    from: Math.min(span.from, ...outages.map(({ from }) => from)),
    to: Math.max(span.to, ...outages.map(({ to }) => to)),
    systems: [setting.system],
    findings: within.map(({ id }) => id),
    rootCauses: roots.map(({ id }) => id),
    verdict: [what(group, span, clock), why(group, roots, end, clock)],
    trigger: moment(trigger),
    persistence: null,
    resolution: moment(end),
    impact: { leaderlessMs: 0, notServingMs: lengthOf(outages) },
    unknowns: [...setting.unknowns(span, nodes)],
  };
}

/** The gravest finding first; of equals the one that says what was felt, which others explain. */
function ranked(group: readonly Finding[]): Finding[] {
  return [...group].sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || b.because.length - a.because.length,
  );
}

function what(group: readonly Finding[], { from, to }: Span, clock: (at: Instant) => string): string {
  const when = from === to ? `at ${clock(from)} UTC` : `${clock(from)} to ${clock(to)} UTC`;
  return `${ranked(group)[0]?.title ?? ""} (${when}).`;
}

function why(
  group: readonly Finding[],
  roots: readonly Finding[],
  end: Turn | undefined,
  clock: (at: Instant) => string,
): string {
  const ended = end ? `ended at ${clock(end.at)} UTC: ${end.text}.` : "";
  const cause = roots.map(({ title }) => title).join("; ");
  if (group.length === 1) return end ? `It ${ended}` : "No end of it is in the logs.";
  return `Root cause: ${cause}; ${end ? `it ${ended}` : "no end of it is in the logs."}`;
}

/** Findings that explain others and that nothing in the group explains; else the gravest. */
function rootsOf(group: readonly Finding[]): Finding[] {
  const ids = new Set(group.map(({ id }) => id));
  const causes = new Set(group.flatMap(({ because }) => because));
  const roots = group.filter(({ id, because }) => causes.has(id) && !because.some((cause) => ids.has(cause)));
  return roots.length > 0 ? roots : ranked(group).slice(0, 1);
}

function lengthOf(spans: readonly Span[]): number {
  let total = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    total += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return total;
}
