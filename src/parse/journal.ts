/**
 * Entries that journalctl prints over several lines, a field a line: `-o export` (systemd.io/JOURNAL_EXPORT_FORMATS) and
 * `-o verbose`. One of the fields is the line of the log.
 */
import type { LineRef } from "../event.ts";
import { LONGEST_LINE_BYTES } from "../ingest/lines.ts";
import type { TakeRow } from "./csv-rows.ts";
import { readInstant } from "./json-line.ts";

export type JournalForm = "export" | "verbose";

/** The first field of every entry; verbose ones have a cursor behind their stamp instead. */
const EXPORT_BEGINS = /^__CURSOR=/;
const VERBOSE_BEGINS = /^\S.* \[s=[0-9a-f]+;i=[0-9a-f]+;b=[0-9a-f]+[;\]]/;
/** What tells where an entry begins stands in the beginning of its line. */
const BEGIN_BYTES = 200;

const MESSAGE = "MESSAGE";
const INDENT = "    ";
/** Under its own line, a verbose message goes on behind so many blanks. */
const MESSAGE_INDENT = " ".repeat(`${INDENT}${MESSAGE}=`.length);
/** Lines of an entry that tell something, a field each, in the form of `-o export`. */
const FIELD = /^(MESSAGE|_HOSTNAME|__REALTIME_TIMESTAMP|_SOURCE_REALTIME_TIMESTAMP)(?:=|$)/;
const NAME_BYTES = 64;
/** Before a field that is not plain text stands its length: 64 bits, of which nobody needs the upper half. */
const LENGTH_BYTES = 8;

/** The form of a journal that some lines are of, null where they are of none. */
export function journalForm(lines: readonly Buffer[]): JournalForm | null {
  const begins = (form: JournalForm) => lines.some((line) => beginsEntry(form, line, 0, line.length));
  return begins("export") ? "export" : begins("verbose") ? "verbose" : null;
}

/** The form as a link in a chain of wrappers, and back; null for a link that stands for something else. */
export const journalLink = (form: JournalForm): string => `journal ${form}`;
export function journalFormOf(link: string | undefined): JournalForm | null {
  return link === "journal export" ? "export" : link === "journal verbose" ? "verbose" : null;
}

export function beginsEntry(form: JournalForm, bytes: Buffer, start: number, end: number): boolean {
  const head = bytes.toString("latin1", start, Math.min(end, start + BEGIN_BYTES));
  return (form === "export" ? EXPORT_BEGINS : VERBOSE_BEGINS).test(head);
}

/**
 * The part of the log's line in a single line of an entry, when nothing is known of those before it; null where it is
 * another field.
 */
export function messageIn(form: JournalForm, line: Buffer): Buffer | null {
  const head = line.toString("latin1", 0, NAME_BYTES);
  const name = form === "export" ? `${MESSAGE}=` : `${INDENT}${MESSAGE}=`;
  if (head.startsWith(name)) return line.subarray(name.length);
  if (form === "verbose") return head.startsWith(MESSAGE_INDENT) ? line.subarray(MESSAGE_INDENT.length) : null;
  const isBinary = line.length >= LENGTH_BYTES && line.readUInt32LE(4) === 0;
  return isBinary ? line.subarray(LENGTH_BYTES) : null;
}

interface Held {
  readonly place: LineRef;
  readonly bytes: Buffer;
}

/** What an entry says, and of each of its lines what it has of the text. */
interface Entry {
  readonly node: string;
  readonly seenAt: number;
  readonly texts: readonly (Buffer | null)[];
}

/** Puts the lines of entries together: whose the text is may stand behind it. */
export class JournalEntries {
  readonly #form: JournalForm;
  readonly #take: TakeRow;
  #held: Held[] = [];
  #heldBytes = 0;

  constructor(form: JournalForm, take: TakeRow) {
    this.#form = form;
    this.#take = take;
  }

  /** The next line, `bytes[start, end)`. */
  push(place: LineRef, bytes: Buffer, start: number, end: number): void {
    const [first] = this.#held;
    const isFull = this.#heldBytes > LONGEST_LINE_BYTES;
    if (first && (isFull || first.place.input !== place.input || beginsEntry(this.#form, bytes, start, end)))
      this.end();
    this.#held.push({ place, bytes: Buffer.from(bytes.subarray(start, end)) });
    this.#heldBytes += end - start;
  }

  /** Nothing comes any more that is of the entry. */
  end(): void {
    const held = this.#held;
    const [first] = held;
    if (!first) return;
    this.#held = [];
    this.#heldBytes = 0;
    const lines = held.map(({ bytes }) => bytes);
    const isEntry = beginsEntry(this.#form, first.bytes, 0, first.bytes.length);
    const entry = this.#form === "export" ? exported(lines) : verbose(lines);
    // the begin of an entry that was cut off may have told whose it is
    const isWhole = isEntry || entry.node !== "";
    this.#take(
      isWhole ? entry : null,
      held.map(({ place }, index) => ({ place, text: isWhole ? (entry.texts[index] ?? null) : null })),
    );
  }
}

/** Fields begin at the beginning of a line, except inside one whose length is told. */
function exported(lines: readonly Buffer[]): Entry {
  const texts: (Buffer | null)[] = lines.map(() => null);
  const fields = new Map<string, string>();
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? Buffer.alloc(0);
    const [begin, name = ""] = FIELD.exec(line.toString("latin1", 0, NAME_BYTES)) ?? [""];
    if (name === "") at += begin === "" && isBare(line) ? binary(lines, at + 1).lines : 0;
    else if (begin === name) {
      const field = binary(lines, at + 1);
      if (name === MESSAGE) for (const [i, text] of field.texts.entries()) texts[at + 1 + i] = text;
      at += field.lines;
    } else if (name === MESSAGE) texts[at] = line.subarray(begin.length);
    else fields.set(name, line.toString("utf8", begin.length));
  }
  return { ...saidBy(fields), texts };
}

/** A line that is a name and nothing else: its value stands below. */
function isBare(line: Buffer): boolean {
  return line.length <= NAME_BYTES && /^[A-Z_][A-Z0-9_]*$/.test(line.toString("latin1"));
}

/** The field whose length begins line `at`: its lines, and what each has of it. A newline may be in the length itself. */
function binary(lines: readonly Buffer[], at: number): { readonly lines: number; readonly texts: (Buffer | null)[] } {
  const joined = Buffer.concat(
    lines.slice(at, at + LENGTH_BYTES + 1).flatMap((line) => [line, Buffer.from("\n")]),
  ).subarray(0, LENGTH_BYTES);
  if (joined.length < LENGTH_BYTES) return { lines: 0, texts: [] };
  let left = LENGTH_BYTES + joined.readUInt32LE();
  let skipped = LENGTH_BYTES;
  const texts: (Buffer | null)[] = [];
  for (let i = at; i < lines.length && left > 0; i++) {
    const line = lines[i] ?? Buffer.alloc(0);
    texts.push(line.length < skipped ? null : line.subarray(skipped));
    skipped = Math.max(0, skipped - line.length - 1);
    left -= line.length + 1;
  }
  return { lines: texts.length, texts };
}

/** A field that has newlines goes on below its name, behind as many blanks. */
function verbose(lines: readonly Buffer[]): Entry {
  const fields = new Map<string, string>();
  let isInside = false;
  const texts = lines.map((line) => {
    const head = line.toString("latin1", 0, NAME_BYTES);
    if (isInside && head.startsWith(MESSAGE_INDENT)) return line.subarray(MESSAGE_INDENT.length);
    const [begin, name = ""] = head.startsWith(INDENT) ? (FIELD.exec(head.slice(INDENT.length)) ?? [""]) : [""];
    isInside = name === MESSAGE;
    const value = INDENT.length + begin.length;
    if (name !== "" && !isInside) fields.set(name, line.toString("utf8", value));
    return isInside ? line.subarray(value) : null;
  });
  return { ...saidBy(fields), texts };
}

function saidBy(fields: ReadonlyMap<string, string>): Pick<Entry, "node" | "seenAt"> {
  const at = fields.get("__REALTIME_TIMESTAMP") ?? fields.get("_SOURCE_REALTIME_TIMESTAMP");
  return { node: fields.get("_HOSTNAME") ?? "", seenAt: readInstant(at) ?? Number.NaN };
}
