/** Times as the user wants to see and type them: in the zone of the logs, in UTC or in local time. */
import type { Span } from "../case.ts";
import type { Instant } from "../event.ts";
import { iso } from "../report/times.ts";
import type { Scene } from "./scene.ts";

export const ZONES = ["log", "utc", "local"] as const;
export type DisplayZone = (typeof ZONES)[number];

/** Minutes east of UTC at an instant, and what the zone is called on the screen. */
export interface Zoning {
  readonly name: string;
  readonly minutes: (at: Instant) => number;
}

/** What a choice of zone means for the logs at hand. */
export function zoningOf(zone: DisplayZone, scene: Scene): Zoning {
  if (zone === "utc") return { name: "UTC", minutes: () => 0 };
  if (zone === "local") return { name: "local", minutes: (at) => -new Date(at).getTimezoneOffset() };
  const names = new Set(scene.nodes.filter(({ hasLog }) => hasLog).map((node) => node.zone.zone));
  const [only] = names;
  // logs of several zones have no zone of their own
  return names.size === 1 && only !== undefined ? logZone(only) : { name: "UTC", minutes: () => 0 };
}

function logZone(name: string): Zoning {
  const fixed = /^(?:UTC)?([+-])(\d{1,2})(?::?(\d\d))?$/.exec(name);
  if (fixed) {
    const minutes = (Number(fixed[2]) * 60 + Number(fixed[3] ?? "0")) * (fixed[1] === "-" ? -1 : 1);
    return { name, minutes: () => minutes };
  }
  if (name === "UTC") return { name, minutes: () => 0 };
  const format = new Intl.DateTimeFormat("en", { timeZone: name, timeZoneName: "longOffset" });
  return { name, minutes: (at) => minutesOf(format, at) };
}

function minutesOf(format: Intl.DateTimeFormat, at: Instant): number {
  const text = format.formatToParts(at).find(({ type }) => type === "timeZoneName")?.value ?? "";
  const [, sign, hours = "0", rest = "0"] = /([+-])(\d\d):?(\d\d)?/.exec(text) ?? [];
  return (Number(hours) * 60 + Number(rest)) * (sign === "-" ? -1 : 1);
}

/** `2017-04-11 11:19:13.037` in the zone. */
export function showInstant(at: Instant, zoning: Zoning): string {
  return iso(at + zoning.minutes(at) * 60_000)
    .slice(0, 23)
    .replace("T", " ");
}

/** `11:19:13.037` in the zone. */
export function showClock(at: Instant, zoning: Zoning): string {
  return showInstant(at, zoning).slice(11);
}

/** As short as stays unambiguous: time of day where the span lies within one day of the zone. */
export function shortTimes(span: Span | null, zoning: Zoning): (at: Instant) => string {
  const day = (at: Instant) => showInstant(at, zoning).slice(0, 10);
  const oneDay = span !== null && day(span.from) === day(span.to);
  return (at) => (oneDay ? showClock(at, zoning) : showInstant(at, zoning).slice(5));
}

const UNITS_MS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/**
 * The instant that a user means: `11:20`, `11:20:05.3`, `2017-04-11 11:20`, an ISO time with a zone, `+5m` after
 * `here`, `-10s` before the end, `50%` of the way. A time of day is of the day of `here`.
 */
export function readInstant(text: string, here: Instant, span: Span, zoning: Zoning): Instant | null {
  const words = text.trim();
  const distance = /^([+-])\s*(\d+(?:\.\d+)?)\s*(ms|s|m|min|h|d)$/.exec(words);
  if (distance) {
    const ms = Number(distance[2]) * (UNITS_MS[distance[3] ?? ""] ?? 0);
    return distance[1] === "+" ? here + ms : span.to - ms;
  }
  const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(words);
  if (percent) return span.from + ((span.to - span.from) * Math.min(100, Number(percent[1]))) / 100;
  const clock = /^(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d{1,3}))?)?$/.exec(words);
  const dated = clock
    ? `${showInstant(here, zoning).slice(0, 10)} ${(clock[1] ?? "").padStart(2, "0")}${words.slice((clock[1] ?? "").length)}`
    : words;
  return readDated(dated, zoning);
}

function readDated(text: string, zoning: Zoning): Instant | null {
  const match = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?))?\s*([Zz]|[+-]\d\d:?\d\d)?$/.exec(text);
  if (!match) return null;
  const [, date = "", time = "00:00", zone] = match;
  const local = Date.parse(`${date}T${time.replace(",", ".")}${zone ?? "Z"}`);
  if (Number.isNaN(local)) return null;
  return zone === undefined ? local - zoning.minutes(local) * 60_000 : local;
}
