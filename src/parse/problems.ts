/** What may be wrong with what was read, in a sentence with a remedy. */
import type { Instant, Problem } from "../event.ts";
import type { Written } from "./written.ts";

/** @param stem what they are of. @param dropped events that found no room */
export function memoryBound(stem: string, dropped: number): Problem {
  const text = `${dropped === 1 ? "1 event" : `${dropped} events`}${stem === "" ? "" : ` of ${stem}`} ${dropped === 1 ? "was" : "were"} counted and not kept, because the memory for events was full; allow more with --memory, and for millions of them NODE_OPTIONS=--max-old-space-size, or narrow the input.`;
  return { code: "memory-bound", line: 0, text };
}

/** @param stem what they are of. @param folded events that were given up because equal ones stand around them */
export function repeatsFolded(stem: string, folded: number): Problem {
  const text = `Of the lines${stem === "" ? "" : ` of ${stem}`} that were written again and again within a second, ${folded} were counted and not kept, because the memory for events was full: each second the first and the last stand for all, so what is told of how often something happened may be too low; allow more with --memory.`;
  return { code: "memory-bound", line: 0, text };
}

/** @param path of an input whose newest lines stand first, and that is too long to be turned round */
export function newestFirst(path: string): Problem {
  const text = `The newest lines of ${path} stand first, and it is too long to be turned round here, so it is read as it stands, with lines of one moment and stack traces in the wrong order: turn it round before (tac FILE).`;
  return { code: "newest-first", line: 0, text };
}

/** @param stem what the source is called. @param width of its lines, in columns */
export function cutAtWidth(stem: string, width: number): Problem {
  const text = `${stem} has lines that were cut at ${width} columns; they are put together again, and one that does not fit together says nothing: give the file that the server wrote, if there is one.`;
  return { code: "folded", line: 0, text };
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

/** The day that the first of the stamps without a date was given, and why that; null where nothing tells it. */
export interface GivenDay {
  readonly at: Instant;
  readonly from: GivenYear["from"] | null;
}

/** @param stem what the source is called */
export function noDate(stem: string, { at, from }: GivenDay): Problem {
  if (from !== null) {
    const date = new Date(at).toISOString().slice(0, 10);
    const text = `${stem} has clock times without dates; its first day, ${date}, is taken from ${from}: rename the file to hold its date (name.20240305.log) if that is wrong.`;
    return { code: "date-taken", line: 0, text };
  }
  const text = `${stem} has clock times without dates: beside logs with dates it is put on the last day on which it fits, else its days are counted from 1970-01-01. Put its date into the name of the file (name.20240305.log), or let the collector stamp its lines (kubectl logs --timestamps, docker logs -t).`;
  return { code: "no-date", line: 0, text };
}
