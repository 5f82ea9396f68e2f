/**
 * Events in columns: typed arrays that grow, one row an event, decoded into objects only for who asks.
 * A row costs 39 bytes and its fields 4 to 8 bytes each; text is kept once a value.
 */
import type { Cause, FieldValue, Level, LineRef, LogEvent } from "../event.ts";
import type { Field, LineMatcher, Rule } from "../grammar/program.ts";
import type { Texts } from "./texts.ts";

const LEVELS: readonly Level[] = ["trace", "debug", "info", "warn", "error", "fatal"];
const NO_LEVEL = 255;

/** What the header of a record says; thread and logger are ids of `Texts`. */
export interface RecordHead {
  /** Number of the record in its stream; events of one record, its trace included, share it. */
  record: number;
  at: number;
  level: number;
  thread: number;
  logger: number;
}

/** What is left of the memory for events, shared by all sources. */
export interface Budget {
  bytes: number;
}

/** What a row takes in all columns, without its fields. */
const ROW_BYTES = 39;

/** The events of one stream under one grammar. */
export class EventColumns {
  readonly #rules: readonly Rule[];
  readonly #texts: Texts;
  readonly #budget: Budget;
  #count = 0;
  #at = new Float64Array(256);
  #offset = new Float64Array(256);
  #line = new Uint32Array(256);
  #record = new Uint32Array(256);
  #input = new Uint16Array(256);
  #kind = new Uint16Array(256);
  #level = new Uint8Array(256);
  #thread = new Uint32Array(256);
  #logger = new Uint32Array(256);
  #fieldsAt = new Uint32Array(256);
  #fields = new Uint32Array(1024);
  #fieldCount = 0;

  constructor(rules: readonly Rule[], texts: Texts, budget: Budget) {
    this.#budget = budget;
    this.#rules = rules;
    this.#texts = texts;
  }

  get count(): number {
    return this.#count;
  }

  /** Events that the budget had no room for. */
  dropped = 0;

  /** Adds the event that `matcher` has just found in `bytes` by rule `rule`. */
  add(head: RecordHead, place: LineRef, rule: number, matcher: LineMatcher, bytes: Buffer): void {
    if (this.#budget.bytes <= 0) {
      this.dropped++;
      return;
    }
    const fieldsBefore = this.#fieldCount;
    if (this.#count === this.#at.length) this.#grow();
    const row = this.#count++;
    this.#at[row] = head.at;
    this.#offset[row] = place.offset;
    this.#line[row] = place.line;
    this.#record[row] = head.record;
    this.#input[row] = place.input;
    this.#kind[row] = rule;
    this.#level[row] = head.level;
    this.#thread[row] = head.thread;
    this.#logger[row] = head.logger;
    this.#fieldsAt[row] = this.#fieldCount;
    this.#addFields(this.#rules[rule]?.fields ?? [], matcher.spans, bytes);
    this.#budget.bytes -= ROW_BYTES + 4 * (this.#fieldCount - fieldsBefore);
  }

  /** Number of the record that a row belongs to. */
  record(row: number): number {
    return this.#record[row] ?? 0;
  }

  /** The event of a row. Its `at` is on the log's clock. */
  event(row: number, causes: readonly Cause[] = []): LogEvent {
    const rule = this.#rules[this.#kind[row] ?? 0];
    const level = this.#level[row] ?? NO_LEVEL;
    return {
      kind: rule?.kind ?? "",
      at: this.#at[row] ?? 0,
      ref: { input: this.#input[row] ?? 0, line: this.#line[row] ?? 0, offset: this.#offset[row] ?? 0 },
      level: level === NO_LEVEL ? null : (LEVELS[level] ?? null),
      thread: this.#texts.text(this.#thread[row] ?? 0),
      logger: this.#texts.text(this.#logger[row] ?? 0),
      fields: this.#decodeFields(rule, this.#fieldsAt[row] ?? 0),
      causes,
    };
  }

  /** One word of bits says which fields the wording has; their values follow in order, numbers as two words. */
  #addFields(fields: readonly Field[], spans: Int32Array, bytes: Buffer): void {
    if (fields.length === 0) return;
    const present = this.#fieldCount;
    this.#push(0);
    let bits = 0;
    // no iterator: this runs for every event
    for (let index = 0; index < fields.length; index++) {
      const type = fields[index]?.type;
      const start = spans[2 * index] ?? -1;
      const end = spans[2 * index + 1] ?? -1;
      if (start < 0) continue;
      if (type === "int" && !this.#pushInt(bytes, start, end)) continue;
      if (type === "hex" && !this.#pushHex(bytes, start, end)) continue;
      if (type === "enum" || type === "text") this.#push(this.#texts.id(bytes, start, end));
      bits |= 1 << index;
    }
    this.#fields[present] = bits;
  }

  #decodeFields(rule: Rule | undefined, from: number): Record<string, FieldValue | undefined> {
    const decoded: Record<string, FieldValue | undefined> = {};
    if (!rule || rule.fields.length === 0) return decoded;
    const bits = this.#fields[from] ?? 0;
    let at = from + 1;
    for (const [index, { name, type }] of rule.fields.entries()) {
      if (((bits >>> index) & 1) === 0) continue;
      const low = this.#fields[at++] ?? 0;
      if (type === "enum" || type === "text") decoded[name] = this.#texts.text(low);
      else {
        const high = this.#fields[at++] ?? 0;
        decoded[name] = type === "hex" ? (BigInt(high) << 32n) | BigInt(low) : (high | 0) * 0x100000000 + low;
      }
    }
    return decoded;
  }

  #push(value: number): void {
    if (this.#fieldCount === this.#fields.length)
      this.#fields = grown(this.#fields, new Uint32Array(2 * this.#fieldCount));
    this.#fields[this.#fieldCount++] = value;
  }

  /** Signed, 53 bits, as two words. False for what no number holds. */
  #pushInt(bytes: Buffer, start: number, end: number): boolean {
    let value = 0;
    const negative = bytes[start] === 0x2d;
    for (let i = negative ? start + 1 : start; i < end; i++) value = value * 10 + ((bytes[i] ?? 0x30) - 0x30);
    if (negative) value = -value;
    if (start === end || !Number.isSafeInteger(value)) return false;
    const high = Math.floor(value / 0x100000000);
    this.#push(value - high * 0x100000000);
    this.#push(high);
    return true;
  }

  /** 64 bits as two words. False for more than 16 digits. */
  #pushHex(bytes: Buffer, start: number, end: number): boolean {
    if (end - start > 16) return false;
    let low = 0;
    let high = 0;
    for (let i = start; i < end; i++) {
      const b = bytes[i] ?? 0x30;
      high = ((high << 4) | (low >>> 28)) >>> 0;
      low = ((low << 4) | (b <= 0x39 ? b - 0x30 : b - 0x57)) >>> 0;
    }
    this.#push(low);
    this.#push(high);
    return true;
  }

  #grow(): void {
    const size = 2 * this.#count;
    this.#at = grown(this.#at, new Float64Array(size));
    this.#offset = grown(this.#offset, new Float64Array(size));
    this.#line = grown(this.#line, new Uint32Array(size));
    this.#record = grown(this.#record, new Uint32Array(size));
    this.#input = grown(this.#input, new Uint16Array(size));
    this.#kind = grown(this.#kind, new Uint16Array(size));
    this.#level = grown(this.#level, new Uint8Array(size));
    this.#thread = grown(this.#thread, new Uint32Array(size));
    this.#logger = grown(this.#logger, new Uint32Array(size));
    this.#fieldsAt = grown(this.#fieldsAt, new Uint32Array(size));
  }
}

function grown<T extends Float64Array | Uint32Array | Uint16Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
