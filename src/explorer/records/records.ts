/** The records of all logs in one order of corrected time, while they are still being read: where to find which. */
import type { Shift, Span } from "../../case.ts";
import { grouped } from "../../correlate/grouped.ts";
import { isBefore, type Place as TextPlace } from "../../correlate/place.ts";
import type { Instant } from "../../event.ts";
import { countEarly } from "../../extent.ts";
import type { Chain } from "../../parse/unwrapped.ts";
import type { StreamHead } from "../protocol.ts";
import type { StreamClock } from "../scene.ts";
import type { Filter, Place } from "./filter.ts";
import { firstPlaces, lastPlaces, rowsIn } from "./merge-runs.ts";
import { type RecordLine, RecordLines } from "./record-lines.ts";
import { countOf, lineOf, NO_LEVEL, offsetOf, type RecordPage } from "./record-page.ts";
import { placeOfRow, RecordRun, type RowShift } from "./record-run.ts";
import { type WarningColumns, WarningCounts } from "./warning-counts.ts";

/** What is known of a record without its text. */
export interface RecordInfo {
  readonly stream: number;
  /** Name of its node. */
  readonly node: string;
  readonly input: number;
  /** From 1. */
  readonly line: number;
  readonly offset: number;
  /** On the corrected clock. */
  readonly at: Instant;
  /** 0 trace to 5 fatal, 255 for none. */
  readonly level: number;
  /** Number of its kind from 1, 0 for none. */
  readonly kind: number;
  /** The lines that follow it stand above it, one above the other. */
  readonly isUpsideDown: boolean;
  /** Lines that follow it up to the next record of its input, and where that begins; null while none is known. */
  readonly lines: number | null;
  readonly endOffset: number | null;
}

/** The number of the line that stands so many lines below the first one of a record. */
export function lineOfPart({ line, isUpsideDown }: RecordInfo, part: number): number {
  return isUpsideDown ? line - part : line + part;
}

/** Rows `[from, to)` of a page. */
export interface RowRange {
  readonly page: RecordPage;
  readonly from: number;
  readonly to: number;
}

/** From a place in a stream on. */
interface Owned extends Shift {
  readonly node: string;
}

/** The index over all pages. The order is by corrected time, then by run and row. */
export class Records {
  readonly #heads = new Map<number, StreamHead>();
  /** Whose the records of a stream are from where on, and how far their clock is ahead; in order. */
  readonly #clocks = new Map<number, readonly Owned[]>();
  readonly #runs = new Map<number, RecordRun>();
  readonly #inputs = new Map<number, RecordLines>();
  readonly #warnings = new WarningCounts();
  /** Row of its run that a page begins with. */
  readonly #firstRow = new Map<RecordPage, number>();

  addStream(head: StreamHead): void {
    this.#heads.set(head.stream, head);
  }

  /** Takes a page. Pages come in the order of their numbers. */
  addPage(page: RecordPage): void {
    const run = this.#runs.get(page.run) ?? this.#addRun(page);
    this.#firstRow.set(page, run.count);
    run.add(page);
    if (run.pages.length === 1) run.setShifts(this.#shiftsOf(run));
    const lines = this.#inputs.get(page.input) ?? new RecordLines();
    this.#inputs.set(page.input, lines);
    lines.add(page);
  }

  /** Puts the streams on the clocks of a new scene. Streams that it does not name keep their stamps. */
  setClocks(clocks: readonly StreamClock[]): void {
    this.#clocks.clear();
    for (const [stream, own] of grouped(clocks, (clock) => clock.stream)) {
      const owned = own.flatMap(({ node, shifts }) => shifts.map((shift) => ({ ...shift, node })));
      this.#clocks.set(
        stream,
        owned.sort((a, b) => a.input - b.input || a.offset - b.offset),
      );
    }
    for (const run of this.#runs.values()) run.setShifts(this.#shiftsOf(run));
  }

  /** How many records have been read. */
  get count(): number {
    let count = 0;
    for (const run of this.#runs.values()) count += run.count;
    return count;
  }

  get streams(): readonly StreamHead[] {
    return [...this.#heads.values()];
  }

  /** Names of the nodes whose records a stream holds: several where logs stand one behind the other. */
  nodesOf(stream: number): string[] {
    const owned = this.#clocks.get(stream) ?? [];
    return owned.length === 0 ? [this.#heads.get(stream)?.name ?? ""] : [...new Set(owned.map(({ node }) => node))];
  }

  /** Wrappers around the lines of a stream. */
  chainOf(stream: number): Chain {
    return this.#heads.get(stream)?.chain ?? [];
  }

  /** First and last record, null while there is none. */
  get span(): Span | null {
    let span: Span | null = null;
    for (const run of this.#runs.values()) {
      const [from, to] = [run.at(0), run.at(run.count - 1)];
      span = span ? { from: Math.min(span.from, from), to: Math.max(span.to, to) } : { from, to };
    }
    return span;
  }

  /** Corrected instant of a record. */
  at({ run, row }: Place): Instant {
    return this.#runs.get(run)?.at(row) ?? Number.NaN;
  }

  /** What is known of a record. Throws for a place that no record has. */
  describe(place: Place): RecordInfo {
    const run = this.#runs.get(place.run);
    const index = run?.pageOf(place.row) ?? 0;
    const page = run?.pages[index];
    if (!run || !page) throw new Error(`no record at row ${place.row} of run ${place.run}`);
    const row = place.row - (run.firstRows[index] ?? 0);
    const line = lineOf(page, row);
    const offset = offsetOf(page, row);
    const isUpsideDown = page.turned === "by line";
    const bound = this.#inputs.get(page.input)?.bound(line) ?? null;
    const boundLine = bound?.line ?? (isUpsideDown ? 0 : null);
    return {
      stream: page.stream,
      node: this.#ownedAt(page.stream, placeOfRow(page, row))?.node ?? this.#heads.get(page.stream)?.name ?? "",
      input: page.input,
      line,
      offset,
      at: run.at(place.row),
      level: page.level[row] ?? NO_LEVEL,
      kind: page.kind[row] ?? 0,
      isUpsideDown,
      lines: boundLine === null ? null : Math.abs(boundLine - line) - 1,
      endOffset: bound?.offset ?? null,
    };
  }

  /** Order of two records. */
  compare(a: Place, b: Place): number {
    return this.at(a) - this.at(b) || a.run - b.run || a.row - b.row;
  }

  first(filter: Filter): Place | null {
    return this.#ahead(() => 0, 1, filter)[0] ?? null;
  }

  last(filter: Filter): Place | null {
    return this.#back((run) => run.count, 1, filter)[0] ?? null;
  }

  /** The first record at `at` or after it. */
  atOrAfter(at: Instant, filter: Filter): Place | null {
    return this.#ahead((run) => run.rowFrom(at), 1, filter)[0] ?? null;
  }

  /** The last record at `at` or before it. */
  atOrBefore(at: Instant, filter: Filter): Place | null {
    return this.#back((run) => run.rowAfter(at), 1, filter)[0] ?? null;
  }

  /** The next `n` records behind a place, in order. The place itself need not pass the filter. */
  after(place: Place, n: number, filter: Filter): Place[] {
    const at = this.at(place);
    return this.#ahead((run) => rowAfterPlace(run, place, at), n, filter);
  }

  /** The last `n` records before a place, in order. The place itself need not pass the filter. */
  before(place: Place, n: number, filter: Filter): Place[] {
    const at = this.at(place);
    return this.#back((run) => rowOfPlace(run, place, at), n, filter);
  }

  /** The record that holds a line of an input, null where the line stands before the first. */
  holding(input: number, line: number): Place | null {
    const found = this.#inputs.get(input)?.holding(line) ?? null;
    return found && this.#placeOf(found);
  }

  /** Where the lines of a row end, as an offset of its input; null while nobody knows. */
  endOf(page: RecordPage, row: number): number | null {
    return this.#inputs.get(page.input)?.endOf(page, row) ?? null;
  }

  /** Corrected instant of a row. */
  instantOf(page: RecordPage, row: number): Instant {
    const shift = this.#runs.get(page.run)?.shiftAt((this.#firstRow.get(page) ?? 0) + row) ?? 0;
    return page.baseAt + (page.at[row] ?? 0) - shift;
  }

  /** The rows between two places, in stretches of pages; null stands for the beginning or the end. Only streams and span of the filter count. */
  *between(low: Place | null, high: Place | null, { streams, span }: Filter): Generator<RowRange> {
    const [lowAt, highAt] = [low ? this.at(low) : 0, high ? this.at(high) : 0];
    for (const run of this.#chosen(streams)) {
      const [first, last] = rowsIn(run, span);
      const from = low ? Math.max(first, rowAfterPlace(run, low, lowAt)) : first;
      const to = high ? Math.min(last, rowOfPlace(run, high, highAt)) : last;
      for (let index = run.pageOf(from); index < run.pages.length && from < to; index++) {
        const page = run.pages[index];
        const start = run.firstRows[index] ?? 0;
        if (!page || start >= to) break;
        yield { page, from: Math.max(0, from - start), to: Math.min(countOf(page), to - start) };
      }
    }
  }

  /**
   * Counts warnings and errors (with fatal ones) in columns of equal width from `from` to `to`.
   * A column begins with its first instant and ends before the next one's; the last ends with `to`.
   */
  warnings(streams: ReadonlySet<number> | null, from: Instant, to: Instant, columns: number): WarningColumns {
    return this.#warnings.columns(this.#chosen(streams), from, to, columns);
  }

  #addRun(page: RecordPage): RecordRun {
    const run = new RecordRun(page.run, page.stream);
    this.#runs.set(page.run, run);
    return run;
  }

  /** The shift that holds where the run begins, and those that begin within it. */
  #shiftsOf(run: RecordRun): RowShift[] {
    const [first] = run.pages;
    if (!first) return [];
    const begin = this.#ownedAt(run.stream, placeOfRow(first, 0));
    const later = (this.#clocks.get(run.stream) ?? [])
      .map(({ input, offset, ms }) => ({ row: run.rowAtPlace(input, offset), ms }))
      .filter(({ row }) => row > 0 && row < run.count);
    return [{ row: 0, ms: begin?.ms ?? 0 }, ...later];
  }

  #ownedAt(stream: number, place: TextPlace): Owned | undefined {
    const owned = this.#clocks.get(stream) ?? [];
    return owned[Math.max(0, countEarly(owned, (shift) => !isBefore(place, shift)) - 1)];
  }

  #placeOf({ page, row }: RecordLine): Place {
    return { run: page.run, row: (this.#firstRow.get(page) ?? 0) + row };
  }

  #ahead(start: (run: RecordRun) => number, n: number, filter: Filter): Place[] {
    return firstPlaces(this.#chosen(filter.streams), start, n, filter);
  }

  #back(end: (run: RecordRun) => number, n: number, filter: Filter): Place[] {
    return lastPlaces(this.#chosen(filter.streams), end, n, filter);
  }

  *#chosen(streams: ReadonlySet<number> | null): Generator<RecordRun> {
    for (const run of this.#runs.values()) if (streams === null || streams.has(run.stream)) yield run;
  }
}

/** The first row of a run that stands behind a place, which is at `at`. */
function rowAfterPlace(run: RecordRun, place: Place, at: Instant): number {
  return run.number === place.run ? place.row + 1 : rowOfPlace(run, place, at);
}

/** The first row of a run that does not stand before a place. */
function rowOfPlace(run: RecordRun, place: Place, at: Instant): number {
  if (run.number === place.run) return place.row;
  return run.number > place.run ? run.rowFrom(at) : run.rowAfter(at);
}
