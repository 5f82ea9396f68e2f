/** Runs of like lines on each server. */
import { eventsOf } from "../../correlate/event-log.ts";
import { grouped } from "../../correlate/grouped.ts";
import { inRuns } from "../../correlate/runs.ts";
import type { Kind, PegEvent } from "./events.ts";
import type { PegNode } from "./node.ts";

export interface RunOn<K extends Kind> {
  readonly node: PegNode;
  /** What its lines have in common. */
  readonly subject: string;
  readonly run: readonly PegEvent<K>[];
}

/**
 * Lines of some kinds that follow one another no further apart than a pause.
 * @param subjectOf what lines of one run share (a partition, a peer); null for a line that does not count
 */
export function runsOn<K extends Kind>(
  nodes: readonly PegNode[],
  kinds: readonly K[],
  pauseMs: number,
  subjectOf: (event: PegEvent<K>, node: PegNode) => string | null,
): RunOn<K>[] {
  return nodes.flatMap((node) => {
    const bySubject = grouped(eventsOf(node.log, ...kinds) as readonly PegEvent<K>[], (event) =>
      subjectOf(event, node),
    );
    return [...bySubject].flatMap(([subject, events]) =>
      subject === null ? [] : inRuns(events, pauseMs).map((run) => ({ node, subject, run })),
    );
  });
}

/** The partition that a line is of. */
export function gpidOf({ fields }: PegEvent): string {
  return "gpid" in fields && fields.gpid ? fields.gpid : "";
}

/** The partitions that lines are of, each once, in order. */
export function gpidsIn(run: readonly PegEvent[]): string[] {
  return [...new Set(run.map(gpidOf))].filter((gpid) => gpid !== "");
}

/** More partitions than this do not help a reader. */
const MOST_NAMED = 4;

/** `partition 2.3`, `partitions 2.3 and 2.4`, `7 partitions (2.0, 2.1, 2.2, 2.3 …)`; "" of none. */
export function partitionsIn(run: readonly PegEvent[]): string {
  const gpids = gpidsIn(run);
  if (gpids.length === 0) return "";
  if (gpids.length > MOST_NAMED) return `${gpids.length} partitions (${gpids.slice(0, MOST_NAMED).join(", ")} …)`;
  return `partition${gpids.length > 1 ? "s" : ""} ${gpids.join(", ")}`;
}
