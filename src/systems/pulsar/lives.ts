/** The processes of one node: when each began and was ready, and how it ended. */
import { eventsDuring } from "../../correlate/event-log.ts";
import type { Instant } from "../../event.ts";
import { countBegun, countEarly, during } from "../../extent.ts";
import type { EventLog, Kind, PulEvent } from "./events.ts";

/** One process. */
export interface Life {
  readonly from: Instant;
  /** Its last event; where no other process follows, its last line. */
  readonly to: Instant;
  /** The line it began with; null where the log begins in the middle. */
  readonly banner: PulEvent | null;
  readonly ready: PulEvent | null;
  /**
   * `stopped`: in order; `halted`: it shut itself down at once, without a drain; `refused`: the start failed;
   * `silent`: another process began and no line says why; `open`: nothing says that it is gone.
   */
  readonly end: "stopped" | "halted" | "refused" | "silent" | "open";
  /** The lines that tell the end, in order; none for `silent` and `open`. */
  readonly last: readonly PulEvent[];
}

/** What a process prints that was asked to stop, in any release. */
const STOPS = [
  "br.hook",
  "br.closing",
  "br.svc.stop",
  "br.unload.all",
  "br.disable",
  "br.unload.done",
  "br.graceful",
  "br.graceful.to",
  "br.graceful.err",
  "br.closed",
  "br.closed.timeout",
  "br.closed.err",
  "br.starter.stop",
] as const satisfies readonly Kind[];
/** What a process prints that ends itself. */
const HALTS = [
  "br.immediate",
  "ms.shutdown",
  "ms.old.lost.timeout",
  "ms.old.lost.expired",
  "ms.old.shutdown",
  "el.old.die",
  "br.halt",
  "mm.oom",
  "mm.exit",
  "capture.mm.heap",
  "fw.fatal",
] as const satisfies readonly Kind[];
const FAILURES = ["br.start.load", "br.start.fail", "br.start.fail2", "br.uncaught"] as const satisfies readonly Kind[];
/** What a starter says of the whole start: it ends the process, whatever was ready by then. */
const LAST_FAILURES: ReadonlySet<Kind> = new Set<Kind>(["br.start.fail", "br.start.fail2"]);

/** The processes in the log of one node, in order. @param last its last record, event or not */
export function livesOf(log: EventLog, last: Instant | null): Life[] {
  const begins: (PulEvent | null)[] = [...log.of("br.start")];
  const first = log.all[0];
  if (first && (begins[0] === undefined || (begins[0] && first.at < begins[0].at))) begins.unshift(null);
  return begins.map((banner, index) => lifeOf(log, banner, begins[index + 1]?.at ?? null, last));
}

function lifeOf(log: EventLog, banner: PulEvent | null, next: Instant | null, lastRecord: Instant | null): Life {
  const from = banner?.at ?? log.all[0]?.at ?? 0;
  const until = next ?? Number.POSITIVE_INFINITY;
  const own = <K extends Kind>(...kinds: readonly K[]) =>
    eventsDuring(log, from, until, ...kinds).filter(({ at }) => at < until);
  // a broker may be set to go on without memory
  const halts = own(...HALTS).filter((event) => event.kind !== "mm.oom" || event.fields.ending !== undefined);
  const stops = own(...STOPS);
  // another thread ends alone
  const fails = own(...FAILURES).filter((event) => event.kind !== "br.uncaught" || event.fields.thread_name === "main");
  const ready = own("br.ready", "br.ready2", "br.started")[0] ?? null;
  const lastEvent = during<PulEvent>(log.all, from, until).findLast(({ at }) => at < until)?.at ?? from;
  const to = next === null ? Math.max(lastEvent, lastRecord ?? lastEvent) : lastEvent;
  const ends = (end: Life["end"], lines: readonly PulEvent[]): Life => ({ from, to, banner, ready, end, last: lines });
  const worker = own("fw.start.fail", "fw.producer.fail");
  const failed = [...fails, ...worker].sort((a, b) => a.at - b.at);
  // a functions worker is started last, and takes a broker that is ready with it
  const isLate = ready !== null && fails.some(({ kind, at }) => LAST_FAILURES.has(kind) && at >= ready.at);
  if (failed.length > 0 && (!ready || isLate)) return ends("refused", failed);
  const halt = halts[0];
  // an orderly stop ends with a halt as well
  const isOrderly = stops[0] !== undefined && halt !== undefined && halt.kind === "br.halt" && stops[0].at < halt.at;
  if (halt && !isOrderly)
    return ends(
      "halted",
      [...halts, ...stops].sort((a, b) => a.at - b.at),
    );
  if (stops.length > 0) return ends("stopped", stops);
  return ends(next === null ? "open" : "silent", []);
}

/** The life of an instant; its last line may be long before it. */
export function lifeAt(lives: readonly Life[], at: Instant): Life | undefined {
  return lives[countBegun(lives, at) - 1];
}

/** True for a life of which a line says that it is over. */
export function isOver({ end }: Life): boolean {
  return end === "stopped" || end === "halted" || end === "refused";
}

/** True while a process is on its way down: what breaks then breaks because it ends. */
export function isEnding(lives: readonly Life[], at: Instant): boolean {
  const begun = lifeAt(lives, at)?.last[0]?.at ?? null;
  return begun !== null && at >= begun;
}

/** The first line of others by which a broker was gone behind a life of it, and before the next one; undefined for none. */
export function seenGone(gone: readonly PulEvent[], life: Life, next: Life | undefined): PulEvent | undefined {
  const seen = gone[countEarly(gone, ({ at }) => at < life.to)];
  return seen && (!next || seen.at < next.from) ? seen : undefined;
}
