/**
 * Reads the header of a record with the layout grammar: when, how grave, who, and where the message begins.
 * Layouts are tried in the order in which they were last seen to fit, so a stream of one layout costs one try a line.
 */
import { type Engine, type LineMatcher, type Program, type Rule, setsOf, singleRule } from "../grammar/program.ts";
import { Day, digits, EPOCH_DAY } from "./clock.ts";
import type { Around } from "./sieve/around.ts";
import { type HeaderShape, headerShape } from "./sieve/shape.ts";

/** What a header says. Spans are byte positions in the line's buffer, -1 where the layout lacks the part. */
export interface Header {
  /** Layout rule without its prefix (`zookeeper`, `kafka` …). */
  layout: string;
  /** Milliseconds as if the stamp were UTC, unless it carries a zone. */
  at: number;
  /** True where the stamp carries its zone, so that `at` is UTC. */
  zoned: boolean;
  /**
   * What the stamp has of a date. Of a clock time without one `at` is the time of day; of one without a year it is in
   * YEARLESS, which is a leap year.
   */
  dated: "whole" | "yearless" | "none";
  /** 0 trace to 5 fatal, 255 where the layout has none. */
  level: number;
  /** Of D and I either may be the graver one: that changed between releases, and the line does not tell. */
  either: boolean;
  threadStart: number;
  threadEnd: number;
  loggerStart: number;
  loggerEnd: number;
  myidStart: number;
  myidEnd: number;
  /** Start is -1 for a header whose message stands in a later line. */
  messageStart: number;
  messageEnd: number;
}

/** spdlog says critical where others say fatal. */
const LEVEL_BYTES = new Map([..."TDIWEFC"].map((letter, level) => [letter.charCodeAt(0), Math.min(level, 5)]));

/** Stamps without a year are put into this one until somebody knows theirs. */
export const YEARLESS = 1972;

const MINUS = 0x2d;
const BLANK = 0x20;
const TAB = 0x09;
const BRACKET = 0x5b;
const ZERO = 0x30;
const NINE = 0x39;

/** Where each part of a layout is found among the fields of its rule. */
interface Plan {
  readonly layout: string;
  readonly rule: Rule;
  readonly matcher: LineMatcher;
  /** Matchers of its sequences one by one, once somebody asks which of them fits. */
  wordings: readonly LineMatcher[] | null;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly milli: number;
  readonly zone: number;
  readonly epoch: number;
  /** Digits of the epoch behind its milliseconds. */
  readonly epochDigits: number;
  readonly level: number;
  readonly either: boolean;
  readonly thread: number;
  readonly logger: number;
  readonly myid: number;
  /** One for each wording that has another; a line has one of them, or none. */
  readonly messages: readonly number[];
}

/** Reads headers of one stream; the `header` it fills is overwritten by the next line. */
export class HeaderReader {
  readonly header: Header = {
    layout: "",
    at: 0,
    zoned: false,
    dated: "whole",
    level: 255,
    either: false,
    threadStart: -1,
    threadEnd: -1,
    loggerStart: -1,
    loggerEnd: -1,
    myidStart: -1,
    myidEnd: -1,
    messageStart: -1,
    messageEnd: -1,
  };
  readonly #program: Program;
  readonly #engine: Engine;
  readonly #plans: Plan[];
  /** By byte: 1 where a header can begin with it. Most other lines end here. */
  readonly #first: Uint8Array;
  readonly #day = new Day();

  /** @param program the compiled layouts.ne */
  constructor(program: Program, engine: Engine) {
    this.#program = program;
    this.#engine = engine;
    const layouts = program.rules.filter(
      (rule) => rule.class === "layout" && has(rule, "level", "level_either", "hour", "epoch_ms", "epoch_ns"),
    );
    this.#plans = layouts.map((rule) => planOf(rule, program, engine));
    this.#first = firstBytes(layouts, program);
  }

  /** Reads the header of `bytes[start, end)`; false where the line has none. */
  read(bytes: Buffer, start: number, end: number): boolean {
    if (end - start < 12 || this.#first[bytes[start] ?? 0] !== 1) return false;
    // no iterator: this runs for every line
    for (let index = 0; index < this.#plans.length; index++) {
      const plan = this.#plans[index];
      if (!plan || plan.matcher.match(bytes, start, end) < 0) continue;
      if (index > 0) {
        this.#plans.splice(index, 1);
        this.#plans.unshift(plan);
      }
      return this.#fill(plan, bytes);
    }
    return false;
  }

  /** Reads a header behind blanks: where a paste has lost its margin, some of its lines stand behind one or two. */
  readIndented({
    bytes,
    start,
    end,
  }: {
    readonly bytes: Buffer;
    readonly start: number;
    readonly end: number;
  }): boolean {
    let at = start;
    while (at < end && (bytes[at] === BLANK || bytes[at] === TAB)) at++;
    const first = bytes[at] ?? 0;
    const isStamp = first === BRACKET || (first >= ZERO && first <= NINE);
    return at > start && isStamp && this.read(bytes, at, end);
  }

  /** Where the stamp of the header that was read last is printed. */
  stamp(): { readonly start: number; readonly end: number } {
    const [plan] = this.#plans; // the one that fits is put first
    if (!plan) return { start: 0, end: 0 };
    const { spans } = plan.matcher;
    const parts = [plan.year, plan.month, plan.hour, plan.second, plan.milli, plan.zone];
    const told = parts.filter((part) => at(spans, part) >= 0);
    const printed = told.length > 0 ? told : [plan.epoch];
    return {
      start: Math.min(...printed.map((part) => at(spans, part))),
      end: Math.max(...printed.map((part) => endOf(spans, part))),
    };
  }

  /**
   * What a sieve has to know of the header that was just read in `bytes[start, end)`; null where it has no fixed form.
   * @param around what was around that line
   */
  shape(bytes: Buffer, start: number, end: number, around: Around): HeaderShape | null {
    const [plan] = this.#plans; // the one that fits is put first
    if (!plan) return null;
    const { rule, matcher } = plan;
    const textOf = (name: string) => {
      const field = rule.fields.findIndex((other) => other.name === name);
      const from = at(matcher.spans, field);
      return from < 0 ? "" : bytes.toString("latin1", from, endOf(matcher.spans, field));
    };
    plan.wordings ??= rule.sequences.map((steps) =>
      this.#engine({ ...this.#program, rules: [{ ...rule, sequences: [steps] }] }),
    );
    const sequence = plan.wordings.findIndex((wording) => wording.match(bytes, start, end) >= 0);
    return headerShape(this.#program, rule, sequence, textOf, around);
  }

  /** The day of a stamp, or of a year or epoch that stands for the one it lacks; NaN for no such day. */
  #dayOf({ year, month, day, matcher: { spans } }: Plan, bytes: Buffer): number {
    if (month < 0) return EPOCH_DAY;
    if (year >= 0) return this.#day.of(bytes, at(spans, year), at(spans, month), at(spans, day));
    return Date.UTC(YEARLESS, twoDigits(bytes, at(spans, month)) - 1, twoDigits(bytes, at(spans, day)));
  }

  #fill(plan: Plan, bytes: Buffer): boolean {
    const spans = plan.matcher.spans;
    const header = this.header;
    header.layout = plan.layout;
    header.zoned = plan.epoch >= 0;
    header.dated = plan.year >= 0 || plan.epoch >= 0 ? "whole" : plan.month >= 0 ? "yearless" : "none";
    if (plan.epoch >= 0) header.at = digits(bytes, at(spans, plan.epoch), endOf(spans, plan.epoch) - plan.epochDigits);
    else {
      const day = this.#dayOf(plan, bytes);
      if (Number.isNaN(day)) return false;
      header.at = day + timeOfDay(bytes, plan, spans);
      const zoneStart = at(spans, plan.zone);
      if (zoneStart >= 0) {
        header.zoned = true;
        header.at -= zoneMinutes(bytes, zoneStart, endOf(spans, plan.zone)) * 60_000;
      }
    }
    const level = at(spans, plan.level);
    header.either = plan.either;
    header.level = level < 0 ? 255 : (LEVEL_BYTES.get(bytes[level] ?? 0) ?? 255);
    header.threadStart = at(spans, plan.thread);
    header.threadEnd = endOf(spans, plan.thread);
    header.loggerStart = at(spans, plan.logger);
    header.loggerEnd = endOf(spans, plan.logger);
    header.myidStart = at(spans, plan.myid);
    header.myidEnd = endOf(spans, plan.myid);
    const message = messageOf(plan, spans);
    header.messageStart = at(spans, message);
    header.messageEnd = endOf(spans, message);
    return true;
  }
}

/** The bytes that layouts can begin with. */
function firstBytes(layouts: readonly Rule[], program: Program): Uint8Array {
  const first = new Uint8Array(256);
  const sets = setsOf(program);
  for (const steps of layouts.flatMap(({ sequences }) => sequences)) {
    for (const step of steps) {
      if (step.kind === "literal") first[step.bytes.charCodeAt(0)] = 1;
      else if (step.kind === "choice") for (const value of step.values) first[value.charCodeAt(0)] = 1;
      else for (let byte = 0; byte < 256; byte++) if (sets[step.set]?.[byte] === 1) first[byte] = 1;
      if (step.kind !== "run" || step.min > 0) break;
    }
  }
  return first;
}

/** Minutes east of UTC that a written offset stands for (`Z`, `+01`, `+0100`, `-03:30`). */
export function zoneMinutes(bytes: Buffer, start: number, end: number): number {
  if (end - start < 3) return 0;
  const hours = twoDigits(bytes, start + 1);
  const minutes = end - start > 3 ? hours * 60 + twoDigits(bytes, end - 2) : hours * 60;
  return bytes[start] === MINUS ? -minutes : minutes;
}

function timeOfDay(bytes: Buffer, plan: Plan, spans: Int32Array): number {
  const milli = at(spans, plan.milli);
  const fraction = milli < 0 ? 0 : digits(bytes, milli, milli + 3);
  const minutes = twoDigits(bytes, at(spans, plan.hour)) * 60 + twoDigits(bytes, at(spans, plan.minute));
  return (minutes * 60 + twoDigits(bytes, at(spans, plan.second))) * 1000 + fraction;
}

function twoDigits(bytes: Buffer, start: number): number {
  return digits(bytes, start, start + 2);
}

function at(spans: Int32Array, field: number): number {
  return field < 0 ? -1 : (spans[2 * field] ?? -1);
}

function endOf(spans: Int32Array, field: number): number {
  return field < 0 ? -1 : (spans[2 * field + 1] ?? -1);
}

/** The field that holds the message of the line just read, -1 for none. */
function messageOf({ messages }: Plan, spans: Int32Array): number {
  // no iterator: this runs for every line
  for (let i = 0; i < messages.length; i++) {
    const field = messages[i] ?? -1;
    if (at(spans, field) >= 0) return field;
  }
  return -1;
}

function has(rule: Rule, ...names: readonly string[]): boolean {
  return rule.fields.some((field) => names.includes(field.name));
}

function planOf(rule: Rule, program: Program, engine: Engine): Plan {
  const field = (...names: readonly string[]) => rule.fields.findIndex(({ name }) => names.includes(name));
  return {
    layout: rule.name.replace(/^layout_/, ""),
    rule,
    matcher: engine(singleRule(program, rule.name)),
    wordings: null,
    year: field("year"),
    month: field("month"),
    day: field("day"),
    hour: field("hour"),
    minute: field("minute"),
    second: field("second"),
    milli: field("milli"),
    zone: field("zone"),
    epoch: field("epoch_ms", "epoch_ns"),
    epochDigits: field("epoch_ns") < 0 ? 0 : 6,
    level: field("level", "level_either"),
    either: field("level_either") >= 0,
    thread: field("thread", "thread_quoted"),
    logger: field("logger", "package_logger"),
    myid: field("myid"),
    messages: [...rule.fields.keys()].filter((index) => rule.fields[index]?.name.startsWith("message")),
  };
}
