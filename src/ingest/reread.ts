/** Gets the text of single lines again when somebody looks, so that no text is kept while reading. */
import { type FileHandle, open } from "node:fs/promises";
import type { Input } from "./input.ts";
import { isSystemError } from "./problems.ts";
import { readChunks } from "./read.ts";
import { compressionOf, encodingOf } from "./sniff.ts";

/** What is shown of a line: more than a screen holds, less than a path dump. */
export const SHOWN_BYTES = 4 * 1024;

/** Lines that stand closer than this are read at once: what lies between them is read sooner than it is passed over. */
const CLOSE_BYTES = 16 * 1024;
/** No more is read at once. */
const BLOCK_BYTES = 256 * 1024;

const LF = 10;
const CR = 13;

/**
 * The text of the lines that start at `offsets` of the decoded stream, without their ends, cut at 4 KiB.
 * Broken UTF-8 becomes U+FFFD. An offset at which no line starts, or whose bytes are gone, is missing from the result;
 * so is everything when the file can no longer be read.
 */
export async function readLinesAt(input: Input, offsets: readonly number[]): Promise<Map<number, string>> {
  const texts = new Map<number, string>();
  const wanted: number[] = [];
  for (const offset of [...new Set(offsets)].sort((a, b) => a - b)) {
    const kept = input.retained.get(offset);
    if (kept === undefined) wanted.push(offset);
    else texts.set(offset, kept.toString());
  }
  if (wanted.length === 0) return texts;
  try {
    for await (const [offset, text] of readAgain(input, wanted)) texts.set(offset, text);
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
  return texts;
}

/**
 * What it takes to read lines of an input again: what is packed has to be unpacked once more, up to the last of them. Of a
 * pipe without a copy those are lost that nobody keeps with `retain`.
 */
export async function rereading(input: Input): Promise<"cheap" | "unpacked" | "never"> {
  const file = fileOf(input);
  if (file === null) return "never";
  if (input.spool !== null) return "cheap";
  try {
    const handle = await open(file);
    try {
      return (await markOfPlainFile(handle)) === null ? "unpacked" : "cheap";
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return "cheap";
  }
}

/** Where the bytes of an input can be read again, null for a pipe without a copy. */
function fileOf({ origin, spool }: Input): string | null {
  return spool ?? (origin.kind === "file" || origin.kind === "member" ? origin.file : null);
}

/** Keeps a copy of the line `buffer[start..end)`, as far as it would be shown, for `readLinesAt`. */
export function retain(input: Input, buffer: Buffer, start: number, end: number, offset: number): void {
  input.retained.set(offset, Buffer.from(shownPart(buffer.subarray(start, end))));
}

async function* readAgain(input: Input, wanted: readonly number[]): AsyncGenerator<[number, string]> {
  const file = fileOf(input);
  if (file === null) return;
  const handle = await open(file);
  try {
    const markBytes = input.spool === null ? await markOfPlainFile(handle) : 0;
    if (markBytes === null) yield* fromStream(input, wanted);
    else yield* fromFile(handle, wanted, markBytes);
  } finally {
    await handle.close();
  }
}

/** How far offsets of the decoded stream are from places in the file; null when they have nothing to do with each other. */
export async function markOfPlainFile(handle: FileHandle): Promise<number | null> {
  const head = await readAt(handle, 0, 512);
  const { encoding, markBytes } = encodingOf(head);
  return compressionOf(head) === null && encoding === "utf-8" ? markBytes : null;
}

/** Offsets in order; lines that stand close together come with one read. */
async function* fromFile(
  handle: FileHandle,
  wanted: readonly number[],
  markBytes: number,
): AsyncGenerator<[number, string]> {
  let block: Buffer = Buffer.alloc(0);
  let blockAt = 0;
  for (const [index, offset] of wanted.entries()) {
    // One byte before tells whether a line starts here, one byte behind whether a "\r" belongs to its end.
    const before = offset === 0 ? 0 : 1;
    const begin = offset + markBytes - before;
    const bytes = before + SHOWN_BYTES + 2;
    if (begin + bytes > blockAt + block.length) {
      block = await readAt(handle, begin, lastOfBlock(wanted, index) - offset + bytes);
      blockAt = begin;
    }
    const text = lineIn(block.subarray(begin - blockAt, begin - blockAt + bytes), before);
    if (text !== null) yield [offset, text];
  }
}

/** The last of the offsets from `index` on that are read together. */
function lastOfBlock(wanted: readonly number[], index: number): number {
  const first = wanted[index] ?? 0;
  let last = first;
  for (let i = index + 1; i < wanted.length; i++) {
    const next = wanted[i] ?? 0;
    if (next - last > CLOSE_BYTES || next - first > BLOCK_BYTES) break;
    last = next;
  }
  return last;
}

/** The line behind the first `before` bytes; null where none starts there. */
function lineIn(bytes: Buffer, before: number): string | null {
  if (bytes.length <= before || (before === 1 && bytes[0] !== LF)) return null;
  const line = bytes.subarray(before);
  const newline = line.indexOf(LF);
  const end = newline > 0 && line[newline - 1] === CR ? newline - 1 : newline;
  return shownPart(newline === -1 ? line : line.subarray(0, end)).toString();
}

/** Offsets in order; what lies between the lines is passed over without a look at it. */
async function* fromStream(input: Input, wanted: readonly number[]): AsyncGenerator<[number, string]> {
  let next = 0;
  let held: Buffer = Buffer.alloc(0);
  let heldAt = 0;
  function* found(isEnd: boolean): Generator<[number, string]> {
    for (; next < wanted.length; next++) {
      const offset = wanted[next] ?? 0;
      const before = offset === 0 ? 0 : 1;
      const begin = offset - before - heldAt;
      const end = begin + before + SHOWN_BYTES + 2;
      if (end > held.length && !isEnd) {
        const passed = Math.min(begin, held.length);
        held = held.subarray(passed);
        heldAt += passed;
        return;
      }
      const text = lineIn(held.subarray(begin, end), before);
      if (text !== null) yield [offset, text];
    }
  }
  for await (const chunk of readChunks(input, ignore)) {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    yield* found(false);
    if (next >= wanted.length) return;
  }
  yield* found(true);
}

/** What is wrong with an input was said when it was first read. */
function ignore(): void {}

async function readAt(handle: FileHandle, position: number, bytes: number): Promise<Buffer> {
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(bytes), 0, bytes, position);
  return buffer.subarray(0, bytesRead);
}

/** The first 4 KiB of a line, not ending inside a character. */
export function shownPart(line: Buffer): Buffer {
  if (line.length <= SHOWN_BYTES) return line;
  let end = SHOWN_BYTES;
  while (end > SHOWN_BYTES - 4 && ((line[end] ?? 0) & 0xc0) === 0x80) end--;
  return line.subarray(0, end);
}
