/** Logs that appear in a folder that is followed. */
import { appendFile, copyFile, mkdir, rename, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { Arrivals } from "../../src/ingest/arrivals.ts";
import { find, picture, scratch } from "./scratch.ts";

const LINE = "2024-03-05 08:00:01,120 - INFO - LOOKING\n";

/** A folder being watched, and what each look at it tells: sources as `stem: paths`, continuations as `path behind N`. */
async function watched(files: Readonly<Record<string, string | Uint8Array>>, given = "") {
  const folder = await scratch(files);
  const path = `${given}${folder}`;
  const arrivals = new Arrivals([path], (await find(path)).sources);
  async function look(): Promise<string[]> {
    const { sources, continued } = await arrivals.look();
    const goingOn = continued.map(({ input, behind }) => `${input.path.replace(`${folder}/`, "")} behind ${behind}`);
    return [...picture({ sources: [...sources], problems: [] }, folder), ...goingOn];
  }
  expect(await look()).toEqual([]);
  return { look, at: (name: string) => join(folder, name) };
}

test("the log of a new node is told once, rotated pieces put together, and under the name given to its folder", async () => {
  const { look, at } = await watched({ "a/zookeeper.log": LINE });
  await mkdir(at("b"));
  await writeFile(at("b/zookeeper.log.1"), LINE);
  await writeFile(at("b/zookeeper.log"), LINE);
  expect(await look()).toEqual(["b: b/zookeeper.log.1 b/zookeeper.log"]);
  expect(await look()).toEqual([]);
  const named = await watched({ "a.log": LINE }, "zk1=");
  await writeFile(named.at("b.log"), LINE);
  expect(await named.look()).toEqual(["zk1=b: b.log"]);
});

test("what is no log is left, and what is none yet is looked at again when it has grown", async () => {
  const { look, at } = await watched({ "zk1.log": LINE });
  await writeFile(at("zoo.cfg"), LINE);
  await writeFile(at("snapshot.1"), Buffer.from(Array.from({ length: 400 }, (_, place) => (place * 7) % 256)));
  await writeFile(at("old.tar"), gzipSync(LINE).subarray(0, 5));
  await writeFile(at("zk2.log"), "");
  expect(await look()).toEqual([]);
  await appendFile(at("zk2.log"), "2024-03-05");
  expect(await look()).toEqual([]);
  await appendFile(at("zk2.log"), LINE);
  expect(await look()).toEqual(["zk2: zk2.log"]);
});

test.each(["zk1.log.1", "zk1.log.2024-03-04", "before-the-upgrade.log"])(
  "a log that rotation renamed to %s is not read twice",
  async (name) => {
    const { look, at } = await watched({ "zk1.log": LINE });
    await rename(at("zk1.log"), at(name));
    expect(await look()).toEqual([]);
    await writeFile(at("zk1.log"), LINE);
    expect(await look()).toEqual([]);
    // and the one in its place, when its turn has come
    await rename(at("zk1.log"), at("zk1.log.2024-03-05"));
    await writeFile(at("zk1.log"), LINE);
    expect(await look()).toEqual([]);
  },
);

test("nor is one that rotation copied and cut, or packed", async () => {
  const { look, at } = await watched({ "zk1.log": LINE + LINE });
  await copyFile(at("zk1.log"), at("zk1.log.1"));
  await truncate(at("zk1.log"), 0);
  expect(await look()).toEqual([]);
  await rm(at("zk1.log.1"));
  await writeFile(at("zk1.log.1.gz"), gzipSync(LINE + LINE));
  expect(await look()).toEqual([]);
});

test("a file in which a log goes on under a later name stands behind the one before", async () => {
  const { look, at } = await watched({ "zk1.log.2024-03-04": LINE, "zk1.log.2024-03-05": LINE, "zk2.log": LINE });
  await writeFile(at("zk1.log.2024-03-06"), LINE);
  await writeFile(at("zk1.log.2024-03-07"), LINE);
  expect(await look()).toEqual(["zk1.log.2024-03-06 behind 1", "zk1.log.2024-03-07 behind 3"]);
  await writeFile(at("zk1.log.2024-03-03"), LINE);
  expect(await look()).toEqual([]);
});

test("a link to a file that is read leads to nothing new, wherever it is turned", async () => {
  const { look, at } = await watched({ "zk1.log.2024-03-05": LINE });
  await symlink(at("zk1.log.2024-03-05"), at("current"));
  expect(await look()).toEqual([]);
  await writeFile(at("zk1.log.2024-03-06"), LINE);
  await rm(at("current"));
  await symlink(at("zk1.log.2024-03-06"), at("current"));
  expect(await look()).toEqual(["zk1.log.2024-03-06 behind 0"]);
});

test("a file with the number of one that was deleted is another file", async () => {
  const { look, at } = await watched({ "zk1.log": LINE + LINE });
  await rm(at("zk1.log"));
  await writeFile(at("zk2.log"), LINE);
  expect(await look()).toEqual(["zk2: zk2.log"]);
});

test("only folders are watched", async () => {
  const folder = await scratch({ "zk1.log": LINE });
  const paths = [join(folder, "zk1.log"), "-", join(folder, "nowhere")];
  expect(new Arrivals(paths, (await find(paths[0] ?? "")).sources).isPossible).toBe(false);
});
