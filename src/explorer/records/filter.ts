/** Which records are shown, and how one is named whatever is read later. */
import type { Span } from "../../case.ts";
import { EVERY_LEVEL } from "./record-page.ts";

/** One record: a row of a run. It stays the same whatever is read later. */
export interface Place {
  readonly run: number;
  readonly row: number;
}

/** Records that a search found. */
export interface Matches {
  /** By number of page, a bit a row; missing for a page that the search does not know yet. */
  readonly bits: readonly (Uint32Array | undefined)[];
}

/** Which records are shown: those that pass all of it. */
export interface Filter {
  readonly streams: ReadonlySet<number> | null;
  /** Bit n stands for level n, bit 6 for records without a level. */
  readonly levels: number;
  /** 0 stands for records that no rule knows. */
  readonly kinds: ReadonlySet<number> | null;
  /** Both ends belong to it. */
  readonly span: Span | null;
  readonly matches: Matches | null;
}

export const EVERYTHING: Filter = {
  streams: null,
  levels: EVERY_LEVEL,
  kinds: null,
  span: null,
  matches: null,
};
