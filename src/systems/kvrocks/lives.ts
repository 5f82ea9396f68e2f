/** The processes of one node: when each began and was ready, and how it ended. */

import { eventsDuring, eventsOf } from "../../correlate/event-log.ts";
import { grouped } from "../../correlate/grouped.ts";
import { type Killing, killingOf } from "../../correlate/killed.ts";
import type { Instant, LineRef } from "../../event.ts";
import { countBegun, countEarly, during, greatest } from "../../extent.ts";
import type { EventLog, Kind, KvEvent } from "./events.ts";
import { isBefore } from "./version.ts";

/** One process. */
export interface Life {
  readonly from: Instant;
  /** Its last line. */
  readonly to: Instant;
  /** Its banner; null where the log begins in the middle. */
  readonly banner: KvEvent<"proc.banner"> | null;
  readonly ready: KvEvent<"proc.ready" | "proc.load.ok"> | null;
  /** `silent`: another process began and no line says why this one is gone; `open`: nothing says that it is. */
  readonly end: "stopped" | "crashed" | "refused" | "silent" | "open";
  /** The line that tells its end; for `silent` the banner of the next one. */
  readonly endRef: LineRef | null;
  /** When it was asked to stop, or received its signal. */
  readonly ending: Instant | null;
  /** What ended it from outside, of one that says nothing of its end itself. */
  readonly killed: Killing | null;
}

/** A start that another process stood in the way of, while that one went on. */
export interface RefusedStart {
  readonly banner: KvEvent<"proc.banner">;
  readonly refusal: StartError;
}

/** An error after which a start is given up. */
export type StartError = KvEvent<(typeof START_ERRORS)[number] | typeof CONFIG_ERROR>;

/** The name of the program, and of units that run it. */
const PROGRAM = /kvrocks/i;

/** A refused start is over within this. */
const START_WITHIN_MS = 60_000;

/** Lines after which a process does not go on, but for those of its way down. */
const STOPS = ["proc.stop.signal", "proc.stop.cmd"] as const;
/** What every stop in cluster mode ends with; no migration has the slot -1. */
const LAST_OF_STOP = "-1";
/** What a stop prints behind the line that tells of it; alone, they do not tell that there was none. */
const STOP_TAIL = new Set<Kind>(["rep.stop.loop", "rep.stopped", "mst.feed.end"]);
const CRASHES = ["proc.crash", "proc.check.fail", "trace.terminate", "trace.shell"] as const;
/** What follows the line that names the signal: where the log lacks that line, they prove the crash alone. */
export const CRASH_BODY = ["proc.crash.trace", "proc.crash.frame", "proc.crash.end"] as const;
/** A trace is written within this of its signal; debug builds look symbols up for two minutes. */
export const TRACE_WITHIN_MS = 5 * 60_000;
export const START_ERRORS = [
  "proc.port.busy",
  "proc.open.fail",
  "proc.listen.fail",
  "proc.listen.unix.fail",
  "proc.listen.fd.fail",
  "proc.start.fail",
  "proc.ulimit",
  "proc.tls",
] as const;

/** Such a start opens no log: it says nothing of the process before it, and has the time of that one's last line. */
export const CONFIG_ERROR = "trace.config.fail";

/** Before it a server is silent once it has loaded its data. */
const FIRST_WITH_READY_LINE = "2.1";

/** How RocksDB and the operating system say that somebody else has it. */
const TAKEN = ["While lock file", "lock hold by current process", "Address already in use"];

/** Another process has the port or the directory. */
export function isTaken({ kind, fields }: StartError): boolean {
  return kind === "proc.port.busy" || ("err" in fields && TAKEN.some((words) => fields.err?.includes(words)));
}

export interface Lives {
  readonly lives: readonly Life[];
  readonly refused: readonly RefusedStart[];
}

/** The processes in the log of one node, in order. */
export function livesOf(log: EventLog, last: Instant | null): Lives {
  const banners = log.of("proc.banner");
  const ends = eventsOf(log, ...STOPS, ...CRASHES, ...CRASH_BODY, ...START_ERRORS);
  let told = 0;
  let ended = false;
  const refusals = new Set<unknown>();
  const refused: RefusedStart[] = [];
  const begins: (KvEvent<"proc.banner"> | null)[] = [];
  for (const [index, banner] of banners.entries()) {
    const next = banners[index + 1]?.at ?? Number.POSITIVE_INFINITY;
    const refusal = refusalOf(log, banner, next);
    // the process before goes on, in the same file; starts that were refused meanwhile are none of its lines
    for (let end = ends[told]; end && end.at < banner.at; end = ends[++told]) ended ||= !refusals.has(end);
    const runs = (log.all[0]?.at ?? banner.at) < banner.at && !ended;
    // a port or a directory that is taken shows that it is there, also where it says nothing more
    if (refusal && runs) {
      refused.push({ banner, refusal });
      refusals.add(refusal);
    } else {
      begins.push(banner);
      ended = false;
    }
  }
  const first = log.all[0];
  if (first && (begins[0] === undefined || (begins[0] && first.at < begins[0].at))) begins.unshift(null);
  const errors = grouped(eventsOf(log, ...START_ERRORS), ({ thread }) => thread);
  const lives = begins.map((banner, index) => lifeOf(log, errors, banner, begins[index + 1] ?? null, last));
  return { lives, refused };
}

function refusalOf(log: EventLog, banner: KvEvent<"proc.banner">, next: Instant): StartError | null {
  const until = Math.min(next, banner.at + START_WITHIN_MS);
  const ready = during(log.of("proc.ready"), banner.at, until).find(({ at }) => at < until);
  const found = eventsDuring(log, banner.at, until, "proc.port.busy", "proc.open.fail", "proc.listen.fail").find(
    ({ at, thread }) => at < until && thread === banner.thread,
  );
  return found && !ready && isTaken(found) ? found : null;
}

/** @param errors of starts, by their threads */
function lifeOf(
  log: EventLog,
  errors: ReadonlyMap<string, readonly StartError[]>,
  banner: KvEvent<"proc.banner"> | null,
  next: KvEvent<"proc.banner"> | null,
  last: Instant | null,
): Life {
  const from = banner?.at ?? log.all[0]?.at ?? 0;
  const until = next?.at ?? Number.POSITIVE_INFINITY;
  const isOwn = ({ at }: { readonly at: Instant }) => at >= from && at < until;
  const ownOf = <K extends Kind>(...kinds: readonly K[]) => eventsDuring(log, from, until, ...kinds).filter(isOwn);
  const own = during<KvEvent>(log.all, from, until).filter(isOwn);
  // of a log that begins in the middle of a stop its last lines are left
  const isTail = banner === null && own.every(({ kind }) => STOP_TAIL.has(kind));
  const tail = next
    ? (ownOf("mig.clean").find(({ fields }) => fields.slots === LAST_OF_STOP) ?? (isTail ? own[0] : undefined))
    : undefined;
  const stop = ownOf(...STOPS)[0] ?? tail;
  const crash = ownOf(...CRASHES)[0] ?? ownOf(...CRASH_BODY).find((line) => isHeadless(log, line));
  const refusal = ownOf(...START_ERRORS)[0] ?? (own.length <= 1 ? lateRefusal(errors, banner) : undefined);
  const ready = ownOf("proc.ready")[0] ?? (hasReadyLine(banner) ? undefined : ownOf("proc.load.ok")[0]);
  const [end, line] = stop
    ? (["stopped", stop] as const)
    : crash
      ? (["crashed", crash] as const)
      : refusal && !ready
        ? (["refused", refusal] as const)
        : next
          ? (["silent", next] as const)
          : (["open", null] as const);
  // two banners of one moment leave nothing to the first, where standard output and error were joined out of order
  const to = greatest([from, ...own.map(({ at }) => at), ...(end === "silent" && next ? lastBefore(next) : [])]);
  return {
    from,
    to: next ? to : Math.max(to, end === "open" ? (last ?? to) : to),
    banner,
    ready: ready ?? null,
    end,
    endRef: line?.ref ?? null,
    ending: end === "stopped" || end === "crashed" || end === "refused" ? (line?.at ?? null) : null,
    killed: end === "silent" || end === "open" ? killingOf(own, PROGRAM) : null,
  };
}

/** When the record before a banner was written, where that is no event: clients come and go on such lines for hours. */
function lastBefore({ at, quietMs }: KvEvent<"proc.banner">): readonly Instant[] {
  return quietMs === undefined ? [] : [at - quietMs];
}

/** The refusal of a process whose lines stand behind the banner of the next one; the thread tells that it is its own. */
function lateRefusal(
  errors: ReadonlyMap<string, readonly StartError[]>,
  banner: KvEvent<"proc.banner"> | null,
): StartError | undefined {
  if (!banner || banner.thread === "") return undefined;
  const own = errors.get(banner.thread) ?? [];
  return own[countEarly(own, ({ at }) => at < banner.at)];
}

/** Releases up to 2.0 print none: what they have loaded stands for it. Later ones may still be refused after that. */
function hasReadyLine(banner: KvEvent<"proc.banner"> | null): boolean {
  return !isBefore(banner?.fields.version ?? null, FIRST_WITH_READY_LINE);
}

/** A line of a crash report whose first line the log does not have. */
export function isHeadless(log: EventLog, line: KvEvent<(typeof CRASH_BODY)[number]>): boolean {
  return !during(log.of("proc.crash"), line.at - TRACE_WITHIN_MS, line.at).some(({ thread }) => thread === line.thread);
}

/** The life of an instant; its last line may be long before it. */
export function lifeAt(lives: readonly Life[], at: Instant): Life | undefined {
  return lives[countBegun(lives, at) - 1];
}

/** True while a process is on its way down: what breaks then breaks because it ends. */
export function isEnding(lives: readonly Life[], at: Instant): boolean {
  const ending = lifeAt(lives, at)?.ending ?? null;
  return ending !== null && at >= ending;
}
