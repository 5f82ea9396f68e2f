/** What the observations about clocks, which every system shares, look at. */
import type { Evidence, Span } from "../../case.ts";
import type { Aligned } from "../../correlate/align.ts";
import type { Instant } from "../../event.ts";

/** A node whose log was laid on the common clock. */
export interface ClockedNode {
  readonly name: string;
  readonly aligned: Aligned;
  readonly first: Instant | null;
  readonly last: Instant | null;
  /** Some lines that its clock was told from. */
  readonly pairs: Evidence;
}

/** How a system's nodes tell their clocks from one another. */
export interface Clocked {
  readonly nodes: readonly ClockedNode[];
  readonly whole: Span;
  /** A smaller difference may be of another reason. */
  readonly leastMs: number;
}

/** What a system passes between its nodes, for the sentences: `vote`, `request for synchronization`. */
export interface Passed {
  readonly one: string;
  /** What the system itself makes of clocks that differ, a sentence. */
  readonly note: string;
}
