/** What the main thread knows of a search: the other thread fills shared memory, here it is read. */
import { Worker } from "node:worker_threads";
import type { FromReader, InputText } from "../protocol.ts";
import type { Filter, Matches, Place } from "../records/filter.ts";
import type { RecordPage } from "../records/record-page.ts";
import type { Records, RowRange } from "../records/records.ts";
import type { StreamClock } from "../scene.ts";
import { type Pattern, readPattern } from "./pattern.ts";
import type { ToSearcher } from "./searcher.ts";
import { newPageMatches, type PageMatches } from "./sweep.ts";

/** Starts what searches: takes who is to be told of progress, gives the way to tell it something. */
export type SpawnSearcher = (onProgress: () => void) => (message: ToSearcher) => void;

/** Starts search-thread from its file. The process does not wait for it. */
export function searchThread(file: URL): SpawnSearcher {
  return (onProgress) => {
    const thread = new Worker(file);
    thread.on("message", onProgress);
    // after the listener, which would hold the process again
    thread.unref();
    return (message) => thread.postMessage(message);
  };
}

export class Search {
  readonly #records: Records;
  readonly #spawn: SpawnSearcher;
  /** Null until something is searched for the first time. */
  #tellThread: ((message: ToSearcher) => void) | null = null;
  #onProgress: () => void = () => undefined;
  #inputs: readonly InputText[] = [];
  #clocks: readonly StreamClock[] = [];
  readonly #pages: RecordPage[] = [];
  #pattern: Pattern | null = null;
  #found: PageMatches[] = [];
  #bits: Uint32Array[] = [];
  #error: string | null = null;

  constructor(records: Records, spawn: SpawnSearcher) {
    this.#records = records;
    this.#spawn = spawn;
  }

  /** Takes what the reader says. The records are told by whoever owns them. */
  hear(message: FromReader): void {
    if (message.kind === "inputs") {
      this.#inputs = message.inputs;
      this.#tell({ kind: "inputs", inputs: message.inputs });
    } else if (message.kind === "scene") {
      this.#clocks = message.clocks;
      this.#tell({ kind: "clocks", clocks: message.clocks });
    } else if (message.kind === "page") {
      this.#pages.push(message.page);
      this.#tell({ kind: "page", page: message.page, matches: this.#pattern ? this.#makeRoom(message.page) : null });
    }
  }

  /** Told when more has been searched, ten times a second at most. */
  onProgress(listener: () => void): void {
    this.#onProgress = listener;
  }

  /** Searches outwards from an instant. What is being searched already goes on; of a wrong pattern `error` says why. */
  start(source: string, fromAt: number): void {
    if (this.#pattern?.source === source) return;
    this.stop();
    const pattern = readPattern(source);
    if ("error" in pattern) {
      this.#error = pattern.error;
      return;
    }
    this.#pattern = pattern;
    for (const page of this.#pages) this.#makeRoom(page);
    this.#tellThread ??= this.#open();
    this.#tell({ kind: "search", pattern: source, fromAt, matches: this.#found });
  }

  stop(): void {
    this.#pattern = null;
    this.#error = null;
    this.#found = [];
    this.#bits = [];
    this.#tell({ kind: "stop" });
  }

  /** The sentence that says what is wrong with the last pattern, null where nothing is. */
  get error(): string | null {
    return this.#error;
  }

  /** Records found so far, for filters; null while nothing is searched. */
  get matches(): Matches | null {
    return this.#pattern ? { bits: this.#bits } : null;
  }

  /** How many records match, of those that have been searched. */
  get count(): number {
    return this.#bits.reduce((sum, words) => sum + words.reduce((bits, word) => bits + bitsIn(word), 0), 0);
  }

  /** Share of all records that has been searched, 1 for all. */
  get share(): number {
    let searched = 0;
    for (const found of this.#found) searched += Atomics.load(found.searched, 1) - Atomics.load(found.searched, 0);
    return searched / Math.max(1, this.#records.count);
  }

  /** The first match behind a place; "searching" while one before it may still be found. */
  next(place: Place, filter: Filter): Place | "none" | "searching" {
    if (!this.#pattern) return "none";
    const [found] = this.#records.after(place, 1, { ...filter, matches: this.matches });
    const isCertain = this.#isSearched(this.#records.between(place, found ?? null, filter));
    return isCertain ? (found ?? "none") : "searching";
  }

  /** The last match before a place; "searching" while one behind it may still be found. */
  previous(place: Place, filter: Filter): Place | "none" | "searching" {
    if (!this.#pattern) return "none";
    const [found] = this.#records.before(place, 1, { ...filter, matches: this.matches });
    const isCertain = this.#isSearched(this.#records.between(found ?? null, place, filter));
    return isCertain ? (found ?? "none") : "searching";
  }

  /** Where a line that is shown matches, in order. */
  spans(text: string): { readonly from: number; readonly to: number }[] {
    return this.#pattern?.spans(text) ?? [];
  }

  #open(): (message: ToSearcher) => void {
    const tell = this.#spawn(() => this.#onProgress());
    tell({ kind: "inputs", inputs: this.#inputs });
    for (const page of this.#pages) tell({ kind: "page", page, matches: null });
    tell({ kind: "clocks", clocks: this.#clocks });
    return tell;
  }

  #tell(message: ToSearcher): void {
    this.#tellThread?.(message);
  }

  #makeRoom(page: RecordPage): PageMatches {
    const found = newPageMatches(page);
    this.#found.push(found);
    this.#bits.push(found.bits);
    return found;
  }

  #isSearched(rows: Iterable<RowRange>): boolean {
    for (const { page, from, to } of rows) {
      const searched = this.#found[page.number]?.searched;
      if (!searched || from < Atomics.load(searched, 0) || to > Atomics.load(searched, 1)) return false;
    }
    return true;
  }
}

function bitsIn(word: number): number {
  let bits = 0;
  for (let left = word; left !== 0; left &= left - 1) bits++;
  return bits;
}
