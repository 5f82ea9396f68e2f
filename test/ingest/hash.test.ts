import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { findSources } from "../../src/ingest/find.ts";
import { hashInput } from "../../src/ingest/hash.ts";
import { inputOf, onlyInput } from "./scratch.ts";

test("the fingerprint is that of the bytes on disk, not of what they decompress to", async () => {
  const bytes = gzipSync("one line\n");
  expect(await hashInput(await inputOf(bytes))).toBe(createHash("sha256").update(bytes).digest("hex"));
});

test("a pipe has none", async () => {
  expect(await hashInput(onlyInput(await findSources(["-"], { stdin: Readable.from([]) })))).toBeNull();
});
