/** Reads a large file, sifted by threads where they can. */
import type { LineSplitter } from "../../ingest/lines.ts";
import type { PlainFile } from "../../ingest/plain-file.ts";
import { CHUNK_BYTES } from "../../ingest/read.ts";
import type { SiftedRange } from "./ranges.ts";
import type { Sieve } from "./sieve.ts";
import type { SiftThreads } from "./threads.ts";

/** Enough to settle the wrapping, the grammar and the header by. */
const HEAD_BYTES = 128 * 1024;
/** A file in which threads find something to refuse all the time is read without them. */
const MOST_REFUSED = 20;

/** The sieve of whoever reads the lines. */
export interface RangeSieve {
  /** The one for the lines to come, null where they have to be read the usual way. */
  readonly usable: () => Sieve | null;
  /** Told what was taken out of a range, before its other lines come. */
  readonly take: (sieve: Sieve, range: SiftedRange) => void;
}

/**
 * Feeds a large file to a splitter; yields how many bytes, after each part. It is read into the same memory again and
 * again, the next chunk while the one before is worked on. What lies behind its first lines is sifted by threads, where
 * there are any; what they refuse is read here. Throws what the system throws.
 */
export async function* readLarge(
  { handle, size }: PlainFile,
  splitter: LineSplitter,
  threads: SiftThreads | null,
  { usable, take }: RangeSieve,
): AsyncGenerator<number> {
  const buffers = [Buffer.allocUnsafeSlow(CHUNK_BYTES), Buffer.allocUnsafeSlow(CHUNK_BYTES)] as const;
  let turn: 0 | 1 = 0;
  const readAt = (at: number, bytes: number) => {
    turn = turn === 0 ? 1 : 0;
    const reading = handle.read(buffers[turn], 0, bytes, at);
    // it may fail before anybody waits for it; whoever does is told
    reading.catch(() => undefined);
    return reading;
  };
  let position = 0;
  let refused = 0;
  let next = readAt(0, HEAD_BYTES);
  try {
    for (;;) {
      const { buffer, bytesRead } = await next;
      if (bytesRead === 0) return;
      position += bytesRead;
      next = readAt(position, CHUNK_BYTES);
      splitter.push(buffer.subarray(0, bytesRead));
      yield bytesRead;
      const sieve = threads && refused <= MOST_REFUSED && size - position > CHUNK_BYTES ? usable() : null;
      if (!threads || !sieve) continue;
      const begin = splitter.rewind();
      position = begin;
      for await (const range of threads.ranges(handle.fd, begin, size, sieve.code)) {
        if (!range || range.from !== position || usable() !== sieve) break;
        take(sieve, range);
        splitter.takeRange(range);
        position = range.to;
        yield range.to - range.from;
      }
      if (position - begin < CHUNK_BYTES) refused++;
      await next.catch(() => undefined);
      next = readAt(position, CHUNK_BYTES);
    }
  } finally {
    await next.catch(() => undefined);
  }
}
