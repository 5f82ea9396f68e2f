/**
 * How far the clocks of several logs are apart, from things that one log shows leaving and another arriving.
 * Arrival cannot be before departure, so a pair bounds the difference from one side; pairs in both directions bound it
 * from both. A message that was repeated or held up gives a pair far off: the bulk of the pairs decides.
 */
import type { Instant } from "../event.ts";
import { greatest, least } from "../extent.ts";

/** Something that left log `from` and arrived in log `to`, each stamped by its own clock. */
export interface Passage {
  readonly from: number;
  readonly to: number;
  readonly left: Instant;
  readonly arrived: Instant;
}

/** How far a clock is ahead of the reference, in milliseconds. */
export interface Offset {
  readonly offsetMs: number;
  readonly lowMs: number | null;
  readonly highMs: number | null;
  readonly samples: number;
}

/** Pairs that agree within this belong together: far above network and scheduling, far below what is worth telling. */
const AGREE_MS = 1000;
/** A departure is stamped when it is logged, which can be a little after it was seen elsewhere. */
const LOGGED_LATE_MS = 150;
/** Clocks closer than this are the same clock, as far as logs can tell. */
const SAME_CLOCK_MS = 500;
/** Fewer agreeing pairs than this prove nothing. */
const ENOUGH_PAIRS = 2;
/** Where less than this share of the pairs agree, messages were held up for seconds and show no clock. */
const BULK_SHARE = 0.6;

const SAME_CLOCK: Offset = { offsetMs: 0, lowMs: null, highMs: null, samples: 0 };

/** How far log b is ahead of log a, or null where no pairs tell. */
export function differenceOf(passages: readonly Passage[], a: number, b: number): Offset | null {
  const forth = passages.filter((p) => p.from === a && p.to === b).map((p) => p.arrived - p.left);
  const back = passages.filter((p) => p.from === b && p.to === a).map((p) => p.left - p.arrived);
  const center = bulkOf([...forth, ...back]);
  if (center === null) return null;
  const near = (value: number) => Math.abs(value - center) <= AGREE_MS;
  const uppers = forth.filter(near);
  const lowers = back.filter(near);
  const samples = uppers.length + lowers.length;
  if (samples < ENOUGH_PAIRS || samples < BULK_SHARE * (forth.length + back.length)) return null;
  const high = uppers.length > 0 ? least(uppers) + LOGGED_LATE_MS : null;
  const low = lowers.length > 0 ? greatest(lowers) - LOGGED_LATE_MS : null;
  if (low === null || high === null) {
    // One direction alone: a message held up looks like a clock ahead. Only a difference beyond any delay is told.
    const bound = high ?? low ?? 0;
    return Math.abs(bound) > 10 * 60_000 ? { offsetMs: center, lowMs: low, highMs: high, samples } : null;
  }
  const [lowMs, highMs] = low <= high ? [low, high] : [high, low];
  const offsetMs = lowMs <= 0 && highMs >= 0 ? 0 : Math.round((lowMs + highMs) / 2);
  return { offsetMs, lowMs, highMs, samples };
}

/** The value around which most values lie; of equals the one nearest to zero. Null for none. */
function bulkOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  let best: { count: number; center: number } | null = null;
  let first = 0;
  for (let last = 0; last < sorted.length; last++) {
    while ((sorted[last] ?? 0) - (sorted[first] ?? 0) > AGREE_MS) first++;
    const count = last - first + 1;
    const center = sorted[(first + last) >> 1] ?? 0;
    if (!best || count > best.count || (count === best.count && Math.abs(center) < Math.abs(best.center)))
      best = { count, center };
  }
  return best?.center ?? null;
}

/**
 * Offsets of `count` logs against a common reference: the clock that most of them agree with, or else the middle one.
 * A log that no pair reaches is taken to share the reference's clock, with no samples to show for it.
 */
export function estimateOffsets(count: number, passages: readonly Passage[]): Offset[] {
  const from: (Offset | undefined)[] = Array.from({ length: count });
  for (let start = 0; start < count; start++) {
    if (from[start]) continue;
    from[start] = SAME_CLOCK;
    const group = reachFrom(start, count, passages, from);
    shiftToReference(group, from);
  }
  return from.map((offset) => offset ?? SAME_CLOCK);
}

/** Walks the pairs breadth first from one log and notes every offset relative to it. */
function reachFrom(
  start: number,
  count: number,
  passages: readonly Passage[],
  offsets: (Offset | undefined)[],
): number[] {
  const group = [start];
  for (const near of group) {
    for (let far = 0; far < count; far++) {
      const step = offsets[far] ? null : differenceOf(passages, near, far);
      if (!step) continue;
      offsets[far] = plus(step, offsets[near]?.offsetMs ?? 0);
      group.push(far);
    }
  }
  return group;
}

function shiftToReference(group: readonly number[], offsets: (Offset | undefined)[]): void {
  const values = group.map((log) => offsets[log]?.offsetMs ?? 0).sort((a, b) => a - b);
  const agreeing = (value: number) => values.filter((other) => Math.abs(other - value) <= SAME_CLOCK_MS).length;
  const middle = values[values.length >> 1] ?? 0;
  const reference = values.reduce((best, value) => (agreeing(value) > agreeing(best) ? value : best), middle);
  boundStart(group, offsets, reference);
  for (const log of group) {
    const offset = offsets[log];
    if (!offset) continue;
    const shifted = plus(offset, -reference);
    offsets[log] = Math.abs(shifted.offsetMs) <= SAME_CLOCK_MS ? { ...shifted, offsetMs: 0 } : shifted;
  }
}

/** The log that the walk began at has no pairs with itself: what bounds the reference against it bounds it as well. */
function boundStart(group: readonly number[], offsets: (Offset | undefined)[], reference: number): void {
  const [start, ...others] = group;
  const samples = Math.max(0, ...others.map((log) => offsets[log]?.samples ?? 0));
  if (start === undefined || samples === 0) return;
  const chosen = reference === 0 ? undefined : others.map((log) => offsets[log]).find((o) => o?.offsetMs === reference);
  const { lowMs = null, highMs = null } = chosen ?? {};
  offsets[start] = {
    offsetMs: 0,
    lowMs: highMs === null ? null : reference - highMs,
    highMs: lowMs === null ? null : reference - lowMs,
    samples,
  };
}

function plus(offset: Offset, shift: number): Offset {
  return {
    offsetMs: offset.offsetMs + shift,
    lowMs: offset.lowMs === null ? null : offset.lowMs + shift,
    highMs: offset.highMs === null ? null : offset.highMs + shift,
    samples: offset.samples,
  };
}
