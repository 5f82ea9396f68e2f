/**
 * Reads `.ne` files with nearley's own grammar into a tree of rules, each with its file, line and sample lines.
 */
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import nearley from "nearley";
import bootstrapped from "nearley/lib/nearley-language-bootstrapped.js";
import { systemsWords } from "../words.ts";
import { GrammarError } from "./errors.ts";

/** A symbol of a production as nearley's grammar hands it over. */
export type GrammarSymbol =
  | string
  | RegExp
  | { readonly literal: string }
  | { readonly ebnf: GrammarSymbol; readonly modifier: ":+" | ":*" | ":?" }
  | { readonly subexpression: readonly Production[] };

export interface Production {
  readonly tokens: readonly GrammarSymbol[];
  /** Code behind it; grammars here have none. */
  readonly postprocess?: unknown;
}

export interface TreeRule {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly productions: readonly Production[];
  readonly samples: readonly string[];
}

/** Rules of a grammar and of everything it includes, by name, in order of definition. */
export interface Tree {
  readonly file: string;
  readonly rules: ReadonlyMap<string, TreeRule>;
}

/** File whose rules are tokens: used by name inside a line rule they match and are forgotten. */
export const TOKEN_FILE = "tokens.ne";

/** File with the parts of stamps: each grammar uses what it needs of them. */
export const STAMP_FILE = "stamps.ne";

/** Files that are parts of grammars and none by themselves: the two, and what ends processes from outside. */
export const INCLUDED_FILES: readonly string[] = [TOKEN_FILE, STAMP_FILE, "killed.ne"];

const SAMPLE = "#= ";

type Statement =
  | { readonly include: string; readonly builtin: boolean }
  | { readonly name: string; readonly rules: readonly Production[] }
  | Readonly<Record<"body" | "macro" | "config", unknown>>;

/**
 * Reads a grammar file and its includes.
 * @throws GrammarError naming file, rule and line for syntax errors, rules defined twice, code and macros.
 */
export function readTree(path: string): Tree {
  const rules = new Map<string, TreeRule>();
  readInto(path, rules, new Set());
  return { file: basename(path), rules };
}

function readInto(path: string, rules: Map<string, TreeRule>, seen: Set<string>): void {
  if (seen.has(path)) return;
  seen.add(path);
  const file = basename(path);
  const text = readText(path);
  const places = locate(text);
  for (const statement of parse(text, file)) {
    if ("include" in statement) readInto(includedPath(path, statement.include), rules, seen);
    else if ("name" in statement) {
      const place = places.get(statement.name) ?? { line: 0, samples: [] };
      if (statement.rules.some(({ postprocess }) => postprocess !== undefined)) {
        throw new GrammarError(
          file,
          statement.name,
          place.line,
          "holds code; grammars here are rules and nothing else",
        );
      }
      const earlier = rules.get(statement.name);
      if (earlier) {
        throw new GrammarError(
          file,
          statement.name,
          place.line,
          `is defined before, at ${earlier.file}:${earlier.line}`,
        );
      }
      rules.set(statement.name, { name: statement.name, file, ...place, productions: statement.rules });
    } else {
      throw new GrammarError(
        file,
        null,
        1,
        "holds code, a macro or a setting; grammars here are rules and nothing else",
      );
    }
  }
}

/** An included file stands beside the grammar, or among the grammars of the package, so that a user's own has our tokens. */
export function includedPath(path: string, include: string): string {
  const beside = join(dirname(path), include);
  return existsSync(beside) ? beside : (shippedGrammar(include) ?? beside);
}

/** The path of one of our grammars; sources stand two folders below the package, the built program three. */
export function shippedGrammar(file: string): string | undefined {
  return ["../../grammars", "../../../grammars"]
    .map((folder) => join(import.meta.dirname, folder, file))
    .find((path) => existsSync(path));
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const reason = error instanceof Error ? systemsWords(error) : String(error);
    throw new GrammarError(path, null, 0, `cannot be read: ${reason}`);
  }
}

/** nearley's grammar yields one result, or several equal ones where a final newline can be read twice; none is an error. */
function parse(text: string, file: string): readonly Statement[] {
  const parser = new nearley.Parser(nearley.Grammar.fromCompiled(bootstrapped));
  try {
    parser.feed(text.endsWith("\n") ? text : `${text}\n`);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const at = /line (\d+) col (\d+)/.exec(message);
    throw new GrammarError(file, null, Number(at?.[1] ?? 0), `is not nearley syntax at column ${at?.[2] ?? "?"}`);
  }
  const [statements] = parser.results as Statement[][];
  if (!statements) throw new GrammarError(file, null, text.split("\n").length, "ends in the middle of a rule");
  return statements;
}

/** Line numbers of rule heads and the sample lines right above them; nearley's tree keeps neither. */
function locate(text: string): Map<string, { line: number; samples: string[] }> {
  const places = new Map<string, { line: number; samples: string[] }>();
  let samples: string[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    const head = /^([\w?+]+)\s*(?:->|[-=]+>)/.exec(line);
    if (head?.[1] !== undefined) {
      if (!places.has(head[1])) places.set(head[1], { line: index + 1, samples });
      samples = [];
    } else if (line.startsWith(SAMPLE)) samples.push(line.slice(SAMPLE.length));
    else if (!line.startsWith("#")) samples = [];
  }
  return places;
}
