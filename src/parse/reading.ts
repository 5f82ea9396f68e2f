/**
 * One grammar reading one stream: every line it is given lands in exactly one class, and events go into columns.
 */
import type { Instant, LineCounts, LineRef } from "../event.ts";
import { type Engine, type LineClass, type LineMatcher, type Program, partedByClass } from "../grammar/program.ts";
import { OUT_OF_ORDER_MS } from "./clock.ts";
import { EventColumns, type RecordHead } from "./columns.ts";
import type { MessageGrammar } from "./message-grammar.ts";
import type { ParseOptions } from "./options.ts";
import { Presence } from "./presence.ts";
import type { NodeTaken } from "./sieve/node-sieve.ts";
import type { Texts } from "./texts.ts";

const BLANK = 0x20;
/** Known messages that an event weighs as much as. */
const EVENT_WEIGHT = 4;
/** As headers count levels. */
const FATAL = 5;

/** A record of the crowd that will be kept only if the line behind it is of something else. */
interface Waiting {
  readonly head: RecordHead;
  readonly place: LineRef;
  readonly rule: number;
  /** Length of its message, which is kept beside it. */
  readonly length: number;
}

/**
 * Counts lines by class and input, and keeps the events. Where many records of the crowd follow one another, the first
 * and the last of them are kept: they say how long it went on, and end what was before and begin what comes then.
 */
export class Reading {
  readonly grammar: MessageGrammar;
  readonly events: EventColumns;
  /** Line counts by input. */
  readonly counts = new Map<number, LineCounts>();
  /** Records whose message the grammar knows and that no other program writes, and those of them that are events. */
  understood = 0;
  #told = 0;
  /** Records that anybody may have written who uses the same library. */
  shared = 0;
  /**
   * Records of the crowd that were counted and not kept: when they were written, and how many of each kind; among the
   * numbers those of repeats for which there was no memory.
   */
  readonly presence = new Presence();
  readonly crowd = new Map<string, number>();
  /** Where the record stands that stopped waiting, because the one just read took its place; else null. */
  dropped: LineRef | null = null;
  /** Rule that knows the message of the last record, -1 for none. */
  rule = -1;
  readonly #matcher: MessageMatcher;
  readonly #classes: readonly LineClass[];
  readonly #packages: readonly string[];
  readonly #threads: readonly string[];
  readonly #isCrowd: readonly boolean[];
  readonly #isShared: readonly boolean[];
  readonly #isBegin: readonly boolean[];
  /** Stamp of the record before where it became no event; NaN where it did, and before the first. */
  #silentSince: Instant = Number.NaN;
  /** The line before was of the crowd; its stamp, and what waits to be kept. */
  #afterCrowd = false;
  #before: Instant = Number.NEGATIVE_INFINITY;
  #waiting: Waiting | null = null;
  /** The message of the record that waits: in one place, for every line of a crowd waits once. */
  #message = Buffer.allocUnsafeSlow(1024);
  readonly #texts: Texts;
  /** Whether a logger, by the id of its text, is of another program. */
  readonly #foreign = new Map<number, boolean>();
  /** Whether a thread, by the id of its text, is one of its system alone. */
  readonly #own = new Map<number, boolean>();
  /** Records of such threads. */
  #ownRecords = 0;
  /** Head of the record that continuation lines belong to, and whether that record is of another program. */
  #open: RecordHead | null = null;
  #openIsForeign = false;

  /**
   * @param keepCrowd keep every record of the crowd too
   * @param onFolded told which lines' events were given up for repeats
   */
  constructor(
    grammar: MessageGrammar,
    texts: Texts,
    { engine, budget, keepCrowd }: Pick<ParseOptions, "engine" | "budget" | "keepCrowd">,
    onFolded: (place: Pick<LineRef, "input" | "offset">) => void,
  ) {
    this.grammar = grammar;
    this.#packages = grammar.packages;
    this.#threads = grammar.threads;
    this.#texts = texts;
    this.#matcher = joinMatchers(grammar.programs, engine);
    this.events = new EventColumns(this.#matcher.rules, texts, budget, (rule, place) => {
      this.#addCrowd(rule, 1);
      onFolded(place);
    });
    this.#classes = this.#matcher.rules.map((rule) => rule.class);
    this.#isCrowd = this.#matcher.rules.map(({ kind }) => !keepCrowd && grammar.crowd.includes(kind));
    this.#isShared = this.#matcher.rules.map(({ kind }) => grammar.shared.includes(kind));
    this.#isBegin = this.#matcher.rules.map(({ kind }) => grammar.begins.includes(kind));
  }

  /**
   * How much speaks for its grammar. What systems have in common, their libraries and their environment, is known to the
   * grammars of each and an event of none: an event counts for more. So does a thread that only its processes have: what a
   * library says is then said in one of them.
   */
  get weight(): number {
    return this.understood + (EVENT_WEIGHT - 1) * this.#told + EVENT_WEIGHT * this.#ownRecords;
  }

  /** The first line of a record; its message is `bytes[start, end)`. True where it became an event. */
  record(head: RecordHead, place: LineRef, bytes: Buffer, start: number, end: number): boolean {
    const isEvent = this.#recordOf(head, place, bytes, start, end);
    this.#silentSince = isEvent ? Number.NaN : head.at;
    return isEvent;
  }

  #recordOf(head: RecordHead, place: LineRef, bytes: Buffer, start: number, end: number): boolean {
    this.#open = head;
    this.#openIsForeign = this.#isForeign(head.logger);
    if (this.#isOwn(head.thread)) this.#ownRecords++;
    const rule = this.#openIsForeign ? -1 : this.#match(bytes, start, end);
    if (rule < 0 && head.level === FATAL && !this.#openIsForeign)
      return this.#lastWords(head, place, bytes, start, end);
    const lineClass = rule < 0 ? undefined : this.#classes[rule];
    this.rule = rule;
    this.dropped = null;
    if (this.#isShared[rule]) this.shared++;
    else {
      if (lineClass !== undefined) this.understood++;
      if (lineClass === "event") this.#told++;
    }
    if (lineClass === "event" && this.#isCrowd[rule]) return this.#joinCrowd(head, place, rule, bytes, start, end);
    // known lines may stand in a crowd: they say nothing
    if (lineClass !== undefined && lineClass !== "event") return this.#count(place, "known");
    const endsCrowd = this.#waiting !== null;
    this.endCrowd();
    if (lineClass === undefined) return this.#count(place, "unknown");
    if (endsCrowd) this.#match(bytes, start, end);
    const quietMs = this.#isBegin[rule] ? head.at - this.#silentSince : Number.NaN;
    this.events.add(head, place, rule, this.#matcher, bytes, quietMs);
    return this.#count(place, "event");
  }

  /** A fatal record whose message no rule knows: an event all the same, where the grammar takes any. */
  #lastWords(head: RecordHead, place: LineRef, bytes: Buffer, start: number, end: number): boolean {
    this.dropped = null;
    this.endCrowd();
    this.rule = this.#matcher.matchFatal(bytes, start, end);
    if (this.rule < 0) return this.#count(place, "unknown");
    this.understood++;
    this.events.add(head, place, this.rule, this.#matcher, bytes);
    return this.#count(place, "event");
  }

  /** Keeps the record that waits: it is the last of its crowd, or the last so far. The fields found last are lost. */
  endCrowd(): void {
    const waiting = this.#waiting;
    this.#afterCrowd = false;
    this.#waiting = null;
    if (!waiting) return;
    const { head, place, length } = waiting;
    const rule = this.#match(this.#message, 0, length);
    this.events.add(head, place, rule, this.#matcher, this.#message);
  }

  #joinCrowd(head: RecordHead, place: LineRef, rule: number, bytes: Buffer, start: number, end: number): boolean {
    if (this.#afterCrowd && head.at < this.#before - OUT_OF_ORDER_MS) {
      this.endCrowd();
      this.#match(bytes, start, end);
    }
    if (this.#afterCrowd) {
      if (this.#waiting) this.#drop(this.#waiting);
      const length = end - start;
      if (length > this.#message.length) this.#message = Buffer.allocUnsafeSlow(2 * length);
      bytes.copy(this.#message, 0, start, end);
      this.#waiting = { head, place, rule, length };
    } else this.events.add(head, place, rule, this.#matcher, bytes);
    this.#before = head.at;
    this.#afterCrowd = true;
    return this.#count(place, "event");
  }

  #drop({ head, place, rule }: Waiting): void {
    this.presence.add(head.at);
    this.#addCrowd(rule, 1);
    this.dropped = place;
  }

  #addCrowd(rule: number, count: number): void {
    const kind = this.#matcher.rules[rule]?.kind ?? "";
    this.crowd.set(kind, (this.crowd.get(kind) ?? 0) + count);
  }

  /** The record to come stands behind records that a sieve took, and not far before them in time. */
  behindTaken(): void {
    this.#before = Number.NEGATIVE_INFINITY;
  }

  /** Lines that a sieve took out of a block. @returns how many records they are */
  addSifted({ taken, seconds, secondCount }: NodeTaken, input: number): number {
    const counts = this.#countsOf(input);
    let records = 0;
    for (let i = 0; i < secondCount; i++) this.presence.add(seconds[i] ?? 0);
    for (let rule = 0; rule < taken.length; rule++) {
      const count = taken[rule] ?? 0;
      if (count === 0) continue;
      const lineClass = this.#classes[rule];
      counts.total += count;
      if (lineClass === "trace") counts.continuation += count;
      else {
        records += count;
        counts[lineClass === "event" ? "event" : "known"] += count;
        if (lineClass === "event") this.#addCrowd(rule, count);
      }
    }
    this.understood += records;
    return records;
  }

  /** Whether the grammar has a rule for a message. */
  knows(message: Buffer): boolean {
    return this.#match(message, 0, message.length) >= 0;
  }

  /**
   * A line without a header: of a command's output, and then an event of its own, whose head `headOf` makes; part of the open
   * record; or of none. @returns what event was made of it
   */
  other(
    headOf: (place: LineRef) => RecordHead,
    place: LineRef,
    bytes: Buffer,
    start: number,
    end: number,
  ): "capture" | "trace" | null {
    const rule = start === end ? -1 : this.#match(bytes, start, end);
    if (this.#classes[rule] === "capture") {
      this.rule = rule;
      this.#open = null;
      this.understood++;
      this.#told++;
      this.events.add(headOf(place), place, rule, this.#matcher, bytes);
      this.#count(place, "event");
      return "capture";
    }
    const isNoise = start === end || this.#classes[rule] === "noise" || !this.#open;
    const madeEvent = this.#belongs(rule, place, bytes, start, end);
    this.#count(place, isNoise ? "noise" : "continuation");
    return madeEvent ? "trace" : null;
  }

  /** A line inside a field of a JSON record: read like a continuation line, counted nowhere. */
  inner(place: LineRef, bytes: Buffer): boolean {
    return this.#belongs(this.#match(bytes, 0, bytes.length), place, bytes, 0, bytes.length);
  }

  /** Counts a line that belongs to a record and says nothing. */
  silent(place: LineRef, lineClass: "known" | "continuation"): void {
    this.rule = -1;
    this.endCrowd();
    this.#count(place, lineClass);
  }

  /** A line of `rule` that stands below a record. True where it says something of it, and became an event. */
  #belongs(rule: number, place: LineRef, bytes: Buffer, start: number, end: number): boolean {
    const endsCrowd = this.#waiting !== null;
    this.endCrowd();
    const saysMore = this.#classes[rule] === "trace" && (this.#matcher.rules[rule]?.fields.length ?? 0) > 0;
    if (!saysMore || !this.#open || this.#openIsForeign) return false;
    if (endsCrowd) this.#match(bytes, start, end);
    this.events.add(this.#open, place, rule, this.#matcher, bytes);
    return true;
  }

  /** Only a full package name tells; a bare or shortened class may be anybody's. */
  #isForeign(logger: number): boolean {
    const known = this.#foreign.get(logger);
    if (known !== undefined) return known;
    const name = this.#texts.text(logger);
    const foreign = name.split(".").length > 2 && !this.#packages.some((start) => name.startsWith(start));
    this.#foreign.set(logger, foreign);
    return foreign;
  }

  #isOwn(thread: number): boolean {
    if (this.#threads.length === 0) return false;
    const known = this.#own.get(thread);
    if (known !== undefined) return known;
    const name = this.#texts.text(thread);
    const own = this.#threads.some((start) => name.startsWith(start));
    this.#own.set(thread, own);
    return own;
  }

  /** Messages may carry blanks at their end that their template lacks. */
  #match(bytes: Buffer, start: number, end: number): number {
    const rule = this.#matcher.match(bytes, start, end);
    if (rule >= 0 || bytes[end - 1] !== BLANK) return rule;
    let trimmed = end;
    while (trimmed > start && bytes[trimmed - 1] === BLANK) trimmed--;
    return this.#matcher.match(bytes, start, trimmed);
  }

  #count(place: LineRef, lineClass: Exclude<keyof LineCounts, "total">): boolean {
    const counts = this.#countsOf(place.input);
    counts.total++;
    counts[lineClass]++;
    return lineClass === "event";
  }

  #countsOf(input: number): LineCounts {
    let counts = this.counts.get(input);
    if (!counts) {
      counts = { total: 0, event: 0, known: 0, continuation: 0, unknown: 0, noise: 0 };
      this.counts.set(input, counts);
    }
    return counts;
  }
}

/** The matchers of several programs as one. */
interface MessageMatcher extends LineMatcher {
  /** The rule for a fatal message that `match` does not know, or -1. */
  matchFatal(bytes: Buffer, start: number, end: number): number;
}

/** Makes the matchers of several programs one: the first that knows a line has it. Rules are numbered through. */
function joinMatchers(programs: readonly Program[], engine: Engine): MessageMatcher {
  const starts = programs.map((_, i) => programs.slice(0, i).reduce((sum, { rules }) => sum + rules.length, 0));
  const parts = programs.map((program, i) => {
    const { messages, fatal } = partedByClass(program);
    const start = starts[i] ?? 0;
    return {
      messages: { matcher: engine(messages), start },
      fatal: fatal && { matcher: engine(fatal), start: start + messages.rules.length },
    };
  });
  const all = parts.map(({ messages }) => messages);
  const last = parts.flatMap(({ fatal }) => fatal ?? []);
  function firstOf(some: typeof all, bytes: Buffer, start: number, end: number): number {
    // no iterator: this runs for every line
    for (let i = 0; i < some.length; i++) {
      const part = some[i];
      if (!part) continue;
      const rule = part.matcher.match(bytes, start, end);
      joined.spans = part.matcher.spans;
      if (rule >= 0) return part.start + rule;
    }
    return -1;
  }
  const joined: { -readonly [K in keyof MessageMatcher]: MessageMatcher[K] } = {
    rules: programs.flatMap(({ rules }) => rules),
    spans: new Int32Array(0),
    match: (bytes, start, end) => firstOf(all, bytes, start, end),
    matchFatal: (bytes, start, end) => firstOf(last, bytes, start, end),
  };
  return joined;
}
