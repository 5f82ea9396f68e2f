/** What the lines of one attempt to find a leader say, in the order in which its thread came to them. */
import type { Instant, LineRef } from "../../../event.ts";
import { countEarly } from "../../../extent.ts";
import type { ZkEvent } from "../events.ts";
import type { Life, RoleAttempt } from "../role.ts";
import type { SeenVote, Server } from "../server.ts";
import { FINALIZE_WAIT_MS, type Notification, nextWaitMs } from "./rules.ts";

/** Something that the electing thread did. */
export type Happening =
  | { readonly kind: "vote"; readonly at: Instant; readonly vote: Notification; readonly ref: LineRef }
  /** A wait for votes ended without one, and the votes were sent once more. `waitMs` is the wait that follows. */
  | { readonly kind: "timeout"; readonly at: Instant; readonly waitMs: number; readonly ref: LineRef };

export interface AttemptLog {
  readonly server: Server;
  readonly life: Life;
  readonly attempt: RoleAttempt;
  /** `New election`; null where that line is not in the log. */
  readonly begin: ZkEvent<"fle.start"> | null;
  /** The line of the role that was taken; null where the attempt has not ended so. */
  readonly end: ZkEvent | null;
  /** In the order of processing: a vote that arrived while the thread dialled dead peers comes behind that time-out. */
  readonly happenings: readonly Happening[];
  /** Senders and candidates that the server says it does not know. */
  readonly strangers: ReadonlySet<number>;
  /** Lines that say the rules were not the usual ones within the attempt: an oracle, or a new configuration. */
  readonly unusual: "oracle" | "reconfiguration" | null;
  /** It has more lines than were wanted, so nothing of it stands here. */
  readonly tooLong: boolean;
}

/** Waits end this much late or early by the stamps of a log. */
const STAMP_TOLERANCE_MS = 25;

/** How much of a log is wanted. A server that loops makes thousands of attempts, and an attempt may last for days. */
export interface Limits {
  readonly attemptsOfLife: number;
  readonly attempts: number;
  readonly linesOfAttempt: number;
}

export const ALL: Limits = {
  attemptsOfLife: Number.POSITIVE_INFINITY,
  attempts: Number.POSITIVE_INFINITY,
  linesOfAttempt: Number.POSITIVE_INFINITY,
};

/** Longer attempts would hold up whoever steps through all others. */
export const FOR_STEPS: Limits = { ...ALL, linesOfAttempt: 100_000 };

/** What a report is worth waiting for; later attempts of a server that loops are like the first. */
export const FOR_A_REPORT: Limits = { attemptsOfLife: 20, attempts: 200, linesOfAttempt: 2000 };

/** Each attempt of a server with what happened in it, in order of time. */
export function attemptLogs(server: Server, limits: Limits): AttemptLog[] {
  const { all } = server.log;
  let reached = 0;
  const ofLife = new Map<Life, number>();
  let taken = 0;
  return server.attempts.flatMap((attempt) => {
    const life = lifeOf(server, attempt);
    const place = ofLife.get(life) ?? 0;
    ofLife.set(life, place + 1);
    if (place >= limits.attemptsOfLife || taken >= limits.attempts) return [];
    taken++;
    // votes that came before the attempt, but after the last one was decided, wait in the queue
    const first = Math.max(
      reached,
      countEarly(all, ({ at }) => at < life.from),
    );
    const stop = Math.max(
      first,
      countEarly(all, ({ at }) => at <= attempt.to),
    );
    const tooLong = stop - first > limits.linesOfAttempt;
    const own = tooLong ? [] : all.slice(first, stop);
    const begun = own.findIndex(({ kind, at }) => kind === "fle.start" && at >= attempt.from);
    const roles = own.findIndex((event, index) => index > begun && isDecision(event));
    const ended = begun >= 0 && roles > begun ? roles : own.length;
    reached = tooLong ? stop : first + ended;
    const events = own.slice(0, ended);
    const begin = own[begun];
    const end = own[ended];
    const log: AttemptLog = {
      server,
      life,
      attempt,
      begin: begin?.kind === "fle.start" ? begin : null,
      end: end ?? null,
      happenings: begin ? inOrderOfProcessing(events.filter(isTold), begin.at) : [],
      strangers: new Set(events.flatMap((event) => strangerIn(event) ?? [])),
      unusual: unusualIn(events),
      tooLong,
    };
    return [log];
  });
}

function lifeOf({ lives }: Server, { from }: RoleAttempt): Life {
  const life = lives[Math.max(0, countEarly(lives, (one) => one.from <= from) - 1)];
  if (!life) throw new Error("an attempt belongs to a life");
  return life;
}

function isDecision({ kind }: ZkEvent): boolean {
  return kind === "role.following" || kind === "role.leading" || kind === "role.observing";
}

type Told = ZkEvent<"fle.notif"> | ZkEvent<"fle.timeout">;

/** Votes that were queued for the electing thread, and its time-outs. */
function isTold(event: ZkEvent): event is Told {
  return event.kind === "fle.timeout" || (event.kind === "fle.notif" && event.fields.my_state === "LOOKING");
}

function strangerIn(event: ZkEvent): number | null {
  switch (event.kind) {
    case "fle.ignore.member":
    case "fle.ignore.sender":
      return event.fields.sid;
    case "fle.ignore.leader":
      return event.fields.leader;
    default:
      return null;
  }
}

function unusualIn(events: readonly ZkEvent[]): AttemptLog["unusual"] {
  // later releases print that it advises against it where there is no oracle at all
  if (events.some((event) => event.kind === "fle.oracle" && event.fields.advice === "to follow")) return "oracle";
  const changes = events.some(({ kind }) => kind === "fle.config.restart" || kind === "rc.restartle");
  return changes ? "reconfiguration" : null;
}

/**
 * Votes are logged by the thread that receives them and weighed by another one, which may be dialling dead peers
 * (`connectAll`). It logs the time-out only when that is over, so a vote that arrived when the wait was already over, or
 * so late that a whole wait does not fit between it and the time-out, was weighed after that line.
 */
function inOrderOfProcessing(events: readonly Told[], begunAt: Instant): Happening[] {
  const happenings: Happening[] = [];
  const deferred: Extract<Happening, { kind: "vote" }>[] = [];
  let polledSince = begunAt;
  // the first wait is a setting from 3.6 on; the number printed is twice as much
  const first = events.find((event) => event.kind === "fle.timeout");
  let waitMs = first ? first.fields.ms / 2 : FINALIZE_WAIT_MS;
  const nextTimeouts = timesBehind(events);
  for (const [index, event] of events.entries()) {
    const { at, ref } = event;
    if (event.kind === "fle.timeout") {
      const weighed = deferred.splice(0).map((vote) => ({ ...vote, at: Math.max(vote.at, at) }));
      happenings.push({ kind: "timeout", at, waitMs: event.fields.ms, ref }, ...weighed);
      polledSince = at;
      waitMs = event.fields.ms;
      continue;
    }
    const happening = { kind: "vote", at: Math.max(at, polledSince), vote: notificationIn(event), ref } as const;
    const next = nextTimeouts[index] ?? Number.POSITIVE_INFINITY;
    const late = at > polledSince + waitMs + STAMP_TOLERANCE_MS || next < at + waitMs - STAMP_TOLERANCE_MS;
    if (deferred.length > 0 || (late && next < Number.POSITIVE_INFINITY)) deferred.push(happening);
    else {
      happenings.push(happening);
      polledSince = Math.max(polledSince, at);
    }
  }
  return [...happenings, ...deferred];
}

/** For each event the instant of the next time-out behind it. */
function timesBehind(events: readonly Told[]): Float64Array {
  const times = new Float64Array(events.length).fill(Number.POSITIVE_INFINITY);
  let next = Number.POSITIVE_INFINITY;
  for (let i = events.length - 1; i >= 0; i--) {
    times[i] = next;
    const event = events[i];
    if (event?.kind === "fle.timeout") next = event.at;
  }
  return times;
}

function notificationIn({ fields }: ZkEvent<"fle.notif">): Notification {
  const { sid, leader, state, format } = fields;
  const signed = (hex: bigint | undefined, decimal: number | undefined) =>
    BigInt.asIntN(64, hex ?? BigInt(decimal ?? 0));
  return {
    sid,
    leader,
    state,
    zxid: signed(fields.zxid, fields.zxid_dec),
    round: signed(fields.round, fields.round_dec),
    epoch: signed(fields.peer_epoch, fields.peer_epoch_dec),
    format: Number(format ?? 0),
  };
}

/** A vote of the columns of a server, as the rules take it. */
export function notificationOf(vote: SeenVote): Notification {
  return {
    sid: vote.from,
    leader: vote.leader,
    state: vote.state,
    zxid: BigInt.asIntN(64, vote.zxid),
    round: vote.round,
    epoch: BigInt.asIntN(64, vote.peerEpoch ?? 0n),
    format: vote.format,
  };
}

/** The lines of time-outs that do not follow the ladder of doubling waits: each with the wait that was due. */
export function offLadder({ happenings }: AttemptLog, longestMs: number): { at: Instant; due: number; ref: LineRef }[] {
  const waits = happenings.filter((one) => one.kind === "timeout");
  return waits.flatMap(({ at, waitMs, ref }, index) => {
    const before = waits[index - 1];
    // a line that stands twice is one line read from two files
    if (!before || (before.at === at && before.waitMs === waitMs)) return [];
    const due = nextWaitMs(before.waitMs, longestMs);
    return waitMs === due ? [] : [{ at, due, ref }];
  });
}
