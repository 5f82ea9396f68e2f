/** Each partition's replica on a server: its status and ballot, as its own lines of transition say. */

import type { Interval, Span } from "../../case.ts";
import { grouped } from "../../correlate/grouped.ts";
import { intervalsOf, type StateChange } from "../../correlate/intervals.ts";
import { countEarly } from "../../extent.ts";
import type { EventLog } from "./events.ts";
import { isOver, type Life, lifeAt } from "./lives.ts";

/** The replica of one partition. */
export interface Partition {
  readonly gpid: string;
  readonly intervals: readonly Interval[];
}

const STATES: Readonly<Record<string, string>> = {
  PS_PRIMARY: "primary",
  PS_SECONDARY: "secondary",
  PS_POTENTIAL_SECONDARY: "potential-secondary",
  PS_INACTIVE: "inactive",
  PS_ERROR: "error",
  PS_PARTITION_SPLIT: "split",
};

/** The name of a status on a track. */
export function stateOf(status: string): string {
  return STATES[status] ?? "unknown";
}

export function partitionsOf(log: EventLog, lives: readonly Life[], whole: Span): Partition[] {
  const ends = endsOf(lives);
  return [...grouped(log.of("st.change"), ({ fields }) => fields.gpid)].map(([gpid, changes]) => {
    const turns: StateChange[] = [];
    const first = changes[0];
    // what it was before its first transition stands in that line
    if (first) {
      const life = lifeAt(lives, first.at);
      const at = Math.max(life?.from ?? first.at, first.at - first.fields.ms);
      turns.push(turn(at, first.fields.old_status, first.fields.old_ballot, first.ref));
    }
    for (const { at, fields, ref } of changes) turns.push(turn(at, fields.new_status, fields.ballot, ref));
    const since = turns[0]?.at ?? whole.from;
    const later = ends.slice(countEarly(ends, ({ at }) => at < since));
    return { gpid, intervals: intervalsOf([...turns, ...later], whole) };
  });
}

/** With a process all its replicas are gone. */
function endsOf(lives: readonly Life[]): StateChange[] {
  return lives.flatMap((life, index) => {
    if (!isOver(life) && !lives[index + 1]) return [];
    const state = isOver(life) ? "down" : "unknown";
    const refs = life.last.slice(0, 1).map(({ ref }) => ref);
    return [{ at: life.to, state, serving: false, inferred: !isOver(life), phase: null, refs }];
  });
}

function turn(at: number, status: string, ballot: number, ref: StateChange["refs"][number]): StateChange {
  const state = stateOf(status);
  const serving = state === "primary" || state === "secondary";
  return { at, state, serving, inferred: false, phase: `ballot ${ballot}`, refs: [ref] };
}
