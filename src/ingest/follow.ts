/** Keeps reading an input that is still being written: a growing file, through truncation and rotation, or a pipe. */
import { type FileHandle, open, stat } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { Input, Source } from "./input.ts";
import { isSystemError, type Report, unreadable } from "./problems.ts";
import { CHUNK_BYTES, decode, readChunks } from "./read.ts";

/** Short enough to look immediate, long enough to cost nothing. */
const POLL_MS = 250;

const LF = 10;

/** The inputs that may still be written: the last of each source. What rotation made of it before is as it is. */
export function stillWritten(sources: readonly Source[]): ReadonlySet<Input> {
  return new Set(sources.flatMap(({ inputs }) => inputs.slice(-1)));
}

/**
 * Yields the decoded bytes of an input from its beginning and then what is added, to what is there when `signal` aborts.
 * When the file is truncated, or another takes its place, reading goes on at the beginning of what is there;
 * a line that was cut by that is ended with a newline of ours. A pipe ends when its writer ends it.
 * Offsets in this stream say nothing about places in the file: keep what may be shown with `retain`.
 */
export async function* follow(input: Input, signal: AbortSignal, report: Report): AsyncGenerator<Buffer> {
  const { origin } = input;
  if (origin.kind !== "file") {
    yield* untilAborted(input, signal, report);
    return;
  }
  try {
    yield* decode(tail(origin.file, signal), input.path, report);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    report(unreadable(input.path, error));
  }
}

async function* untilAborted(input: Input, signal: AbortSignal, report: Report): AsyncGenerator<Buffer> {
  const { origin } = input;
  const stop = (): void => {
    if (origin.kind === "stdin") origin.stream.destroy();
  };
  signal.addEventListener("abort", stop, { once: true });
  try {
    for await (const chunk of readChunks(input, report)) {
      yield chunk;
      if (signal.aborted) return;
    }
  } catch (error) {
    // Destroying the stream is how its reader is woken.
    if (!signal.aborted) throw error;
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

async function* tail(file: string, signal: AbortSignal): AsyncGenerator<Buffer> {
  let handle = await open(file);
  let position = 0;
  let last = LF;
  async function* rest(): AsyncGenerator<Buffer> {
    for await (const chunk of readFrom(handle, position)) {
      position += chunk.length;
      last = chunk.at(-1) ?? last;
      yield chunk;
    }
  }
  try {
    for (;;) {
      const isLast = signal.aborted;
      yield* rest();
      if (isLast) return;
      const change = await changeOf(file, handle, position);
      if (change === "none") await pause(signal);
      else {
        // What was written between our last read and the rename is still in the old file.
        if (change === "replaced") yield* rest();
        if (last !== LF) yield Buffer.from("\n");
        last = LF;
        position = 0;
        if (change === "replaced") handle = await reopened(handle, file);
      }
    }
  } finally {
    await handle.close();
  }
}

async function* readFrom(handle: FileHandle, start: number): AsyncGenerator<Buffer> {
  for (let position = start; ; ) {
    const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
    const { bytesRead } = await handle.read(buffer, 0, CHUNK_BYTES, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

/** Between the two steps of a rotation there is no file of that name: nothing has changed yet. */
async function changeOf(
  file: string,
  handle: FileHandle,
  position: number,
): Promise<"none" | "truncated" | "replaced"> {
  const ours = await handle.stat();
  const named = await statIfThere(file);
  if (named !== null && (named.ino !== ours.ino || named.dev !== ours.dev)) return "replaced";
  return ours.size < position ? "truncated" : "none";
}

async function statIfThere(file: string): Promise<{ readonly ino: number; readonly dev: number } | null> {
  try {
    return await stat(file);
  } catch (error) {
    if (isSystemError(error) && error.code === "ENOENT") return null;
    throw error;
  }
}

/** Opens the new file before it lets the old one go: there is always one to close. */
async function reopened(old: FileHandle, file: string): Promise<FileHandle> {
  const handle = await open(file);
  await old.close();
  return handle;
}

async function pause(signal: AbortSignal): Promise<void> {
  try {
    await sleep(POLL_MS, undefined, { signal });
  } catch {
    // The only way to fail is to be aborted, which the caller sees for itself.
  }
}
