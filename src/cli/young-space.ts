/** How much room V8 gives new objects. */
import { setFlagsFromString } from "node:v8";

/**
 * While lines are read nothing lives for long, and a megabyte is room enough; V8 would let it grow to 32. Where much lives
 * on, a small room costs a fifth of the time.
 * @param mayGrow from now on; what has grown stays
 */
export function youngSpaceMayGrow(mayGrow: boolean): void {
  // V8 looks at it whenever it would let the room grow
  setFlagsFromString(`--semi-space-growth-factor=${mayGrow ? 2 : 1}`);
}
