/** The threads that sift blocks of large inputs, as the thread sees them that reads what they leave. */
import { Worker } from "node:worker_threads";
import { BLOCK_BYTES, type SieveCode, type Sifted } from "./sieve.ts";

/** Blocks that a thread has in hand: the next one is there when it is done with one. */
const AHEAD = 2;

/** What a thread is told. Code is told once, and meant by its key from then on. */
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
export class SiftThreads {
  /** To be used in turn, each for one order at a time. */
  readonly blocks: readonly Block[];
  readonly #file: URL;
  readonly #count: number;
  #threads: Thread[] = [];
  #orders = 0;
  /** By block, whoever waits for it. */
  readonly #open = new Map<number, (sifted: Sifted | null) => void>();

  /** @param file what a thread runs: it answers every `Order` with an `Answer` */
  constructor(file: URL, count: number) {
    this.#file = file;
    this.#count = count;
    // one is being filled meanwhile, and one read
    this.blocks = Array.from({ length: AHEAD * count + 2 }, (_, block) => this.#newBlock(block));
  }

  async end(): Promise<void> {
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }

  /** It is read here and sifted there, in the same memory. */
  #newBlock(block: number): Block {
    const memory = new SharedArrayBuffer(BLOCK_BYTES);
    return {
      bytes: Buffer.from(memory),
      sift: (code, length) => this.#sift(code, { block, memory, length }),
    };
  }

  #sift(code: SieveCode, lines: Pick<Order, "block" | "memory" | "length">): Promise<Sifted | null> {
    if (this.#threads.length === 0) this.#threads = Array.from({ length: this.#count }, () => this.#start());
    const thread = this.#threads[this.#orders++ % this.#count];
    const { key } = code.header;
    const order: Order = { ...lines, key, code: thread?.told.has(key) ? null : code };
    thread?.told.add(key);
    return new Promise((resolve) => {
      this.#open.set(lines.block, resolve);
      thread?.worker.postMessage(order);
    });
  }

  #start(): Thread {
    const worker = new Worker(this.#file);
    worker.on("message", ({ block, sifted }: Answer) => {
      this.#open.get(block)?.(sifted);
      this.#open.delete(block);
    });
    return { worker, told: new Set() };
  }
}
