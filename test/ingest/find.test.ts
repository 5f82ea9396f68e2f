import { execFileSync } from "node:child_process";
import { mkdir, rename, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { packTar } from "modern-tar";
import { describe, expect, test } from "vitest";
import { findSources } from "../../src/ingest/find.ts";
import { find, onlyInput, picture, readAll, scratch } from "./scratch.ts";

const LINE = "2024-03-05 08:00:01,120 - INFO - LOOKING\n";

function codes({ problems }: Awaited<ReturnType<typeof find>>): string[] {
  return problems.map(({ problem }) => problem.code);
}

describe("a folder", () => {
  test("is walked for what could be a log, and rotated siblings are put together", async () => {
    const folder = await scratch({
      "zk1/logs/zookeeper.log": LINE,
      "zk1/logs/zookeeper.log.1": LINE,
      "zk2/zookeeper.log": LINE,
      "zk10.example.md/zookeeper.log": LINE,
      "zk1/lib/zookeeper.jar": LINE,
      "zk1/conf/zoo.cfg": LINE,
      "zk1/data/myid": "1\n",
      "zk1/data/snapshot.0": Buffer.from(Array.from({ length: 400 }, (_, at) => (at * 7) % 256)),
      ".git/log": LINE,
      "client.csv": LINE,
      "expect.json": LINE,
    });
    const found = await find(folder);
    expect(picture(found, folder)).toEqual([
      "zk1: zk1/logs/zookeeper.log.1 zk1/logs/zookeeper.log",
      "zk2: zk2/zookeeper.log",
      "zk10.example.md: zk10.example.md/zookeeper.log",
    ]);
    expect(found.problems).toEqual([]);
  });

  test("without a log is a problem, and so is one that does not exist", async () => {
    const folder = await scratch({ "a.json": "{}" });
    expect(codes(await find(folder, join(folder, "nowhere")))).toEqual(["empty", "unreadable"]);
  });

  test("that links to itself is walked once", async () => {
    const folder = await scratch({ "zk1/zk1.log": LINE });
    await symlink(folder, join(folder, "zk1/again"));
    expect(picture(await find(folder), folder)).toEqual(["zk1: zk1/zk1.log"]);
  });
});

describe("a file", () => {
  test("that is named is taken whatever its ending", async () => {
    const folder = await scratch({ "zk1.json": LINE, tiny: "x" });
    const found = await find(join(folder, "zk1.json"), join(folder, "tiny"));
    expect(picture(found, folder)).toEqual(["zk1: zk1.json", "tiny: tiny"]);
  });

  test("is read once, by whatever paths it is reached", async () => {
    const folder = await scratch({ "zk1.log": LINE });
    await symlink(join(folder, "zk1.log"), join(folder, "link.log"));
    const found = await find(join(folder, "zk1.log"), folder, `${folder}/./zk1.log`);
    expect(picture(found, folder)).toEqual(["zk1: zk1.log"]);
  });

  test("has its siblings in its own folder only", async () => {
    const folder = await scratch({ "a/zk1.log": LINE, "b/zk1.log.1": LINE });
    expect(picture(await find(folder), folder)).toEqual(["zk1: a/zk1.log", "zk1: b/zk1.log.1"]);
  });

  test("joins its siblings in whatever order they are named", async () => {
    const folder = await scratch({ "zk1.log": LINE, "zk1.log.1": LINE });
    const found = await find(join(folder, "zk1.log"), join(folder, "zk1.log.1"));
    expect(picture(found, folder)).toEqual(["zk1: zk1.log.1 zk1.log"]);
  });
});

describe("NAME=PATH", () => {
  test("names what the path holds", async () => {
    const folder = await scratch({ "x/zookeeper.log": LINE, "y/zookeeper.log": LINE });
    const found = await find(`zk1=${folder}/x`, `zk2=${folder}/y/zookeeper.log`);
    expect(picture(found, folder)).toEqual(["zk1=x: x/zookeeper.log", "zk2=y: y/zookeeper.log"]);
  });

  test("is a path where one of that name exists", async () => {
    const folder = await scratch({ "zk1=a.log": LINE });
    const before = process.cwd();
    process.chdir(folder);
    try {
      expect(picture(await find("zk1=a.log"), folder)).toEqual(["zk1=a: zk1=a.log"]);
    } finally {
      process.chdir(before);
    }
  });

  test("outlives the same file without a name", async () => {
    const folder = await scratch({ "zk1.log": LINE, "zk2.log": LINE });
    const found = await find(folder, `one=${folder}/zk1.log`);
    expect(picture(found, folder)).toEqual(["one=zk1: zk1.log", "zk2: zk2.log"]);
  });

  test("names stdin, too", async () => {
    const { sources } = await findSources(["zk1=-"], { stdin: Readable.from([Buffer.from(LINE)]) });
    expect(sources).toMatchObject([{ given: "zk1", stem: "stdin", inputs: [{ path: "-", bytes: 0 }] }]);
  });
});

test("a named pipe is read like stdin", async () => {
  const folder = await scratch();
  const pipe = join(folder, "zk1");
  execFileSync("sh", ["-c", `mkfifo "$0"`, pipe]);
  const found = await find(pipe);
  expect(found.sources).toMatchObject([{ stem: "zk1", inputs: [{ bytes: 0, origin: { kind: "pipe" } }] }]);
  const [{ text }] = await Promise.all([readAll(onlyInput(found)), writeFile(pipe, LINE)]);
  expect(text).toBe(LINE);
});

test("what a shell's <(command) stands for is read", () => {
  const ingest = new URL("../../src/ingest/", import.meta.url).pathname;
  const program = `
    import { findSources } from "${ingest}find.ts";
    import { readChunks } from "${ingest}read.ts";
    findSources([process.argv.at(-1)], { stdin: process.stdin }).then(async ({ sources }) => {
      for await (const chunk of readChunks(sources[0].inputs[0], console.error)) process.stdout.write(chunk);
    });`;
  const script = `"$0" --import tsx --input-type=module -e "$1" -- <(printf '%s\\n' "a line")`;
  expect(execFileSync("bash", ["-c", script, process.execPath, program], { encoding: "utf8" })).toBe("a line\n");
});

test("a device is refused", async () => {
  expect(codes(await find("/dev/null"))).toEqual(["unreadable"]);
});

interface TarFile {
  readonly [name: string]: string | Uint8Array;
}

function tar(files: TarFile): Promise<Uint8Array> {
  return packTar(
    Object.entries(files).map(([name, content]) => {
      const body = Buffer.from(content);
      return { header: { name, size: body.length, type: "file" as const }, body };
    }),
  );
}

/** `zk1/zookeeper.log` with one line and `zk1/x.json`; the same log encrypted; a member named `..`. */
const ZIP =
  "UEsDBAoAAAAAAO9SdV0AAAAAAAAAAAAAAAAEABwAemsxL1VUCQADInEBayJxAWt1eAsAAQQAAAAABAAAAABQSwMEFAAIAAgA71J1XQAAAAAAAAAAHQAAABEAHAB6azEvem9va2VlcGVyLmxvZ1VUCQADInEBayJxAWt1eAsAAQQAAAAABAAAAABLyywqLlHIycxLVchPUyjJSFXIyU8HMauyDbkAUEsHCBV8LpkcAAAAHQAAAFBLAwQUAAgACADvUnVdAAAAAAAAAAADAAAACgAcAHprMS94Lmpzb25VVAkAAyJxAWsicQFrdXgLAAEEAAAAAAQAAAAAq67lAgBQSwcIBrCh3QUAAAADAAAAUEsBAh4DCgAAAAAA71J1XQAAAAAAAAAAAAAAAAQAGAAAAAAAAAAQAO1BAAAAAHprMS9VVAUAAyJxAWt1eAsAAQQAAAAABAAAAABQSwECHgMUAAgACADvUnVdFXwumRwAAAAdAAAAEQAYAAAAAAABAAAApIE+AAAAemsxL3pvb2tlZXBlci5sb2dVVAUAAyJxAWt1eAsAAQQAAAAABAAAAABQSwECHgMUAAgACADvUnVdBrCh3QUAAAADAAAACgAYAAAAAAABAAAApIG1AAAAemsxL3guanNvblVUBQADInEBa3V4CwABBAAAAAAEAAAAAFBLBQYAAAAAAwADAPEAAAAOAQAAAAA=";
const ENCRYPTED_ZIP =
  "UEsDBBQACQAIAO9SdV0AAO9SAAAAAB0AAAARABwAemsxL3pvb2tlZXBlci5sb2dVVAkAAyJxAWsicQFrdXgLAAEEAAAAAAQAAAAApaeWjk7BUxY3agb9fQ0WWff+fnZkI51NbYsjkmP0NEEouPXVV6aFVVBLBwgVfC6ZKAAAAB0AAABQSwECHgMUAAkACADvUnVdFXwumSgAAAAdAAAAEQAYAAAAAAABAAAApIEAAAAAemsxL3pvb2tlZXBlci5sb2dVVAUAAyJxAWt1eAsAAQQAAAAABAAAAABQSwUGAAAAAAEAAQBXAAAAgwAAAAAA";
const HOSTILE_ZIP =
  "UEsDBBQACAAIAO9SdV0AAAAAAAAAAB0AAAACABwALi5VVAkAAyJxAWsicQFrdXgLAAEEAAAAAAQAAAAAS8ssKi5RyMnMS1XIT1MoyUhVyMlPBzGrsg25AFBLBwgVfC6ZHAAAAB0AAABQSwECHgMUAAgACADvUnVdFXwumRwAAAAdAAAAAgAYAAAAAAABAAAApIEAAAAALi5VVAUAAyJxAWt1eAsAAQQAAAAABAAAAABQSwUGAAAAAAEAAQBIAAAAaAAAAAAA";

describe("an archive", () => {
  const members = {
    "zk1/zookeeper.log": LINE,
    "zk1/zookeeper.log.1": LINE,
    "./zk2/zookeeper.log": LINE,
    "zk1/a.json": "{}",
  };
  const expected = ["zk1: X!zk1/zookeeper.log.1 X!zk1/zookeeper.log", "zk2: X!zk2/zookeeper.log"];

  test.each([
    ["tar", null],
    ["tar.gz", "gzip"],
    ["tar.bz2", "bzip2"],
    ["tar.xz", "xz"],
    ["tar.zst", "zstd"],
  ])("%s is opened, whatever it is called", async (_, tool) => {
    const folder = await scratch({ X: await tar(members) });
    if (tool !== null) await writeFile(join(folder, "X"), execFileSync(tool, ["-c", join(folder, "X")]));
    const found = await find(join(folder, "X"));
    expect(picture(found, folder)).toEqual(expected);
    expect(found.problems).toEqual([]);
    expect((await readAll(onlyInput(found))).text).toBe(LINE);
  });

  test("zip is opened", async () => {
    const folder = await scratch({ "logs.zip": Buffer.from(ZIP, "base64") });
    const found = await find(folder);
    expect(picture(found, folder)).toEqual(["zk1: logs.zip!zk1/zookeeper.log"]);
    expect((await readAll(onlyInput(found))).text).toBe("first line of the log of zk1\n");
  });

  test("in an archive is opened, but not one deeper", async () => {
    const inner = await tar({ "zookeeper.log": LINE });
    const folder = await scratch({
      "two.tar": await tar({ "zk1.tar": inner }),
      "three.tar": await tar({ "b.tar": await tar({ "zk1.tar": inner }) }),
    });
    const found = await find(`${folder}/two.tar`, `${folder}/three.tar`);
    expect(picture(found, folder)).toEqual(["zk1: two.tar!zk1.tar!zookeeper.log"]);
    expect(codes(found)).toEqual(["unreadable"]);
  });

  test("cannot place a file outside its own", async () => {
    const packed = await tar({
      "../../evil.log": LINE,
      "/etc/evil.log": LINE,
      "zk1/../../e.log": LINE,
      "zk1.log": LINE,
    });
    const folder = await scratch({ X: packed, Y: Buffer.from(HOSTILE_ZIP, "base64") });
    const found = await find(`${folder}/X`, `${folder}/Y`);
    expect(picture(found, folder)).toEqual(["zk1: X!zk1.log"]);
    expect(codes(found)).toEqual(["unreadable", "unreadable", "unreadable", "unreadable"]);
  });

  test("that is cut gives the bytes it has", async () => {
    const packed = await tar({ "zk1.log": LINE, "zk2.log": LINE.repeat(1_000) });
    const folder = await scratch({ X: packed.subarray(0, 20_000) });
    const found = await find(`${folder}/X`);
    expect(codes(found)).toEqual(["truncated-archive"]);
    const [whole, cut] = await Promise.all(found.sources.flatMap(({ inputs }) => inputs.map(readAll)));
    expect(whole?.text).toBe(LINE);
    // Two headers and the block of the first file stand before the second one's bytes.
    expect(cut?.text).toBe(LINE.repeat(1_000).slice(0, 20_000 - 3 * 512));
  });

  test.each([
    ["cut", Buffer.from(ZIP, "base64").subarray(0, 300), "truncated-archive"],
    ["encrypted", Buffer.from(ENCRYPTED_ZIP, "base64"), "unreadable"],
  ])("zip that is %s is reported", async (_, bytes, code) => {
    const folder = await scratch({ X: bytes });
    expect(codes(await find(`${folder}/X`))).toEqual([code]);
  });

  test("is told by its content, not by its name", async () => {
    const folder = await scratch({ "a.tgz": await tar({ "zk1.log": LINE }) });
    await mkdir(join(folder, "b"));
    await rename(join(folder, "a.tgz"), join(folder, "b/messages.log"));
    expect(picture(await find(folder), folder)).toEqual(["zk1: b/messages.log!zk1.log"]);
  });
});
