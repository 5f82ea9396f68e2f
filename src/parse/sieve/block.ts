/** Sifts a block that another thread has filled: what a thread does. */
import { isUtf8 } from "node:buffer";
import type { Sieve, Sifted } from "./sieve.ts";

/**
 * Sifts whole lines; null where there is something in them that has to be told of. The answer is the caller's.
 */
export function siftBlock(sieve: Sieve, lines: Buffer): Sifted | null {
  if (lines.includes(0) || !isUtf8(lines)) return null;
  sieve.block.set(lines);
  const { left, leftCount, taken, seconds, secondCount, ...sums } = sieve.sift(lines.length);
  return {
    ...sums,
    left: left.slice(0, 3 * leftCount),
    leftCount,
    taken: taken.slice(),
    seconds: seconds.slice(0, secondCount),
    secondCount,
  };
}
