/** A replica asks its master for what follows a sequence: the question in its own log, and in the log of the one it asks. */
import type { Instant } from "../../event.ts";
import type { KvEvent } from "./events.ts";
import { announcedIn } from "./links.ts";

export interface Question {
  readonly at: Instant;
  /** The next sequence that is asked for. */
  readonly seq: number;
  /** `host:port` of the other end, as the line or one before it names it; null where none does. */
  readonly other: string | null;
  /** When it was granted; null where it was asked in other words again, refused or not answered. */
  readonly granted: Instant | null;
}

/** An answer stands within so many lines. */
const ANSWERED_WITHIN = 20;

/** What a server asked as a replica, in the order of its lines. */
export function asked(events: readonly KvEvent[]): Question[] {
  let master: string | null = null;
  return events.flatMap((event, i) => {
    if (event.kind === "topo.replica" || event.kind === "role.replica.user")
      master = `${event.fields.host}:${event.fields.port}`;
    if (event.kind !== "rep.psync.try") return [];
    const granted = grantedAt(events, i, "rep.psync.ok");
    return [{ at: event.at, seq: event.fields.next_seq, other: master, granted }];
  });
}

/** What a server was asked as a master, in the order of its lines. */
export function heard(events: readonly KvEvent[]): Question[] {
  return events.flatMap((event, i) => {
    if (event.kind !== "mst.ask") return [];
    const { port, next_seq: seq } = event.fields;
    const other = port === undefined ? null : `${announcedIn(event.fields)}:${port}`;
    return [{ at: event.at, seq, other, granted: grantedAt(events, i, "mst.added") }];
  });
}

function grantedAt(events: readonly KvEvent[], question: number, granted: KvEvent["kind"]): Instant | null {
  const { kind: asked } = events[question] ?? {};
  const answer = events
    .slice(question + 1, question + ANSWERED_WITHIN)
    .find(({ kind }) => kind === granted || kind === asked);
  return answer?.kind === granted ? answer.at : null;
}
