/**
 * Takes the crowd of one node out of lines, and leaves the rest to be read the usual way. What it takes is what
 * parse/reading.ts would have counted and not kept; the README beside this file tells how.
 */
import type { Instant } from "../../event.ts";
import { Day } from "../clock.ts";
import { zoneMinutes } from "../header.ts";
import type { MessageGrammar } from "../message-grammar.ts";
import { writeKernel } from "./kernel.ts";
import { MEMORY, MOST_LEFT, STATE } from "./memory.ts";
import type { HeaderShape } from "./shape.ts";

/** The largest block: no line in it can be longer than ingest/lines.ts delivers whole. */
export const BLOCK_BYTES = 1024 * 1024;
/** Room for a line end behind every line: parse/sieve/node-lines.ts puts some between. The shortest names a node. */
const SORTED_BYTES = 1.5 * BLOCK_BYTES;
/** The code looks at sixteen bytes at once, so it may look beyond the end. */
const BEYOND_BYTES = 64;
const PAGE_BYTES = 64 * 1024;

/** The part of WebAssembly that is used here: the types of Node lack it. */
interface Machine {
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: { readonly env: object },
  ) => { readonly exports: { readonly sift: (from: number, to: number) => number } };
  readonly validate: (code: Uint8Array) => boolean;
}

const { WebAssembly: machine } = globalThis as { readonly WebAssembly?: Machine };

/** What a sieve took out of the lines of a node. */
export interface NodeTaken {
  /** Lines gone over. */
  readonly lines: number;
  /** Lines by the rule of their message, and all of them. */
  readonly taken: Uint32Array;
  readonly takenCount: number;
  /** Seconds, as instants on the log's clock, in which records of the crowd were taken. */
  readonly seconds: Float64Array;
  readonly secondCount: number;
  /** Earliest and latest stamp of a record that was taken. */
  readonly first: Instant;
  readonly last: Instant;
}

/** What came of lines of a node. Valid until the next ones. */
export interface NodeSifted extends NodeTaken {
  /** Lines that were left, as `Sift` of ingest/lines.ts wants them. */
  readonly left: Int32Array;
  readonly leftCount: number;
  /** How many lack what is around the others. */
  readonly others: number;
}

/** A sieve for one node as it is handed to another thread. */
export interface NodeCode {
  readonly header: HeaderShape;
  readonly module: object;
  /** Where the date begins in a line. */
  readonly dateAt: number;
  /** How many rules the grammar has. */
  readonly rules: number;
}

/** The memory that all sieves of a thread work in, one after the other. */
let shared: { readonly buffer: ArrayBuffer } | null = null;

function memoryOf({ Memory }: Machine): { readonly buffer: ArrayBuffer } {
  const bytes = MEMORY.block + SORTED_BYTES + BEYOND_BYTES;
  shared ??= new Memory({ initial: Math.ceil(bytes / PAGE_BYTES) });
  return shared;
}

export class NodeSieve {
  readonly code: NodeCode;
  /** Put the lines here before they are sifted: the same place for all sieves of a thread. */
  readonly block: Buffer;
  readonly #run: (from: number, to: number) => number;
  readonly #memory: Buffer;
  readonly #state: Int32Array;
  readonly #taken: Uint32Array;
  readonly #dateAt: number;
  readonly #zoneMs: number;
  readonly #day = new Day();
  readonly #sifted: { -readonly [K in keyof NodeSifted]: NodeSifted[K] };

  /** @throws Error on a machine that cannot run it; `makeNodeSieve` makes none there */
  constructor(code: NodeCode) {
    if (!machine) throw new Error("this machine runs no WebAssembly");
    const { header, dateAt, rules } = code;
    this.code = code;
    const memory = memoryOf(machine);
    const { exports } = new machine.Instance(code.module, { env: { memory } });
    this.#run = exports.sift;
    this.#memory = Buffer.from(memory.buffer);
    this.#state = new Int32Array(memory.buffer, MEMORY.state, 16);
    this.#taken = new Uint32Array(memory.buffer, MEMORY.taken, rules);
    this.block = Buffer.from(memory.buffer, MEMORY.block, SORTED_BYTES);
    this.#dateAt = dateAt;
    this.#zoneMs = zoneMinutes(Buffer.from(header.zone), 0, header.zone.length) * 60_000;
    this.#sifted = {
      lines: 0,
      left: new Int32Array(3 * (MOST_LEFT + 2)),
      leftCount: 0,
      others: 0,
      taken: new Uint32Array(rules),
      takenCount: 0,
      seconds: new Float64Array(1024),
      secondCount: 0,
      first: Number.POSITIVE_INFINITY,
      last: Number.NEGATIVE_INFINITY,
    };
  }

  /**
   * Sifts the whole lines in `block[start, end)`, from where the places of those that were left are counted; the last of
   * them ends with a newline.
   * @param takesCalls calls of traces may be taken, too
   */
  sift(start: number, end: number, takesCalls: boolean): NodeSifted {
    const sifted = this.#sifted;
    sifted.lines = 0;
    sifted.leftCount = 0;
    sifted.others = 0;
    sifted.takenCount = 0;
    sifted.taken.fill(0);
    sifted.secondCount = 0;
    sifted.first = Number.POSITIVE_INFINITY;
    sifted.last = Number.NEGATIVE_INFINITY;
    let at = MEMORY.block + start;
    let day = this.#today();
    this.#state[STATE.takesCalls] = takesCalls ? 1 : 0;
    for (;;) {
      this.#state[STATE.least] = 0x7fffffff;
      this.#state[STATE.greatest] = -1;
      this.#state[STATE.inner] = 0;
      this.#taken.fill(0);
      at = this.#run(at, MEMORY.block + end);
      this.#gather(day - this.#zoneMs, MEMORY.block + start);
      if (at >= MEMORY.block + end) return sifted;
      const inner = this.#state[STATE.inner] ?? 0;
      if (inner > 0) day = this.#newDay(inner + this.#dateAt);
    }
  }

  /** The lines to come are of the date printed at `date`. */
  #newDay(date: number): Instant {
    this.#memory.copy(this.#memory, MEMORY.date, date, date + 10);
    return this.#today();
  }

  #today(): Instant {
    const day = this.#day.of(this.#memory, MEMORY.date, MEMORY.date + 5, MEMORY.date + 8);
    this.#state[STATE.isDate] = Number.isNaN(day) ? 0 : 1;
    return day;
  }

  #gather(day: Instant, start: number): void {
    const sifted = this.#sifted;
    const state = this.#state;
    const left = 3 * (state[STATE.left] ?? 0);
    const before = 3 * sifted.leftCount;
    if (before + left > sifted.left.length) {
      const grown = new Int32Array(2 * (before + left));
      grown.set(sifted.left.subarray(0, before));
      sifted.left = grown;
    }
    const places = new Int32Array(this.#memory.buffer, MEMORY.left, left);
    for (let i = 0; i < left; i += 3) {
      sifted.left[before + i] = (places[i] ?? 0) - start;
      sifted.left[before + i + 1] = (places[i + 1] ?? 0) - start;
      sifted.left[before + i + 2] = (places[i + 2] ?? 0) + 2 * sifted.lines;
    }
    sifted.leftCount += left / 3;
    sifted.lines += state[STATE.lines] ?? 0;
    sifted.others += state[STATE.others] ?? 0;
    for (let rule = 0; rule < this.#taken.length; rule++) {
      const count = this.#taken[rule] ?? 0;
      sifted.taken[rule] = (sifted.taken[rule] ?? 0) + count;
      sifted.takenCount += count;
    }
    const seconds = new Int32Array(this.#memory.buffer, MEMORY.seconds, state[STATE.seconds] ?? 0);
    if (sifted.secondCount + seconds.length > sifted.seconds.length) {
      const grown = new Float64Array(2 * (sifted.secondCount + seconds.length));
      grown.set(sifted.seconds);
      sifted.seconds = grown;
    }
    for (const second of seconds) sifted.seconds[sifted.secondCount++] = day + 1000 * second;
    if ((state[STATE.greatest] ?? -1) < 0) return;
    sifted.first = Math.min(sifted.first, day + (state[STATE.least] ?? 0));
    sifted.last = Math.max(sifted.last, day + (state[STATE.greatest] ?? 0));
  }
}

/** The sieve for a node; null where its header is of no fixed width, or this machine has no vector instructions. */
export function makeNodeSieve(header: HeaderShape, grammar: MessageGrammar): NodeSieve | null {
  const kernel = writeKernel(header, grammar);
  if (!kernel || !machine?.validate(kernel.wasm)) return null;
  const rules = grammar.programs[0]?.rules.length ?? 0;
  return new NodeSieve({ module: new machine.Module(kernel.wasm), dateAt: kernel.dateAt, header, rules });
}
