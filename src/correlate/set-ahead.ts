/**
 * Where the clock of one log was set ahead. Its own stamps do not show that: they go on later, as after a silence. But
 * pairs with other logs contradict one another over the whole of it, and agree before the silence and behind it.
 */
import type { Instant } from "../event.ts";
import type { Passage } from "./clocks.ts";

/** A log that may have such a step. */
export interface Steppable {
  readonly events: readonly { readonly at: Instant }[];
  /** False where lines may have been left out, so that silence means nothing, or where its clock is known. */
  readonly maySet: boolean;
  /** True where a line that is no event was written between two instants. */
  readonly spoke: (from: Instant, to: Instant) => boolean;
}

/** The clock of a log was set ahead right before one of its events. */
export interface StepAhead {
  readonly log: number;
  readonly index: number;
}

/** Less is no step that anybody made. */
const LEAST_STEP_MS = 1000;

/** How far one clock is ahead of another one. */
interface Bounds {
  low: number;
  high: number;
}

/** What a pair says of one log: when, on its clock, and how far it is ahead of the other log at least, or at most. */
interface Hint extends Readonly<Bounds> {
  readonly at: Instant;
  readonly other: number;
}

/**
 * The one step ahead that explains all pairs that contradict one another; null where there are none, or where anything
 * else may explain them. It takes pairs in both directions on both sides of it, one silence that is as long as the step,
 * and others whose clocks cannot have been set back instead.
 */
export function stepAhead(logs: readonly Steppable[], passages: readonly Passage[]): StepAhead | null {
  const contradictory = contradictions(passages);
  const [first] = contradictory;
  if (!first) return null;
  const [found, another] = first
    .filter((log) => contradictory.every((ends) => ends.includes(log)))
    .flatMap((log) =>
      stepOf(
        log,
        contradictory.map(([a, b]) => (a === log ? b : a)),
        logs,
        passages,
      ),
    );
  return found && !another ? found : null;
}

/** The two logs of each difference that no clock can have. */
function contradictions(passages: readonly Passage[]): (readonly [number, number])[] {
  const between = new Map<string, Bounds & { readonly ends: readonly [number, number] }>();
  for (const { from, to, left, arrived } of passages) {
    const ends = from < to ? ([from, to] as const) : ([to, from] as const);
    const key = ends.join(" ");
    const known = between.get(key) ?? { ends, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
    between.set(key, known);
    if (from < to) known.high = Math.min(known.high, arrived - left);
    else known.low = Math.max(known.low, left - arrived);
  }
  return [...between.values()].filter(({ low, high }) => low > high).map(({ ends }) => ends);
}

function stepOf(
  log: number,
  others: readonly number[],
  logs: readonly Steppable[],
  passages: readonly Passage[],
): StepAhead[] {
  const { events = [], maySet = false, spoke } = logs[log] ?? {};
  const hints = hintsOf(log, passages);
  const cut = cutOf(hints);
  if (!cut || !maySet || !spoke) return [];
  const before = boundsOf(hints.slice(0, cut.from));
  const behind = boundsOf(hints.slice(cut.to));
  const changes = [...before].flatMap(([other, was]) => {
    const is = behind.get(other);
    return is ? [{ was, is, least: is.low - was.high, most: is.high - was.low }] : [];
  });
  const leastMs = changes.reduce((most, { least }) => Math.max(most, least), LEAST_STEP_MS);
  const isStep = leastMs > LEAST_STEP_MS && changes.every(({ most }) => most >= leastMs);
  const isTold = changes.some(({ was, is }) => was.high - was.low < leastMs && is.high - is.low < leastMs);
  if (!isStep || !isTold || !others.every((other) => keptTime(other, log, leastMs, passages))) return [];
  const after = hints[cut.from - 1]?.at ?? Number.POSITIVE_INFINITY;
  const until = hints[cut.to]?.at ?? Number.NEGATIVE_INFINITY;
  const silences: number[] = [];
  for (let index = 1; index < events.length; index++) {
    const [from, to] = [events[index - 1]?.at ?? 0, events[index]?.at ?? 0];
    if (to > after && to <= until && to - from >= leastMs && !spoke(from, to)) silences.push(index);
  }
  const [index] = silences;
  return index !== undefined && silences.length === 1 ? [{ log, index }] : [];
}

/** What the pairs say of a log, in the order of its clock. */
function hintsOf(log: number, passages: readonly Passage[]): Hint[] {
  const [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const hints: Hint[] = [];
  for (const { from, to, left, arrived } of passages) {
    if (to === log) hints.push({ at: arrived, other: from, low, high: arrived - left });
    else if (from === log) hints.push({ at: left, other: to, low: left - arrived, high });
  }
  return hints.sort((a, b) => a.at - b.at);
}

/** How many hints agree from the beginning, and from where on all agree to the end: the cut lies between; null for none. */
function cutOf(hints: readonly Hint[]): { readonly from: number; readonly to: number } | null {
  const to = agreeing(hints);
  const from = hints.length - agreeing([...hints].reverse());
  return from > 0 && from <= to && to < hints.length ? { from, to } : null;
}

/** How many hints from the first one on contradict none before them. */
function agreeing(hints: readonly Hint[]): number {
  const bounds = new Map<number, Bounds>();
  const clash = hints.findIndex((hint) => {
    const { low, high } = tighten(bounds, hint);
    return low > high;
  });
  return clash === -1 ? hints.length : clash;
}

function boundsOf(hints: readonly Hint[]): ReadonlyMap<number, Readonly<Bounds>> {
  const bounds = new Map<number, Bounds>();
  for (const hint of hints) tighten(bounds, hint);
  return bounds;
}

function tighten(bounds: Map<number, Bounds>, { other, low, high }: Hint): Bounds {
  const known = bounds.get(other) ?? { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  bounds.set(other, known);
  known.low = Math.max(known.low, low);
  known.high = Math.min(known.high, high);
  return known;
}

/** True where a third log shows that a clock was not set back meanwhile, which would look the same between the two. */
function keptTime(log: number, suspect: number, stepMs: number, passages: readonly Passage[]): boolean {
  const hints = hintsOf(log, passages);
  const shared = hints.filter(({ other }) => other === suspect);
  const cut = cutOf(shared);
  if (!cut) return true;
  const [last, next] = [shared[cut.from - 1]?.at ?? 0, shared[cut.to]?.at ?? 0];
  const before = boundsOf(hints.filter(({ at }) => at <= last));
  const behind = boundsOf(hints.filter(({ at }) => at >= next));
  return [...before].some(([other, was]) => {
    const is = behind.get(other);
    return other !== suspect && is !== undefined && is.low - was.high > -stepMs;
  });
}

/** The pairs with the log cut in two at its step: the part behind it comes next, and all later logs one place later. */
export function cutPassages(
  passages: readonly Passage[],
  { log, index }: StepAhead,
  events: readonly { readonly at: Instant }[],
): Passage[] {
  const step = events[index]?.at ?? Number.POSITIVE_INFINITY;
  const place = (one: number, at: Instant) => (one > log || (one === log && at >= step) ? one + 1 : one);
  return passages.map(({ from, to, left, arrived }) => ({
    from: place(from, left),
    to: place(to, arrived),
    left,
    arrived,
  }));
}
