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
import { joinLayouts, withoutLayouts } from "./layouts.ts";
import { lintWithNearley } from "./lint.ts";
import { INCLUDED_FILES } from "./read.ts";
import { writeProgram } from "./written-program.ts";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** The grammar that every other one may add layouts to. */
const LAYOUTS = "layouts";

/** `src/grammar/NAME.gen.ts` and its JSON for each grammar. @returns the mistakes of all */
function buildGrammars(): readonly GrammarError[] {
  const files = readdirSync(join(ROOT, "grammars")).filter(
    (file) => file.endsWith(".ne") && !INCLUDED_FILES.includes(file),
  );
  const built = files.map((file) => {
    const path = join(ROOT, "grammars", file);
    const { tree, program, mistakes } = compileGrammar(path, file.replace(/\.ne$/, ""));
    return { program, mistakes: mistakes.length > 0 ? mistakes : lintWithNearley(tree, path) };
  });
  const programs = built.map(({ program }) => program);
  const others = programs.filter(({ source }) => source !== LAYOUTS);
  for (const program of programs) {
    const whole = program.source === LAYOUTS ? joinLayouts(program, others) : withoutLayouts(program);
    write(`src/grammar/${whole.source}.gen.ts`, emitModule(whole, whole.source));
    write(`src/grammar/${whole.source}.gen.json`, writeProgram(whole));
  }
  return built.flatMap(({ mistakes }) => mistakes);
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
    const mistakes = buildGrammars();
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
