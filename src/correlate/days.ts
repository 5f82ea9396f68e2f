/** The day of stamps that have a clock time only, where logs with dates stand beside them. */
import { greatest, least } from "../extent.ts";
import type { LogStream } from "./streams.ts";

const DAY_MS = 24 * 3_600_000;

/**
 * How many days the stamps of a stream have to be put forward to stand nearest to the logs that have dates; of several
 * days that fit the last. 0 for a stream with dates, and where no other has any.
 */
export function daysAhead(stream: LogStream, all: readonly LogStream[]): number {
  const { undated, first, last } = stream;
  const dated = all.filter((other) => !other.undated);
  const begins = dated.flatMap((other) => other.first ?? []);
  const ends = dated.flatMap((other) => other.last ?? []);
  if (!undated || first === null || last === null || begins.length === 0) return 0;
  const [from, to] = [least(begins), greatest(ends)];
  const days = Math.floor((to - first) / DAY_MS);
  const before = from - (last + days * DAY_MS);
  const behind = first + (days + 1) * DAY_MS - to;
  return before > behind ? days + 1 : days;
}
