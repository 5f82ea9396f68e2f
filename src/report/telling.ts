/** Chooses which entries of a list too long to show stay: the most telling ones, in their own order. */

import type { Diagnosis, Evidence, Incident, TimelineEntry } from "../case.ts";
import { firstTouching } from "../extent.ts";
import { lineKey } from "./line-text.ts";

export interface Kept<T> {
  readonly kept: readonly T[];
  readonly omitted: number;
}

/** The `cap` heaviest entries; among equals the earlier one stays. */
export function keepHeaviest<T>(list: readonly T[], cap: number, weigh: (entry: T) => number): Kept<T> {
  if (list.length <= cap) return { kept: list, omitted: 0 };
  const weights = Float64Array.from(list, weigh);
  const least = weights.toSorted()[list.length - cap] ?? Number.POSITIVE_INFINITY;
  let equals = cap - weights.filter((weight) => weight > least).length;
  const kept = list.filter((_entry, index) => {
    const weight = weights[index] ?? 0;
    return weight > least || (weight === least && equals-- > 0);
  });
  return { kept, omitted: list.length - cap };
}

/** Beginning and end of a run: what repeats in the middle tells least. */
export function keepEnds<T>(list: readonly T[], cap: number): Kept<T> & { readonly head: number } {
  if (list.length <= cap) return { kept: list, omitted: 0, head: list.length };
  const head = Math.ceil(cap / 2);
  const tail = list.slice(list.length - (cap - head));
  return { kept: [...list.slice(0, head), ...tail], omitted: list.length - cap, head };
}

/** Each line once, in the order a detector gave. */
export function distinctLines(evidence: Evidence): Evidence {
  if (evidence.length < 2) return evidence;
  const seen = new Set<number>();
  return evidence.filter((ref) => {
    const key = lineKey(ref);
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * Weight of a timeline entry: one of the gravest incidents holds it, a finding cites it, an incident holds it, it is rare.
 * @param gravest those that are told first
 */
export function weighTimeline(d: Diagnosis, gravest: readonly Incident[]): (entry: TimelineEntry) => number {
  const cited = new Set(d.findings.flatMap((finding) => finding.evidence.map(lineKey)));
  const times = new Map<string, number>();
  for (const entry of d.timeline) times.set(repeatKey(entry), (times.get(repeatKey(entry)) ?? 0) + 1);
  const incidents = [...d.incidents].sort((a, b) => a.from - b.from);
  return (entry) => {
    const isCited = entry.evidence.some((ref) => cited.has(lineKey(ref)));
    const isInside = firstTouching(incidents, entry.at, entry.at) !== undefined;
    const isTold = isInside && gravest.some(({ from, to }) => from <= entry.at && entry.at <= to);
    return (isTold ? 8 : 0) + (isCited ? 4 : 0) + (isInside ? 2 : 0) + 1 / (times.get(repeatKey(entry)) ?? 1);
  };
}

export function repeatKey(entry: TimelineEntry): string {
  return `${entry.node}\n${entry.kind}\n${entry.text}`;
}
