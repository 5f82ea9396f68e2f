/** Instants and durations as people read them; everything is UTC. */
import type { Span } from "../case.ts";
import type { Instant } from "../event.ts";
import { duration } from "../words.ts";

const SECOND = 1000;

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

/** "2017-04-11 11:19:13.037 – 11:23:03.922 UTC": each date once, and an instant alone. */
export function showSpan(span: Span): string {
  const from = iso(span.from).slice(0, 23).replace("T", " ");
  const to = iso(span.to).slice(0, 23).replace("T", " ");
  return from === to ? `${from} UTC` : `${from} – ${from.slice(0, 10) === to.slice(0, 10) ? to.slice(11) : to} UTC`;
}

/** `2017-04-11`. */
export function day(at: Instant): string {
  return iso(at).slice(0, 10);
}

/** For columns of durations: always milliseconds, so that the points stand below each other. */
export function showSeconds(ms: number): string {
  return `${(Math.round(ms) / SECOND).toFixed(3)} s`;
}

/** A signed offset: "+37 s", "−12.5 s", "0 ms". */
export function showOffset(ms: number): string {
  return Math.round(ms) > 0 ? `+${duration(ms)}` : duration(ms === 0 ? 0 : ms);
}

const DAY_MS = 24 * 3_600_000;
let lastDay = { number: Number.NaN, text: "" };

/** `2017-04-11T11:19:13.037Z`. Reports print instants by the million, nearly all of the day of the one before. */
export function iso(at: Instant): string {
  const ms = Math.round(at);
  const number = Math.floor(ms / DAY_MS);
  if (number !== lastDay.number)
    lastDay = { number, text: new Date(ms).toISOString().slice(0, -"hh:mm:ss.mmmZ".length) };
  const rest = ms - number * DAY_MS;
  const seconds = Math.floor(rest / SECOND);
  const minutes = Math.floor(seconds / 60);
  const milli = `${(rest % SECOND) + SECOND}`.slice(1);
  return `${lastDay.text}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}:${twoDigits(seconds % 60)}.${milli}Z`;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}
