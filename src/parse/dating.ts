/** Gives stamps that lack a year, or a date, what they lack: from collectors, from stamps before them, from their file. */
import type { Instant } from "../event.ts";
import type { Header } from "./header.ts";
import type { GivenDay, GivenYear } from "./problems.ts";
import type { Unwrapped } from "./unwrapped.ts";
import { nearestYear, type Written, yearBefore } from "./written.ts";

const DAY_MS = 24 * 3_600_000;
/** By how much a record may be handed in late. */
const LATE_MS = 10_000;

/** When a collector saw a line: see wrapping.ts. */
export type Seen = Pick<Unwrapped, "seenAt" | "seenInYear">;

/** The stamps of one stream, in the order of its lines. */
export class Dating {
  /** The day that the first stamp without a date was given, where no collector told it, and why; null for none. */
  day: GivenDay | null = null;
  /** The year that the first stamp without one was given, and why; null for none. */
  year: GivenYear | null = null;
  /** The input of the last stamp without a date. */
  #undatedInput = -1;
  readonly #written: (input: number) => Written;

  /** @param written when an input was written */
  constructor(written: (input: number) => Written) {
    this.#written = written;
  }

  /**
   * When the record of a header was written.
   * @param seen when the collector saw it
   * @param last the latest stamp before it, NaN before the first
   */
  instantOf({ at, dated }: Header, input: number, { seenAt, seenInYear }: Seen, last: Instant): Instant {
    if (dated === "whole") return at;
    if (dated === "yearless") return this.#inYear(at, input, seenAt, last);
    const isYearless = Number.isNaN(seenAt) && !Number.isNaN(seenInYear);
    return this.#dated(at, input, isYearless ? this.#inYear(seenInYear, input, Number.NaN, last) : seenAt, last);
  }

  /** A stamp without a year is near what the collector saw, or near the stamps before it. */
  #inYear(stamp: number, input: number, seenAt: Instant, last: Instant): Instant {
    const beside = Number.isNaN(seenAt) ? last : seenAt;
    const { at: written, from } = this.#written(input);
    const isBeside = !Number.isNaN(beside);
    const at = isBeside
      ? nearestYear(stamp, beside)
      : from === "its name"
        ? nearestYear(stamp, written)
        : yearBefore(stamp, written);
    this.year ??= { year: new Date(at).getUTCFullYear(), from: isBeside ? "dates beside them" : from };
    return at;
  }

  /** A clock time gets its date from the collector, give or take the half day by which zones differ, or else #dayOf. */
  #dated(timeOfDay: number, input: number, seenAt: Instant, last: Instant): Instant {
    if (Number.isNaN(seenAt)) return this.#dayOf(timeOfDay, input, last);
    const ahead = (timeOfDay - seenAt) % DAY_MS;
    return seenAt + ahead - DAY_MS * Math.round(ahead / DAY_MS);
  }

  /** The day in the name of its file, or that of the stamps before it, or one of 1970. */
  #dayOf(timeOfDay: number, input: number, last: Instant): Instant {
    const isBeside = !Number.isNaN(last);
    const { at: written, from } = this.#written(input);
    const isNamed = from === "its name" && input !== this.#undatedInput;
    this.#undatedInput = input;
    const beside = isBeside ? last : 0;
    const named = isNamed && (!isBeside || written > last - DAY_MS) ? written : beside;
    const at = Math.floor(named / DAY_MS) * DAY_MS + timeOfDay;
    this.day ??= { at: at - timeOfDay, from: named !== beside ? from : isBeside ? "dates beside them" : null };
    // it has passed midnight where it falls back by half a day; threads hand in a few late
    if (last - at > DAY_MS / 2) return at + DAY_MS;
    return at - last > DAY_MS - LATE_MS ? at - DAY_MS : at;
  }
}
