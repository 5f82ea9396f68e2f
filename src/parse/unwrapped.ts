/** A line as it is read once what collectors put around it is off. */
import type { JsonLine } from "./json-line.ts";

const MARK = Buffer.from("\ufeff");

/** One line without its wrappers. Overwritten by the next line. */
export interface Unwrapped {
  bytes: Buffer;
  start: number;
  end: number;
  /** Node or pod the wrapper names, "" where none does. */
  node: string;
  /** When the collector saw the line, milliseconds UTC, NaN where no wrapper says. */
  seenAt: number;
  /** The same by its own clock and without the year (header.ts, YEARLESS), as syslog says it; NaN where it does not. */
  seenInYear: number;
  /** A CRI part that goes on in the next line. */
  partial: boolean;
  /** The record itself where the line was a JSON record rather than a wrapped line. */
  json: JsonLine | null;
  /** What follows in a text of several lines that was in one physical line. */
  more: readonly string[];
}

/** Names of the wrappers of a stream, outermost first; `json` stands for a JSON object a line, `csv …` and `journal …` for an export's row. */
export type Chain = readonly string[];

/**
 * A file that was written over a hole begins with NUL bytes; the line behind them is whole. So is one behind a mark of
 * UTF-8, which stands before a message of syslog and between files put together.
 */
export function skipNuls(line: Unwrapped): void {
  while (line.start < line.end && line.bytes[line.start] === 0) line.start++;
  if (line.bytes[line.start] === MARK[0] && line.bytes.subarray(line.start, line.end).indexOf(MARK) === 0)
    line.start += MARK.length;
}
