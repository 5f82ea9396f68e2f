/** Fills blocks with the bytes of an input, cut at line ends. */
import { MessageChannel } from "node:worker_threads";
import { BLOCK_BYTES } from "./node-sieve.ts";

/** Enough to settle the wrapping, the grammar and the header by; each block that follows is twice as large. */
const FIRST_BYTES = 128 * 1024;

const LF = 10;

/** Puts the bytes that come next at the begin of `room`. @returns how many: 0 at the end, and only there */
export type ReadInto = (room: Buffer) => Promise<number>;

/** The next `length` bytes of the input: whole lines, but at its end and where a line is longer than a block. */
export interface Filled {
  /** Place among the blocks. */
  readonly block: number;
  readonly length: number;
}

/** Fills one block after the other, in turn, each when it is asked to. Whoever asks is done with what was in it. */
export async function* fill(blocks: readonly Buffer[], readInto: ReadInto): AsyncGenerator<Filled, undefined> {
  let rest: Buffer = NOTHING;
  for (let turn = 0, room = FIRST_BYTES; ; turn++, room = Math.min(2 * room, BLOCK_BYTES)) {
    const block = turn % blocks.length;
    const bytes = (blocks[block] ?? NOTHING).subarray(0, Math.max(room, rest.length));
    let length = rest.copy(bytes);
    let read = -1;
    while (length < bytes.length && read !== 0) {
      read = await readInto(bytes.subarray(length));
      length += read;
    }
    const lines = read === 0 ? length : bytes.lastIndexOf(LF) + 1 || length;
    if (lines > 0) yield { block, length: lines };
    if (read === 0) return;
    rest = bytes.subarray(lines);
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
