/**
 * The build step of the program: joins the modules into a few files, because finding and opening two hundred small ones
 * takes longer than running them. What only some commands need stays in files of its own, loaded when it is needed;
 * packages are left where npm puts them.
 */
import { copyFileSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const ROOT = join(import.meta.dirname, "../..");

/** What is started by its name: the program and its threads (thread-file.ts). */
const STARTED = [
  "src/cli/main.ts",
  "src/cli/explore-thread.ts",
  "src/cli/sift-thread.ts",
  "src/cli/unpack-thread.ts",
  "src/explorer/search/search-thread.ts",
];

rmSync(join(ROOT, "dist"), { recursive: true, force: true });
await build({
  absWorkingDir: ROOT,
  entryPoints: STARTED,
  outbase: ".",
  outdir: "dist",
  // as deep as the sources of a stage, so that what is found from a file of the program is found from a joined one too
  chunkNames: "src/cli/[name]-[hash]",
  bundle: true,
  splitting: true,
  packages: "external",
  format: "esm",
  platform: "node",
  target: "node20.20",
  // a report of a defect names functions and their files
  minify: false,
  logLevel: "warning",
});

const GRAMMARS = "src/grammar";
mkdirSync(join(ROOT, "dist", GRAMMARS), { recursive: true });
for (const file of readdirSync(join(ROOT, GRAMMARS)).filter((name) => name.endsWith(".gen.json")))
  copyFileSync(join(ROOT, GRAMMARS, file), join(ROOT, "dist", GRAMMARS, file));
