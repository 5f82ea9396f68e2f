/**
 * What log services export as CSV: a row that names the columns, then a row an entry, with the line of the log in one of
 * its cells. As RFC 4180 has it, and with other separators and without quotes.
 */
import { readInstant } from "./json-line.ts";

const QUOTE = 0x22;
const MARK = "\ufeff";
const SEPARATORS = [",", "\t", ";"].map((separator) => separator.charCodeAt(0));

/**
 * Names of columns, in lower case; of several the first is the one. A pod tells more than the host that it is on. More names
 * pass than in JSON (json-line.ts): a column is never a fact of a record.
 */
const TEXT = [
  "_raw",
  "full_message",
  "message",
  "@message",
  "log",
  "line",
  "content",
  "msg",
  "textpayload",
  "body",
  "event.original",
  "logmessage",
  "logentry",
  "__content__",
];
const NODE = [
  "service.node.name",
  "kubernetes.pod.name",
  "kubernetes.pod_name",
  "k8s.pod.name",
  "resource.labels.pod_name",
  "pod_name",
  "podname",
  "pod",
  "_pod_name_",
  "@logstream",
  "logstreamname",
  "logstream",
  "_hostname",
  "host.name",
  "host.hostname",
  "hostname",
  "host",
  "_sourcehost",
  "__hostname__",
  "__tag__:__hostname__",
  "node",
  "instance",
  "computer",
  "labels",
];
const AT = ["@timestamp", "_time", "timestamp", "date", "time", "timegenerated"];

/** The columns with which Graylog's exports begin; elsewhere a source may be a file or a class. */
const OF_GRAYLOG = ["timestamp", "source", "message"];

/** Says when and in which zone: an ISO stamp, or milliseconds since 1970. */
const INSTANT = /^(?:\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)? ?(?:Z|UTC|[+-]\d\d:?\d\d)|\d{13})$/;

/** Where the rows of an export have what; -1 for a column that it lacks. */
export interface CsvColumns {
  readonly separator: number;
  readonly count: number;
  readonly text: number;
  readonly node: number;
  readonly at: number;
}

/** The content of a cell, `bytes[start, end)`. In quotes, a quote is written twice. */
export interface CsvCell {
  readonly start: number;
  readonly end: number;
  readonly isQuoted: boolean;
}

/** The cells of a text that ends with a row, inside quotes, or that is none because something follows closing quotes. */
export interface CsvCells {
  readonly cells: readonly CsvCell[];
  readonly end: "row" | "quoted" | "none";
}

/** What a row says. */
export interface CsvRow {
  readonly text: CsvCell;
  /** "" where no column names it. */
  readonly node: string;
  /** When the service saw the line, milliseconds UTC, NaN where it does not say. */
  readonly seenAt: number;
}

/** The columns that a line may name, one for each of them that may hold the text, and all names in lower case. */
export function columnsNamed(line: Buffer): (CsvColumns & { readonly names: readonly string[] })[] {
  for (const separator of SEPARATORS) {
    const { cells, end } = cellsIn(line, 0, line.length, separator, false);
    if (end !== "row") continue;
    const names = cells.map((cell) => nameIn(line, cell));
    const first = (wanted: readonly string[]) => wanted.map((name) => names.indexOf(name)).find((at) => at >= 0) ?? -1;
    const isOfGraylog = OF_GRAYLOG.every((name, at) => names[at] === name);
    const found = TEXT.filter((name) => names.includes(name)).map((name) => ({
      separator,
      count: cells.length,
      text: names.indexOf(name),
      node: first(isOfGraylog ? ["source"] : NODE),
      at: first(AT),
      names,
    }));
    if (found.length > 0) return found;
  }
  return [];
}

function nameIn(line: Buffer, cell: CsvCell): string {
  return textIn(line, cell)
    .replace(MARK, "")
    .replaceAll('"', "")
    .trim()
    .toLowerCase()
    .replace(/^_source\./, "");
}

/** The columns as a link in a chain of wrappers. */
export function linkOf({ separator, count, text, node, at }: CsvColumns): string {
  return `csv ${[separator, count, text, node, at].join(" ")}`;
}

/** The columns that a link in a chain of wrappers stands for; null where it stands for something else. */
export function columnsOf(link: string | undefined): CsvColumns | null {
  if (!link?.startsWith("csv ")) return null;
  const [separator = 0, count = 0, text = 0, node = 0, at = 0] = link.split(" ").slice(1).map(Number);
  return { separator, count, text, node, at };
}

/** @param isInside the text begins inside the quotes of a cell */
export function cellsIn(bytes: Buffer, start: number, end: number, separator: number, isInside: boolean): CsvCells {
  const cells: CsvCell[] = [];
  let isQuoted = isInside;
  for (let at = start; ; at++) {
    if (!isQuoted && at < end && bytes[at] === QUOTE) {
      isQuoted = true;
      at++;
    }
    const to = isQuoted ? closingQuote(bytes, at, end) : nextOf(separator, bytes, at, end);
    cells.push({ start: at, end: Math.min(to, end), isQuoted });
    if (isQuoted && to === end) return { cells, end: "quoted" };
    at = isQuoted ? to + 1 : to;
    isQuoted = false;
    if (at >= end) return { cells, end: "row" };
    if (bytes[at] !== separator) return { cells, end: "none" };
  }
}

function closingQuote(bytes: Buffer, from: number, end: number): number {
  let at = nextOf(QUOTE, bytes, from, end);
  while (at < end && bytes[at + 1] === QUOTE && at + 1 < end) at = nextOf(QUOTE, bytes, at + 2, end);
  return at;
}

/** Not `indexOf`, which would look through all lines of a chunk for what this one lacks. */
function nextOf(byte: number, bytes: Buffer, from: number, end: number): number {
  let at = from;
  while (at < end && bytes[at] !== byte) at++;
  return at;
}

/** What cells say as a row of such columns; null where they are none, or where the one that names its node is missing. */
export function rowOf(columns: CsvColumns, bytes: Buffer, { cells, end }: CsvCells): CsvRow | null {
  const [first, last] = [cells[columns.text], cells.at(-1)];
  if (end === "none" || !first || !last || columns.node >= cells.length) return null;
  // without quotes the text may have separators in it, as long as nothing else comes behind it
  const isLong = !first.isQuoted && cells.length > columns.count;
  if (isLong && columns.text < columns.count - 1) return null;
  const text = isLong ? { ...first, end: last.end } : first;
  const at = cells[columns.at];
  const node = cells[columns.node];
  return {
    text,
    node: node ? nodeIn(textIn(bytes, node)) : "",
    seenAt: at ? instantIn(textIn(bytes, at)) : Number.NaN,
  };
}

/** True for a row that names the columns. */
export function isNaming(bytes: Buffer, { text }: CsvRow): boolean {
  return text.end - text.start < 32 && TEXT.includes(nameIn(bytes, text));
}

/**
 * What a single line of an export says, when nothing is known of those before it: the begin of a row, or one of its later
 * lines, which say no more than text.
 */
export function rowOfLine(columns: CsvColumns, bytes: Buffer, start: number, end: number): CsvRow | null {
  const own = cellsIn(bytes, start, end, columns.separator, false);
  const row = rowOf(columns, bytes, own) ?? rowOf({ ...columns, node: -1 }, bytes, own);
  const isBegin = own.end === "quoted" || own.cells.length >= columns.count;
  if (row && isBegin && !own.cells.some((cell) => !cell.isQuoted && hasQuote(bytes, cell))) return row;
  const later = cellsIn(bytes, start, end, columns.separator, true);
  const [text] = later.cells;
  return text && later.end !== "none" ? { text, node: "", seenAt: Number.NaN } : row;
}

/** A cell, or a part of it, without what quotes make of its text. */
export function unquoted(bytes: Buffer, cell: CsvCell): Buffer {
  const inside = bytes.subarray(cell.start, cell.end);
  if (!cell.isQuoted || !hasQuote(bytes, cell)) return inside;
  return Buffer.from(inside.toString("latin1").replaceAll('""', '"'), "latin1");
}

function hasQuote(bytes: Buffer, { start, end }: CsvCell): boolean {
  return nextOf(QUOTE, bytes, start, end) < end;
}

function textIn(bytes: Buffer, cell: CsvCell): string {
  return unquoted(bytes, cell).toString("utf8");
}

/** A dash stands for a field that an entry lacks. Loki's labels are in one cell together. */
function nodeIn(text: string): string {
  if (!text.startsWith("{")) return text === "-" ? "" : text.trim();
  const labels = labelsIn(text);
  const name = NODE.find((wanted) => labels.has(wanted));
  return labels.get(name ?? "") ?? "";
}

function labelsIn(text: string): Map<string, string> {
  try {
    const labels: unknown = JSON.parse(text);
    return new Map(Object.entries(labels ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]));
  } catch {
    return new Map(); // it may be in another notation
  }
}

function instantIn(text: string): number {
  return INSTANT.test(text) ? (readInstant(text) ?? Number.NaN) : Number.NaN;
}
