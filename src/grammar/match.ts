/**
 * Matches the bytes of one line against the flat programs of a grammar.
 * An automaton names the rules that a line can be of; their sequences then run over the bytes without building anything.
 * Runs that could swallow what follows them give back bytes, shortest first, so that a text with two readings gets the one
 * whose earlier fields are shortest (earley.ts picks by the same rule).
 */
import { Automaton } from "./automaton.ts";
import { type LineMatcher, type Program, type Rule, type Step, setsOf } from "./program.ts";
import { type Ready, type Run, straightLine } from "./straight-line.ts";

/** Sequences of one rule that begin with literals of one length, in the order in which they are tried. */
interface Candidate {
  readonly rule: number;
  /** Length of that literal. */
  readonly literal: number;
  readonly sequences: (readonly Step[])[];
  /** Tells which of them a text can be of; null where they are few, and before a text may be of one. */
  automaton: Automaton | null;
  /** By the answer of the automaton, made when a text first needs it: most of a grammar is about other logs. */
  readonly runs: Map<readonly number[], Run>;
}

/** Candidates of one kind, the more of a text their literals are sure of the later: the last is tried first. */
interface Kind {
  readonly candidates: readonly Candidate[];
  readonly automaton: Automaton;
}

const NO_SET = new Uint8Array(256);

/** More sequences than these are not tried one after the other: a rule with options is multiplied out to hundreds. */
const FEW = 4;
/** All of a few. */
const ALL: readonly number[] = [...Array(FEW).keys()];

/** Matches lines against one grammar. Keeps the spans of the fields of its last match; not shared between threads. */
export class Matcher implements LineMatcher {
  readonly rules: readonly Rule[];
  /** Start and end of field i of the last match at 2i and 2i + 1; -1 where the field is absent. */
  readonly spans: Int32Array;
  readonly #sets: readonly Uint8Array[];
  /** What begins with a literal, and what does not: any text may begin like that. */
  readonly #kinds: readonly Kind[];

  constructor(program: Program) {
    this.rules = program.rules;
    this.spans = new Int32Array(2 * Math.max(1, ...program.rules.map((rule) => rule.fields.length)));
    this.#sets = setsOf(program);
    const candidates = candidatesOf(program.rules);
    this.#kinds = [
      candidates.filter(({ literal }) => literal > 0),
      candidates.filter(({ literal }) => literal === 0),
    ].map((candidates) => ({
      candidates,
      automaton: new Automaton(
        candidates.map(({ sequences }) => sequences),
        this.#sets,
      ),
    }));
  }

  /** Index of the rule that matches the whole of `bytes[start, end)`, or -1; fields are in `spans`. */
  match(bytes: Buffer, start: number, end: number): number {
    for (const { candidates, automaton } of this.#kinds) {
      const possible = automaton.mayMatch(bytes, start, end);
      for (let i = possible.length - 1; i >= 0; i--) {
        const candidate = candidates[possible[i] ?? -1];
        if (candidate && this.#run(candidate, bytes, start, end)) return candidate.rule;
      }
    }
    return -1;
  }

  /** All rules that match the whole text: for linting, where a second one is a mistake. */
  matchAll(bytes: Uint8Array, start: number, end: number): number[] {
    const candidates = this.#kinds.flatMap((kind) => kind.candidates);
    const matching = candidates.filter((candidate) => this.#run(candidate, bytes, start, end));
    return [...new Set(matching.map(({ rule }) => rule))];
  }

  #run(candidate: Candidate, bytes: Uint8Array, start: number, end: number): boolean {
    const possible = candidate.sequences.length > FEW ? this.#automaton(candidate).mayMatch(bytes, start, end) : ALL;
    if (possible.length === 0) return false;
    const run = candidate.runs.get(possible) ?? this.#makeRun(candidate, possible);
    this.spans.fill(-1);
    return run(bytes, start, end, this.spans);
  }

  #automaton(candidate: Candidate): Automaton {
    candidate.automaton ??= new Automaton(
      candidate.sequences.map((sequence) => [sequence]),
      this.#sets,
    );
    return candidate.automaton;
  }

  #makeRun({ sequences, runs }: Candidate, possible: readonly number[]): Run {
    const run = straightLine(
      sequences.filter((_, index) => possible.includes(index)).map((steps) => makeReady(steps, this.#sets)),
    );
    runs.set(possible, run);
    return run;
  }
}

/** Those of a rule whose literals are of one length are tried together, in the order of the grammar. */
function candidatesOf(rules: readonly Rule[]): Candidate[] {
  const byLength = new Map<number, Candidate[]>();
  for (const [rule, { sequences }] of rules.entries()) {
    for (const steps of sequences) {
      const [first] = steps;
      const literal = first?.kind === "literal" ? first.bytes.length : 0;
      const alike = byLength.get(literal) ?? [];
      byLength.set(literal, alike);
      const last = alike.at(-1);
      if (last?.rule === rule) last.sequences.unshift(steps);
      else alike.push({ rule, literal, sequences: [steps], automaton: null, runs: new Map() });
    }
  }
  return [...byLength].sort(([a], [b]) => a - b).flatMap(([, alike]) => alike);
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
