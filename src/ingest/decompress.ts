/**
 * Turns a compressed byte stream into its plain one; keeps what can be kept of broken data.
 * Decoders are loaded when such a stream is met: together they cost more than the rest of ingest.
 */
import type { ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { corruptCompression, isSystemError, type Report, trailingGarbage, truncatedGzip } from "./problems.ts";
import type { Compression } from "./sniff.ts";

type Chunks = AsyncIterable<Buffer>;

/** Compressed bytes handed to a decoder at once: bounds what a hostile file can expand to in one step. */
const PIECE_BYTES = 64 * 1024;

/**
 * What zlib has made of a piece when it meets broken data in it is lost, up to its output buffer. So a piece shall make
 * only so many bytes; of much text it is as large as it may be, for every piece has a price.
 */
const MADE_BYTES = 128 * 1024;
const MUCH_BYTES = 32 * 1024 * 1024;
const INFLATED_BYTES = 1024 * 1024;
/** While nothing is known of what pieces make, and where they make a thousand times as much. */
const SMALLEST_PIECE_BYTES = 1024;

/** unbzip2 decodes up to a megabyte of input without a pause; a log does not grow fivehundredfold, a bomb does. */
const BZIP2_STEP_BYTES = 512 * 1024 * 1024;

/**
 * Yields the plain bytes of `raw` and closes it. Broken or cut data ends the stream and is reported; system errors are
 * thrown.
 * @param inProcess no program of the machine is started: for who wants a few bytes only
 */
export async function* decompress(
  raw: AsyncGenerator<Buffer>,
  compression: Compression,
  path: string,
  report: Report,
  inProcess: boolean,
): AsyncGenerator<Buffer> {
  try {
    if (compression === "gzip") yield* gunzip(raw, (bytes) => report(trailingGarbage(path, bytes)));
    else {
      const program = inProcess ? null : await startProgram(compression);
      yield* program ? unpackedBy(program, raw) : DECODERS[compression](raw);
    }
  } catch (error) {
    if (isSystemError(error)) throw error;
    report(isCutGzip(error) ? truncatedGzip(path) : corruptCompression(path, compression));
  } finally {
    // Not every decoder closes what it read from when it gives up.
    await raw.return(undefined);
  }
}

const DECODERS = { bzip2: bunzip2, xz: unxz, zstd: unzstd };

type Program = ChildProcessByStdio<Writable, Readable, null>;

/** The program called as the compression, which is many times faster than its decoder here; null where there is none. */
async function startProgram(compression: keyof typeof DECODERS): Promise<Program | null> {
  const { spawn } = await import("node:child_process");
  const program = spawn(compression, ["-dc"], { stdio: ["pipe", "pipe", "ignore"] });
  return once(program, "spawn").then(
    () => program,
    () => null,
  );
}

async function* unpackedBy(program: Program, raw: Chunks): AsyncGenerator<Buffer> {
  let failure: unknown = null;
  async function* fed(): AsyncGenerator<Buffer> {
    try {
      yield* raw;
    } catch (error) {
      failure = error;
    }
  }
  const ended = new Promise<number | null>((resolve) => program.once("close", resolve));
  // a program that has seen enough reads no further: its status tells whether that is well
  pipeline(fed, program.stdin).catch(() => undefined);
  try {
    for await (const chunk of program.stdout) yield chunk;
    const status = await ended;
    if (failure) throw failure;
    if (status !== 0) throw new Error(`${program.spawnfile} ended with ${status}`);
  } finally {
    program.kill();
  }
}

function isCutGzip(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "Z_BUF_ERROR";
}

/**
 * zlib drops the output of the call in which it meets the end of a cut file.
 * So the end is told apart from the last bytes, and nothing but the error comes from it.
 */
async function* gunzip(raw: Chunks, onGarbage: (bytes: number) => void): AsyncGenerator<Buffer> {
  const { createGunzip } = await import("node:zlib");
  const stream = createGunzip({ chunkSize: INFLATED_BYTES });
  const decoded: Buffer[] = [];
  let made = 0;
  let failure: Error | null = null;
  stream.on("data", (chunk: Buffer) => {
    decoded.push(chunk);
    made += chunk.length;
  });
  let written = (): void => undefined;
  stream.on("error", (error) => {
    failure = error;
    // A stream that fails never calls back the write it failed in.
    written();
  });
  let fed = 0;
  const pieceBytes = () => {
    const bytes = made < MUCH_BYTES ? (MADE_BYTES * fed) / Math.max(made, 1) : PIECE_BYTES;
    return Math.min(Math.max(Math.ceil(bytes), SMALLEST_PIECE_BYTES), PIECE_BYTES);
  };
  let write = Promise.resolve();
  try {
    for await (const piece of pieces(raw, pieceBytes)) {
      await write;
      if (failure !== null) break;
      const ready = decoded.splice(0);
      // Inflating runs in a thread of its own while the consumer works on what is ready.
      write = new Promise((resolve) => {
        written = resolve;
        stream.write(piece, () => resolve());
      });
      fed += piece.length;
      yield* ready;
    }
    await write;
    if (failure === null) await new Promise<void>((resolve) => stream.once("close", resolve).end());
    yield* decoded.splice(0);
    if (failure !== null) throw failure;
    if (stream.bytesWritten < fed) onGarbage(fed - stream.bytesWritten);
  } finally {
    stream.destroy();
  }
}

async function* bunzip2(raw: Chunks): AsyncGenerator<Buffer> {
  const { default: unbzip2 } = await import("unbzip2-stream");
  const stream = unbzip2();
  let decoded: Buffer[] = [];
  let held = 0;
  let failure: Error | null = null;
  stream.on("data", (chunk: Buffer) => {
    held += chunk.length;
    if (held > BZIP2_STEP_BYTES) throw new Error("expands too far");
    decoded.push(chunk);
  });
  stream.on("error", (error: Error) => {
    failure = error;
  });
  function take(): Buffer[] {
    const ready = decoded;
    decoded = [];
    held = 0;
    return ready;
  }
  for await (const piece of pieces(raw)) {
    stream.write(piece);
    yield* take();
    if (failure !== null) throw failure;
  }
  stream.end();
  yield* take();
  if (failure !== null) throw failure;
}

async function* unzstd(raw: Chunks): AsyncGenerator<Buffer> {
  const { Decompress } = await import("fzstd");
  const decoded: Buffer[] = [];
  const decoder = new Decompress((chunk) => decoded.push(asBuffer(chunk)));
  for await (const piece of pieces(raw)) {
    decoder.push(piece);
    yield* decoded.splice(0);
  }
  decoder.push(new Uint8Array(0), true);
  yield* decoded.splice(0);
}

async function* unxz(raw: Chunks): AsyncGenerator<Buffer> {
  const { createRequire } = await import("node:module");
  // Required, because runtimes disagree on what the default export of this CommonJS package is when it is imported.
  const { XzReadableStream }: typeof import("xz-decompress") = createRequire(import.meta.url)("xz-decompress");
  const { ReadableStream } = await import("node:stream/web");
  for await (const chunk of new XzReadableStream(ReadableStream.from(pieces(raw)))) yield asBuffer(chunk);
}

/** @param bytes of the next piece at most */
async function* pieces(raw: Chunks, bytes = () => PIECE_BYTES): AsyncGenerator<Buffer> {
  for await (const chunk of raw) {
    for (let rest = chunk; rest.length > 0; ) {
      const piece = rest.subarray(0, bytes());
      yield piece;
      rest = rest.subarray(piece.length);
    }
  }
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
