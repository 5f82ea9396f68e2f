/**
 * The build step of the program: joins the modules into a few files, because finding and opening two hundred small ones
 * takes longer than running them. What only some commands or logs need stays in files of its own, loaded when it is
 * needed; packages are left where npm puts them.
 */
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "rolldown";
import { commandLine, EXAMPLES, STATUSES } from "./command-line.ts";
import { manPage } from "./man-page.ts";
import { VERSION } from "./version.ts";

const ROOT = join(import.meta.dirname, "../..");

/** What is started by its name: the program and its threads (thread-file.ts). */
const STARTED = [
  "src/cli/main",
  "src/cli/explore-thread",
  "src/cli/sift-thread",
  "src/cli/unpack-thread",
  "src/explorer/search/search-thread",
];

/**
 * Files of the program by what begins them: what they import is in them too, unless it is in a file that stands before
 * them or is imported when it is needed. Modules of no file are joined by who imports them.
 */
const FILES = [
  { name: "version", test: /src\/cli\/version\.ts$/ },
  { name: "words", test: /src\/(\w+|cli\/(failure|terminal|values)|ingest\/problems)\.ts$/ },
  { name: "sieve", test: /src\/parse\/sieve\/(part|sieve)\.ts$/ },
  { name: "report", test: /src\/(cli\/report|(correlate|detect)\/.+)\.ts$/ },
  { name: "text", test: /src\/report\/text\.ts$/ },
  { debugName: "systems", name: (path: string) => /src\/systems\/(\w+)\/system\.ts$/.exec(path)?.[1] ?? null },
];

rmSync(join(ROOT, "dist"), { recursive: true, force: true });
await build({
  cwd: ROOT,
  input: Object.fromEntries(STARTED.map((name) => [name, `${name}.ts`])),
  external: /^[^./]/,
  platform: "node",
  transform: { target: "node20.20" },
  logLevel: "warn",
  output: {
    dir: "dist",
    entryFileNames: "[name].js",
    // as deep as the sources of a stage, so that what is found from a file of the program is found from a joined one too
    chunkFileNames: "src/cli/[name]-[hash].js",
    codeSplitting: { groups: FILES },
    // a report of a defect names functions and their files
    minify: { compress: false, mangle: false, codegen: true },
  },
});

const GRAMMARS = "src/grammar";
mkdirSync(join(ROOT, "dist", GRAMMARS), { recursive: true });
for (const file of readdirSync(join(ROOT, GRAMMARS)).filter((name) => name.endsWith(".gen.json")))
  copyFileSync(join(ROOT, GRAMMARS, file), join(ROOT, "dist", GRAMMARS, file));

const PROGRAM = join(ROOT, "dist/src/cli/main.js");
writeFileSync(join(PROGRAM, "../help.txt"), execFileSync(process.execPath, [PROGRAM, "--help"]));

const examples = EXAMPLES.replace("Examples:", "").trim().replace(/^ +/gm, "");
const statuses = STATUSES.replace("Exit status:", "").trim();
const page = manPage(
  commandLine(() => undefined),
  { version: VERSION, examples, statuses },
);
writeFileSync(join(ROOT, "dist/quorumscope.1"), page);
