/** The threads that unpack and sift large inputs, as the thread sees them that reads what they leave. */
import { Worker } from "node:worker_threads";
import type { Problem } from "../../event.ts";
import type { Input } from "../../ingest/input.ts";
import { BLOCK_BYTES } from "./node-sieve.ts";
import type { Part, SiftedPart } from "./part.ts";
import type { SieveCode } from "./sieve.ts";

/** Parts that a thread has in hand to sift: the next one is there when it is done with one. */
const AHEAD = 2;
/** Parts that whoever reads the lines sifts while the threads are at work on theirs. */
const OWN = 2;
/** Blocks that are asked for before they are needed: one is filled while another is read, and whoever fills never waits. */
export const FILLED_AT_ONCE = 16;

/** What a thread that sifts is told. Code is told once, and meant by its key from then on. */
export interface Order {
  readonly part: Part;
  readonly key: string;
  readonly code: SieveCode | null;
}

/** What it answers; null where the lines have to be read the usual way. */
export interface Answer {
  readonly block: number;
  readonly sifted: SiftedPart | null;
}

/** What a thread that sifts is started with. */
export interface SiftTask {
  readonly memories: readonly SharedArrayBuffer[];
}

/** What a thread that unpacks is started with. It fills a block whenever it gets a message. */
export interface UnpackTask {
  readonly input: Input;
  readonly memories: readonly SharedArrayBuffer[];
}

/** What it answers. */
export type Unpacked = { readonly problem: Problem } | { readonly filled: IteratorResult<Part, undefined> };

/** Room for a part of an input, and what has that part sifted by a thread: null where none has a hand free. */
export interface Block {
  readonly bytes: Buffer;
  readonly sift: (code: SieveCode, part: Part) => Promise<SiftedPart | null> | null;
}

interface Thread {
  readonly worker: Worker;
  readonly told: Set<string>;
  inHand: number;
}

/** Starts threads when they are first asked for something. */
export class ReadThreads {
  /** To be used in turn, each for one order at a time; more than are filled at once. */
  readonly blocks: readonly Block[];
  readonly #memories: readonly SharedArrayBuffer[];
  readonly #files: { readonly sift: URL; readonly unpack: URL };
  readonly #count: number;
  #threads: Thread[] = [];
  /** By block, whoever waits for it. */
  readonly #open = new Map<number, (sifted: SiftedPart | null) => void>();

  /**
   * @param files what threads run: the one answers every `Order` with an `Answer`, the other does an `UnpackTask`
   * @param count how many sift
   */
  constructor(files: { readonly sift: URL; readonly unpack: URL }, count: number) {
    this.#files = files;
    this.#count = count;
    const blocks = AHEAD * count + OWN + FILLED_AT_ONCE;
    this.#memories = Array.from({ length: blocks }, () => new SharedArrayBuffer(BLOCK_BYTES));
    // what threads leave is read here, in the same memory
    this.blocks = this.#memories.map((memory) => ({
      bytes: Buffer.from(memory),
      sift: (code, part) => this.#sift(code, part),
    }));
  }

  /** Has a file unpacked into the blocks by a thread of its own, as `fill` does it. */
  unpack(input: Input, report: (problem: Problem) => void): Unpacking {
    const task: UnpackTask = { input: { ...input, retained: new Map() }, memories: this.#memories };
    return new Unpacking(new Worker(this.#files.unpack, { workerData: task }), report);
  }

  /** Ends them; who asks again has others started. */
  async end(): Promise<void> {
    await Promise.all(this.#threads.splice(0).map(({ worker }) => worker.terminate()));
  }

  #sift(code: SieveCode, part: Part): Promise<SiftedPart | null> | null {
    if (this.#threads.length === 0) this.#threads = Array.from({ length: this.#count }, () => this.#start());
    const thread = this.#threads.reduce((one, other) => (other.inHand < one.inHand ? other : one));
    if (thread.inHand >= AHEAD) return null;
    const { key } = code;
    const order: Order = { part, key, code: thread.told.has(key) ? null : code };
    thread.told.add(key);
    thread.inHand++;
    return new Promise((resolve) => {
      this.#open.set(part.block, resolve);
      thread.worker.postMessage(order);
    });
  }

  #start(): Thread {
    const task: SiftTask = { memories: this.#memories };
    // until it runs it has all it can take
    const thread: Thread = {
      worker: new Worker(this.#files.sift, { workerData: task }),
      told: new Set(),
      inHand: AHEAD,
    };
    thread.worker.once("online", () => {
      thread.inHand = 0;
    });
    thread.worker.on("message", ({ block, sifted }: Answer) => {
      thread.inHand--;
      this.#open.get(block)?.(sifted);
      this.#open.delete(block);
    });
    return thread;
  }
}

interface Waiting {
  readonly resolve: (filled: IteratorResult<Part, undefined>) => void;
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

  next(): Promise<IteratorResult<Part, undefined>> {
    return new Promise((resolve, reject) => {
      this.#open.push({ resolve, reject });
      this.#worker.postMessage(null);
    });
  }

  return(): Promise<unknown> {
    return this.#worker.terminate();
  }
}
