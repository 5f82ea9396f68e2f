/** The first lines of a source, held until they tell what is around its lines and in which direction it was written. */
import type { LineRef } from "../event.ts";
import type { HeaderReader } from "./header.ts";
import { cleanedChain, exportChain, likeliestChain } from "./likeliest-chain.ts";
import { Direction, type LineRole } from "./newest-first.ts";
import { isFrame } from "./trace-frame.ts";
import { type Unread, unreadForm, unreadFormOf } from "./unread.ts";
import { type Chain, skipNuls, type Unwrapped } from "./unwrapped.ts";
import type { Unwrapper } from "./wrapping.ts";

/** Lines looked at before the wrapping is settled; more while no header has been seen, or stamps run neither way. */
const LINES_TO_SETTLE = 200;
const MOST_LINES_TO_SETTLE = 5000;

export interface HeldLine {
  readonly place: LineRef;
  readonly bytes: Buffer;
  /** It is a later part of the record before it, and was joined to that. */
  readonly isPart: boolean;
}

/** What the first lines of a source tell of all. */
export interface Settled {
  readonly chain: Chain;
  /** Null where it is read, or nothing tells why it is not. */
  readonly unread: Unread | null;
  readonly direction: Direction;
  readonly roles: RoleReader;
  /** Lines between the records name whose those below are. */
  readonly hasHeadings: boolean;
}

/** Holds the first lines. */
export class FirstLines {
  readonly lines: HeldLine[] = [];
  readonly #unwrapper: Unwrapper;
  readonly #headers: HeaderReader;
  #settled: Settled | null = null;
  /** How many of the lines are known to have no header among them. */
  #without = 0;

  constructor(unwrapper: Unwrapper, headers: HeaderReader) {
    this.#unwrapper = unwrapper;
    this.#headers = headers;
  }

  /** The next line. @returns whether enough have come */
  push(line: HeldLine): boolean {
    this.lines.push(line);
    if (this.#settled) this.#see(this.#settled, line);
    if (this.lines.length >= MOST_LINES_TO_SETTLE) return true;
    if (this.lines.length % LINES_TO_SETTLE > 0 || (!this.#settled && !this.hasHeader())) return false;
    return this.settle().direction.isClear;
  }

  /** A header has come so far. */
  hasHeader(): boolean {
    const isNew = wholeOf(this.lines.slice(this.#without)).some(
      (bytes) => this.#unwrapper.chains(bytes, 0, bytes.length, this.#isHeader).length > 0,
    );
    const lines = wholeOf(this.lines);
    const has =
      isNew ||
      exportChain(lines, this.#unwrapper, this.#isHeader) !== null ||
      cleanedChain(lines, this.#unwrapper, this.#isHeader) !== null;
    if (!has) this.#without = this.lines.length;
    return has;
  }

  /** What they tell. The wrapping stays what it once was; the direction may change as lines come. */
  settle(): Settled {
    if (this.#settled) return this.#settled;
    const lines = wholeOf(this.lines);
    const chain = likeliestChain(lines, this.#unwrapper, this.#isHeader);
    const hasHeaders = chain.length > 0 || lines.some((bytes) => this.#beginsWithHeader(bytes));
    const unread =
      unreadForm(lines, chain, this.#unwrapper, this.#isHeader) ??
      (hasHeaders ? null : unreadFormOf(lines, this.#unwrapper, this.#isHeader));
    const roles = new RoleReader(chain, this.#unwrapper, this.#headers);
    const hasHeadings = this.#beginsWithHeading(lines, chain);
    const settled = { chain, unread, direction: new Direction(), roles, hasHeadings };
    for (const line of this.lines) this.#see(settled, line);
    this.#settled = settled;
    return settled;
  }

  #see({ direction, roles }: Settled, { place, bytes, isPart }: HeldLine): void {
    const role = isPart ? null : roles.roleOf(bytes);
    if (!role) return;
    const { json } = this.#unwrapper.line;
    direction.see(place.input, role, json ? { at: json.at ?? Number.NaN, dated: "whole" } : this.#headers.header);
  }

  /** A heading below a record may be one of its lines. */
  #beginsWithHeading(lines: readonly Buffer[], chain: Chain): boolean {
    const headings = this.#unwrapper.headings(chain);
    for (const bytes of lines) {
      this.#unwrapper.takeOrLeave(chain, bytes, 0, bytes.length);
      if (this.#isHeader(this.#unwrapper.line)) return false;
      if (headings.nodeOf(this.#unwrapper.line) !== null) return true;
    }
    return false;
  }

  #beginsWithHeader(bytes: Buffer): boolean {
    return this.#unwrapper.take([], bytes, 0, bytes.length) && this.#isHeader(this.#unwrapper.line);
  }

  readonly #isHeader = (line: Unwrapped): boolean => isHeader(line, this.#headers);
}

/** Of a record that was joined, its first line has all of it. */
function wholeOf(lines: readonly HeldLine[]): Buffer[] {
  return lines.flatMap(({ bytes, isPart }) => (isPart ? [] : [bytes]));
}

/** Says of lines of a source, one after the other, what each is to the records around it. */
export class RoleReader {
  readonly #chain: Chain;
  readonly #unwrapper: Unwrapper;
  readonly #headers: HeaderReader;
  #node = "";

  constructor(chain: Chain, unwrapper: Unwrapper, headers: HeaderReader) {
    this.#chain = chain;
    this.#unwrapper = unwrapper;
    this.#headers = headers;
  }

  /** Null for a blank line. */
  readonly roleOf = (bytes: Buffer): LineRole | null => {
    const { line } = this.#unwrapper;
    // a line that lacks the wrappers is of the node of the line before
    if (this.#unwrapper.takeOrLeave(this.#chain, bytes, 0, bytes.length)) this.#node = line.node;
    const isRecord = isHeader(line, this.#headers) || this.#headers.readIndented(line);
    if (line.start === line.end) return null;
    return { node: this.#node, isHeader: isRecord, isFrame: !isRecord && isFrame(line), isPartial: line.partial };
  };
}

function isHeader(line: Unwrapped, headers: HeaderReader): boolean {
  skipNuls(line);
  return line.json !== null || headers.read(line.bytes, line.start, line.end);
}
