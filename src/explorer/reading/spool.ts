/**
 * Copies of what cannot be read at any offset: the decoded bytes of pipes, of compressed files, of other encodings and of
 * files that are still being written go into the temporary folder while they are read. Everything else is read in place.
 */
import { appendFileSync, statfsSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "../../event.ts";
import type { Input, Source } from "../../ingest/input.ts";
import { isSystemError } from "../../ingest/problems.ts";
import { markOfPlainFile } from "../../ingest/reread.ts";
import type { ReadInput } from "../../parse/input.ts";
import type { InputText } from "../protocol.ts";

/** Room that copies may still take, shared by all inputs. */
export interface Room {
  bytes: number;
}

/** The other half of the disk is left to those who share it. */
export function roomIn(folder: string): Room {
  const { bavail, bsize } = statfsSync(folder);
  return { bytes: (bavail * bsize) / 2 };
}

/** The sources with a place in `folder` for the copy of each input that needs one; `following`, newest inputs grow. */
export function withSpools(sources: readonly Source[], folder: string, following: boolean): Promise<Source[]> {
  return Promise.all(
    sources.map(async (source) => {
      const place = (input: Input) => withSpool(input, folder, following && input === source.inputs.at(-1));
      return { ...source, inputs: await Promise.all(source.inputs.map(place)) };
    }),
  );
}

/** The input with a place in `folder` for its copy, where it needs one. @param grows it is still being written */
export async function withSpool(input: Input, folder: string, grows: boolean): Promise<Input> {
  const inPlace = !(grows && input.origin.kind === "file") && (await markOf(input)) !== null;
  return inPlace ? input : { ...input, spool: join(folder, `copy-${input.number}`) };
}

/** Where the decoded text of an input will be found. */
export async function inputText(input: Input): Promise<InputText> {
  const { path, origin, spool } = input;
  if (spool !== null || origin.kind === "stdin") return { path, file: spool ?? "", skip: 0 };
  return { path, file: origin.file, skip: (await markOf(input)) ?? 0 };
}

/** How far offsets of the text are from places in its file; null where the file is of no use for that. */
async function markOf({ origin }: Input): Promise<number | null> {
  if (origin.kind === "stdin" || origin.kind === "pipe") return null;
  try {
    const handle = await open(origin.file);
    try {
      return await markOfPlainFile(handle);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    // that it cannot be opened is said where it is read
    return 0;
  }
}

/** Reads as `read` does; what has a place for a copy is copied before it is handed on. */
export function copied(read: ReadInput, room: Room): ReadInput {
  return (input, report) =>
    input.spool === null ? read(input, report) : copy(read(input, report), input.spool, room, input.path, report);
}

async function* copy(
  chunks: AsyncIterable<Buffer>,
  file: string,
  room: Room,
  path: string,
  report: (problem: Problem) => void,
): AsyncGenerator<Buffer> {
  let whole = true;
  for await (const chunk of chunks) {
    if (whole && !append(file, chunk, room)) {
      whole = false;
      report(notCopied(path));
    }
    yield chunk;
  }
}

/** False where there is no room; what was copied before stays. */
function append(file: string, chunk: Buffer, room: Room): boolean {
  if (chunk.length > room.bytes) return false;
  try {
    // opened anew for each chunk: beside the work on a chunk that is nothing, and there is no handle to lose
    appendFileSync(file, chunk, { mode: 0o600 });
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return false;
  }
  room.bytes -= chunk.length;
  return true;
}

function notCopied(path: string): Problem {
  const text = `${path} could not be copied to its end, so its later lines cannot be shown: the temporary folder has no room for it; set TMPDIR to a larger one.`;
  return { code: "unreadable", line: 0, text };
}
