import { rm } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Input } from "../../src/ingest/input.ts";
import { LineSplitter } from "../../src/ingest/lines.ts";
import { readChunks } from "../../src/ingest/read.ts";
import { readLinesAt, retain, SHOWN_BYTES } from "../../src/ingest/reread.ts";
import { inputOf } from "./scratch.ts";

/** Texts by offset, as the splitter delivers them on the first reading. */
async function firstReading(input: Input): Promise<Map<number, string>> {
  const texts = new Map<number, string>();
  const splitter = new LineSplitter(
    input.path,
    (buffer, start, end, offset) => texts.set(offset, buffer.toString("utf8", start, end)),
    () => {},
  );
  for await (const chunk of readChunks(input, () => {})) splitter.push(chunk);
  splitter.end();
  return texts;
}

const text = "first\r\n\nGröße 😀\n\rlone\rcarriage\n\0nul\nlast without end";

test.each([
  ["plain", Buffer.from(text)],
  ["marked", Buffer.from(`\uFEFF${text}`)],
  ["compressed", gzipSync(text)],
  ["UTF-16", Buffer.from(`\uFEFF${text}`, "utf16le")],
  ["broken UTF-8", Buffer.from("good\nbad \xff\xe9\nlast\n", "latin1")],
])("a %s file is read again as it was read first", async (_, bytes) => {
  const input = await inputOf(bytes);
  const first = await firstReading(input);
  const again = await readLinesAt(input, [...first.keys()].reverse());
  expect([...again].sort(([a], [b]) => a - b)).toEqual([...first]);
});

test("any file is read again as it was read first", async () => {
  const parts = fc.constantFrom("x", "\r", "\n", "\r\n", "é", "y".repeat(30));
  await fc.assert(
    fc.asyncProperty(fc.array(parts, { minLength: 1 }), async (all) => {
      const input = await inputOf(`some first line of text${all.join("")}`);
      const first = await firstReading(input);
      expect(await readLinesAt(input, [...first.keys()])).toEqual(first);
    }),
    { numRuns: 30 },
  );
});

test.each([
  ["plain", (bytes: Buffer) => bytes],
  ["compressed", (bytes: Buffer) => gzipSync(bytes)],
])("a long line of a %s file is cut at 4 KiB, never inside a character", async (_, pack) => {
  const line = `x${"é".repeat(SHOWN_BYTES)}`;
  const input = await inputOf(pack(Buffer.from(`${line}\nnext\n`)));
  const [shown] = (await readLinesAt(input, [0])).values();
  expect(shown).toBe(`x${"é".repeat(SHOWN_BYTES / 2 - 1)}`);
});

test.each([
  ["plain", (bytes: Buffer) => bytes],
  ["compressed", (bytes: Buffer) => gzipSync(bytes)],
])("an offset of a %s file at which no line starts gives nothing", async (_, pack) => {
  const input = await inputOf(pack(Buffer.from("one line of text\nsecond line\n")));
  expect(await readLinesAt(input, [3, 17, 500])).toEqual(new Map([[17, "second line"]]));
});

test("lines of a compressed file of many chunks are those of the plain one", async () => {
  const lines = Array.from(
    { length: 40_000 },
    (_, i) => `line ${i} ${"é".repeat(i % 61)}${"x".repeat(i % 4000 === 0 ? 9000 : 0)}`,
  );
  const bytes = Buffer.from(lines.join("\n"));
  const begins = lines.map((_, i) => i).filter((i) => i % 7 === 0 || i > 39_990);
  const offsets = offsetsOf(lines, begins);
  const plain = await readLinesAt(await inputOf(bytes), offsets);
  expect(plain.size).toBe(begins.length);
  expect(await readLinesAt(await inputOf(gzipSync(bytes)), offsets)).toEqual(plain);
});

function offsetsOf(lines: readonly string[], wanted: readonly number[]): number[] {
  let at = 0;
  const offsets = lines.map((line) => {
    at += Buffer.byteLength(line) + 1;
    return at - Buffer.byteLength(line) - 1;
  });
  return wanted.map((line) => offsets[line] ?? 0);
}

test("a pipe gives back what was retained of it", async () => {
  const { Readable } = await import("node:stream");
  const { findSources } = await import("../../src/ingest/find.ts");
  const { sources } = await findSources(["-"], { stdin: Readable.from([]) });
  const input = sources[0]?.inputs[0];
  if (input === undefined) throw new Error("stdin was not found");
  retain(input, Buffer.from("before|the line|after"), 7, 15, 120);
  expect(await readLinesAt(input, [0, 120])).toEqual(new Map([[120, "the line"]]));
});

test("a file that is gone gives nothing", async () => {
  const input = await inputOf("one line of text\n");
  if (input.origin.kind === "file") await rm(input.origin.file);
  expect(await readLinesAt(input, [0])).toEqual(new Map());
});
