/**
 * Where records stand: time, place, level and kind of each in pages of shared memory, filled by the reading thread while
 * others look. Text is read from the files when somebody looks at it. A record costs 15 bytes.
 */
import type { Instant } from "../../event.ts";
import type { Turned } from "../../parse/newest-first.ts";

/** The level of records whose layout has none. */
export const NO_LEVEL = 255;

/** Bit n for level n, the last for the lack of one: in `head[1]` and in filters. */
const LEVEL_BITS = 7;
export const EVERY_LEVEL = (1 << LEVEL_BITS) - 1;

/**
 * Some records of one run. A run is a stretch of one stream in which time goes forward, but for what threads do: where a
 * clock was set back, where parts stand in the wrong order, a run ends.
 */
export interface RecordPage {
  /** Counted over all pages in the order in which they are announced. A page has a record when it is announced. */
  readonly number: number;
  /** Counted over all runs. Its pages follow each other. */
  readonly run: number;
  readonly stream: number;
  readonly input: number;
  /** The newest lines of the input stand first: places run down from the page's first; null where they run up. */
  readonly turned: Turned | null;
  readonly baseAt: Instant;
  readonly baseOffset: number;
  readonly baseLine: number;
  /** How many records the page holds, then the levels among them as bits. */
  readonly head: Int32Array<SharedArrayBuffer>;
  /** Milliseconds after `baseAt`, on the log's clock; never less than the record before. */
  readonly at: Uint32Array<SharedArrayBuffer>;
  /** How far it stands from the page's base, down from there in an input that was turned round. */
  readonly offset: Uint32Array<SharedArrayBuffer>;
  readonly line: Uint32Array<SharedArrayBuffer>;
  /** One more than the place of the rule that knows the message in the rules of all programs; 0 for none. */
  readonly kind: Uint16Array<SharedArrayBuffer>;
  /** 0 trace to 5 fatal, 255 where the layout has none. */
  readonly level: Uint8Array<SharedArrayBuffer>;
}

const HEAD_BYTES = 8;
const RECORD_BYTES = 15;

type Columns = Pick<RecordPage, "head" | "at" | "offset" | "line" | "kind" | "level">;

/** An empty page with room for `capacity` (an even number of) records. */
export function newPage(start: Omit<RecordPage, keyof Columns>, capacity: number): RecordPage {
  const memory = new SharedArrayBuffer(HEAD_BYTES + capacity * RECORD_BYTES);
  return {
    ...start,
    head: new Int32Array(memory, 0, 2),
    at: new Uint32Array(memory, HEAD_BYTES, capacity),
    offset: new Uint32Array(memory, HEAD_BYTES + 4 * capacity, capacity),
    line: new Uint32Array(memory, HEAD_BYTES + 8 * capacity, capacity),
    kind: new Uint16Array(memory, HEAD_BYTES + 12 * capacity, capacity),
    level: new Uint8Array(memory, HEAD_BYTES + 14 * capacity, capacity),
  };
}

/** How many records of a page can be looked at; it grows while the page is filled. */
export function countOf(page: RecordPage): number {
  return Atomics.load(page.head, 0);
}

/** The bit that stands for a level. */
export function levelBit(level: number): number {
  return 1 << Math.min(level, LEVEL_BITS - 1);
}

/** Entry n is 1 where level n is among these bits: for loops over the columns. */
export function levelTable(levels: number): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, level) => ((levels & levelBit(level)) === 0 ? 0 : 1));
}

/** Where a row stands in its input. */
export function offsetOf({ turned, baseOffset, offset }: RecordPage, row: number): number {
  return baseOffset + (turned === null ? 1 : -1) * (offset[row] ?? 0);
}

/** The number of its line. */
export function lineOf({ turned, baseLine, line }: RecordPage, row: number): number {
  return baseLine + (turned === null ? 1 : -1) * (line[row] ?? 0);
}
