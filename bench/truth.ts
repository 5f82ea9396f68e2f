/** What a generated log is known to hold. */

/** Counts over the physical lines of one file, or of all. */
export interface Counts {
  readonly bytes: number;
  readonly lines: number;
  /** Lines with a header. */
  readonly records: number;
  /** Lines of stack traces: `records` and these are all lines. */
  readonly traceLines: number;
  readonly notifications: number;
  /** Lines that are there because servers start, die, elect, follow. */
  readonly electionLines: number;
}

export interface Truth {
  readonly total: Counts;
  readonly files: Readonly<Record<string, Counts>>;
  /** Hosts of the leaders that a quorum followed, in order; one election each. */
  readonly leaders: readonly string[];
}

export const NOTHING: Counts = { bytes: 0, lines: 0, records: 0, traceLines: 0, notifications: 0, electionLines: 0 };

/** The sum of counts. */
export function addCounts(a: Counts, b: Counts): Counts {
  return {
    bytes: a.bytes + b.bytes,
    lines: a.lines + b.lines,
    records: a.records + b.records,
    traceLines: a.traceLines + b.traceLines,
    notifications: a.notifications + b.notifications,
    electionLines: a.electionLines + b.electionLines,
  };
}
