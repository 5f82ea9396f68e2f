/** Generated logs on disk, in a folder that goes away with the run. */
import { spawnSync } from "node:child_process";
import { closeSync, createReadStream, createWriteStream, mkdirSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { generate, type LogOptions, ORDINARY_LOGS } from "./generate.ts";
import type { Truth } from "./truth.ts";

export interface Corpus {
  readonly files: readonly string[];
  readonly truth: Truth;
}

/** Generates logs into a folder of their own. */
export function writeLogs(folder: string, options: Partial<LogOptions>): Corpus {
  mkdirSync(folder, { recursive: true });
  const open = new Map<string, number>();
  const truth = generate({ ...ORDINARY_LOGS, ...options }, (file, text) => {
    const descriptor = open.get(file) ?? openSync(join(folder, file), "w");
    open.set(file, descriptor);
    writeSync(descriptor, text, null, "latin1");
  });
  for (const descriptor of open.values()) closeSync(descriptor);
  return { files: [...open.keys()].map((file) => join(folder, file)), truth };
}

/** A copy beside the file, packed by a program that calls its own by its name. */
export function pack(file: string, program: "zstd" | "xz" | "bzip2"): string {
  const packed = `${file}.${program}`;
  const out = openSync(packed, "w");
  const { status } = spawnSync(program, ["-c", file], { stdio: ["ignore", out, "ignore"] });
  closeSync(out);
  if (status !== 0) throw new Error(`${program} could not pack ${file}.`);
  return packed;
}

/** Puts what a collector adds around a line. @param seen when it saw the line, as 2025-01-06T08:00:00.024 */
type Wrap = (line: string, seen: string) => string;

/** As container runtimes write lines, and as Docker does. */
export const WRAPS: Readonly<Record<"CRI" | "Docker JSON", Wrap>> = {
  CRI: (line, seen) => `${seen}456789Z stdout F ${line}`,
  "Docker JSON": (line, seen) => `{"log":${JSON.stringify(`${line}\n`)},"stream":"stdout","time":"${seen}456789Z"}`,
};

/** A copy beside the file, each line as a collector keeps it. */
export async function wrap(file: string, collector: keyof typeof WRAPS): Promise<string> {
  const wrapped = `${file}.${collector.replaceAll(" ", "-").toLowerCase()}`;
  const around = WRAPS[collector];
  async function* lines(chunks: AsyncIterable<string>): AsyncGenerator<string> {
    let seen = "2025-01-06T08:00:00.000";
    let rest = "";
    for await (const chunk of chunks) {
      const whole = `${rest}${chunk}`.split("\n");
      rest = whole.pop() ?? "";
      let text = "";
      for (const line of whole) {
        // a line without a stamp was seen right behind the one before
        if (/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} /.test(line))
          seen = `${line.slice(0, 10)}T${line.slice(11, 19)}.${line.slice(20, 23)}`;
        text += `${around(line, seen)}\n`;
      }
      yield text;
    }
  }
  await pipeline(createReadStream(file, "latin1"), lines, createWriteStream(wrapped, "latin1"));
  return wrapped;
}

/** A copy beside the file, packed by zlib. */
export async function gzip(file: string): Promise<string> {
  const compressed = `${file}.gz`;
  await pipeline(createReadStream(file), createGzip(), createWriteStream(compressed));
  return compressed;
}
