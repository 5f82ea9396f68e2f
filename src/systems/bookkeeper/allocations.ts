/** Allocations of direct memory that failed: for want of memory, or for a size that no memory has room for. */
import type { BkEvent } from "./events.ts";
import { wordsOf } from "./exceptions.ts";

/** What Netty says of an allocation that failed, in bytes. */
export interface Allocation {
  readonly wanted: number;
  readonly used: number;
  readonly limit: number;
}

const REFUSED = /failed to allocate (\d+) byte\(s\) of direct memory \(used: (\d+), max: (\d+)/;
/** The catalogue's bound. */
const FULL = 0.98;
/** Netty takes memory in chunks of at most this: where no further one fits, memory is used up however large it is. */
const CHUNK_BYTES = 16 * 1024 * 1024;

/** The allocation that a line says failed, null where it says none. */
export function allocationIn(event: BkEvent): Allocation | null {
  const found = wordsOf(event)
    .map((one) => REFUSED.exec(one))
    .find((match) => match !== null);
  return found ? { wanted: Number(found[1]), used: Number(found[2]), limit: Number(found[3]) } : null;
}

/** True where memory is used up; else what was asked for was too large at once. */
export function isUsedUp({ used, limit }: Allocation): boolean {
  return used >= FULL * limit || limit - used < CHUNK_BYTES;
}
