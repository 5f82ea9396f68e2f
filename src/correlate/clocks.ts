/**
 * How far the clocks of several logs are apart, from things that one log shows leaving and another arriving.
 * Arrival cannot be before departure, so a pair bounds the difference from one side, whatever held it up, and pairs in
 * both directions bound it from both: the tightest ones count, and bounds go along chains of logs.
 */
import type { Instant } from "../event.ts";
import { greatest, least } from "../extent.ts";

/**
 * Something that left log `from` and arrived in log `to`, each stamped by its own clock: it left at `left` or later and
 * arrived at `arrived` or before, for certain.
 */
export interface Passage {
  readonly from: number;
  readonly to: number;
  readonly left: Instant;
  readonly arrived: Instant;
}

/** How far a clock is ahead of the reference, in milliseconds. A bound is null where nothing bounds that side. */
export interface Offset {
  readonly offsetMs: number;
  readonly lowMs: number | null;
  readonly highMs: number | null;
  /** Pairs of lines that tell of it. */
  readonly samples: number;
}

/** How late a departure may be logged where no line is known to stand before it. */
export const LOGGED_LATE_MS = 150;
/** Where pairs contradict one another, those that agree within this are the bulk. */
const AGREE_MS = 1000;
/** Clocks closer than this count as one when the reference is chosen. */
const SAME_CLOCK_MS = 500;
/** Fewer agreeing pairs than this prove nothing where pairs contradict one another. */
const ENOUGH_PAIRS = 2;
/** Where less than this share of them agree, they show no clock. */
const BULK_SHARE = 0.6;
/** No message takes longer: one direction alone shows a clock, or a zone. */
const LONGEST_DELAY_MS = 10 * 60_000;
const QUARTER_HOUR_MS = 15 * 60_000;

const UNKNOWN: Offset = { offsetMs: 0, lowMs: null, highMs: null, samples: 0 };

/** What is known between two logs: how far the second is ahead, by pairs that bound it from above and from below. */
interface Difference {
  readonly uppers: number[];
  readonly lowers: number[];
}

/**
 * Offsets of `count` logs against a common reference, the log whose clock most others agree with: zero wherever that is
 * possible. A log that no pair connects with it is taken to share its clock, unbounded.
 */
export function estimateOffsets(count: number, passages: readonly Passage[]): Offset[] {
  const differences = differencesOf(count, passages);
  const offsets: Offset[] = Array.from({ length: count }, () => UNKNOWN);
  const groups: ReadonlyMap<number, number>[] = [];
  const seen = new Set<number>();
  for (let start = 0; start < count; start++) {
    if (seen.has(start)) continue;
    const group = reachFrom(start, differences);
    for (const log of group.keys()) seen.add(log);
    groups.push(group);
  }
  const largest = groups.reduce<ReadonlyMap<number, number>>(
    (best, group) => (group.size > best.size ? group : best),
    new Map(),
  );
  for (const group of groups) {
    if (group.size === 1) continue;
    for (const [log, offset] of fromReference(group, differences))
      offsets[log] = group === largest ? offset : { ...offset, lowMs: null, highMs: null };
  }
  return offsets;
}

/** For each log those that pairs connect it with. */
type Differences = readonly ReadonlyMap<number, Difference>[];

function differencesOf(count: number, passages: readonly Passage[]): Differences {
  const found = Array.from({ length: count }, () => new Map<number, Difference>());
  const between = (a: number, b: number): Difference => {
    const known = found[a]?.get(b) ?? { uppers: [], lowers: [] };
    found[a]?.set(b, known);
    return known;
  };
  for (const { from, to, left, arrived } of passages) {
    between(from, to).uppers.push(arrived - left);
    between(to, from).lowers.push(left - arrived);
  }
  return found.map((others) => new Map([...others].map(([other, difference]) => [other, backed(difference)])));
}

/**
 * What went one way alone has nothing that could contradict it: there a pair counts if another one agrees with it. In a log
 * that lacks its beginning a vote may have been sent before, and be taken for another.
 */
function backed({ uppers, lowers }: Difference): Difference {
  if (uppers.length > 0 && lowers.length > 0) return { uppers, lowers };
  return { uppers: agreeing(uppers), lowers: agreeing(lowers) };
}

function agreeing(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.filter((value, i) =>
    [sorted[i - 1], sorted[i + 1]].some((near) => near !== undefined && Math.abs(near - value) <= AGREE_MS),
  );
}

/** How far the second log is ahead of the first, by their own pairs alone; null where they do not tell. */
function offsetOf({ uppers, lowers }: Difference): Offset | null {
  const samples = uppers.length + lowers.length;
  // pairs of which none was backed say nothing, and not that the clocks agree
  if (samples === 0) return null;
  const [low, high] = [greatest(lowers), least(uppers)];
  if (low > high) return contradictory([...uppers, ...lowers]);
  return { offsetMs: likeliest(low, high, samples), lowMs: finite(low), highMs: finite(high), samples };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/**
 * Zero where it is possible, then a whole zone, then the middle. With one bound alone, what arrived before it left
 * proves a clock, and what arrived late was held up, unless nothing is held up so long.
 */
function likeliest(low: number, high: number, samples: number): number {
  const middle = (low + high) / 2;
  if (Number.isFinite(middle)) {
    const zone = Math.round(middle / QUARTER_HOUR_MS) * QUARTER_HOUR_MS;
    if (low <= 0 && high >= 0) return 0;
    return low <= zone && high >= zone ? zone : Math.round(middle);
  }
  const bound = finite(low) ?? finite(high) ?? 0;
  const proves = low > 0 || high < 0 || (Math.abs(bound) > LONGEST_DELAY_MS && samples >= ENOUGH_PAIRS);
  return proves ? bound : 0;
}

/** Pairs that cannot all be true: a clock that was set, or messages taken for one another. The bulk tells, unbounded. */
function contradictory(values: readonly number[]): Offset | null {
  const center = bulkOf(values);
  const samples = values.filter((value) => Math.abs(value - center) <= AGREE_MS).length;
  if (samples < ENOUGH_PAIRS || samples < BULK_SHARE * values.length) return null;
  return { offsetMs: Math.abs(center) <= SAME_CLOCK_MS ? 0 : center, lowMs: null, highMs: null, samples };
}

/** The value around which most values lie; of equals the one nearest to zero. */
function bulkOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  let best = { count: 0, center: 0 };
  let first = 0;
  for (let last = 0; last < sorted.length; last++) {
    while ((sorted[last] ?? 0) - (sorted[first] ?? 0) > AGREE_MS) first++;
    const count = last - first + 1;
    const center = sorted[(first + last) >> 1] ?? 0;
    if (count > best.count || (count === best.count && Math.abs(center) < Math.abs(best.center)))
      best = { count, center };
  }
  return best.center;
}

/** Walks the pairs breadth first from one log: how far each log within reach is ahead of it, roughly. */
function reachFrom(start: number, differences: Differences): ReadonlyMap<number, number> {
  const rough = new Map([[start, 0]]);
  for (const [near, ahead] of rough) {
    for (const [far, difference] of differences[near] ?? []) {
      const step = rough.has(far) ? null : offsetOf(difference);
      if (step) rough.set(far, ahead + step.offsetMs);
    }
  }
  return rough;
}

/** Offsets of logs within reach of one another, from how far each is ahead of one of them. */
function fromReference(rough: ReadonlyMap<number, number>, differences: Differences): [number, Offset][] {
  const reference = referenceOf(rough, differences);
  const bounds = boundsFrom(reference, [...rough.keys()], differences);
  return [...rough].map(([log, ahead]) => {
    const samples = samplesOf(log, differences);
    const { low, high } = bounds.get(log) ?? { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
    const isBounded = Number.isFinite(low) || Number.isFinite(high);
    const offsetMs = isBounded ? likeliest(low, high, samples) : ahead - (rough.get(reference) ?? 0);
    return [log, { offsetMs, lowMs: finite(low), highMs: finite(high), samples }];
  });
}

/** The log with whose clock most agree; of equals the one in the middle, then the one that most pairs tell of. */
function referenceOf(rough: ReadonlyMap<number, number>, differences: Differences): number {
  const all = [...rough.values()];
  const weigh = ([log, ahead]: readonly [number, number]) => ({
    log,
    agreeing: all.filter((other) => Math.abs(other - ahead) <= SAME_CLOCK_MS).length,
    away: all.reduce((sum, other) => sum + Math.abs(other - ahead), 0),
    samples: samplesOf(log, differences),
  });
  const [best] = [...rough]
    .map(weigh)
    .sort((a, b) => b.agreeing - a.agreeing || a.away - b.away || b.samples - a.samples);
  return best?.log ?? 0;
}

function samplesOf(log: number, differences: Differences): number {
  let samples = 0;
  for (const { uppers, lowers } of differences[log]?.values() ?? []) samples += uppers.length + lowers.length;
  return samples;
}

interface Bounded {
  low: number;
  high: number;
}

/**
 * The tightest bounds along all chains of pairs (shortest paths after Bellman and Ford). None where they contradict one
 * another: then something is wrong with them, and nobody knows what.
 */
function boundsFrom(
  reference: number,
  logs: readonly number[],
  differences: Differences,
): ReadonlyMap<number, Readonly<Bounded>> {
  const bounds = new Map<number, Bounded>();
  for (const log of logs) bounds.set(log, { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY });
  bounds.set(reference, { low: 0, high: 0 });
  const steps = logs.flatMap((near) =>
    [...(differences[near] ?? [])].flatMap(([far, { uppers, lowers }]) => {
      const step = { low: greatest(lowers), high: least(uppers) };
      const [from, to] = [bounds.get(near), bounds.get(far)];
      return step.low <= step.high && from && to ? [{ from, to, step }] : [];
    }),
  );
  for (let round = 0; round < logs.length; round++) {
    let tighter = false;
    for (const { from, to, step } of steps) {
      if (from.high + step.high < to.high) [to.high, tighter] = [from.high + step.high, true];
      if (from.low + step.low > to.low) [to.low, tighter] = [from.low + step.low, true];
    }
    if (!tighter) return bounds;
  }
  return new Map();
}
