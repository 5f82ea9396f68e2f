/**
 * Which votes a server may have sent, and since when, by its own lines. FastLeaderElection sends its own proposal when
 * an attempt begins (lookForLeader), its own again when a vote of a later round arrives, and from then on what it took
 * over from a vote of its round. The lines about what it sent (the vote that comes back to itself) stand behind that.
 */
import type { Instant } from "../../event.ts";
import { countEarly } from "../../extent.ts";
import { failureClass } from "./connects.ts";
import type { ZkEvent } from "./events.ts";
import { holdsUpVotes, readThread } from "./thread.ts";

type Ballot = Pick<
  ZkEvent<"fle.notif">["fields"],
  "leader" | "zxid" | "zxid_dec" | "round" | "round_dec" | "peer_epoch" | "peer_epoch_dec"
>;

/** A vote as a key: the same for all copies of it. */
export function voteOf(
  sender: number,
  { leader, zxid, zxid_dec, round, round_dec, peer_epoch, peer_epoch_dec }: Ballot,
): string {
  return [sender, leader, zxid ?? zxid_dec, round ?? round_dec, peer_epoch ?? peer_epoch_dec].join(" ");
}

/** A call of lookForLeader. */
interface Attempt {
  /** A line before anything was sent; null while none was seen. */
  begun: Instant | null;
  zxid: bigint | number | null;
  /** The first of its process: no vote of an earlier one can still come back. */
  isFirst: boolean;
  /** The first vote for itself that came back. */
  own: { readonly at: Instant; readonly ballot: Ballot } | null;
  /** First arrival of each vote of another server that it may have taken over. */
  readonly taken: Map<string, { readonly at: Instant; readonly ballot: Ballot }>;
}

/** The votes that a server may have sent, each with the instant of a line that stands before the first sending; -Infinity where that is unknown. */
export function mayBeSent(events: readonly ZkEvent[], sid: number): ReadonlyMap<string, Instant> {
  const first = new Map<string, Instant>();
  const late = heldUp(events);
  const blank = (isFirst: boolean): Attempt => ({ begun: null, zxid: null, isFirst, own: null, taken: new Map() });
  let attempt = blank(false);
  const close = (isFirst = false) => {
    for (const [vote, at] of sentIn(attempt, sid, late)) if (!first.has(vote)) first.set(vote, at);
    attempt = blank(isFirst);
  };
  for (const { kind, at, fields } of events) {
    if (kind === "fle.notif") note(attempt, at, fields, sid);
    else if (kind === "boot.start") close(true);
    else if (kind === "role.looking") {
      if (attempt.zxid !== null) close();
      attempt.begun = at;
    } else if (kind === "fle.start") {
      if (attempt.zxid !== null) close();
      attempt.begun ??= at;
      attempt.zxid = fields.zxid ?? fields.zxid_dec ?? null;
    } else if (kind === "role.following" || kind === "role.leading" || kind === "role.observing") close();
  }
  close();
  return first;
}

function note(attempt: Attempt, at: Instant, fields: ZkEvent<"fle.notif">["fields"], sid: number): void {
  if (fields.state !== "LOOKING" || fields.my_state !== "LOOKING") return;
  if (fields.sid === sid) {
    const isOwn = fields.leader === sid && attempt.zxid !== null && (fields.zxid ?? fields.zxid_dec) === attempt.zxid;
    if (isOwn) attempt.own ??= { at, ballot: fields };
    return;
  }
  const vote = voteOf(sid, fields);
  if (!attempt.taken.has(vote)) attempt.taken.set(vote, { at, ballot: fields });
}

/** The order of first sendings matters to nobody. */
function* sentIn(
  { begun, isFirst, own, taken }: Attempt,
  sid: number,
  late: (at: Instant) => boolean,
): Generator<readonly [string, Instant]> {
  const isKnown = own !== null && begun !== null && (isFirst || !late(own.at));
  const unknown = Number.NEGATIVE_INFINITY;
  if (own) yield [voteOf(sid, own.ballot), isKnown ? begun : unknown];
  for (const [vote, { at, ballot }] of taken) {
    if (!isKnown) yield [vote, unknown];
    else if (roundOf(ballot) >= roundOf(own.ballot)) {
      yield [vote, at];
      yield [voteOf(sid, { ...own.ballot, ...roundIn(ballot) }), at];
    }
  }
}

function roundIn({ round, round_dec }: Ballot): Pick<Ballot, "round" | "round_dec"> {
  return round === undefined ? { round_dec: round_dec ?? 0 } : { round };
}

function roundOf({ round, round_dec }: Ballot): bigint | number {
  return round ?? round_dec ?? 0;
}

/** A connect that waits for a dead host holds the sender up for this long, and the next one as long again. */
const HELD_UP_MS = 15_000;

/** When the sender of votes may have been held up: around connects that timed out on a thread that blocks, or may block. */
function heldUp(events: readonly ZkEvent[]): (at: Instant) => boolean {
  const waits = events
    .filter(
      (event) =>
        event.kind === "cnx.openfail" && ["timeout", "unknown"].includes(failureClass(event.causes, event.fields.addr)),
    )
    .filter(({ thread }) => thread === "" || holdsUpVotes(readThread(thread).role))
    .map(({ at }) => at)
    .sort((a, b) => a - b);
  return (at) =>
    (waits[countEarly(waits, (wait) => wait < at - HELD_UP_MS)] ?? Number.POSITIVE_INFINITY) <= at + HELD_UP_MS;
}
