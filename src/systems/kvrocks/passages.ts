/** What bounds the clocks of two servers: a replica's question in its own log and in its master's, and what was granted. */
import { LOGGED_LATE_MS, type Passage } from "../../correlate/clocks.ts";
import type { Instant, LogEvent } from "../../event.ts";
import type { KvEvent } from "./events.ts";
import type { Identity } from "./identity.ts";
import { announcedIn } from "./links.ts";

/** A run of lines of one server on one clock. */
interface Segment {
  /** Its place among the identities. */
  readonly node: number;
  readonly events: readonly LogEvent[];
}

interface Exchange {
  readonly at: Instant;
  readonly granted: Instant | null;
  /** `host:port` of the other end as the line, or one before it, names it; null where none does. */
  readonly other: string | null;
}

type BySequence = ReadonlyMap<number, readonly Exchange[]>;

/** An address of numbers, not of names: two of them that differ are two. */
const NUMERIC = /^[0-9a-f.:]+:[0-9]+$/i;

/**
 * The replica's question with its next sequence, and the master's line about it; and back, what was granted. Lines may
 * stand behind departures. Replicas of several masters ask for the same sequences, above all for the first: a pair
 * counts where one end names the other, or where nobody else asked for that sequence and nobody else was asked.
 */
export function passagesOf(segments: readonly Segment[], identities: readonly Identity[]): Passage[] {
  const found: Passage[] = [];
  const asked = segments.map(({ events }) => questions(events));
  const answered = segments.map(({ events }) => answers(events));
  const nodesWith = (all: readonly BySequence[], seq: number) =>
    new Set(segments.flatMap(({ node }, i) => (all[i]?.has(seq) ? [node] : []))).size;
  for (const [from, { node }] of segments.entries()) {
    for (const [seq, own] of asked[from] ?? []) {
      for (const [to, other] of segments.entries()) {
        if (other.node === node) continue;
        const theirs = answered[to]?.get(seq) ?? [];
        // a sequence that was asked for several times belongs to no one line
        if (own.length !== 1 || theirs.length !== 1) continue;
        const [question, answer] = [own[0], theirs[0]];
        if (!question || !answer) continue;
        const named = [isAt(question.other, identities[other.node]), isAt(answer.other, identities[node])];
        if (named.includes(false)) continue;
        if (!named.includes(true) && (nodesWith(asked, seq) > 1 || nodesWith(answered, seq) > 1)) continue;
        found.push({ from, to, left: question.at - LOGGED_LATE_MS, arrived: answer.at });
        if (answer.granted !== null && question.granted !== null)
          found.push({ from: to, to: from, left: answer.granted - LOGGED_LATE_MS, arrived: question.granted });
      }
    }
  }
  return found;
}

/** Whether a server is at an address; null where that is not known: nothing named, names of hosts, it listens everywhere. */
function isAt(address: string | null, identity: Identity | undefined): boolean | null {
  if (address === null || !identity || identity.addresses.size === 0) return null;
  if (identity.addresses.has(address)) return true;
  const areNumeric = NUMERIC.test(address) && [...identity.addresses].every((one) => NUMERIC.test(one));
  return areNumeric ? false : null;
}

function questions(events: readonly LogEvent[]): BySequence {
  let master: string | null = null;
  return exchanges(events, "rep.psync.try", "rep.psync.ok", (event) => {
    if (event.kind === "topo.replica" || event.kind === "role.replica.user")
      master = `${event.fields.host}:${event.fields.port}`;
    return master;
  });
}

function answers(events: readonly LogEvent[]): BySequence {
  return exchanges(events, "mst.ask", "mst.added", (event) =>
    event.kind === "mst.ask" && event.fields.port !== undefined
      ? `${announcedIn(event.fields)}:${event.fields.port}`
      : null,
  );
}

/** @param otherOf the other end, as known at a line; asked of each line in order */
function exchanges(
  events: readonly LogEvent[],
  asked: string,
  granted: string,
  otherOf: (event: KvEvent) => string | null,
): BySequence {
  const bySeq = new Map<number, Exchange[]>();
  for (const [index, event] of events.entries()) {
    const other = otherOf(event as KvEvent);
    if (event.kind !== asked) continue;
    const answer = events.slice(index + 1, index + 20).find(({ kind }) => kind === granted || kind === asked);
    const seq = Number(event.fields.next_seq);
    const same = bySeq.get(seq) ?? [];
    bySeq.set(seq, same);
    same.push({ at: event.at, granted: answer?.kind === granted ? answer.at : null, other });
  }
  return bySeq;
}
