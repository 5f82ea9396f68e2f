/** A thread that sifts ranges of files: one order, one answer. */
import { type MessagePort, parentPort } from "node:worker_threads";
import { isSystemError } from "../ingest/problems.ts";
import { type SiftedRange, siftRange } from "../parse/sieve/ranges.ts";
import { Sieve } from "../parse/sieve/sieve.ts";
import type { Answer, Order } from "../parse/sieve/threads.ts";

const sieves = new Map<string, Sieve>();

function answer({ id, key, code, range }: Order): Answer {
  if (code) sieves.set(key, new Sieve(code));
  const sieve = sieves.get(key);
  if (!sieve) throw new Error(`nobody told this thread of ${key}`);
  try {
    return { id, range: siftRange(sieve, range), error: null };
  } catch (error) {
    if (isSystemError(error)) return { id, range: null, error };
    throw error;
  }
}

function buffersOf({ left, text, taken, seconds }: SiftedRange): ArrayBuffer[] {
  return [left, text, taken, seconds].map(({ buffer }) => buffer as ArrayBuffer);
}

function listen(port: MessagePort): void {
  port.on("message", (order: Order) => {
    const answered = answer(order);
    port.postMessage(answered, answered.range ? buffersOf(answered.range) : []);
  });
}

if (parentPort) listen(parentPort);
