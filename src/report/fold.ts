/** Folds entries that repeat into one with a count and the instants of the first and the last. */
import type { TimelineEntry, Vote } from "../case.ts";
import type { Instant } from "../event.ts";
import { repeatKey } from "./telling.ts";

export interface Folded<T> {
  readonly entry: T;
  count: number;
  readonly first: Instant;
  last: Instant;
}

/** Repeats further apart than this are two stories, not one that goes on. */
export const SAME_STORY_MS = 120_000;

/** The same vote told again to the same node, however often others came between. */
export function foldVotes(votes: readonly Vote[]): Folded<Vote>[] {
  return fold(votes, voteKey, Number.POSITIVE_INFINITY);
}

/** A node's entry that comes again soon, even where others stand between: loops become as many rows as they have steps. */
export function foldTimeline(timeline: readonly TimelineEntry[]): Folded<TimelineEntry>[] {
  return fold(timeline, repeatKey, SAME_STORY_MS);
}

/** Only what a node repeats with nothing of its own between, so that folding loses no order. */
export function foldAdjacent(timeline: readonly TimelineEntry[]): Folded<TimelineEntry>[] {
  const latestByNode = new Map<string, Folded<TimelineEntry>>();
  const out: Folded<TimelineEntry>[] = [];
  for (const entry of timeline) {
    const latest = latestByNode.get(entry.node);
    if (latest !== undefined && isRepeat(latest.entry, entry)) extend(latest, entry.at);
    else latestByNode.set(entry.node, begin(out, entry));
  }
  return out;
}

function isRepeat(one: TimelineEntry, other: TimelineEntry): boolean {
  return one.kind === other.kind && one.text === other.text;
}

function fold<T extends { readonly at: Instant }>(
  list: readonly T[],
  key: (entry: T) => string,
  gapMs: number,
): Folded<T>[] {
  const openByKey = new Map<string, Folded<T>>();
  const out: Folded<T>[] = [];
  for (const entry of list) {
    const open = openByKey.get(key(entry));
    if (open !== undefined && entry.at - open.last <= gapMs) extend(open, entry.at);
    else openByKey.set(key(entry), begin(out, entry));
  }
  return out;
}

function begin<T extends { readonly at: Instant }>(out: Folded<T>[], entry: T): Folded<T> {
  const folded = { entry, count: 1, first: entry.at, last: entry.at };
  out.push(folded);
  return folded;
}

function extend<T>(folded: Folded<T>, at: Instant): void {
  folded.count += 1;
  folded.last = Math.max(folded.last, at);
}

function voteKey(vote: Vote): string {
  return [vote.from, vote.to, vote.leader, vote.zxid, vote.peerEpoch, vote.round, vote.state].join("\n");
}
