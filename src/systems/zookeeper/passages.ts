/**
 * Votes as a way to compare clocks: a server logs its own vote when it leaves the queue (the loopback Notification), its
 * peers log the same vote when it arrives.
 */
import type { Passage } from "../../correlate/clocks.ts";
import type { Instant, LogEvent } from "../../event.ts";
import { countEarly } from "../../extent.ts";
import { failureClass } from "./connects.ts";
import type { ZkEvent } from "./events.ts";
import { holdsUpVotes, readThread } from "./thread.ts";

/** A connect that waits for a dead host holds the sender up for this long, and the next one as long again. */
const HELD_UP_MS = 15_000;

/** When the sender of votes may have been held up: around connects that timed out on a thread that blocks, or may block. */
function heldUp(events: readonly ZkEvent[]): (at: Instant) => boolean {
  const waits = events
    .filter((event) => event.kind === "cnx.openfail" && ["timeout", "unknown"].includes(failureClass(event.causes)))
    .filter(({ thread }) => thread === "" || holdsUpVotes(readThread(thread).role))
    .map(({ at }) => at)
    .sort((a, b) => a - b);
  return (at) =>
    (waits[countEarly(waits, (wait) => wait < at - HELD_UP_MS)] ?? Number.POSITIVE_INFINITY) <= at + HELD_UP_MS;
}

/** Pairs of a vote's departure and its arrival, between segments whose servers' ids are known. */
export function votePassages(
  segments: readonly { readonly node: number; readonly events: readonly LogEvent[] }[],
  sids: readonly (number | null)[],
): Passage[] {
  const sent = new Map<string, Map<number, Instant[]>>();
  const received = new Map<string, Map<number, Instant[]>>();
  for (const [segment, { node, events }] of segments.entries()) {
    const late = heldUp(events as readonly ZkEvent[]);
    for (const event of events as readonly ZkEvent[]) {
      if (event.kind !== "fle.notif" || event.fields.state !== "LOOKING") continue;
      const { sid, leader, zxid, zxid_dec, round, round_dec, peer_epoch } = event.fields;
      const vote = [sid, leader, zxid ?? zxid_dec, round ?? round_dec, peer_epoch].join(" ");
      if (sid === sids[node] && late(event.at)) continue;
      const side = sid === sids[node] ? sent : received;
      const bySegment = side.get(vote) ?? new Map<number, Instant[]>();
      side.set(vote, bySegment);
      const times = bySegment.get(segment);
      if (times) times.push(event.at);
      else bySegment.set(segment, [event.at]);
    }
  }
  return [...sent].flatMap(([vote, departures]) => pairs(departures, received.get(vote) ?? new Map()));
}

/** A vote is repeated on every time-out; only where it arrived as often as it left is it known which was which. */
function pairs(
  departures: ReadonlyMap<number, readonly Instant[]>,
  arrivals: ReadonlyMap<number, readonly Instant[]>,
): Passage[] {
  return [...departures].flatMap(([from, left]) =>
    [...arrivals].flatMap(([to, arrived]) =>
      from !== to && left.length === arrived.length
        ? left.map((at, i) => ({ from, to, left: at, arrived: arrived[i] ?? at }))
        : [],
    ),
  );
}
