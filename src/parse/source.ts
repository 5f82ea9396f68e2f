/**
 * Parses one source: finds out from its first lines how it is wrapped, splits it by node, reads every line.
 */
import type { LineCounts, LineRef, Problem } from "../event.ts";
import type { Source } from "../ingest/input.ts";
import { LineSplitter } from "../ingest/lines.ts";
import type { Row, RowLine } from "./csv-rows.ts";
import { CutJson } from "./cut-json.ts";
import { FirstLines } from "./first-lines.ts";
import { foldOfLink } from "./folded.ts";
import { HeaderReader } from "./header.ts";
import type { Headings } from "./headings.ts";
import { type ReadInput, readLines, type Threads } from "./input.ts";
import { journalFormOf } from "./journal.ts";
import type { ParseOptions } from "./options.ts";
import { cutAtWidth, memoryBound, newestFirst, noDate, noYear, repeatsFolded } from "./problems.ts";
import { Retention } from "./retention.ts";
import { type Rows, rowParts, rowsOf } from "./rows.ts";
import type { Around } from "./sieve/around.ts";
import { BLOCK_BYTES } from "./sieve/node-sieve.ts";
import type { Sieve, Sifted, Taken } from "./sieve/sieve.ts";
import { Sieves } from "./sieve/sieves.ts";
import type { NodeStream } from "./stream.ts";
import { Streams } from "./streams.ts";
import { Turning } from "./turning.ts";
import type { Unread } from "./unread.ts";
import { type Chain, skipNuls, type Unwrapped } from "./unwrapped.ts";
import { Unwrapper } from "./wrapping.ts";

export interface ParsedSource {
  readonly source: Source;
  readonly streams: readonly NodeStream[];
  /** Problems of each input, in the order of `source.inputs`. */
  readonly problems: readonly (readonly Problem[])[];
  /** Bytes of each input: its size on disk, or what has come through a pipe. */
  readonly bytes: readonly number[];
  /** More of it is still to be read. */
  readonly open: boolean;
  /** The form in which it is not read, or not whole; null for none that is known. */
  readonly unread: Unread | null;
}

/**
 * Reads a source to its end.
 * @param read where the bytes come from
 * @param threads unpack and sift large inputs, null for none
 * @param onChunk told of every chunk when its lines have been read; nothing more is read while it waits for something
 */
export async function parseSource(
  source: Source,
  options: ParseOptions,
  read: ReadInput,
  threads: Threads | null,
  onChunk: (bytes: number, parser: SourceParser) => void | Promise<void>,
): Promise<ParsedSource> {
  const parser = new SourceParser(source, options);
  for await (const bytes of parser.read(read, threads)) await onChunk(bytes, parser);
  return parser.end();
}

const NOTHING = Buffer.alloc(0);

/** Takes the lines of a source one by one: `read` it, or feed it through the splitters of `begin`; then `end` it. */
export class SourceParser {
  readonly problems: Problem[][];
  readonly #source: Source;
  readonly #options: ParseOptions;
  readonly #unwrapper: Unwrapper;
  readonly #headers: HeaderReader;
  readonly #streams: Streams;
  /** Null once they have told what they can. */
  #first: FirstLines | null;
  /** What is around its lines; within, what is around the text of an export's row. */
  #chain: Chain = [];
  #inner: Chain = [];
  #rows: Rows | null = null;
  #unread: Unread | null = null;
  readonly #turning: Turning;
  readonly #lines = new CutJson((place, bytes, start, end, isPart) => this.#take(place, bytes, start, end, isPart));
  #lastLabel = "";
  /** What reads lines between the records that name whose those below are, null where there are none; whom the last one named. */
  #headings: Headings | null = null;
  #headed = "";
  readonly #sieves = new Sieves();
  /** Number of a line behind one that a sieve took, 0 once it was read. */
  #behindTaken = 0;
  /** Bytes of whole lines so far, and those of all inputs on disk. */
  #seen = 0;
  readonly #size: number;
  readonly #piped: number[];
  readonly #retention: Retention;
  /** Text of CRI parts still to be ended. */
  #partial: Buffer[] = [];

  constructor(source: Source, options: ParseOptions) {
    this.#source = source;
    this.#options = options;
    this.#turning = new Turning(
      (place, bytes, isPart) => this.#pass(place, bytes, 0, bytes.length, isPart),
      (input) => this.#sayNewestFirst(input),
    );
    const around = () => ({
      chain: this.#chain,
      turned: this.#turning.of,
      onFolded: (place: Pick<LineRef, "input" | "offset">) => this.#retention.drop(place),
    });
    this.#streams = new Streams(source, options, around);
    this.#size = source.inputs.reduce((sum, { bytes }) => sum + bytes, 0);
    this.problems = source.inputs.map(() => []);
    this.#piped = source.inputs.map(() => 0);
    this.#unwrapper = new Unwrapper(options.layouts, options.engine, this.stem);
    this.#headers = new HeaderReader(options.layouts, options.engine);
    this.#first = new FirstLines(this.#unwrapper, this.#headers);
    this.#retention = new Retention(({ input }) => source.inputs[this.#placeOf(input)], options.retainLines);
  }

  /** The place of an input among those of the source. */
  #placeOf(input: number): number {
    return this.#source.inputs.findIndex(({ number }) => number === input);
  }

  /**
   * Reads the inputs one after the other, those too that the source gets meanwhile; yields the size of each chunk when its lines have been read.
   * @param threads unpack and sift large inputs, null for none
   */
  async *read(read: ReadInput, threads: Threads | null = null): AsyncGenerator<number> {
    for (const [index, input] of this.#source.inputs.entries()) {
      const splitter = this.begin(index);
      await this.#retention.begin(input);
      const report = (problem: Problem) => this.problems[index]?.push(problem);
      const sieve = {
        usable: () => this.#usableSieve(),
        take: (sieve: Sieve, taken: Taken) => this.#takeSifted(input.number, sieve, taken),
      };
      for await (const bytes of readLines(input, read, report, splitter, threads, sieve)) {
        this.#piped[index] = (this.#piped[index] ?? 0) + bytes;
        yield bytes;
      }
      splitter.end();
    }
  }

  /** The splitter that takes the chunks of input `index` of the source. */
  begin(index: number): LineSplitter {
    const { path, number } = this.#source.inputs[index] ?? { path: "", number: 0 };
    this.problems[index] ??= [];
    return new LineSplitter(
      path,
      (bytes, start, end, offset, line, isBehindTaken) => {
        if (isBehindTaken) this.#behindTaken = line;
        this.#lines.push({ input: number, line, offset }, bytes, start, end);
      },
      (problem) => this.problems[index]?.push(problem),
      (bytes, start, end) => this.#sift(number, bytes, start, end),
    );
  }

  /** Takes the crowd out of whole lines. */
  #sift(input: number, bytes: Buffer, start: number, end: number): Sifted | null {
    this.#seen += end - start;
    const sieve = this.#usableSieve();
    if (!sieve || end - start > BLOCK_BYTES) return null;
    bytes.copy(sieve.room, 0, start, end);
    const sifted = sieve.sift(end - start);
    if (sifted) this.#takeSifted(input, sieve, sifted);
    else this.#sieves.doubt(sieve);
    return sifted;
  }

  /** The sieve for the lines to come, once the wrapping, and the grammar and header of one stream are settled. */
  #usableSieve(): Sieve | null {
    const isEarly = Math.max(this.#seen, this.#size) < this.#options.siftFrom || this.#first !== null;
    if (isEarly || this.#turning.isOn || this.#headings) return null;
    return this.#sieves.usable(
      (label) => this.#streams.current(label),
      (label) => this.#streams.isOnly(label),
    );
  }

  #takeSifted(input: number, sieve: Sieve, sifted: Taken): void {
    for (const [index, { header }] of sieve.code.nodes.entries()) {
      const taken = sifted.nodes[index];
      if (taken) this.#streams.current(header.around.label)?.addSifted(taken, header.layout, input);
    }
    this.#sieves.judge(sieve, sifted);
  }

  /** Settles the wrapping if a header has come so far; for a pipe that pauses before enough lines have come. */
  settle(): void {
    if (this.#first?.hasHeader()) this.#settle();
  }

  /** Reads the lines that are kept because the newest of them stand first: no older ones come any more. */
  turnRound(): void {
    this.#turning.turnRound();
  }

  end(): ParsedSource {
    this.#lines.end();
    this.#settle();
    this.turnRound();
    this.#rows?.end();
    // lengths of fields are bytes between the text
    if (journalFormOf(this.#chain[0]) === "export") this.#forget("nul-bytes", "broken-utf8");
    const fold = foldOfLink(this.#chain[0]);
    if (fold) this.problems.at(-1)?.push(cutAtWidth(this.stem, fold.width));
    const lost = (of: "dropped" | "folded") =>
      this.#streams.all.reduce((sum, { reading }) => sum + (reading?.events[of] ?? 0), 0);
    if (lost("folded") > 0) this.problems.at(-1)?.push(repeatsFolded(this.stem, lost("folded")));
    if (lost("dropped") > 0) this.problems.at(-1)?.push(memoryBound(this.stem, lost("dropped")));
    const day = this.#streams.all.find((stream) => stream.day)?.day;
    if (day) this.problems.at(-1)?.push(noDate(this.stem, day));
    const given = this.#streams.all.find(({ year }) => year)?.year;
    if (given) this.problems.at(-1)?.push(noYear(this.stem, given));
    return this.soFar(false);
  }

  #forget(...codes: readonly Problem["code"][]): void {
    for (const [index, problems] of this.problems.entries())
      this.problems[index] = problems.filter(({ code }) => !codes.includes(code));
  }

  /** What has been read so far. Its streams go on growing. @param open more is still to be read */
  soFar(open: boolean): ParsedSource {
    for (const stream of this.#streams.all) stream.reading?.endCrowd();
    const [source, streams, problems] = [this.#source, this.streams, this.problems];
    const bytes = source.inputs.map((input, index) => input.bytes || (this.#piped[index] ?? 0));
    return { source, streams, problems, bytes, open, unread: this.#unread };
  }

  /** What the source is called before anything is known of its nodes. */
  get stem(): string {
    return this.#streams.stem;
  }

  /** The wrappers around its lines, none until they are settled. */
  get chain(): Chain {
    return this.#chain;
  }

  get streams(): readonly NodeStream[] {
    return this.#streams.all;
  }

  #take(place: LineRef, bytes: Buffer, start: number, end: number, isPart: boolean): void {
    if (this.#first) {
      if (this.#first.push({ place, bytes: Buffer.from(bytes.subarray(start, end)), isPart })) this.#settle();
    } else if (this.#turning.keeps(place.input)) this.#turning.keep(place, bytes, start, end, isPart);
    else this.#pass(place, bytes, start, end, isPart);
  }

  #settle(): void {
    const first = this.#first;
    if (!first) return;
    this.#first = null;
    const { chain, unread, direction, roles, hasHeadings } = first.settle();
    this.#headings = hasHeadings ? this.#unwrapper.headings(chain) : null;
    this.#chain = chain;
    this.#rows = rowsOf(chain[0], (row, lines) => this.#readRow(row, lines));
    this.#inner = this.#rows ? chain.slice(1) : chain;
    this.#unread = unread;
    if (direction.isNewestFirst) this.#turning.begin(roles, rowParts(chain[0]));
    for (const { place, bytes, isPart } of first.lines) this.#take(place, bytes, 0, bytes.length, isPart);
  }

  #sayNewestFirst(input: number): void {
    const place = this.#placeOf(input);
    this.problems[place]?.push(newestFirst(this.#source.inputs[place]?.path ?? ""));
  }

  #pass(place: LineRef, bytes: Buffer, start: number, end: number, isPart: boolean): void {
    if (isPart) this.#streams.of(this.#lastLabel, "").partial(place);
    else if (this.#rows) this.#rows.push(place, bytes, start, end);
    else this.#read(place, bytes, start, end, null);
  }

  /** Lines that are no row say nothing: who wrote them is not known. */
  #readRow(row: Row | null, lines: readonly RowLine[]): void {
    if (row) this.#lastLabel = row.node;
    for (const { place, text } of lines) {
      if (row && text) this.#read(place, text, 0, text.length, row);
      else if (row) this.#streams.of(this.#lastLabel, "").partial(place);
      else this.#streams.of(this.#lastLabel, "").other(place, NOTHING, 0, 0);
    }
  }

  /** @param row what it is the text of, null for a line that stands for itself */
  #read(place: LineRef, bytes: Buffer, start: number, end: number, row: Row | null): void {
    const line = this.#unwrapper.line;
    const wrapped = this.#unwrapper.takeOrLeave(this.#inner, bytes, start, end);
    if (row && Number.isNaN(line.seenAt)) line.seenAt = row.seenAt;
    if (row ? line.node !== "" : wrapped && this.#chain.length > 0) this.#lastLabel = line.node || this.#headed;
    if (this.#headings) this.#head(line, this.#headings);
    const label = this.#lastLabel;
    let around: Around | null = null;
    if (wrapped && !row && this.#partial.length === 0 && this.#sieves.wants(label)) {
      around = this.#unwrapper.around(this.#chain, bytes, start, end);
      this.#unwrapper.take(this.#chain, bytes, start, end);
    }
    skipNuls(line);
    if (line.partial) {
      this.#partial.push(Buffer.from(line.bytes.subarray(line.start, line.end)));
      this.#streams.of(label, "").partial(place);
      return;
    }
    if (this.#partial.length > 0) this.#joinParts(line);
    const stream = this.#readUnwrapped(label, place, line, around);
    if (!stream) return;
    const dropped = stream.reading?.dropped;
    if (dropped) this.#retention.drop(dropped);
    this.#retention.keep(place, bytes, start, end, row === null);
  }

  /** Heeds a line that names whose those below it are. */
  #head(line: Unwrapped, headings: Headings): void {
    const node = line.node === "" ? headings.nodeOf(line) : null;
    if (node === null) return;
    // files of two servers may be called the same in two texts
    this.#headed = `${this.stem}/${node}`;
    this.#lastLabel = this.#headed;
  }

  /** @returns whose event it made, null where it made none */
  #readUnwrapped(label: string, place: LineRef, line: Unwrapped, around: Around | null): NodeStream | null {
    const { header } = this.#headers;
    let stream: NodeStream;
    let madeEvent: boolean;
    const isFlush = this.#headers.read(line.bytes, line.start, line.end);
    if (isFlush || this.#headers.readIndented(line)) {
      stream = this.#streams.of(label, this.#streams.myidOf(line.bytes, header.myidStart, header.myidEnd));
      if (place.line === this.#behindTaken) {
        stream.reading?.behindTaken();
        this.#behindTaken = 0;
      }
      madeEvent = stream.record(header, place, line.bytes, line);
      if (isFlush && around && stream.settled && stream.reading) {
        this.#sieves.add(label, this.#headers.shape(line.bytes, line.start, line.end, around), stream.reading.grammar);
      }
    } else {
      stream = this.#streams.of(label, line.json?.myid ?? "");
      if (line.json && !stream.hasHeaders) return stream.jsonRecord(line.json, place) ? stream : null;
      madeEvent = stream.other(place, line.bytes, line.start, line.end);
    }
    if (line.more.length > 0) madeEvent = stream.more(line.more, place) || madeEvent;
    return madeEvent ? stream : null;
  }

  #joinParts(line: Unwrapped): void {
    this.#partial.push(Buffer.from(line.bytes.subarray(line.start, line.end)));
    line.bytes = Buffer.concat(this.#partial);
    line.start = 0;
    line.end = line.bytes.length;
    this.#partial = [];
  }
}

/** Line counts of all streams, by input. */
export function countLines(parsed: ParsedSource): Map<number, LineCounts> {
  const sums = new Map<number, LineCounts>();
  for (const stream of parsed.streams) {
    for (const [input, counts] of stream.reading?.counts ?? []) {
      const sum = sums.get(input);
      if (!sum) sums.set(input, { ...counts });
      else for (const key of Object.keys(sum) as (keyof LineCounts)[]) sum[key] += counts[key];
    }
  }
  return sums;
}
