/**
 * Logs of several servers that were put one behind the other, in one file or pipe: no line names its server, but where time
 * runs back and another address is listened on, another server's log has begun.
 */
import type { LogStream } from "../../correlate/streams.ts";
import type { LogEvent } from "../../event.ts";
import { greatest, least } from "../../extent.ts";
import type { KvEvent } from "./events.ts";

/** One server's part of a stream. */
export interface Part {
  readonly stream: LogStream;
  /** Where it listens; null for a stream of one server. */
  readonly address: string | null;
}

/** The parts of a stream by server; the stream itself where it is of one. */
export function parted(stream: LogStream): Part[] {
  const lives = livesIn(stream.events as readonly KvEvent[]);
  const addresses = new Set(lives.flatMap(({ address }) => address ?? []));
  if (stream.steps.length === 0 || addresses.size < 2) return [{ stream, address: null }];
  const parts = new Map<string, LogEvent[]>();
  let current = lives.find(({ address }) => address !== null)?.address ?? "";
  for (const { address, events } of lives) {
    current = address ?? current;
    const own = parts.get(current) ?? [];
    parts.set(current, own);
    for (const event of events) own.push(event);
  }
  return [...parts].map(([address, events]) => {
    const logged = events.filter(({ kind }) => !kind.startsWith("capture.")).map(({ at }) => at);
    const sorted = events.sort((a, b) => a.at - b.at);
    return { address, stream: { ...stream, events: sorted, steps: [], first: least(logged), last: greatest(logged) } };
  });
}

/** Events between two banners, and where that process listens. */
function livesIn(events: readonly KvEvent[]): { address: string | null; events: LogEvent[] }[] {
  const lives: { address: string | null; events: LogEvent[] }[] = [{ address: null, events: [] }];
  for (const event of events) {
    if (event.kind === "proc.banner") lives.push({ address: null, events: [] });
    const life = lives.at(-1);
    if (event.kind === "proc.listen" && life) life.address ??= `${event.fields.host}:${event.fields.port}`;
    life?.events.push(event);
  }
  return lives;
}
