/**
 * When a node wrote lines of clients, of which only the first and the last between other lines are kept as events
 * (parse/crowd.ts): known to the second.
 */
import type { Instant } from "../event.ts";
import type { Presence } from "../parse/presence.ts";

/** A log, and how far the common clock is behind its stamps. A log whose clock was set stands once for each part. */
export interface HeardLog {
  readonly presence: Presence;
  readonly shiftMs: number;
}

const SECOND_MS = 1000;

export class Heard {
  readonly #logs: readonly HeardLog[];

  constructor(logs: readonly HeardLog[]) {
    this.#logs = logs;
  }

  /**
   * Begin of the first second after an instant, and before another, in which such a line stands; Infinity where there is
   * none. What stands in the second of `at` itself may stand before it, and does not count.
   */
  first(at: Instant, before: Instant = Number.MAX_SAFE_INTEGER): Instant {
    let earliest = Number.POSITIVE_INFINITY;
    for (const { presence, shiftMs } of this.#logs) {
      const found = presence.first(at + shiftMs, before + shiftMs) - shiftMs;
      if (found < earliest) earliest = found;
    }
    return earliest;
  }

  /** True where such a line stands between two instants: in a second that is between them as a whole. */
  within(from: Instant, to: Instant): boolean {
    return this.first(from, to - SECOND_MS + 1) < to;
  }
}
