/**
 * Texts whose newest lines stand first, as log stores and `journalctl -r` export them: tells them from others by their
 * stamps, keeps their lines, and says in which order they were written.
 */
import type { LineRef } from "../event.ts";
import type { Header } from "./header.ts";
import type { RowPart } from "./rows.ts";

/** What is turned round: each line by itself, or whole records, behind whose headers their other lines stand in order. */
export type Turned = "by line" | "by record";

/** Fewer stamps that run down may be lines picked out by hand, or logs put one before the other … */
const LEAST_DESCENTS = 6;
/** … unless stack traces stand upside down. */
const LEAST_DESCENTS_WITH_TRACES = 2;
/** Threads hand in some records late: a log has so many times more steps in its own direction than in the other one. */
const CLEARLY_MORE = 4;
const DAY_MS = 24 * 3_600_000;
/** Two stamps that lack a part of their date and are further apart have passed midnight, or new year. */
const FURTHEST_MS = { whole: Number.POSITIVE_INFINITY, yearless: 180 * DAY_MS, none: DAY_MS / 2 } satisfies Record<
  Header["dated"],
  number
>;

/** What a line is to the records around it. */
export interface LineRole {
  /** The node that its wrappers name. */
  readonly node: string;
  readonly isHeader: boolean;
  /** A line of a stack trace that never is its first one. */
  readonly isFrame: boolean;
  /** It goes on in another line. */
  readonly isPartial: boolean;
}

/** In which direction stamps run, from line to line of each node. */
export class Direction {
  #descents = 0;
  #ascents = 0;
  /** As RecordOrder counts. */
  #balance = 0;
  /** By node, the last stamp, and the lines since. */
  readonly #nodes = new Map<string, { before: number; readonly records: RecordOrder }>();

  /**
   * The next line that is not blank.
   * @param input where it stands: stamps of others say nothing of its own
   * @param stamp where it is a header, its stamp, NaN where it has none
   */
  see(input: number, role: LineRole, stamp: Pick<Header, "at" | "dated">): void {
    const { at, dated } = stamp;
    const key = `${input} ${role.node}`;
    const node = this.#nodes.get(key) ?? { before: Number.NaN, records: new RecordOrder() };
    this.#nodes.set(key, node);
    this.#balance += node.records.see(role);
    if (!role.isHeader || Number.isNaN(at)) return;
    const step = at - node.before;
    node.before = at;
    if (!(Math.abs(step) <= FURTHEST_MS[dated])) return;
    if (step < 0) this.#descents++;
    else if (step > 0) this.#ascents++;
  }

  /** Enough has been seen to tell. */
  get isClear(): boolean {
    const [more, less] = [Math.max(this.#ascents, this.#descents), Math.min(this.#ascents, this.#descents)];
    return more >= 2 * LEAST_DESCENTS && more >= CLEARLY_MORE * less;
  }

  get isNewestFirst(): boolean {
    const least = this.#balance < 0 ? LEAST_DESCENTS_WITH_TRACES : LEAST_DESCENTS;
    return this.#descents >= least && this.#descents >= CLEARLY_MORE * this.#ascents;
  }
}

/**
 * Lines are kept up to so much. What a log store hands out at once is some ten thousand lines, a few MiB; a journal may be
 * longer, and has to fit into the memory of a small machine.
 */
export const MOST_KEPT_BYTES = 256 * 1024 * 1024;
/** What a line costs beside its text. */
const LINE_BYTES = 48;
const BLOCK_BYTES = 1024 * 1024;

/** Takes a line that was kept, or a later part of the record before it, which was joined to that. */
export type TakeKept<T = void> = (place: LineRef, bytes: Buffer, isPart: boolean) => T;

/** Says of a line what it is; null for a blank one. */
export type RoleOf = (bytes: Buffer) => LineRole | null;

/** The lines of one input, until its last has come. */
export class KeptLines {
  readonly input: number;
  /** Texts one behind the other: of many lines no object each. */
  readonly #blocks: Buffer[] = [];
  #free = 0;
  /** Of each line its block, where it begins and ends in it, its number and its offset. */
  readonly #inBlock: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #lines: number[] = [];
  readonly #offsets: number[] = [];
  /** Lines that stay behind the one before them, and why. */
  readonly #behind = new Map<number, Exclude<RowPart | "part", "first">>();
  #bytes = 0;

  constructor(input: number) {
    this.input = input;
  }

  get isFull(): boolean {
    return this.#bytes >= MOST_KEPT_BYTES;
  }

  /**
   * @param kind what it is to the line before: a later part of the record there that was joined to it, or to the rows of an
   * export; "first" for one that stands by itself
   */
  push({ line, offset }: LineRef, bytes: Buffer, start: number, end: number, kind: RowPart | "part"): void {
    const block = this.#blockFor(end - start);
    if (kind !== "first") this.#behind.set(this.#lines.length, kind);
    this.#inBlock.push(this.#blocks.length - 1);
    this.#starts.push(this.#free);
    bytes.copy(block, this.#free, start, end);
    this.#free += end - start;
    this.#ends.push(this.#free);
    this.#lines.push(line);
    this.#offsets.push(offset);
    this.#bytes += end - start + LINE_BYTES;
  }

  /** Hands the lines on as they stand. */
  forward(take: TakeKept): void {
    for (const index of this.#lines.keys()) this.#give(index, take);
  }

  /** Hands each line on before the one that stands above it. */
  byLine(take: TakeKept): void {
    for (let end = this.#lines.length, first = end - 1; first >= 0; first--) {
      if (this.#behind.has(first)) continue;
      for (let index = first; index < end; index++) this.#give(index, take);
      end = first;
    }
  }

  /** Hands each record on before the one that stands above it; lines above the first header are of none, and come first. */
  byRecord(roleOf: RoleOf, take: TakeKept): void {
    const open = new Map<string, number[]>();
    const ofNone: number[] = [];
    const records: number[][] = [];
    let last = ofNone;
    for (const [index, role] of this.#roles(roleOf)) {
      if (role) last = open.get(role.node) ?? ofNone;
      if (role?.isHeader) {
        last = [];
        records.push(last);
        open.set(role.node, last);
      }
      last.push(index);
    }
    for (const index of [...ofNone, ...records.reverse().flat()]) this.#give(index, take);
  }

  /**
   * What the traces and the lines in parts among them say; where none says anything, lines stand each by itself. The rows of
   * an export that are of several lines hold whole records.
   */
  turned(roleOf: RoleOf): Turned {
    if ([...this.#behind.values()].includes("later")) return "by record";
    const nodes = new Map<string, RecordOrder>();
    let balance = 0;
    for (const [, role] of this.#roles(roleOf)) {
      if (!role) continue;
      const order = nodes.get(role.node) ?? new RecordOrder();
      nodes.set(role.node, order);
      balance += order.see(role);
      if (Math.abs(balance) === CLEAR_BALANCE) break;
    }
    for (const order of nodes.values()) balance += order.end();
    return balance > 0 ? "by record" : "by line";
  }

  /** What each line is; null for a blank one, and for one that stays behind the line before. */
  *#roles(roleOf: RoleOf): Generator<[number, LineRole | null]> {
    for (const index of this.#lines.keys())
      yield [index, this.#behind.has(index) ? null : this.#give(index, (_, bytes) => roleOf(bytes))];
  }

  #give<T>(index: number, take: TakeKept<T>): T {
    const [line, offset] = [this.#lines[index] ?? 0, this.#offsets[index] ?? 0];
    const block = this.#blocks[this.#inBlock[index] ?? 0] ?? Buffer.alloc(0);
    const bytes = block.subarray(this.#starts[index], this.#ends[index]);
    return take({ input: this.input, line, offset }, bytes, this.#behind.get(index) === "part");
  }

  #blockFor(length: number): Buffer {
    const last = this.#blocks.at(-1);
    if (last && this.#free + length <= last.length) return last;
    const block = Buffer.allocUnsafeSlow(Math.max(BLOCK_BYTES, length));
    this.#blocks.push(block);
    this.#free = 0;
    return block;
  }
}

/** So many traces that say one thing more than say the other settle it. */
const CLEAR_BALANCE = 50;

/** Of the lines of one node, whether those that belong to a header stand behind it or before it. */
class RecordOrder {
  /** Of the lines since the last header: whether the first and the last of them are frames; null before any. */
  #firstIsFrame: boolean | null = null;
  #lastIsFrame = false;
  #isPartial = false;

  /** @returns 1 where the line shows that records stand in order within, -1 where it shows the opposite, else 0 */
  see({ isHeader, isFrame, isPartial }: LineRole): number {
    const wasPartial = this.#isPartial;
    this.#isPartial = isPartial;
    if (isHeader) return this.end() + (wasPartial ? -1 : 0);
    this.#firstIsFrame ??= isFrame;
    this.#lastIsFrame = isFrame;
    return wasPartial ? 1 : 0;
  }

  /** The same of the lines since the last header: frames stand below the exception that they are of. */
  end(): number {
    const [first, last] = [this.#firstIsFrame, this.#lastIsFrame];
    this.#firstIsFrame = null;
    return first === null || first === last ? 0 : last ? 1 : -1;
  }
}
