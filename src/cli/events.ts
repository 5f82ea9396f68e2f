/** `quorumscope events`: typed events, one a line, as they are read. */
import { systemOf } from "../correlate/streams.ts";
import type { LogEvent } from "../event.ts";
import { inputsOf } from "../ingest/input.ts";
import type { SourceParser } from "../parse/source.ts";
import type { NodeStream } from "../parse/stream.ts";
import { safeText } from "../report/safe-text.ts";
import { iso } from "../report/times.ts";
import { parseAll } from "./diagnose.ts";
import { findInputs, reader } from "./inputs.ts";
import { noEvents, nothingRead, UsageError } from "./messages.ts";
import type { Flags } from "./options.ts";
import { parseSettings } from "./settings.ts";
import { progressOf, say, writeData } from "./terminal.ts";

export interface EventFlags extends Flags {
  readonly format: "ndjson" | "csv";
}

const CSV_HEAD = "at,node,myid,system,kind,level,thread,logger,input,line,fields\n";

/** Runs the command. @returns the exit status */
export async function events(paths: readonly string[], flags: EventFlags): Promise<number> {
  const { parse } = await parseSettings(flags);
  const found = await findInputs(paths);
  const progress = progressOf(0, flags.progress && !flags.quiet && process.stdout.isTTY !== true);
  const inputs = inputsOf(found.sources);
  let pending = flags.format === "csv" ? CSV_HEAD : "";
  let total = 0;
  const print = (stream: NodeStream, stem: string) => {
    const columns = stream.reading?.events;
    if (!columns) return;
    for (let row = 0; row < columns.count; row++)
      pending += write(columns.event(row), stream, stem, inputs, flags.format);
    total += columns.count;
    columns.clear();
  };
  const flush = () => {
    const text = pending;
    pending = "";
    return writeData([text], null);
  };
  const parsed = await parseAll(found, {
    parse: { ...parse, keepCrowd: true, siftFrom: Number.POSITIVE_INFINITY },
    read: reader(found, flags.follow),
    following: flags.follow,
    threads: null,
    onChunk: async (bytes: number, parser: SourceParser) => {
      progress.add(bytes);
      if (flags.follow) parser.settle();
      for (const stream of parser.streams) if (stream.settled) print(stream, parser.stem);
      await flush();
    },
  });
  for (const { source, streams } of parsed) for (const stream of streams) print(stream, source.given ?? source.stem);
  progress.end();
  await flush();
  const problems = [
    ...found.problems.map(({ problem }) => problem),
    ...parsed.flatMap((source) => source.problems.flat()),
  ];
  if (!flags.quiet) for (const { text } of problems) say(text);
  if (total === 0) {
    const names = paths.length === 0 ? ["the pipe"] : paths;
    const isRead = parsed.some(({ streams }) => streams.some((stream) => systemOf(stream) !== null));
    if (!isRead && problems.length > 0) throw nothingRead(names);
    if (!isRead) throw new UsageError(noEvents(names));
    say(noEvents(names));
  }
  return problems.length > 0 ? 3 : 0;
}

/** On the log's own clock: correcting it needs all logs at once. */
function write(
  event: LogEvent,
  stream: NodeStream,
  stem: string,
  inputs: readonly { readonly path: string }[],
  format: EventFlags["format"],
): string {
  const record = {
    at: iso(event.at),
    node: stream.label || stem,
    myid: stream.myid || null,
    system: stream.reading?.grammar.system ?? null,
    kind: event.kind,
    level: event.level,
    thread: event.thread,
    logger: event.logger,
    input: inputs[event.ref.input]?.path ?? "",
    line: event.ref.line,
    fields: Object.fromEntries(
      Object.entries(event.fields).map(([name, value]) => [
        name,
        typeof value === "bigint" ? `0x${value.toString(16)}` : value,
      ]),
    ),
  };
  if (format === "ndjson") return `${visibleJson(record)}\n`;
  return `${Object.values({ ...record, fields: visibleJson(record.fields) })
    .map(csvCell)
    .join(",")}\n`;
}

/** JSON in which a terminal finds nothing to obey: what is invisible is written as an escape, so that nothing is lost. */
function visibleJson(value: unknown): string {
  return JSON.stringify(value).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu, (character) =>
    Array.from({ length: character.length }, (_, unit) => character.charCodeAt(unit))
      .map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`)
      .join(""),
  );
}

/** RFC 4180; a cell that a spreadsheet would take for a formula is kept from being one. */
function csvCell(value: unknown): string {
  const text = safeText(String(value ?? ""));
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
