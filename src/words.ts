/** How numbers, times and lists read in a sentence. Vocabulary: imports nothing. */
import type { Instant } from "./event.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Up to here a duration is told in seconds with all its milliseconds. */
const EXACT_BELOW = 2 * MINUTE;

/** "231 ms", "6.003 s", "3 min 50.9 s", "2 h 3 min 5 s", "4 d 7 h 12 min". */
export function duration(ms: number): string {
  if (ms < 0) return `−${duration(-ms)}`;
  if (ms > 0 && ms < 1) return `${Number(ms.toPrecision(2))} ms`;
  const whole = Math.round(ms);
  if (whole < SECOND) return `${whole} ms`;
  if (whole < EXACT_BELOW) return `${whole / SECOND} s`;
  if (whole < HOUR)
    return parts(Math.round(whole / 100) * 100, [
      ["h", HOUR],
      ["min", MINUTE],
      ["s", SECOND],
    ]);
  if (whole < DAY)
    return parts(Math.round(whole / SECOND) * SECOND, [
      ["d", DAY],
      ["h", HOUR],
      ["min", MINUTE],
      ["s", SECOND],
    ]);
  return parts(Math.round(whole / MINUTE) * MINUTE, [
    ["d", DAY],
    ["h", HOUR],
    ["min", MINUTE],
  ]);
}

/** Less is not worth telling beside a duration. */
const CERTAIN_WITHIN_MS = 10;

/** A duration with how far it may be off: "690 ms ± 30 ms". Nothing more where that is little, or not known. */
export function uncertain(ms: number, uncertaintyMs: number | null): string {
  const isTold = uncertaintyMs !== null && uncertaintyMs > CERTAIN_WITHIN_MS;
  return isTold ? `${duration(ms)} ± ${duration(uncertaintyMs)}` : duration(ms);
}

function parts(ms: number, units: readonly (readonly [string, number])[]): string {
  const out: string[] = [];
  let rest = ms;
  for (const [name, size] of units) {
    // Only the last unit can keep a fraction: the value was rounded to it.
    const amount = size === SECOND ? rest / SECOND : Math.floor(rest / size);
    rest -= amount * size;
    if (amount > 0) out.push(`${amount} ${name}`);
  }
  return out.join(" ");
}

/** Made when a large number is first shown: it loads the tables of a language, and few sentences have one. */
let grouped: Intl.NumberFormat | null = null;

/** "1,234,567". */
export function showNumber(value: number): string {
  if (Math.abs(value) < 1000) return `${value}`;
  grouped ??= new Intl.NumberFormat("en-US");
  return grouped.format(value);
}

/** `1 vote`, `3 votes`, `2 tries`, `1,200 lines`; `once`, `2 times`. */
export function count(
  n: number,
  noun: string,
  plural = noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`,
): string {
  if (n === 1 && noun === "time") return "once";
  return `${showNumber(n)} ${n === 1 ? noun : plural}`;
}

/** `zk0`, `zk0 and zk1`, `zk0, zk1 and zk2`; "none" for an empty list. */
export function list(names: readonly string[]): string {
  if (names.length === 0) return "none";
  const last = names.at(-1) ?? "";
  return names.length === 1 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

/** More names than this are not read to the end of their sentence. */
const MOST_NAMED = 12;

/** As `list`, for what a storm or a large cluster has hundreds of: the first of many, and how many more there are. */
export function listOfMany(names: readonly string[]): string {
  if (names.length <= MOST_NAMED) return list(names);
  const shown = names.slice(0, MOST_NAMED - 2);
  return list([...shown, `${names.length - shown.length} more`]);
}

/** `11:19:13.037`, UTC. */
export function clock(at: Instant): string {
  return new Date(at).toISOString().slice(11, 23);
}

/** When a run of lines stood: `From 11:19:13.037 to 11:20:00.001`, or `At 11:19:13.037` where they are of one instant. */
export function fromTo(from: Instant, to: Instant): string {
  return to > from ? `From ${clock(from)} to ${clock(to)}` : `At ${clock(from)}`;
}

/** A time of day where a span lies within one day, UTC, else with its date in front. */
export function clockWithin({ from, to }: { readonly from: Instant; readonly to: Instant }): (at: Instant) => string {
  if (Math.floor(from / DAY) === Math.floor(to / DAY)) return clock;
  return (at) => {
    const text = new Date(at).toISOString();
    return `${text.slice(0, 10)} ${text.slice(11, 23)}`;
  };
}

/**
 * When something was, for a sentence that may be read alone: `11:19:13.037 to 11:23:03.922 UTC on 2017-04-11`, over midnight
 * each with its date, an instant `at …`. Logs that have no dates are put on the first days of 1970, which is no day to name.
 */
export function datedSpan({ from, to }: { readonly from: Instant; readonly to: Instant }): string {
  const [begin, end] = [dayOf(from), dayOf(to)];
  if (begin !== end) return `${begin} ${clock(from)} to ${end} ${clock(to)} UTC`;
  const day = begin.startsWith("1970-") ? "" : ` on ${begin}`;
  return `${from === to ? "at" : `${clock(from)} to`} ${clock(to)} UTC${day}`;
}

function dayOf(at: Instant): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** What the system says of a file it refuses, without Node's code, call and path around it. */
export function systemsWords({ message }: Error): string {
  return /^[A-Z0-9]+: (.+?), \w+(?: '.*')?$/s.exec(message)?.[1] ?? message;
}

/** The middle value, the lower one of two; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1] ?? Number.NaN;
}
