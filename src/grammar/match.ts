/**
 * Matches the bytes of one line against the flat programs of a grammar.
 * Sequences are found by their leading literal in a radix tree; a sequence then runs over the bytes without
 * building anything. Runs that could swallow what follows them give back bytes, shortest first, so that a text
 * with two readings gets the one whose earlier fields are shortest (earley.ts picks by the same rule).
 */
import { type LineMatcher, type Program, type Rule, readSet, type Step } from "./program.ts";
import { type Ready, type Run, straightLine } from "./straight-line.ts";

/** Sequences of one rule that are found at one place, in the order in which they are tried. */
interface Candidate {
  readonly rule: number;
  readonly sequences: (readonly Ready[])[];
  /** Made when the rule is first tried. */
  run: Run | null;
}

interface Branch {
  readonly label: Uint8Array;
  readonly candidates: Candidate[];
  readonly children: (Branch | undefined)[];
}

const NO_SET = new Uint8Array(256);

/** Matches lines against one grammar. Keeps the spans of the fields of its last match; not shared between threads. */
export class Matcher implements LineMatcher {
  readonly rules: readonly Rule[];
  /** Start and end of field i of the last match at 2i and 2i + 1; -1 where the field is absent. */
  readonly spans: Int32Array;
  readonly #root: Branch = branch(new Uint8Array(0));
  readonly #byFirst: Candidate[][] = Array.from({ length: 256 }, () => []);
  readonly #emptyText: Candidate[] = [];
  /** Lists of candidates for the line at hand; kept, because a list a line is a list too many. */
  readonly #found: (readonly Candidate[])[] = [];

  constructor(program: Program) {
    this.rules = program.rules;
    this.spans = new Int32Array(2 * Math.max(1, ...program.rules.map((rule) => rule.fields.length)));
    const sets = program.classes.map(readSet);
    for (const [index, rule] of program.rules.entries()) {
      for (const sequence of rule.sequences) this.#add(index, makeReady(sequence, sets));
    }
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
    candidate.run ??= straightLine(candidate.sequences);
    this.spans.fill(-1);
    return candidate.run(bytes, start, end, this.spans);
  }

  /** Puts the candidates whose leading literal stands at `start` into `#found`, the most specific last. @returns how many lists */
  #collect(bytes: Uint8Array, start: number, end: number): number {
    if (start === end) {
      this.#found[0] = this.#emptyText;
      return 1;
    }
    let found = 0;
    this.#found[found++] = this.#byFirst[bytes[start] ?? 0] ?? [];
    let at = start;
    let node: Branch | undefined = this.#root;
    while (node) {
      if (!hasBytes(bytes, at, end, node.label)) return found;
      at += node.label.length;
      if (node.candidates.length > 0) this.#found[found++] = node.candidates;
      node = at < end ? node.children[bytes[at] ?? 0] : undefined;
    }
    return found;
  }

  #add(rule: number, steps: readonly Ready[]): void {
    const first = steps[0];
    if (first?.literal) {
      addTo(placeOf(this.#root, first.literal), rule, steps);
      return;
    }
    for (let b = 0; b < 256; b++) {
      if (canBegin(steps, b)) addTo(this.#byFirst[b] ?? [], rule, steps);
    }
    if (steps.every((step) => !step.literal && !step.choice && step.min === 0)) addTo(this.#emptyText, rule, steps);
  }
}

/** The last of a list is tried first, so the sequences of its rule stand in front of those that were added before. */
function addTo(candidates: Candidate[], rule: number, steps: readonly Ready[]): void {
  const last = candidates.at(-1);
  if (last?.rule === rule) last.sequences.unshift(steps);
  else candidates.push({ rule, sequences: [steps], run: null });
}

/** True where a text that begins with byte `b` can match the steps. */
function canBegin(steps: readonly Ready[], b: number): boolean {
  for (const step of steps) {
    if (step.literal) return step.literal[0] === b;
    if (step.choice) return step.choice.some((value) => value[0] === b);
    if (step.set[b]) return true;
    if (step.min > 0) return false;
  }
  return false;
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

function branch(label: Uint8Array): Branch {
  return { label, candidates: [], children: new Array(256) };
}

/** The candidates that a literal leads to in the radix tree; splits a branch where labels part. */
function placeOf(root: Branch, literal: Uint8Array): Candidate[] {
  let node = root;
  let at = 0;
  while (at < literal.length) {
    const first = literal[at] ?? 0;
    const child = node.children[first];
    if (!child) {
      const leaf = branch(literal.subarray(at));
      node.children[first] = leaf;
      return leaf.candidates;
    }
    let common = 0;
    while (common < child.label.length && child.label[common] === literal[at + common]) common++;
    if (common < child.label.length) {
      const upper = branch(child.label.subarray(0, common));
      upper.children[child.label[common] ?? 0] = { ...child, label: child.label.subarray(common) };
      node.children[first] = upper;
      node = upper;
    } else node = child;
    at += common;
  }
  return node.candidates;
}

/** The engine of byte programs. */
export function compiledEngine(program: Program): LineMatcher {
  return new Matcher(program);
}
