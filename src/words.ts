/** How numbers, times and lists read in a sentence. Vocabulary: imports nothing. */
import type { Instant } from "./event.ts";

/** `231 ms`, `5.0 s`, `3 min 50.9 s`, `2 h 5 min`: exact to what matters at that length. */
export function duration(ms: number): string {
  const rounded = Math.round(Math.abs(ms));
  const sign = ms < 0 ? "-" : "";
  if (rounded < 1000) return `${sign}${rounded} ms`;
  const tenths = Math.round(rounded / 100);
  if (tenths < 600) return `${sign}${(tenths / 10).toFixed(1)} s`;
  const minutes = Math.floor(tenths / 600);
  if (minutes < 60) return `${sign}${minutes} min ${((tenths % 600) / 10).toFixed(1)} s`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${sign}${hours} h ${minutes % 60} min` : `${sign}${Math.floor(hours / 24)} d ${hours % 24} h`;
}

/** `1 vote`, `3 votes`, `2 tries`. */
export function count(
  n: number,
  noun: string,
  plural = noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`,
): string {
  return `${n} ${n === 1 ? noun : plural}`;
}

/** `zk0`, `zk0 and zk1`, `zk0, zk1 and zk2`; "none" for an empty list. */
export function list(names: readonly string[]): string {
  if (names.length === 0) return "none";
  const last = names.at(-1) ?? "";
  return names.length === 1 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

/** `11:19:13.037`, UTC. */
export function clock(at: Instant): string {
  return new Date(at).toISOString().slice(11, 23);
}

/** The middle value, the lower one of two; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1] ?? Number.NaN;
}
