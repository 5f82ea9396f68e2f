/** The tarball: what is in it, and that it runs from an empty folder. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { scratch } from "../ingest/scratch.ts";
import { PROGRAM } from "./run.ts";

const ROOT = join(import.meta.dirname, "../..");
/** What npm adds to what package.json lists. */
const ALWAYS = ["package.json", "README.md", "LICENSE"];
const PACKAGE = ["quorumscope"];
const INSTALL_MS = 120_000;

const npm = (cwd: string, ...args: readonly string[]) =>
  execFileSync("npm", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

let tarball: string;
let files: string[];

beforeAll(async () => {
  if (!existsSync(PROGRAM)) throw new Error(`${PROGRAM} is missing; run "npm run build" first, as "npm test" does.`);
  const folder = await scratch();
  // without scripts: prepack would build again, under the feet of the other tests
  const [packed] = JSON.parse(npm(ROOT, "pack", "--ignore-scripts", "--json", "--pack-destination", folder)) as {
    filename: string;
    files: { path: string }[];
  }[];
  if (!packed) throw new Error("npm pack made nothing");
  tarball = join(folder, packed.filename);
  files = packed.files.map(({ path }) => path);
});

it("the tarball holds what package.json lists and nothing else", () => {
  const { files: listed } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { files: string[] };
  const allowed = [...ALWAYS, ...listed];
  expect(files.filter((file) => !allowed.some((entry) => file === entry || file.startsWith(`${entry}/`)))).toEqual([]);
  expect(listed.filter((entry) => /^(src|test|node_modules|\.)/.test(entry))).toEqual([]);
});

it("the manual page is listed as npm wants it to link it: in an array", () => {
  const { man } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { man: string[] };
  expect(man).toEqual(["./dist/quorumscope.1"]);
});

it("a thread that sifts loads nothing that reports are made with", () => {
  const thread = readFileSync(join(PROGRAM, "../sift-thread.js"), "utf8");
  const loaded = [...thread.matchAll(/from ?"\.\/(\w+)-/g)].map(([, name]) => name);
  expect(loaded).toContain("sieve");
  expect(loaded).not.toContain("report");
});

it("the tarball holds the program, every grammar and the real incident", () => {
  expect(files).toEqual(
    expect.arrayContaining([
      "package.json",
      "LICENSE",
      "dist/src/cli/main.js",
      "dist/quorumscope.1",
      "dist/src/cli/explore-thread.js",
      "dist/src/cli/sift-thread.js",
      "dist/src/cli/unpack-thread.js",
      "dist/src/explorer/search/search-thread.js",
      "grammars/tokens.ne",
      "grammars/layouts.ne",
      "grammars/threads.ne",
      "grammars/zookeeper.ne",
      "fixtures/zookeeper/outage-2017-04-11/zk0.log",
    ]),
  );
});

it(
  "the installed program reports on the incident in its package, with npx, and takes a grammar of one's own",
  async () => {
    const folder = await scratch({
      "own.ne":
        '@include "tokens.ne"\n\n#= Widget 7 is lost\nwidget_lost -> "Widget " number " is lost"\n\nnumber -> int\n',
    });
    const empty = join(folder, "empty");
    await mkdir(empty);
    npm(empty, "install", "--prefix", empty, "--prefer-offline", "--no-audit", "--no-fund", "--omit=dev", tarball);
    const logs = join(empty, "node_modules/quorumscope/fixtures/zookeeper/outage-2017-04-11");
    const quorumscope = (...args: readonly string[]) =>
      execFileSync("npx", ["--no-install", ...PACKAGE, ...args], {
        cwd: empty,
        encoding: "utf8",
        stdio: ["ignore", "pipe", "pipe"],
      });
    expect(quorumscope("report", logs)).toMatch(/^For 3 min 50\.9 s/);
    const events = quorumscope("events", "--engine", "nearley", "--grammar", "../own.ne", join(logs, "zk2.log"));
    expect(JSON.parse(events)).toMatchObject({ kind: "election.took.lead", fields: { ms: 232 } });
  },
  INSTALL_MS,
);
