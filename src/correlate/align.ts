/**
 * Puts the events of all nodes on one clock: zones first, then offsets, a segment between two steps of a clock at a time.
 */
import type { ClockEstimate, Shift, Span, StreamShifts, Zone } from "../case.ts";
import type { Instant, LogEvent } from "../event.ts";
import { least } from "../extent.ts";
import { estimateOffsets, LOGGED_LATE_MS, type Offset, type Passage } from "./clocks.ts";
import { daysAhead } from "./days.ts";
import { Heard } from "./heard.ts";
import { isExcerpt } from "./order.ts";
import { isBefore, type Place } from "./place.ts";
import { cutAhead, cutAtSteps, earlier, type Segment, type ZoneOffset } from "./segments.ts";
import type { LogStream } from "./streams.ts";

/** What the user knows better than the lines. */
export interface ClockSettings {
  /** Zone of stamps without one: of a node, or of all (key ""). */
  readonly zones: ReadonlyMap<string, { readonly name: string; readonly offset: ZoneOffset }>;
  /** How far a node's clock is ahead, in milliseconds. */
  readonly offsets: ReadonlyMap<string, number>;
}

/** One node's log on the common clock. */
export interface Aligned {
  readonly events: readonly LogEvent[];
  /** Its lines of clients. */
  readonly heard: Heard;
  readonly clock: ClockEstimate;
  /** The part of the log that the estimate is of, where the clock was set; null where it is of all of it. */
  readonly clockSpan: Span | null;
  /** Zone of each stream, in their order. */
  readonly zones: readonly Zone[];
  readonly streams: readonly StreamShifts[];
  /** Whole quarter hours by which its unmarked stamps differ from its peers', in minutes; 0 for none. */
  readonly zoneMismatchMinutes: number;
  /** Steps of its clock: the last event before each and the first after it, and by how much it was moved, or at least. */
  readonly steps: readonly Step[];
  /** First and last record, on the common clock; null without one. */
  readonly first: Instant | null;
  readonly last: Instant | null;
}

/** A clock that was set: back where `byMs` is negative. */
export interface Step {
  readonly before: LogEvent;
  readonly event: LogEvent;
  readonly byMs: number;
  readonly isLeast: boolean;
}

const QUARTER_HOUR_MS = 15 * 60_000;
/** Clocks in one zone are kept closer than this; more is not a zone any more. */
const ZONE_RESIDUE_MS = 120_000;

/**
 * Aligns the logs of several nodes. While some are still being read, all are cut where the one read least far ends, so
 * that nobody is judged by what has not been read.
 * @param nodes names and streams of the nodes
 * @param passages finds what left one segment and arrived in another; told the events of each segment, and whether it
 *   continues another one behind a step of its clock
 */
export function alignClocks(
  nodes: readonly { readonly name: string; readonly streams: readonly LogStream[] }[],
  settings: ClockSettings,
  passages: (
    segments: readonly { readonly node: number; readonly continued: boolean; readonly events: readonly LogEvent[] }[],
  ) => Passage[],
): Aligned[] {
  const all = nodes.flatMap(({ streams }) => streams);
  const zones = nodes.map(({ name, streams }) =>
    streams.map((stream) => onDay(zoneOf(stream, name, settings), daysAhead(stream, all))),
  );
  const runOn = nodes.flatMap(({ streams }, node) =>
    streams.flatMap((stream, index) => cutAtSteps(stream, node, zones[node]?.[index]?.offset ?? (() => 0))),
  );
  const byHand = nodes.map(({ name }) => settings.offsets.get(name) ?? null);
  // one log alone is compared with nothing
  const pairs = runOn.every(({ node }) => node === runOn[0]?.node) ? [] : certain(passages(runOn), runOn);
  const { segments, pairs: kept } = cutAhead(runOn, byHand, pairs);
  const offsets = bridgeGaps(segments, estimateOffsets(segments.length, kept));
  const corrected = segments.map((segment, i): Corrected => {
    const offset = offsets[i] ?? { offsetMs: 0, lowMs: null, highMs: null, samples: 0 };
    return { segment, offset, shift: byHand[segment.node] ?? offset.offsetMs };
  });
  const until = readUntil(corrected);
  return nodes.map((_, node) =>
    alignNode(
      corrected.filter(({ segment }) => segment.node === node),
      zones[node] ?? [],
      byHand[node] ?? null,
      until,
    ),
  );
}

/**
 * Pairs as far as stamps bear them out. A stamp is cut off: what it is of was up to a unit later. What people trim may
 * lack the very line that stood before a departure.
 */
function certain(passages: readonly Passage[], segments: readonly Segment[]): Passage[] {
  const units = segments.map(({ events }) => unitOf(events));
  const isTrimmed = segments.map(({ log }) => isExcerpt(log.layout));
  return passages.map(({ from, to, left, arrived }) => ({
    from,
    to,
    left: left - (isTrimmed[from] ? LOGGED_LATE_MS : 0),
    arrived: arrived + (units[to] ?? 1),
  }));
}

/** What a log's stamps are whole multiples of: seconds or milliseconds. */
function unitOf(events: readonly LogEvent[]): number {
  return events.every(({ at }) => at % 1000 === 0) ? 1000 : 1;
}

/** A segment and the milliseconds that its clock is ahead. */
interface Corrected {
  readonly segment: Segment;
  readonly offset: Offset;
  readonly shift: number;
}

/** Up to when all logs have been read. A source has been read as far as the latest of its streams. */
function readUntil(corrected: readonly Corrected[]): Instant {
  const reached = new Map<number, Instant>();
  for (const { segment, shift } of corrected) {
    const { log, last } = segment;
    if (!log.open || last === null) continue;
    reached.set(log.source, Math.max(reached.get(log.source) ?? Number.NEGATIVE_INFINITY, last - shift));
  }
  return least([...reached.values()]);
}

const DAY_MINUTES = 24 * 60;

/** A zone whose stamps are so many days ahead: a day is taken off like a zone. */
function onDay<T extends { readonly offset: ZoneOffset }>(zone: T, days: number): T {
  return days === 0 ? zone : { ...zone, offset: (local) => zone.offset(local) - days * DAY_MINUTES };
}

function zoneOf(stream: LogStream, name: string, settings: ClockSettings): Zone & { readonly offset: ZoneOffset } {
  const flag = settings.zones.get(name) ?? settings.zones.get("");
  if (stream.zoned) return { zone: "UTC", from: "stamp", offset: () => 0 };
  if (flag) return { zone: flag.name, from: "flag", offset: flag.offset };
  const minutes = stream.inferredZone;
  if (minutes !== null) return { zone: writeZone(minutes), from: "inferred", offset: () => minutes };
  return { zone: "UTC", from: "assumed", offset: () => 0 };
}

/** `+08:00` for 480, `UTC` for 0. */
export function writeZone(minutes: number): string {
  if (minutes === 0) return "UTC";
  const two = (value: number) => String(value).padStart(2, "0");
  const whole = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(whole / 60))}:${two(whole % 60)}`;
}

/** A part after a step goes on where the part before it ended, or earlier: pairs may show that it was set back further. */
function bridgeGaps(segments: readonly Segment[], offsets: readonly Offset[]): Offset[] {
  const bridged = [...offsets];
  for (const [i, segment] of segments.entries()) {
    const [before, own] = [segments[i - 1], bridged[i]];
    const isTold = own && (own.lowMs !== null || (own.highMs === null && own.samples > 0));
    if (!segment.continued || !before || !own || isTold) continue;
    const gap = (segment.first ?? 0) - (before.last ?? 0);
    const offsetMs = Math.min(own.highMs ?? Number.POSITIVE_INFINITY, (bridged[i - 1]?.offsetMs ?? 0) + gap);
    bridged[i] = { ...own, offsetMs };
  }
  return bridged;
}

function alignNode(own: readonly Corrected[], zones: readonly Zone[], byHand: number | null, until: Instant): Aligned {
  const most = own.reduce<Corrected | undefined>(
    (a, b) => (a && a.offset.samples >= b.offset.samples ? a : b),
    undefined,
  );
  const best = most?.offset;
  const unmarked = zones.every(({ from }) => from === "assumed");
  const minutes = byHand === null && unmarked && best ? zoneMinutesIn(best.offsetMs) : 0;
  const events: LogEvent[] = [];
  const steps: Step[] = [];
  let first: Instant | null = null;
  let last: Instant | null = null;
  let previous = 0;
  let before: LogEvent | undefined;
  for (const { segment, offset, shift } of own) {
    const corrected = segment.events.map((event) => earlier(event, shift));
    const isLeast = offset.lowMs === null;
    const [event] = corrected;
    if (segment.continued && before && event) steps.push({ before, event, byMs: shift - previous, isLeast });
    previous = shift;
    before = corrected.at(-1);
    // no spread: a big log has more events than a call can have arguments
    for (const event of corrected) if (event.at <= until) events.push(event);
    if (segment.first !== null) first = Math.min(first ?? Number.POSITIVE_INFINITY, segment.first - shift);
    if (segment.last !== null) last = Math.max(last ?? Number.NEGATIVE_INFINITY, segment.last - shift);
  }
  const begun = first !== null && first <= until;
  return {
    events: events.sort((a, b) => a.at - b.at),
    heard: heardIn(own),
    clock: clockOf(best, minutes, byHand),
    clockSpan: most && steps.length > 0 ? spanIn(most) : null,
    zones: zones.map(({ zone, from }) =>
      minutes === 0 ? { zone, from } : { zone: writeZone(minutes), from: "inferred" },
    ),
    streams: streamShifts(own),
    zoneMismatchMinutes: minutes,
    steps: steps.filter(({ event }) => event.at <= until),
    first: begun ? first : null,
    last: begun && last !== null ? Math.min(last, until) : null,
  };
}

/** From the first to the last line of a segment, on the common clock. */
function spanIn({ segment: { first, last }, shift }: Corrected): Span | null {
  return first === null || last === null ? null : { from: first - shift, to: last - shift };
}

/** Where a clock was set, a second of the log may be of either part: it counts for both. */
function heardIn(own: readonly Corrected[]): Heard {
  return new Heard(
    own.flatMap(({ segment, shift }) =>
      [...new Set(segment.zoneShifts.map(({ ms }) => ms + shift))].map((shiftMs) => ({
        presence: segment.log.presence,
        shiftMs,
      })),
    ),
  );
}

/** Zone and clock together, for each stream of a node. */
function streamShifts(own: readonly Corrected[]): StreamShifts[] {
  const shifts = new Map<number, Shift[]>();
  for (const { segment, shift } of own) {
    const before = shifts.get(segment.log.stream) ?? [];
    shifts.set(segment.log.stream, before);
    for (const one of segment.zoneShifts) {
      const ms = one.ms + shift;
      if (before.at(-1)?.ms !== ms) before.push({ ...one, ms });
    }
  }
  const begins = new Map(own.map(({ segment: { log } }) => [log.stream, log.begins]));
  return [...shifts].map(([stream, shift]) => ({ stream, shifts: within(begins.get(stream) ?? [], shift) }));
}

/** The shifts of a server's part of a text, one at least for each stretch of its lines: other servers' lie between them. */
function within(begins: readonly Place[], shifts: readonly Shift[]): Shift[] {
  const [first] = shifts;
  const own = begins.flatMap((begin) => {
    const ms = (shifts.findLast((shift) => !isBefore(begin, shift)) ?? first)?.ms;
    return ms === undefined ? [] : [{ ...begin, ms }];
  });
  const [from] = own;
  const later = shifts.filter((shift) => from && isBefore(from, shift) && !own.some((one) => isSame(one, shift)));
  return [...own, ...later].sort((a, b) => a.input - b.input || a.offset - b.offset);
}

function isSame(a: Place, b: Place): boolean {
  return a.input === b.input && a.offset === b.offset;
}

/** Minutes of a difference that is a zone rather than a clock: whole quarter hours, but for what clocks drift. */
function zoneMinutesIn(offsetMs: number): number {
  const quarters = Math.round(offsetMs / QUARTER_HOUR_MS);
  return Math.abs(offsetMs - quarters * QUARTER_HOUR_MS) <= ZONE_RESIDUE_MS ? quarters * 15 : 0;
}

function clockOf(offset: Offset | undefined, zoneMinutes: number, byHand: number | null): ClockEstimate {
  if (byHand !== null) return { offsetMs: byHand, lowMs: byHand, highMs: byHand, samples: 0 };
  const zone = zoneMinutes * 60_000;
  const { offsetMs = 0, lowMs = null, highMs = null, samples = 0 } = offset ?? {};
  return {
    offsetMs: offsetMs - zone,
    lowMs: lowMs === null ? null : lowMs - zone,
    highMs: highMs === null ? null : highMs - zone,
    samples,
  };
}
