/**
 * What nearley does not notice about a grammar: rules nobody uses, two rules for one text, samples that lie.
 * Undefined rules and rules that are not regular are found by flatten.ts.
 */
import { EarleyParser } from "./earley.ts";
import { GrammarError } from "./errors.ts";
import { lineClass } from "./flatten.ts";
import { Matcher } from "./match.ts";
import type { Program } from "./program.ts";
import { type GrammarSymbol, STAMP_FILE, TOKEN_FILE, type Tree } from "./read.ts";

/** All mistakes of a grammar, in order of the file. */
export function lint(tree: Tree, program: Program): GrammarError[] {
  return [...unusedRules(tree), ...sameShapes(tree, program), ...wrongSamples(tree, program)];
}

/** Samples that nearley does not read in exactly one way, by exactly their own rule. Takes a second or two. */
export function lintWithNearley(tree: Tree, path: string): GrammarError[] {
  const parser = new EarleyParser(path);
  return eachSample(tree, (name, sample) => {
    const readings = parser
      .readings(Buffer.from(sample, "utf8").toString("latin1"))
      .filter((reading) => rival(name, reading.rule));
    if (readings.length === 1 && readings[0]?.rule === name) return null;
    const rules = [...new Set(readings.map(({ rule }) => rule))].join(", ") || "no rule";
    return `has a sample with ${readings.length} readings (by ${rules}): "${sample}"`;
  });
}

function unusedRules(tree: Tree): GrammarError[] {
  const used = new Set<string>();
  for (const rule of tree.rules.values()) {
    if (rule.samples.length > 0) use(tree, rule.name, used);
  }
  return [...tree.rules.values()]
    .filter(({ file, name }) => file !== TOKEN_FILE && file !== STAMP_FILE && !used.has(name))
    .map(
      (rule) =>
        new GrammarError(rule.file, rule.name, rule.line, "is never used; give it a sample line (#= …) or delete it"),
    );
}

function use(tree: Tree, name: string, used: Set<string>): void {
  if (used.has(name)) return;
  used.add(name);
  const visit = (symbol: GrammarSymbol): void => {
    if (typeof symbol === "string") use(tree, symbol, used);
    else if (symbol instanceof RegExp || "literal" in symbol) return;
    else if ("ebnf" in symbol) visit(symbol.ebnf);
    else for (const { tokens } of symbol.subexpression) tokens.forEach(visit);
  };
  for (const { tokens } of tree.rules.get(name)?.productions ?? []) tokens.forEach(visit);
}

/** Two sequences with the same literals and classes match the same texts, whatever their fields are called. */
function sameShapes(tree: Tree, program: Program): GrammarError[] {
  const owners = new Map<string, string>();
  const errors: GrammarError[] = [];
  for (const rule of program.rules) {
    for (const sequence of rule.sequences) {
      const shape = JSON.stringify(sequence.map(({ open: _open, close: _close, ...step }) => step));
      const owner = owners.get(shape);
      if (owner === undefined) owners.set(shape, rule.name);
      else
        errors.push(
          mistake(
            tree,
            rule.name,
            owner === rule.name ? "says one text twice" : `matches the same texts as rule ${owner}`,
          ),
        );
    }
  }
  return errors;
}

function wrongSamples(tree: Tree, program: Program): GrammarError[] {
  const matcher = new Matcher(program);
  return eachSample(tree, (name, sample) => {
    const bytes = Buffer.from(sample, "utf8");
    const rules = matcher
      .matchAll(bytes, 0, bytes.length)
      .map((index) => program.rules[index]?.name ?? "")
      .filter((other) => rival(name, other));
    if (rules.length === 1 && rules[0] === name) return null;
    return `has a sample that ${rules.length === 0 ? "no rule matches" : `is matched by ${rules.join(" and ")}`}: "${sample}"`;
  });
}

/**
 * True where two rules may not read the same text. Messages are told apart line by line, but for fatal ones that no
 * other rule knows; a wrapper is chosen for a whole stream and tried before the layouts, so it may look like another
 * wrapper or like a layout.
 */
function rival(name: string, other: string): boolean {
  if (name === other) return true;
  const [a, b] = [lineClass(name), lineClass(other)];
  return a !== "wrapper" && b !== "wrapper" && (a === "fatal") === (b === "fatal");
}

function eachSample(tree: Tree, check: (name: string, sample: string) => string | null): GrammarError[] {
  const errors: GrammarError[] = [];
  for (const { name, samples } of tree.rules.values()) {
    for (const sample of samples) {
      const problem = check(name, sample);
      if (problem !== null) errors.push(mistake(tree, name, problem));
    }
  }
  return errors;
}

function mistake(tree: Tree, name: string, problem: string): GrammarError {
  const rule = tree.rules.get(name);
  return new GrammarError(rule?.file ?? tree.file, name, rule?.line ?? 0, problem);
}
