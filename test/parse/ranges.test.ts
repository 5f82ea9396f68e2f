/** Ranges of a file: every line belongs to exactly one, wherever the borders fall; threads give what one thread gives. */

import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seeded } from "../../bench/random.ts";
import { parseAll } from "../../src/cli/diagnose.ts";
import { layoutsProgram } from "../../src/grammar/layouts.gen.ts";
import { compiledEngine } from "../../src/grammar/match.ts";
import { findSources } from "../../src/ingest/find.ts";
import { readChunks } from "../../src/ingest/read.ts";
import { messageGrammar } from "../../src/parse/reading.ts";
import { siftRange } from "../../src/parse/sieve/ranges.ts";
import { headerShape } from "../../src/parse/sieve/shape.ts";
import { makeSieve, type Sieve } from "../../src/parse/sieve/sieve.ts";
import { SiftThreads } from "../../src/parse/sieve/threads.ts";
import { countLines } from "../../src/parse/source.ts";
import { system } from "../../src/systems/zookeeper/system.ts";
import { generated } from "../bench/logs.ts";
import { eventsOf } from "./parse-text.ts";

const GRAMMAR = messageGrammar(system);
const folder = mkdtempSync(join(tmpdir(), "quorumscope-ranges-"));
afterAll(() => rmSync(folder, { recursive: true }));

function zookeeperSieve(myid: string): Sieve {
  const rule = layoutsProgram.rules.find(({ name }) => name === "layout_zookeeper");
  const header = rule && headerShape(layoutsProgram, rule, 0, (field) => (field === "myid" ? myid : ""));
  const sieve = header && makeSieve(header, GRAMMAR);
  if (!sieve) throw new Error("the layout of ZooKeeper can be sifted");
  return sieve;
}

function written(name: string, text: string | Buffer): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

describe("siftRange", () => {
  const sieve = zookeeperSieve("1");
  const { logs } = generated({ bytes: 150_000, written: 1 });
  const [log = ""] = Object.values(logs);

  /** Sums over all ranges between some borders, and the first lines of what was left. */
  function tiled(
    text: string,
    borders: readonly number[],
  ): { lines: number; taken: number; left: number; reached: number } {
    const size = Buffer.byteLength(text);
    const fd = openSync(written("tiled.log", text), "r");
    let [lines, taken, left, reached] = [0, 0, 0, 0];
    try {
      for (const [i, from] of borders.entries()) {
        const range = siftRange(sieve, { fd, from, to: borders[i + 1] ?? size, size });
        if (!range) throw new Error(`the range from ${from} was refused`);
        expect(range.from).toBe(reached);
        reached = range.to;
        lines += range.lines;
        taken += range.takenCount;
        left += range.left.length / 4;
      }
    } finally {
      closeSync(fd);
    }
    return { lines, taken, left, reached };
  }

  it("gives every line to one range, wherever the borders fall", () => {
    const draw = seeded(5);
    const lines = log.split("\n").length - 1;
    for (let run = 0; run < 40; run++) {
      const cuts = Array.from({ length: draw.between(0, 12) }, () => draw.between(1, log.length - 1));
      // borders on, before and behind a newline
      for (let i = 0; i < 3; i++) cuts.push(log.indexOf("\n", draw.between(0, log.length - 1000)) + i);
      const sums = tiled(log, [0, ...[...new Set(cuts)].sort((a, b) => a - b)]);
      expect(sums.lines).toBe(lines);
      expect(sums.taken + sums.left).toBe(lines);
      expect(sums.reached).toBe(log.length);
    }
  });

  it("leaves a last line without an end to the reader", () => {
    const cut = log.slice(0, -10);
    expect(tiled(cut, [0, 70_000]).reached).toBe(cut.lastIndexOf("\n") + 1);
  });

  it.each([
    ["a NUL byte", "\0"],
    ["broken UTF-8", Buffer.from([0xff, 0xfe])],
    ["a line longer than it looks ahead", "x".repeat(100_000)],
  ])("refuses %s", (_, odd) => {
    const at = log.indexOf("\n", 60_000);
    const text = Buffer.concat([Buffer.from(log.slice(0, at)), Buffer.from(odd), Buffer.from(log.slice(at))]);
    const fd = openSync(written("odd.log", text), "r");
    expect(siftRange(sieve, { fd, from: 0, to: at + 1, size: text.length })).toBe(null);
    closeSync(fd);
  });
});

describe("threads", () => {
  const threads = new SiftThreads(new URL("../../dist/src/cli/sift-thread.js", import.meta.url), 2);
  afterAll(() => threads.end());
  let file = "";

  beforeAll(() => {
    const { logs } = generated({ bytes: 40_000_000, written: 1, releases: ["3.5"] });
    const lines = (Object.values(logs)[0] ?? "").split("\n");
    // what has to be told of, and what threads refuse, in the middle
    lines.splice(60_000, 0, "y".repeat(90_000));
    lines.splice(120_000, 0, `${lines[120_000]}\0`);
    const text = lines.join("\n");
    const at = text.indexOf("\n", 30_000_000);
    const odd = Buffer.from([0xc3, 0x28]);
    file = written("large.log", Buffer.concat([Buffer.from(text.slice(0, at)), odd, Buffer.from(text.slice(at, -5))]));
  });

  async function facts(shared: SiftThreads | null) {
    const found = await findSources([file], { stdin: process.stdin });
    const parse = {
      layouts: layoutsProgram,
      grammars: [GRAMMAR],
      engine: compiledEngine,
      budget: { bytes: Number.POSITIVE_INFINITY },
      retainLines: false,
      keepCrowd: false,
      siftFrom: 0,
    };
    let bytes = 0;
    const [parsed] = await parseAll(found, {
      parse,
      read: readChunks,
      following: false,
      threads: shared,
      onChunk: (size) => {
        bytes += size;
      },
    });
    if (!parsed) throw new Error("there is a source");
    return {
      counts: [...countLines(parsed)],
      problems: parsed.problems,
      bytes,
      streams: parsed.streams.map((stream) => ({
        records: stream.records,
        first: stream.first,
        last: stream.last,
        crowd: [...(stream.reading?.crowd ?? [])].sort(),
        events: eventsOf(stream).map(({ at, kind, ref }) => `${at} ${ref.line} ${ref.offset} ${kind}`),
      })),
    };
  }

  it("read what one thread reads, and tell of the same problems", { timeout: 60_000 }, async () => {
    const alone = await facts(null);
    expect(alone.problems[0]?.map(({ code }) => code)).toEqual(["nul-bytes", "broken-utf8"]);
    const { bytes, ...shared } = await facts(threads);
    expect(shared).toEqual({ ...alone, bytes: undefined });
    // lines that a border cuts are read twice
    expect(bytes).toBeGreaterThanOrEqual(alone.bytes);
  });
});
