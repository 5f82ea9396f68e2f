/** Writes the TypeScript types of a program's events as a module, and the lists of systems and detectors. */
import type { Field, Program, Rule } from "./program.ts";

const TYPES = { int: "number", hex: "bigint", text: "string" } as const;

/**
 * The text of the generated module.
 * @param program what the grammar compiled to
 * @param name name of the grammar; the module exports `NAMEProgram` and `NAMEFields`
 */
export function emitModule(program: Program, name: string): string {
  const typed = program.rules.filter((rule) => ["event", "trace", "capture", "fatal"].includes(rule.class));
  return [
    `// Made from grammars/${name}.ne by src/grammar/build.ts; not edited, not committed.`,
    'import type { Program } from "./program.ts";',
    'import { writtenProgram } from "./written-program.ts";',
    "",
    "/** Fields of every kind of event. */",
    `export interface ${capital(name)}Fields {`,
    ...typed.map(
      (rule) => `  readonly "${rule.kind}": { ${rule.fields.map((field) => fieldType(rule, field)).join(" ")} };`,
    ),
    "}",
    "",
    `export const ${name}Program: Program = writtenProgram(${JSON.stringify(name)}, ${JSON.stringify(program.ownLayouts ?? [])});`,
    "",
  ].join("\n");
}

/** The text of a module that lists the detectors of a folder. */
export function emitDetectorList(files: readonly string[]): string {
  return [
    "// Made from the files of detectors/ by src/grammar/build.ts; not edited, not committed.",
    ...files.map((file, i) => `import { detector as d${i} } from "./detectors/${file}";`),
    "",
    `export const detectors = [${files.map((_, i) => `d${i}`).join(", ")}];`,
    "",
  ].join("\n");
}

/** The text of the module that lists the systems. */
export function emitSystemList(names: readonly string[]): string {
  return [
    "// Made from the folders of src/systems by src/grammar/build.ts; not edited, not committed.",
    'import { diagnoserOf, type ListedSystem } from "../detect/system.ts";',
    ...names.map((name) => `import { grammar as ${name} } from "./${name}/grammar.ts";`),
    "",
    "export const systems: readonly ListedSystem[] = [",
    ...names.map(
      (name) => `  { ...${name}, load: async () => diagnoserOf((await import("./${name}/system.ts")).system) },`,
    ),
    "];",
    "",
  ].join("\n");
}

/** The same names without what they stand for, for those who only list them. */
export function emitSystemNames(names: readonly string[]): string {
  return [
    "// Made from the folders of src/systems by src/grammar/build.ts; not edited, not committed.",
    `export const systemNames: readonly string[] = ${JSON.stringify(names)};`,
    "",
  ].join("\n");
}

/** A field that some alternative lacks is optional. */
function fieldType(rule: Rule, field: Field): string {
  const index = rule.fields.indexOf(field);
  const always = rule.sequences.every((sequence) => sequence.some((step) => step.open === index));
  const type =
    field.type === "enum" ? (field.values ?? []).map((value) => JSON.stringify(value)).join(" | ") : TYPES[field.type];
  return `readonly ${field.name}${always ? "" : "?"}: ${type};`;
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
