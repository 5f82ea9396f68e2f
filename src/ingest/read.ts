/** Reads an input as plain bytes: decompressed, in UTF-8, without a byte order mark. */
import { open } from "node:fs/promises";
import { decompress } from "./decompress.ts";
import type { Input, Origin } from "./find.ts";
import { archiveOnPipe, emptyInput, isSystemError, type Report, unreadable } from "./problems.ts";
import { archiveOf, compressionOf, type Encoding, encodingOf, HEAD_BYTES } from "./sniff.ts";

/** Bytes asked of a file at once: large enough that a read costs nothing beside the work on its bytes. */
export const CHUNK_BYTES = 1024 * 1024;

/**
 * Yields the decoded bytes of an input in order. The chunks of a plain file are 1 MiB but for the last,
 * those of anything else are as its decoder makes them; each belongs to the consumer.
 * Never throws for what is wrong with the input: what can be read is yielded, the rest is reported.
 */
export async function* readChunks(input: Input, report: Report): AsyncGenerator<Buffer> {
  let sound = true;
  let bytes = 0;
  function note(problem: Parameters<Report>[0]): void {
    sound = false;
    report(problem);
  }
  try {
    for await (const chunk of decode(rawChunks(input.origin), input.path, note)) {
      bytes += chunk.length;
      yield chunk;
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    note(unreadable(input.path, error));
  }
  if (bytes === 0 && sound) report(emptyInput(input.path));
}

/** Yields the plain bytes of a raw stream: told by its first bytes, decompressed, then transcoded. */
export async function* decode(raw: AsyncGenerator<Buffer>, path: string, report: Report): AsyncGenerator<Buffer> {
  const packed = await peek(raw);
  const compression = compressionOf(packed.head);
  const plain = await peek(compression === null ? packed.chunks : decompress(packed.chunks, compression, path, report));
  // Archives among the files were unpacked when they were found; only a pipe can still bring one.
  if (archiveOf(plain.head) !== null) {
    report(archiveOnPipe(path));
    await plain.chunks.return(undefined);
    return;
  }
  const { encoding, markBytes } = encodingOf(plain.head);
  if (encoding === "utf-8") yield* withoutFirst(plain.chunks, markBytes);
  else yield* transcode(plain.chunks, encoding);
}

/** Yields the first bytes of what `raw` holds, decompressed, at most HEAD_BYTES; "" where nothing can be decoded. */
export async function readHead(raw: AsyncGenerator<Buffer>): Promise<Buffer> {
  const packed = await peek(raw);
  const compression = compressionOf(packed.head);
  const plain = await peek(
    compression === null ? packed.chunks : decompress(packed.chunks, compression, "", () => undefined),
  );
  await plain.chunks.return(undefined);
  return plain.head.subarray(0, HEAD_BYTES);
}

/** Yields the bytes as they are on disk or come through the pipe. Throws what the system throws. */
export async function* rawChunks(origin: Origin): AsyncGenerator<Buffer> {
  if (origin.kind !== "stdin") return yield* fileChunks(origin.file);
  for await (const chunk of origin.stream) yield Buffer.from(chunk);
}

async function* fileChunks(file: string): AsyncGenerator<Buffer> {
  const handle = await open(file);
  try {
    for (;;) {
      const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
      const { bytesRead } = await handle.read(buffer, 0, CHUNK_BYTES, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

async function peek(chunks: AsyncGenerator<Buffer>): Promise<{ head: Buffer; chunks: AsyncGenerator<Buffer> }> {
  let head = Buffer.alloc(0);
  // A pipe may bring its first line long before 512 bytes: whatever holds a signature is enough.
  while (head.length < LONGEST_SIGNATURE) {
    const next = await chunks.next();
    if (next.done === true) break;
    head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
  }
  return { head, chunks: resumed(head, chunks) };
}

const LONGEST_SIGNATURE = 10;

async function* resumed(head: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  try {
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
