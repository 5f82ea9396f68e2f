/** Lines that are quoted are the same, however they are got again: from the file, or kept because it would take too much. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { afterAll, expect, it } from "vitest";
import { parseAll } from "../../src/cli/diagnose.ts";
import { findSources } from "../../src/ingest/find.ts";
import { readChunks } from "../../src/ingest/read.ts";
import { readLinesAt } from "../../src/ingest/reread.ts";
import { messageGrammar } from "../../src/parse/message-grammar.ts";
import { system } from "../../src/systems/zookeeper/system.ts";
import { parseOptions } from "../parse-options.ts";
import { eventsOf } from "./parse-text.ts";
import { WRAPS } from "./wrapped-log.ts";

const folder = mkdtempSync(join(tmpdir(), "quorumscope-retained-"));
afterAll(() => rmSync(folder, { recursive: true }));

const EVENT = "2024-03-05 08:00:01,120 [myid:2] - INFO  [QuorumPeer[myid=2]:QuorumPeer@871] - LOOKING";
const CROWD =
  "2024-03-05 08:00:01,130 [myid:2] - INFO  [NIOServerCxn.Factory:0.0.0.0/0.0.0.0:2181:NIOServerCnxn@1040] - Closed socket connection for client /10.0.0.7:4711 (no session established for client)";

/** What is retained of a log of ZooKeeper, and the text of every line of an event. */
async function quotes(path: string, text: string): Promise<{ readonly retained: number; readonly quoted: string[] }> {
  const found = await findSources([path], { stdin: Readable.from([Buffer.from(text)]) });
  const [parsed] = await parseAll(found, {
    parse: parseOptions([messageGrammar(system)]),
    read: readChunks,
    following: false,
    threads: null,
    onChunk: () => undefined,
  });
  const input = parsed?.source.inputs[0];
  if (!parsed || !input) throw new Error("there is a source");
  const offsets = parsed.streams.flatMap((stream) => eventsOf(stream).map(({ ref }) => ref.offset));
  const texts = await readLinesAt(input, offsets);
  return { retained: input.retained.size, quoted: offsets.map((offset) => texts.get(offset) ?? "") };
}

async function threeWays(text: string) {
  const path = join(folder, "zk.log");
  writeFileSync(path, text);
  writeFileSync(`${path}.gz`, gzipSync(text, { level: 1 }));
  return { plain: await quotes(path, text), packed: await quotes(`${path}.gz`, text), piped: await quotes("-", text) };
}

const LINES = [EVENT, ...Array.from({ length: 20 }, () => CROWD), EVENT];

it.each(Object.entries(WRAPS))("quotes the same lines of a file, a packed one and a pipe: %s", async (_, wrap) => {
  const at = new Date("2024-03-05T08:00:02.000Z");
  const { plain, packed, piped } = await threeWays(`${LINES.map((line) => wrap(line, "zk1", at)).join("\n")}\n`);
  expect(plain.quoted.length).toBeGreaterThan(1);
  expect(plain.quoted).not.toContain("");
  expect(packed.quoted).toEqual(plain.quoted);
  expect(piped.quoted).toEqual(plain.quoted);
  expect(plain.retained).toBe(0);
  expect(packed.retained).toBe(plain.quoted.length);
  expect(piped.retained).toBe(plain.quoted.length);
});

it("quotes rows of a packed export as they stand in it", async () => {
  const rows = LINES.map((line) => `"2024-03-05T08:00:02.000Z","zk1","${line}"`);
  const { plain, packed } = await threeWays(`"@timestamp","host","message"\n${rows.join("\n")}\n`);
  expect(plain.quoted).toContain(rows[0]);
  expect(packed).toEqual(plain);
});

it("retains no lines of a packed file that is mostly events, and quotes them all the same", {
  timeout: 60_000,
}, async () => {
  const text = `${EVENT}\n`.repeat(330_000);
  const { packed } = await threeWays(text);
  expect(packed.retained).toBe(0);
  expect(packed.quoted).toHaveLength(330_000);
  expect(new Set(packed.quoted)).toEqual(new Set([EVENT]));
});
