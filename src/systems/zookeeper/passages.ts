/**
 * Votes as a way to compare clocks: a server logs its own vote when it leaves the queue (the loopback Notification), its
 * peers log the same vote when it arrives.
 */
import type { Passage } from "../../correlate/clocks.ts";
import type { Instant, LogEvent } from "../../event.ts";
import type { ZkEvent } from "./events.ts";

/** A vote repeated more often than this says nothing more about clocks. */
const MOST_REPEATS = 8;

/** Pairs of a vote's departure and its arrival, between segments whose servers' ids are known. */
export function votePassages(
  segments: readonly { readonly node: number; readonly events: readonly LogEvent[] }[],
  sids: readonly (number | null)[],
): Passage[] {
  const sent = new Map<string, { segment: number; at: Instant }[]>();
  const received: { segment: number; key: string; at: Instant }[] = [];
  for (const [segment, { node, events }] of segments.entries()) {
    for (const event of events as readonly ZkEvent[]) {
      if (event.kind !== "fle.notif" || event.fields.state !== "LOOKING") continue;
      const { sid, leader, zxid, zxid_dec, round, round_dec, peer_epoch } = event.fields;
      const key = [sid, leader, zxid ?? zxid_dec, round ?? round_dec, peer_epoch].join(" ");
      if (sid !== sids[node]) received.push({ segment, key, at: event.at });
      else sent.set(key, [...(sent.get(key) ?? []), { segment, at: event.at }].slice(0, MOST_REPEATS));
    }
  }
  const seen = new Map<string, number>();
  return received.flatMap(({ segment, key, at }) => {
    const place = `${segment} ${key}`;
    const before = seen.get(place) ?? 0;
    seen.set(place, before + 1);
    if (before >= MOST_REPEATS) return [];
    return (sent.get(key) ?? [])
      .filter((departure) => departure.segment !== segment)
      .map((departure) => ({ from: departure.segment, to: segment, left: departure.at, arrived: at }));
  });
}
