/** Reads an input block by block, as far ahead as threads sift them, and takes the blocks in order. */
import type { LineSplitter } from "../../ingest/lines.ts";
import type { Filled } from "./fill.ts";
import { BLOCK_BYTES } from "./node-sieve.ts";
import type { Sieve, Sifted, Taken } from "./sieve.ts";
import { type Block, FILLED_AT_ONCE } from "./threads.ts";

const LF = 10;

/** The sieve of whoever reads the lines. */
export interface BlockSieve {
  /** The one for the lines to come, null where they have to be read the usual way. */
  readonly usable: () => Sieve | null;
  /** Told what was taken out of a block, before its other lines come. */
  readonly take: (sieve: Sieve, taken: Taken) => void;
}

/** What `fill` gives: blocks that are being filled, wherever that is done. */
export interface Filling {
  readonly next: () => Promise<IteratorResult<Filled, undefined>>;
  readonly return: (value: undefined) => Promise<unknown>;
}

interface Ordered {
  readonly bytes: Buffer;
  readonly length: number;
  readonly sieve: Sieve | null;
  readonly sifted: Promise<Sifted | null> | null;
}

/**
 * Feeds blocks to a splitter as they are filled; yields how many bytes, after each. Threads sift them as soon as there is
 * a sieve; what they refuse, and what comes behind lines that are no longer such as the sieve is for, is read here. So is
 * everything without threads.
 * @param siftFrom how many bytes have come before threads are started
 */
export async function* readAhead(
  blocks: readonly Block[],
  filling: Filling,
  siftFrom: number,
  splitter: LineSplitter,
  { usable, take }: BlockSieve,
): AsyncGenerator<number> {
  const waiting: Ordered[] = [];
  let come = 0;
  function order({ block, length }: Filled): Ordered {
    const { bytes, sift } = blocks[block] ?? ownBlock();
    const sieve = come >= siftFrom && bytes[length - 1] === LF ? usable() : null;
    come += length;
    return { bytes, length, sieve, sifted: (sieve && sift?.(sieve.code, length)) ?? null };
  }
  async function read({ bytes, length, sieve, sifted }: Ordered): Promise<number> {
    const answer = await sifted;
    if (sieve && answer && sieve === usable() && !splitter.isInLine) {
      take(sieve, answer);
      splitter.takeSifted(bytes, length, answer);
    } else splitter.push(bytes.subarray(0, length));
    return length;
  }
  const filled: Promise<IteratorResult<Filled, undefined>>[] = [];
  function fillNext(): void {
    const next = filling.next();
    // it may fail before anybody waits for it; whoever does is told
    next.catch(() => undefined);
    filled.push(next);
  }
  try {
    for (;;) {
      while (filled.length < FILLED_AT_ONCE) fillNext();
      const next = await filled.shift();
      const ordered = next?.value ? order(next.value) : null;
      if (ordered) waiting.push(ordered);
      const ahead = ordered?.sifted ? blocks.length - FILLED_AT_ONCE : 0;
      while (waiting.length > ahead) {
        const [first] = waiting;
        if (first) yield await read(first);
        waiting.shift();
      }
      if (!ordered) return;
    }
  } finally {
    await filling.return(undefined);
    // blocks are used for the next input
    await Promise.all(waiting.map(({ sifted }) => sifted));
  }
}

/** Blocks for who has no threads: their bytes are read as they come, the next ones while some are worked on. */
export function ownBlocks(): Block[] {
  return Array.from({ length: FILLED_AT_ONCE }, ownBlock);
}

function ownBlock(): Block {
  return { bytes: Buffer.allocUnsafeSlow(BLOCK_BYTES), sift: null };
}
