/** The whole way from paths to a diagnosis. */
import type { Diagnosis, InputSummary } from "../case.ts";
import type { ClockSettings } from "../correlate/align.ts";
import { decodeStreams, systemOf } from "../correlate/streams.ts";
import { joinIncidents } from "../detect/incidents.ts";
import { linkFindings } from "../detect/run.ts";
import { type Diagnoser, type ListedSystem, loadAll, type SystemDiagnosis, type Wanted } from "../detect/system.ts";
import type { LineCounts, Problem } from "../event.ts";
import { extentOf } from "../extent.ts";
import type { Found } from "../ingest/find.ts";
import { hashInput } from "../ingest/hash.ts";
import { type Input, inputsOf, type Source } from "../ingest/input.ts";
import { rereading } from "../ingest/reread.ts";
import type { ReadInput, Threads } from "../parse/input.ts";
import type { ParseOptions } from "../parse/options.ts";
import { countLines, type ParsedSource, parseSource, type SourceParser } from "../parse/source.ts";
import { isPartlyRead, noKnownWording, notAServerLog } from "./messages.ts";
import { youngSpaceMayGrow } from "./v8.ts";

export interface DiagnoseOptions {
  /** Systems whose grammars are tried. */
  readonly systems: readonly ListedSystem[];
  readonly parse: ParseOptions;
  readonly read: ReadInput;
  /** Inputs are still being written: all are read at once. */
  readonly following: boolean;
  readonly clocks: ClockSettings;
  readonly wanted: Wanted;
  /** Hash inputs of any size. */
  readonly hashAll: boolean;
  /** They unpack and sift large logs, and are ended when all has been read; null for none. */
  readonly threads: (Threads & { readonly end: () => Promise<void> }) | null;
  readonly onChunk: (bytes: number, parser: SourceParser) => void | Promise<void>;
}

/** What is made of more events takes long, and room anyway. */
const MANY_EVENTS = 50_000;
/** Hashing a larger file costs more than reading it. */
const HASHED_BYTES = 64 * 1024 * 1024;
const NO_LINES: LineCounts = { total: 0, event: 0, known: 0, continuation: 0, unknown: 0, noise: 0 };

export interface Diagnosed {
  readonly diagnosis: Diagnosis;
  /** In the order that line references count them. */
  readonly inputs: readonly Input[];
}

/** Reads, correlates and diagnoses what was found. */
export async function diagnose(found: Found, options: DiagnoseOptions): Promise<Diagnosed> {
  youngSpaceMayGrow(false);
  const parsed = await parseAll(found, options);
  youngSpaceMayGrow(countEvents(parsed) > MANY_EVENTS);
  const inputs = inputsOf(parsed.map(({ source }) => source));
  const met = new Set(parsed.flatMap(({ streams }) => streams.map(systemOf)));
  const systems = await loadAll(options.systems.filter(({ name }) => met.has(name)));
  const hashes = await hashInputs(inputs, options.hashAll);
  return { inputs, diagnosis: assess(parsed, { ...options, systems }, hashes) };
}

function countEvents(parsed: readonly ParsedSource[]): number {
  return parsed.flatMap(({ streams }) => streams).reduce((sum, { reading }) => sum + (reading?.events.count ?? 0), 0);
}

/** What is to be said of sources that have been read, or as far as they have. `hashes` are those of their inputs. */
export function assess(
  parsed: readonly ParsedSource[],
  { systems, clocks, wanted }: { readonly systems: readonly Diagnoser[] } & Pick<DiagnoseOptions, "clocks" | "wanted">,
  hashes: readonly (string | null)[],
): Diagnosis {
  const parts = systems.flatMap((system) => system.diagnose(decodeStreams(parsed, system), clocks, wanted));
  const findings = linkFindings(parts.flatMap(({ found, foundBeside }) => [...found, ...foundBeside(parts)]));
  const incidents = parts.map((part) => {
    const own = findings.filter(({ system, cluster }) => system === part.system && cluster === part.cluster);
    return part.incidents(own.map(({ finding }) => finding));
  });
  const spans = parts.flatMap(({ span }) => (span ? [span] : []));
  const whole = spans.length > 0 ? extentOf(spans) : null;
  const inputs = inputsOf(parsed.map(({ source }) => source));
  return {
    span: whole,
    inputs: inputs.map((input, index) => summarise(input, parsed, parts, hashes[index] ?? null)),
    nodes: parts.flatMap(({ nodes }) => nodes),
    elections: parts.flatMap(({ elections }) => elections),
    availability: parts.flatMap(({ availability }) => availability),
    // each is in order; several systems are one story
    timeline: parts.flatMap(({ timeline }) => timeline).sort((a, b) => a.at - b.at),
    findings: findings.map(({ finding }) => finding),
    incidents: joinIncidents(incidents.flat(), findings, whole?.to ?? 0),
    narrowed: null,
  };
}

/** Fingerprints of inputs, null for pipes and, unless all are wanted, for large files. */
export function hashInputs(inputs: readonly Input[], hashAll: boolean): Promise<(string | null)[]> {
  return Promise.all(inputs.map((input) => (hashAll || input.bytes <= HASHED_BYTES ? hashOrNull(input) : null)));
}

/** Parses the sources, one after the other unless they are still being written. */
export async function parseAll(
  found: Found,
  options: Pick<DiagnoseOptions, "parse" | "read" | "following" | "threads" | "onChunk">,
): Promise<ParsedSource[]> {
  const parse = (source: Source) => parseSource(source, options.parse, options.read, options.threads, options.onChunk);
  if (options.following) return Promise.all(found.sources.map(parse));
  const parsed: ParsedSource[] = [];
  try {
    const bytes = await Promise.all(found.sources.map(bytesOfLines));
    for (const [place, source] of found.sources.entries()) {
      options.parse.budget.keepFor(bytes.slice(place + 1), found.sources.length);
      parsed.push(await parse(source));
    }
  } finally {
    await options.threads?.end();
  }
  return parsed;
}

/** Bytes of a source's lines, Infinity where they are packed or come through a pipe. */
async function bytesOfLines({ inputs }: Source): Promise<number> {
  let sum = 0;
  for (const input of inputs) sum += (await isPlain(input)) ? input.bytes : Number.POSITIVE_INFINITY;
  return sum;
}

async function isPlain(input: Input): Promise<boolean> {
  const { kind } = input.origin;
  return (kind === "file" || kind === "member") && (await rereading(input)) === "cheap";
}

function summarise(
  input: Input,
  parsed: readonly ParsedSource[],
  parts: readonly SystemDiagnosis[],
  sha256: string | null,
): InputSummary {
  const source = parsed.find(({ source }) => source.inputs.includes(input));
  const place = source?.source.inputs.indexOf(input) ?? -1;
  const streams = source?.streams.filter(({ inputs }) => inputs.has(input.number)) ?? [];
  const understood = streams.find((stream) => systemOf(stream) !== null);
  const nodes = parts.flatMap((part) => part.nodes).filter((node) => node.inputs.includes(input.number));
  const problems: Problem[] = [...(source?.problems[place] ?? [])];
  const lines = (source && countLines(source).get(input.number)) ?? NO_LINES;
  const unread = source?.unread ?? null;
  if (lines.total > 0 && (isPartlyRead(unread) || !understood) && !problems.some(({ code }) => code === "binary"))
    problems.push(notAServerLog(input.path, lines, unread));
  if (understood?.isChosen && understood.reading?.understood === 0)
    problems.push(noKnownWording(input.path, understood.reading.grammar.system));
  const [layout] = understood ? [...understood.layouts].sort((a, b) => b[1] - a[1]) : [];
  return {
    path: input.path,
    sha256,
    node: nodes[0]?.name ?? null,
    nodes: nodes.map(({ name }) => name),
    system: understood ? systemOf(understood) : null,
    layout: layout?.[0] ?? null,
    version: nodes[0]?.version ?? null,
    bytes: source?.bytes[place] ?? input.bytes,
    zone: nodes[0]?.zone.zone ?? "UTC",
    zoneFrom: nodes[0]?.zone.from ?? "assumed",
    lines,
    problems,
  };
}

/** What cannot be read cannot be hashed; that it could not be read is already a problem of the input. */
async function hashOrNull(input: Input): Promise<string | null> {
  try {
    return await hashInput(input);
  } catch {
    return null;
  }
}
