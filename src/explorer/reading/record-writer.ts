/** The reading thread's side of the records: notes where each stands as it is parsed, and announces the pages. */

import type { Instant, LineRef } from "../../event.ts";
import { OUT_OF_ORDER_MS } from "../../parse/clock.ts";
import type { NodeStream } from "../../parse/stream.ts";
import type { FromReader } from "../protocol.ts";
import { levelBit, newPage, type RecordPage } from "../records/record-page.ts";

/** Pages of a run double, so that a short log costs little and a long one has few. */
const FIRST_CAPACITY = 1024;
const LARGEST_CAPACITY = 65_536;
/** A stream that goes back over and over (newest lines first) makes a run of every few records. */
const CAPACITY_OF_LATER_RUNS = 16;
const LARGEST_DELTA = 0xffffffff;
/** The last millisecond that has a date. */
const LAST_INSTANT = 8.64e15;

/** Where a stream is being written. */
interface OpenStream {
  readonly number: number;
  run: number;
  /** Greatest stamp of the run, NaN before its first record. */
  latest: Instant;
  /** Room of the next page. */
  capacity: number;
  page: RecordPage | null;
}

/** Fills pages with the records of all streams; give `onRecord` to the parser. */
export class RecordWriter {
  readonly #post: (message: FromReader) => void;
  readonly #kindBase: (system: string) => number;
  readonly #streams = new Map<NodeStream, OpenStream>();
  #runs = 0;
  #pages = 0;

  /**
   * @param post takes the announcements of streams and pages
   * @param kindBase how many rules the programs have that stand before those of a system
   */
  constructor(post: (message: FromReader) => void, kindBase: (system: string) => number) {
    this.#post = post;
    this.#kindBase = kindBase;
  }

  /** The number a stream was announced under, null before its first record. */
  numberOf(stream: NodeStream): number | null {
    return this.#streams.get(stream)?.number ?? null;
  }

  /** Notes a record. One that stands nowhere in time (JSON before the first stamp, or with a stamp beyond all) is left out. */
  readonly onRecord = (stream: NodeStream, place: LineRef, at: Instant, level: number): void => {
    if (!(Math.abs(at) <= LAST_INSTANT)) return;
    const open = this.#streams.get(stream) ?? this.#announce(stream);
    const whole = Math.floor(at);
    if (whole < open.latest - OUT_OF_ORDER_MS) this.#beginRun(open);
    // not Math.max: a run that has just begun has no latest
    if (!(whole < open.latest)) open.latest = whole;
    const page = open.page && hasRoom(open.page, place, open.latest) ? open.page : this.#newPage(open, stream, place);
    const { reading } = stream;
    const kind = reading && reading.rule >= 0 ? 1 + this.#kindBase(reading.grammar.system) + reading.rule : 0;
    put(page, place, open.latest, level, kind);
    if (page === open.page) return;
    open.page = page;
    this.#post({ kind: "page", page });
  };

  #announce(stream: NodeStream): OpenStream {
    const number = this.#streams.size;
    const open = {
      number,
      run: this.#runs++,
      latest: Number.NaN,
      capacity: FIRST_CAPACITY,
      page: null,
    };
    this.#streams.set(stream, open);
    const { stem, chain } = stream.source;
    this.#post({ kind: "stream", head: { stream: number, name: stream.label || stem, chain } });
    return open;
  }

  #beginRun(open: OpenStream): void {
    open.run = this.#runs++;
    open.latest = Number.NaN;
    open.capacity = CAPACITY_OF_LATER_RUNS;
    open.page = null;
  }

  #newPage(open: OpenStream, { source }: NodeStream, place: LineRef): RecordPage {
    const page = newPage(
      {
        number: this.#pages++,
        run: open.run,
        stream: open.number,
        input: place.input,
        turned: source.turned(place.input),
        baseAt: open.latest,
        baseOffset: place.offset,
        baseLine: place.line,
      },
      open.capacity,
    );
    open.capacity = Math.min(2 * open.capacity, LARGEST_CAPACITY);
    return page;
  }
}

function hasRoom(page: RecordPage, place: LineRef, at: Instant): boolean {
  const distance = distanceFrom(page, place.offset - page.baseOffset);
  return (
    (page.head[0] ?? 0) < page.at.length &&
    page.input === place.input &&
    at - page.baseAt <= LARGEST_DELTA &&
    distance >= 0 &&
    distance <= LARGEST_DELTA
  );
}

function distanceFrom({ turned }: RecordPage, distance: number): number {
  return turned === null ? distance : -distance;
}

/** The count goes last: whoever sees it sees the record. */
function put(page: RecordPage, place: LineRef, at: Instant, level: number, kind: number): void {
  const row = page.head[0] ?? 0;
  page.at[row] = at - page.baseAt;
  page.offset[row] = distanceFrom(page, place.offset - page.baseOffset);
  page.line[row] = distanceFrom(page, place.line - page.baseLine);
  page.kind[row] = kind;
  page.level[row] = level;
  page.head[1] = (page.head[1] ?? 0) | levelBit(level);
  Atomics.store(page.head, 0, row + 1);
}
