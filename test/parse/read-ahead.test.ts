/** Blocks of large inputs: whatever chunks the bytes come in, wherever blocks end, threads give what one thread gives. */

import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { setImmediate as turn } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seeded } from "../../bench/random.ts";
import { parseAll } from "../../src/cli/diagnose.ts";
import { findSources } from "../../src/ingest/find.ts";
import { LONGEST_LINE_BYTES } from "../../src/ingest/lines.ts";
import { readChunks } from "../../src/ingest/read.ts";
import { messageGrammar } from "../../src/parse/message-grammar.ts";
import { bytesIn, fill } from "../../src/parse/sieve/fill.ts";
import { BLOCK_BYTES } from "../../src/parse/sieve/node-sieve.ts";
import { type Part, siftPart } from "../../src/parse/sieve/part.ts";
import type { Filling } from "../../src/parse/sieve/read-ahead.ts";
import { type Sieve, type SieveCode, sieveOf } from "../../src/parse/sieve/sieve.ts";
import { type Block, FILLED_AT_ONCE, ReadThreads } from "../../src/parse/sieve/threads.ts";
import { countLines } from "../../src/parse/source.ts";
import { system } from "../../src/systems/zookeeper/system.ts";
import { generated } from "../bench/logs.ts";
import { parseOptions } from "../parse-options.ts";
import { log } from "./crowd-log.ts";
import { eventsOf, parserOf, parseText, whole } from "./parse-text.ts";
import { WRAPS, wrapped } from "./wrapped-log.ts";

/** What came of parts that were to be sifted, and how many lines were taken. */
interface Outcomes {
  sifted: number;
  refused: number;
  taken: number;
}

const GRAMMAR = messageGrammar(system);
const HEADER =
  "2024-03-05 08:00:01,120 [myid:2] - INFO  [NIOServerCxn.Factory:0.0.0.0/0.0.0.0:2181:NIOServerCnxn@1040] - MSG";
const folder = mkdtempSync(join(tmpdir(), "quorumscope-blocks-"));
afterAll(() => rmSync(folder, { recursive: true }));

it("has no room in a block for a line that is longer than lines are delivered whole", () => {
  expect(BLOCK_BYTES).toBeLessThanOrEqual(LONGEST_LINE_BYTES);
});

describe("blocks", () => {
  const draw = seeded(23);
  const path = join(folder, "packed.gz");
  writeFileSync(path, gzipSync("its bytes come from elsewhere"));
  const file = join(folder, "parts.log");

  /** Blocks whose parts are sifted here: some late, some not at all, some left to who reads; adding up what came of them. */
  function blocksOf(size: number, outcomes = { sifted: 0, refused: 0, taken: 0 }): Block[] {
    return Array.from({ length: FILLED_AT_ONCE + draw.between(1, 4) }, (): Block => {
      const bytes = Buffer.alloc(size);
      return {
        bytes,
        sift: (code, part) => (draw.between(0, 3) === 0 ? null : siftLate(code, part, bytes, outcomes)),
      };
    });
  }

  const sieves = new Map<string, Sieve>();
  function known(code: SieveCode): Sieve {
    const sieve = sieves.get(code.key) ?? sieveOf(code);
    sieves.set(code.key, sieve);
    return sieve;
  }

  async function siftLate(code: SieveCode, part: Part, block: Buffer, outcomes: Outcomes) {
    for (let wait = draw.between(0, 3); wait > 0; wait--) await turn();
    const sifted = draw.between(0, 9) === 0 ? null : siftPart(known(code), part, block);
    outcomes[sifted ? "sifted" : "refused"]++;
    outcomes.taken += sifted?.takenCount ?? 0;
    return sifted;
  }

  async function* chunked(bytes: Buffer, most: number): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; ) {
      const size = draw.between(1, most);
      yield Buffer.from(bytes.subarray(at, at + size));
      at += size;
      if (draw.between(0, 9) === 0) await turn();
    }
  }

  /** Parts of a file, whose end they do not know. */
  async function* partsOf(fd: number, blocks: readonly Block[]): AsyncGenerator<Part, undefined> {
    for (let turn = 0, at = 0; ; turn++) {
      const block = turn % blocks.length;
      const length = draw.between(1, blocks[block]?.bytes.length ?? 1);
      yield { block, length, file: { fd, at } };
      at += length;
    }
  }

  function filled(chunks: AsyncGenerator<Buffer>, blocks: readonly Block[]): Filling {
    return fill(
      blocks.map(({ bytes }) => bytes),
      bytesIn(chunks),
    );
  }

  /** As of a large packed file. */
  async function readAhead(parts: Filling, blocks: readonly Block[]) {
    const parser = parserOf(64 * 1024 * 1024, { path });
    let told = 0;
    const threads = { blocks, unpack: () => parts };
    for await (const size of parser.read(readChunks, threads)) told += size;
    const parsed = parser.end();
    return { told, facts: whole(parsed), problems: parsed.problems };
  }

  /** Out of chunks and out of a file, bytes give what their lines give one by one. */
  async function expectSame(bytes: Buffer, outcomes: Outcomes): Promise<void> {
    const alone = parseText(bytes, { sieve: false, path });
    const expected = { told: bytes.length, facts: whole(alone), problems: alone.problems };
    const blocks = blocksOf(draw.between(3_000, 40_000), outcomes);
    const chunks = chunked(bytes, draw.between(1, 20_000));
    expect(await readAhead(filled(chunks, blocks), blocks)).toEqual(expected);
    writeFileSync(file, bytes);
    const fd = openSync(file, "r");
    expect(await readAhead(partsOf(fd, blocks), blocks)).toEqual(expected);
    closeSync(fd);
  }

  /** Lines of a log with something among them. */
  function withOdd(lineEnd: string, odd: string | Buffer): Buffer {
    const text = log(HEADER, "MSG", 4000, lineEnd);
    const at = text.indexOf("\n", draw.between(100_000, text.length - 1000)) + draw.between(0, 1);
    return Buffer.concat([Buffer.from(text.slice(0, at)), Buffer.from(odd), Buffer.from(text.slice(at))]);
  }

  it.each([
    ["lines only", "\n", ""],
    ["CRLF", "\r\n", ""],
    ["a NUL byte", "\n", "\0"],
    ["broken UTF-8", "\n", Buffer.from([0xc3, 0x28])],
    ["a line longer than a block", "\n", `${"x".repeat(70_000)}\n`],
    ["an over-long line", "\r\n", `\n${"é".repeat(LONGEST_LINE_BYTES)}\n`],
    ["empty lines", "\n", "\n\n\r\n\n"],
    ["another server", "\n", log(HEADER.replace("myid:2", "myid:3"), "MSG", 1500, "\n")],
  ])("of a log with %s give what its lines give", async (_, lineEnd, odd) => {
    const outcomes = { sifted: 0, refused: 0, taken: 0 };
    for (let run = 0; run < 4; run++) {
      const lines = withOdd(lineEnd, odd);
      const bytes = run % 2 === 0 ? lines : lines.subarray(0, -draw.between(1, 30));
      await expectSame(bytes, outcomes);
    }
    expect(outcomes.sifted).toBeGreaterThan(5);
    expect(outcomes.refused).toBeGreaterThan(0);
    expect(outcomes.taken).toBeGreaterThan(500);
  });

  it.each(["cri", "docker", "compose", "kubectl with timestamps"])(
    "of a %s log give what its lines give",
    async (name) => {
      const outcomes = { sifted: 0, refused: 0, taken: 0 };
      for (let run = 0; run < 3; run++) {
        const lines = log(HEADER, "MSG", 4000, "\n").split("\n");
        let node = 0;
        const text = wrapped(lines, WRAPS[name] ?? String, () => {
          if (draw.between(0, 20) === 0) node = draw.between(0, run);
          return `zk-${node}`;
        });
        const bytes = Buffer.from(text.join("\n"));
        await expectSame(bytes, outcomes);
      }
      expect(outcomes.sifted).toBeGreaterThan(5);
      expect(outcomes.taken).toBeGreaterThan(100);
    },
  );

  it("of a pipe that fails pass its failure on", async () => {
    const bytes = Buffer.from(log(HEADER, "MSG", 2000, "\n"));
    async function* failing(): AsyncGenerator<Buffer> {
      yield* chunked(bytes, 5_000);
      throw new Error("the pipe broke");
    }
    const blocks = blocksOf(10_000);
    await expect(readAhead(filled(failing(), blocks), blocks)).rejects.toThrow("the pipe broke");
  });
});

describe("threads", () => {
  const thread = (name: string) => new URL(`../../dist/src/cli/${name}-thread.js`, import.meta.url);
  const threads = new ReadThreads({ sift: thread("sift"), unpack: thread("unpack") }, 2);
  afterAll(() => threads.end());
  let bytes = Buffer.alloc(0);

  beforeAll(() => {
    const { logs } = generated({ bytes: 40_000_000, written: 1, releases: ["3.5"] });
    const lines = (Object.values(logs)[0] ?? "").split("\n");
    // what has to be told of, and what threads refuse, in the middle
    lines.splice(60_000, 0, "y".repeat(90_000));
    lines.splice(120_000, 0, `${lines[120_000]}\0`);
    const text = lines.join("\n");
    const at = text.indexOf("\n", 35_000_000);
    const odd = Buffer.from([0xc3, 0x28]);
    bytes = Buffer.concat([Buffer.from(text.slice(0, at)), odd, Buffer.from(text.slice(at, -5))]);
    writeFileSync(join(folder, "large.log"), bytes);
    writeFileSync(join(folder, "large.log.gz"), gzipSync(bytes, { level: 1 }));
  }, 60_000);

  async function facts(path: string, shared: ReadThreads | null) {
    const stdin = Readable.from(
      (function* () {
        for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
      })(),
    );
    const found = await findSources([path], { stdin });
    const parse = parseOptions([GRAMMAR]);
    let told = 0;
    const [parsed] = await parseAll(found, {
      parse,
      read: readChunks,
      following: false,
      threads: shared,
      onChunk: (size) => {
        told += size;
      },
    });
    if (!parsed) throw new Error("there is a source");
    return {
      told,
      counts: [...countLines(parsed)],
      problems: parsed.problems.flat().map(({ code, line }) => `${code}@${line}`),
      retained: [...(parsed.source.inputs[0]?.retained.keys() ?? [])],
      streams: parsed.streams.map((stream) => ({
        records: stream.records,
        first: stream.first,
        last: stream.last,
        crowd: [...(stream.reading?.crowd ?? [])].sort(),
        events: eventsOf(stream).map(({ at, kind, ref }) => `${at} ${ref.line} ${ref.offset} ${kind}`),
      })),
    };
  }

  it.each([
    ["a file", "large.log"],
    ["a compressed file", "large.log.gz"],
    ["a pipe", "-"],
  ])("read of %s what one thread reads, and tell of the same problems", { timeout: 60_000 }, async (_, name) => {
    const path = name === "-" ? name : join(folder, name);
    const alone = await facts(path, null);
    expect(alone.problems.map((problem) => problem.split("@")[0])).toEqual(["nul-bytes", "broken-utf8"]);
    expect(alone.told).toBe(bytes.length);
    expect(alone.retained.length > 0).toBe(name !== "large.log");
    expect(await facts(path, threads)).toEqual(alone);
  });
});
