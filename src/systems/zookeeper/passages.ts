/**
 * Votes as a way to compare clocks: a server logs its own vote when it leaves the queue (the loopback Notification), its
 * peers log the same vote when it arrives.
 */
import type { Passage } from "../../correlate/clocks.ts";
import type { Instant, LogEvent } from "../../event.ts";
import type { ZkEvent } from "./events.ts";

/** Pairs of a vote's departure and its arrival, between segments whose servers' ids are known. */
export function votePassages(
  segments: readonly { readonly node: number; readonly events: readonly LogEvent[] }[],
  sids: readonly (number | null)[],
): Passage[] {
  const sent = new Map<string, Map<number, Instant[]>>();
  const received = new Map<string, Map<number, Instant[]>>();
  for (const [segment, { node, events }] of segments.entries()) {
    for (const event of events as readonly ZkEvent[]) {
      if (event.kind !== "fle.notif" || event.fields.state !== "LOOKING") continue;
      const { sid, leader, zxid, zxid_dec, round, round_dec, peer_epoch } = event.fields;
      const vote = [sid, leader, zxid ?? zxid_dec, round ?? round_dec, peer_epoch].join(" ");
      const side = sid === sids[node] ? sent : received;
      const bySegment = side.get(vote) ?? new Map<number, Instant[]>();
      side.set(vote, bySegment);
      bySegment.set(segment, [...(bySegment.get(segment) ?? []), event.at]);
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
