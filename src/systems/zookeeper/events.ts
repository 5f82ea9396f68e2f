/** ZooKeeper's events with the types that their grammar gives them. */
import type { Instant, LogEvent } from "../../event.ts";
import { during } from "../../extent.ts";
import type { ZookeeperFields } from "../../grammar/zookeeper.gen.ts";

export type Kind = keyof ZookeeperFields;

/** An event of one kind, with its fields. */
export type ZkEvent<K extends Kind = Kind> = { [P in K]: LogEvent<P, ZookeeperFields[P]> }[K];

/** Events of one server, in order, and by kind. */
export interface EventLog {
  readonly all: readonly ZkEvent[];
  /** Events of a kind, in order. */
  of<K extends Kind>(kind: K): readonly ZkEvent<K>[];
}

/** Indexes decoded events. They come from the columns of ZooKeeper's own program, so their kinds are known. */
export function eventLog(events: readonly LogEvent[]): EventLog {
  const byKind = new Map<string, LogEvent[]>();
  for (const event of events) {
    const same = byKind.get(event.kind);
    if (same) same.push(event);
    else byKind.set(event.kind, [event]);
  }
  return {
    all: events as readonly ZkEvent[],
    of: <K extends Kind>(kind: K) => (byKind.get(kind) ?? []) as unknown as readonly ZkEvent<K>[],
  };
}

/** Events of several kinds together, in order of time. */
export function eventsOf<K extends Kind>(log: EventLog, ...kinds: readonly K[]): readonly ZkEvent<K>[] {
  return eventsDuring(log, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, ...kinds);
}

/** Events of several kinds between two instants, both included, in order of time. */
export function eventsDuring<K extends Kind>(
  log: EventLog,
  from: Instant,
  to: Instant,
  ...kinds: readonly K[]
): readonly ZkEvent<K>[] {
  return kinds.flatMap((kind) => during(log.of(kind) as readonly ZkEvent<K>[], from, to)).sort((a, b) => a.at - b.at);
}
