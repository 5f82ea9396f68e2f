/** Crashes that a process told of itself: its signal, and the first function beneath the handler in its stack trace. */

import { eventsDuring, eventsOf } from "../../correlate/event-log.ts";
import { inRuns } from "../../correlate/runs.ts";
import type { Instant, LineRef } from "../../event.ts";
import { during, firstTouching } from "../../extent.ts";
import type { KvEvent } from "./events.ts";
import { CRASH_BODY, isHeadless, type Life, lifeAt, TRACE_WITHIN_MS } from "./lives.ts";
import type { KvNode } from "./node.ts";

export interface Crash {
  readonly at: Instant;
  /** The last line about it: looking up the symbols takes up to minutes. */
  readonly to: Instant;
  readonly life: Life | null;
  /** `Segmentation fault (11)`, or the check that failed; null where the head of the report is not in the log. */
  readonly signal: string | null;
  readonly number: number | null;
  readonly version: string | null;
  /** The first function of the trace that is not of the handler or a library; null where the trace has no names. */
  readonly top: string | null;
  /** What the thread that received the signal waited in; null of one that did anything else. A thread that waits does not fault. */
  readonly waiting: string | null;
  /** The check or assertion that failed. */
  readonly check: string | null;
  /** The process was asked to stop before. */
  readonly stop: KvEvent<"proc.stop.signal" | "proc.stop.cmd"> | null;
  /** The log would not show whether it was asked to stop: it begins here, or holds no line of information. */
  readonly stopUnknown: boolean;
  readonly refs: readonly LineRef[];
}

/** A failed check aborts at once. */
const ABORTS_WITHIN_MS = 60_000;

/** What catches the signal, what raises it, and the libraries beneath. */
const NOT_OURS =
  /^(?:SegvHandler|segvHandler|crashHandler|_sigtramp|__(?:GI_)*_*sigaction|__restore_rt|gsignal|raise|__?pthread_kill\w*|abort|__assert_fail\w*|google::|std::|__gnu_cxx|__cxxabiv1|operator |\(unknown\)|0x)/;
/** What catches the signal alone. */
const HANDLER = /^(?:SegvHandler|segvHandler|crashHandler|_sigtramp|__(?:GI_)*_*sigaction|__restore_rt|\(unknown\)|0x)/;
/** Calls in which a thread waits for the kernel to wake it. */
const WAITS =
  /^_*(?:GI_)?_*(?:futex_abstimed_wait_common\d*|epoll_p?wait2?|p?poll|p?select|(?:clock_)?nanosleep(?:_time64)?|sigtimedwait|sigwait(?:info)?|pause)$/;
const LIBRARY = /\.so(?:\.|$)|\.dylib|^\?\?\?$/;

/** The crashes of a node in order. The failed check before a signal belongs to it. */
export function crashesOf(node: KvNode): Crash[] {
  const { log } = node;
  const signals = log.of("proc.crash");
  const checks = log.of("proc.check.fail");
  const crashes = signals.map((event, i): Crash => {
    const until = Math.min(event.at + TRACE_WITHIN_MS, signals[i + 1]?.at ?? Number.POSITIVE_INFINITY);
    const life = lifeAt(node.lives, event.at) ?? null;
    const trace = eventsDuring(
      log,
      event.at,
      until,
      "proc.crash.trace",
      "proc.crash.frame",
      "trace.frame",
      "proc.crash.end",
    );
    const own = trace.filter(({ at }) => lifeAt(node.lives, at) === (life ?? undefined));
    const failed = during(checks, event.at - ABORTS_WITHIN_MS, event.at).at(-1);
    const asserted = eventsDuring(log, event.at - ABORTS_WITHIN_MS, event.at, "trace.assertion").at(-1);
    const { signal, signal_number: number, version } = event.fields;
    const top = own.find((frame) => isOurs(frame));
    return {
      at: event.at,
      to: own.at(-1)?.at ?? event.at,
      life,
      signal:
        signal === undefined
          ? `${NAMES[number] ?? "signal"} (${number})`
          : `${signal.replace(/: \d+$/, "")} (${number})`,
      number,
      version,
      top: top ? functionOf(top) : null,
      waiting: waitOf(own),
      check: failed ? checkOf(failed) : asserted ? `Assertion \`${asserted.fields.expression}' failed` : null,
      ...stopBefore(node, life, event.at),
      refs: [
        event.ref,
        ...(failed ? [failed.ref] : []),
        ...(asserted ? [asserted.ref] : []),
        ...(top ? [top.ref] : []),
        ...own.slice(0, 1).map(({ ref }) => ref),
      ].filter((ref, place, all) => all.indexOf(ref) === place),
    };
  });
  const lone = checks.filter(({ at }) => during(signals, at, at + ABORTS_WITHIN_MS).length === 0);
  const told = [...crashes, ...lone.map((event) => checkedOnly(node, event))];
  const known = [...told, ...overheard(node, told)];
  return [...known, ...headless(node, known)].sort((a, b) => a.at - b.at);
}

/** Reports whose first line is not in the log: it begins in the middle of them, or was sifted. */
function headless(node: KvNode, told: readonly Crash[]): Crash[] {
  const { log } = node;
  const lines = eventsOf(log, ...CRASH_BODY).filter((line) => isHeadless(log, line));
  return inRuns(lines, TRACE_WITHIN_MS).flatMap((run): Crash[] => {
    const [first] = run;
    const to = run.at(-1)?.at ?? 0;
    if (!first || told.some((crash) => crash.at <= to + ABORTS_WITHIN_MS && crash.to >= first.at - ABORTS_WITHIN_MS))
      return [];
    // what is left of a trace may begin anywhere in it
    const isWhole = first.kind === "proc.crash.trace";
    const frames = isWhole ? eventsDuring(log, first.at, to, "proc.crash.frame", "trace.frame") : [];
    const top = frames.find((frame) => isOurs(frame));
    const life = lifeAt(node.lives, first.at) ?? null;
    return [
      {
        at: first.at,
        to,
        life,
        signal: null,
        number: null,
        version: life?.banner?.fields.version ?? null,
        top: top ? functionOf(top) : null,
        waiting: null,
        check: null,
        ...stopBefore(node, life, first.at),
        refs: [
          first.ref,
          ...(top && top.ref !== first.ref ? [top.ref] : []),
          ...run.slice(-1).map(({ ref }) => ref),
        ].filter((ref, place, all) => all.indexOf(ref) === place),
      },
    ];
  });
}

/** Ends that only the run time of the language or the shell tell of, each beneath the last line of the process. */
function overheard(node: KvNode, told: readonly Crash[]): Crash[] {
  const words = eventsOf(node.log, "trace.terminate", "trace.shell");
  const known = told.map(({ at, to }) => ({ from: at, to })).sort((a, b) => a.from - b.from);
  return inRuns(words, ABORTS_WITHIN_MS).flatMap((run): Crash[] => {
    const [first] = run;
    if (!first || firstTouching(known, first.at - ABORTS_WITHIN_MS, first.at + ABORTS_WITHIN_MS)) return [];
    const thrown = run.find((event) => event.kind === "trace.terminate" && event.fields.expression !== undefined);
    const shell = run.find((event) => event.kind === "trace.shell");
    const life = lifeAt(node.lives, first.at) ?? null;
    const exception = thrown?.kind === "trace.terminate" ? thrown.fields.expression : undefined;
    const signal = shell?.kind === "trace.shell" ? shell.fields.signal : undefined;
    if (exception === undefined && signal === undefined) return [];
    return [
      {
        at: first.at,
        to: first.at,
        life,
        signal: signal ?? "an abort",
        number: null,
        version: node.version,
        top: null,
        waiting: null,
        check: exception === undefined ? null : `uncaught ${exception}`,
        ...stopBefore(node, life, first.at),
        refs: run.map(({ ref }) => ref),
      },
    ];
  });
}

/** Signals by the number alone, as releases to 2.1 print them. */
const NAMES: Readonly<Record<number, string>> = {
  4: "Illegal instruction",
  6: "Aborted",
  7: "Bus error",
  8: "Floating point exception",
  11: "Segmentation fault",
};

function checkedOnly(node: KvNode, event: KvEvent<"proc.check.fail">): Crash {
  const life = lifeAt(node.lives, event.at) ?? null;
  return {
    at: event.at,
    to: event.at,
    life,
    signal: "a failed check",
    number: null,
    version: node.version,
    top: null,
    waiting: null,
    check: checkOf(event),
    ...stopBefore(node, life, event.at),
    refs: [event.ref],
  };
}

function checkOf({ fields }: KvEvent<"proc.check.fail">): string {
  return fields.expression ?? fields.detail?.trim() ?? "a check that is not to be reached";
}

/** A stop is logged as information, before the process is on its way down. */
function stopBefore({ log, first }: KvNode, life: Life | null, at: Instant): Pick<Crash, "stop" | "stopUnknown"> {
  const from = life?.from ?? Number.NEGATIVE_INFINITY;
  const stop = eventsDuring(log, from, at, "proc.stop.signal", "proc.stop.cmd").at(-1) ?? null;
  const isLookedBack = life?.banner != null || (first !== null && first < at);
  const hasInfo = isLookedBack && log.all.some(({ level }) => level === "info");
  return { stop, stopUnknown: stop === null && !hasInfo };
}

/** The first call beneath the handler, where that is a wait. */
function waitOf(trace: readonly Frame[]): string | null {
  const beneath = trace.map(functionOf).find((name) => name !== null && !HANDLER.test(name)) ?? null;
  return beneath !== null && WAITS.test(beneath) ? beneath : null;
}

type Frame = KvEvent<"proc.crash.trace" | "proc.crash.frame" | "trace.frame" | "proc.crash.end">;

function isOurs(frame: Frame): boolean {
  const name = functionOf(frame);
  const place =
    frame.kind === "proc.crash.frame"
      ? frame.fields.binary
      : frame.kind === "trace.frame"
        ? frame.fields.source_file
        : null;
  return name !== null && !NOT_OURS.test(name) && !LIBRARY.test(place ?? "");
}

/** The name without its parameters: of templates they fill screens. */
function functionOf(frame: Frame): string | null {
  if (frame.kind !== "proc.crash.frame" && frame.kind !== "trace.frame") return null;
  const symbol = frame.kind === "proc.crash.frame" ? frame.fields.symbol : undefined;
  const name = (frame.fields.function ?? demangled(symbol ?? "") ?? "").trim();
  return name === "" ? null : name.replace(/\(.*$/, "");
}

/** `_ZN5Redis10Connection5CloseEv` names Redis::Connection::Close: what releases without readable names leave of it. */
function demangled(symbol: string): string | null {
  const [, nested, plain] = /^_?_Z(?:NK?(.+)|(\d.*))$/.exec(symbol.replace(/\+.*$/, "")) ?? [];
  let rest = nested ?? plain ?? "";
  const parts: string[] = [];
  if (rest.startsWith("St")) {
    parts.push("std");
    rest = rest.slice(2);
  }
  for (let length = /^\d+/.exec(rest)?.[0]; length !== undefined; length = /^\d+/.exec(rest)?.[0]) {
    const end = length.length + Number(length);
    parts.push(rest.slice(length.length, end));
    rest = rest.slice(end);
    if (nested === undefined) break;
  }
  return parts.length > 0 ? parts.join("::") : null;
}
