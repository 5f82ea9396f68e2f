/** Values that are written on the command line: sizes, offsets, points in time. */
import type { Instant } from "../event.ts";

/** An instant, a time of day (its last one in the log, or the nearest to it), or a distance back from the end of the log. */
export type TimePoint =
  | { readonly kind: "at"; readonly at: Instant }
  | { readonly kind: "of-day"; readonly ms: number }
  | { readonly kind: "before-end"; readonly ms: number };

const UNITS_MS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Milliseconds of `37s`, `-12.5s`, `+5m`, `200ms`, `1h`; null for anything else. */
export function readOffset(text: string): number | null {
  const match = /^([+-]?\d+(?:\.\d+)?)(ms|s|m|h|d)$/.exec(text.trim());
  const unit = UNITS_MS[match?.[2] ?? ""];
  return match?.[1] === undefined || unit === undefined ? null : Number(match[1]) * unit;
}

/** An ISO time or a time of day, UTC where it has no zone, or `-15m` before the end; null for anything else. */
export function readTime(text: string): TimePoint | null {
  const distance = readOffset(text);
  if (distance !== null) return { kind: "before-end", ms: Math.abs(distance) };
  const clock = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d(?:[.,]\d+)?))?$/.exec(text);
  if (clock) {
    const seconds = Number((clock[3] ?? "0").replace(",", "."));
    return { kind: "of-day", ms: (Number(clock[1]) * 60 + Number(clock[2])) * 60_000 + Math.round(1000 * seconds) };
  }
  if (!/^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d([.,]\d+)?)?)?([Zz]|[+-]\d\d:?\d\d)?$/.test(text)) return null;
  const iso = text.replace(" ", "T").replace(",", ".");
  const zoned = /([Zz]|[+-]\d\d:?\d\d)$/.test(iso.slice(10)) || !iso.includes("T") ? iso : `${iso}Z`;
  const at = Date.parse(zoned);
  return Number.isNaN(at) ? null : { kind: "at", at };
}

/** A whole number from 1 on; null for anything else. */
export function readCount(text: string): number | null {
  return /^[1-9]\d{0,3}$/.test(text.trim()) ? Number(text) : null;
}

/** Bytes of `512MB`, `2GiB`, `1000000`; null for anything else. */
export function readMemory(text: string): number | null {
  const match = /^(\d+(?:\.\d+)?)\s*([kmgt]?)(i?)b?$/i.exec(text.trim());
  if (match?.[1] === undefined) return null;
  const power = ["", "k", "m", "g", "t"].indexOf((match[2] ?? "").toLowerCase());
  return Number(match[1]) * (match[3] || match[2] === "" ? 1024 : 1000) ** power;
}
