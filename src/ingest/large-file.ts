/** What a large file holds, for who reads it in another way than chunk by chunk. */
import { type FileHandle, open } from "node:fs/promises";
import type { Input } from "./input.ts";
import { isSystemError } from "./problems.ts";
import { archiveOf, compressionOf, encodingOf } from "./sniff.ts";

/** As long as what tells an archive. */
const HEAD_BYTES = 512;

export interface OpenFile {
  /** At its begin. */
  readonly handle: FileHandle;
  /** Text where any part of the file can be read by itself as it lies on disk. */
  readonly holds: "text" | "gzip" | "other";
}

/** The open file of an input; null where it has none, or its text has to be copied, or it cannot be opened. */
export async function openFile({ origin, spool }: Input): Promise<OpenFile | null> {
  if ((origin.kind !== "file" && origin.kind !== "member") || spool !== null) return null;
  let handle: FileHandle | null = null;
  try {
    handle = await open(origin.file);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return { handle, holds: contentOf(buffer.subarray(0, bytesRead)) };
  } catch (error) {
    await handle?.close();
    if (!isSystemError(error)) throw error;
    return null;
  }
}

function contentOf(head: Buffer): OpenFile["holds"] {
  const compression = compressionOf(head);
  if (compression !== null) return compression === "gzip" ? "gzip" : "other";
  const { encoding, markBytes } = encodingOf(head);
  return archiveOf(head) === null && encoding === "utf-8" && markBytes === 0 ? "text" : "other";
}
