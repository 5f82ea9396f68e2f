/**
 * From parsed sources to decoded streams: one ordered list of events for each node's share of a source, traces folded
 * into the events they belong to, copies dropped, steps of the clock noted.
 */
import type { Cause, Instant, LogEvent } from "../event.ts";
import { greatest, least } from "../extent.ts";
import type { EventColumns } from "../parse/columns.ts";
import type { Presence } from "../parse/presence.ts";
import type { ParsedSource } from "../parse/source.ts";
import type { NodeStream } from "../parse/stream.ts";
import { type Authorship, type Part, partsOf } from "./one-behind-the-other.ts";
import { type ClockStep, isExcerpt, settleOrder } from "./order.ts";
import { beginOf, type IsTurned, type Place } from "./place.ts";

/** One node's log as far as one source holds it. */
export interface LogStream {
  /** Its place among the streams of all sources, and the place of its source. */
  readonly stream: number;
  readonly source: number;
  /** More of its source is still to be read. */
  readonly open: boolean;
  /** The NAME of NAME=PATH, null without one. */
  readonly given: string | null;
  /** Telling part of the file's name; of a part of a text "", or with the line it begins on where nothing tells who wrote it. */
  readonly stem: string;
  /** Where its file lies, as shown to users; "" for a pipe and for a file given without a folder. */
  readonly folder: string;
  /** Which of several clusters it is of, and what is put before the names of its nodes; both "" where there is one. */
  readonly cluster: { readonly name: string; readonly prefix: string };
  /** What tells it from other servers' parts of one text, "" for a text of one server. */
  readonly part: string;
  /** Where its stretches of such a text begin, in the order of lines; the beginning alone for a text of one server. */
  readonly begins: readonly Place[];
  /** Which of its inputs had the newest lines first. */
  readonly isTurned: IsTurned;
  /** Node that the collector's prefix names, "" without one. */
  readonly label: string;
  /** `[myid:N]` of the headers, "" without one. */
  readonly myid: string;
  /** Inputs it has lines in, as places in the list of inputs. */
  readonly inputs: readonly number[];
  readonly layout: string;
  /** On the log's clock, in order. */
  readonly events: readonly LogEvent[];
  readonly steps: readonly ClockStep[];
  /** Events that were counted and not kept: when they were written, and how many of each kind. */
  readonly presence: Presence;
  readonly crowd: ReadonlyMap<string, number>;
  /** First and last stamp of any record, events or not; null without a record. */
  readonly first: Instant | null;
  readonly last: Instant | null;
  readonly zoned: boolean;
  /** Its days are counted from 1970-01-01, because nothing tells them. */
  readonly undated: boolean;
  /** Minutes east of UTC that the collector's own stamps prove, null without them. */
  readonly inferredZone: number | null;
}

/** Share of a stream's records that a grammar has to know for the stream to be of that system. */
const UNDERSTOOD_SHARE = 0.2;

const ONLY = { name: "", prefix: "" };

/** The path of the folder of a file, or of a member within its archive. */
function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/"), path.lastIndexOf("!")));
}

/** The system whose grammar understands a stream, or that the user named; null for a log of something else. */
export function systemOf(stream: NodeStream): string | null {
  const reading = stream.reading;
  if (!reading || stream.records === 0) return null;
  const { events, understood, shared, grammar } = reading;
  if (stream.isChosen) return grammar.system;
  if (understood === 0) return null;
  const isToldByLayout = grammar.layouts.includes(mostFrequent(stream.layouts));
  const saysSomething = events.count + events.dropped > 0 || isToldByLayout;
  return saysSomething && understood >= UNDERSTOOD_SHARE * (stream.records - shared) ? grammar.system : null;
}

/** Decodes the streams of one system, in order of the sources. */
export function decodeStreams(
  parsed: readonly ParsedSource[],
  { name, authorship }: { readonly name: string; readonly authorship: Authorship },
): LogStream[] {
  return parsed
    .flatMap((one, place) => one.streams.map((stream) => ({ ...one, place, stream })))
    .flatMap(({ source, place, open, stream }, number) => {
      if (systemOf(stream) !== name) return [];
      const layout = mostFrequent(stream.layouts);
      const { reading } = stream;
      if (!reading) return [];
      const inputs = [...stream.inputs];
      const isTurned = (input: number) => stream.source.turned(input) !== null;
      const whole = {
        stream: number,
        source: place,
        open,
        given: source.given,
        stem: source.stem,
        folder: folderOf(source.inputs[0]?.path ?? ""),
        cluster: ONLY,
        part: "",
        begins: [beginOf(inputs[0] ?? 0, isTurned)],
        isTurned,
        label: stream.label,
        myid: stream.myid,
        inputs,
        layout,
        presence: reading.presence,
        crowd: reading.crowd,
        first: Number.isNaN(stream.first) ? null : stream.first,
        last: Number.isNaN(stream.last) ? null : stream.last,
        zoned: stream.zoned,
        undated: stream.day !== null && stream.day.from === null,
        inferredZone: stream.inferredZone,
      };
      const events = decodeEvents(reading.events);
      const excerpt = isExcerpt(layout);
      // the user, the collector or the headers say whose it is
      const isTold = source.given !== null || stream.label !== "" || (authorship.idInHeader && stream.myid !== "");
      const parts = isTold || excerpt ? [] : partsOf(events, authorship, isTurned);
      if (parts.length < 2) return [{ ...whole, ...settleOrder(events, excerpt) }];
      return parts.map((part) => ({ ...whole, ...placed(part, whole.stem), ...settleOrder(part.events, excerpt) }));
    });
}

/** What is peculiar to one server's part of a text. */
function placed(
  { key, unknownFrom, events, begins }: Part,
  stem: string,
): Pick<LogStream, "stem" | "part" | "begins" | "first" | "last"> {
  const logged = events.filter(({ kind }) => !kind.startsWith("capture.")).map(({ at }) => at);
  return {
    // the name of a text of several servers is nobody's
    stem: unknownFrom === null ? "" : `${stem} (from line ${unknownFrom})`,
    part: key,
    begins,
    first: logged.length > 0 ? least(logged) : null,
    last: logged.length > 0 ? greatest(logged) : null,
  };
}

/** The key with the highest count, "" of none. */
function mostFrequent(counts: ReadonlyMap<string, number>): string {
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}

const EXCEPTION = "trace.exception";
/** One for all events that have none, which are nearly all. */
const NO_CAUSES: readonly Cause[] = [];

/** Events of the columns. An exception under an event is one of its causes; under a line without an event it stands alone. */
function decodeEvents(columns: EventColumns): LogEvent[] {
  const events: LogEvent[] = [];
  const isException = (row: number) => columns.kind(row) === EXCEPTION;
  for (let row = 0; row < columns.count; ) {
    let next = row + 1;
    while (next < columns.count && columns.continues(next) && isException(next)) next++;
    const first = isException(row) ? row : row + 1;
    events.push(columns.event(row, first === next ? NO_CAUSES : causesIn(columns, first, next)));
    row = next;
  }
  return events;
}

/** The exceptions of some rows, one behind the other. */
function causesIn(columns: EventColumns, first: number, end: number): Cause[] {
  return Array.from({ length: end - first }, (_, place) => causeOf(columns.event(first + place)));
}

function causeOf(event: LogEvent): Cause {
  const text = (name: string) => String(event.fields[name] ?? "");
  return { exception: text("exception"), detail: text("detail"), relation: text("relation") || null, ref: event.ref };
}
