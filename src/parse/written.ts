/** When an input was written, as far as its name and its file tell: for stamps and captures that lack a date. */
import { basename } from "node:path";
import type { Instant } from "../event.ts";
import type { Input } from "../ingest/input.ts";
import { YEARLESS } from "./header.ts";

const DAY_MS = 24 * 3_600_000;

/** `20240624-070643`, `2024-06-24`, `20261120T170108Z` in a file's name. */
const DATE_IN_NAME =
  /(?<!\d)((?:19|20)\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?:[-_.T]?([01]\d|2[0-3])[-_.:]?([0-5]\d)[-_.:]?([0-5]\d))?(?!\d)/;

export interface Written {
  readonly at: Instant;
  readonly from: "its name" | "the time of the file" | "today's date";
}

/** The date in the name of an input, else when its file was last written, else now. */
export function writtenAt({ path, modified }: Pick<Input, "path" | "modified">): Written {
  const named = DATE_IN_NAME.exec(basename(path));
  if (named) {
    const [, year = "", month = "", day = "", hour = "0", minute = "0", second = "0"] = named;
    const at = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
    return { at, from: "its name" };
  }
  return modified === null ? { at: Date.now(), from: "today's date" } : { at: modified, from: "the time of the file" };
}

/** A stamp without a year (header.ts, YEARLESS) in the year in which it is nearest to an instant. */
export function nearestYear(stamp: Instant, near: Instant): Instant {
  const year = new Date(near).getUTCFullYear();
  const [before, same, after] = [year - 1, year, year + 1].map((one) => inYear(stamp, one));
  const candidates = [same, before, after].filter((at) => at !== undefined);
  return candidates.reduce((best, at) => (Math.abs(at - near) < Math.abs(best - near) ? at : best));
}

/** The same in the last year in which it is not after what was written then; zones differ by less than a day. */
export function yearBefore(stamp: Instant, written: Instant): Instant {
  const year = new Date(written).getUTCFullYear();
  const same = inYear(stamp, year);
  return same <= written + DAY_MS ? same : inYear(stamp, year - 1);
}

function inYear(stamp: Instant, year: number): Instant {
  const date = new Date(stamp);
  const day = Date.UTC(year, date.getUTCMonth(), date.getUTCDate());
  return day + (stamp - Date.UTC(YEARLESS, date.getUTCMonth(), date.getUTCDate()));
}
