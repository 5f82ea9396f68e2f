/**
 * One grammar reading one stream: every line it is given lands in exactly one class, and events go into columns.
 */
import type { LineCounts, LineRef } from "../event.ts";
import type { Engine, LineClass, LineMatcher, Program } from "../grammar/program.ts";
import { type Budget, EventColumns, type RecordHead } from "./columns.ts";
import type { Texts } from "./texts.ts";

/** The grammars of messages of one system: its own, then any of the user's. */
export interface MessageGrammar {
  readonly system: string;
  readonly programs: readonly Program[];
  /** Beginnings of the full names of its loggers; a record of any other package is of a program beside it. */
  readonly packages: readonly string[];
}

const BLANK = 0x20;

/** Counts lines by class and input, and keeps the events. */
export class Reading {
  readonly system: string;
  readonly events: EventColumns;
  /** Line counts by input. */
  readonly counts = new Map<number, LineCounts>();
  /** Records whose message the grammar knows. */
  understood = 0;
  /** Rule that knows the message of the last record, -1 for none. */
  rule = -1;
  readonly #matcher: LineMatcher;
  readonly #classes: readonly LineClass[];
  readonly #packages: readonly string[];
  readonly #texts: Texts;
  /** Whether a logger, by the id of its text, is of another program. */
  readonly #foreign = new Map<number, boolean>();
  /** Head of the record that continuation lines belong to, and whether that record is of another program. */
  #open: RecordHead | null = null;
  #openIsForeign = false;

  constructor(grammar: MessageGrammar, texts: Texts, engine: Engine, budget: Budget) {
    this.system = grammar.system;
    this.#packages = grammar.packages;
    this.#texts = texts;
    this.#matcher = joinMatchers(grammar.programs.map(engine));
    this.events = new EventColumns(this.#matcher.rules, texts, budget);
    this.#classes = this.#matcher.rules.map((rule) => rule.class);
  }

  /** The first line of a record; its message is `bytes[start, end)`. True where it became an event. */
  record(head: RecordHead, place: LineRef, bytes: Buffer, start: number, end: number): boolean {
    this.#open = head;
    this.#openIsForeign = this.#isForeign(head.logger);
    const rule = this.#openIsForeign ? -1 : this.#match(bytes, start, end);
    const lineClass = rule < 0 ? undefined : this.#classes[rule];
    this.rule = rule;
    if (lineClass === undefined) return this.#count(place, "unknown");
    this.understood++;
    if (lineClass !== "event") return this.#count(place, "known");
    this.events.add(head, place, rule, this.#matcher, bytes);
    return this.#count(place, "event");
  }

  /** A line without a header: part of the open record, or of none. True where an event was made of it. */
  other(place: LineRef, bytes: Buffer, start: number, end: number): boolean {
    const lineClass = this.#otherClass(place, bytes, start, end);
    this.#count(place, lineClass);
    return lineClass === "continuation" && this.#madeEvent;
  }

  /** A line inside a field of a JSON record: read like a continuation line, counted nowhere. */
  inner(place: LineRef, bytes: Buffer): void {
    this.#otherClass(place, bytes, 0, bytes.length);
  }

  /** Counts a line that belongs to a record and says nothing. */
  silent(place: LineRef, lineClass: "known" | "continuation"): void {
    this.rule = -1;
    this.#count(place, lineClass);
  }

  #madeEvent = false;

  #otherClass(place: LineRef, bytes: Buffer, start: number, end: number): "continuation" | "noise" {
    this.#madeEvent = false;
    if (start === end) return "noise";
    const rule = this.#match(bytes, start, end);
    const lineClass = rule < 0 ? undefined : this.#classes[rule];
    if (lineClass === "noise" || !this.#open) return "noise";
    if (lineClass === "trace" && !this.#openIsForeign && (this.#matcher.rules[rule]?.fields.length ?? 0) > 0) {
      this.events.add(this.#open, place, rule, this.#matcher, bytes);
      this.#madeEvent = true;
    }
    return "continuation";
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

  /** Messages may carry blanks at their end that their template lacks. */
  #match(bytes: Buffer, start: number, end: number): number {
    const rule = this.#matcher.match(bytes, start, end);
    if (rule >= 0 || bytes[end - 1] !== BLANK) return rule;
    let trimmed = end;
    while (trimmed > start && bytes[trimmed - 1] === BLANK) trimmed--;
    return this.#matcher.match(bytes, start, trimmed);
  }

  #count(place: LineRef, lineClass: Exclude<keyof LineCounts, "total">): boolean {
    let counts = this.counts.get(place.input);
    if (!counts) {
      counts = { total: 0, event: 0, known: 0, continuation: 0, unknown: 0, noise: 0 };
      this.counts.set(place.input, counts);
    }
    counts.total++;
    counts[lineClass]++;
    return lineClass === "event";
  }
}

/** Several matchers as one: the first that knows a line has it. */
function joinMatchers(matchers: readonly LineMatcher[]): LineMatcher {
  const [only] = matchers;
  if (only && matchers.length === 1) return only;
  const joined: { -readonly [K in keyof LineMatcher]: LineMatcher[K] } = {
    rules: matchers.flatMap(({ rules }) => rules),
    spans: new Int32Array(0),
    match(bytes: Buffer, start: number, end: number): number {
      let before = 0;
      for (const matcher of matchers) {
        const rule = matcher.match(bytes, start, end);
        joined.spans = matcher.spans;
        if (rule >= 0) return before + rule;
        before += matcher.rules.length;
      }
      return -1;
    },
  };
  return joined;
}
