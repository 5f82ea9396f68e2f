import { chmod, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { findSources } from "../../src/ingest/find.ts";
import { readChunks } from "../../src/ingest/read.ts";
import { find, inputOf, onlyInput, readAll, scratch } from "./scratch.ts";

/** Two lines, compressed by the tools of that name. */
const TWO_LINES = "first line\nsecond line\n";
const PACKED = {
  gzip: "H4sIAAAAAAACA0vLLCouUcjJzEvlKk5Nzs9LgbABLFpFXRcAAAA=",
  bzip2: "QlpoOTFBWSZTWYsT4YQAAATRgAAQQAAPJZwAIAAhoTIxlCAaAJEqMZVoywSC/VfxdyRThQkIsT4YQA==",
  xz: "/Td6WFoAAATm1rRGAgAhARwAAAAQz1jMAQAWZmlyc3QgbGluZQpzZWNvbmQgbGluZQoAABLpMe+yotpkAAEvF4EISbEftvN9AQAAAAAEWVo=",
  zstd: "KLUv/QRouQAAZmlyc3QgbGluZQpzZWNvbmQgbGluZQofO7ig",
} as const;

const packed = Object.entries(PACKED).map(([name, base64]) => [name, Buffer.from(base64, "base64")] as const);

describe.each([
  ["by the programs of the machine", process.env.PATH],
  ["where there are none", ""],
])("input that is unpacked %s", (_, path) => {
  beforeEach(() => vi.stubEnv("PATH", path));
  afterEach(() => vi.unstubAllEnvs());

  test.each(packed)("in %s is told by its content, not by its name", async (_, bytes) => {
    expect(await readAll(await inputOf(bytes, "zk1.log"))).toMatchObject({ text: TWO_LINES, problems: [] });
  });

  test.each(packed)("in %s may consist of several streams", async (_, bytes) => {
    const { text, problems } = await readAll(await inputOf(Buffer.concat([bytes, bytes])));
    expect({ text, problems }).toEqual({ text: TWO_LINES + TWO_LINES, problems: [] });
  });

  test.each(packed.filter(([name]) => name !== "gzip"))("in %s that is cut is reported", async (_, bytes) => {
    const { problems } = await readAll(await inputOf(bytes.subarray(0, -10)));
    expect(problems).toEqual(["corrupt-compression"]);
  });

  test.each(packed)("in %s is given back before its end", async (_, bytes) => {
    const input = await inputOf(Buffer.concat(Array(20).fill(bytes)));
    for await (const chunk of readChunks(input, () => {})) {
      expect(chunk.toString().startsWith(TWO_LINES)).toBe(true);
      break;
    }
  });
});

describe("compressed input", () => {
  test("is read through a pipe as well", async () => {
    const stdin = Readable.from([Buffer.from(PACKED.gzip, "base64")]);
    const input = onlyInput(await findSources(["-"], { stdin }));
    expect(await readAll(input)).toMatchObject({ text: TWO_LINES, problems: [] });
  });

  test("in gzip that is cut gives all that was written, and says that it is cut", async () => {
    const text = Array.from({ length: 20_000 }, (_, at) => `line ${at} ${(at * 7919) % 10_007}\n`).join("");
    const whole = gzipSync(text);
    const read = await readAll(await inputOf(whole.subarray(0, whole.length - 9)));
    expect(read.problems).toEqual(["truncated-gzip"]);
    expect(text.startsWith(read.text)).toBe(true);
    expect(text.length - read.text.length).toBeLessThan(100);
  });

  test("in gzip that is broken inside ends at the break", async () => {
    const bytes = gzipSync(TWO_LINES.repeat(100_000));
    bytes.fill(0xaa, bytes.length / 2, bytes.length / 2 + 20);
    const { text, problems } = await readAll(await inputOf(bytes));
    expect(problems).toContain("corrupt-compression");
    expect(text.startsWith(TWO_LINES.repeat(40_000))).toBe(true);
  });
});

describe("encodings", () => {
  const text = "2024-03-05 Größe 😀\r\nsecond\n";
  const utf16le = Buffer.from(`\uFEFF${text}`, "utf16le");

  test.each([
    ["UTF-8 without a mark", Buffer.from(text)],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${text}`)],
    ["UTF-16 LE", utf16le],
    ["UTF-16 BE", Buffer.from(utf16le).swap16()],
    ["compressed UTF-16", gzipSync(utf16le)],
  ])("%s comes as UTF-8", async (_, bytes) => {
    expect(await readAll(await inputOf(bytes))).toMatchObject({ text, problems: [] });
  });

  test("UTF-16 LE without a mark comes as UTF-8 where it begins like text", async () => {
    const line = `${"2024-03-05 08:00:01,120 ".repeat(3)}${text}`;
    expect(await readAll(await inputOf(Buffer.from(line, "utf16le")))).toMatchObject({ text: line, problems: [] });
  });

  test("UTF-16 that is cut inside a unit loses only that", async () => {
    const { text: read } = await readAll(await inputOf(utf16le.subarray(0, -1)));
    expect(read).toBe(text.replace(/\n$/, "\uFFFD"));
  });
});

describe("reading", () => {
  test("a plain file comes in chunks of a mebibyte, behind a small one that shows what it is", async () => {
    const input = await inputOf("x".repeat(2_500_000));
    const lengths: number[] = [];
    for await (const chunk of readChunks(input, () => {})) lengths.push(chunk.length);
    expect(lengths).toEqual([65_536, 1_048_576, 1_048_576, 337_312]);
  });

  test("an empty file is said to be empty", async () => {
    expect(await readAll(await inputOf(""))).toEqual({ text: "", lines: [], problems: ["empty"] });
  });

  test("a file that vanished since it was found is a problem, not an error", async () => {
    const folder = await scratch({ "zk1.log": "one line of the log of zk1\n" });
    const input = onlyInput(await find(folder));
    await rm(join(folder, "zk1.log"));
    expect((await readAll(input)).problems).toEqual(["unreadable"]);
  });

  test.skipIf(process.getuid?.() === 0)("a file without permission is a problem where it is read", async () => {
    const folder = await scratch({ "zk1.log": "one line of the log of zk1\n" });
    await chmod(join(folder, "zk1.log"), 0);
    expect((await readAll(onlyInput(await find(folder)))).problems).toEqual(["unreadable"]);
  });

  test("an archive through a pipe is refused with a remedy", async () => {
    const stdin = Readable.from([Buffer.from("504b0304", "hex"), Buffer.alloc(600)]);
    const input = onlyInput(await findSources(["-"], { stdin }));
    expect((await readAll(input)).problems).toEqual(["unreadable"]);
  });
});
