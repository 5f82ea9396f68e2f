/** The JSON report: the contract's object, and its text with nothing in it that a terminal would obey. */
import type {
  Attempt,
  Diagnosis,
  Election,
  Evidence,
  Finding,
  Interval,
  Moment,
  Node,
  TimelineEntry,
  Vote,
} from "../case.ts";
import { type Caps, CONTRACT_CAPS, NO_CAPS } from "./caps.ts";
import { type Folded, foldAdjacent, foldVotes } from "./fold.ts";
import { inputPath, type LineText } from "./line-text.ts";
import type { Mark } from "./marks.ts";
import { orderOf } from "./order.ts";
import type { Report } from "./schema.ts";
import { distinctLines, keepEnds, keepHeaviest, weighTimeline } from "./telling.ts";
import { iso } from "./times.ts";

export interface ReportOptions {
  readonly lineText: LineText;
  /** Version of the program, for `tool`. */
  readonly version: string;
  readonly full: boolean;
  /** Lines that the user marked. */
  readonly marks?: readonly Mark[];
}

/** A line of evidence longer than this is cut: one hostile line must not outweigh the report. */
const MAX_TEXT = 4096;

/** Nearly all that reports are made of; none of it needs an escape. */
const HARMLESS = /^[\n -~·×–…→−≈≤≥]*$/;
/** Characters that JSON allows as they are and that a terminal obeys or hides. */
const UNSAFE = /[\u007f-\u009f\p{Cf}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu;

interface Context {
  readonly d: Diagnosis;
  readonly lineText: LineText;
  readonly caps: Caps;
}

/** The report as text, in pieces: that of gigabytes of logs is larger than all that it is made of. */
export function* renderJson(d: Diagnosis, o: ReportOptions): Generator<string> {
  const { head, lists, tail } = partsOf(d, o);
  let separator = "{";
  for (const [key, value] of Object.entries(head)) {
    yield `${separator}\n  ${JSON.stringify(key)}: ${render(value, 1)}`;
    separator = ",";
  }
  for (const [key, items] of Object.entries(lists)) {
    yield `,\n  ${JSON.stringify(key)}: `;
    yield* renderList(items);
  }
  for (const [key, value] of Object.entries(tail)) yield `,\n  ${JSON.stringify(key)}: ${render(value, 1)}`;
  yield "\n}\n";
}

function* renderList(items: Iterable<unknown>): Generator<string> {
  let separator = "[";
  for (const item of items) {
    yield `${separator}\n    ${render(item, 2)}`;
    separator = ",";
  }
  yield separator === "[" ? "[]" : "\n  ]";
}

/** @param depth how many levels it stands inside of others */
function render(value: unknown, depth: number): string {
  const text = JSON.stringify(value, null, 2).replaceAll("\n", `\n${"  ".repeat(depth)}`);
  return HARMLESS.test(text) ? text : text.replace(UNSAFE, escapeUnits);
}

/** Makes every item that quotes lines and keeps none: for who wants to know which lines those are. */
export function makeQuotes(d: Diagnosis, o: ReportOptions): void {
  const { nodes, findings, incidents, timeline } = partsOf(d, o).lists;
  for (const items of [nodes, findings, incidents, timeline]) for (const _item of items);
}

type Head = Pick<Report, "schema" | "tool" | "span">;
type Tail = Pick<Report, "omitted" | "marks">;
type Lists = { readonly [K in Exclude<keyof Report, keyof Head | keyof Tail>]: Iterable<Report[K][number]> };

/** The report in three: what stands before its lists, the lists, and what stands behind them. */
function partsOf(d: Diagnosis, o: ReportOptions): { head: Head; lists: Lists; tail: Tail } {
  const context: Context = { d, lineText: o.lineText, caps: o.full ? NO_CAPS : CONTRACT_CAPS };
  const timeline = keepFoldedTimeline(context);
  const isUndecided = orderOf(d.nodes);
  const head: Head = {
    schema: "quorumscope/report/1",
    tool: { name: "quorumscope", version: o.version },
    span: d.span === null ? null : { from: iso(d.span.from), to: iso(d.span.to) },
  };
  const lists: Lists = {
    inputs: lazily(d.inputs, ({ nodes: _nodes, lines, problems, ...input }) => ({
      ...input,
      lines: { ...lines },
      problems: problems.map((problem) => ({ ...problem })),
    })),
    nodes: lazily(d.nodes, (node) => toNode(node, context)),
    elections: lazily(d.elections, (election) => toElection(election, context.caps)),
    availability: lazily(d.availability, ({ system, subject, kind, from, to, durationMs, uncertaintyMs }) => ({
      system,
      subject,
      kind,
      from: iso(from),
      to: iso(to),
      durationMs,
      uncertaintyMs,
    })),
    findings: lazily(d.findings, (finding) => toFinding(finding, context)),
    incidents: lazily(d.incidents, (incident) => ({
      id: incident.id,
      from: iso(incident.from),
      to: iso(incident.to),
      systems: [...incident.systems],
      findings: [...incident.findings],
      rootCauses: [...incident.rootCauses],
      trigger: toMoment(incident.trigger, context),
      resolution: toMoment(incident.resolution, context),
      impact: { ...incident.impact },
      chain: incident.chain.map(({ at, because, ...step }) => ({
        at: iso(at),
        ...step,
        because: because.map(({ finding, by }) => ({ finding, by: [...by] })),
      })),
      verdict: [...incident.verdict],
      persistence: incident.persistence,
      unknowns: [...incident.unknowns],
    })),
    timeline: lazily(timeline.kept, ({ entry, ...times }, place) => ({
      at: iso(entry.at),
      node: entry.node,
      kind: entry.kind,
      text: entry.text,
      ...(isUndecided(timeline.kept[place - 1]?.entry, entry) ? { orderUnknown: true } : {}),
      ...quote(entry.evidence, context),
      ...repeats(times),
    })),
  };
  return { head, lists, tail: { ...omittedCount(timeline.omitted), ...marked(o.marks ?? []) } };
}

/** The items that `make` makes of others, one when it is asked for. */
function lazily<From, To>(from: readonly From[], make: (item: From, place: number) => To): Iterable<To> {
  return {
    *[Symbol.iterator]() {
      for (const [place, item] of from.entries()) yield make(item, place);
    },
  };
}

function marked(marks: readonly Mark[]): Pick<Report, "marks"> {
  if (marks.length === 0) return {};
  return {
    marks: marks.map(({ at, node, note, path, line, text }) => ({
      at: iso(at),
      node,
      note,
      evidence: [{ input: path, line, text: text.slice(0, MAX_TEXT) }],
    })),
  };
}

function toNode(node: Node, context: Context): Report["nodes"][number] {
  const { min, max, members, evidence } = node.membership;
  return {
    name: node.name,
    system: node.system,
    version: node.version,
    aliases: [...node.aliases],
    clock: { ...node.clock },
    membership: { min, max, members: [...members], ...quote(evidence, context) },
    tracks: node.tracks.map(({ subject, intervals }) => ({
      subject,
      intervals: intervals.map((interval) => toInterval(interval, context)),
    })),
  };
}

function toInterval(
  interval: Interval,
  context: Context,
): Report["nodes"][number]["tracks"][number]["intervals"][number] {
  const { state, phase, serving, from, to, inferred, evidence } = interval;
  return { state, phase, serving, from: iso(from), to: iso(to), inferred, ...quote(evidence, context) };
}

function toElection(election: Election, caps: Caps): Report["elections"][number] {
  const attempts = keepHeaviest(election.attempts, caps.attempts, weighAttempt(election.attempts));
  const votes = keepEnds(foldVotes(election.votes), caps.votes);
  return {
    id: election.id,
    system: election.system,
    subject: election.subject,
    from: iso(election.from),
    to: iso(election.to),
    durationMs: election.durationMs,
    outcome: election.outcome,
    leader: election.leader,
    epoch: hexOrNull(election.epoch),
    quorum: { ...election.quorum },
    attempts: attempts.kept.map(({ inferred: _inferred, evidence: _evidence, from, to, ...attempt }) => ({
      ...attempt,
      from: iso(from),
      to: iso(to),
    })),
    votes: votes.kept.map(toVote),
    ...omittedCount(attempts.omitted + votes.omitted),
  };
}

function toVote({ entry, ...times }: Folded<Vote>): Report["elections"][number]["votes"][number] {
  return {
    at: iso(entry.at),
    from: entry.from,
    to: entry.to,
    leader: entry.leader,
    zxid: hex(entry.zxid),
    peerEpoch: hexOrNull(entry.peerEpoch),
    round: hex(entry.round),
    state: entry.state,
    ...repeats(times),
  };
}

function toMoment(moment: Moment | null, context: Context): Report["incidents"][number]["trigger"] {
  return moment === null ? null : { at: iso(moment.at), text: moment.text, ...quote(moment.evidence, context) };
}

function keepFoldedTimeline({ d, caps }: Context): ReturnType<typeof keepHeaviest<Folded<TimelineEntry>>> {
  const folded = foldAdjacent(d.timeline);
  if (folded.length <= caps.timeline) return { kept: folded, omitted: 0 };
  const weigh = weighTimeline(d);
  return keepHeaviest(folded, caps.timeline, ({ entry }) => weigh(entry));
}

/** First and last attempt of each node tell most, then the longest. */
function weighAttempt(attempts: readonly Attempt[]): (attempt: Attempt) => number {
  const firstByNode = new Map<string, Attempt>();
  const lastByNode = new Map<string, Attempt>();
  for (const attempt of attempts) {
    if (!firstByNode.has(attempt.node)) firstByNode.set(attempt.node, attempt);
    lastByNode.set(attempt.node, attempt);
  }
  return (attempt) =>
    firstByNode.get(attempt.node) === attempt || lastByNode.get(attempt.node) === attempt
      ? Number.POSITIVE_INFINITY
      : attempt.durationMs;
}

type Quote = Report["findings"][number]["evidence"][number];

function toFinding(finding: Finding, context: Context): Report["findings"][number] {
  const { id, pathology, severity, confidence, title, nodes, from, to, count, measures } = finding;
  const { because, explanation, excluded, remedy, evidence } = finding;
  return {
    id,
    pathology,
    severity,
    confidence,
    title,
    nodes: [...nodes],
    from: iso(from),
    to: iso(to),
    count,
    measures: { ...measures },
    because: [...because],
    explanation,
    excluded: [...excluded],
    remedy: [...remedy],
    ...quote(evidence, context),
  };
}

function quote(evidence: Evidence, { d, lineText, caps }: Context): { evidence: Quote[]; omitted?: number } {
  const { kept, omitted } = keepEnds(distinctLines(evidence), caps.evidence);
  const quotes = kept.map((ref) => ({
    input: inputPath(d.inputs, ref),
    line: ref.line,
    text: lineText(ref)?.slice(0, MAX_TEXT) ?? null,
  }));
  return { evidence: quotes, ...omittedCount(omitted) };
}

function repeats({ count, first, last }: Omit<Folded<unknown>, "entry">): {
  count?: number;
  first?: string;
  last?: string;
} {
  return count === 1 ? {} : { count, first: iso(first), last: iso(last) };
}

function omittedCount(omitted: number): { omitted?: number } {
  return omitted === 0 ? {} : { omitted };
}

function hexOrNull(value: bigint | null): string | null {
  return value === null ? null : hex(value);
}

function hex(value: bigint): string {
  return value < 0n ? `-0x${(-value).toString(16)}` : `0x${value.toString(16)}`;
}

function escapeUnits(text: string): string {
  return Array.from(
    { length: text.length },
    (_, unit) => `\\u${text.charCodeAt(unit).toString(16).padStart(4, "0")}`,
  ).join("");
}
