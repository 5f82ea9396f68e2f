/** The JSON report: the contract's object, and its text with nothing in it that a terminal would obey. */
import type {
  Attempt,
  Availability,
  Diagnosis,
  Election,
  Evidence,
  Finding,
  Incident,
  InputSummary,
  Interval,
  Moment,
  Narrowed,
  Node,
  TimelineEntry,
  Vote,
} from "../case.ts";
import type { LineRef } from "../event.ts";
import { type Caps, CONTRACT_CAPS, NO_CAPS, TOLD_IN_FULL } from "./caps.ts";
import { type Folded, foldAdjacent, foldVotes } from "./fold.ts";
import { inputPath, type LineText } from "./line-text.ts";
import type { Mark } from "./marks.ts";
import { worstFirst } from "./opening.ts";
import { orderOf } from "./order.ts";
import type { Report } from "./schema.ts";
import { distinctLines, type Kept, keepEnds, keepHeaviest, weighTimeline } from "./telling.ts";
import { iso } from "./times.ts";

export interface ReportOptions {
  /** Version of the program, for `tool`. */
  readonly version: string;
  readonly full: boolean;
  /** Lines that the user marked. */
  readonly marks: readonly Mark[];
}

/** A JSON report that only lacks the text of the lines it quotes. */
export interface JsonReport {
  /** The lines that it quotes, some of them more than once. */
  readonly quoted: () => Iterable<LineRef>;
  /** Its text in pieces, for that of gigabytes of logs is larger than all that it is made of. */
  readonly render: (lineText: LineText) => Iterable<string>;
}

/** A line of evidence longer than this is cut: one hostile line must not outweigh the report. */
const MAX_TEXT = 4096;

/** Nearly all that reports are made of; none of it needs an escape. */
const HARMLESS = /^[ -~·×–…→−≈≤≥]*$/;
/** Characters that JSON allows as they are and that a terminal obeys or hides. */
const UNSAFE = /[\u007f-\u009f\p{Cf}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu;

interface Context {
  readonly d: Diagnosis;
  readonly lineText: LineText;
  readonly caps: Caps;
}

/** What a diagnosis says, in the contract's shape. Each entry of a list that grows with the logs has a line of its own. */
export function jsonReport(d: Diagnosis, { version, full, marks }: ReportOptions): JsonReport {
  const caps = full ? NO_CAPS : CONTRACT_CAPS;
  const timeline = keepFoldedTimeline(d, caps);
  return {
    quoted: () => quotedLines(d, timeline.kept, caps),
    *render(lineText) {
      const members = membersOf({ d, lineText, caps }, version, timeline, marks);
      let separator = "{";
      for (const [key, pieces] of Object.entries(members)) {
        yield `${separator}\n${JSON.stringify(key)}: `;
        yield* pieces;
        separator = ",";
      }
      yield "\n}\n";
    },
  };
}

type Timeline = Kept<Folded<TimelineEntry>>;

/** The text of each member of the report, in the contract's order. */
function membersOf(
  context: Context,
  version: string,
  { kept, omitted }: Timeline,
  marks: readonly Mark[],
): { readonly [K in keyof Report]: Iterable<string> } {
  const { d, caps } = context;
  const isUndecided = orderOf(d.nodes);
  const span: Report["span"] = d.span === null ? null : { from: iso(d.span.from), to: iso(d.span.to) };
  return {
    schema: [render("quorumscope/report/1" satisfies Report["schema"])],
    tool: [render({ name: "quorumscope", version } satisfies Report["tool"])],
    span: [render(span)],
    inputs: renderList(d.inputs, (input) => render(toInput(input))),
    nodes: renderList(d.nodes, (node) => renderNode(node, context)),
    elections: renderList(d.elections, (election) => render(toElection(election, caps))),
    availability: renderList(d.availability, (outage) => render(toAvailability(outage))),
    findings: renderList(d.findings, (finding) => render(toFinding(finding, context))),
    incidents: renderList(d.incidents, (incident) => render(toIncident(incident, context))),
    timeline: renderList(kept, (folded, place) =>
      render(toEntry(folded, isUndecided(kept[place - 1]?.entry, folded.entry), context)),
    ),
    ...(omitted === 0 ? {} : { omitted: [render(omitted)] }),
    ...(d.narrowed === null ? {} : { narrowed: [render(toNarrowed(d.narrowed))] }),
    ...(marks.length === 0 ? {} : { marks: renderList(marks, (mark) => render(toMark(mark))) }),
  };
}

/** A list with a line for each entry. */
function* renderList<T>(
  entries: readonly T[],
  renderOne: (entry: T, place: number) => string | Iterable<string>,
): Generator<string> {
  for (const [place, entry] of entries.entries()) {
    yield place === 0 ? "[\n" : ",\n";
    const pieces = renderOne(entry, place);
    if (typeof pieces === "string") yield pieces;
    else yield* pieces;
  }
  yield entries.length === 0 ? "[]" : "\n]";
}

function render(value: unknown): string {
  const text = JSON.stringify(value);
  return HARMLESS.test(text) ? text : text.replace(UNSAFE, escapeUnits);
}

/** In the order of the report, as `quote` quotes them. */
function* quotedLines(d: Diagnosis, timeline: Timeline["kept"], caps: Caps): Generator<LineRef> {
  const evidences = function* (): Generator<Evidence> {
    for (const { membership, tracks } of d.nodes) {
      yield membership.evidence;
      for (const { intervals } of tracks) for (const { evidence } of intervals) yield evidence;
    }
    for (const { evidence } of d.findings) yield evidence;
    for (const { trigger, resolution } of d.incidents) {
      for (const moment of [trigger, resolution]) if (moment) yield moment.evidence;
    }
    for (const { entry } of timeline) yield entry.evidence;
  };
  for (const evidence of evidences()) yield* keptLines(evidence, caps).kept;
}

function toInput({ nodes: _nodes, lines, problems, ...input }: InputSummary): Report["inputs"][number] {
  return { ...input, lines: { ...lines }, problems: problems.map((problem) => ({ ...problem })) };
}

function toAvailability(outage: Availability): Report["availability"][number] {
  const { system, subject, kind, from, to, durationMs, uncertaintyMs } = outage;
  return { system, subject, kind, from: iso(from), to: iso(to), durationMs, uncertaintyMs };
}

function toIncident(incident: Incident, context: Context): Report["incidents"][number] {
  return {
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
  };
}

function toEntry(
  { entry, ...times }: Folded<TimelineEntry>,
  orderUnknown: boolean,
  context: Context,
): Report["timeline"][number] {
  return {
    at: iso(entry.at),
    node: entry.node,
    kind: entry.kind,
    text: entry.text,
    ...(orderUnknown ? { orderUnknown } : {}),
    ...quote(entry.evidence, context),
    ...repeats(times),
  };
}

function toNarrowed({ asked, findings, incidents }: Narrowed): Report["narrowed"] {
  return { asked, findings, incidents };
}

function toMark({ at, node, note, path, line, text }: Mark): NonNullable<Report["marks"]>[number] {
  return { at: iso(at), node, note, evidence: [{ input: path, line, text: text.slice(0, MAX_TEXT) }] };
}

/** A node's own lists grow with the logs, too. */
function* renderNode(node: Node, context: Context): Generator<string> {
  const { min, max, members, evidence } = node.membership;
  const head: Omit<Report["nodes"][number], "tracks"> = {
    name: node.name,
    system: node.system,
    version: node.version,
    aliases: [...node.aliases],
    clock: { ...node.clock },
    membership: { min, max, members: [...members], ...quote(evidence, context) },
  };
  yield `${render(head).slice(0, -"}".length)},"tracks":`;
  yield* renderList(node.tracks, function* ({ subject, intervals }) {
    yield `{"subject":${render(subject)},"intervals":`;
    yield* renderList(intervals, (interval) => render(toInterval(interval, context)));
    yield "}";
  });
  yield "}";
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

function keepFoldedTimeline(d: Diagnosis, caps: Caps): Timeline {
  const folded = foldAdjacent(d.timeline);
  if (folded.length <= caps.timeline) return { kept: folded, omitted: 0 };
  const weigh = weighTimeline(d, worstFirst(d).slice(0, TOLD_IN_FULL));
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
  const { kept, omitted } = keptLines(evidence, caps);
  const quotes = kept.map((ref) => ({
    input: inputPath(d.inputs, ref),
    line: ref.line,
    text: lineText(ref)?.slice(0, MAX_TEXT) ?? null,
  }));
  return { evidence: quotes, ...omittedCount(omitted) };
}

function keptLines(evidence: Evidence, caps: Caps): Kept<LineRef> {
  return keepEnds(distinctLines(evidence), caps.evidence);
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
