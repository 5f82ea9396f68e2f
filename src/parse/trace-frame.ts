/** How lines of a stack trace are told that never are its first one. */
import type { Unwrapped } from "./unwrapped.ts";

/** Lines of stack traces, of Java and of glog, above which their exception stands, or another one. */
const FRAME = /^\s*(?:at [\w$.<>/@-]+\(|\.\.\. \d+ (?:more|common frames)|@ +0x|#[1-9]\d* +0x)/;
/** What tells a frame stands in the beginning of its line. */
const FRAME_BYTES = 300;

/** True for a line of a stack trace that is never its first one. */
export function isFrame({ bytes, start, end }: Pick<Unwrapped, "bytes" | "start" | "end">): boolean {
  return FRAME.test(bytes.toString("latin1", start, Math.min(end, start + FRAME_BYTES)));
}
