/** Cuts an input into parts: names them where they lie in a file, or puts bytes that come from elsewhere into blocks. */
import { setImmediate as turn } from "node:timers/promises";
import { MessageChannel } from "node:worker_threads";
import { BLOCK_BYTES } from "./node-sieve.ts";
import type { Part } from "./part.ts";

/** Enough to settle the wrapping, the grammar and the header by; each part that follows is twice as large. */
const FIRST_BYTES = 128 * 1024;

/** Puts the bytes that come next at the begin of `room`. @returns how many: 0 at the end, and only there */
export type ReadInto = (room: Buffer) => Promise<number>;

/** The parts of a file, whose end only who reads them finds. The event loop gets its turn between them. */
export async function* partsOf(fd: number, blocks: number): AsyncGenerator<Part, undefined> {
  for (let part = 0, at = 0, length = FIRST_BYTES; ; part++, length = Math.min(2 * length, BLOCK_BYTES)) {
    await turn();
    yield { block: part % blocks, length, file: { fd, at } };
    at += length;
  }
}

/** Fills one block after the other, in turn, each when it is asked to. Whoever asks is done with what was in it. */
export async function* fill(blocks: readonly Buffer[], readInto: ReadInto): AsyncGenerator<Part, undefined> {
  for (let part = 0, room = FIRST_BYTES; ; part++, room = Math.min(2 * room, BLOCK_BYTES)) {
    const block = part % blocks.length;
    const bytes = (blocks[block] ?? NOTHING).subarray(0, room);
    let length = 0;
    let read = -1;
    while (length < bytes.length && read !== 0) {
      read = await readInto(bytes.subarray(length));
      length += read;
    }
    if (length > 0) yield { block, length, file: null };
    if (read === 0) return;
  }
}

const NOTHING: Buffer = Buffer.alloc(0);

/** Puts the bytes of chunks where they are wanted, and frees the chunks. */
export function bytesIn(chunks: AsyncIterable<Buffer>): ReadInto {
  const iterator = chunks[Symbol.asyncIterator]();
  const { port1: nowhere } = new MessageChannel();
  nowhere.close();
  /**
   * What is sent to a closed port is gone at once. Were the memory of chunks left to the collector, it would go over
   * everything that is kept each time some megabytes have come.
   */
  function free({ buffer, length }: Buffer): void {
    const isAll = length > 0 && length === buffer.byteLength;
    if (isAll && buffer instanceof ArrayBuffer) nowhere.postMessage(null, [buffer]);
  }
  let chunk = NOTHING;
  let copied = 0;
  return async (room) => {
    while (chunk.length === 0) {
      const next = await iterator.next();
      if (next.done === true) return 0;
      chunk = next.value;
    }
    const bytes = chunk.copy(room, 0, copied);
    copied += bytes;
    if (copied === chunk.length) {
      free(chunk);
      chunk = NOTHING;
      copied = 0;
    }
    return bytes;
  };
}
