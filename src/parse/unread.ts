/** Forms in which a log is not read, or not whole, as far as its first lines tell: so that the remedy can be named. */
import { columnsNamed } from "./csv.ts";
import { beginsDocument } from "./json-line.ts";
import type { Chain, Unwrapped } from "./unwrapped.ts";
import type { Unwrapper } from "./wrapping.ts";

export type Unread =
  /** One JSON document. */
  | { readonly kind: "document" }
  /** OpenTelemetry's JSON, with many records a line. */
  | { readonly kind: "otlp" }
  /** Hashes of Ruby, as Logstash prints events for who looks at them. */
  | { readonly kind: "ruby" }
  /** YAML, as Google's command prints entries: whose they are is not read, nor what is folded. */
  | { readonly kind: "yaml" }
  /** Records in one line, with tabs between, as Amazon's command prints a list of texts. */
  | { readonly kind: "tabs" }
  /** Rows of cells that nothing names, the record in one of them, as Azure's command prints tables. */
  | { readonly kind: "cells" }
  /** Rows of a table in which a collector has taken headers apart. */
  | { readonly kind: "columns"; readonly text: string; readonly taken: readonly string[] }
  /** JSON objects with a record each, under a name that is not known; a path of jq. */
  | { readonly kind: "field"; readonly path: string }
  /** The kernel's own log, of no server; of the processes that it killed, the first lines. */
  | { readonly kind: "kernel"; readonly kills: readonly string[]; readonly isDated: boolean }
  /** Records that begin with their level: when they were written nobody says, or a collector alone. */
  | { readonly kind: "timeless" }
  /** What Java says of an error, in a trace or before it began to log; the error by which all began, as printed. */
  | { readonly kind: "error"; readonly thrown: string }
  /** Records behind one another: what they went through took the line ends out. */
  | { readonly kind: "glued" }
  /** Lines that end in carriage returns alone. */
  | { readonly kind: "returns" }
  /** Headers stand behind what no wrapper is. */
  | { readonly kind: "prefix"; readonly prefix: string };

type IsHeader = (line: Unwrapped) => boolean;

/** An entry in YAML is no longer than this. */
const ENTRY_LINES = 100;
const YAML_NAME = /^(?:insertId|logName|receiveTimestamp): /;
const YAML_TEXT = /^(?:textPayload|jsonPayload):/;
const RUBY = /^\s*"[^"]+" => |^\[\d+\] \S+: \[.*\{"\w+"=>/;
/** A line of dmesg, without and with dates, and of syslog. */
const KERNEL = /^(?:\[ *\d+\.\d+\] |\[\w{3} \w{3} +\d+ [\d:]+ \d{4}\] |\S.{0,80} kernel: )/;
const SINCE_BOOT = /^\[ *\d+\.\d+\] /;
/** A level and a thread or class in brackets or with a package, behind a collector's stamp or nothing. */
const TIMELESS = /^(?:\d{4}-\d\d-\d\dT[\d:.]+\S* )?(?:TRACE|DEBUG|INFO|WARN|ERROR|FATAL) +(?:\[[^\]]|[a-z]+\.[\w.$]+)/;
const FRAME = /^\s*(?:at (?:[\w$@.-]+\/)*[\w$]+\.[\w$.<>]+\(|\.{3} \d+ (?:more|common frames)|#)/;
/** What a start ends with that comes to no log has no trace. */
const THROWN =
  /^(?:Exception in thread "[^"]*" |Caused by: |# )?((?:[a-z]\w*\.)+[A-Z][\w$]*(?:Exception|Error)\b.*|Error: Could not find or load main class .*|There is insufficient memory for the Java Runtime Environment .*)/;
const LONGEST_THROWN = 160;
const DATED = /^\W{0,2}(?:\d{4}[-/]\d\d[-/]\d\d|\d\d:\d\d:\d\d\b)/;
/** A stamp right behind the end of a text: collectors leave a blank or a quote between. */
const GLUED = /[\w)\].!](?=\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d[.,]\d{3})/g;
const KILL = /\bKilled? process \d+ \([^)]+\)/;
const MOST_KILLS = 3;
/** What a collector makes columns of when it takes a header apart. */
const TAKEN = /^(?:log\.?)?(?:level|severity|logger|logger_?name|thread|thread_?name|process\.thread\.name)$/;
/** What a service writes before the columns are named is no longer than this. */
const HEAD_LINES = 5;
/** Others could end the quotes of the command in which they are shown, which somebody may paste. */
const HARMLESS_NAME = /^[\w.@/ -]+$/;
/** Nobody puts more before a line. */
const LONGEST_PREFIX = 200;
const SAMPLE_LINES = 50;
/** A line has a carriage return in it now and then. */
const LINES_IN_ONE = 3;
/** By chance fewer records may end alike. */
const CELL_ROWS = 3;
const CELL_STAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[\d.]*Z?$/;
const BRACE = 0x7b;

/**
 * @param chain the wrapping that was found
 * @param isHeader whether a line without its wrappers begins with one
 */
export function unreadForm(
  lines: readonly Buffer[],
  chain: Chain,
  unwrapper: Unwrapper,
  isHeader: IsHeader,
): Unread | null {
  const hasHeader = (bytes: Buffer) => unwrapper.take([], bytes, 0, bytes.length) && isHeader(unwrapper.line);
  if (isYaml(lines)) return { kind: "yaml" };
  if (areGlued(lines)) return { kind: "glued" };
  const [first] = lines;
  if (first && lines.length === 1 && first.includes("\t") && behindTab(first, hasHeader)) return { kind: "tabs" };
  return chain.length === 0 && haveCellsBehind(lines.filter(hasHeader)) ? { kind: "cells" } : null;
}

/** The same of lines of which none has a header under any wrapping. */
export function unreadFormOf(lines: readonly Buffer[], unwrapper: Unwrapper, isHeader: IsHeader): Unread | null {
  const hasHeader = (bytes: Buffer) => unwrapper.take([], bytes, 0, bytes.length) && isHeader(unwrapper.line);
  const first = lines[0]?.toString("utf8") ?? "";
  if (first.startsWith('{"resourceLogs":')) return { kind: "otlp" };
  if (lines.slice(0, HEAD_LINES).some((line) => RUBY.test(line.toString("latin1", 0, LONGEST_PREFIX))))
    return { kind: "ruby" };
  if (lines.length === 1 && first.split("\r").length > LINES_IN_ONE) return { kind: "returns" };
  const kernel = ofKernel(lines);
  if (kernel) return kernel;
  if (beginsDocument(first, lines.length === 1)) return { kind: "document" };
  if (areTimeless(lines)) return { kind: "timeless" };
  const thrown = thrownIn(lines);
  if (thrown !== null) return { kind: "error", thrown };
  if (areGlued(lines)) return { kind: "glued" };
  return inField(lines, hasHeader) ?? takenApart(lines) ?? behindPrefix(lines, hasHeader);
}

function ofKernel(lines: readonly Buffer[]): Unread | null {
  const texts = lines.filter(({ length }) => length > 0).map((line) => line.toString("utf8", 0, LONGEST_PREFIX));
  const own = texts.filter((text) => KERNEL.test(text));
  if (own.length === 0 || 2 * own.length < texts.length) return null;
  const kills = own.flatMap((text) => {
    const kill = KILL.exec(text);
    return kill ? [text.slice(0, kill.index + kill[0].length)] : [];
  });
  return { kind: "kernel", kills: kills.slice(0, MOST_KILLS), isDated: !own.some((text) => SINCE_BOOT.test(text)) };
}

function areTimeless(lines: readonly Buffer[]): boolean {
  const heads = lines.flatMap((line) => (line.length > 0 ? [line.toString("latin1", 0, LONGEST_PREFIX)] : []));
  const sample = heads.slice(0, SAMPLE_LINES);
  return 2 * sample.filter((head) => TIMELESS.test(head)).length > sample.length;
}

/** The error of which most of the lines tell; null where they tell of none. */
function thrownIn(lines: readonly Buffer[]): string | null {
  const texts = lines.map((line) => line.toString("utf8").trimEnd()).filter((text) => text !== "");
  const throws = texts.flatMap((text) => THROWN.exec(text)?.slice(1) ?? []);
  const frames = texts.filter((text) => FRAME.test(text) && !THROWN.test(text)).length;
  const root = throws.at(-1);
  // a record of a layout that is not known says when it was
  if (root === undefined || texts.some((text) => DATED.test(text)) || 2 * (throws.length + frames) < texts.length)
    return null;
  return root.length > LONGEST_THROWN ? `${root.slice(0, LONGEST_THROWN)}…` : root;
}

function areGlued(lines: readonly Buffer[]): boolean {
  const texts = lines.flatMap((line) => (line.length > 0 ? [line.toString("latin1")] : []));
  const glued = texts.filter((text) => [...text.matchAll(GLUED)].length >= LINES_IN_ONE - 1);
  return 2 * glued.length >= texts.length && glued.length > 0;
}

function isYaml(lines: readonly Buffer[]): boolean {
  const heads = lines.slice(0, ENTRY_LINES).map((line) => line.toString("latin1", 0, 32));
  return heads.some((head) => YAML_NAME.test(head)) && heads.some((head) => YAML_TEXT.test(head));
}

function behindTab(line: Buffer, hasHeader: (bytes: Buffer) => boolean): boolean {
  const texts = line.toString("latin1").split("\t");
  return texts.filter((text) => hasHeader(Buffer.from(text, "latin1"))).length > 1;
}

/** Whether all records end in as many cells, and the last of them is a stamp or always the same. */
function haveCellsBehind(records: readonly Buffer[]): boolean {
  if (records.length < CELL_ROWS || !records[0]?.includes("\t")) return false;
  const rows = records.map((record) => record.toString("latin1").trimEnd().split("\t"));
  const ends = rows.map((cells) => cells.at(-1) ?? "");
  return (
    rows.every((cells) => cells.length === rows[0]?.length && cells.length > 1) &&
    (new Set(ends).size === 1 || ends.every((end) => CELL_STAMP.test(end)))
  );
}

function inField(lines: readonly Buffer[], hasHeader: (bytes: Buffer) => boolean): Unread | null {
  const sample = lines.slice(0, SAMPLE_LINES).filter((line) => line[0] === BRACE);
  for (const line of sample) {
    const path = pathToHeader(parsed(line), hasHeader);
    if (path !== null) return { kind: "field", path };
  }
  return null;
}

function parsed(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString("utf8"));
  } catch {
    return null; // a line that begins with a brace need not be JSON
  }
}

/** Where in a value a text begins with a header, as jq writes it; null for nowhere. */
function pathToHeader(value: unknown, hasHeader: (bytes: Buffer) => boolean): string | null {
  if (typeof value === "string") return hasHeader(Buffer.from(value)) ? "" : null;
  if (typeof value !== "object" || value === null) return null;
  for (const [name, inside] of Object.entries(value)) {
    const path = HARMLESS_NAME.test(name) ? pathToHeader(inside, hasHeader) : null;
    if (path !== null) return `${Array.isArray(value) ? "[]" : /^\w+$/.test(name) ? `.${name}` : `["${name}"]`}${path}`;
  }
  return null;
}

function takenApart(lines: readonly Buffer[]): Unread | null {
  for (const line of lines.slice(0, HEAD_LINES)) {
    const [columns] = columnsNamed(line);
    const taken = columns?.names.filter((name) => TAKEN.test(name)) ?? [];
    if (columns && taken.length > 0) return { kind: "columns", text: columns.names[columns.text] ?? "", taken };
  }
  return null;
}

/** At least half of the lines have to have a header behind theirs. */
function behindPrefix(lines: readonly Buffer[], hasHeader: (bytes: Buffer) => boolean): Unread | null {
  const sample = lines.filter(({ length }) => length > 0).slice(0, SAMPLE_LINES);
  const ends = sample.map((line) => prefixEnd(line, hasHeader));
  const found = ends.findIndex((end) => end > 0);
  if (found < 0 || 2 * ends.filter((end) => end > 0).length < sample.length) return null;
  return { kind: "prefix", prefix: sample[found]?.toString("utf8", 0, ends[found]).trimEnd() ?? "" };
}

/** Where the header of a line begins behind the end of a word; 0 for none. */
function prefixEnd(line: Buffer, hasHeader: (bytes: Buffer) => boolean): number {
  const head = line.toString("latin1", 0, LONGEST_PREFIX);
  for (const { index } of head.matchAll(/(?<=[\s\]|):>,;"])[\d[<IWEF]/g)) {
    if (hasHeader(line.subarray(index))) return index;
  }
  return 0;
}
