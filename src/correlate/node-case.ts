/** What the cases of all systems say of a node in the same way. */
import type { Interval, Node, Outage, TimelineEntry, Track } from "../case.ts";
import type { Instant } from "../event.ts";
import type { LoggedNode } from "./logged-node.ts";

/** Intervals without those whom they follow: systems keep that by other names than reports. */
type State = Omit<Interval, "leader">;

/** A node of a system without server numbers and lists of voters. */
export function nodeCase(
  system: string,
  { name, identity, aligned, first, last }: LoggedNode,
  version: string | null,
  tracks: readonly Track[],
): Node {
  return {
    name,
    system,
    sid: null,
    version,
    aliases: identity.aliases,
    mode: null,
    hasLog: first !== null,
    inputs: [...new Set(identity.streams.flatMap(({ inputs }) => inputs))],
    zone: aligned?.zones[0] ?? { zone: "UTC", from: "assumed" },
    logged: first === null || last === null ? null : { from: first, to: last },
    clock: aligned?.clock ?? { offsetMs: 0, lowMs: null, highMs: null, samples: 0 },
    streams: aligned?.streams ?? [],
    membership: { min: null, max: null, members: [], evidence: [] },
    tracks,
  };
}

/** Spans in which something did not serve, neighbours as one. @param intervals those that count, in order */
export function absencesOf(system: string, subject: string, intervals: readonly State[]): Outage[] {
  const spans: Outage[] = [];
  for (const { from, to, evidence } of intervals) {
    const last = spans.at(-1);
    const isNext = last?.to === from;
    const begin = isNext ? last.from : from;
    const shown = isNext ? last.evidence : evidence.slice(0, 1);
    const kind = "not-serving" as const;
    const span = { system, subject, kind, from: begin, to, durationMs: to - begin, evidence: shown };
    if (isNext) spans[spans.length - 1] = span;
    else if (to > from) spans.push(span);
  }
  return spans;
}

/** How a track is told on the timeline. */
interface Telling {
  readonly node: string;
  readonly kind: string;
  /** What stands before each text. */
  readonly subject?: string;
  /** When processes began, of whom nothing else is known yet. */
  readonly starts?: readonly Instant[];
}

/** An entry for each change of a track. */
export function changesOf(
  intervals: readonly State[],
  { node, kind, subject = "", starts = [] }: Telling,
): TimelineEntry[] {
  const started = new Set(starts);
  return intervals.slice(1).flatMap(({ from, state, phase, serving, inferred, evidence }, index) => {
    const before = intervals[index];
    // that still nothing is known is no change
    if (state === "unknown" && before?.state === state && !started.has(from)) return [];
    const named = started.has(from) && state === "unknown" ? "started" : `${state}${phase ? ` (${phase})` : ""}`;
    const change = before?.state === state ? named : `${before?.state ?? "unknown"} → ${named}`;
    const served = kind !== "role" ? "" : servingChange(before, { state, serving });
    const text = `${subject}${change}${served}${inferred ? " (inferred)" : ""}`;
    return [{ at: from, node, kind, text, evidence: evidence.slice(0, 1) }];
  });
}

/** That a node stopped serving is told where its state alone would not tell it. */
function servingChange(before: State | undefined, { state, serving }: Pick<State, "state" | "serving">): string {
  if (serving) return before?.serving ? "" : ", serving";
  return before?.serving && before.state === state ? ", not serving" : "";
}
