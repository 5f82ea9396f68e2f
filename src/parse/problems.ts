/** What may be wrong with what was read, in a sentence with a remedy. */
import type { Problem } from "../event.ts";
import type { Written } from "./written.ts";

/** @param dropped events that found no room */
export function memoryBound(dropped: number): Problem {
  const text = `${dropped === 1 ? "1 event was" : `${dropped} events were`} counted and not kept, because the memory for events was full; allow more with --memory, and for millions of them NODE_OPTIONS=--max-old-space-size, or narrow the input.`;
  return { code: "memory-bound", line: 0, text };
}

/** The year that stamps without one were given, and why that. */
export interface GivenYear {
  readonly year: number;
  readonly from: Written["from"] | "dates beside them";
}

/** @param stem what the source is called */
export function noYear(stem: string, { year, from }: GivenYear): Problem {
  const text = `${stem} has stamps without a year; ${year} is taken from ${from}: rename the file to hold its date (name.20240305.log) if that is wrong.`;
  return { code: "no-year", line: 0, text };
}

/** @param stem what the source is called */
export function noDate(stem: string): Problem {
  const text = `${stem} has clock times without dates: beside logs with dates it is put on the last day on which it fits, else its days are counted from 1970-01-01. Let the collector stamp its lines (kubectl logs --timestamps, docker logs -t) to date them.`;
  return { code: "no-date", line: 0, text };
}
