/** Text through the whole parser, and what came of it in a line each. */

import type { LineCounts, LogEvent } from "../../src/event.ts";
import { layoutsProgram } from "../../src/grammar/layouts.gen.ts";
import { compiledEngine } from "../../src/grammar/match.ts";
import type { Engine } from "../../src/grammar/program.ts";
import { Budget } from "../../src/parse/budget.ts";
import { messageGrammar } from "../../src/parse/message-grammar.ts";
import { countLines, type ParsedSource, SourceParser } from "../../src/parse/source.ts";
import type { NodeStream } from "../../src/parse/stream.ts";
import { systems } from "../../src/systems/all.gen.ts";

export interface ParseTextOptions {
  readonly engine?: Engine;
  /** Sizes of the chunks that the text comes in; what is left comes as one. */
  readonly chunks?: readonly number[];
  readonly memory?: number;
  readonly sieve?: boolean;
  /** Where the text is said to lie, and when it was written. */
  readonly path?: string;
  readonly modified?: number | null;
}

export function parseText(text: string | Uint8Array, options: ParseTextOptions = {}): ParsedSource {
  const bytes = Buffer.from(text as string);
  const parser = parserOf(bytes.length, options);
  const splitter = parser.begin(0);
  let start = 0;
  for (const size of options.chunks ?? []) {
    splitter.push(bytes.subarray(start, start + size));
    start += size;
  }
  splitter.push(bytes.subarray(start));
  splitter.end();
  return parser.end();
}

/** The parser of one log of so many bytes. @param files how many it is rotated into */
export function parserOf(bytes: number, options: Omit<ParseTextOptions, "chunks"> = {}, files = 1): SourceParser {
  const inputs = Array.from({ length: files }, (_, number) => ({
    number,
    path: options.path ?? "server.log",
    bytes,
    origin: { kind: "file" as const, file: options.path ?? "server.log" },
    modified: options.modified ?? null,
    spool: null,
    retained: new Map<number, Buffer>(),
  }));
  return new SourceParser(
    { given: null, stem: "server", inputs },
    {
      layouts: layoutsProgram,
      grammars: systems.map((system) => messageGrammar(system)),
      engine: options.engine ?? compiledEngine,
      budget: new Budget(options.memory ?? Number.POSITIVE_INFINITY),
      retainLines: false,
      keepCrowd: false,
      siftFrom: (options.sieve ?? true) ? 0 : Number.POSITIVE_INFINITY,
    },
  );
}

export function eventsOf(stream: NodeStream): LogEvent[] {
  const columns = stream.reading?.events;
  return Array.from({ length: columns?.count ?? 0 }, (_, row) => columns?.event(row) as LogEvent);
}

/** `label/myid layout`, with "-" for what a stream has not. */
export function streamsIn(parsed: ParsedSource): string[] {
  return parsed.streams.map(
    ({ label, myid, layouts }) => `${label || "-"}/${myid || "-"} ${[...layouts.keys()].join("+")}`,
  );
}

/** `stamp level [thread] kind`; the stamp ends in Z where it carries its zone. */
export function eventsIn(parsed: ParsedSource): string[] {
  return parsed.streams.flatMap((stream) =>
    eventsOf(stream).map(({ at, level, thread, kind }) => {
      const stamp = new Date(at).toISOString().slice(0, stream.zoned ? 24 : 23);
      return `${stamp} ${level ?? "-"} [${thread}] ${kind}`;
    }),
  );
}

/** Classes with their number of lines; those without a line are left out. */
export function countsIn(parsed: ParsedSource): Partial<LineCounts> {
  const counts = countLines(parsed).get(0);
  return Object.fromEntries(Object.entries(counts ?? {}).filter(([, lines]) => lines > 0));
}

/** `line: kind` of every event, in order of the lines. */
export function kindsByLine(parsed: ParsedSource): string[] {
  return parsed.streams
    .flatMap(eventsOf)
    .sort((a, b) => a.ref.line - b.ref.line)
    .map(({ ref, kind }) => `${ref.line}: ${kind}`);
}

/** All that parsing says of a log, a fact a line. */
export function whole(parsed: ParsedSource): string[] {
  return [
    JSON.stringify(countsIn(parsed)),
    ...parsed.streams.flatMap((stream) => [
      `${stream.label}: inputs ${[...stream.inputs].join(" ")}, zone ${stream.zoned} ${stream.inferredZone}`,
      `${stream.myid}: ${stream.records} records from ${stream.first} to ${stream.last}, ${stream.reading?.understood}`,
      `${stream.myid}: ${JSON.stringify([...stream.layouts])} ${JSON.stringify([...(stream.reading?.crowd ?? [])].sort())}`,
      `${stream.myid}: ${secondsOf(stream).join(" ")}`,
      ...eventsOf(stream).map(({ at, ref, kind, level, thread, logger, fields, causes }) =>
        [at, ref.line, ref.offset, kind, level, thread, logger, ...Object.entries(fields).flat(), causes.length].join(
          " ",
        ),
      ),
    ]),
  ];
}

function secondsOf({ reading, first, last }: ParsedSource["streams"][number]): number[] {
  const seconds: number[] = [];
  for (let at = first - 1000; at <= last; ) {
    const found = reading?.presence.first(at, last + 1) ?? Number.POSITIVE_INFINITY;
    if (found !== Number.POSITIVE_INFINITY) seconds.push(found);
    at = found + 1000;
  }
  return seconds;
}
