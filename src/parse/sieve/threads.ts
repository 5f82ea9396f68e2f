/** The threads that unpack and sift large inputs, as the thread sees them that reads what they leave. */
import { Worker } from "node:worker_threads";
import type { Problem } from "../../event.ts";
import type { Input } from "../../ingest/find.ts";
import type { Filled } from "./fill.ts";
import { BLOCK_BYTES } from "./node-sieve.ts";
import type { SieveCode, Sifted } from "./sieve.ts";

/** Blocks that a thread has in hand to sift: the next one is there when it is done with one. */
const AHEAD = 2;
/** Blocks that are asked for before they are needed: one is filled while another is read, and whoever fills never waits. */
export const FILLED_AT_ONCE = 3;

/** What a thread that sifts is told. Code is told once, and meant by its key from then on. */
export interface Order {
  readonly block: number;
  readonly key: string;
  readonly code: SieveCode | null;
  /** Whole lines, in the first `length` bytes. */
  readonly memory: SharedArrayBuffer;
  readonly length: number;
}

/** What it answers; null where the lines have to be read the usual way. */
export interface Answer {
  readonly block: number;
  readonly sifted: Sifted | null;
}

/** What a thread that unpacks is started with. It fills a block whenever it gets a message. */
export interface UnpackTask {
  readonly input: Input;
  readonly memories: readonly SharedArrayBuffer[];
}

/** What it answers. */
export type Unpacked = { readonly problem: Problem } | { readonly filled: IteratorResult<Filled, undefined> };

/** Bytes of an input, and what has the whole lines in the first of them sifted; null where nobody does. */
export interface Block {
  readonly bytes: Buffer;
  readonly sift: ((code: SieveCode, length: number) => Promise<Sifted | null>) | null;
}

interface Thread {
  readonly worker: Worker;
  readonly told: Set<string>;
}

/** Starts threads when they are first asked for something. */
export class ReadThreads {
  /** To be used in turn, each for one order at a time. */
  readonly blocks: readonly Block[];
  readonly #memories: readonly SharedArrayBuffer[];
  readonly #files: { readonly sift: URL; readonly unpack: URL };
  readonly #count: number;
  #threads: Thread[] = [];
  #orders = 0;
  /** By block, whoever waits for it. */
  readonly #open = new Map<number, (sifted: Sifted | null) => void>();

  /**
   * @param files what threads run: the one answers every `Order` with an `Answer`, the other does an `UnpackTask`
   * @param count how many sift
   */
  constructor(files: { readonly sift: URL; readonly unpack: URL }, count: number) {
    this.#files = files;
    this.#count = count;
    this.#memories = Array.from({ length: AHEAD * count + FILLED_AT_ONCE }, () => new SharedArrayBuffer(BLOCK_BYTES));
    // they are read here and sifted there, in the same memory
    this.blocks = this.#memories.map((memory, block) => ({
      bytes: Buffer.from(memory),
      sift: (code, length) => this.#sift(code, { block, memory, length }),
    }));
  }

  /** Has a file unpacked into the blocks by a thread of its own, as `fill` does it. */
  unpack(input: Input, report: (problem: Problem) => void): Unpacking {
    const task: UnpackTask = { input: { ...input, retained: new Map() }, memories: this.#memories };
    return new Unpacking(new Worker(this.#files.unpack, { workerData: task }), report);
  }

  async end(): Promise<void> {
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }

  #sift(code: SieveCode, lines: Pick<Order, "block" | "memory" | "length">): Promise<Sifted | null> {
    if (this.#threads.length === 0) this.#threads = Array.from({ length: this.#count }, () => this.#start());
    const thread = this.#threads[this.#orders++ % this.#count];
    const { key } = code;
    const order: Order = { ...lines, key, code: thread?.told.has(key) ? null : code };
    thread?.told.add(key);
    return new Promise((resolve) => {
      this.#open.set(lines.block, resolve);
      thread?.worker.postMessage(order);
    });
  }

  #start(): Thread {
    const worker = new Worker(this.#files.sift);
    worker.on("message", ({ block, sifted }: Answer) => {
      this.#open.get(block)?.(sifted);
      this.#open.delete(block);
    });
    return { worker, told: new Set() };
  }
}

interface Waiting {
  readonly resolve: (filled: IteratorResult<Filled, undefined>) => void;
  readonly reject: (error: Error) => void;
}

/** Blocks that a thread fills. */
class Unpacking {
  readonly #worker: Worker;
  /** Whoever waits, in order. */
  readonly #open: Waiting[] = [];

  constructor(worker: Worker, report: (problem: Problem) => void) {
    this.#worker = worker;
    worker.on("message", (unpacked: Unpacked) => {
      if ("problem" in unpacked) report(unpacked.problem);
      else this.#open.shift()?.resolve(unpacked.filled);
    });
    worker.on("error", (error) => {
      for (const { reject } of this.#open.splice(0)) reject(error);
    });
  }

  next(): Promise<IteratorResult<Filled, undefined>> {
    return new Promise((resolve, reject) => {
      this.#open.push({ resolve, reject });
      this.#worker.postMessage(null);
    });
  }

  return(): Promise<unknown> {
    return this.#worker.terminate();
  }
}
