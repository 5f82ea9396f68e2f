/**
 * Tells in one pass over a text which of many wordings it can be: a deterministic automaton over all of their steps, of which
 * a part is made when a text first comes there. It counts nothing, so a run may be longer or shorter here than the grammar
 * allows: what it names is still to be matched, what it does not name cannot match.
 * The states are sets of places (Rabin and Scott, "Finite Automata and Their Decision Problems", 1959), made on the way and
 * bounded in number as in RE2 (Cox, "Regular Expression Matching in the Wild", 2010).
 */
import type { Step } from "./program.ts";

/** One of the wordings: what is left of it, from a byte of a literal on. */
interface Rest {
  /** Index of the candidate that it is of. */
  readonly candidate: number;
  readonly steps: readonly Step[];
  /** The step at hand, behind `text`. */
  readonly step: number;
  /** What is left of a literal that has begun, "" for none. */
  readonly text: string;
}

/** A place in the wordings that began alike. */
interface Place {
  readonly number: number;
  /** Bytes that lead back to it: it is in a run of them. */
  readonly run: Uint8Array | null;
  readonly rests: readonly Rest[];
  /** The only candidate that they are of, or SEVERAL. */
  readonly only: number;
  /** Where it goes on, made when a text first comes here. */
  ways: Ways | null;
}

interface Ways {
  readonly byByte: ReadonlyMap<number, Place>;
  /** By a byte of a set. */
  readonly bySet: readonly { readonly set: Uint8Array; readonly place: Place }[];
  /** By nothing: a run may be empty. */
  readonly atOnce: readonly Place[];
  /** Candidates that are at their end. */
  readonly ended: readonly number[];
}

/** All places where a text can be, while more than one candidate is left. */
interface State {
  readonly number: number;
  readonly places: readonly Place[];
  /** Candidates that end here, in ascending order. */
  readonly ended: readonly number[];
}

/** So many states are kept, of half a kilobyte each; texts that want more make them anew. */
const MOST_STATES = 10_000;
const BYTES = 256;
/** Instead of the only candidate. */
const NONE = -1;
const SEVERAL = -2;
const UNKNOWN = 0;
const FIRST = 1;

export class Automaton {
  readonly #sets: readonly Uint8Array[];
  readonly #begin: Place;
  #places = 0;
  /** By number and by places; the number UNKNOWN is nobody's. */
  #states: (State | null)[] = [];
  readonly #byPlaces = new Map<string, State>();
  /** By state and byte, the number of the next state; below zero where what is left of a text settles nothing any more. */
  #next = new Int16Array(8 * BYTES);
  /** What is answered there, by the number below zero: no candidate, one of them, or those that any text may end. */
  readonly #settled: (readonly number[])[];
  readonly #byEnded = new Map<string, number>();

  /**
   * @param candidates of each, the sequences of steps it matches
   * @param sets tables of the sets that runs name
   */
  constructor(candidates: readonly (readonly (readonly Step[])[])[], sets: readonly Uint8Array[]) {
    this.#sets = sets;
    const rests = candidates.flatMap((sequences, candidate) =>
      sequences.map((steps) => ({ candidate, steps, step: 0, text: "" })),
    );
    this.#begin = this.#place(null, rests);
    this.#settled = [[], [], ...candidates.map((_, candidate) => [candidate])];
    this.#startOver();
  }

  /** Candidates that `bytes[start, end)` may be, in ascending order: all that match, and perhaps some that do not. */
  mayMatch(bytes: Uint8Array, start: number, end: number): readonly number[] {
    let next = this.#next;
    let state = FIRST;
    for (let at = start; at < end; at++) {
      const byte = bytes[at] ?? 0;
      let reached = next[state * BYTES + byte] ?? UNKNOWN;
      if (reached === UNKNOWN) {
        reached = this.#after(state, byte);
        next = this.#next;
      }
      if (reached < 0) return this.#settled[-reached] ?? [];
      state = reached;
    }
    return this.#states[state]?.ended ?? [];
  }

  #startOver(): void {
    this.#byPlaces.clear();
    this.#states = [null];
    this.#next.fill(UNKNOWN);
    this.#number(this.#withEmptyRuns([this.#begin]));
  }

  #after(from: number, byte: number): number {
    const reached = (this.#states[from]?.places ?? []).flatMap((place) => this.#behind(place, byte));
    const [{ only } = { only: NONE }] = reached;
    const places = this.#withEmptyRuns(reached);
    let number: number;
    if (only !== SEVERAL && reached.every((place) => place.only === only)) number = -(only + 2);
    else if (places.every((place) => this.#isLastRun(place))) number = -this.#settledAs(this.#endedAt(places));
    else if (this.#states.length < MOST_STATES) number = this.#number(places);
    else {
      this.#startOver();
      return this.#number(places);
    }
    this.#next[from * BYTES + byte] = number;
    return number;
  }

  /** Whether nothing can follow but more of a run that ends the text. */
  #isLastRun(place: Place): boolean {
    const { byByte, bySet, atOnce } = this.#waysOf(place);
    return byByte.size === 0 && bySet.length === 0 && atOnce.length === 0;
  }

  #settledAs(ended: readonly number[]): number {
    const key = ended.join(" ");
    const known = this.#byEnded.get(key);
    if (known !== undefined) return known;
    this.#byEnded.set(key, this.#settled.length);
    return this.#settled.push(ended) - 1;
  }

  /** Candidates that end at one of some places, in ascending order. */
  #endedAt(places: readonly Place[]): number[] {
    return [...new Set(places.flatMap((place) => this.#waysOf(place).ended))].sort((a, b) => a - b);
  }

  /** Where a byte leads to from a place. */
  #behind(place: Place, byte: number): Place[] {
    const { byByte, bySet } = this.#waysOf(place);
    const reached = bySet.flatMap((way) => (way.set[byte] ? [way.place] : []));
    const literal = byByte.get(byte);
    if (literal) reached.push(literal);
    if (place.run?.[byte]) reached.push(place);
    return reached;
  }

  /** Places, and those that are reached from them by nothing, in ascending order. */
  #withEmptyRuns(reached: readonly Place[]): Place[] {
    const places = new Set(reached);
    // what is added on the way is gone over, too
    for (const place of places) for (const other of this.#waysOf(place).atOnce) places.add(other);
    return [...places].sort((a, b) => a.number - b.number);
  }

  /** The number of the state of some places. */
  #number(places: readonly Place[]): number {
    const key = places.map(({ number }) => number).join(" ");
    const known = this.#byPlaces.get(key);
    if (known) return known.number;
    const state = { number: this.#states.length, places, ended: this.#endedAt(places) };
    this.#byPlaces.set(key, state);
    this.#states.push(state);
    if (this.#states.length * BYTES > this.#next.length) {
      const grown = new Int16Array(2 * this.#next.length);
      grown.set(this.#next);
      this.#next = grown;
    }
    return state.number;
  }

  #place(run: Uint8Array | null, rests: readonly Rest[]): Place {
    const [{ candidate: first } = { candidate: NONE }] = rests;
    const only = rests.every(({ candidate }) => candidate === first) ? first : SEVERAL;
    return { number: this.#places++, run, rests, only, ways: null };
  }

  #waysOf(place: Place): Ways {
    place.ways ??= this.#waysFrom(place.rests);
    return place.ways;
  }

  #waysFrom(rests: readonly Rest[]): Ways {
    const byByte = new Map<number, Rest[]>();
    const runs = new Map<string, { readonly set: Uint8Array; readonly isEmpty: boolean; readonly rests: Rest[] }>();
    const ended = new Set<number>();
    const take = (rest: Rest, text: string, step: number) => {
      const group = byByte.get(text.charCodeAt(0)) ?? [];
      byByte.set(text.charCodeAt(0), group);
      group.push({ ...rest, text: text.slice(1), step });
    };
    for (const rest of rests) {
      const step = rest.steps[rest.step];
      const behind = rest.step + 1;
      if (rest.text !== "") take(rest, rest.text, rest.step);
      else if (!step) ended.add(rest.candidate);
      else if (step.kind === "literal") take(rest, step.bytes, behind);
      else if (step.kind === "choice") for (const value of step.values) take(rest, value, behind);
      else {
        const key = `${step.set} ${step.min > 0}`;
        const set = this.#sets[step.set] ?? new Uint8Array(256);
        const run = runs.get(key) ?? { set, isEmpty: step.min === 0, rests: [] };
        runs.set(key, run);
        run.rests.push({ ...rest, step: behind });
      }
    }
    const bySet: { readonly set: Uint8Array; readonly place: Place }[] = [];
    const atOnce: Place[] = [];
    for (const { set, isEmpty, rests } of runs.values()) {
      const place = this.#place(set, rests);
      if (isEmpty) atOnce.push(place);
      else bySet.push({ set, place });
    }
    const places = [...byByte].map(([byte, group]) => [byte, this.#place(null, group)] as const);
    return { byByte: new Map(places), bySet, atOnce, ended: [...ended] };
  }
}
