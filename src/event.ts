/**
 * The vocabulary of the left half of the pipeline: inputs, lines, events.
 * Everything here is data; no stage is imported.
 */

/** Milliseconds since 1970-01-01T00:00:00Z. Until correlation it is read from the log's own clock. */
export type Instant = number;

/** What can be wrong with an input. A problem is shown and counted; it never ends a run. */
export interface Problem {
  readonly code:
    | "unreadable"
    | "empty"
    | "binary"
    | "not-a-server-log"
    | "truncated-gzip"
    | "truncated-archive"
    | "corrupt-compression"
    | "over-long-line"
    | "nul-bytes"
    | "broken-utf8"
    | "no-date"
    | "date-taken"
    | "no-year"
    | "newest-first"
    | "folded"
    | "grammar-fallback"
    | "memory-bound";
  /** Line the problem starts at, from 1, or 0 where it concerns the whole input. */
  readonly line: number;
  /** One sentence that names the thing and the remedy. */
  readonly text: string;
}

/** The five classes of physical lines. Every line of an input is in exactly one. */
export interface LineCounts {
  total: number;
  /** The first line of a record that became an event. */
  event: number;
  /** The first line of a record that a grammar knows and that means nothing for state. */
  known: number;
  /** Later lines of a record: trace frames, exception heads, wrapped text. */
  continuation: number;
  /** The first line of a record (a header was read) whose message no grammar knows. */
  unknown: number;
  /** Lines outside any record: banners, comments, elisions, blank lines, start-script text. */
  noise: number;
}

/** Where a physical line stands: input by its place in the list of inputs, line from 1, byte offset after decompression. */
export interface LineRef {
  readonly input: number;
  readonly line: number;
  readonly offset: number;
}

export type Level = "trace" | "debug" | "info" | "warn" | "error" | "fatal" | null;

/** A field as grammars type it: `int` is a number, `hex` a bigint, enumerations and text are strings. */
export type FieldValue = number | bigint | string;

/** An exception named under a record. The last `Caused by` of a trace is the root cause. */
export interface Cause {
  /** Class name as printed. */
  readonly exception: string;
  readonly detail: string;
  /** `Caused by`, `Suppressed`, `Wrapped by`; null for the head of the trace. */
  readonly relation: string | null;
  readonly ref: LineRef;
}

/**
 * One event, decoded from the columns for whoever asks.
 * `K` is the kind (the grammar's rule name with dots for underscores), `F` the fields the grammar gives that kind.
 */
export interface LogEvent<K extends string = string, F = Readonly<Record<string, FieldValue | undefined>>> {
  readonly kind: K;
  /** On the clock of the log until correlation has run, on the corrected clock afterwards. */
  readonly at: Instant;
  readonly ref: LineRef;
  readonly level: Level;
  /** Name of the thread as printed, "" where the layout has none. */
  readonly thread: string;
  /** Logger or class as printed, whatever the abbreviation, "" where the layout has none. */
  readonly logger: string;
  readonly fields: F;
  /** Exceptions of the stack trace under it, in order. */
  readonly causes: readonly Cause[];
  /**
   * Milliseconds since the record before it, of an event that a process begins with; absent where that record is an event
   * too, and of all other events. A server that serves prints for hours what is no event.
   */
  readonly quietMs?: number;
}
