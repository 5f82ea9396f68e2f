/** Narrows a diagnosis to what was asked for. The whole was analysed; this only leaves out what is not to be shown. */
import { type Availability, type Diagnosis, SEVERITIES, type Severity, type Span } from "../case.ts";
import { iso } from "../report/times.ts";
import { noSuchNode, outsideOfLogs, sinceAfterUntil } from "./messages.ts";
import type { Flags } from "./options.ts";
import type { TimePoint } from "./values.ts";

export interface Narrowing {
  readonly since: TimePoint | null;
  readonly until: TimePoint | null;
  /** Node names or aliases; empty for all. */
  readonly nodes: readonly string[];
  readonly minSeverity: Severity | null;
  /** Globs over identifiers, with or without the system's name; empty for all. */
  readonly pathologies: readonly string[];
}

/** What the options ask for. */
export function narrowingOf(flags: Flags): Narrowing {
  return {
    since: flags.since ?? null,
    until: flags.until ?? null,
    nodes: flags.node,
    minSeverity: flags.minSeverity ?? null,
    pathologies: flags.pathology,
  };
}

const DAY_MS = 24 * 3_600_000;

/** @throws UsageError for a node that is not there, or a time without a log */
export function narrow(diagnosis: Diagnosis, narrowing: Narrowing): Diagnosis {
  const { span } = diagnosis;
  if (!span || isNothing(narrowing)) return diagnosis;
  const window = windowOf(narrowing, span);
  const inside = (part: Span) => part.from <= window.to && part.to >= window.from;
  const names = nodeNames(diagnosis, narrowing.nodes);
  const ofNode = (nodes: readonly string[]) => names === null || nodes.some((name) => names.has(name));
  const gravest = narrowing.minSeverity === null ? SEVERITIES.length - 1 : SEVERITIES.indexOf(narrowing.minSeverity);
  const globs = narrowing.pathologies.map(matcherOf);
  const findings = diagnosis.findings.filter(
    (finding) =>
      inside(finding) &&
      ofNode(finding.nodes) &&
      SEVERITIES.indexOf(finding.severity) <= gravest &&
      (globs.length === 0 || globs.some((isMeant) => isMeant(finding.pathology))),
  );
  const kept = new Set(findings.map(({ id }) => id));
  const incidents = diagnosis.incidents.filter(
    (incident) => inside(incident) && incident.findings.some((id) => kept.has(id)),
  );
  /** What a node that is left out did not serve would pass for what nobody served. */
  const left = new Set(diagnosis.nodes.map(({ name }) => name).filter((name) => !ofNode([name])));
  const isShown = (outage: Availability) => inside(outage) && !left.has(outage.subject);
  return {
    ...diagnosis,
    span: window,
    nodes: diagnosis.nodes
      .filter(({ name }) => ofNode([name]))
      .map((node) => ({
        ...node,
        tracks: node.tracks.map((track) => ({ ...track, intervals: clip(track.intervals, window) })),
      })),
    elections: diagnosis.elections.filter(
      (election) => inside(election) && ofNode(election.attempts.map(({ node }) => node)),
    ),
    availability: diagnosis.availability.filter(isShown),
    findings: findings.map((finding) => ({ ...finding, because: finding.because.filter((id) => kept.has(id)) })),
    incidents: incidents.map((incident) => ({
      ...incident,
      findings: incident.findings.filter((id) => kept.has(id)),
      rootCauses: incident.rootCauses.filter((id) => kept.has(id)),
      chain: incident.chain
        .filter(({ finding }) => kept.has(finding))
        .map((step) => ({ ...step, because: step.because.filter(({ finding }) => kept.has(finding)) })),
    })),
    timeline: diagnosis.timeline.filter(({ at, node }) => at >= window.from && at <= window.to && ofNode([node])),
    narrowed: {
      asked: asked(narrowing, window),
      findings: diagnosis.findings.length - findings.length,
      incidents: diagnosis.incidents.length - incidents.length,
      whole: span,
    },
  };
}

/** The options as they could be written again, whatever is appended to the logs meanwhile. */
function asked({ since, until, nodes, minSeverity, pathologies }: Narrowing, window: Span): string {
  return [
    ...(since === null ? [] : [`--since ${iso(window.from)}`]),
    ...(until === null ? [] : [`--until ${iso(window.to)}`]),
    ...nodes.map((name) => `--node ${name}`),
    ...(minSeverity === null ? [] : [`--min-severity ${minSeverity}`]),
    ...pathologies.map((glob) => `--pathology '${glob}'`),
  ].join(" ");
}

/** What was asked for, as far as there are logs: "no findings" of a time without a log would be an answer of none. */
function windowOf({ since, until }: Narrowing, span: Span): Span {
  const from = instantOf(since, span) ?? span.from;
  const to = instantOf(until, span) ?? span.to;
  if (from > span.to) throw outsideOfLogs("--since", iso(from), iso(span.from), iso(span.to));
  if (to < span.from) throw outsideOfLogs("--until", iso(to), iso(span.from), iso(span.to));
  if (from > to) throw sinceAfterUntil(iso(from), iso(to));
  return { from: Math.max(from, span.from), to: Math.min(to, span.to) };
}

function isNothing({ since, until, nodes, minSeverity, pathologies }: Narrowing): boolean {
  return since === null && until === null && minSeverity === null && nodes.length + pathologies.length === 0;
}

export function instantOf(point: TimePoint | null, span: Span): number | null {
  if (point === null) return null;
  switch (point.kind) {
    case "at":
      return point.at;
    case "of-day":
      return ofDay(point.ms, span);
    case "before-end":
      return span.to - point.ms;
  }
}

/** The last time in the log that a clock shows; where none is in it, the one that is nearest to it. */
function ofDay(clock: number, span: Span): number {
  const last = span.to - ((((span.to - clock) % DAY_MS) + DAY_MS) % DAY_MS);
  const next = last + DAY_MS;
  return last >= span.from || span.from - last <= next - span.to ? last : next;
}

/** Names behind names and aliases; null for no narrowing. */
function nodeNames({ nodes }: Diagnosis, wanted: readonly string[]): Set<string> | null {
  if (wanted.length === 0) return null;
  const missing = wanted.find((want) => !nodes.some(({ name, aliases }) => want === name || aliases.includes(want)));
  if (missing !== undefined)
    throw noSuchNode(
      missing,
      nodes.map(({ name }) => name),
    );
  return new Set(
    nodes
      .filter(({ name, aliases }) => wanted.some((want) => want === name || aliases.includes(want)))
      .map(({ name }) => name),
  );
}

function clip<T extends Span>(parts: readonly T[], window: Span): T[] {
  return parts
    .filter(({ from, to }) => from <= window.to && to >= window.from)
    .map((part) => ({ ...part, from: Math.max(part.from, window.from), to: Math.min(part.to, window.to) }));
}

/** What a glob (`*` and `?` as in file names) means among identifiers, which stand with or without the system's name. */
export function matcherOf(glob: string): (identifier: string) => boolean {
  const escaped = glob.replace(/[.+^${}()|[\]\\]/g, "\\$&");
  const pattern = new RegExp(`^([^/]*/)?${escaped.replaceAll("*", ".*").replaceAll("?", ".")}$`);
  return (identifier) => pattern.test(identifier);
}
