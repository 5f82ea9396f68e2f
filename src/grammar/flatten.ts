/**
 * Flattens the tree of a grammar into byte programs. Every line rule has to be regular: literals, runs of one
 * character class, options and alternatives. Alternatives are multiplied out, so that a sequence has no branches.
 */
import { GrammarError } from "./errors.ts";
import { type Field, type FieldType, type LineClass, type Program, type Rule, type Step, writeSet } from "./program.ts";
import { type GrammarSymbol, type Production, TOKEN_FILE, type Tree, type TreeRule } from "./read.ts";

/** A rule that multiplies out to more than this is better written as two. */
const MOST_SEQUENCES = 128;

/** Classes that a rule's name begins with; every other line rule is an event. */
const NAMED_CLASSES = ["known", "trace", "noise", "capture", "fatal", "layout", "wrapper"] as const;

type Sequence = readonly Step[];

/** Flattens all line rules of a tree; `source` names the grammar. @throws GrammarError where a rule is not regular or names an undefined rule. */
export function flatten(tree: Tree, source: string): Program {
  const classes: string[] = [];
  const rules = [...tree.rules.values()]
    .filter((rule) => rule.samples.length > 0)
    .map((rule) => new Flattener(tree, classes, rule).rule());
  // what is asked last stands last
  const isLast = (rule: Rule) => rule.class === "fatal";
  return { source, classes, rules: [...rules.filter((rule) => !isLast(rule)), ...rules.filter(isLast)] };
}

/** Class of a line rule, told by the first part of its name. */
export function lineClass(name: string): LineClass {
  const first = name.slice(0, name.indexOf("_"));
  return NAMED_CLASSES.find((named) => named === first) ?? "event";
}

/** True where every alternative is one literal. */
function isEnumeration(rule: TreeRule): boolean {
  return rule.productions.every(({ tokens: [symbol, ...more] }) => literalOf(symbol) !== null && more.length === 0);
}

/** True where the rule is a field: an enumeration, or derived straight from shared tokens. */
export function isField(tree: Tree, rule: TreeRule): boolean {
  if (rule.file === TOKEN_FILE) return false;
  const straight = rule.productions.every(
    ({ tokens: [symbol, ...more] }) =>
      typeof symbol === "string" && tree.rules.get(symbol)?.file === TOKEN_FILE && more.length === 0,
  );
  return straight || isEnumeration(rule);
}

/** Flattens one line rule; keeps the fields it meets. */
class Flattener {
  readonly #tree: Tree;
  readonly #classes: string[];
  readonly #rule: TreeRule;
  readonly #fields: Field[] = [];
  readonly #path: string[] = [];

  constructor(tree: Tree, classes: string[], rule: TreeRule) {
    this.#tree = tree;
    this.#classes = classes;
    this.#rule = rule;
  }

  rule(): Rule {
    const { name, productions } = this.#rule;
    const sequences = this.#union(productions).flatMap(spreadFirstChoice).map(joinLiterals);
    const kind = name.replaceAll("_", ".");
    return { name, kind, class: lineClass(name), fields: this.#fields, sequences };
  }

  #fail(problem: string): never {
    throw new GrammarError(this.#rule.file, this.#rule.name, this.#rule.line, problem);
  }

  #union(productions: readonly Production[]): Sequence[] {
    return productions.flatMap(({ tokens }) => this.#product(tokens));
  }

  #product(symbols: readonly GrammarSymbol[]): Sequence[] {
    let sequences: Sequence[] = [[]];
    for (const symbol of symbols) {
      const tails = this.#symbol(symbol);
      sequences = sequences.flatMap((head) => tails.map((tail) => [...head, ...tail]));
      if (sequences.length > MOST_SEQUENCES) this.#fail(`has more than ${MOST_SEQUENCES} combinations of alternatives`);
    }
    return sequences;
  }

  #symbol(symbol: GrammarSymbol): Sequence[] {
    if (symbol === "null") return [[]];
    if (typeof symbol === "string") return this.#nonterminal(symbol);
    const literal = literalOf(symbol);
    if (literal !== null) return [[{ kind: "literal", bytes: literal, open: -1, close: -1 }]];
    if (symbol instanceof RegExp) return [[this.#run(symbol, 1, 1)]];
    if ("subexpression" in symbol) return this.#alternatives(symbol.subexpression);
    if ("ebnf" in symbol) return this.#repeated(symbol.ebnf, symbol.modifier);
    return this.#fail("uses a construct that byte programs do not have");
  }

  #alternatives(productions: readonly Production[]): Sequence[] {
    const literals = productions.map(({ tokens: [symbol, ...more] }) => (more.length ? null : literalOf(symbol)));
    const values = literals.filter((literal) => literal !== null);
    if (values.length === productions.length && values.length > 1) {
      return [[{ kind: "choice", values: shortestFirst(values), open: -1, close: -1 }]];
    }
    return this.#union(productions);
  }

  #repeated(symbol: GrammarSymbol, modifier: ":+" | ":*" | ":?"): Sequence[] {
    const set = classOf(symbol);
    if (set !== null) return [[this.#run(set, modifier === ":+" ? 1 : 0, modifier === ":?" ? 1 : -1)]];
    if (modifier === ":?") return [[], ...this.#symbol(symbol)];
    return this.#fail(`repeats a group with ${modifier}; repeat a character class instead`);
  }

  #nonterminal(name: string): Sequence[] {
    const rule = this.#tree.rules.get(name);
    if (!rule) return this.#fail(`uses ${name}, which is not defined`);
    if (this.#path.includes(name))
      return this.#fail(`is recursive through ${name}; write it as a run of a character class`);
    this.#path.push(name);
    const sequences = isField(this.#tree, rule) ? this.#field(rule) : this.#union(rule.productions);
    this.#path.pop();
    return sequences;
  }

  #field(rule: TreeRule): Sequence[] {
    if (isEnumeration(rule)) {
      const values = rule.productions.map(({ tokens: [symbol] }) => literalOf(symbol) ?? "");
      const index = this.#fieldIndex({ name: rule.name, type: "enum", values });
      return [[{ kind: "choice", values: shortestFirst(values), open: index, close: index }]];
    }
    const sequences = this.#union(rule.productions);
    const index = this.#fieldIndex({ name: rule.name, type: this.#typeOf(sequences) });
    return sequences.map((sequence) =>
      sequence.map((step, at) => ({
        ...step,
        open: at === 0 ? index : step.open,
        close: at === sequence.length - 1 ? index : step.close,
      })),
    );
  }

  #fieldIndex(field: Field): number {
    const known = this.#fields.findIndex(({ name }) => name === field.name);
    return known >= 0 ? known : this.#fields.push(field) - 1;
  }

  /** Digits are `int`, lower-case hexadecimal digits `hex`, all else text. */
  #typeOf(sequences: readonly Sequence[]): FieldType {
    const steps = sequences.flat();
    const within = (allowed: RegExp) =>
      steps.every(
        (step) => step.kind === "run" && step.set >= 0 && this.#classes[step.set] === this.#within(step.set, allowed),
      );
    if (within(/[0-9-]/)) return "int";
    return within(/[0-9a-f]/) ? "hex" : "text";
  }

  /** The part of a class that a pattern allows, written as a class is. */
  #within(set: number, allowed: RegExp): string {
    const written = this.#classes[set] ?? "";
    const bytes = new Uint8Array(256);
    for (let b = 0; b < 256; b++) {
      const inside = (Number.parseInt(written.charAt(b >> 2), 16) >> (b & 3)) & 1;
      bytes[b] = inside && allowed.test(String.fromCharCode(b)) ? 1 : 0;
    }
    return writeSet(bytes);
  }

  #run(pattern: RegExp, min: number, max: number): Step {
    const bytes = Uint8Array.from({ length: 256 }, (_, b) => (pattern.test(String.fromCharCode(b)) ? 1 : 0));
    const written = writeSet(bytes);
    const known = this.#classes.indexOf(written);
    const set = known >= 0 ? known : this.#classes.push(written) - 1;
    return { kind: "run", set, min, max, open: -1, close: -1 };
  }
}

function literalOf(symbol: GrammarSymbol | undefined): string | null {
  if (typeof symbol !== "object" || symbol instanceof RegExp || !("literal" in symbol)) return null;
  return Buffer.from(symbol.literal, "utf8").toString("latin1");
}

/** The character class behind a class or a literal of one character. */
function classOf(symbol: GrammarSymbol): RegExp | null {
  if (symbol instanceof RegExp) return symbol;
  const literal = literalOf(symbol);
  return literal?.length === 1 ? new RegExp(`[\\x${literal.charCodeAt(0).toString(16).padStart(2, "0")}]`) : null;
}

/** As with runs: a text with two readings gets the one whose earlier parts are shortest. */
function shortestFirst(values: readonly string[]): readonly string[] {
  return [...values].sort((a, b) => a.length - b.length);
}

/** A sequence that begins with a choice becomes one for each literal, so that every sequence can be found by its first bytes. */
function spreadFirstChoice(sequence: Sequence): Sequence[] {
  const [first, ...others] = sequence;
  if (first?.kind !== "choice") return [sequence];
  return first.values.map((bytes) => [{ kind: "literal", bytes, open: first.open, close: first.close }, ...others]);
}

/** Neighbouring literals become one, neighbouring runs of one class one run, unless a field begins or ends between them. */
function joinLiterals(sequence: Sequence): Sequence {
  const joined: Step[] = [];
  for (const step of sequence) {
    const last = joined.at(-1);
    if (!last || last.close >= 0 || step.open >= 0) joined.push(step);
    else if (last.kind === "literal" && step.kind === "literal") {
      joined[joined.length - 1] = { ...last, bytes: last.bytes + step.bytes, close: step.close };
    } else if (last.kind === "run" && step.kind === "run" && last.set === step.set) {
      const max = last.max < 0 || step.max < 0 ? -1 : last.max + step.max;
      joined[joined.length - 1] = { ...last, min: last.min + step.min, max, close: step.close };
    } else joined.push(step);
  }
  return joined;
}
