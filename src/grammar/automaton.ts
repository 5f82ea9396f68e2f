/**
 * Tells in one pass over a text which of many wordings it can be: a deterministic automaton over all of their steps, of which
 * a part is made when a text first comes there. It counts nothing, so a run may be longer or shorter here than the grammar
 * allows: what it names is still to be matched, what it does not name cannot match.
 * The construction is the lazy one of Thompson's "Regular Expression Search Algorithm" (1968), with states kept.
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
  /** The only candidate that they are of, -1 where they are of several. */
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

/** All places where a text can be. */
interface State {
  readonly places: readonly Place[];
  /** By byte, once one came. */
  readonly next: (State | undefined)[];
  /** Candidates that end here, in ascending order; the only one that is left, wherever it ends. */
  readonly candidates: readonly number[];
  /** No more than one is left. */
  readonly isSettled: boolean;
}

/** So many states are kept; texts that want more make them anew. */
const MOST_STATES = 2000;

export class Automaton {
  readonly #sets: readonly Uint8Array[];
  readonly #begin: Place;
  #places = 0;
  readonly #states = new Map<string, State>();
  #first: State;

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
    this.#first = this.#state([this.#begin]);
  }

  /** Candidates that `bytes[start, end)` may be, in ascending order: all that match, and perhaps some that do not. */
  mayMatch(bytes: Uint8Array, start: number, end: number): readonly number[] {
    let state = this.#first;
    for (let at = start; at < end; at++) {
      const byte = bytes[at] ?? 0;
      state = state.next[byte] ?? this.#after(state, byte);
      if (state.isSettled) return state.candidates;
    }
    return state.candidates;
  }

  #after(state: State, byte: number): State {
    const places: Place[] = [];
    for (const place of state.places) {
      const { byByte, bySet } = this.#waysOf(place);
      if (place.run?.[byte]) places.push(place);
      const literal = byByte.get(byte);
      if (literal) places.push(literal);
      for (const way of bySet) if (way.set[byte]) places.push(way.place);
    }
    if (this.#states.size >= MOST_STATES) {
      this.#states.clear();
      this.#first = this.#state([this.#begin]);
    }
    const next = this.#state(places);
    state.next[byte] = next;
    return next;
  }

  #state(reached: readonly Place[]): State {
    const places = new Set(reached);
    // what is added on the way is gone over, too
    for (const place of places) for (const other of this.#waysOf(place).atOnce) places.add(other);
    const ordered = [...places].sort((a, b) => a.number - b.number);
    const key = ordered.map(({ number }) => number).join(" ");
    const known = this.#states.get(key);
    if (known) return known;
    const [{ only } = { only: -1 }] = ordered;
    const isSettled = ordered.every((place) => place.only === only && only >= 0);
    const ended = new Set(
      isSettled ? ordered.map((place) => place.only) : ordered.flatMap((place) => this.#waysOf(place).ended),
    );
    const state = { places: ordered, next: new Array(256), candidates: [...ended].sort((a, b) => a - b), isSettled };
    this.#states.set(key, state);
    return state;
  }

  #place(run: Uint8Array | null, rests: readonly Rest[]): Place {
    const [{ candidate: first } = { candidate: -1 }] = rests;
    const only = rests.every(({ candidate }) => candidate === first) ? first : -1;
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
