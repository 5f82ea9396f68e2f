/** The fingerprint of an input, so that a report can be tied to the files it was made from. */
import { createHash } from "node:crypto";
import type { Input } from "./input.ts";
import { rawChunks } from "./read.ts";

/**
 * The sha256 of the bytes as they lie on disk (of a member, as it lies in its archive), in lower-case hexadecimal;
 * null for a pipe, whose bytes are gone. Throws what the system throws.
 */
export async function hashInput({ origin }: Input): Promise<string | null> {
  if (origin.kind === "stdin" || origin.kind === "pipe") return null;
  const hash = createHash("sha256");
  for await (const chunk of rawChunks(origin)) hash.update(chunk);
  return hash.digest("hex");
}
