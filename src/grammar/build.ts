/**
 * The build step: compiles every grammar, stops at its mistakes, writes the generated modules.
 * Also writes the lists of systems and detectors from their folders, so that a new one is found without a list to edit.
 */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compileGrammar } from "./compile.ts";
import { emitDetectorList, emitModule, emitSystemList, emitSystemNames } from "./emit.ts";
import { GrammarError } from "./errors.ts";
import { lintWithNearley } from "./lint.ts";
import { TOKEN_FILE } from "./read.ts";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");

function buildGrammar(file: string): readonly GrammarError[] {
  const path = join(ROOT, "grammars", file);
  const name = file.replace(/\.ne$/, "");
  const { tree, program, mistakes } = compileGrammar(path, name);
  const all = mistakes.length > 0 ? mistakes : lintWithNearley(tree, path);
  if (all.length === 0) write(`src/grammar/${name}.gen.ts`, emitModule(program, name, "./program.ts"));
  return all;
}

/** `src/systems/NAME/detectors.gen.ts` for each system, and the list of systems. */
function buildSystems(): void {
  const folders = readdirSync(join(ROOT, "src/systems"), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  for (const { name } of folders) {
    const files = readdirSync(join(ROOT, "src/systems", name, "detectors"))
      .filter((file) => file.endsWith(".ts"))
      .sort();
    write(`src/systems/${name}/detectors.gen.ts`, emitDetectorList(files));
  }
  const names = folders.map(({ name }) => name).sort();
  write("src/systems/all.gen.ts", emitSystemList(names));
  write("src/systems/names.gen.ts", emitSystemNames(names));
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(ROOT, path)), { recursive: true });
  writeFileSync(join(ROOT, path), text);
}

function main(): void {
  try {
    const files = readdirSync(join(ROOT, "grammars")).filter((file) => file.endsWith(".ne") && file !== TOKEN_FILE);
    const mistakes = files.flatMap(buildGrammar);
    for (const mistake of mistakes) process.stderr.write(`${mistake.message}\n`);
    if (mistakes.length > 0) process.exitCode = 1;
    buildSystems();
  } catch (error) {
    if (!(error instanceof GrammarError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

main();
