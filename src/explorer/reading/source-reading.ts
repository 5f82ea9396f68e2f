/** One source while it is read, and how far it has come; and which of several to read next. */
import type { Instant } from "../../event.ts";
import { follow } from "../../ingest/follow.ts";
import type { Input, Source } from "../../ingest/input.ts";
import { rawChunks, readChunks } from "../../ingest/read.ts";
import type { ReadInput } from "../../parse/input.ts";
import type { ParseOptions } from "../../parse/options.ts";
import { type ParsedSource, SourceParser } from "../../parse/source.ts";
import type { NodeStream } from "../../parse/stream.ts";
import { copied, type Room } from "./spool.ts";

/** What reading needs to know, the same for every source. */
export interface ReadingOptions {
  readonly parse: ParseOptions;
  /** Inputs may still be written. */
  readonly following: boolean;
  readonly room: Room;
}

export class SourceReading {
  readonly source: Source;
  readonly parser: SourceParser;
  /** Bytes read, as they lie on disk or come through the pipe. */
  bytes = 0;
  ended = false;
  /** Everything there was has been read, though more may come. */
  caughtUp = false;
  /** When it last brought something, on the clock of `performance.now`; null before. */
  broughtAt: number | null = null;
  readonly #inputs: Input[];
  readonly #isFollowed: boolean;
  readonly #chunks: AsyncGenerator<number>;
  /** Ends the following of an input behind which another one has come. */
  #passOn = new AbortController();

  constructor(source: Source, { parse, following, room }: ReadingOptions) {
    const read: ReadInput = (input, report) =>
      following && input === this.#inputs.at(-1)
        ? this.#counted(follow(input, this.#passOn.signal, report))
        : readChunks(input, report, this.#counted(rawChunks(input.origin)));
    this.#inputs = [...source.inputs];
    this.source = { ...source, inputs: this.#inputs };
    this.#isFollowed = following;
    this.parser = new SourceParser(this.source, parse);
    this.#chunks = this.parser.read(copied(read, room));
  }

  /** The log goes on in another file. */
  goOnIn(input: Input): void {
    this.#inputs.push(input);
    this.#passOn.abort();
    this.#passOn = new AbortController();
  }

  /** Reads on, a chunk; false at the end. */
  async step(): Promise<boolean> {
    const { done } = await this.#chunks.next();
    this.broughtAt = performance.now();
    if (done === true) {
      this.ended = true;
      this.parser.end();
    } else this.#turnWhatThereWas();
    return done !== true;
  }

  /** Settles what is settled by more lines than may come soon. */
  settle(): void {
    this.parser.settle();
    this.#turnWhatThereWas();
  }

  /** Whoever goes on writing a file writes behind what is there: for its end nobody can wait. */
  #turnWhatThereWas(): void {
    if (this.#isFollowed && this.hasAllThereWas) this.parser.turnRound();
  }

  get parsed(): ParsedSource {
    return this.parser.soFar(!this.ended && !this.caughtUp);
  }

  /** A pipe comes when it wants to. */
  get isPipe(): boolean {
    return this.#inputs.some(({ origin }) => origin.kind === "pipe" || origin.kind === "stdin");
  }

  /** Bytes that lay there at the start; 0 for a pipe. */
  get knownBytes(): number {
    return this.#inputs.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** Of a file that is followed: nothing of what lay there at the start is left to read. */
  get hasAllThereWas(): boolean {
    return !this.isPipe && this.bytes >= this.knownBytes;
  }

  /** Latest stamp of any of its streams, less what is known to be taken off; null before the first. */
  reached(shifts: ReadonlyMap<NodeStream, number>): Instant | null {
    const stamps = this.parser.streams
      .filter(({ records }) => records > 0)
      .map((stream) => stream.last - (shifts.get(stream) ?? 0));
    return stamps.length === 0 ? null : Math.max(...stamps);
  }

  async *#counted(chunks: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      this.bytes += chunk.length;
      yield chunk;
    }
  }
}

/**
 * The source to read on, so that the picture of all nodes grows together: the one whose last stamp is earliest. One
 * without a stamp keeps pace with it in bytes.
 */
export function leastFar(
  readings: readonly SourceReading[],
  shifts: ReadonlyMap<NodeStream, number>,
): SourceReading | undefined {
  const all = readings.filter(({ ended }) => !ended).map((reading) => ({ reading, at: reading.reached(shifts) }));
  const [stamped] = all.filter(({ at }) => at !== null).sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
  const [unstamped] = all.filter(({ at }) => at === null).sort((a, b) => a.reading.bytes - b.reading.bytes);
  if (!stamped || !unstamped) return (stamped ?? unstamped)?.reading;
  return (unstamped.reading.bytes <= stamped.reading.bytes ? unstamped : stamped).reading;
}
