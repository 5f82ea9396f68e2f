/**
 * Puts the events of all nodes on one clock: zones first, then offsets, a segment between two steps of a clock at a time.
 */
import type { ClockEstimate, Zone } from "../case.ts";
import type { Instant, LogEvent } from "../event.ts";
import { estimateOffsets, type Offset, type Passage } from "./clocks.ts";
import type { LogStream } from "./streams.ts";

/** Minutes east of UTC at a local time. */
export type ZoneOffset = (local: Instant) => number;

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
  readonly clock: ClockEstimate;
  /** Zone of each stream, in their order. */
  readonly zones: readonly Zone[];
  /** Whole quarter hours by which its unmarked stamps differ from its peers', in minutes; 0 for none. */
  readonly zoneMismatchMinutes: number;
  /** Steps of its clock: the first event after each, and by how much the clock was moved. */
  readonly steps: readonly { readonly event: LogEvent; readonly byMs: number }[];
  /** First and last record, on the common clock; null without one. */
  readonly first: Instant | null;
  readonly last: Instant | null;
}

const QUARTER_HOUR_MS = 15 * 60_000;
/** Clocks in one zone are kept closer than this; more is not a zone any more. */
const ZONE_RESIDUE_MS = 120_000;

interface Segment {
  readonly node: number;
  readonly stream: number;
  /** Minutes east of UTC already taken off. */
  readonly events: readonly LogEvent[];
  /** True for the part after a step of the clock. */
  readonly continued: boolean;
  readonly first: Instant | null;
  readonly last: Instant | null;
}

/**
 * Aligns the logs of several nodes.
 * @param nodes names and streams of the nodes
 * @param passages finds what left one segment and arrived in another; told the events of each segment
 */
export function alignClocks(
  nodes: readonly { readonly name: string; readonly streams: readonly LogStream[] }[],
  settings: ClockSettings,
  passages: (segments: readonly { readonly node: number; readonly events: readonly LogEvent[] }[]) => Passage[],
): Aligned[] {
  const zones = nodes.map(({ name, streams }) => streams.map((stream) => zoneOf(stream, name, settings)));
  const segments = nodes.flatMap(({ streams }, node) =>
    streams.flatMap((stream, index) => cutAtSteps(stream, node, index, zones[node]?.[index]?.offset ?? (() => 0))),
  );
  const offsets = bridgeGaps(segments, estimateOffsets(segments.length, passages(segments)));
  return nodes.map(({ name }, node) =>
    alignNode(node, zones[node] ?? [], segments, offsets, settings.offsets.get(name) ?? null),
  );
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

function cutAtSteps(stream: LogStream, node: number, index: number, offset: ZoneOffset): Segment[] {
  const shifted = stream.events.map((event) => ({ ...event, at: event.at - offset(event.at) * 60_000 }));
  const utc = (at: Instant | null) => (at === null ? null : at - offset(at) * 60_000);
  const borders = [0, ...stream.steps.map((step) => step.index), shifted.length];
  return borders.slice(1).map((end, i) => {
    const events = shifted.slice(borders[i], end);
    const only = borders.length === 2;
    return {
      node,
      stream: index,
      events,
      continued: i > 0,
      first: only ? utc(stream.first) : (events[0]?.at ?? null),
      last: only ? utc(stream.last) : (events.at(-1)?.at ?? null),
    };
  });
}

/** A part after a step that no pair reaches goes on where the part before it ended. */
function bridgeGaps(segments: readonly Segment[], offsets: readonly Offset[]): Offset[] {
  const bridged = [...offsets];
  for (const [i, segment] of segments.entries()) {
    const before = segments[i - 1];
    if (!segment.continued || (bridged[i]?.samples ?? 0) > 0 || !before) continue;
    const gap = (segment.first ?? 0) - (before.last ?? 0);
    bridged[i] = { offsetMs: (bridged[i - 1]?.offsetMs ?? 0) + gap, lowMs: null, highMs: null, samples: 0 };
  }
  return bridged;
}

function alignNode(
  node: number,
  zones: readonly Zone[],
  segments: readonly Segment[],
  offsets: readonly Offset[],
  byHand: number | null,
): Aligned {
  const own = segments
    .map((segment, i) => ({ segment, offset: offsets[i] }))
    .filter(({ segment }) => segment.node === node);
  const best = own.reduce<Offset | undefined>(
    (a, { offset }) => (a && a.samples >= (offset?.samples ?? 0) ? a : offset),
    undefined,
  );
  const unmarked = zones.every(({ from }) => from === "assumed");
  const minutes = byHand === null && unmarked && best ? zoneMinutesIn(best.offsetMs) : 0;
  const events: LogEvent[] = [];
  const steps: { event: LogEvent; byMs: number }[] = [];
  let first: Instant | null = null;
  let last: Instant | null = null;
  let previous = 0;
  for (const { segment, offset } of own) {
    const shift = byHand ?? offset?.offsetMs ?? 0;
    const corrected = segment.events.map((event) => ({ ...event, at: event.at - shift }));
    if (segment.continued && corrected[0]) steps.push({ event: corrected[0], byMs: shift - previous });
    previous = shift;
    // no spread: a big log has more events than a call can have arguments
    for (const event of corrected) events.push(event);
    if (segment.first !== null) first = Math.min(first ?? Number.POSITIVE_INFINITY, segment.first - shift);
    if (segment.last !== null) last = Math.max(last ?? Number.NEGATIVE_INFINITY, segment.last - shift);
  }
  return {
    events: events.sort((a, b) => a.at - b.at),
    clock: clockOf(best, minutes, byHand),
    zones: minutes === 0 ? zones : zones.map(() => ({ zone: writeZone(minutes), from: "inferred" as const })),
    zoneMismatchMinutes: minutes,
    steps,
    first,
    last,
  };
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
