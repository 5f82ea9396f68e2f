/**
 * The authority: nearley's Earley parser over the same `.ne` files. Slow, complete, and the yardstick of match.ts.
 * Texts are fed as latin1, one character a byte, because byte programs see bytes.
 */
import { readFileSync } from "node:fs";
import nearley from "nearley";
import compile from "nearley/lib/compile.js";
import bootstrapped from "nearley/lib/nearley-language-bootstrapped.js";
import { isField } from "./flatten.ts";
import { readTree, type Tree } from "./read.ts";

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

/** Parses texts with nearley; all readings are found. */
export class EarleyParser {
  readonly #grammar: nearley.Grammar;
  readonly #fieldNames: ReadonlySet<string>;

  /** @param path the `.ne` file; its includes are resolved beside it. @throws GrammarError as readTree does. */
  constructor(path: string) {
    const tree = readTree(path);
    const { rules } = compile(parseStatements(path), { args: [path], nojs: true });
    for (const rule of rules) rule.postprocess = extentOf(rule.name);
    for (const name of lineRules(tree)) rules.push(new nearley.Rule(START, [name], extentOf(START)));
    this.#grammar = nearley.Grammar.fromCompiled({ Lexer: undefined, ParserRules: rules, ParserStart: START });
    this.#fieldNames = new Set([...tree.rules.values()].filter((rule) => isField(tree, rule)).map((rule) => rule.name));
  }

  /** All different readings of a text (latin1), the one with the shortest earlier fields first. */
  readings(text: string): Reading[] {
    const parser = new nearley.Parser(this.#grammar);
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

  #fieldsOf(extent: Extent): Reading["fields"] {
    if (this.#fieldNames.has(extent.name)) {
      return [{ name: extent.name, start: extent.start, end: extent.start + extent.length }];
    }
    return extent.parts.flatMap((part) => this.#fieldsOf(part));
  }
}

function lineRules(tree: Tree): string[] {
  return [...tree.rules.values()].filter((rule) => rule.samples.length > 0).map((rule) => rule.name);
}

function parseStatements(path: string): readonly unknown[] {
  const parser = new nearley.Parser(nearley.Grammar.fromCompiled(bootstrapped));
  parser.feed(`${readFileSync(path, "utf8")}\n`);
  return parser.results[0];
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
