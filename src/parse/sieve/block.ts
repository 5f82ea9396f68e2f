/** Sifts a block that another thread has filled: what a thread does. */
import { isUtf8 } from "node:buffer";
import type { Sieve, Sifted } from "./sieve.ts";

/**
 * Sifts whole lines; null where there is something in them that has to be told of. The answer is the caller's.
 */
export function siftBlock(sieve: Sieve, lines: Buffer): Sifted | null {
  if (lines.includes(0) || !isUtf8(lines)) return null;
  const sifted = sieve.sift(lines);
  if (!sifted) return null;
  const { left, leftCount, nodes, ...sums } = sifted;
  return {
    ...sums,
    left: left.slice(0, 3 * leftCount),
    leftCount,
    nodes: nodes.map(({ taken, seconds, secondCount, ...rest }) => ({
      ...rest,
      taken: taken.slice(),
      seconds: seconds.slice(0, secondCount),
      secondCount,
    })),
  };
}
