/** A folder for each test to write files into, and short ways to read them back. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { afterAll } from "vitest";
import type { Problem } from "../../src/event.ts";
import { type Found, findSources } from "../../src/ingest/find.ts";
import type { Input } from "../../src/ingest/input.ts";
import { LineSplitter } from "../../src/ingest/lines.ts";
import { readChunks } from "../../src/ingest/read.ts";

const folders: string[] = [];

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

/** Writes files, by path, into a new folder and returns the folder. */
export async function scratch(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "ingest-test-"));
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

/** Finds sources with nothing on stdin. */
export function find(...paths: readonly string[]): Promise<Found> {
  return findSources(paths, { stdin: Readable.from([]) });
}

/** The only input of a file written for the test. */
export async function inputOf(content: string | Uint8Array, name = "zk1.log"): Promise<Input> {
  return onlyInput(await find(join(await scratch({ [name]: content }), name)));
}

export function onlyInput({ sources }: Found): Input {
  const input = sources[0]?.inputs[0];
  if (input === undefined) throw new Error("nothing was found");
  return input;
}

/** Sources in a line each: `NAME=stem: path path`, paths as they stand below `folder`. */
export function picture({ sources }: Found, folder: string): string[] {
  return sources.map(({ given, stem, inputs }) => {
    const paths = inputs.map(({ path }) => path.replace(`${folder}/`, ""));
    return `${given === null ? "" : `${given}=`}${stem}: ${paths.join(" ")}`;
  });
}

/** What reading an input to its end gives. */
export async function readAll(input: Input): Promise<{ text: string; lines: string[]; problems: Problem["code"][] }> {
  const chunks: Uint8Array[] = [];
  const lines: string[] = [];
  const problems: Problem["code"][] = [];
  const report = ({ code }: Problem): number => problems.push(code);
  const splitter = new LineSplitter(
    input.path,
    (buffer, start, end) => lines.push(buffer.toString("utf8", start, end)),
    report,
  );
  for await (const chunk of readChunks(input, report)) {
    chunks.push(chunk);
    splitter.push(chunk);
  }
  splitter.end();
  return { text: Buffer.concat(chunks).toString(), lines, problems };
}
