/** The import rule: a stage imports itself, the vocabulary and the stages to its left. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";

const SRC = join(import.meta.dirname, "../src");
/** From left to right. */
const STAGES = [
  ["grammar"],
  ["ingest"],
  ["parse"],
  ["correlate"],
  ["detect"],
  ["systems"],
  ["report"],
  ["explorer"],
  ["cli"],
];
const VOCABULARY = ["event.ts", "case.ts", "replay.ts", "words.ts", "extent.ts"];
/** Import statements and `import()`; text in quotes that looks like one begins elsewhere in its line. */
const IMPORTS = /(?:^(?:import|export)\s[^"'();=]*?|^\} from |\bimport\()"(\.[^"]+)"/gm;
/** What may name a system although it stands outside of src/systems, and why. */
const NAMING = new Map([
  ["ingest/telling-name.ts", "words of file names that tell nothing of the node"],
  ["correlate/names.ts", "the same, for names of nodes"],
]);

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
const text = (file: string) => readFileSync(join(SRC, file), "utf8");
const stageOf = (file: string) => STAGES.findIndex((names) => names.includes(file.split("/")[0] ?? ""));
const imports = files.flatMap((file) =>
  [...text(file).matchAll(IMPORTS)].map(([, path = ""]) => ({ file, target: join(dirname(file), path) })),
);

/** Why an import may not be, or null. */
function breach({ file, target }: { file: string; target: string }): string | null {
  const [from, to] = [stageOf(file), stageOf(target)];
  const [folder, ...others] = [file, target].map((path) => path.split("/").slice(0, 2).join("/"));
  if (VOCABULARY.includes(target)) return null;
  if (VOCABULARY.includes(file) || to < 0) return "the vocabulary imports no stage";
  if (file === "systems/all.gen.ts") return null;
  if (/^(report|explorer)\//.test(file) && target.startsWith("systems/"))
    return "what is shown is a case, not a system";
  if (target.startsWith("systems/") && from === to && others[0] !== folder) return "a system imports no other";
  const same = file.split("/")[0] === target.split("/")[0];
  return to < from || same ? null : "a stage imports itself and the stages to its left";
}

it("a stage imports itself, the vocabulary and the stages to its left", () => {
  expect(imports.length).toBeGreaterThan(100);
  expect(
    imports.flatMap((one) => {
      const why = breach(one);
      return why === null ? [] : [`${one.file} imports ${one.target}: ${why}`];
    }),
  ).toEqual([]);
});

it("outside of its own folder, the grammars and the words of the command line, no code names a system", () => {
  const names = readdirSync(join(SRC, "systems"), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
  const withoutComments = (file: string) => text(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
  const naming = files.filter(
    (file) =>
      !/^(systems|cli)\/|\.gen\.ts$/.test(file) &&
      !NAMING.has(file) &&
      names.some((name) => withoutComments(file).toLowerCase().includes(name)),
  );
  expect(naming).toEqual([]);
});
