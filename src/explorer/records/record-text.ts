/** Gets the text of single records from their files while somebody looks at them, read as parsing reads them. */
import { layoutsProgram } from "../../grammar/layouts.gen.ts";
import { compiledEngine } from "../../grammar/match.ts";
import type { LineMatcher, Program, Rule } from "../../grammar/program.ts";
import { SHOWN_BYTES, shownPart } from "../../ingest/reread.ts";
import { HeaderReader } from "../../parse/header.ts";
import type { JsonLine } from "../../parse/json-line.ts";
import { skipNuls, type Unwrapped } from "../../parse/unwrapped.ts";
import { Unwrapper } from "../../parse/wrapping.ts";
import type { InputText } from "../protocol.ts";
import { InputLines } from "./input-lines.ts";
import { Recent } from "./recent.ts";
import type { RecordInfo, Records } from "./records.ts";

/** A field that the grammar knows in a message; `message.slice(from, to)` is its value. */
export interface FieldText {
  readonly name: string;
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** A record as it is written, with "" for what it lacks. Nothing is made safe for a terminal: views do that. */
export interface RecordText {
  /** The physical line, as far as it is shown (4 KiB). */
  readonly raw: string;
  readonly thread: string;
  readonly logger: string;
  /** The whole line where no header was found in it; with the lines of its trace for a JSON record. */
  readonly message: string;
  readonly fields: readonly FieldText[];
  /** The stamp as it is printed; of a JSON record, the same instant in ISO form. */
  readonly printed: string;
}

/** The lines under a record are shown up to here. */
const MOST_LINES = 1000;
const KEPT_RECORDS = 2000;
const KEPT_RESTS = 64;
const BLANK = 0x20;

const GONE = "(this line cannot be read again)";
const GONE_TEXT: RecordText = { raw: GONE, thread: "", logger: "", message: GONE, fields: [], printed: "" };

interface Message {
  readonly thread: string;
  readonly logger: string;
  readonly printed: string;
  readonly message: Buffer;
  /** Lines inside the record's own line. */
  readonly more: string;
}

export class RecordTexts {
  readonly #records: Records;
  readonly #lines: InputLines;
  readonly #unwrapper = new Unwrapper(layoutsProgram, compiledEngine, "");
  readonly #headers = new HeaderReader(layoutsProgram, compiledEngine);
  readonly #xmlMessage = compiledEngine({
    ...layoutsProgram,
    rules: layoutsProgram.rules.filter(({ name }) => name === "layout_xml_message"),
  });
  /** Matchers of single rules, by kind. */
  readonly #matchers: (LineMatcher | undefined)[] = [];
  readonly #kinds: readonly { readonly program: Program; readonly rule: Rule }[];
  readonly #texts = new Recent<string, RecordText>(KEPT_RECORDS);
  readonly #rests = new Recent<string, readonly string[]>(KEPT_RESTS);

  /**
   * @param programs those whose rules are the kinds of the records, in order
   * @param records tells the wrappers of a stream
   */
  constructor(inputs: readonly InputText[], programs: readonly Program[], records: Records) {
    this.#records = records;
    this.#lines = new InputLines(inputs);
    this.#kinds = programs.flatMap((program) => program.rules.map((rule) => ({ program, rule })));
  }

  /** The text of a record; a sentence that says so where it cannot be read any more. */
  read(info: RecordInfo): RecordText {
    return this.#texts.get(`${info.input} ${info.offset}`, () => this.#read(info)) ?? GONE_TEXT;
  }

  /** The lines that follow a record up to the next one of its input, at most 1,000, without their wrappers. */
  rest(info: RecordInfo): readonly string[] {
    // more lines may come under a record while no other has begun
    if (info.endOffset === null) return this.#rest(info);
    return this.#rests.get(`${info.input} ${info.offset}`, () => this.#rest(info)) ?? [];
  }

  /** How many lines follow a record up to the next one, or to the end of its input (then told up to 1,000). */
  linesUnder(info: RecordInfo): number {
    return info.lines ?? this.#rest(info).length;
  }

  #read(info: RecordInfo): RecordText | undefined {
    const line = this.#lines.at(info.input, info.offset);
    if (!line) return undefined;
    const { message, more, ...head } = this.#messageOf(this.#unwrapped(info, line.bytes), info);
    const shown = shownPart(message).toString();
    return {
      ...head,
      raw: shownPart(line.bytes).toString(),
      message: more === "" ? shown : `${shown}\n${more.slice(0, SHOWN_BYTES)}`,
      fields: this.#fieldsOf(info.kind, message).filter(({ to }) => to <= shown.length),
    };
  }

  #rest(info: RecordInfo): string[] {
    return this.#lines.under(info, MOST_LINES).map((line) => {
      const { bytes, start, end } = this.#unwrapped(info, line);
      return shownPart(bytes.subarray(start, end)).toString();
    });
  }

  #unwrapped({ stream }: RecordInfo, bytes: Buffer): Unwrapped {
    const { line } = this.#unwrapper;
    this.#unwrapper.takeOrLeave(this.#records.chainOf(stream), bytes, 0, bytes.length);
    skipNuls(line);
    return line;
  }

  #messageOf(line: Unwrapped, info: RecordInfo): Message {
    const { bytes, start, end, json } = line;
    if (!this.#headers.read(bytes, start, end)) {
      return json ? messageOfJson(json) : { ...NO_HEAD, message: bytes.subarray(start, end), more: "" };
    }
    const { header } = this.#headers;
    const stamp = this.#headers.stamp();
    const part = (from: number, to: number) => (from < 0 ? "" : bytes.toString("utf8", from, to));
    const head = {
      thread: part(header.threadStart, header.threadEnd),
      logger: part(header.loggerStart, header.loggerEnd),
      printed: part(stamp.start, stamp.end),
      more: "",
    };
    if (header.messageStart < 0) return { ...head, message: this.#messageOfXml(info) };
    return { ...head, message: bytes.subarray(header.messageStart, header.messageEnd) };
  }

  /** An XML event has its message on the next line. */
  #messageOfXml(info: RecordInfo): Buffer {
    const [following] = this.#lines.under(info, 1);
    if (!following) return Buffer.alloc(0);
    const { bytes, start, end } = this.#unwrapped(info, following);
    if (this.#xmlMessage.match(bytes, start, end) < 0) return Buffer.alloc(0);
    return bytes.subarray(this.#xmlMessage.spans[0], this.#xmlMessage.spans[1]);
  }

  #fieldsOf(kind: number, message: Buffer): FieldText[] {
    const matcher = this.#matcherOf(kind);
    if (!matcher || !matches(matcher, message)) return [];
    const { spans, rules } = matcher;
    return (rules[0]?.fields ?? []).flatMap(({ name }, field) => {
      const [start = -1, end = -1] = spans.subarray(2 * field, 2 * field + 2);
      if (start < 0) return [];
      const value = message.toString("utf8", start, end);
      const from = message.toString("utf8", 0, start).length;
      return { name, value, from, to: from + value.length };
    });
  }

  #matcherOf(kind: number): LineMatcher | undefined {
    const known = this.#kinds[kind - 1];
    if (!known) return undefined;
    const matcher = this.#matchers[kind] ?? compiledEngine({ ...known.program, rules: [known.rule] });
    this.#matchers[kind] = matcher;
    return matcher;
  }
}

const NO_HEAD = { thread: "", logger: "", printed: "" };

function messageOfJson({ text, trace, thread, logger, at }: JsonLine): Message {
  const [message = "", ...lines] = text.split(/\r?\n/);
  return {
    thread,
    logger,
    printed: at === null ? "" : new Date(at).toISOString(),
    message: Buffer.from(message),
    more: [...lines, trace].join("\n").trimEnd(),
  };
}

/** Messages may carry blanks at their end that their template lacks. */
function matches(matcher: LineMatcher, message: Buffer): boolean {
  let end = message.length;
  if (matcher.match(message, 0, end) >= 0) return true;
  while (end > 0 && message[end - 1] === BLANK) end--;
  return end < message.length && matcher.match(message, 0, end) >= 0;
}
