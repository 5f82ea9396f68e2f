/** How many voters an ensemble has, and how many of them a quorum needs. */
import type { Instant } from "../../event.ts";

export interface Voters {
  /** Voting members, as far as known; where servers disagree, the longest list. */
  readonly count: number;
  readonly quorum: number;
}

/** The quorum at an instant: lists change with restarts, and where they differ the longest counts. */
export type VotersAt = (at: Instant) => Voters;

/** A majority of so many. */
export function votersOf(count: number): Voters {
  return { count, quorum: Math.floor(count / 2) + 1 };
}

/** Voters that may be missing while the rest is still a quorum; where one alone is known, nobody can say. */
export function spare({ count, quorum }: Voters): number {
  return count > 1 ? count - quorum : Number.POSITIVE_INFINITY;
}

/** The same as a measure of a finding, with so many known to be out; none where nobody can say. */
export function spareWithout(out: number, voters: Voters): { readonly spareVoters?: number } {
  const left = spare(voters) - out;
  return Number.isFinite(left) ? { spareVoters: left } : {};
}
