/** Events of one node with the types that a system's grammar gives them, in order and by kind. */
import type { Instant, LogEvent } from "../event.ts";
import { countEarly, during, firstBehind } from "../extent.ts";

/** An event of one of the kinds of a grammar (`Fields` of its generated module), with its fields. */
export type EventOf<Fields, K extends keyof Fields = keyof Fields> = {
  [P in K & string]: LogEvent<P, Fields[P]>;
}[K & string];

/** Events of one node, in order, and by kind. */
export interface EventLog<Fields> {
  readonly all: readonly EventOf<Fields>[];
  /** Kinds of its events. */
  readonly kinds: readonly (keyof Fields)[];
  /** Events of a kind, in order. */
  of<K extends keyof Fields>(kind: K): readonly EventOf<Fields, K>[];
}

/** Indexes decoded events. They come from the columns of the system's own program, so their kinds are known. */
export function eventLog<Fields>(events: readonly LogEvent[]): EventLog<Fields> {
  const byKind = new Map<string, LogEvent[]>();
  for (const event of events) {
    const same = byKind.get(event.kind);
    if (same) same.push(event);
    else byKind.set(event.kind, [event]);
  }
  return {
    all: events as unknown as readonly EventOf<Fields>[],
    kinds: [...byKind.keys()] as (keyof Fields)[],
    of: <K extends keyof Fields>(kind: K) =>
      (byKind.get(kind as string) ?? []) as unknown as readonly EventOf<Fields, K>[],
  };
}

/** True where one event of a log stands behind another: line numbers do not tell where the newest lines stand first. */
export function standsBehind<Fields>(
  { all }: EventLog<Fields>,
  event: { readonly at: Instant },
  other: { readonly at: Instant },
): boolean {
  if (event.at !== other.at || event === other) return event.at > other.at;
  const first = firstBehind(
    all as unknown as readonly { readonly at: Instant }[],
    ({ at }) => at < event.at,
    (one) => one === event || one === other,
  );
  return first === other;
}

/** Events of several kinds together, in order of time. */
export function eventsOf<Fields, K extends keyof Fields>(
  log: EventLog<Fields>,
  ...kinds: readonly K[]
): readonly EventOf<Fields, K>[] {
  return eventsDuring(log, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, ...kinds);
}

/** The first event of several kinds behind the early ones; of those at one moment that of the kind that is named first. */
export function firstEventBehind<Fields, K extends keyof Fields>(
  log: EventLog<Fields>,
  early: (event: { readonly at: Instant }) => boolean,
  ...kinds: readonly K[]
): EventOf<Fields, K> | null {
  let first: LogEvent | null = null;
  for (const kind of kinds) {
    const timed = log.of(kind) as unknown as readonly LogEvent[];
    const next = timed[countEarly(timed, early)];
    if (next && (first === null || next.at < first.at)) first = next;
  }
  return first as unknown as EventOf<Fields, K> | null;
}

/** Events of several kinds between two instants, both included, in order of time. */
export function eventsDuring<Fields, K extends keyof Fields>(
  log: EventLog<Fields>,
  from: Instant,
  to: Instant,
  ...kinds: readonly K[]
): readonly EventOf<Fields, K>[] {
  const timed = (kind: K) => log.of(kind) as unknown as readonly LogEvent[];
  const runs = kinds.map((kind) => during(timed(kind), from, to)).filter(({ length }) => length > 0);
  // most spans have events of one kind, which are in order
  const found = runs.length > 1 ? runs.flat().sort((a, b) => a.at - b.at) : (runs[0] ?? []);
  return found as unknown as readonly EventOf<Fields, K>[];
}
