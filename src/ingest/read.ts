/** Reads an input as plain bytes: decompressed, in UTF-8, without a byte order mark. */
import { open } from "node:fs/promises";
import { decompress } from "./decompress.ts";
import type { Input, Origin } from "./input.ts";
import { archiveOnPipe, emptyInput, isSystemError, type Report, unreadable } from "./problems.ts";
import { archiveOf, compressionOf, type Encoding, encodingOf } from "./sniff.ts";

/** Bytes asked of a file at once: large enough that a read costs nothing beside the work on its bytes. */
export const CHUNK_BYTES = 1024 * 1024;

/** Enough to tell an archive by, and a data file from a log. */
const HEAD_BYTES = 64 * 1024;

/** As long as the longest of the signatures that compression and encoding are told by. */
const SIGNATURE_BYTES = 10;

/**
 * Yields the decoded bytes of an input in order. The chunks of a plain file are 1 MiB but for the first and the last,
 * those of anything else are as its decoder makes them; each belongs to the consumer.
 * Never throws for what is wrong with the input: what can be read is yielded, the rest is reported.
 * @param raw the bytes as they lie on disk
 */
export async function* readChunks(input: Input, report: Report, raw = rawChunks(input.origin)): AsyncGenerator<Buffer> {
  let sound = true;
  let bytes = 0;
  function note(problem: Parameters<Report>[0]): void {
    sound = false;
    report(problem);
  }
  try {
    for await (const chunk of decode(raw, input.path, note)) {
      bytes += chunk.length;
      yield chunk;
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    note(unreadable(input.path, error));
  }
  if (bytes === 0 && sound) report(emptyInput(input.path));
}

/** Yields the decoded bytes of a raw stream: told by its first bytes, decompressed, then transcoded. */
export async function* decode(raw: AsyncGenerator<Buffer>, path: string, report: Report): AsyncGenerator<Buffer> {
  const { head, chunks } = await inflated(raw, path, report, false);
  // Archives among the files were unpacked when they were found; only a pipe can still bring one.
  if (archiveOf(head) !== null) {
    report(archiveOnPipe(path));
    await chunks.return(undefined);
    return;
  }
  const { encoding, markBytes } = encodingOf(head);
  if (encoding === "utf-8") yield* withoutFirst(chunks, markBytes);
  else yield* transcode(chunks, encoding);
}

/** The first bytes of a file, decompressed, up to 64 KiB; none where it cannot be decoded. Throws what the system throws. */
export async function readHead(file: string): Promise<Buffer> {
  const { head, chunks } = await inflated(fileChunks(file, HEAD_BYTES), file, () => undefined, true);
  await chunks.return(undefined);
  return head.subarray(0, HEAD_BYTES);
}

/** Yields the bytes of a file, decompressed but not transcoded. Throws what the system throws. */
export async function* inflatedChunks(file: string, path: string, report: Report): AsyncGenerator<Buffer> {
  yield* (await inflated(fileChunks(file, CHUNK_BYTES), path, report, false)).chunks;
}

async function inflated(
  raw: AsyncGenerator<Buffer>,
  path: string,
  report: Report,
  inProcess: boolean,
): Promise<Peeked> {
  const packed = await peek(raw);
  const compression = compressionOf(packed.head);
  return compression === null ? packed : peek(decompress(packed.chunks, compression, path, report, inProcess));
}

/** Yields the bytes as they are on disk or come through the pipe. Throws what the system throws. */
export async function* rawChunks(origin: Origin): AsyncGenerator<Buffer> {
  if (origin.kind !== "stdin") return yield* fileChunks(origin.file, CHUNK_BYTES);
  yield* origin.stream as AsyncIterable<Buffer>;
}

/** The next chunk is read while the one before is worked on. */
async function* fileChunks(file: string, chunkBytes: number): AsyncGenerator<Buffer> {
  const handle = await open(file);
  const read = (bytes: number) => {
    const reading = handle.read(Buffer.allocUnsafeSlow(bytes), 0, bytes, null);
    // it may fail before anybody waits for it; whoever does is told
    reading.catch(() => undefined);
    return reading;
  };
  let next = read(Math.min(HEAD_BYTES, chunkBytes));
  try {
    for (;;) {
      const { buffer, bytesRead } = await next;
      if (bytesRead === 0) return;
      next = read(chunkBytes);
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await next.catch(() => undefined);
    await handle.close();
  }
}

/** A stream whose first bytes were looked at; `chunks` still yields all of it. */
interface Peeked {
  readonly head: Buffer;
  readonly chunks: AsyncGenerator<Buffer>;
}

async function peek(chunks: AsyncGenerator<Buffer>): Promise<Peeked> {
  let head: Buffer = Buffer.alloc(0);
  // A pipe may bring its first line long before 512 bytes: whatever holds a signature is enough.
  while (head.length < SIGNATURE_BYTES) {
    const next = await chunks.next();
    if (next.done === true) break;
    head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
  }
  const whole = resumed(head, chunks);
  // A generator that was never started closes nothing when it is told to return: this starts it.
  await whole.next();
  return { head, chunks: whole };
}

async function* resumed(head: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield head;
    if (head.length > 0) yield head;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}

async function* withoutFirst(chunks: AsyncGenerator<Buffer>, bytes: number): AsyncGenerator<Buffer> {
  let first = true;
  for await (const chunk of chunks) {
    const kept = first ? chunk.subarray(bytes) : chunk;
    first = false;
    if (kept.length > 0) yield kept;
  }
}

/** The decoder drops the mark itself and keeps a unit that was cut between chunks. */
async function* transcode(chunks: AsyncGenerator<Buffer>, encoding: Encoding): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}
