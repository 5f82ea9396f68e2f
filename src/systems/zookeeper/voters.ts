/** How many voters an ensemble has, and how many of them a quorum needs. */
import type { Instant } from "../../event.ts";

export interface Voters {
  /** Voting members, as far as known; where servers disagree, the longest list. */
  readonly count: number;
  /** A majority of them. */
  readonly quorum: number;
  /** Groups or weights decide instead (QuorumHierarchical): which servers make a quorum then, no line tells. */
  readonly byGroups: boolean;
}

/** The quorum at an instant: lists change with restarts, and where they differ the longest counts. */
export type VotersAt = (at: Instant) => Voters;

/** A majority of so many, unless groups or weights decide. */
export function votersOf(count: number, byGroups = false): Voters {
  return { count, quorum: Math.floor(count / 2) + 1, byGroups };
}

/**
 * Voters that may be missing while the rest may still be a quorum: with weights a single one may be; where one alone is
 * known, nobody can say.
 */
export function spare({ count, quorum, byGroups }: Voters): number {
  if (count <= 1) return Number.POSITIVE_INFINITY;
  return count - (byGroups ? 1 : quorum);
}

/** The same as a measure of a finding, with so many known to be out; none where nobody can say. */
export function spareWithout(out: number, voters: Voters): { readonly spareVoters?: number } {
  if (voters.byGroups) return {};
  const left = spare(voters) - out;
  return Number.isFinite(left) ? { spareVoters: left } : {};
}
