/**
 * Events in columns: typed arrays that grow, one row an event, decoded into objects only for who asks.
 * A row costs 30 bytes and its fields 4 bytes each, those beyond 32 bits 8; text is kept once a value.
 */
import type { Cause, FieldValue, Level, LineRef, LogEvent } from "../event.ts";
import type { Field, LineMatcher, Rule } from "../grammar/program.ts";
import type { Budget } from "./budget.ts";
import { Repeats } from "./repeats.ts";
import { Texts } from "./texts.ts";

const LEVELS: readonly Level[] = ["trace", "debug", "info", "warn", "error", "fatal"];
const NO_LEVEL = 255;
/** The level of a row, and the bit that says that it is of the same record as the row before. */
const LEVEL_BITS = 0x07;
const LEVEL_UNKNOWN = 0x07;
const SAME_RECORD = 0x08;

/** One bit a field says that it is there, one that its value has two words. */
const MOST_FIELDS = 16;

/** What the header of a record says; thread and logger are ids of `Texts`. */
export interface RecordHead {
  /** Number of the record in its stream; events of one record, its trace included, share it. */
  record: number;
  at: number;
  level: number;
  thread: number;
  logger: number;
}

/** Makes the fields of an event from their values. */
type MakeFields = (values: readonly FieldValue[]) => Record<string, FieldValue | undefined>;

/**
 * Writes what makes an object of these fields in one piece. V8 puts what is added name by name, beyond the first four, into
 * an array beside the object.
 */
function makerOf(fields: readonly Field[]): MakeFields {
  const members = fields.map(({ name }, place) => `${JSON.stringify(name)}: v[${place}]`);
  return new Function("v", `return { ${members.join(", ")} };`) as MakeFields;
}

/** What a row takes in all columns, without its fields. */
const ROW_BYTES = 30;

/** The events of one stream under one grammar. */
export class EventColumns {
  readonly #rules: readonly Rule[];
  /** Threads and loggers. */
  readonly #texts: Texts;
  /** Values of fields. */
  #values = new Texts();
  readonly #budget: Budget;
  readonly #onFolded: (rule: number, place: Pick<LineRef, "input" | "offset">) => void;
  #count = 0;
  /** Rows and words of fields that were looked through for repeats. */
  #foldedRows = 0;
  #foldedFields = 0;
  #at = new Float64Array(256);
  /** In 40 bits: no log has a terabyte. */
  #offset = new Uint32Array(256);
  #offsetHigh = new Uint8Array(256);
  #line = new Uint32Array(256);
  #input = new Uint16Array(256);
  #kind = new Uint16Array(256);
  #level = new Uint8Array(256);
  /** What wrote it: an index into the pairs of thread and logger. */
  #writer = new Uint32Array(256);
  #fieldsAt = new Uint32Array(256);
  #fields = new Uint32Array(1024);
  #fieldCount = 0;
  /** Rows of beginnings of processes, and how many milliseconds before them nothing had been written. */
  readonly #quiet = new Map<number, number>();
  /** Record of the row added last. */
  #lastRecord = -1;
  /** Threads and loggers that wrote, and where each pair of them stands. */
  readonly #threads: number[] = [];
  readonly #loggers: number[] = [];
  readonly #writers = new Map<number, number>();
  /** By rule and which of its fields are there. */
  readonly #makers = new Map<Rule, Map<number, MakeFields>>();

  /** @param onFolded told which rule the line of a row is of that was given up for being a repeat, and where it stands */
  constructor(
    rules: readonly Rule[],
    texts: Texts,
    budget: Budget,
    onFolded: (rule: number, place: Pick<LineRef, "input" | "offset">) => void,
  ) {
    this.#budget = budget;
    this.#onFolded = onFolded;
    budget.join(this);
    this.#rules = rules;
    this.#texts = texts;
    const long = rules.find(({ fields }) => fields.length > MOST_FIELDS);
    if (long) throw new Error(`${long.name} has ${long.fields.length} fields; a rule can have ${MOST_FIELDS}.`);
  }

  get count(): number {
    return this.#count;
  }

  /** Events that the budget had no room for, and those given up because the same was said before and behind them. */
  dropped = 0;
  folded = 0;

  /**
   * Adds the event that `matcher` has just found in `bytes` by rule `rule`.
   * @param quietMs how long nothing had been written before it, NaN where that is not asked or not known
   */
  add(
    head: RecordHead,
    place: LineRef,
    rule: number,
    matcher: LineMatcher,
    bytes: Buffer,
    quietMs: number = Number.NaN,
  ): void {
    if (!this.#budget.hasRoom()) {
      this.dropped++;
      return;
    }
    const bytesBefore = this.#usedBytes;
    if (this.#count === this.#at.length) this.#grow();
    const row = this.#count++;
    if (quietMs >= 0) this.#quiet.set(row, quietMs);
    this.#at[row] = head.at;
    this.#offset[row] = place.offset;
    this.#offsetHigh[row] = place.offset / 0x100000000;
    this.#line[row] = place.line;
    this.#input[row] = place.input;
    this.#kind[row] = rule;
    this.#level[row] =
      (head.level === NO_LEVEL ? LEVEL_UNKNOWN : head.level) | (head.record === this.#lastRecord ? SAME_RECORD : 0);
    this.#lastRecord = head.record;
    this.#writer[row] = this.#writerOf(head.thread, head.logger);
    this.#fieldsAt[row] = this.#fieldCount;
    this.#addFields(this.#rules[rule]?.fields ?? [], matcher.spans, bytes);
    this.#budget.use(this.#usedBytes - bytesBefore);
  }

  /** Takes the rows out, their place is used again: for who hands events on as they come. */
  clear(): void {
    this.#budget.use(-this.#usedBytes);
    this.#count = 0;
    this.#fieldCount = 0;
    this.#foldedRows = 0;
    this.#foldedFields = 0;
    this.#values = new Texts();
    this.#quiet.clear();
  }

  /** Gives back all that it takes: nobody will ask for its events. */
  release(): void {
    this.clear();
    this.#budget.leave(this);
  }

  /** Bytes of rows that were not looked through for repeats. */
  get unfolded(): number {
    return ROW_BYTES * (this.#count - this.#foldedRows) + 4 * (this.#fieldCount - this.#foldedFields);
  }

  /**
   * Of equal lines of one writer in one second only the first and the last are kept. Rows that were looked at before are
   * left alone.
   */
  foldRepeats(): void {
    const before = this.#usedBytes;
    const repeated = this.#repeated();
    const columns = this.#columns;
    let to = this.#foldedRows;
    let fieldsTo = this.#foldedFields;
    for (let row = to; row < this.#count; row++) {
      const [from, end] = [this.#fieldsAt[row] ?? 0, this.#fieldsEnd(row)];
      const quietMs = this.#quiet.get(row);
      this.#quiet.delete(row);
      if (repeated[row - this.#foldedRows] === 1) {
        this.#onFolded(this.#kind[row] ?? 0, { input: this.#input[row] ?? 0, offset: this.#offsetOf(row) });
        continue;
      }
      if (quietMs !== undefined) this.#quiet.set(to, quietMs);
      for (const column of columns) column[to] = column[row] ?? 0;
      this.#fields.copyWithin(fieldsTo, from, end);
      this.#fieldsAt[to++] = fieldsTo;
      fieldsTo += end - from;
    }
    this.folded += this.#count - to;
    this.#count = this.#foldedRows = to;
    this.#fieldCount = this.#foldedFields = fieldsTo;
    this.#budget.use(this.#usedBytes - before);
  }

  /**
   * A byte a row that was not looked at before: 1 for a repeat. What stands below a record repeats only what stands below the
   * same one, and a record with something below it is none. The last row may still get something.
   */
  #repeated(): Uint8Array {
    const first = this.#foldedRows;
    const repeated = new Uint8Array(this.#count - first);
    const repeats = new Repeats();
    let record = first;
    for (let row = first; row + 1 < this.#count; row++) {
      const isBelow = this.continues(row);
      if (!isBelow) record = row;
      if (!isBelow && this.continues(row + 1)) continue;
      const fields = this.#fields.subarray(this.#fieldsAt[row] ?? 0, this.#fieldsEnd(row));
      const line = `${this.#kind[row]} ${this.#writer[row]} ${isBelow ? record : ""} ${this.#level[row]} ${fields.join(" ")}`;
      const between = repeats.next(line, Math.floor((this.#at[row] ?? 0) / 1000), row);
      if (between >= 0) repeated[between - first] = 1;
    }
    return repeated;
  }

  #fieldsEnd(row: number): number {
    return row + 1 < this.#count ? (this.#fieldsAt[row + 1] ?? 0) : this.#fieldCount;
  }

  /** One number a row each, but for where its fields stand. */
  get #columns(): readonly (Float64Array | Uint32Array | Uint16Array | Uint8Array)[] {
    return [this.#at, this.#offset, this.#offsetHigh, this.#line, this.#input, this.#kind, this.#level, this.#writer];
  }

  get #usedBytes(): number {
    return ROW_BYTES * this.#count + 4 * this.#fieldCount;
  }

  /** True where a row is of the same record as the row before: a line of its trace. */
  continues(row: number): boolean {
    return ((this.#level[row] ?? 0) & SAME_RECORD) !== 0;
  }

  kind(row: number): string {
    return this.#rules[this.#kind[row] ?? 0]?.kind ?? "";
  }

  /** The event of a row. Its `at` is on the log's clock. */
  event(row: number, causes: readonly Cause[] = []): LogEvent {
    const rule = this.#rules[this.#kind[row] ?? 0];
    const level = (this.#level[row] ?? LEVEL_UNKNOWN) & LEVEL_BITS;
    const writer = this.#writer[row] ?? 0;
    const quietMs = this.#quiet.get(row);
    const event: LogEvent = {
      kind: rule?.kind ?? "",
      at: this.#at[row] ?? 0,
      ref: { input: this.#input[row] ?? 0, line: this.#line[row] ?? 0, offset: this.#offsetOf(row) },
      level: LEVELS[level] ?? null,
      thread: this.#texts.text(this.#threads[writer] ?? 0),
      logger: this.#texts.text(this.#loggers[writer] ?? 0),
      fields: this.#decodeFields(rule, this.#fieldsAt[row] ?? 0),
      causes,
    };
    return quietMs === undefined ? event : { ...event, quietMs };
  }

  #offsetOf(row: number): number {
    const low = this.#offset[row] ?? 0;
    const high = this.#offsetHigh[row] ?? 0;
    // what has been multiplied is kept in a box of its own
    return high === 0 ? low : high * 0x100000000 + low;
  }

  #writerOf(thread: number, logger: number): number {
    const pair = thread * 2 ** 24 + logger;
    const known = this.#writers.get(pair);
    if (known !== undefined) return known;
    const writer = this.#threads.push(thread) - 1;
    this.#loggers.push(logger);
    this.#writers.set(pair, writer);
    return writer;
  }

  /** One word of bits says which fields the wording has, and which have two words; their values follow in order. */
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
      const before = this.#fieldCount;
      if (type === "int") this.#pushInt(bytes, start, end);
      else if (type === "hex") this.#pushHex(bytes, start, end);
      else this.#push(this.#values.id(bytes, start, end));
      const words = this.#fieldCount - before;
      if (words > 0) bits |= 1 << index;
      if (words > 1) bits |= 1 << (index + MOST_FIELDS);
    }
    this.#fields[present] = bits;
  }

  #decodeFields(rule: Rule | undefined, from: number): Record<string, FieldValue | undefined> {
    if (!rule || rule.fields.length === 0) return {};
    const bits = this.#fields[from] ?? 0;
    const values: FieldValue[] = [];
    let at = from + 1;
    for (let index = 0; index < rule.fields.length; index++) {
      if (((bits >>> index) & 1) === 0) continue;
      const type = rule.fields[index]?.type;
      const low = this.#fields[at++] ?? 0;
      const isWide = ((bits >>> (index + MOST_FIELDS)) & 1) === 1;
      const high = isWide ? (this.#fields[at++] ?? 0) : 0;
      if (type === "hex") values.push((BigInt(high) << 32n) | BigInt(low));
      else if (type === "int") values.push(isWide ? (high | 0) * 0x100000000 + low : low | 0);
      else values.push(this.#values.text(low));
    }
    return this.#makerOf(rule, bits & (2 ** MOST_FIELDS - 1))(values);
  }

  #makerOf(rule: Rule, present: number): MakeFields {
    const makers = this.#makers.get(rule) ?? new Map<number, MakeFields>();
    this.#makers.set(rule, makers);
    const known = makers.get(present);
    if (known) return known;
    const maker = makerOf(rule.fields.filter((_, index) => ((present >>> index) & 1) === 1));
    makers.set(present, maker);
    return maker;
  }

  #push(value: number): void {
    if (this.#fieldCount === this.#fields.length)
      this.#fields = grown(this.#fields, new Uint32Array(2 * this.#fieldCount));
    this.#fields[this.#fieldCount++] = value;
  }

  /** Signed; beyond 32 bits, up to 53, as two words; nothing for what no number holds. */
  #pushInt(bytes: Buffer, start: number, end: number): void {
    let value = 0;
    const negative = bytes[start] === 0x2d;
    for (let i = negative ? start + 1 : start; i < end; i++) value = value * 10 + ((bytes[i] ?? 0x30) - 0x30);
    if (negative) value = -value;
    if (start === end || !Number.isSafeInteger(value)) return;
    const high = Math.floor(value / 0x100000000);
    this.#push(value - high * 0x100000000);
    if ((value | 0) !== value) this.#push(high);
  }

  /** Beyond 32 bits as two words; nothing for more than 16 digits. */
  #pushHex(bytes: Buffer, start: number, end: number): void {
    if (end - start > 16) return;
    let low = 0;
    let high = 0;
    for (let i = start; i < end; i++) {
      const b = bytes[i] ?? 0x30;
      high = ((high << 4) | (low >>> 28)) >>> 0;
      low = ((low << 4) | (b <= 0x39 ? b - 0x30 : b - 0x57)) >>> 0;
    }
    this.#push(low);
    if (high !== 0) this.#push(high);
  }

  #grow(): void {
    const size = 2 * this.#count;
    this.#at = grown(this.#at, new Float64Array(size));
    this.#offset = grown(this.#offset, new Uint32Array(size));
    this.#offsetHigh = grown(this.#offsetHigh, new Uint8Array(size));
    this.#line = grown(this.#line, new Uint32Array(size));
    this.#input = grown(this.#input, new Uint16Array(size));
    this.#kind = grown(this.#kind, new Uint16Array(size));
    this.#level = grown(this.#level, new Uint8Array(size));
    this.#writer = grown(this.#writer, new Uint32Array(size));
    this.#fieldsAt = grown(this.#fieldsAt, new Uint32Array(size));
  }
}

function grown<T extends Float64Array | Uint32Array | Uint16Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
