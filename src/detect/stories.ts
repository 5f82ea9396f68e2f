/**
 * Incidents of a system whose nodes have no common state: findings that explain one another, or that befall one node at
 * one time, told as what set them off, what ended them, what they cost, and what nobody can know from these logs.
 */
import { type Finding, type Incident, type Moment, SEVERITIES, type Span } from "../case.ts";
import type { Instant } from "../event.ts";
import { coveredMs, during, extentOf, greatest, least, touching } from "../extent.ts";
import { clockWithin } from "../words.ts";
import { linkedGroups } from "./linked.ts";
import { rootCausesIn, titleWithTime } from "./titles.ts";

/** Something that happened to a node. */
export interface Turn extends Moment {
  readonly node: string;
  /** When what it brought about had come to rest: it sets off nothing that begins later. */
  readonly settled?: Instant;
}

/** A log: its first and last line; null where there is none of that node. */
export interface Log {
  readonly name: string;
  readonly first: Instant | null;
  readonly last: Instant | null;
}

/** What a system knows beside its findings, in any order. */
export interface Setting {
  readonly system: string;
  readonly whole: Span;
  /** What may have set an incident off, and what may have ended one. */
  readonly triggers: readonly Turn[];
  readonly ends: readonly Turn[];
  /** Spans in which a node that others need did not serve. */
  readonly outages: readonly (Span & { readonly subject: string })[];
  readonly logs: readonly Log[];
  /** What else would settle open questions about some nodes, and is not in the logs. */
  readonly unknowns: (nodes: readonly string[]) => readonly string[];
}

/** Findings of these severities make an incident by themselves. */
const GRAVE = new Set(["critical", "high", "medium"]);
/** What befalls a node further apart than this are two incidents. */
const APART_MS = 30_000;
/**
 * A trigger stands at most this long before the first finding, an end at most this long behind the last. What comes a
 * moment behind the first finding is what that brought about: a bookie that becomes read-only because its disk is full.
 */
const NEAR_MS = 30_000;
/** A process that an error ends has gone this long after its last words on it at most. */
const GONE_WITHIN_MS = 10_000;
/** Two logs tell one moment this far apart. */
const SAME_MOMENT_MS = 1000;

/** What is told with an incident and makes none, in order of time; and the place of each finding, gravest first. */
interface Told {
  readonly lesser: readonly Finding[];
  readonly places: ReadonlyMap<Finding, number>;
}

/** Incidents in order of time. */
export function incidentsIn(findings: readonly Finding[], setting: Setting): Incident[] {
  const isGrave = ({ severity }: Finding) => GRAVE.has(severity);
  const told: Told = {
    lesser: byTime(findings.filter((finding) => !isGrave(finding))),
    places: new Map(findings.map((finding, place) => [finding, place])),
  };
  const inOrder: Setting = {
    ...setting,
    triggers: [...setting.triggers].sort((a, b) => a.at - b.at),
    ends: [...setting.ends].sort((a, b) => a.at - b.at),
    outages: byTime(setting.outages),
  };
  return groupsOf(byTime(findings.filter(isGrave)))
    .map((group) => incident(group, told, inOrder))
    .sort((a, b) => a.from - b.from)
    .map((one, i) => ({ ...one, id: `I${i + 1}` }));
}

function byTime<T extends Span>(spans: readonly T[]): T[] {
  return [...spans].sort((a, b) => a.from - b.from);
}

/** Findings that explain one another, or that befall one node at one time. */
function groupsOf(findings: readonly Finding[]): Finding[][] {
  const links: [number, number][] = [];
  const places = new Map(findings.map(({ id }, place) => [id, place]));
  /** By node, the finding that lasted longest so far: whoever is near any of them is near that one. */
  const longest = new Map<string, number>();
  for (const [place, { from, to, nodes, because }] of findings.entries()) {
    for (const id of because) {
      const cause = places.get(id);
      if (cause !== undefined) links.push([place, cause]);
    }
    for (const node of nodes) {
      const before = longest.get(node);
      const ended = before === undefined ? Number.NEGATIVE_INFINITY : (findings[before]?.to ?? 0);
      if (before !== undefined && from <= ended + APART_MS) links.push([place, before]);
      if (to > ended) longest.set(node, place);
    }
  }
  return linkedGroups(findings, links);
}

function incident(group: readonly Finding[], { lesser, places }: Told, setting: Setting): Incident {
  const span = extentOf(group);
  const nodes = new Set(group.flatMap((finding) => finding.nodes));
  const isOfOne = ({ node }: Turn) => nodes.has(node);
  const before = during(setting.triggers, span.from - NEAR_MS, span.from);
  const isUnsettled = ({ settled }: Turn) => settled === undefined || span.from <= settled + SAME_MOMENT_MS;
  const outages = touching(setting.outages, span.from, span.to + GONE_WITHIN_MS).filter(({ subject }) =>
    nodes.has(subject),
  );
  const to = greatest([span.to, ...outages.map((outage) => outage.to)]);
  const around = during(setting.ends, Math.max(span.from, span.to - NEAR_MS), to + NEAR_MS);
  const end = around.findLast((turn) => isOfOne(turn) && turn.at > span.from);
  const roots = rootsOf(group);
  const told = touching(lesser, span.from - SAME_MOMENT_MS, span.to + SAME_MOMENT_MS);
  const within = [...group, ...told.filter((finding) => finding.nodes.some((node) => nodes.has(node)))];
  const placeOf = (finding: Finding) => places.get(finding) ?? 0;
  return {
    id: "",
    from: least([span.from, ...outages.map(({ from }) => from)]),
    to,
    systems: [setting.system],
    findings: within.sort((a, b) => placeOf(a) - placeOf(b)).map(({ id }) => id),
    rootCauses: roots.map(({ id }) => id),
    verdict: [what(group), ...why(group, roots)],
    isLeftOpen: false,
    trigger: momentOf(before.findLast((turn) => isOfOne(turn) && isUnsettled(turn))),
    persistence: null,
    resolution: momentOf(end),
    impact: { leaderlessMs: 0, notServingMs: coveredMs(outages) },
    chain: [],
    unknowns: [...setting.unknowns([...nodes]), ...logsMissing(span, nodes, setting)],
  };
}

/** Nodes of which a part of the incident is in no log. */
function logsMissing(span: Span, nodes: ReadonlySet<string>, { logs, whole }: Setting): string[] {
  const clock = clockWithin(whole);
  return [...nodes].flatMap((name) => {
    const log = logs.find((one) => one.name === name);
    // a node of another system, whose logs are not known here
    if (!log) return [];
    if (log.first === null || log.last === null) return [`there is no log of ${name}`];
    const missing: string[] = [];
    if (log.first > span.from + SAME_MOMENT_MS) missing.push(`no log of ${name} before ${clock(log.first)}`);
    if (log.last < span.to - SAME_MOMENT_MS) missing.push(`no log of ${name} after ${clock(log.last)}`);
    return missing;
  });
}

function momentOf(turn: Turn | undefined): Moment | null {
  return turn ? { at: turn.at, text: turn.text, evidence: turn.evidence } : null;
}

/** The gravest finding first; of equals the one that says what was felt, which others explain. */
function ranked(group: readonly Finding[]): Finding[] {
  return [...group].sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || b.because.length - a.because.length,
  );
}

function what(group: readonly Finding[]): string {
  const [first] = ranked(group);
  return first ? `${titleWithTime(first)}.` : "";
}

/** Why, unless the first sentence has said it. */
function why(group: readonly Finding[], roots: readonly Finding[]): string[] {
  const [said] = ranked(group);
  return roots.length === 1 && roots[0] === said ? [] : [`${rootCausesIn(roots, said)}.`];
}

/** What nothing in the group explains and explains others itself; and the gravest, where nothing explains it. */
function rootsOf(group: readonly Finding[]): Finding[] {
  const ids = new Set(group.map(({ id }) => id));
  const causes = new Set(group.flatMap(({ because }) => because));
  const unexplained = group.filter(({ because }) => !because.some((cause) => ids.has(cause)));
  const [gravest] = ranked(group);
  const roots = unexplained.filter((finding) => causes.has(finding.id) || finding === gravest);
  return roots.length > 0 ? roots : ranked(group).slice(0, 1);
}
