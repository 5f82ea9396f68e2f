/**
 * Failed connects to the election port: what kind of failure, how long it took, and whether votes waited for it.
 */
import type { Span } from "../../case.ts";
import { grouped } from "../../correlate/grouped.ts";
import type { Cause, Instant, LineRef } from "../../event.ts";
import { countEarly } from "../../extent.ts";
import { list } from "../../words.ts";
import { isUnresolved } from "./address.ts";
import type { EventLog, ZkEvent } from "./events.ts";
import { osError } from "./os-errors.ts";
import { holdsUpVotes, readThread, type ThreadRole } from "./thread.ts";

/** Why a connect failed. `unknown` where the trace is missing and timing does not tell. */
export type FailureClass = "refused" | "timeout" | "unreachable" | "dns" | "tls" | "other" | "unknown";

const WORDS: Readonly<Record<FailureClass, string>> = {
  refused: "refused",
  timeout: "timed out",
  unreachable: "no route",
  dns: "name not resolved",
  tls: "TLS failed",
  other: "failed",
  unknown: "failed",
};

/** How connects failed, in words, each with how many: `timed out (5)`. */
export function waysTheyFailed(connects: readonly Pick<FailedConnect, "failure">[]): string {
  return list(
    [...grouped(connects, ({ failure }) => WORDS[failure])].map(([word, same]) => `${word} (${same.length})`),
  );
}

export interface FailedConnect {
  readonly at: Instant;
  /** Peer that was dialled. */
  readonly sid: number;
  readonly addr: string;
  readonly failure: FailureClass;
  /** True where the class comes from timing, not from the exception. */
  readonly inferred: boolean;
  /** Beginning of the attempt, as far as the lines tell it. */
  readonly from: Instant;
  readonly thread: ThreadRole | null;
  readonly ref: LineRef;
}

/** `-Dzookeeper.cnxTimeout`, 5 s unless set. */
export const CONNECT_TIMEOUT_MS = 5000;
/** A wait that long, give or take this share, was a connect timeout. */
const TIMEOUT_TOLERANCE = 0.05;
/** What lasts longer is not taken for one wait. */
const LONGEST_STALL_MS = CONNECT_TIMEOUT_MS * (1 + TIMEOUT_TOLERANCE);
/** A refusal arrives within a round trip. */
const REFUSED_WITHIN_MS = 100;

/** Failed election connects of one server, in order. */
export function failedConnects(log: EventLog): FailedConnect[] {
  const lastByThread = new Map<string, Instant>();
  const failures: FailedConnect[] = [];
  for (const event of log.all) {
    if (event.kind === "fle.start") lastByThread.set("", event.at);
    if (event.kind !== "cnx.openfail") continue;
    failures.push(failureOf(event, lastByThread.get(event.thread) ?? null));
    lastByThread.set(event.thread, event.at);
  }
  return failures;
}

function failureOf(event: ZkEvent<"cnx.openfail">, previous: Instant | null): FailedConnect {
  const { at, ref, causes, fields, thread } = event;
  const gap = previous === null ? null : at - previous;
  const told = causes.length > 0 || isUnresolved(fields.addr) ? failureClass(causes, fields.addr) : null;
  const failure = told ?? classByGap(gap);
  const from = failure !== "timeout" ? at : gap !== null && isTimeout(gap) ? at - gap : at - CONNECT_TIMEOUT_MS;
  return {
    at,
    sid: fields.sid,
    addr: fields.addr,
    failure,
    inferred: told === null,
    from,
    thread: readThread(thread).role,
    ref,
  };
}

function isTimeout(gap: number): boolean {
  return Math.abs(gap - CONNECT_TIMEOUT_MS) <= CONNECT_TIMEOUT_MS * TIMEOUT_TOLERANCE;
}

/** An article or a collector that keeps first lines only loses the exception; the time it took is left. */
function classByGap(gap: number | null): FailureClass {
  if (gap === null) return "unknown";
  if (isTimeout(gap)) return "timeout";
  return gap <= REFUSED_WITHIN_MS ? "refused" : "unknown";
}

/**
 * Class of a failed connect or bind by the exceptions under it. Texts vary with the JDK and its language; class names do
 * not.
 * @param addr the address as printed; "" where the line has none
 */
export function failureClass(causes: readonly Cause[], addr: string): FailureClass {
  if (isUnresolved(addr)) return "dns";
  for (const { exception, detail } of causes) {
    if (exception.endsWith("SocketTimeoutException")) return "timeout";
    if (exception.endsWith("UnknownHostException") || exception.endsWith("UnresolvedAddressException")) return "dns";
    if (exception.endsWith("NoRouteToHostException")) return "unreachable";
    if (exception.includes(".ssl.")) return "tls";
    if (exception.endsWith("ConnectException")) return osError(detail) === "timed out" ? "timeout" : "refused";
    if (exception.endsWith("SocketException") && osError(detail) === "unreachable") return "unreachable";
    // what a bind to a name says that was not known
    if (exception.endsWith("SocketException") && detail.includes("Unresolved address")) return "dns";
  }
  return causes.length > 0 ? "other" : "unknown";
}

/** A wait for a dead peer during which a server's votes did not go out. */
export interface Stall {
  readonly from: Instant;
  readonly to: Instant;
  readonly sid: number;
  /** True where neither thread nor exception is printed and timing tells. */
  readonly inferred: boolean;
  readonly ref: LineRef;
}

/** Waits that overlap a span, of all in order of their ends. */
export function stallsDuring(stalls: readonly Stall[], { from, to }: Span): readonly Stall[] {
  const first = countEarly(stalls, (stall) => stall.to <= from);
  const end = countEarly(stalls, (stall) => stall.to < to + LONGEST_STALL_MS);
  return stalls.slice(first, end).filter((stall) => stall.from < to);
}

/**
 * Waits that held up votes. From 3.5.8 and 3.6.1 connects run in threads of their own and hold up nothing
 * (ZOOKEEPER-3756); without a thread on the line, only a log that is known to be older counts.
 */
export function stallsOf(failures: readonly FailedConnect[], olderThanAsync: boolean): Stall[] {
  return failures
    .filter(({ failure, thread }) => failure === "timeout" && (thread === null ? olderThanAsync : holdsUpVotes(thread)))
    .map(({ from, at, sid, thread, inferred, ref }) => ({
      from,
      to: at,
      sid,
      inferred: inferred || thread === null,
      ref,
    }));
}
