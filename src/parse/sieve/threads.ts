/** The threads that sift the ranges of large files, as the thread sees them that reads what they leave. */
import { Worker } from "node:worker_threads";
import { RANGE_BYTES, type Range, type SiftedRange } from "./ranges.ts";
import type { SieveCode } from "./sieve.ts";

/** Ranges that a thread has in hand: the next one is there when it is done with one. */
const AHEAD = 2;

/** What a thread is told. Code is told once, and meant by its key from then on. */
export interface Order {
  readonly id: number;
  readonly key: string;
  readonly code: SieveCode | null;
  readonly range: Range;
}

/** What it answers; an error where the system had one. */
export interface Answer {
  readonly id: number;
  readonly range: SiftedRange | null;
  readonly error: Error | null;
}

interface Thread {
  readonly worker: Worker;
  readonly told: Set<string>;
}

/** Starts threads when they are first asked for something. */
export class SiftThreads {
  readonly #file: URL;
  readonly #count: number;
  #threads: Thread[] = [];
  #orders = 0;
  readonly #open = new Map<number, (answer: Answer) => void>();

  /** @param file what a thread runs: it answers every `Order` with an `Answer` */
  constructor(file: URL, count: number) {
    this.#file = file;
    this.#count = count;
  }

  /** Yields the lines of a file from a line's begin on, a range at a time, in order; null where a range was refused. */
  async *ranges(fd: number, from: number, size: number, code: SieveCode): AsyncGenerator<SiftedRange | null> {
    const waiting: Promise<Answer>[] = [];
    let next = from;
    const order = () => {
      if (next >= size) return;
      const to = Math.min(next + RANGE_BYTES, size);
      waiting.push(this.#sift({ fd, from: next, to, size }, code));
      next = to;
    };
    for (let i = 0; i < AHEAD * this.#count; i++) order();
    try {
      for (let answer = await waiting.shift(); answer; answer = await waiting.shift()) {
        order();
        if (answer.error) throw answer.error;
        yield answer.range;
      }
    } finally {
      // the file is closed next
      await Promise.all(waiting);
    }
  }

  async end(): Promise<void> {
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }

  #sift(range: Range, code: SieveCode): Promise<Answer> {
    if (this.#threads.length === 0) this.#threads = Array.from({ length: this.#count }, () => this.#start());
    const id = this.#orders++;
    const thread = this.#threads[id % this.#count];
    const { key } = code.header;
    const order: Order = { id, key, code: thread?.told.has(key) ? null : code, range };
    thread?.told.add(key);
    return new Promise((resolve) => {
      this.#open.set(id, resolve);
      thread?.worker.postMessage(order);
    });
  }

  #start(): Thread {
    const worker = new Worker(this.#file);
    worker.on("message", (answer: Answer) => {
      this.#open.get(answer.id)?.(answer);
      this.#open.delete(answer.id);
    });
    return { worker, told: new Set() };
  }
}
