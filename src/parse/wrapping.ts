/**
 * Takes off what collectors put around a log line: prefixes by the wrapper rules of layouts.ne, JSON, colours.
 * Which wrappers a stream has is settled once, from its first lines; a line that lacks them is left as it is.
 */
import { stripVTControlCharacters } from "node:util";
import type { Engine, Program } from "../grammar/program.ts";
import { cleaningOf } from "./cleanings.ts";
import { Day, digits, monthNamed } from "./clock.ts";
import { type CsvColumns, columnsOf, rowOfLine, unquoted } from "./csv.ts";
import { foldOfLink } from "./folded.ts";
import { YEARLESS, zoneMinutes } from "./header.ts";
import { Headings } from "./headings.ts";
import { journalFormOf, messageIn } from "./journal.ts";
import { nodeOfLabels, readJsonLine } from "./json-line.ts";
import { type Around, around, DOCKER, type Layer, layerOf } from "./sieve/around.ts";
import type { Chain, Unwrapped } from "./unwrapped.ts";
import { type Wrapper, wrappersOf } from "./wrappers.ts";

/** Nobody wraps a line deeper than compose + timestamps + quotes. */
const DEEPEST = 3;

const NOTHING_MORE: readonly string[] = [];

const ESCAPE = 0x1b;
const BRACE = 0x7b;
const TAB = 0x09;
/** Milliseconds since 1970 have so many digits until the year 2286. */
const STAMP_DIGITS = 13;
/** As Docker's json-file writes a line. */
const DOCKER_LINE = /^\{"log":".*\\n","stream":"std(?:out|err)","time":"[^"]+"\}$/;

/** Finds wrappers and takes them off. */
export class Unwrapper {
  readonly line: Unwrapped = {
    bytes: Buffer.alloc(0),
    start: 0,
    end: 0,
    node: "",
    seenAt: Number.NaN,
    seenInYear: Number.NaN,
    partial: false,
    json: null,
    more: [],
  };
  readonly #source: string;
  readonly #program: Program;
  readonly #engine: Engine;
  readonly #wrappers: readonly Wrapper[];
  /** Those without a line in them: they say whose the lines below are. */
  readonly #headings: readonly Wrapper[];
  #searched: Buffer | null = null;
  #escape = Number.POSITIVE_INFINITY;
  readonly #day = new Day();
  #lastNode = "";

  /**
   * @param program the compiled layouts.ne
   * @param source what the text is called: instances of an application that it names are its own
   */
  constructor(program: Program, engine: Engine, source: string) {
    this.#source = source;
    this.#program = program;
    this.#engine = engine;
    const wrappers = wrappersOf(program, engine);
    this.#wrappers = wrappers.filter(({ inner }) => inner >= 0);
    this.#headings = wrappers.filter(({ inner }) => inner < 0);
  }

  /** What reads the lines between lines of `chain` that name whose those below are. */
  headings(chain: Chain): Headings {
    return new Headings(this.#headings, chain);
  }

  /** Puts the line without the wrappers of `chain` into `this.line`. False where a wrapper is missing on this line. */
  take(chain: Chain, bytes: Buffer, start: number, end: number): boolean {
    this.#begin(bytes, start, end);
    if (this.#nextEscape(bytes, start) < end)
      this.#replace(stripVTControlCharacters(bytes.toString("utf8", start, end)));
    for (const name of chain) {
      // a line by itself is what it is
      if (foldOfLink(name) || this.#clean(name)) continue;
      const columns = columnsOf(name);
      if (!(columns ? this.#takeCsv(columns) : name === "json" ? this.#takeJson() : this.#takeWrapper(name)))
        return false;
    }
    return true;
  }

  /** The same; a line where a wrapper is missing is left as it is. */
  takeOrLeave(chain: Chain, bytes: Buffer, start: number, end: number): boolean {
    if (this.take(chain, bytes, start, end)) return true;
    this.take([], bytes, start, end);
    return false;
  }

  /**
   * What a sieve has to know of the wrappers around a line; null where it cannot step over them. A line of other ones may
   * be read otherwise. Leaves in `this.line` what `take` does.
   */
  around(chain: Chain, bytes: Buffer, start: number, end: number): Around | null {
    this.#begin(bytes, start, end);
    const layers: (Layer | null)[] = [];
    for (const name of chain) {
      layers.push(name === "json" ? this.#dockerLayer() : this.#layer(name));
      if (layers.at(-1) === null) return null;
    }
    return around(
      chain,
      this.line.node,
      layers.flatMap((layer) => layer ?? []),
    );
  }

  #dockerLayer(): Layer | null {
    const { bytes, start, end } = this.line;
    return DOCKER_LINE.test(bytes.toString("latin1", start, end)) && this.#takeJson() ? DOCKER : null;
  }

  #layer(name: string): Layer | null {
    const { bytes, start, end } = this.line;
    const wrapper = this.#wrappers.find((known) => known.name === name);
    if (!wrapper || !this.#takeWrapper(name) || this.line.partial) return null;
    const { rule } = wrapper;
    const { spans } = wrapper.matcher;
    const texts = new Map(
      rule.fields.map((field, i) => [field.name, bytes.toString("latin1", spans[2 * i], spans[2 * i + 1])]),
    );
    wrapper.wordings ??= rule.sequences.map((steps) =>
      this.#engine({ ...this.#program, rules: [{ ...rule, sequences: [steps] }] }),
    );
    const sequence = wrapper.wordings.findIndex((wording) => wording.match(bytes, start, end) >= 0);
    return layerOf(this.#program, rule, sequence, (field) => texts.get(field) ?? "");
  }

  #begin(bytes: Buffer, start: number, end: number): void {
    const line = this.line;
    line.bytes = bytes;
    line.start = start;
    line.end = end;
    line.node = "";
    line.seenAt = Number.NaN;
    line.seenInYear = Number.NaN;
    line.partial = false;
    line.json = null;
    line.more = NOTHING_MORE;
  }

  /** Every chain of wrappers under which `isHeader` accepts the line, the shortest first. */
  chains(bytes: Buffer, start: number, end: number, isHeader: (line: Unwrapped) => boolean): Chain[] {
    const found: Chain[] = [];
    let open: Chain[] = [[]];
    for (let depth = 0; depth <= DEEPEST; depth++) {
      const next: Chain[] = [];
      for (const chain of open) {
        if (!this.take(chain, bytes, start, end)) continue;
        if (isHeader(this.line)) found.push(chain);
        else if (this.line.json === null) next.push(...this.#namesWithin(chain).map((name) => [...chain, name]));
      }
      open = next;
    }
    return found;
  }

  /** Where the next control sequence of a terminal begins: looked for once a chunk, for nearly none has one. */
  #nextEscape(bytes: Buffer, start: number): number {
    // what begins at 0 may be other lines in the same buffer
    if (bytes !== this.#searched || start === 0 || start > this.#escape) {
      const found = bytes.indexOf(ESCAPE, start);
      this.#searched = bytes;
      this.#escape = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    return this.#escape;
  }

  /** Nothing is wrapped twice in the same, but citations and objects: the parts of a date would pass for line numbers. */
  #namesWithin(chain: Chain): string[] {
    const names = this.#wrappers.map(({ name }) => name);
    return ["json", ...names.filter((name) => name === "cited" || !chain.includes(name))];
  }

  #replace(text: string): void {
    this.line.bytes = Buffer.from(text, "utf8");
    this.line.start = 0;
    this.line.end = this.line.bytes.length;
  }

  #takeJson(): boolean {
    const { bytes, start, end } = this.line;
    if (bytes[start] !== BRACE) return false;
    const json = readJsonLine(bytes.toString("utf8", start, end));
    if (!json) return false;
    const { text } = json;
    const [first = "", ...more] = text.includes("\n") ? text.split(/\r?\n/) : [text];
    this.#replace(first);
    if (more.length > 0) this.line.more = more;
    if (json.node) this.line.node = json.node;
    if (json.at !== null && json.isZoned) this.line.seenAt = json.at;
    if (json.level) this.line.json = json;
    return true;
  }

  /** For who reads a line again. In order, lines are put together to rows before their wrappers are taken off. */
  #takeCsv(columns: CsvColumns): boolean {
    const { line } = this;
    const row = rowOfLine(columns, line.bytes, line.start, line.end);
    if (!row) return false;
    line.bytes = unquoted(line.bytes, row.text);
    line.start = 0;
    line.end = line.bytes.length;
    line.node = row.node;
    line.seenAt = row.seenAt;
    return true;
  }

  /** As for CSV. */
  #takeEntry(name: string): boolean {
    const form = journalFormOf(name);
    const { line } = this;
    const message = form && messageIn(form, line.bytes.subarray(line.start, line.end));
    if (!message) return false;
    line.bytes = message;
    line.start = 0;
    line.end = message.length;
    return true;
  }

  /** True for a link that is a cleaning. */
  #clean(name: string): boolean {
    const cleaning = cleaningOf(name);
    if (!cleaning) return false;
    const { bytes, start, end } = this.line;
    const text = bytes.toString("utf8", start, end);
    const cleaned = cleaning.clean(text);
    if (cleaned !== text) this.#replace(cleaned);
    return true;
  }

  #takeWrapper(name: string): boolean {
    const wrapper = this.#wrappers.find((known) => known.name === name);
    const line = this.line;
    if (!wrapper) return this.#takeEntry(name);
    if (wrapper.matcher.match(line.bytes, line.start, line.end) < 0) return false;
    const { spans } = wrapper.matcher;
    const { bytes } = line;
    if (wrapper.node >= 0 && (spans[2 * wrapper.node] ?? -1) >= 0)
      line.node = this.#nodeAt(bytes, spans[2 * wrapper.node] ?? 0, spans[2 * wrapper.node + 1] ?? 0);
    if (wrapper.isInstance) line.node = `${this.#source}/${line.node}`;
    if (wrapper.labels >= 0)
      line.node = nodeOfLabels(bytes.toString("utf8", spans[2 * wrapper.labels], spans[2 * wrapper.labels + 1]));
    if (wrapper.year >= 0) line.seenAt = this.#seenAt(wrapper, spans);
    else if (wrapper.monthName >= 0) line.seenInYear = this.#seenInYear(wrapper, spans);
    if (wrapper.part >= 0) line.partial = bytes[spans[2 * wrapper.part] ?? 0] === 0x50;
    const inner = spans[2 * wrapper.inner] ?? -1;
    line.start = inner < 0 ? line.end : inner;
    if (inner >= 0) line.end = spans[2 * wrapper.inner + 1] ?? line.end;
    if (name === "quoted") this.#unquote();
    else if (name.startsWith("syslog")) this.#untab();
    else if (name.startsWith("events")) this.#unstamp();
    return true;
  }

  /** The name of a node: nearly always that of the line before, so no string is made of it. */
  #nodeAt(bytes: Buffer, start: number, end: number): string {
    const last = this.#lastNode;
    let same = end - start === last.length;
    for (let i = 0; same && i < last.length; i++) same = bytes[start + i] === last.charCodeAt(i);
    if (!same) this.#lastNode = bytes.toString("utf8", start, end);
    return this.#lastNode;
  }

  /** A quote inside is doubled; the last line of a quoted text ends with one. */
  #unquote(): void {
    const { bytes, start, end } = this.line;
    if (bytes.subarray(start, end).includes(0x22))
      this.#replace(bytes.toString("utf8", start, end).replaceAll('""', '"').replace(/"$/, ""));
  }

  /** rsyslog writes a tab as #011. */
  #untab(): void {
    const { bytes, start, end } = this.line;
    if (bytes.subarray(start, end).includes(0x23))
      this.#replace(bytes.toString("utf8", start, end).replaceAll("#011", "\t"));
  }

  /** CloudWatch has the milliseconds since 1970 behind a tab. */
  #unstamp(): void {
    const { line } = this;
    const tab = line.end - STAMP_DIGITS - 1;
    if (tab >= line.start && line.bytes[tab] === TAB && /^\d+$/.test(line.bytes.toString("latin1", tab + 1, line.end)))
      line.end = tab;
  }

  #seenInYear(wrapper: Wrapper, spans: Int32Array): number {
    const { bytes } = this.line;
    const [name, day] = [spans[2 * wrapper.monthName] ?? 0, spans[2 * wrapper.dayOfMonth] ?? 0];
    const date = digits(bytes, day, spans[2 * wrapper.dayOfMonth + 1] ?? day);
    return Date.UTC(YEARLESS, monthNamed(bytes, name), date) + 1000 * this.#secondsAt(wrapper, spans);
  }

  #secondsAt(wrapper: Wrapper, spans: Int32Array): number {
    const two = (field: number) => digits(this.line.bytes, spans[2 * field] ?? 0, (spans[2 * field] ?? 0) + 2);
    return (two(wrapper.hour) * 60 + two(wrapper.minute)) * 60 + two(wrapper.second);
  }

  #seenAt(wrapper: Wrapper, spans: Int32Array): number {
    const { bytes } = this.line;
    const start = (field: number) => spans[2 * field] ?? -1;
    const day = this.#day.of(bytes, start(wrapper.year), start(wrapper.month), start(wrapper.day));
    const seconds = this.#secondsAt(wrapper, spans);
    const nanosAt = start(wrapper.nanos);
    const nanosEnd = spans[2 * wrapper.nanos + 1] ?? -1;
    const millis = nanosAt < 0 ? 0 : Math.floor(Number(`0.${bytes.toString("latin1", nanosAt, nanosEnd)}`) * 1000);
    const zone = zoneMinutes(bytes, start(wrapper.zone), spans[2 * wrapper.zone + 1] ?? -1);
    return day + seconds * 1000 + millis - zone * 60_000;
  }
}
