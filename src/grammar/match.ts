/**
 * Matches the bytes of one line against the flat programs of a grammar.
 * Sequences are found by their leading literal in a radix tree; a sequence then runs over the bytes without
 * building anything. Runs that could swallow what follows them give back bytes, shortest first, so that a text
 * with two readings gets the one whose earlier fields are shortest (earley.ts picks by the same rule).
 */
import { type LineMatcher, type Program, type Rule, type Step, setsOf } from "./program.ts";
import { type Ready, type Run, straightLine } from "./straight-line.ts";

/** Sequences of one rule that are found at one place, in the order in which they are tried. */
interface Candidate {
  readonly rule: number;
  readonly sequences: (readonly Step[])[];
  /** Made when the rule is first tried. */
  run: Run | null;
}

/** A sequence, and the rule it is of. */
interface Entry {
  readonly rule: number;
  readonly steps: readonly Step[];
}

/** One that begins with a literal. */
interface Literal extends Entry {
  readonly literal: string;
}

/** A part of the radix tree. What is below it is made when a line first comes so far: most of a grammar is about other logs. */
interface Branch {
  readonly label: Uint8Array;
  /** Of the literals that end with the label. */
  readonly candidates: readonly Candidate[];
  /** By the byte that follows the label: parts that a text has led to, and what all of them are made of. */
  readonly children: (Branch | undefined)[];
  readonly longer: ReadonlyMap<number, readonly Literal[]>;
  /** Length of all labels from the root to this one. */
  readonly depth: number;
}

const NO_SET = new Uint8Array(256);

/** Matches lines against one grammar. Keeps the spans of the fields of its last match; not shared between threads. */
export class Matcher implements LineMatcher {
  readonly rules: readonly Rule[];
  /** Start and end of field i of the last match at 2i and 2i + 1; -1 where the field is absent. */
  readonly spans: Int32Array;
  readonly #sets: readonly Uint8Array[];
  readonly #root: Branch;
  /** What does not begin with a literal, as the grammar has it, and by the first byte of a text, once one began so. */
  readonly #loose: readonly Entry[];
  readonly #byFirst: (readonly Candidate[] | undefined)[] = new Array(256);
  readonly #looseByRule = new Map<number, Candidate[]>();
  /** Candidates for the empty text, once one came. */
  #emptyText: readonly Candidate[] | null = null;
  /** Lists of candidates for the line at hand; kept, because a list a line is a list too many. */
  readonly #found: (readonly Candidate[])[] = [];

  constructor(program: Program) {
    this.rules = program.rules;
    this.spans = new Int32Array(2 * Math.max(1, ...program.rules.map((rule) => rule.fields.length)));
    this.#sets = setsOf(program);
    const literals: Literal[] = [];
    const loose: Entry[] = [];
    for (const [rule, { sequences }] of program.rules.entries()) {
      for (const steps of sequences) {
        const [first] = steps;
        if (first?.kind === "literal") literals.push({ rule, steps, literal: first.bytes });
        else loose.push({ rule, steps });
      }
    }
    this.#root = branch(literals, 0, 0);
    this.#loose = loose;
  }

  /** Index of the rule that matches the whole of `bytes[start, end)`, or -1; fields are in `spans`. */
  match(bytes: Buffer, start: number, end: number): number {
    const found = this.#collect(bytes, start, end);
    for (let i = found - 1; i >= 0; i--) {
      const lists = this.#found[i] ?? [];
      for (let k = lists.length - 1; k >= 0; k--) {
        const candidate = lists[k];
        if (candidate && this.#run(candidate, bytes, start, end)) return candidate.rule;
      }
    }
    return -1;
  }

  /** All rules that match the whole text: for linting, where a second one is a mistake. */
  matchAll(bytes: Uint8Array, start: number, end: number): number[] {
    const candidates = this.#found.slice(0, this.#collect(bytes, start, end)).flat();
    const matching = candidates.filter((candidate) => this.#run(candidate, bytes, start, end));
    return [...new Set(matching.map(({ rule }) => rule))];
  }

  #run(candidate: Candidate, bytes: Uint8Array, start: number, end: number): boolean {
    candidate.run ??= straightLine(candidate.sequences.map((steps) => makeReady(steps, this.#sets)));
    this.spans.fill(-1);
    return candidate.run(bytes, start, end, this.spans);
  }

  /** Puts the candidates whose leading literal stands at `start` into `#found`, the most specific last. @returns how many lists */
  #collect(bytes: Uint8Array, start: number, end: number): number {
    if (start === end) {
      this.#emptyText ??= candidatesOf(this.#loose.filter(({ steps }) => canBeEmpty(steps)));
      this.#found[0] = this.#emptyText;
      return 1;
    }
    let found = 0;
    this.#found[found++] = this.#beginning(bytes[start] ?? 0);
    let at = start;
    let node: Branch | undefined = this.#root;
    while (node) {
      if (!hasBytes(bytes, at, end, node.label)) return found;
      at += node.label.length;
      if (node.candidates.length > 0) this.#found[found++] = node.candidates;
      if (at >= end) return found;
      const next = bytes[at] ?? 0;
      node = node.children[next] ?? childOf(node, next);
    }
    return found;
  }

  #beginning(first: number): readonly Candidate[] {
    const known = this.#byFirst[first];
    if (known) return known;
    const loose = candidatesOf(this.#loose.filter(({ steps }) => canBegin(steps, first, this.#sets)));
    const candidates = loose.map((candidate) => this.#shared(candidate));
    this.#byFirst[first] = candidates;
    return candidates;
  }

  /** Sequences of a rule that most texts can begin with are made ready once, not for every first byte. */
  #shared(candidate: Candidate): Candidate {
    const alike = this.#looseByRule.get(candidate.rule) ?? [];
    this.#looseByRule.set(candidate.rule, alike);
    const { sequences } = candidate;
    const known = alike.find(
      (other) => other.sequences.length === sequences.length && other.sequences.every((one, i) => one === sequences[i]),
    );
    if (!known) alike.push(candidate);
    return known ?? candidate;
  }
}

/** The last of the list is tried first, so the sequences of a rule stand in the opposite order of the grammar's. */
function candidatesOf(entries: readonly Entry[]): Candidate[] {
  const candidates: Candidate[] = [];
  for (const { rule, steps } of entries) {
    const last = candidates.at(-1);
    if (last?.rule === rule) last.sequences.unshift(steps);
    else candidates.push({ rule, sequences: [steps], run: null });
  }
  return candidates;
}

/** The part of the tree whose literals are alike in their first `alike` bytes, of which the labels above it have `above`. */
function branch(entries: readonly Literal[], above: number, alike: number): Branch {
  const [{ literal } = { literal: "" }] = entries;
  let depth = alike;
  while (
    depth < literal.length &&
    entries.every((other) => other.literal.charCodeAt(depth) === literal.charCodeAt(depth))
  )
    depth++;
  return {
    label: Buffer.from(literal.slice(above, depth), "latin1"),
    candidates: candidatesOf(entries.filter((one) => one.literal.length === depth)),
    children: [],
    longer: byByte(entries, depth),
    depth,
  };
}

/** Those that are longer, by their byte at a depth. */
function byByte(entries: readonly Literal[], depth: number): Map<number, Literal[]> {
  const groups = new Map<number, Literal[]>();
  for (const one of entries) {
    if (one.literal.length <= depth) continue;
    const byte = one.literal.charCodeAt(depth);
    const group = groups.get(byte);
    if (group) group.push(one);
    else groups.set(byte, [one]);
  }
  return groups;
}

/** The part of the tree behind a byte, made when a text first leads there: a log meets few of the messages there are. */
function childOf({ children, longer, depth }: Branch, next: number): Branch | undefined {
  const alike = longer.get(next);
  if (!alike) return undefined;
  const child = branch(alike, depth, depth + 1);
  children[next] = child;
  return child;
}

/** True where a text that begins with byte `b` can match the steps. */
function canBegin(steps: readonly Step[], b: number, sets: readonly Uint8Array[]): boolean {
  for (const step of steps) {
    if (step.kind === "literal") return step.bytes.charCodeAt(0) === b;
    if (step.kind === "choice") return step.values.some((value) => value.charCodeAt(0) === b);
    if (sets[step.set]?.[b]) return true;
    if (step.min > 0) return false;
  }
  return false;
}

function canBeEmpty(steps: readonly Step[]): boolean {
  return steps.every((step) => step.kind === "run" && step.min === 0);
}

function makeReady(sequence: readonly Step[], sets: readonly Uint8Array[]): Ready[] {
  return sequence.map((step, index) => {
    const { open, close } = step;
    if (step.kind === "literal") {
      return {
        literal: Buffer.from(step.bytes, "latin1"),
        choice: null,
        set: NO_SET,
        min: 0,
        max: 0,
        open,
        close,
        greedy: true,
      };
    }
    if (step.kind === "choice") {
      const choice = step.values.map((value) => Buffer.from(value, "latin1"));
      return { literal: null, choice, set: NO_SET, min: 0, max: 0, open, close, greedy: false };
    }
    const set = sets[step.set] ?? NO_SET;
    const greedy = stopsAt(sequence, index + 1, sets, set);
    return { literal: null, choice: null, set, min: step.min, max: step.max, open, close, greedy };
  });
}

/** True where whatever can follow a run of `set` begins outside of `set`. */
function stopsAt(sequence: readonly Step[], from: number, sets: readonly Uint8Array[], set: Uint8Array): boolean {
  for (let i = from; i < sequence.length; i++) {
    const step = sequence[i];
    if (!step) return true;
    if (step.kind === "literal") return set[step.bytes.charCodeAt(0)] === 0;
    if (step.kind === "choice") return step.values.every((value) => set[value.charCodeAt(0)] === 0);
    const other = sets[step.set] ?? NO_SET;
    if (other.some((inside, b) => inside && set[b])) return false;
    if (step.min > 0) return true;
  }
  return true;
}

function hasBytes(bytes: Uint8Array, at: number, end: number, wanted: Uint8Array): boolean {
  const length = wanted.length;
  if (at + length > end) return false;
  for (let i = 0; i < length; i++) if (bytes[at + i] !== wanted[i]) return false;
  return true;
}

/** Matchers of programs: what one stream has made ready serves all of them. Nobody keeps spans beyond the next match. */
const made = new WeakMap<Program, Matcher>();

/** The engine of byte programs. */
export function compiledEngine(program: Program): LineMatcher {
  const known = made.get(program);
  if (known) return known;
  const matcher = new Matcher(program);
  made.set(program, matcher);
  return matcher;
}
