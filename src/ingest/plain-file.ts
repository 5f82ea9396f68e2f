/** Files whose bytes are their text: any part of them can be read by itself. */
import { type FileHandle, open } from "node:fs/promises";
import type { Input } from "./find.ts";
import { isSystemError } from "./problems.ts";
import { archiveOf, compressionOf, encodingOf } from "./sniff.ts";

/** As long as what tells an archive. */
const HEAD_BYTES = 512;

/** The open file of an input, at its begin; null where its text is not what lies on disk, or has to be copied, or it cannot be opened. */
export async function openPlain({ origin, spool }: Input): Promise<FileHandle | null> {
  if ((origin.kind !== "file" && origin.kind !== "member") || spool !== null) return null;
  let handle: FileHandle | null = null;
  try {
    handle = await open(origin.file);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const head = buffer.subarray(0, bytesRead);
    const { encoding, markBytes } = encodingOf(head);
    const isText = compressionOf(head) === null && archiveOf(head) === null && encoding === "utf-8" && markBytes === 0;
    if (isText) return handle;
    await handle.close();
  } catch (error) {
    await handle?.close();
    if (!isSystemError(error)) throw error;
  }
  return null;
}
