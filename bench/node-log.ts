/** The log of one server: takes records in any order within a passage, writes them in order, counts what it writes. */
import { stamper } from "./stamp.ts";
import { type Counts, NOTHING } from "./truth.ts";
import type { Entry } from "./wordings/wording.ts";

/** Takes the text of a file, piece by piece. All of it is ASCII. */
export type Sink = (file: string, text: string) => void;

export interface LogStyle {
  readonly head: (entry: Entry, sid: number) => string;
  readonly lineEnd: "\n" | "\r\n";
  /** How far the server's clock is ahead. */
  readonly skewMs: number;
}

/** Text is handed on in pieces of about this size: larger ones only cost memory. */
const PIECE_CHARACTERS = 1 << 20;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export class NodeLog {
  readonly file: string;
  readonly #sid: number;
  readonly #style: LogStyle;
  readonly #sink: Sink;
  readonly #stamp = stamper();
  readonly #counts: Mutable<Counts> = { ...NOTHING };
  readonly #passage: { readonly at: number; readonly entry: Entry }[] = [];
  #text = "";

  constructor(file: string, sid: number, style: LogStyle, sink: Sink) {
    this.file = file;
    this.#sid = sid;
    this.#style = style;
    this.#sink = sink;
  }

  get counts(): Counts {
    return this.#counts;
  }

  /** Takes a record of what servers do with each other. */
  add(at: number, entry: Entry): void {
    this.#passage.push({ at, entry });
  }

  /** Writes what was added since the last time. */
  endPassage(): void {
    this.#passage.sort((a, b) => a.at - b.at);
    const before = this.#counts.lines;
    for (const { at, entry } of this.#passage) this.write(at, entry);
    this.#counts.electionLines += this.#counts.lines - before;
    this.#passage.length = 0;
  }

  /** Writes a record behind all that was written. */
  write(at: number, entry: Entry): void {
    const { head, lineEnd, skewMs } = this.#style;
    const { message, trace = [] } = entry;
    let text = `${this.#stamp(at + skewMs)} ${head(entry, this.#sid)}${message}${lineEnd}`;
    for (const line of trace) text += line + lineEnd;
    this.#counts.bytes += text.length;
    this.#counts.records += 1;
    this.#counts.traceLines += trace.length;
    this.#counts.lines += 1 + trace.length;
    if (message.startsWith("Notification: ")) this.#counts.notifications += 1;
    this.#text += text;
    if (this.#text.length > PIECE_CHARACTERS) this.flush();
  }

  /** Hands on what is left. */
  flush(): void {
    if (this.#text) this.#sink(this.file, this.#text);
    this.#text = "";
  }
}
