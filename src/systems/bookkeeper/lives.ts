/**
 * The processes of one node: when each began and was up, and how it ended. A bookie that is asked to stop says so in its
 * shutdown hook; one that ends itself triggers its shutdown with an exit code; one that is killed leaves nothing, and from
 * 4.15 on its next start says that.
 */
import type { Instant, LineRef } from "../../event.ts";
import { countBegun, during } from "../../extent.ts";
import type { BkEvent, EventLog, Kind } from "./events.ts";

/** One process. */
export interface Life {
  readonly from: Instant;
  /** Its last event: lines that say nothing of state may stand behind it. */
  readonly to: Instant;
  /** The line it began with; null where the log begins in the middle. */
  readonly banner: LineRef | null;
  /** It says that it is up. */
  readonly ready: BkEvent | null;
  /**
   * `failed`: it ended itself by an error; `refused`: it never came up; `stopped`: in order; `silent`: another process
   * began and no line says why; `open`: nothing says that it is gone.
   */
  readonly end: "failed" | "refused" | "stopped" | "silent" | "open";
  readonly exitCode: number | null;
  /** The lines that tell its end. */
  readonly last: readonly BkEvent[];
  /** When its end began. */
  readonly ending: Instant | null;
  /** It found on its disks that it was read-only, or it was told to be. */
  readonly bootsReadOnly: boolean;
  /** Lines of the start that tell that the process before was killed. */
  readonly unclean: readonly BkEvent[];
}

/** Lines that begin a process, in the order in which a start prints them. */
const STARTS: readonly Kind[] = ["bk.conf", "bk.hello", "bk.component.load"];
/** The lines of one start stand this near to one another. */
const SAME_START_MS = 60_000;
/** A process that ends itself is gone by then; what is written later is of another one. */
const LINGER_MS = 120_000;

/** A start that is given up. */
const REFUSALS = new Set<Kind>([
  "bk.build.fail",
  "bk.run.fail",
  "bk.starter.fail",
  "bk.component.fail",
  "ar.build.fail",
  "bk.journal.replay.fail",
]);
/** A process prints one of these once, and exits. */
const LAST_WORDS = new Set<Kind>(["bk.build.fail", "bk.run.fail", "bk.starter.fail", "ar.build.fail"]);
/** It is gone this soon, and no supervisor starts the next one before. */
const EXITS_WITHIN_MS = 1000;
/** Errors that end a process by themselves, whatever is printed after. */
const FAILURES = new Set<Kind>([
  "bk.oom",
  "bk.thread.critical",
  "bk.handler.trigger",
  "bk.register.fail",
  "bk.ro.disabled",
  "bk.ro.fail",
  "dk.fatal",
  // whatever SyncThread does not catch is a fatal error of the directories, in all releases
  "ls.sync.fail",
  "ar.expired",
  "capture.jvm.heap",
]);
const STOPS = new Set<Kind>([
  "bk.hook.close",
  "bk.hook.closed",
  "bk.server.shutdown",
  "bk.server.shutdown.ok",
  "capture.jvm.stop",
]);

/** The shutdown of a bookie is under way, whoever asked for it; the journal's own thread may say so when it only broke. */
function isShutting({ kind, thread }: BkEvent): boolean {
  return kind === "bk.shutdown" || (kind === "jr.quit" && thread !== "" && !thread.startsWith("BookieJournal"));
}

/** The processes in the log of one node, in order. */
export function livesOf(log: EventLog): Life[] {
  const begins = beginsOf(log);
  return begins.map(({ at, ref, index }, i) => {
    const next = begins[i + 1];
    return lifeOf(log.all.slice(index, next?.index ?? log.all.length), at, ref, next !== undefined);
  });
}

interface Begin {
  readonly at: Instant;
  readonly ref: LineRef | null;
  /** Its place among all events. */
  readonly index: number;
}

function beginsOf(log: EventLog): Begin[] {
  const begins: Begin[] = [];
  let rank = -1;
  let ended: Instant | null = null;
  /** The place of the last words of a process whose next one has not been seen to begin. */
  let exited: number | null = null;
  for (const [index, event] of log.all.entries()) {
    const { at, ref, kind } = event;
    const own = STARTS.indexOf(kind);
    const begun = begins.at(-1)?.at ?? Number.NEGATIVE_INFINITY;
    const isSecond = own >= rank && (own > rank || kind === "bk.component.load") && at - begun < SAME_START_MS;
    const isStart = own >= 0 && !(isSecond && ended === null && rank >= 0);
    const isLate = ended !== null && at - ended > LINGER_MS && !kind.startsWith("trace.");
    if (isStart || isLate || begins.length === 0) {
      begins.push({ at, ref: own >= 0 ? ref : null, index });
      ended = null;
      exited = null;
      rank = own;
    } else if (own >= 0) rank = own;
    if (LAST_WORDS.has(kind)) {
      if (exited !== null) begins.push(beginBehind(log.all, exited, index));
      exited = index;
    }
    if (isEnd(event)) ended = at;
  }
  return begins;
}

/** Where the next process begins whose start is not told: behind what the one before still wrote while it exited. */
function beginBehind(all: readonly BkEvent[], exited: number, index: number): Begin {
  const over = (all[exited]?.at ?? 0) + EXITS_WITHIN_MS;
  const first = all.findIndex(({ at, kind }, i) => i > exited && at > over && !kind.startsWith("trace."));
  const own = first < 0 || first > index ? index : first;
  return { at: all[own]?.at ?? over, ref: null, index: own };
}

function isEnd(event: BkEvent): boolean {
  return (
    isFailure(event) || REFUSALS.has(event.kind) || event.kind === "bk.hook.closed" || event.kind === "bk.shutdown"
  );
}

function isFailure(event: BkEvent): boolean {
  if (event.kind === "bk.shutdown.trigger" || event.kind === "bk.shutdown" || event.kind === "ar.stop")
    return event.fields.code !== 0;
  return FAILURES.has(event.kind);
}

function lifeOf(own: readonly BkEvent[], from: Instant, banner: LineRef | null, isFollowed: boolean): Life {
  const to = own.at(-1)?.at ?? from;
  const ready = own.find(({ kind }) => kind === "bk.component.started" || kind === "bk.reg.do") ?? null;
  const unclean = own.filter(({ kind }) => kind === "bk.unclean" || kind === "bk.dirty.files");
  const codes = own.flatMap((event) =>
    event.kind === "bk.shutdown.trigger" || event.kind === "bk.shutdown" || event.kind === "ar.stop"
      ? [event.fields.code]
      : [],
  );
  const bootsReadOnly = own.some(
    (event) => event.kind === "bk.ro.forced" || (event.kind === "bk.status.read" && event.fields.mode === "READ_ONLY"),
  );
  const ends = (end: Life["end"], last: readonly BkEvent[]): Life => {
    const exitCode = codes.find((code) => code !== 0) ?? codes[0] ?? null;
    return { from, to, banner, ready, end, exitCode, last, ending: last[0]?.at ?? null, bootsReadOnly, unclean };
  };
  const refusals = own.filter(({ kind }) => REFUSALS.has(kind));
  const shutting = own.findIndex(isShutting);
  // from 4.14.6 on the end of the journal triggers a shutdown, also where a shutdown has ended the journal
  const isLate = ({ kind }: BkEvent, index: number) => kind === "bk.shutdown.trigger" && index > shutting;
  // a stop that was asked for ends the parts, and a watcher that notices it comes too late to end the process
  const isNoticedLate = own.some(({ kind }) => kind === "capture.jvm.late");
  const failures = own.filter(
    (event, index) =>
      isFailure(event) &&
      !(shutting >= 0 && isLate(event, index)) &&
      !(isNoticedLate && event.kind === "bk.handler.trigger"),
  );
  const stops = own.filter(({ kind }) => STOPS.has(kind));
  const isAsked = stops[0] !== undefined && stops[0].at < (failures[0]?.at ?? Number.POSITIVE_INFINITY);
  if (refusals.length > 0 && ready === null) return ends("refused", refusals);
  if (failures.length > 0 && !isAsked) return ends("failed", failures);
  const deaths = own.filter(({ kind }) => kind === "bk.deathwatch" || kind === "ar.death");
  const shutdowns = own.filter((event) => isShutting(event) || event.kind === "ar.stop" || event.kind === "ar.closing");
  const [death] = deaths;
  // noticed before anybody asked it to stop
  const asked = (stops[0] ?? shutdowns[0])?.at ?? Number.POSITIVE_INFINITY;
  if (death && death.at < asked) return ends("failed", [death, ...stops]);
  if (stops.length > 0) return ends("stopped", stops);
  if (shutdowns.length > 0) return ends("stopped", shutdowns);
  const noticed = isNoticedLate
    ? own.filter(({ kind }) => kind === "bk.handler.trigger" || kind === "capture.jvm.late")
    : [];
  if (noticed.length > 0) return ends("stopped", noticed);
  return ends(isFollowed ? "silent" : "open", []);
}

/** The life of an instant; its last line may be long before it. */
export function lifeAt(lives: readonly Life[], at: Instant): Life | undefined {
  return lives[countBegun(lives, at) - 1];
}

/** True for a life of which a line says that it is over. */
export function isOver({ end }: Life): boolean {
  return end === "failed" || end === "refused" || end === "stopped";
}

/** True while a process is on its way down: what breaks then breaks because it ends. */
export function isEnding(lives: readonly Life[], at: Instant): boolean {
  const ending = lifeAt(lives, at)?.ending ?? null;
  return ending !== null && at >= ending;
}

/** Lines of one life. */
export function linesOf(log: EventLog, { from, to }: Life): readonly BkEvent[] {
  return during<BkEvent>(log.all, from, to);
}
