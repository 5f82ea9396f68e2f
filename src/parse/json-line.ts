/**
 * Lines that are JSON objects: Docker's and journald's wrappers around a line, and loggers that write one record an
 * object. The field names are those of docker json-file, journald, ECS, logstash-logback-encoder, cloud agents, stern,
 * Loki, Grafana, Splunk, Graylog, VictoriaLogs, Alibaba's and Tencent's log services and Azure's container apps.
 */

/** What a JSON line holds, with "" and null for what it lacks. Without a level it is no record: the line it wraps, and whose. */
export interface JsonLine {
  /** The wrapped line, or the message of a record. */
  readonly text: string;
  /** When, in milliseconds UTC; of a stamp that says no zone, as if it were of UTC. */
  readonly at: number | null;
  readonly isZoned: boolean;
  readonly level: string;
  readonly thread: string;
  readonly logger: string;
  readonly node: string;
  /** `[myid:N]` as a field of its own. */
  readonly myid: string;
  /** Stack trace of a record, its lines separated by newlines. */
  readonly trace: string;
  /** What else it holds, as a JSON object; "" for nothing. Loggers that write objects put the facts there. */
  readonly details: string;
}

/** A name as it may stand in an object: flat (`"log.level"`), or nested (`{"log":{"level":…}}`). */
interface Name {
  readonly flat: string;
  /** Null where flat and nested are the same. */
  readonly path: readonly string[] | null;
}

/** Labels of a collector that name a node, the most telling first. */
const LABELS = ["pod", "pod_name", "host", "hostname", "nodename", "node_name", "instance", "container", "filename"];

const TEXT = named(
  "log",
  "MESSAGE",
  "message",
  "msg",
  "textPayload",
  "result._raw",
  "_raw",
  "line",
  "jsonPayload.message",
  "@message",
  "full_message",
  "short_message",
  "_msg",
  "content",
  "__CONTENT__",
  "Log",
  "_line",
);
const AT = named(
  "@timestamp",
  "time",
  "__REALTIME_TIMESTAMP",
  "_SOURCE_REALTIME_TIMESTAMP",
  "timestamp",
  "ts",
  "_time",
  "_time_",
);
const LEVEL = named("log.level", "level", "severity");
const THREAD = named("process.thread.name", "thread_name", "thread");
const LOGGER = named("log.logger", "logger_name", "logger", "source");
const NODE = named(
  "service.node.name",
  "_HOSTNAME",
  "kubernetes.pod_name",
  "kubernetes.pod.name",
  "podName",
  "resource.labels.pod_name",
  "host.name",
  "result.host",
  "logStreamName",
  "@logStream",
  "hostname",
  "pod",
  "k8s.pod.name",
  "_pod_name_",
  "__tag__:__hostname__",
  "__HOSTNAME__",
  "_host",
  ...LABELS.map((label) => `labels.${label}`),
);
/** Around a line the collector names its host so; in a record it may be a host that the record is about. */
const COLLECTED_NODE = [...NODE, ...named("host")];
const MYID = named("myid", "labels.myid", "mdc.myid");
const TRACE = named("error.stack_trace", "stack_trace", "exception", "throwable");

function named(...names: readonly string[]): readonly Name[] {
  return names.map((flat) => ({ flat, path: flat.includes(".") ? flat.split(".") : null }));
}

type JsonObject = Readonly<Record<string, unknown>>;

/** The JSON line behind a text, or null where it is no object with a text in it. */
export function readJsonLine(line: string): JsonLine | null {
  const parsed = parseObject(line);
  if (!parsed) return null;
  // a hit of Elasticsearch's has the document inside
  const object = isObject(parsed._source) ? parsed._source : parsed;
  const text = firstText(object, TEXT);
  if (text === null) return null;
  const wrapped = {
    ...WRAPPED,
    text: text.replace(/\r?\n$/, ""),
    ...stampOf(firstValue(object, AT)),
    node: firstText(object, COLLECTED_NODE) ?? nodeOfFields(object),
  };
  const level = firstText(object, LEVEL) ?? "";
  if (level === "") return wrapped;
  return {
    ...wrapped,
    node: firstText(object, NODE) ?? "",
    level,
    thread: firstText(object, THREAD) ?? "",
    logger: firstText(object, LOGGER) ?? "",
    myid: firstText(object, MYID) ?? "",
    trace: firstText(object, TRACE) ?? "",
    details: detailsOf(object),
  };
}

/** The node that the labels of a line name (`app="zk", pod="zk-0"`), "" where they name none. */
export function nodeOfLabels(labels: string): string {
  const values = new Map([...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, label = "", value = ""]) => [label, value]));
  const label = LABELS.find((one) => values.has(one));
  return (label && values.get(label)) ?? "";
}

/** Grafana has the labels of a line as its fields. */
function nodeOfFields({ fields }: JsonObject): string {
  if (!isObject(fields)) return "";
  const label = LABELS.find((one) => typeof fields[one] === "string");
  return label ? String(fields[label]) : "";
}

/** What an object without a level says of a record: it is only around a line. */
const WRAPPED = { level: "", thread: "", logger: "", myid: "", trace: "", details: "" };

const NAMED = new Set(
  [TEXT, AT, LEVEL, THREAD, LOGGER, NODE, MYID, TRACE].flatMap((names) => names.map(({ flat }) => flat)),
).add("caller");

function detailsOf(object: JsonObject): string {
  const others = Object.entries(object).filter(([name]) => !NAMED.has(name));
  return others.length === 0 ? "" : JSON.stringify(Object.fromEntries(others));
}

/** True for the first of some lines where they are one JSON document, and not an object each. */
export function beginsDocument(first: string, isOnly: boolean): boolean {
  return /^\s*[[{]\s*(?:["[{]|$)/.test(first) && (isOnly || parseObject(first) === null);
}

/** True for the text of one JSON object. */
export function isJsonObject(bytes: Buffer): boolean {
  return parseObject(bytes.toString("utf8")) !== null;
}

/** In a list that has an object a line, a comma stands behind all but the last. */
function parseObject(line: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(line.endsWith(",") ? line.slice(0, -1) : line);
    return isObject(value) ? value : null;
  } catch {
    return null; // a line that begins with a brace and is no JSON is an ordinary line
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function firstText(object: JsonObject, names: readonly Name[]): string | null {
  const value = firstValue(object, names);
  if (typeof value === "string") return value;
  // journald writes a message with control characters as an array of bytes
  if (Array.isArray(value) && value.every((b) => typeof b === "number")) return Buffer.from(value).toString("utf8");
  return null;
}

/** The value of the first name that is there. */
function firstValue(object: JsonObject, names: readonly Name[]): unknown {
  for (const { flat, path } of names) {
    const value = object[flat] ?? (path ? nested(object, path) : object[flat]);
    if (value !== undefined && !isObject(value)) return value;
  }
  return undefined;
}

function nested(object: JsonObject, path: readonly string[]): unknown {
  let value: unknown = object;
  for (const part of path) {
    if (!isObject(value)) return undefined;
    value = value[part];
  }
  return value;
}

/** What a log's own stamp may look like: it says no zone, and must not be taken for one of this machine's. */
const ZONELESS = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:[.,](\d{1,9}))?$/;

function stampOf(value: unknown): Pick<JsonLine, "at" | "isZoned"> {
  const [, date, clock, fraction = "0"] = (typeof value === "string" && ZONELESS.exec(value)) || [];
  return date === undefined
    ? { at: readInstant(value), isZoned: true }
    : { at: Date.parse(`${date}T${clock}.${fraction}Z`), isZoned: false };
}

/** ISO text, nanoseconds (Loki), microseconds (journald), milliseconds or seconds since 1970. */
export function readInstant(value: unknown): number | null {
  const number =
    typeof value === "number" ? value : Number(typeof value === "string" && /^\d+$/.test(value) ? value : Number.NaN);
  if (!Number.isNaN(number)) return millis(number);
  const at = typeof value === "string" ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}

/** A number since 1970 tells its unit by its size. */
function millis(number: number): number {
  if (number > 1e17) return number / 1e6;
  if (number > 1e14) return number / 1000;
  return number > 1e11 ? number : number * 1000;
}
