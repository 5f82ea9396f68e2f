/** The streams of a source: the lines of a node each, told apart by what stands before them and by the server id in them. */
import type { Source } from "../ingest/input.ts";
import type { ParseOptions } from "./options.ts";
import { NodeStream } from "./stream.ts";
import { Texts } from "./texts.ts";
import { type Written, writtenAt } from "./written.ts";

/** What streams know of the lines around them, besides the source. */
type Around = () => Pick<NodeStream["source"], "chain" | "turned" | "onFolded">;

export class Streams {
  readonly #source: Source;
  readonly #options: ParseOptions;
  readonly #around: Around;
  readonly #texts = new Texts();
  readonly #all: NodeStream[] = [];
  /** By label the one that is being continued. */
  readonly #current = new Map<string, NodeStream>();
  #lastMyid = "";
  readonly #writtenAt = new Map<number, Written>();

  /** @param around asked whenever a stream begins */
  constructor(source: Source, options: ParseOptions, around: Around) {
    this.#source = source;
    this.#options = options;
    this.#around = around;
  }

  /** In the order in which they began. */
  get all(): readonly NodeStream[] {
    return this.#all;
  }

  /** The stream of a label that is being continued. */
  current(label: string): NodeStream | undefined {
    return this.#current.get(label);
  }

  /** True where all lines of a label are of one stream. */
  isOnly(label: string): boolean {
    return this.#all.filter((stream) => stream.label === label).length === 1;
  }

  /** What the source is called before anything is known of its nodes. */
  get stem(): string {
    return this.#source.given ?? this.#source.stem;
  }

  /** The stream of a label; a header with another myid than before begins or continues another one. */
  of(label: string, myid: string): NodeStream {
    const current = this.#current.get(label);
    if (current && (myid === "" || current.myid === "" || current.myid === myid)) {
      if (myid !== "") current.myid = myid;
      return current;
    }
    let stream = this.#all.find((known) => known.label === label && known.myid === myid);
    if (!stream) {
      const source = { stem: this.stem, written: this.#written, ...this.#around() };
      stream = new NodeStream(label, source, this.#options, this.#texts);
      stream.myid = myid;
      this.#all.push(stream);
    }
    this.#current.set(label, stream);
    return stream;
  }

  /** The server id of a header: nearly always that of the line before, so no string is made of it. */
  myidOf(bytes: Buffer, start: number, end: number): string {
    const last = this.#lastMyid;
    if (start < 0) return "";
    let same = end - start === last.length;
    for (let i = 0; same && i < last.length; i++) same = bytes[start + i] === last.charCodeAt(i);
    if (!same) this.#lastMyid = bytes.toString("latin1", start, end);
    return this.#lastMyid;
  }

  /** When an input of the source was written. */
  readonly #written = (number: number): Written => {
    const known = this.#writtenAt.get(number);
    if (known) return known;
    const input = this.#source.inputs.find((input) => input.number === number);
    const written = writtenAt(input ?? { path: "", modified: null });
    this.#writtenAt.set(number, written);
    return written;
  };
}
