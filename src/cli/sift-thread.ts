/** A thread that sifts blocks: one order, one answer. */
import { type MessagePort, parentPort } from "node:worker_threads";
import { siftBlock } from "../parse/sieve/block.ts";
import { type Sieve, sieveOf } from "../parse/sieve/sieve.ts";
import type { Answer, Order } from "../parse/sieve/threads.ts";

const sieves = new Map<string, Sieve>();

function answer({ block, key, code, memory, length }: Order): Answer {
  if (code) sieves.set(key, sieveOf(code));
  const sieve = sieves.get(key);
  if (!sieve) throw new Error(`nobody told this thread of ${key}`);
  return { block, sifted: siftBlock(sieve, Buffer.from(memory, 0, length)) };
}

function listen(port: MessagePort): void {
  port.on("message", (order: Order) => port.postMessage(answer(order)));
}

if (parentPort) listen(parentPort);
