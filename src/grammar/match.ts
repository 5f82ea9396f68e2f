/**
 * Matches the bytes of one line against the flat programs of a grammar.
 * Sequences are found by their leading literal in a radix tree; a sequence then runs over the bytes without
 * building anything. Runs that could swallow what follows them give back bytes, shortest first, so that a text
 * with two readings gets the one whose earlier fields are shortest (earley.ts picks by the same rule).
 */
import { type LineMatcher, type Program, type Rule, readSet, type Step } from "./program.ts";

/** A step made ready to run: literals as bytes, sets as tables, and whether a run can stop at the first foreign byte. */
interface Ready {
  readonly literal: Uint8Array | null;
  readonly choice: readonly Uint8Array[] | null;
  readonly set: Uint8Array;
  readonly min: number;
  readonly max: number;
  readonly open: number;
  readonly close: number;
  /** What follows begins with a byte outside the set, so the longest run is the only one. */
  readonly greedy: boolean;
}

interface Candidate {
  readonly rule: number;
  readonly steps: readonly Ready[];
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

  constructor(program: Program) {
    this.rules = program.rules;
    this.spans = new Int32Array(2 * Math.max(1, ...program.rules.map((rule) => rule.fields.length)));
    const sets = program.classes.map(readSet);
    for (const [index, rule] of program.rules.entries()) {
      for (const sequence of rule.sequences) this.#add({ rule: index, steps: makeReady(sequence, sets) });
    }
  }

  /** Index of the rule that matches the whole of `bytes[start, end)`, or -1; fields are in `spans`. */
  match(bytes: Buffer, start: number, end: number): number {
    const candidates: Candidate[] = [];
    this.#collect(bytes, start, end, candidates);
    for (let i = candidates.length - 1; i >= 0; i--) {
      const candidate = candidates[i];
      if (candidate && this.#run(candidate, bytes, start, end)) return candidate.rule;
    }
    return -1;
  }

  /** All rules that match the whole text: for linting, where a second one is a mistake. */
  matchAll(bytes: Uint8Array, start: number, end: number): number[] {
    const candidates: Candidate[] = [];
    this.#collect(bytes, start, end, candidates);
    const matching = candidates.filter((candidate) => this.#run(candidate, bytes, start, end));
    return [...new Set(matching.map(({ rule }) => rule))];
  }

  #run(candidate: Candidate, bytes: Uint8Array, start: number, end: number): boolean {
    this.spans.fill(-1);
    return runSteps(candidate.steps, 0, bytes, start, end, this.spans);
  }

  /** Candidates whose leading literal stands at `start`, the most specific last. */
  #collect(bytes: Uint8Array, start: number, end: number, into: Candidate[]): void {
    if (start === end) {
      into.push(...this.#emptyText);
      return;
    }
    into.push(...(this.#byFirst[bytes[start] ?? 0] ?? []));
    let at = start;
    let node: Branch | undefined = this.#root;
    while (node) {
      if (!hasBytes(bytes, at, end, node.label)) return;
      at += node.label.length;
      into.push(...node.candidates);
      node = at < end ? node.children[bytes[at] ?? 0] : undefined;
    }
  }

  #add(candidate: Candidate): void {
    const first = candidate.steps[0];
    if (first?.literal) {
      insert(this.#root, first.literal, candidate);
      return;
    }
    for (let b = 0; b < 256; b++) {
      if (canBegin(candidate.steps, b)) this.#byFirst[b]?.push(candidate);
    }
    if (candidate.steps.every((step) => !step.literal && !step.choice && step.min === 0))
      this.#emptyText.push(candidate);
  }
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

function runSteps(
  steps: readonly Ready[],
  from: number,
  bytes: Uint8Array,
  start: number,
  end: number,
  spans: Int32Array,
): boolean {
  let at = start;
  for (let k = from; k < steps.length; k++) {
    const step = steps[k];
    if (!step) return false;
    const begin = at;
    if (step.literal) {
      if (!hasBytes(bytes, at, end, step.literal)) return false;
      at += step.literal.length;
    } else if (step.choice) {
      for (const value of step.choice) {
        if (!hasBytes(bytes, begin, end, value)) continue;
        mark(step, spans, begin, begin + value.length);
        if (runSteps(steps, k + 1, bytes, begin + value.length, end, spans)) return true;
      }
      return false;
    } else if (step.greedy) {
      const limit = step.max < 0 ? end : Math.min(end, at + step.max);
      while (at < limit && step.set[bytes[at] ?? 0]) at++;
      if (at - begin < step.min) return false;
    } else return runShortestFirst(steps, k, step, bytes, begin, end, spans);
    mark(step, spans, begin, at);
  }
  return at === end;
}

/** Gives the run as few bytes as let the rest match. A literal after it is looked for by its first byte. */
function runShortestFirst(
  steps: readonly Ready[],
  k: number,
  step: Ready,
  bytes: Uint8Array,
  begin: number,
  end: number,
  spans: Int32Array,
): boolean {
  const limit = step.max < 0 ? end : Math.min(end, begin + step.max);
  const next = steps[k + 1]?.literal?.[0];
  for (let at = begin; at <= limit; at++) {
    if (at - begin >= step.min && (next === undefined || bytes[at] === next)) {
      mark(step, spans, begin, at);
      if (runSteps(steps, k + 1, bytes, at, end, spans)) return true;
    }
    if (at < limit && !step.set[bytes[at] ?? 0]) return false;
  }
  return false;
}

function mark(step: Ready, spans: Int32Array, begin: number, end: number): void {
  if (step.open >= 0) spans[2 * step.open] = begin;
  if (step.close >= 0) spans[2 * step.close + 1] = end;
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

/** Puts a candidate into the radix tree, splitting a branch where labels part. */
function insert(root: Branch, literal: Uint8Array, candidate: Candidate): void {
  let node = root;
  let at = 0;
  while (at < literal.length) {
    const first = literal[at] ?? 0;
    const child = node.children[first];
    if (!child) {
      const leaf = branch(literal.subarray(at));
      leaf.candidates.push(candidate);
      node.children[first] = leaf;
      return;
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
  node.candidates.push(candidate);
}

/** The engine of byte programs. */
export function compiledEngine(program: Program): LineMatcher {
  return new Matcher(program);
}
