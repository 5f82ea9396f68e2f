/** Searches text in steps, between which it can be told something else: another pattern begins anew. */
import type { InputText } from "../protocol.ts";
import { InputBytes } from "../records/input-bytes.ts";
import type { RecordPage } from "../records/record-page.ts";
import { Records } from "../records/records.ts";
import type { StreamClock } from "../scene.ts";
import { type Pattern, readPattern } from "./pattern.ts";
import { scanRows } from "./scan.ts";
import { type PageMatches, Sweep } from "./sweep.ts";

export type ToSearcher =
  | { readonly kind: "inputs"; readonly inputs: readonly InputText[] }
  /** `matches` is null while nothing is searched. */
  | { readonly kind: "page"; readonly page: RecordPage; readonly matches: PageMatches | null }
  | { readonly kind: "clocks"; readonly clocks: readonly StreamClock[] }
  /** `matches` are those of all pages that have come. */
  | {
      readonly kind: "search";
      readonly pattern: string;
      readonly fromAt: number;
      readonly matches: readonly PageMatches[];
    }
  | { readonly kind: "stop" };

/** There is more to see in the shared memory. */
export type FromSearcher = { readonly kind: "searched" };

/** How often news are worth a frame, and new records a look. */
export const NEWS_MS = 100;

export class Searcher {
  readonly #post: (message: FromSearcher) => void;
  readonly #records = new Records();
  readonly #pages: RecordPage[] = [];
  #inputs = new InputBytes([]);
  #task: { readonly pattern: Pattern; readonly sweep: Sweep } | null = null;
  #hasNews = false;
  #toldAt = 0;

  constructor(post: (message: FromSearcher) => void) {
    this.#post = post;
  }

  hear(message: ToSearcher): void {
    switch (message.kind) {
      case "inputs":
        this.#inputs.close();
        this.#inputs = new InputBytes(message.inputs);
        break;
      case "page":
        this.#pages.push(message.page);
        this.#records.addPage(message.page);
        if (message.matches) this.#task?.sweep.add(message.page, message.matches);
        break;
      case "clocks":
        this.#records.setClocks(message.clocks);
        break;
      case "search":
        this.#begin(message.pattern, message.fromAt, message.matches);
        break;
      case "stop":
        this.#task = null;
    }
  }

  /** True while there is a pattern; more records may come. */
  get isSearching(): boolean {
    return this.#task !== null;
  }

  /** Searches one block. False where there is nothing to search for now. */
  step(): boolean {
    const rows = this.#task?.sweep.next();
    const matches = rows && this.#task?.sweep.matchesOf(rows.page);
    if (!this.#task || !rows || !matches) {
      this.#tell(0);
      return false;
    }
    scanRows(rows.page, rows.from, rows.to, this.#task.pattern, this.#records, this.#inputs, matches.bits);
    this.#task.sweep.done(rows);
    this.#hasNews = true;
    this.#tell(NEWS_MS);
    return true;
  }

  #begin(source: string, fromAt: number, matches: readonly PageMatches[]): void {
    const pattern = readPattern(source);
    this.#task = "error" in pattern ? null : { pattern, sweep: new Sweep(this.#records, this.#pages, matches, fromAt) };
  }

  #tell(afterMs: number): void {
    const now = performance.now();
    if (!this.#hasNews || now - this.#toldAt < afterMs) return;
    this.#hasNews = false;
    this.#toldAt = now;
    this.#post({ kind: "searched" });
  }
}
