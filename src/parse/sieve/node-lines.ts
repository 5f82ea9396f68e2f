/** Lines of several nodes that stand between one another, sorted by node for their sieves. */
import type { Around } from "./around.ts";

const LF = 10;
const CR = 13;
/** Added to the node of a line that names none. */
const NAMELESS = 0x80;

/** How the lines of a node begin: a text that names it, and bytes of which one comes next; null for any. */
interface Beginning {
  readonly text: Buffer;
  readonly next: Uint8Array | null;
}

/** True where their first bytes tell of which node lines are, and no line is joined to one of another node. */
export function areApart(all: readonly Around[]): boolean {
  const texts = all.map(({ before }) => (before[0]?.kind === "literal" ? before[0].bytes : ""));
  return new Set(texts).size === all.length && all.every(isTold) && !texts.includes("");
}

function isTold({ before: [first], behind, label, hasParts }: Around): boolean {
  return first?.kind === "literal" && label !== "" && first.bytes.includes(label) && !hasParts && behind.length === 0;
}

export class NodeLines {
  /** How many lines there are. */
  lines = 0;
  /** How many of them name no node, with the empty ones that were put between. */
  nameless = 0;
  /** Some line has a carriage return in it: no wrapper rule fits it, whatever it begins with. */
  isCut = false;
  readonly #beginnings: readonly Beginning[];
  /** By line: where it begins, which node it goes to (plus NAMELESS), and its entry in `#found`, 0 for none. */
  #begins = new Int32Array(1024);
  #nodeOf = new Uint8Array(1024);
  #entryOf = new Int32Array(1024);
  /** By node: how many bytes there are of its lines, and their numbers, -1 for an empty one between them. */
  readonly #bytes: number[];
  readonly #numbers: number[][];
  /** By node: 1 where a line of it has come since the last one that names no node. */
  readonly #hasLines: Uint8Array;
  /** Entries of lines that were left, from 1, as `left()` gives them. */
  readonly #found: number[] = [];

  constructor(all: readonly Around[]) {
    this.#beginnings = all.map(({ before: [first, second] }) => ({
      text: Buffer.from(first?.kind === "literal" ? first.bytes : "", "latin1"),
      next: second?.kind === "run" && second.min > 0 ? second.set : null,
    }));
    this.#bytes = all.map(() => 0);
    this.#numbers = all.map(() => []);
    this.#hasLines = new Uint8Array(all.length);
  }

  /**
   * Puts lines into a block, those of one node behind the other. A line that names none of them goes where the line before
   * it goes, and an empty one to every other node: it may be of any, and end what that was about.
   * @returns where the lines of each node begin, and where the last of them end
   */
  sortInto(block: Uint8Array, lines: Buffer): readonly number[] {
    this.#note(lines);
    const ends = [0];
    for (const bytes of this.#bytes) ends.push((ends.at(-1) ?? 0) + bytes);
    const places = ends.slice();
    this.#hasLines.fill(0);
    for (let line = 0; line < this.lines; ) {
      const told = this.#nodeOf[line] ?? 0;
      const node = told & ~NAMELESS;
      const from = this.#begins[line] ?? 0;
      while (++line < this.lines && this.#nodeOf[line] === told);
      const until = line < this.lines ? (this.#begins[line] ?? 0) : lines.length;
      this.#hasLines[node] = 1;
      if (told !== node) this.#interrupt(node, (other) => this.#put(block, places, other));
      const at = places[node] ?? 0;
      lines.copy(block, at, from, until);
      places[node] = at + until - from;
    }
    return ends;
  }

  #put(block: Uint8Array, places: number[], node: number): void {
    const at = places[node] ?? 0;
    block[at] = LF;
    places[node] = at + 1;
  }

  /** Has an empty line put behind those of all other nodes that had some since the last time. */
  #interrupt(node: number, put: (other: number) => void): void {
    for (let other = 0; other < this.#hasLines.length; other++) {
      if (other === node || this.#hasLines[other] === 0) continue;
      this.#hasLines[other] = 0;
      put(other);
    }
  }

  #note(lines: Buffer): void {
    this.#bytes.fill(0);
    for (const numbers of this.#numbers) numbers.length = 0;
    this.#hasLines.fill(0);
    this.#found.length = 0;
    this.lines = 0;
    this.nameless = 0;
    this.isCut = false;
    let carriage = lines.indexOf(CR);
    const count = (node: number, number: number, bytes: number) => {
      this.#bytes[node] = (this.#bytes[node] ?? 0) + bytes;
      this.#numbers[node]?.push(number);
    };
    let node = 0;
    for (let at = 0; at < lines.length; ) {
      const next = lines.indexOf(LF, at) + 1 || lines.length;
      while (carriage >= 0 && carriage < at) carriage = lines.indexOf(CR, at);
      if (carriage >= 0 && carriage < next - 2) this.isCut = true;
      const named = this.#nodeAt(lines, at, node);
      if (named >= 0) node = named;
      else {
        this.nameless++;
        this.#interrupt(node, (other) => {
          this.nameless++;
          count(other, -1, 1);
        });
      }
      this.#hasLines[node] = 1;
      if (this.lines === this.#begins.length) this.#grow();
      this.#begins[this.lines] = at;
      this.#nodeOf[this.lines] = named >= 0 ? node : node | NAMELESS;
      this.#entryOf[this.lines] = 0;
      count(node, this.lines++, next - at);
      at = next;
    }
  }

  /** The node that a line names, -1 for none of them. @param before that of the line before */
  #nodeAt(lines: Buffer, at: number, before: number): number {
    if (this.#isOf(before, lines, at)) return before;
    for (let node = 0; node < this.#beginnings.length; node++) if (this.#isOf(node, lines, at)) return node;
    return -1;
  }

  #isOf(node: number, lines: Buffer, at: number): boolean {
    const beginning = this.#beginnings[node];
    if (!beginning) return false;
    const { text, next } = beginning;
    for (let i = 0; i < text.length; i++) if (text[i] !== lines[at + i]) return false;
    return !next || next[lines[at + text.length] ?? 0] === 1;
  }

  /** Notes which of the lines of a node were left. */
  leave(node: number, left: Int32Array, leftCount: number): void {
    const numbers = this.#numbers[node] ?? [];
    for (let i = 0; i < 3 * leftCount; i += 3) {
      const [from = 0, until = 0, number = 0] = [left[i], left[i + 1], left[i + 2]];
      const line = numbers[number >> 1] ?? -1;
      if (line < 0) continue;
      const begin = this.#begins[line] ?? 0;
      this.#entryOf[line] = this.#found.push(begin, begin + until - from, 2 * line + (number & 1)) - 2;
    }
  }

  /** All lines that were left, in order. */
  left(): { readonly left: Int32Array; readonly leftCount: number } {
    const left = new Int32Array(this.#found.length);
    let at = 0;
    for (let line = 0; line < this.lines; line++) {
      const entry = (this.#entryOf[line] ?? 0) - 1;
      for (let i = 0; entry >= 0 && i < 3; i++) left[at++] = this.#found[entry + i] ?? 0;
    }
    return { left, leftCount: at / 3 };
  }

  #grow(): void {
    const size = 2 * this.#begins.length;
    this.#begins = grown(this.#begins, new Int32Array(size));
    this.#nodeOf = grown(this.#nodeOf, new Uint8Array(size));
    this.#entryOf = grown(this.#entryOf, new Int32Array(size));
  }
}

function grown<T extends Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
