/** Instants and durations as people read them; everything is UTC. */
import type { Span } from "../case.ts";
import type { Instant } from "../event.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Up to here a duration is told in seconds with all its milliseconds. */
const EXACT_BELOW = 2 * MINUTE;

export type ShowTime = (at: Instant) => string;

/** The shortest form that stays unambiguous: time of day within one day, month and day within one year. */
export function timesWithin(span: Span | null): ShowTime {
  const from = iso(span?.from ?? 0);
  const to = iso(span?.to ?? 0);
  if (from.slice(0, 10) === to.slice(0, 10)) return (at) => iso(at).slice(11, 23);
  const start = from.slice(0, 4) === to.slice(0, 4) ? 5 : 0;
  return (at) => iso(at).slice(start, 23).replace("T", " ");
}

/** Both ends of a stretch; a date that both share is said once. */
export function showRange(time: ShowTime, { from, to }: Span): string {
  const start = time(from);
  const end = time(to);
  const date = start.slice(0, start.lastIndexOf(" ") + 1);
  return `${start} – ${end.startsWith(date) ? end.slice(date.length) : end}`;
}

/** "2017-04-11 11:19:13.037 – 11:23:03.922 UTC": each date once. */
export function showSpan(span: Span): string {
  const from = iso(span.from).slice(0, 23).replace("T", " ");
  const to = iso(span.to).slice(0, 23).replace("T", " ");
  return `${from} – ${from.slice(0, 10) === to.slice(0, 10) ? to.slice(11) : to} UTC`;
}

/** "231 ms", "6.003 s", "3 min 50.9 s", "2 h 3 min 5 s", "4 d 7 h 12 min". */
export function showDuration(ms: number): string {
  if (ms < 0) return `−${showDuration(-ms)}`;
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

/** For columns of durations: always milliseconds, so that the points stand below each other. */
export function showSeconds(ms: number): string {
  return `${(Math.round(ms) / SECOND).toFixed(3)} s`;
}

/** A signed offset: "+37 s", "−12.5 s", "0 ms". */
export function showOffset(ms: number): string {
  return Math.round(ms) > 0 ? `+${showDuration(ms)}` : showDuration(ms === 0 ? 0 : ms);
}

export function iso(at: Instant): string {
  return new Date(Math.round(at)).toISOString();
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
