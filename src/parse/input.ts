/** How the bytes of an input come to its splitter: chunk by chunk or, where there are many, in blocks read ahead. */
import type { Problem } from "../event.ts";
import type { Input } from "../ingest/input.ts";
import { openFile } from "../ingest/large-file.ts";
import type { LineSplitter } from "../ingest/lines.ts";
import { isSystemError, unreadable } from "../ingest/problems.ts";
import { readChunks } from "../ingest/read.ts";
import { bytesIn, fill, partsOf } from "./sieve/fill.ts";
import { type Part, readPart } from "./sieve/part.ts";
import { type BlockSieve, type Filling, ownBlocks, readAhead } from "./sieve/read-ahead.ts";
import type { Block } from "./sieve/threads.ts";

/** Less has been read before threads have started. */
const LARGE_BYTES = 32 * 1024 * 1024;
/** What so much was packed into, as logs are. */
const LARGE_PACKED_BYTES = LARGE_BYTES / 8;

/** How the bytes of an input come: to its end, or as they are appended. */
export type ReadInput = (input: Input, report: (problem: Problem) => void) => AsyncIterable<Buffer>;

/** What large inputs are read with. */
export interface Threads {
  readonly blocks: readonly Block[];
  /** Has a file unpacked into the blocks, as `fill` does it. */
  readonly unpack: (input: Input, report: (problem: Problem) => void) => Filling;
}

/**
 * Feeds an input to its splitter; yields how many bytes, each time their lines have been read.
 * @param threads unpack and sift large inputs, null for none
 */
export async function* readLines(
  input: Input,
  read: ReadInput,
  report: (problem: Problem) => void,
  splitter: LineSplitter,
  threads: Threads | null,
  sieve: BlockSieve,
): AsyncGenerator<number> {
  if (read === readChunks && input.bytes >= LARGE_PACKED_BYTES) {
    const file = await openFile(input);
    try {
      if (file?.holds === "text" && input.bytes >= LARGE_BYTES) {
        const blocks = threads?.blocks ?? ownBlocks();
        const parts = partsOf(file.handle.fd, blocks.length);
        return yield* readAhead(blocks, parts, 0, splitter, sieve, readerOf(input, report));
      }
    } finally {
      await file?.handle.close();
    }
    // what else is packed is unpacked by a program, which runs beside this thread as it is
    if (file?.holds === "gzip" && threads)
      return yield* readAhead(threads.blocks, threads.unpack(input, report), 0, splitter, sieve);
  }
  const chunks = read(input, report);
  if (threads) {
    // the same memory from the first line on: code that has seen one kind of it only is faster
    const memory = threads.blocks.map(({ bytes }) => bytes);
    return yield* readAhead(threads.blocks, fill(memory, bytesIn(chunks)), LARGE_BYTES, splitter, sieve);
  }
  for await (const chunk of chunks) {
    splitter.push(chunk);
    yield chunk.length;
  }
}

/** Reads parts of a file; behind what cannot be read there is nothing, and the report tells why. */
function readerOf({ path }: Input, report: (problem: Problem) => void): typeof readPart {
  return (part: Part, room: Buffer) => {
    try {
      return readPart(part, room);
    } catch (error) {
      if (!isSystemError(error)) throw error;
      report(unreadable(path, error));
      return 0;
    }
  };
}
