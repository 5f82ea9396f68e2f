/** The parts of a log between two steps of its clock: where stamps run back, or pairs show that they jump ahead. */
import type { Shift } from "../case.ts";
import type { Instant, LogEvent } from "../event.ts";
import type { Passage } from "./clocks.ts";
import { Heard } from "./heard.ts";
import { isExcerpt } from "./order.ts";
import { beginOf, type IsTurned, isBefore, type Place, placeBehind } from "./place.ts";
import { cutPassages, stepAhead } from "./set-ahead.ts";
import type { LogStream } from "./streams.ts";

/** Minutes east of UTC at a local time. */
export type ZoneOffset = (local: Instant) => number;

/** A part of a log whose clock was not set meanwhile, as far as anything shows. */
export interface Segment {
  readonly node: number;
  readonly log: LogStream;
  /** The zone is already taken off. */
  readonly events: readonly LogEvent[];
  /** What was taken off for the zone, from where on. */
  readonly zoneShifts: readonly Shift[];
  /** True for the part after a step of the clock. */
  readonly continued: boolean;
  readonly first: Instant | null;
  readonly last: Instant | null;
}

/** A log in parts, cut where its stamps run back. @param offset its zone, which is taken off */
export function cutAtSteps(log: LogStream, node: number, offset: ZoneOffset): Segment[] {
  const utc = (at: Instant | null) => (at === null ? null : at - offset(at) * 60_000);
  const borders = [0, ...log.steps.map((step) => step.index), log.events.length];
  return borders.slice(1).map((end, i) => {
    const only = borders.length === 2;
    const begins =
      i === 0
        ? beginOf(log.inputs[0] ?? 0, log.isTurned)
        : behindAll(log.events.slice(borders[i - 1], borders[i]), log.isTurned);
    const { events, zoneShifts } = withoutZone(log.events.slice(borders[i], end), offset, begins, log);
    return {
      node,
      log,
      events,
      zoneShifts,
      continued: i > 0,
      first: only ? utc(log.first) : (events[0]?.at ?? null),
      last: only ? utc(log.last) : (events.at(-1)?.at ?? null),
    };
  });
}

/**
 * Cuts the segment in two whose clock was set ahead, where pairs prove it.
 * @param byHand how far the clock of each node is ahead, where the user knows it: it is no question there
 */
export function cutAhead(
  segments: readonly Segment[],
  byHand: readonly (number | null)[],
  pairs: readonly Passage[],
): { readonly segments: readonly Segment[]; readonly pairs: readonly Passage[] } {
  const step = stepAhead(
    segments.map(({ node, events, log, zoneShifts }) => {
      const heard = new Heard(zoneShifts.map(({ ms }) => ({ presence: log.presence, shiftMs: ms })));
      return {
        events,
        maySet: !isExcerpt(log.layout) && byHand[node] === null,
        spoke: (from, to) => heard.within(from, to),
      };
    }),
    pairs,
  );
  const segment = step && segments[step.log];
  if (!segment) return { segments, pairs };
  return {
    segments: segments.flatMap((one) => (one === segment ? halves(one, step.index) : [one])),
    pairs: cutPassages(pairs, step, segment.events),
  };
}

/** A segment cut before one of its events. */
function halves(segment: Segment, index: number): Segment[] {
  const [before, behind] = [segment.events.slice(0, index), segment.events.slice(index)];
  const begin = behindAll(before, segment.log.isTurned);
  const isBehind = (place: Place) => isBefore(begin, place);
  const earlier = segment.zoneShifts.filter((shift) => !isBehind(shift));
  return [
    { ...segment, events: before, zoneShifts: earlier, last: before.at(-1)?.at ?? null },
    {
      ...segment,
      events: behind,
      zoneShifts: [{ ...begin, ms: earlier.at(-1)?.ms ?? 0 }, ...segment.zoneShifts.filter(isBehind)],
      continued: true,
      first: behind[0]?.at ?? null,
    },
  ];
}

/** The place behind the lines of some events, which stand in the order of their stamps. */
function behindAll(events: readonly LogEvent[], isTurned: IsTurned): Place {
  let latest: Place = { input: 0, offset: events.length === 0 ? 0 : Number.NEGATIVE_INFINITY };
  for (const { ref } of events) {
    const behind = placeBehind(ref, isTurned);
    if (isBefore(latest, behind)) latest = behind;
  }
  return latest;
}

/** Takes the zone off; it changes where summer time begins and ends. A part without events has the log's first stamp. */
function withoutZone(
  logged: readonly LogEvent[],
  offset: ZoneOffset,
  begins: Place,
  { first, isTurned }: LogStream,
): Pick<Segment, "events" | "zoneShifts"> {
  let ms = offset(logged[0]?.at ?? first ?? 0) * 60_000;
  const zoneShifts: Shift[] = [{ ...begins, ms }];
  const events = logged.map((event, index) => {
    const own = offset(event.at) * 60_000;
    // records between two events are counted to the later one
    const before = logged[index - 1]?.ref;
    if (own !== ms) zoneShifts.push({ ...(before ? placeBehind(before, isTurned) : begins), ms: own });
    ms = own;
    return earlier(event, ms);
  });
  return { events, zoneShifts };
}

/** The event `ms` earlier; a log has millions of events, and most are right as they are. */
export function earlier(event: LogEvent, ms: number): LogEvent {
  return ms === 0 ? event : { ...event, at: event.at - ms };
}
