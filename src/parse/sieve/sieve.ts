/** Takes the crowd of the nodes that write to a source out of blocks of lines. */

import { NodeLines } from "./node-lines.ts";
import { BLOCK_BYTES, type NodeCode, NodeSieve, type NodeTaken } from "./node-sieve.ts";

/** What a sieve took out of lines. */
export interface Taken {
  /** Lines gone over, and how many of them were taken. */
  readonly lines: number;
  readonly takenCount: number;
  /** What that was, by node, in the order of the sieve's code. */
  readonly nodes: readonly NodeTaken[];
}

/** What came of lines. Valid until the next ones. */
export interface Sifted extends Taken {
  /** Lines that were left, as `Sift` of ingest/lines.ts wants them. */
  readonly left: Int32Array;
  readonly leftCount: number;
}

/** A sieve as it is handed to another thread. */
export interface SieveCode {
  /** Equal for equal sieves. */
  readonly key: string;
  readonly nodes: readonly NodeCode[];
}

/** Where lines of several nodes are put before they are sorted; one for all sieves of a thread. */
let shared: Buffer | null = null;

function unsorted(): Buffer {
  shared ??= Buffer.allocUnsafeSlow(BLOCK_BYTES);
  return shared;
}

export class Sieve {
  readonly code: SieveCode;
  readonly #nodes: readonly NodeSieve[];
  readonly #split: NodeLines | null;

  /**
   * @param nodes sieves for nodes whose lines may stand between one another: one, or several that tell by how a line begins
   * which node it is of (`areApart`)
   */
  constructor(nodes: readonly NodeSieve[]) {
    this.#nodes = nodes;
    this.code = { key: nodes.map(({ code }) => code.header.key).join("\n"), nodes: nodes.map(({ code }) => code) };
    this.#split = nodes.length > 1 ? new NodeLines(nodes.map(({ code }) => code.header.around)) : null;
  }

  /** Put bytes here, a block at most, before lines of them are sifted. */
  get room(): Buffer {
    const [only] = this.#nodes;
    return only && !this.#split ? only.block : unsorted();
  }

  /**
   * Sifts the whole lines in `room[begin, end)`; the last of them ends with a newline. Null where it cannot be told which
   * nodes they are of.
   */
  sift(end: number, begin = 0): Sifted | null {
    const [only] = this.#nodes;
    if (!only) throw new Error("a sieve is for one node at least");
    if (this.#split) return this.#siftEach(this.room.subarray(begin, end), only.block, this.#split);
    const { left, leftCount, others, ...taken } = only.sift(begin, end, true);
    return { lines: taken.lines, takenCount: taken.takenCount, nodes: [taken], left, leftCount };
  }

  #siftEach(lines: Buffer, block: Uint8Array, split: NodeLines): Sifted | null {
    const ends = split.sortInto(block, lines);
    if (split.isCut) return null;
    // a line that nothing is around belongs to the node of the line before it: that must be read, too
    const takesCalls = false;
    let nameless = 0;
    const nodes = this.#nodes.map((node, index) => {
      const { left, leftCount, others, ...taken } = node.sift(ends[index] ?? 0, ends[index + 1] ?? 0, takesCalls);
      split.leave(index, left, leftCount);
      nameless += others;
      return taken;
    });
    // a line that begins like those of a node and goes on otherwise is of the node of the line before it
    if (nameless !== split.nameless) return null;
    const takenCount = nodes.reduce((sum, taken) => sum + taken.takenCount, 0);
    return { lines: split.lines, takenCount, nodes, ...split.left() };
  }
}

/** The sieve that another thread was told of. */
export function sieveOf({ nodes }: SieveCode): Sieve {
  return new Sieve(nodes.map((code) => new NodeSieve(code)));
}
