/** The whole way from paths to a diagnosis. */
import type { Diagnosis, InputSummary } from "../case.ts";
import type { ClockSettings } from "../correlate/align.ts";
import { decodeStreams, type LogStream, systemOf } from "../correlate/streams.ts";
import type { LineCounts, Problem } from "../event.ts";
import { layoutsProgram } from "../grammar/layouts.gen.ts";
import type { Found, Input } from "../ingest/find.ts";
import { hashInput } from "../ingest/hash.ts";
import { countLines, type ParsedSource, type ParseOptions, parseSource } from "../parse/source.ts";
import type { systems } from "../systems/all.gen.ts";

export interface DiagnoseOptions {
  /** Systems whose grammars are tried. */
  readonly systems: readonly (typeof systems)[number][];
  readonly clocks: ClockSettings;
  readonly memoryBytes: number;
  /** Hash inputs of any size. */
  readonly hashAll: boolean;
  /** Told of bytes as they are read. */
  readonly onBytes: (bytes: number) => void;
}

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
  const parsed = await parseAll(found, options);
  const inputs = parsed.flatMap(({ source }) => source.inputs);
  const parts = options.systems.map((system) => {
    const streams = decodeStreams(parsed, system.name);
    return { streams, diagnosis: system.diagnose(streams, options.clocks) };
  });
  const diagnoses = parts.flatMap(({ diagnosis }) => (diagnosis ? [diagnosis] : []));
  const spans = diagnoses.flatMap(({ span }) => (span ? [span] : []));
  const summaries = await Promise.all(
    inputs.map((input, index) =>
      summarise(
        input,
        index,
        parsed,
        parts.flatMap(({ streams }) => streams),
        diagnoses,
        options,
      ),
    ),
  );
  return {
    inputs,
    diagnosis: {
      span:
        spans.length > 0
          ? { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) }
          : null,
      inputs: summaries,
      nodes: diagnoses.flatMap(({ nodes }) => nodes),
      elections: diagnoses.flatMap(({ elections }) => elections),
      availability: diagnoses.flatMap(({ availability }) => availability),
      timeline: diagnoses.flatMap(({ timeline }) => timeline),
      findings: diagnoses.flatMap(({ findings }) => findings),
      incidents: diagnoses.flatMap(({ incidents }) => incidents),
    },
  };
}

/** Parses the sources one after the other; their inputs are numbered through. */
export async function parseAll(
  found: Found,
  options: Pick<DiagnoseOptions, "systems" | "memoryBytes" | "onBytes">,
): Promise<ParsedSource[]> {
  const parse: ParseOptions = {
    layouts: layoutsProgram,
    grammars: options.systems.map(({ name, program }) => ({ system: name, program })),
    memoryBytes: options.memoryBytes,
  };
  const parsed: ParsedSource[] = [];
  let first = 0;
  for (const source of found.sources) {
    parsed.push(await parseSource(source, first, parse, options.onBytes));
    first += source.inputs.length;
  }
  return parsed;
}

async function summarise(
  input: Input,
  index: number,
  parsed: readonly ParsedSource[],
  streams: readonly LogStream[],
  diagnoses: readonly Pick<Diagnosis, "nodes">[],
  options: DiagnoseOptions,
): Promise<InputSummary> {
  const source = parsed.find(
    ({ firstInput, source }) => index >= firstInput && index < firstInput + source.inputs.length,
  );
  const own = streams.filter(({ inputs }) => inputs.includes(index));
  const nodes = diagnoses.flatMap((diagnosis) => diagnosis.nodes).filter((node) => node.inputs.includes(index));
  const [stream] = source?.streams.filter(({ inputs }) => inputs.has(index)) ?? [];
  const problems: Problem[] = [...(source?.problems[index - source.firstInput] ?? [])];
  return {
    path: input.path,
    sha256: options.hashAll || input.bytes <= HASHED_BYTES ? await hashInput(input) : null,
    node: nodes[0]?.name ?? null,
    nodes: nodes.map(({ name }) => name),
    system: stream ? systemOf(stream) : null,
    layout: own[0]?.layout ?? null,
    version: nodes[0]?.version ?? null,
    bytes: input.bytes,
    zone: nodes[0]?.zone.zone ?? "UTC",
    zoneFrom: nodes[0]?.zone.from ?? "assumed",
    lines: (source && countLines(source).get(index)) ?? NO_LINES,
    problems,
  };
}
