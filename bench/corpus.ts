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

/** A copy beside the file, packed by zlib. */
export async function gzip(file: string): Promise<string> {
  const compressed = `${file}.gz`;
  await pipeline(createReadStream(file), createGzip(), createWriteStream(compressed));
  return compressed;
}
