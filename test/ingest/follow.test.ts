import { appendFile, rename, truncate, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { findSources } from "../../src/ingest/find.ts";
import { follow, stillWritten } from "../../src/ingest/follow.ts";
import type { Input } from "../../src/ingest/input.ts";
import { find, inputOf, onlyInput, scratch } from "./scratch.ts";

interface Following {
  /** Everything yielded so far, once it contains `text`. */
  until(text: string): Promise<string>;
  /** Everything yielded until the following ended. */
  readonly ended: Promise<string>;
  stop(): void;
}

function start(input: Input): Following {
  const abort = new AbortController();
  let seen = "";
  const ended = (async () => {
    for await (const chunk of follow(input, abort.signal, () => {})) seen += chunk.toString();
    return seen;
  })();
  async function until(text: string): Promise<string> {
    while (!seen.includes(text)) await new Promise((resolve) => setTimeout(resolve, 10));
    return seen;
  }
  return { until, ended, stop: () => abort.abort() };
}

/** An input of one line, and the path to change it by. */
async function growing(): Promise<{ input: Input; file: string }> {
  const input = await inputOf("the first line\n");
  if (input.origin.kind !== "file") throw new Error("not a file");
  return { input, file: input.origin.file };
}

test("what is added to a file is read", async () => {
  const { input, file } = await growing();
  const following = start(input);
  await following.until("the first line\n");
  await appendFile(file, "the second line\n");
  expect(await following.until("second line\n")).toBe("the first line\nthe second line\n");
  following.stop();
  await following.ended;
});

test("a file that was truncated is read from its beginning, and a cut line is ended", async () => {
  const { input, file } = await growing();
  const following = start(input);
  await appendFile(file, "half a li");
  await following.until("half a li");
  await truncate(file);
  await appendFile(file, "anew\n");
  expect(await following.until("anew\n")).toBe("the first line\nhalf a li\nanew\n");
  following.stop();
  await following.ended;
});

test("a file that was rotated is read to its end, then the one in its place", async () => {
  const { input, file } = await growing();
  const following = start(input);
  await following.until("the first line\n");
  await appendFile(file, "its last line\n");
  await rename(file, `${file}.1`);
  await writeFile(file, "a new file\n");
  expect(await following.until("a new file\n")).toBe("the first line\nits last line\na new file\n");
  following.stop();
  await following.ended;
});

test("of a rotated log only the file being written grows", async () => {
  const folder = await scratch({
    "zk1.log": "a line of text of today\n",
    "zk1.log.1": "a line of text of yesterday\n",
    "zk2.log": "a line of text of another\n",
  });
  const { sources } = await find(folder);
  expect([...stillWritten(sources)].map(({ path }) => basename(path))).toEqual(["zk1.log", "zk2.log"]);
});

test("a pipe ends with its writer", async () => {
  const stdin = new PassThrough();
  const following = start(onlyInput(await findSources(["-"], { stdin })));
  stdin.write("the first line\n");
  await following.until("the first line\n");
  stdin.end("the last line\n");
  expect(await following.ended).toBe("the first line\nthe last line\n");
});

test("a pipe that stays silent is left when the following is stopped", async () => {
  const following = start(onlyInput(await findSources(["-"], { stdin: new PassThrough() })));
  following.stop();
  expect(await following.ended).toBe("");
});
