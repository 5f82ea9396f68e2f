/** Reads an input part by part, as far ahead as its parts are sifted, and takes the parts in order. */
import type { LineSplitter } from "../../ingest/lines.ts";
import { BLOCK_BYTES } from "./node-sieve.ts";
import { type Part, readPart, type SiftedPart, siftPart } from "./part.ts";
import type { Sieve, Taken } from "./sieve.ts";
import { type Block, FILLED_AT_ONCE } from "./threads.ts";

/** The sieve of whoever reads the lines. */
export interface BlockSieve {
  /** The one for the lines to come, null where they have to be read the usual way. */
  readonly usable: () => Sieve | null;
  /** Told what was taken out of lines, before those that were left come. */
  readonly take: (sieve: Sieve, taken: Taken) => void;
}

/** What `fill` gives: parts, wherever their blocks are filled. */
export interface Filling {
  readonly next: () => Promise<IteratorResult<Part, undefined>>;
  readonly return: (value: undefined) => Promise<unknown>;
}

interface Ordered {
  readonly part: Part;
  readonly bytes: Buffer;
  readonly sieve: Sieve | null;
  readonly sifted: Promise<SiftedPart | null> | SiftedPart | null;
  isDone: boolean;
}

/**
 * Feeds parts to a splitter; yields how many bytes, after each. As soon as there is a sieve, they are sifted ahead: by
 * threads, and here where those have enough in hand. What could not be sifted, and what comes behind lines that are no
 * longer such as the sieve is for, is read the usual way.
 * @param siftFrom how many bytes have come before any are sifted ahead
 * @param read puts the bytes of a part into its block, as `readPart`
 */
export async function* readAhead(
  blocks: readonly Block[],
  filling: Filling,
  siftFrom: number,
  splitter: LineSplitter,
  { usable, take }: BlockSieve,
  read: typeof readPart = readPart,
): AsyncGenerator<number> {
  const waiting: Ordered[] = [];
  let come = 0;
  function order(part: Part): Ordered {
    const { bytes, sift } = blocks[part.block] ?? ownBlock();
    const sieve = come >= siftFrom ? usable() : null;
    come += part.length;
    const inThread = sieve && sift(sieve.code, part);
    const ordered = {
      part,
      bytes,
      sieve,
      sifted: inThread ?? (sieve && siftPart(sieve, part, bytes)),
      isDone: !inThread,
    };
    inThread?.then(() => {
      ordered.isDone = true;
    });
    return ordered;
  }
  async function readFirst({ part, bytes, sieve, sifted }: Ordered): Promise<number> {
    const answer = await sifted;
    const begin = answer?.begin ?? 0;
    // it may end a line that has begun in the part before
    if (begin > 0) splitter.push(bytes.subarray(0, begin));
    if (sieve && answer && sieve === usable()) {
      take(sieve, answer);
      splitter.takeSifted(bytes, begin, answer.end, answer);
      splitter.push(bytes.subarray(answer.end, answer.length));
      return answer.length;
    }
    const length = read(part, bytes);
    splitter.push(bytes.subarray(begin, length));
    return length;
  }
  const filled: Promise<IteratorResult<Part, undefined>>[] = [];
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
      const ahead = ordered?.sieve ? blocks.length - FILLED_AT_ONCE : 0;
      for (let [first] = waiting; first && (first.isDone || waiting.length > ahead); [first] = waiting) {
        const length = await readFirst(first);
        yield length;
        if (length < first.part.length) return;
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

/** Blocks for who has no threads. */
export function ownBlocks(): Block[] {
  return Array.from({ length: FILLED_AT_ONCE }, ownBlock);
}

function ownBlock(): Block {
  return { bytes: Buffer.allocUnsafeSlow(BLOCK_BYTES), sift: () => null };
}
