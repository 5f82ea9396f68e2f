/**
 * The lines of one node, in order: headers are read once, messages by every grammar that may still be the right one.
 */
import type { Instant, LineRef } from "../event.ts";
import { type LineMatcher, singleRule } from "../grammar/program.ts";
import type { RecordHead } from "./columns.ts";
import { Dating, type Seen } from "./dating.ts";
import type { Header } from "./header.ts";
import type { JsonLine } from "./json-line.ts";
import type { MessageGrammar } from "./message-grammar.ts";
import type { Turned } from "./newest-first.ts";
import type { ParseOptions } from "./options.ts";
import type { GivenDay, GivenYear } from "./problems.ts";
import { Reading } from "./reading.ts";
import type { NodeTaken } from "./sieve/node-sieve.ts";
import type { Texts } from "./texts.ts";
import type { Chain } from "./unwrapped.ts";
import type { Written } from "./written.ts";

/** Records after which the grammar that most speaks for is kept and the others are dropped. */
const RECORDS_TO_DECIDE = 300;
/** As soon as it is so much ahead of the others, it is kept: none of those that were recorded was overtaken from even half of it. */
const WEIGHT_TO_DECIDE = 32;
/** Records whose stamp is compared with the collector's, to learn the zone of the stamps. */
const ZONE_SAMPLES = 200;
const QUARTER_HOUR_MS = 15 * 60_000;
/** No zone is further west or east than these. */
const WESTERNMOST_MS = -12 * 3_600_000;
const EASTERNMOST_MS = 14 * 3_600_000;
/** A collector that follows a log is no later than this … */
const LATEST_MS = 120_000;
/** … and where this much was written it has seen it come. */
const TELLING_MS = 10_000;
const MAP = Buffer.from(" {");
const NOTHING = Buffer.alloc(0);
const CONTEXT_MAP = /^ \{(?:myid=\d+)?\}$/;
const CLOSING = 0x7d;
const COLON = 0x3a;
/** As headers count them. */
const DEBUG = 1;
const INFO = 2;

/** One node's share of a source. */
export class NodeStream {
  /** Node the wrappers name, "" where none does. */
  readonly label: string;
  /** What it is cut out of: what that is called, and the wrappers around its lines. */
  readonly source: {
    readonly stem: string;
    readonly chain: Chain;
    /** When an input of it was written. */
    readonly written: (input: number) => Written;
    /** How an input of it was turned round, null where it was not. */
    readonly turned: (input: number) => Turned | null;
    /** Told which lines' events were given up for repeats. */
    readonly onFolded: (place: Pick<LineRef, "input" | "offset">) => void;
  };
  /** `[myid:N]` of its headers, "" where they have none. */
  myid = "";
  records = 0;
  /** Earliest and latest stamp, on the log's clock; NaN without a record. */
  first = Number.NaN;
  last = Number.NaN;
  /** Stamps carry their zone. */
  zoned = false;
  /** Layouts by the number of their records. */
  readonly layouts = new Map<string, number>();
  /** Inputs it has lines in, in order. */
  readonly inputs = new Set<number>();
  readonly #texts: Texts;
  /** Stamp of the record before: what has none of its own is of that time. NaN before the first. */
  #before = Number.NaN;
  /** One for every grammar that may still be the right one; none before the first line. */
  #readings: Reading[] = [];
  readonly #newReading: (grammar: MessageGrammar) => Reading;
  readonly #grammars: readonly MessageGrammar[];
  readonly #xml: { readonly message: LineMatcher; readonly throwable: LineMatcher };
  readonly #onRecord: ParseOptions["onRecord"];
  /** An XML event whose message is still to come. */
  #pending: { readonly head: RecordHead; readonly place: LineRef } | null = null;
  readonly #seen: { readonly at: Instant; readonly seenAt: Instant }[] = [];
  /** By how many more messages end in an empty map than do not. */
  #mapped = 0;
  /** Gives stamps what they lack of a date. */
  readonly #dating: Dating;
  /** By level, of headers whose level may be either. */
  readonly #eitherCounts: number[] = [];

  constructor(label: string, source: NodeStream["source"], options: ParseOptions, texts: Texts) {
    const { grammars, layouts, engine } = options;
    this.label = label;
    this.source = source;
    this.#dating = new Dating(source.written);
    this.#onRecord = options.onRecord;
    this.#texts = texts;
    this.#grammars = grammars;
    this.#newReading = (grammar) => new Reading(grammar, texts, options, source.onFolded);
    const only = (name: string) => engine(singleRule(layouts, name));
    this.#xml = { message: only("layout_xml_message"), throwable: only("layout_xml_throwable") };
  }

  /** Stamps have no date, and no collector tells it: the day of the first of them, and why; null where they have one. */
  get day(): GivenDay | null {
    return this.#dating.day;
  }

  /** Stamps have no year: which one the first of them was given, and why; null where they have one. */
  get year(): GivenYear | null {
    return this.#dating.year;
  }

  /** There is one grammar to choose from: whose log it is was said beforehand. */
  get isChosen(): boolean {
    return this.#grammars.length === 1;
  }

  /** True once the grammar is settled, so that its events can be handed out. */
  get settled(): boolean {
    return this.#readings.length === 1;
  }

  /** True once the collector's stamps have nothing more to say of the zone of the log's. */
  get isZoneSettled(): boolean {
    return this.#seen.length === ZONE_SAMPLES;
  }

  /** The reading that most speaks for, or the first where nothing speaks for any. */
  get reading(): Reading | undefined {
    return this.#readings.reduce<Reading | undefined>(
      (best, reading) => (best && best.weight >= reading.weight ? best : reading),
      undefined,
    );
  }

  /**
   * Minutes east of UTC that the collector's stamps give the log's; null where nothing was compared, or the collector came
   * to an older log, whose stamps then say how old it was.
   */
  get inferredZone(): number | null {
    const [first, last] = [this.#seen[0], this.#seen.at(-1)];
    if (!first || !last) return null;
    const written = Math.abs(last.at - first.at);
    if (written >= TELLING_MS && Math.abs(last.seenAt - first.seenAt) < written / 2) return null;
    const lags = this.#seen.map(({ at, seenAt }) => at - seenAt).sort((a, b) => a - b);
    const median = lags[lags.length >> 1] ?? 0;
    const zone = Math.round(median / QUARTER_HOUR_MS) * QUARTER_HOUR_MS;
    const isZone = zone >= WESTERNMOST_MS && zone <= EASTERNMOST_MS && Math.abs(median - zone) <= LATEST_MS;
    return isZone ? zone / 60_000 : null;
  }

  /** A line with a header. @param seen when the collector saw it. @returns true where an event was made of it */
  record(header: Header, place: LineRef, bytes: Buffer, seen: Seen): boolean {
    const head = this.#head(header, place, bytes, seen);
    this.#see(place, head.at, header.layout, header.zoned, seen.seenAt);
    if (header.messageStart < 0) {
      this.#tellPending();
      this.#pending = { head, place };
      this.#silent(place, "known");
      return false;
    }
    this.#tellPending();
    const messageEnd = this.#messageEnd(header, bytes);
    const isEvent = this.#each((reading) => reading.record(head, place, bytes, header.messageStart, messageEnd));
    this.#onRecord?.(this, place, head.at, head.level);
    return isEvent;
  }

  /** Records have headers in their texts: a JSON object without one is around a later line of a record. */
  get hasHeaders(): boolean {
    return this.layouts.size > (this.layouts.has("json") ? 1 : 0);
  }

  /** A JSON record. Its trace is read as continuation lines. */
  jsonRecord(json: JsonLine, place: LineRef): boolean {
    const level = "tdiwef".indexOf(json.level.charAt(0).toLowerCase());
    const id = (text: string) => this.#texts.id(Buffer.from(text, "utf8"), 0, Buffer.byteLength(text));
    const head = {
      record: this.records,
      at: json.at ?? this.#before,
      level: level < 0 ? 255 : level,
      thread: id(json.thread),
      logger: id(json.logger),
    };
    this.#see(place, head.at, "json", json.isZoned, Number.NaN);
    const [message = "", ...more] = json.text.split(/\r?\n/);
    const bytes = Buffer.from(message, "utf8");
    const whole = Buffer.from(`${message} ${json.details}`, "utf8");
    const isEvent = this.#each((reading) => {
      const text = json.details !== "" && reading.knows(whole) ? whole : bytes;
      return reading.record(head, place, text, 0, text.length);
    });
    this.#onRecord?.(this, place, head.at, head.level);
    return this.more([...more, ...json.trace.split(/\r?\n/)], place) || isEvent;
  }

  /** Further lines of the record before, in its own physical line. True where an event was made of one. */
  more(lines: readonly string[], place: LineRef): boolean {
    let isEvent = false;
    for (const line of lines) {
      const bytes = Buffer.from(line, "utf8");
      for (const reading of this.#readings) isEvent = reading.inner(place, bytes) || isEvent;
    }
    return isEvent;
  }

  /** Lines that a sieve took out of a block: they count as if they had been read one by one. */
  addSifted(sifted: NodeTaken, layout: string, input: number): void {
    const records = this.reading?.addSifted(sifted, input) ?? 0;
    // calls alone are of a trace whose first line was left
    if (records === 0) return;
    this.inputs.add(input);
    this.records += records;
    this.first = Math.min(this.first, sifted.first);
    this.last = Math.max(this.last, sifted.last);
    this.#before = sifted.last;
    this.layouts.set(layout, (this.layouts.get(layout) ?? 0) + records);
  }

  /** A line without a header. True where an event was made of it. */
  other(place: LineRef, bytes: Buffer, start: number, end: number): boolean {
    this.inputs.add(place.input);
    const xml = this.layouts.has("xml") || this.layouts.has("xml_open");
    if (xml && this.#pending && this.#xml.message.match(bytes, start, end) >= 0) {
      const { head } = this.#pending;
      const [from = start, to = end] = this.#xml.message.spans;
      const isEvent = this.#each((reading) => reading.record(head, place, bytes, from, to));
      this.#tellPending();
      return isEvent;
    }
    const from =
      xml && this.#xml.throwable.match(bytes, start, end) >= 0 ? (this.#xml.throwable.spans[0] ?? start) : start;
    let isCapture = false;
    const isEvent = this.#each((reading) => {
      const made = reading.other(this.#headOfCapture, place, bytes, from, end);
      isCapture ||= made === "capture";
      return made !== null;
    });
    if (isCapture) {
      const { at, level } = this.#headOfCapture(place);
      this.records++;
      this.layouts.set("capture", (this.layouts.get("capture") ?? 0) + 1);
      this.#onRecord?.(this, place, at, level);
    }
    return isEvent;
  }

  /** Of a line of a command's output: behind the lines of a log it was asked for when those had been written. */
  readonly #headOfCapture = (place: LineRef): RecordHead => {
    const none = this.#texts.id(NOTHING, 0, 0);
    const at = Number.isNaN(this.#before) ? this.source.written(place.input).at : this.#before;
    return { record: this.records, at, level: 255, thread: none, logger: none };
  };

  /** A line that is part of the next one. */
  partial(place: LineRef): void {
    this.inputs.add(place.input);
    this.#silent(place, "continuation");
  }

  /**
   * Where a pattern of Log 4j ends in %X, a map stands behind every message, empty or with ZooKeeper's myid; behind a
   * few, or behind a colon, it is theirs.
   */
  #messageEnd({ messageStart, messageEnd }: Header, bytes: Buffer): number {
    // no search in the many that end otherwise, and none in the lines before
    const end =
      bytes[messageEnd - 1] === CLOSING
        ? messageStart + bytes.subarray(messageStart, messageEnd).lastIndexOf(MAP)
        : messageEnd;
    const isMapped =
      end >= messageStart &&
      end < messageEnd &&
      bytes[end - 1] !== COLON &&
      CONTEXT_MAP.test(bytes.toString("latin1", end, messageEnd));
    this.#mapped += isMapped ? 1 : -1;
    return isMapped && this.#mapped > 0 ? end : messageEnd;
  }

  #tellPending(): void {
    if (!this.#pending) return;
    const { head, place } = this.#pending;
    this.#pending = null;
    this.#onRecord?.(this, place, head.at, head.level);
  }

  #head(header: Header, place: LineRef, bytes: Buffer, seen: Seen): RecordHead {
    return {
      record: this.records,
      at: this.#dating.instantOf(header, place.input, seen, this.last),
      level: header.either ? this.#eitherLevel(header.level) : header.level,
      thread: this.#texts.id(bytes, Math.max(0, header.threadStart), Math.max(0, header.threadEnd)),
      logger: this.#texts.id(bytes, Math.max(0, header.loggerStart), Math.max(0, header.loggerEnd)),
    };
  }

  /**
   * Whoever writes both levels writes the lower one more often; whoever writes one of them writes what is on by default,
   * and that is what runs as it should.
   */
  #eitherLevel(level: number): number {
    if (level !== DEBUG && level !== INFO) return level;
    this.#eitherCounts[level] = (this.#eitherCounts[level] ?? 0) + 1;
    const [own = 0, other = 0] = [this.#eitherCounts[level], this.#eitherCounts[level === DEBUG ? INFO : DEBUG]];
    return other > 0 && own > other ? DEBUG : INFO;
  }

  #see(place: LineRef, at: number, layout: string, zoned: boolean, seenAt: number): void {
    this.#narrow(layout);
    this.records++;
    this.inputs.add(place.input);
    this.zoned = zoned;
    this.first = Number.isNaN(this.first) ? at : Math.min(this.first, at);
    this.last = Number.isNaN(this.last) ? at : Math.max(this.last, at);
    this.#before = at;
    this.layouts.set(layout, (this.layouts.get(layout) ?? 0) + 1);
    if (!zoned && !Number.isNaN(seenAt) && this.#seen.length < ZONE_SAMPLES) this.#seen.push({ at, seenAt });
    if (this.#readings.length > 1) this.#decide();
  }

  #decide(): void {
    const [best, second] = [...this.#readings].sort((a, b) => b.weight - a.weight);
    if (!best || !second) return;
    if (this.records !== RECORDS_TO_DECIDE && best.weight - second.weight < WEIGHT_TO_DECIDE) return;
    for (const { events } of this.#readings) if (events !== best.events) events.release();
    this.#readings = [best];
  }

  /** A layout that only one system has settles the grammar; the others are of all that may have them. */
  #narrow(layout: string): void {
    if (this.layouts.has(layout) || layout === "json") return;
    const isOwn = ({ layouts }: MessageGrammar) => layouts.includes(layout);
    const owners = this.#grammars.filter(isOwn);
    const fitting = owners.length > 0 ? owners : this.#grammars.filter(({ hasCommonLayouts }) => hasCommonLayouts);
    if (fitting.length === 0) return;
    if (this.#readings.length === 0) this.#readings = fitting.map(this.#newReading);
    else if (this.records === 0) this.#readings = this.#readings.filter(({ grammar }) => fitting.includes(grammar));
  }

  /** A line that belongs to a record and says nothing. */
  #silent(place: LineRef, lineClass: "known" | "continuation"): void {
    this.#each((reading) => {
      reading.silent(place, lineClass);
      return false;
    });
  }

  /** Lets every grammar read a line that may be its own. True where one of them made an event of it. */
  #each(read: (reading: Reading) => boolean): boolean {
    let any = false;
    for (const reading of this.#known()) any = read(reading) || any;
    return any;
  }

  /** Before a header says more, the log may be any system's. */
  #known(): readonly Reading[] {
    if (this.#readings.length === 0) this.#readings = this.#grammars.map(this.#newReading);
    return this.#readings;
  }
}
