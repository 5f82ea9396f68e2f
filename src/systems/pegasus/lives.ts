/**
 * The processes of one server: when each began, and how it ended. SIGTERM leaves no line in the log, a lost lock ends a
 * meta server with status 0 and no fatal line, and a failed check prints one fatal line (two up to 2.4).
 */
import { eventsDuring } from "../../correlate/event-log.ts";
import { type Killing, killingOf } from "../../correlate/killed.ts";
import type { Instant, LineRef } from "../../event.ts";
import { countBegun, during } from "../../extent.ts";
import type { EventLog, Kind, PegEvent } from "./events.ts";

/** One process. */
export interface Life {
  readonly from: Instant;
  /** Its last line. */
  readonly to: Instant;
  /** The line it began with; null where the log begins in the middle. */
  readonly banner: LineRef | null;
  /**
   * `crashed`: a check failed; `killed`: another program's lines say so; `expired`: a meta server that lost the lock;
   * `stopped`: its output says so;
   * `silent`: another process began and no line says why; `open`: nothing says that it is gone.
   */
  readonly end: "crashed" | "killed" | "expired" | "stopped" | "silent" | "open";
  /** The lines of the failed check, or of the lost lock. */
  readonly last: readonly PegEvent[];
  /** What ended it from outside, of one that says nothing of its end itself. */
  readonly killed: Killing | null;
}

/** Lines that other threads still write after a failed check are written within this. */
const LINGER_MS = 3000;
/** The lines of one start stand this near to one another. */
const SAME_START_MS = 5000;

/** Lines that begin a process, in the order in which a start prints them. */
const STARTS = ["proc.banner", "proc.start", "proc.node"] as const;
/** Checks that end a process, for text that has lost its levels. */
const CHECKS = new Set<Kind>([
  "meta.start.fail",
  "node.inconsistent",
  "plist.missing",
  "ckpt.assert",
  "db.cf",
  "dup.gced",
  "dup.load.crash",
  "assert.failed",
  "assert.failed.replica",
  "assert.unreachable",
  "assert.err",
  "assert.open",
]);
const SEGMENTATION_FAULT = 11;
/** The name of the program, and of units that run it. */
const PROGRAM = /pegasus/i;

/** A fatal line of a wording that is not known: up to 2.4 some of them end nothing. */
const UNKNOWN_WORDS: Kind = "fatal.words";

/** True for the line of a check that ended the process, or that may have. */
export function isFatal(event: PegEvent): boolean {
  return event.level === "fatal" || (CHECKS.has(event.kind) && (event.level === null || event.level === "error"));
}

/** The processes in the log of one server, in order. @param last when its last record was written, known lines too */
export function livesOf(log: EventLog, last: Instant | null): Life[] {
  const begins = beginsOf(log);
  const first = log.all[0];
  if (first && (begins[0] === undefined || first.at < begins[0].at)) begins.unshift({ at: first.at, ref: null });
  return begins.map(({ at, ref }, index) => {
    const next = begins[index + 1] ?? null;
    return lifeOf(log, at, ref, next, next === null ? last : null);
  });
}

interface Begin {
  readonly at: Instant;
  readonly ref: LineRef | null;
  /** Milliseconds since the record before it, where that is no event. */
  readonly quietMs?: number | undefined;
}

/** Starts, and where the lines of a start are cut away what is written long after a failed check. */
function beginsOf(log: EventLog): Begin[] {
  const begins: Begin[] = [];
  let failed: Instant | null = null;
  for (const event of log.all) {
    const isStart = STARTS.some((kind) => kind === event.kind);
    const last = begins.at(-1)?.at ?? Number.NEGATIVE_INFINITY;
    const isSecond = event.kind !== "proc.banner" && event.at - last < SAME_START_MS && failed === null;
    if (isStart && !isSecond) {
      begins.push({ at: event.at, ref: event.ref, quietMs: event.quietMs });
      failed = null;
    } else if (failed !== null && event.at - failed > LINGER_MS && !event.kind.startsWith("trace.")) {
      begins.push({ at: event.at, ref: null });
      failed = null;
    }
    if (isFatal(event) && event.kind !== UNKNOWN_WORDS) failed = event.at;
  }
  return begins;
}

/**
 * The fatal lines that a process ended with. One of unknown words alone has to be its last: with an assertion, or with
 * its end. @param to when it wrote its last line
 */
function lastChecks(own: readonly PegEvent[], to: Instant): PegEvent[] {
  const fatal = own.filter(isFatal);
  const isTold = fatal.some(({ kind }) => kind !== UNKNOWN_WORDS);
  return isTold ? fatal : fatal.filter(({ at }) => to - at <= LINGER_MS);
}

/** @param last when the last record of the log was written, where this is its last process */
function lifeOf(log: EventLog, from: Instant, banner: LineRef | null, next: Begin | null, last: Instant | null): Life {
  const until = next?.at ?? Number.POSITIVE_INFINITY;
  const own = during<PegEvent>(log.all, from, until).filter(({ at }) => at < until);
  const to = own.at(-1)?.at ?? from;
  const ownOf = <K extends Kind>(kind: K) => eventsDuring(log, from, until, kind).filter(({ at }) => at < until);
  const checks = lastChecks(own, Math.max(to, last ?? to));
  const signals = ownOf("trace.signal");
  const expired = ownOf("leader.expired");
  const exits = ownOf("trace.exit");
  const faults = signals.filter(({ fields }) => fields.signal === SEGMENTATION_FAULT);
  const ends = (end: Life["end"], lines: readonly PegEvent[]): Life => ({
    from,
    to,
    banner,
    end,
    last: lines,
    killed: null,
  });
  if (checks.length > 0) return ends("crashed", checks);
  if (faults.length > 0) return ends("crashed", faults);
  if (expired.length > 0) return ends("expired", expired);
  const stops = [...signals, ...exits];
  if (stops.length > 0) return ends("stopped", stops);
  const killed = killingOf(own, PROGRAM);
  if (killed)
    return {
      ...ends(
        "killed",
        own.filter(({ ref }) => killed.refs.includes(ref)),
      ),
      killed,
    };
  if (next === null) return ends("open", []);
  // what a server prints while it serves is mostly no event; what stands right before a start may be of that
  const { quietMs } = next;
  const isOfBefore = quietMs !== undefined && quietMs >= SAME_START_MS;
  return { ...ends("silent", []), to: isOfBefore ? Math.max(to, next.at - quietMs) : to };
}

/** The life of an instant; its last line may be long before it. */
export function lifeAt(lives: readonly Life[], at: Instant): Life | undefined {
  return lives[countBegun(lives, at) - 1];
}

/** True for a life of which a line says that it is over. */
export function isOver({ end }: Life): boolean {
  return end === "crashed" || end === "killed" || end === "expired" || end === "stopped";
}
