/** Finds single lines of the inputs again by their offset. */
import { LONGEST_LINE_BYTES } from "../../ingest/lines.ts";
import type { InputText } from "../protocol.ts";
import { InputBytes } from "./input-bytes.ts";
import { Recent } from "./recent.ts";
import type { RecordInfo } from "./records.ts";

const BLOCK_BYTES = 64 * 1024;
/** 16 MiB: many screens. */
const BLOCKS = 256;
const LF = 10;
const CR = 13;

export interface LineBytes {
  /** Without its end; cut where it is longer than any log line. */
  readonly bytes: Buffer;
  /** Where the next line begins. */
  readonly next: number;
}

export class InputLines {
  readonly #bytes: InputBytes;
  readonly #blocks = new Recent<string, Buffer>(BLOCKS);

  constructor(inputs: readonly InputText[]) {
    this.#bytes = new InputBytes(inputs);
  }

  /** The line that begins at `offset`, null where none begins or nothing can be read any more. */
  at(input: number, offset: number): LineBytes | null {
    if (offset > 0 && this.#from(input, offset - 1, 1)[0] !== LF) return null;
    const parts: Buffer[] = [];
    let kept = 0;
    let next = offset;
    for (;;) {
      const part = this.#from(input, next, 1);
      if (part.length === 0) break;
      const newline = part.indexOf(LF);
      const text = newline < 0 ? part : part.subarray(0, newline);
      if (kept < LONGEST_LINE_BYTES) parts.push(text.subarray(0, LONGEST_LINE_BYTES - kept));
      kept += text.length;
      next += newline < 0 ? part.length : newline + 1;
      if (newline >= 0) break;
    }
    return next === offset ? null : { bytes: withoutReturn(parts), next };
  }

  /** The lines that follow a record up to the next one, at most `most`, in the order in which they were written. */
  under({ input, offset, endOffset, isUpsideDown }: RecordInfo, most: number): Buffer[] {
    const [from, to] = isUpsideDown ? [endOffset, offset] : [offset, endOffset ?? Number.POSITIVE_INFINITY];
    const under: Buffer[] = [];
    let next = from === null ? 0 : this.at(input, from)?.next;
    while (next !== undefined && next < to && (isUpsideDown || under.length < most)) {
      const line = this.at(input, next);
      if (line) under.push(line.bytes);
      next = line?.next;
    }
    return isUpsideDown ? under.reverse().slice(0, most) : under;
  }

  /** The bytes of a block from `offset` to the block's end, at least `wanted` of them unless the input ends before. */
  #from(input: number, offset: number, wanted: number): Buffer {
    const number = Math.floor(offset / BLOCK_BYTES);
    const within = offset - number * BLOCK_BYTES;
    const key = `${input} ${number}`;
    const read = () => this.#bytes.read(input, number * BLOCK_BYTES, BLOCK_BYTES);
    let block = this.#blocks.get(key, read) ?? read();
    // an input that grows has more in its last block than there was
    if (block.length < within + wanted) {
      block = read();
      this.#blocks.set(key, block);
    }
    return block.subarray(within);
  }
}

function withoutReturn(parts: readonly Buffer[]): Buffer {
  const [only] = parts;
  const bytes = parts.length === 1 && only ? only : Buffer.concat(parts);
  return bytes.at(-1) === CR ? bytes.subarray(0, -1) : bytes;
}
