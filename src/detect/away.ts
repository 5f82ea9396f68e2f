/** Times in which nodes had no connection to the metadata store, as the tracks of their sessions with it have them. */
import type { Evidence, Node, Span, Track } from "../case.ts";
import type { Instant } from "../event.ts";

/** A node in a time without a connection. */
export interface Away extends Span {
  readonly node: string;
  /** The line that tells the loss, and the one that tells the end of it. */
  readonly lines: Evidence;
  readonly isBack: boolean;
  /** Until when it surely heard nothing of the store: its return, or, of one that is not back, when its session was lost. */
  readonly deafUntil: Instant;
}

/** Some that were away at one time. */
export interface AwayTogether<T extends Away> {
  readonly members: T[];
  /** The time in which all of them were. */
  from: Instant;
  to: Instant;
}

const AWAY = new Set(["disconnected", "lost"]);

/** The tracks of a node's sessions with the store. */
function sessionsOf({ tracks }: Node): readonly Track[] {
  return tracks.filter(({ subject }) => subject.endsWith("-session"));
}

/** The times in which a node is known to have had no connection, in order. */
export function timesAway(node: Node): Away[] {
  return sessionsOf(node).flatMap(({ intervals }) => {
    const away: Away[] = [];
    for (const [place, { state, inferred, from, to, evidence }] of intervals.entries()) {
      if (!AWAY.has(state) || inferred) continue;
      const next = intervals[place + 1];
      const isBack = next?.state === "connected";
      const lines = [...evidence.slice(0, 1), ...(isBack ? next.evidence.slice(0, 1) : [])];
      const before = away.at(-1);
      const deafUntil = isBack || state === "disconnected" ? to : from;
      if (before?.to !== from || before.isBack) away.push({ node: node.name, from, to, lines, isBack, deafUntil });
      else away[away.length - 1] = { ...before, to, lines: [...before.lines, ...lines.slice(1)], isBack, deafUntil };
    }
    return away;
  });
}

/** Those of two nodes and more that were away at one time. */
export function awayTogether<T extends Away>(all: readonly T[]): AwayTogether<T>[] {
  const groups: AwayTogether<T>[] = [];
  for (const one of [...all].sort((a, b) => a.from - b.from)) {
    const group = groups.find(({ from, to }) => Math.max(from, one.from) < Math.min(to, one.to));
    if (!group) groups.push({ members: [one], from: one.from, to: one.to });
    else {
      group.members.push(one);
      group.from = Math.max(group.from, one.from);
      group.to = Math.min(group.to, one.to);
    }
  }
  return groups.filter(({ members }) => new Set(members.map(({ node }) => node)).size > 1);
}

/** Names of nodes that tell of no loss in a span. */
export function connectedIn({ from, to }: Span, nodes: readonly Node[]): string[] {
  const isWhole = ({ intervals }: Track) =>
    intervals.some((one) => one.state === "connected" && one.from <= from && one.to >= to);
  return nodes.filter((node) => sessionsOf(node).some(isWhole)).map(({ name }) => name);
}

/** Within how long of one another all of them were back, and when the first was; null where one was not. */
export function returnOf(members: readonly Away[]): { readonly at: Instant; readonly withinMs: number } | null {
  if (!members.every(({ isBack }) => isBack)) return null;
  const back = members.map(({ to }) => to);
  const at = Math.min(...back);
  return { at, withinMs: Math.max(...back) - at };
}
