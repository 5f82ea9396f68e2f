/** Places in the text of a log, in the order in which it was written: where newest lines stand first, offsets run down. */
import type { LineRef } from "../event.ts";

/** Of an input that was turned round, `offset` is less than nothing: the later a line was written the greater it is. */
export type Place = Pick<LineRef, "input" | "offset">;

/** Which inputs were turned round. */
export type IsTurned = (input: number) => boolean;

export function placeOf({ input, offset }: Place, isTurned: IsTurned): Place {
  return { input, offset: isTurned(input) ? -offset : offset };
}

/** The place behind a line, before the line that was written next. */
export function placeBehind(line: Place, isTurned: IsTurned): Place {
  const { input, offset } = placeOf(line, isTurned);
  return { input, offset: offset + 1 };
}

export function beginOf(input: number, isTurned: IsTurned): Place {
  return { input, offset: isTurned(input) ? Number.NEGATIVE_INFINITY : 0 };
}

export function isBefore(a: Place, b: Place): boolean {
  return a.input < b.input || (a.input === b.input && a.offset < b.offset);
}
