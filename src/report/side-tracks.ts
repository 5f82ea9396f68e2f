/** Tracks beside the role of a node (replication, partitions, sessions): which of them a picture has room for. */
import type { Interval, Node, Span, Track } from "../case.ts";

/** What every picture shows of every node. */
export const ROLE = "role";

/** Intervals of the role of a node, in order; none of a node without one. */
export function roleOf({ tracks }: Pick<Node, "tracks">): readonly Interval[] {
  return tracks.find(({ subject }) => subject === ROLE)?.intervals ?? [];
}

export interface SideTracks {
  /** By node, in order of its tracks. */
  readonly drawn: ReadonlyMap<string, readonly Track[]>;
  /** How many that change within the span found no room. */
  readonly left: number;
}

/** The tracks that change within a span, those first that change most, at most so many; one that stays as it is tells nothing. */
export function sideTracks(nodes: readonly Node[], span: Span, most: number): SideTracks {
  const changing = nodes.flatMap(({ name, tracks }) =>
    tracks
      .filter(({ subject }) => subject !== ROLE)
      .map((track) => ({ name, track, changes: changesOf(track, span) }))
      .filter(({ changes }) => changes > 0),
  );
  const chosen = new Set([...changing].sort((a, b) => b.changes - a.changes).slice(0, Math.max(0, most)));
  const drawn = new Map<string, Track[]>();
  for (const one of changing) {
    if (!chosen.has(one)) continue;
    const own = drawn.get(one.name) ?? [];
    drawn.set(one.name, own);
    own.push(one.track);
  }
  return { drawn, left: changing.length - chosen.size };
}

function changesOf({ intervals }: Track, { from, to }: Span): number {
  const within = intervals.filter((interval) => interval.from <= to && interval.to >= from);
  return within.filter(({ state }, i) => i > 0 && within[i - 1]?.state !== state).length;
}

/** A track's name below its node's. */
export function sideLabel({ subject }: Track): string {
  return `  ${subject}`;
}
