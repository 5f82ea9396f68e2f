/** What V8 is told of a program that runs for seconds, not for days. */
import { setFlagsFromString } from "node:v8";

/**
 * Optimizes eight times later than V8 would. Most of the program runs once over what it has read, and is done before its
 * optimized code is: that took a quarter of the processor time, on the core that threads read logs with.
 * From Node 22 on, V8 counts calls instead, is as fast as with this, and does not know the flag.
 */
export function optimizeLater(): void {
  if (Number.parseInt(process.versions.node, 10) < 22) setFlagsFromString(`--interrupt-budget=${8 * 66 * 1024}`);
}

/**
 * How much room V8 gives new objects. While lines are read nothing lives for long, and a megabyte is room enough; V8 would
 * let it grow to 32. Where much lives on, a small room costs a fifth of the time.
 * @param mayGrow from now on; what has grown stays
 */
export function youngSpaceMayGrow(mayGrow: boolean): void {
  // V8 looks at it whenever it would let the room grow
  setFlagsFromString(`--semi-space-growth-factor=${mayGrow ? 2 : 1}`);
}
