/** A thread that reads and sifts parts of inputs: one order, one answer. */
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { siftPart } from "../parse/sieve/part.ts";
import { type Sieve, sieveOf } from "../parse/sieve/sieve.ts";
import type { Answer, Order, SiftTask } from "../parse/sieve/threads.ts";

const { memories }: SiftTask = workerData;
const blocks = memories.map((memory) => Buffer.from(memory));
const sieves = new Map<string, Sieve>();

function answer({ part, key, code }: Order): Answer {
  if (code) sieves.set(key, sieveOf(code));
  const sieve = sieves.get(key);
  const block = blocks[part.block];
  if (!sieve || !block) throw new Error(`nobody told this thread of ${key}`);
  return { block: part.block, sifted: siftPart(sieve, part, block) };
}

function listen(port: MessagePort): void {
  port.on("message", (order: Order) => port.postMessage(answer(order)));
}

if (parentPort) listen(parentPort);
