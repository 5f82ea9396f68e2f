/** What leaves one log and arrives in another: beacons carry the instant at which they were sent, and so do their answers. */
import { LOGGED_LATE_MS, type Passage } from "../../correlate/clocks.ts";
import type { LogEvent } from "../../event.ts";
import type { PegEvent } from "./events.ts";

interface Segment {
  readonly node: number;
  readonly events: readonly LogEvent[];
}

/** Beacons between a replica server and a meta server, and back; a line about a beacon may stand behind its departure. */
export function passages(segments: readonly Segment[]): Passage[] {
  const received = segments.map(({ events }) => byBeacon(events as readonly PegEvent[]));
  return segments.flatMap((segment, from) => {
    const events = segment.events as readonly PegEvent[];
    const sent = events.filter((event) => event.kind === "fd.send");
    const ended = new Map(
      events.flatMap((event) =>
        event.kind === "fd.end" && event.fields.err === "ERR_OK" ? [[event.fields.send_ms, event] as const] : [],
      ),
    );
    return sent.flatMap(({ at, fields }) => {
      const end = ended.get(fields.send_ms);
      return received.flatMap((beacons, to): Passage[] => {
        const arrived = beacons.get(`${fields.server} ${fields.send_ms}`);
        if (arrived === undefined || segments[to]?.node === segment.node) return [];
        const there = { from, to, left: at - LOGGED_LATE_MS, arrived };
        return end ? [there, { from: to, to: from, left: arrived - LOGGED_LATE_MS, arrived: end.at }] : [there];
      });
    });
  });
}

function byBeacon(events: readonly PegEvent[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const event of events)
    if (event.kind === "fd.ping" && event.fields.node)
      found.set(`${event.fields.node} ${event.fields.send_ms}`, event.at);
  return found;
}
