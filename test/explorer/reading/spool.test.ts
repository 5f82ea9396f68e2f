/** Copies of what cannot be read at any offset. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { copied, inputText, type Room, withSpools } from "../../../src/explorer/reading/spool.ts";
import { findSources } from "../../../src/ingest/find.ts";
import type { Input } from "../../../src/ingest/input.ts";
import { readChunks } from "../../../src/ingest/read.ts";
import { readLinesAt } from "../../../src/ingest/reread.ts";
import { scratch } from "../../ingest/scratch.ts";

const TEXT = "the first line of text\nGröße 😀\n";

async function spooled(path: string, following = false, stdin = ""): Promise<Input> {
  const { sources } = await findSources([path], { stdin: Readable.from([Buffer.from(stdin)]) });
  const [input] = (await withSpools(sources, await scratch(), following)).flatMap(({ inputs }) => inputs);
  if (input === undefined) throw new Error("nothing was found");
  return input;
}

/** Reads to the end; what was read, and the problems. */
async function readThrough(input: Input, room: Room = { bytes: 1000 }): Promise<[string, string[]]> {
  const problems: string[] = [];
  const chunks: Buffer[] = [];
  const read = copied(readChunks, room);
  for await (const chunk of read(input, ({ code }) => problems.push(code))) chunks.push(chunk);
  return [Buffer.concat(chunks).toString(), problems];
}

it.each([
  ["compressed", gzipSync(TEXT)],
  ["UTF-16", Buffer.from(`\uFEFF${TEXT}`, "utf16le")],
])("the text of a %s file is copied while it is read, and can be read again", async (_, bytes) => {
  const input = await spooled(join(await scratch({ "zk1.log": bytes }), "zk1.log"));
  expect(await readThrough(input)).toEqual([TEXT, []]);
  const { file, skip } = await inputText(input);
  expect([readFileSync(file, "utf8"), skip]).toEqual([TEXT, 0]);
  expect(await readLinesAt(input, [23])).toEqual(new Map([[23, "Größe 😀"]]));
});

it("so is what comes through a pipe", async () => {
  const input = await spooled("-", false, TEXT);
  expect(await readThrough(input)).toEqual([TEXT, []]);
  expect(await readLinesAt(input, [0])).toEqual(new Map([[0, "the first line of text"]]));
});

it("a plain file is read in place, behind its mark", async () => {
  const path = join(await scratch({ "zk1.log": `\uFEFF${TEXT}` }), "zk1.log");
  const input = await spooled(path);
  expect([input.spool, await inputText(input)]).toEqual([null, { path, file: path, skip: 3 }]);
});

it("a plain file that is followed has a copy, because it may be cut or replaced", async () => {
  const input = await spooled(join(await scratch({ "zk1.log": TEXT }), "zk1.log"), true);
  expect(input.spool).not.toBeNull();
});

it("without room for a copy everything is read all the same, and it is said", async () => {
  const input = await spooled("-", false, TEXT);
  expect(await readThrough(input, { bytes: 10 })).toEqual([TEXT, ["unreadable"]]);
  expect(await readLinesAt(input, [0])).toEqual(new Map());
});
