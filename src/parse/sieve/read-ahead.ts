/** Reads an input block by block, as far ahead as threads sift them, and takes the blocks in order. */
import type { LineSplitter } from "../../ingest/lines.ts";
import { BLOCK_BYTES, type Sieve, type Sifted, type Taken } from "./sieve.ts";
import type { Block } from "./threads.ts";

/** Enough to settle the wrapping, the grammar and the header by; each block that follows is twice as large. */
const FIRST_BYTES = 128 * 1024;

const LF = 10;

/** Puts the bytes that come next at the begin of `room`. @returns how many: 0 at the end, and only there */
export type ReadInto = (room: Buffer) => Promise<number>;

/** The sieve of whoever reads the lines. */
export interface BlockSieve {
  /** The one for the lines to come, null where they have to be read the usual way. */
  readonly usable: () => Sieve | null;
  /** Told what was taken out of a block, before its other lines come. */
  readonly take: (sieve: Sieve, taken: Taken) => void;
}

/** The next `length` bytes of the input: whole lines, but at its end and where a line is longer than a block. */
interface Filled {
  readonly block: Block;
  readonly length: number;
}

interface Ordered extends Filled {
  readonly sieve: Sieve | null;
  readonly sifted: Promise<Sifted | null> | null;
}

/**
 * Feeds what `readInto` brings to a splitter; yields how many bytes, after each block. The same few blocks are filled
 * again and again, one while another is worked on. Threads sift them as soon as there is a sieve; what they refuse, and
 * what comes behind lines that are no longer such as the sieve is for, is read here. So is everything without threads.
 * @param shared the blocks of threads, null for none
 */
export async function* readAhead(
  readInto: ReadInto,
  splitter: LineSplitter,
  shared: readonly Block[] | null,
  { usable, take }: BlockSieve,
): AsyncGenerator<number> {
  const blocks = shared ?? [ownBlock(), ownBlock()];
  const filled = fill(blocks, readInto);
  const waiting: Ordered[] = [];
  function order({ block, length }: Filled): Ordered {
    const sieve = block.bytes[length - 1] === LF ? usable() : null;
    return { block, length, sieve, sifted: (sieve && block.sift?.(sieve.code, length)) ?? null };
  }
  async function read({ block, length, sieve, sifted }: Ordered): Promise<number> {
    const answer = await sifted;
    if (sieve && answer && sieve === usable() && !splitter.isInLine) {
      take(sieve, answer);
      splitter.takeSifted(block.bytes, length, answer);
    } else splitter.push(block.bytes.subarray(0, length));
    return length;
  }
  function fillNext(): Promise<IteratorResult<Filled, undefined>> {
    const next = filled.next();
    // it may fail before anybody waits for it; whoever does is told
    next.catch(() => undefined);
    return next;
  }
  try {
    for (let next = fillNext(); ; ) {
      const { value, done } = await next;
      // one block is being filled, and one read
      let ahead = 0;
      if (done !== true) {
        const ordered = order(value);
        waiting.push(ordered);
        if (ordered.sifted) ahead = blocks.length - 2;
        next = fillNext();
      }
      while (waiting.length > ahead) {
        const [first] = waiting;
        if (first) yield await read(first);
        waiting.shift();
      }
      if (done === true) return;
    }
  } finally {
    await filled.return(undefined);
    // blocks are used for the next input
    await Promise.all(waiting.map(({ sifted }) => sifted));
  }
}

async function* fill(blocks: readonly Block[], readInto: ReadInto): AsyncGenerator<Filled, undefined> {
  let rest: Buffer = Buffer.alloc(0);
  for (let turn = 0, room = FIRST_BYTES; ; turn++, room = Math.min(2 * room, BLOCK_BYTES)) {
    const block = blocks[turn % blocks.length];
    if (!block) return;
    const bytes = block.bytes.subarray(0, Math.max(room, rest.length));
    let length = rest.copy(bytes);
    let read = -1;
    while (length < bytes.length && read !== 0) {
      read = await readInto(bytes.subarray(length));
      length += read;
    }
    const lines = read === 0 ? length : bytes.lastIndexOf(LF) + 1 || length;
    if (lines > 0) yield { block, length: lines };
    if (read === 0) return;
    rest = bytes.subarray(lines);
  }
}

function ownBlock(): Block {
  return { bytes: Buffer.allocUnsafeSlow(BLOCK_BYTES), sift: null };
}
