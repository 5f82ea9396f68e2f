/** How the bytes of an input come to its splitter: chunk by chunk or, where there are many, in blocks read ahead. */
import type { FileHandle } from "node:fs/promises";
import { MessageChannel } from "node:worker_threads";
import type { Problem } from "../event.ts";
import type { Input } from "../ingest/find.ts";
import type { LineSplitter } from "../ingest/lines.ts";
import { openPlain } from "../ingest/plain-file.ts";
import { isSystemError, unreadable } from "../ingest/problems.ts";
import { readChunks } from "../ingest/read.ts";
import { type BlockSieve, type ReadInto, readAhead } from "./sieve/read-ahead.ts";
import type { Block } from "./sieve/threads.ts";

/** Less has been read before threads have started. */
const LARGE_BYTES = 32 * 1024 * 1024;

/** How the bytes of an input come: to its end, or as they are appended. */
export type ReadInput = (input: Input, report: (problem: Problem) => void) => AsyncIterable<Buffer>;

const NOTHING: Buffer = Buffer.alloc(0);

/**
 * Feeds an input to its splitter; yields how many bytes, each time their lines have been read.
 * @param shared blocks of threads that sift large inputs, null for none
 */
export async function* readLines(
  input: Input,
  read: ReadInput,
  report: (problem: Problem) => void,
  splitter: LineSplitter,
  shared: readonly Block[] | null,
  sieve: BlockSieve,
): AsyncGenerator<number> {
  const file = read === readChunks && input.bytes >= LARGE_BYTES ? await openPlain(input) : null;
  if (file) {
    try {
      yield* readAhead(bytesOf(file, input, report), splitter, shared, sieve);
    } finally {
      await file.close();
    }
    return;
  }
  const chunks = read(input, report)[Symbol.asyncIterator]();
  try {
    let come = 0;
    for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
      splitter.push(next.value);
      yield next.value.length;
      come += next.value.length;
      if (shared && Math.max(come, input.bytes) >= LARGE_BYTES) {
        yield* readAhead(bytesIn(chunks), splitter, shared, sieve);
        return;
      }
    }
  } finally {
    await chunks.return?.();
  }
}

function bytesOf(file: FileHandle, { path }: Input, report: (problem: Problem) => void): ReadInto {
  return async (room) => {
    try {
      return (await file.read(room, 0, room.length, null)).bytesRead;
    } catch (error) {
      if (!isSystemError(error)) throw error;
      report(unreadable(path, error));
      return 0;
    }
  };
}

/** Puts the bytes of chunks where they are wanted, and frees the chunks. */
function bytesIn(chunks: AsyncIterator<Buffer>): ReadInto {
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
      const next = await chunks.next();
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
