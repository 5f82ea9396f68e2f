import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Problem } from "../../src/event.ts";
import { LineSplitter, LONGEST_LINE_BYTES } from "../../src/ingest/lines.ts";

interface Split {
  readonly lines: readonly (readonly [offset: number, text: string])[];
  readonly problems: readonly string[];
}

/** Lines as latin1, so that every byte counts; problems as "code@line". */
function split(chunks: readonly Uint8Array[]): Split {
  const lines: [number, string][] = [];
  const problems: string[] = [];
  const splitter = new LineSplitter(
    "zk1.log",
    (buffer, start, end, offset) => lines.push([offset, buffer.toString("latin1", start, end)]),
    ({ code, line }: Problem) => problems.push(`${code}@${line}`),
  );
  for (const chunk of chunks) splitter.push(chunk);
  splitter.end();
  expect(splitter.lines).toBe(lines.length);
  return { lines, problems };
}

/** What splitting means, said without chunks. */
function expectedLines(bytes: Buffer): Split["lines"] {
  const text = bytes.toString("latin1");
  const parts = text.split("\n");
  let offset = 0;
  const lines = parts.map((part, at): [number, string] => {
    const start = offset;
    offset += part.length + 1;
    return [start, at < parts.length - 1 ? part.replace(/\r$/, "") : part];
  });
  return text === "" || text.endsWith("\n") ? lines.slice(0, -1) : lines;
}

function cut(bytes: Buffer, places: readonly number[]): Buffer[] {
  const ordered = [0, ...places.map((place) => place % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
  return ordered.slice(1).map((end, at) => bytes.subarray(ordered[at], end));
}

const pieces = fc.constantFrom("LOOKING", "\n", "\r\n", "\r", "\0", "é", "\x80", " ", "\r\r\n", "\n\n", "€");
const streams = fc.array(pieces, { maxLength: 40 }).map((all) => {
  return Buffer.concat(all.map((piece) => Buffer.from(piece, piece === "\x80" ? "latin1" : "utf8")));
});

describe("splitting", () => {
  test("gives the same lines, offsets and problems however the stream is cut", () => {
    fc.assert(
      fc.property(streams, fc.array(fc.nat(), { maxLength: 12 }), (bytes, places) => {
        const whole = split([bytes]);
        expect(whole.lines).toEqual(expectedLines(bytes));
        expect(split(cut(bytes, places))).toEqual(whole);
        expect(split([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(whole);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ["", []],
    [
      "a\nb\n",
      [
        [0, "a"],
        [2, "b"],
      ],
    ],
    [
      "a\r\nb\r\n",
      [
        [0, "a"],
        [3, "b"],
      ],
    ],
    [
      "a\nb",
      [
        [0, "a"],
        [2, "b"],
      ],
    ],
    [
      "a\rb\nc",
      [
        [0, "a\rb"],
        [4, "c"],
      ],
    ],
    [
      "\n\n",
      [
        [0, ""],
        [1, ""],
      ],
    ],
    ["a\r", [[0, "a\r"]]],
    ["a\r\r\n", [[0, "a\r"]]],
  ])("cuts %j at newlines only", (text, lines) => {
    expect(split([Buffer.from(text)]).lines).toEqual(lines);
  });

  test("lets the chunk be used again after it was pushed", () => {
    const chunk = Buffer.from("half a li");
    const lines: string[] = [];
    const splitter = new LineSplitter(
      "zk1.log",
      (buffer, start, end) => lines.push(buffer.toString("latin1", start, end)),
      () => {},
    );
    splitter.push(chunk);
    chunk.fill("x");
    splitter.push(Buffer.from("ne\n"));
    expect(lines).toEqual(["half a line"]);
  });
});

describe("an over-long line", () => {
  const limit = LONGEST_LINE_BYTES;

  test.each([
    ["is delivered cut, and the next one whole", limit + 1, "\n", limit, true],
    ["is one by its content, not by its line end", limit, "\r\n", limit, false],
    ["is one without a newline, too", limit + 1, "", limit, true],
  ])("%s", (_, length, end, delivered, isReported) => {
    const bytes = Buffer.from(`first\n${"x".repeat(length)}${end}last`);
    for (const chunks of [[bytes], cut(bytes, [3, 9, limit, limit + 6, limit + 7, limit + 8])]) {
      const { lines, problems } = split(chunks);
      const text = end === "" ? "x".repeat(limit) : "x".repeat(delivered);
      expect(lines[1]).toEqual([6, text]);
      expect(lines[2]).toEqual(end === "" ? undefined : [6 + length + end.length, "last"]);
      expect(problems).toEqual(isReported ? ["over-long-line@2"] : []);
    }
  });

  test("of 50 MB costs neither its length in memory nor quadratic time", () => {
    const chunk = Buffer.alloc(1024, "x");
    const lengths: number[] = [];
    const splitter = new LineSplitter(
      "zk1.log",
      (_, start, end) => lengths.push(end - start),
      () => {},
    );
    const before = process.memoryUsage().arrayBuffers;
    const started = performance.now();
    for (let at = 0; at < 50_000; at++) splitter.push(chunk);
    splitter.push(Buffer.from("\nnext\n"));
    splitter.end();
    expect(lengths).toEqual([limit, 4]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * limit);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test("is reported once an input", () => {
    const long = "x".repeat(limit + 1);
    expect(split([Buffer.from(`${long}\n${long}\n`)]).problems).toEqual(["over-long-line@1"]);
  });
});

describe("what is wrong with the text", () => {
  test.each([
    ["NUL bytes, at the first line that has them", "one line of text\n\0\n\0\n", ["nul-bytes@2"]],
    ["NUL bytes in the last line", "a\nb\nc\0", ["nul-bytes@3"]],
    ["bytes that are not UTF-8", "good\nbad \xff\nbad \xff\n", ["broken-utf8@2"]],
    ["several faults in the order of lines", "bad \xff\nnul \0\n", ["broken-utf8@1", "nul-bytes@2"]],
    [
      "a log truncated while open, which begins with NULs",
      `${"\0".repeat(70_000)}2024-03-05 LOOKING\n`,
      ["nul-bytes@1"],
    ],
  ])("is reported: %s", (_, text, problems) => {
    expect(split([Buffer.from(text, "latin1")]).problems).toEqual(problems);
  });

  test("is only that it is binary where it is a data file, and its lines are delivered all the same", () => {
    const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, at) => (at * at + (at >> 8)) % 256));
    const { lines, problems } = split(cut(bytes, [10, 1_000, 65_000, 66_000]));
    expect(problems).toEqual(["binary@0"]);
    expect(lines.length).toBe(expectedLines(bytes).length);
  });

  test("is not that it is binary where a line of text stands among garbage", () => {
    const garbage = Buffer.from(Array.from({ length: 1_000 }, (_, at) => at % 32));
    const { problems } = split([garbage, Buffer.from("\n2024-03-05 08:00:01,120 - INFO - LOOKING\n")]);
    expect(problems).toEqual(["nul-bytes@1"]);
  });
});
