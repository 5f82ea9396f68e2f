/**
 * The authority: nearley's Earley parser over the same `.ne` files. Slow, complete, and the yardstick of match.ts.
 * Texts are fed as latin1, one character a byte, because byte programs see bytes.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import nearley from "nearley";
import compile from "nearley/lib/compile.js";
import bootstrapped from "nearley/lib/nearley-language-bootstrapped.js";
import { firstBytes } from "./first-bytes.ts";
import { isField } from "./flatten.ts";
import type { LineMatcher, Program, Rule } from "./program.ts";
import { includedPath, readTree, shippedGrammar, type Tree } from "./read.ts";

/** A reading of a text: the line rule that accepts it, and the spans of its fields in order of their beginning. */
export interface Reading {
  readonly rule: string;
  readonly fields: readonly { readonly name: string; readonly start: number; readonly end: number }[];
}

/** What a rule of the parser yields: its name and extent, and the parts inside it. */
interface Extent {
  readonly name: string;
  readonly start: number;
  readonly length: number;
  readonly parts: readonly Extent[];
}

const START = "any line rule";

interface CompiledFile {
  readonly tree: Tree;
  readonly rules: readonly nearley.Rule[];
  /** Whether a production can begin with a byte. */
  readonly begins: ReturnType<typeof firstBytes>;
}

/** By path. Reading a large grammar takes nearley seconds, and a parser is made for every layout that stands in it. */
const files = new Map<string, CompiledFile>();

function compiled(path: string): CompiledFile {
  const known = files.get(path);
  if (known) return known;
  const { rules } = compile(parseStatements(path), { args: [path], nojs: true });
  for (const rule of rules) rule.postprocess = extentOf(rule.name);
  const file = { tree: readTree(path), rules, begins: firstBytes(rules) };
  files.set(path, file);
  return file;
}

/** Parses texts with nearley; all readings are found. */
export class EarleyParser {
  readonly #file: CompiledFile;
  readonly #starts: ReadonlySet<string>;
  /** Rules that are part of others: they need not begin where the text does. */
  readonly #inner: ReadonlySet<unknown>;
  /** By the first byte of a text, the grammar without the alternatives of line rules that cannot begin with it. */
  readonly #grammars = new Map<number, nearley.Grammar>();
  readonly #fieldNames: ReadonlySet<string>;

  /**
   * @param path the `.ne` file; its includes are resolved beside it
   * @param only names of the line rules to parse with; all without it
   * @throws GrammarError as readTree does
   */
  constructor(path: string, only?: ReadonlySet<string>) {
    this.#file = compiled(path);
    const { tree, rules } = this.#file;
    this.#inner = new Set(rules.flatMap(({ symbols }) => symbols));
    this.#starts = new Set(lineRules(tree).filter((rule) => !only || only.has(rule)));
    this.#fieldNames = new Set([...tree.rules.values()].filter((rule) => isField(tree, rule)).map((rule) => rule.name));
  }

  /** All different readings of a text (latin1), the one with the shortest earlier fields first. */
  readings(text: string): Reading[] {
    const parser = new nearley.Parser(this.#grammarFor(text.length > 0 ? text.charCodeAt(0) : -1));
    try {
      parser.feed(text);
    } catch {
      return []; // nearley throws where no rule can go on; that text simply has no reading
    }
    const readings = new Map<string, Reading>();
    for (const result of parser.results as Extent[]) {
      const [line] = result.parts;
      if (!line) continue;
      const reading = { rule: line.name, fields: this.#fieldsOf(line) };
      readings.set(JSON.stringify(reading), reading);
    }
    return [...readings.values()].sort(byShortestFields);
  }

  /** nearley tries every alternative at every place; of thousands of messages few begin with one letter. */
  #grammarFor(byte: number): nearley.Grammar {
    const known = this.#grammars.get(byte);
    if (known) return known;
    const { rules, begins } = this.#file;
    const left = rules.filter(
      (rule) => !this.#starts.has(rule.name) || this.#inner.has(rule.name) || begins(rule, byte),
    );
    const starts = new Set(left.map(({ name }) => name).filter((name) => this.#starts.has(name)));
    const grammar = nearley.Grammar.fromCompiled({
      Lexer: undefined,
      ParserRules: [...left, ...[...starts].map((name) => new nearley.Rule(START, [name], extentOf(START)))],
      ParserStart: START,
    });
    this.#grammars.set(byte, grammar);
    return grammar;
  }

  #fieldsOf(extent: Extent): Reading["fields"] {
    if (this.#fieldNames.has(extent.name)) {
      return [{ name: extent.name, start: extent.start, end: extent.start + extent.length }];
    }
    return extent.parts.flatMap((part) => this.#fieldsOf(part));
  }
}

/** nearley in the place of byte programs. */
class EarleyMatcher implements LineMatcher {
  readonly rules: readonly Rule[];
  readonly spans: Int32Array;
  readonly #parsers: readonly EarleyParser[];

  constructor(program: Program) {
    this.rules = program.rules;
    this.spans = new Int32Array(2 * Math.max(1, ...program.rules.map((rule) => rule.fields.length)));
    const sourceOf = (rule: Rule) => rule.grammar ?? program.source;
    this.#parsers = [...new Set(program.rules.map(sourceOf))].map((source) => {
      const own = program.rules.filter((rule) => sourceOf(rule) === source);
      return new EarleyParser(grammarPath(source), new Set(own.map(({ name }) => name)));
    });
  }

  match(bytes: Buffer, start: number, end: number): number {
    const text = bytes.toString("latin1", start, end);
    const [reading] = this.#parsers.flatMap((parser) => parser.readings(text));
    const index = reading ? this.rules.findIndex(({ name }) => name === reading.rule) : -1;
    if (!reading || index < 0) return -1;
    this.spans.fill(-1);
    for (const field of reading.fields) {
      const at = this.rules[index]?.fields.findIndex(({ name }) => name === field.name) ?? -1;
      this.spans[2 * at] = start + field.start;
      this.spans[2 * at + 1] = start + field.end;
    }
    return index;
  }
}

/** The engine that asks nearley about every line: hundreds of times slower, and the authority. */
export function earleyEngine(program: Program): LineMatcher {
  return new EarleyMatcher(program);
}

/** A user's grammar is known by its path, ours by its name among the grammars of the package. */
function grammarPath(source: string): string {
  return source.endsWith(".ne") ? source : (shippedGrammar(`${source}.ne`) ?? source);
}

function lineRules(tree: Tree): string[] {
  return [...tree.rules.values()].filter((rule) => rule.samples.length > 0).map((rule) => rule.name);
}

/** Read as latin1, as texts are, so that a literal beyond ASCII is its bytes. Includes are given their whole path, because nearley looks for them beside the file alone. */
function parseStatements(path: string): readonly unknown[] {
  const parser = new nearley.Parser(nearley.Grammar.fromCompiled(bootstrapped));
  parser.feed(`${readFileSync(path, "latin1")}\n`);
  const statements: readonly { readonly include?: string }[] = parser.results[0];
  return statements.map((statement) =>
    statement.include === undefined
      ? statement
      : { ...statement, include: resolve(includedPath(path, statement.include)) },
  );
}

/** The postprocessor of every rule: where it begins and how long it is. A character counts one, a part its length. */
function extentOf(name: string): nearley.Postprocessor {
  return (parts: readonly (string | Extent)[], reference?: number) => {
    const inner = parts.filter((part) => typeof part !== "string");
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    return { name, start: reference ?? 0, length, parts: inner } satisfies Extent;
  };
}

function byShortestFields(a: Reading, b: Reading): number {
  for (const [i, field] of a.fields.entries()) {
    const other = b.fields[i];
    if (!other) return 1;
    if (field.start !== other.start) return field.start - other.start;
    if (field.end !== other.end) return field.end - other.end;
  }
  return 0;
}
