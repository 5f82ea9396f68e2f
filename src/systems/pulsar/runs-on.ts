/** Runs of like lines on each node. */
import { eventsOf } from "../../correlate/event-log.ts";
import { grouped } from "../../correlate/grouped.ts";
import { inRuns } from "../../correlate/runs.ts";
import type { Kind, PulEvent } from "./events.ts";
import type { PulNode } from "./node.ts";

export interface RunOn<K extends Kind> {
  readonly node: PulNode;
  /** What its lines have in common. */
  readonly subject: string;
  readonly run: readonly PulEvent<K>[];
}

/**
 * Lines of some kinds that follow one another no further apart than a pause.
 * @param subjectOf what lines of one run share (a topic, a path); null for a line that does not count
 */
export function runsOn<K extends Kind>(
  nodes: readonly PulNode[],
  kinds: readonly K[],
  pauseMs: number,
  subjectOf: (event: PulEvent<K>, node: PulNode) => string | null,
): RunOn<K>[] {
  return nodes.flatMap((node) => {
    const bySubject = grouped(eventsOf(node.log, ...kinds) as readonly PulEvent<K>[], (event) =>
      subjectOf(event, node),
    );
    return [...bySubject].flatMap(([subject, events]) =>
      subject === null ? [] : inRuns(events, pauseMs).map((run) => ({ node, subject, run })),
    );
  });
}

/** The topic that a line is of, whether it names the topic or its managed ledger; "" of none. */
export function topicOf({ fields }: PulEvent): string {
  if ("topic" in fields && fields.topic) return fields.topic;
  const ledger = "managed_ledger" in fields ? (fields.managed_ledger ?? "") : "";
  const [, namespace, topic] = /^(.+)\/persistent\/([^/]+)$/.exec(ledger) ?? [];
  return namespace && topic ? `persistent://${namespace}/${topic}` : ledger;
}

/** More topics than this do not help a reader. */
const MOST_NAMED = 3;

/** `persistent://a/b/c`, `7 topics (…, …, … and more)`; "" of none. */
export function topicsIn(run: readonly PulEvent[]): string {
  const topics = [...new Set(run.map(topicOf))].filter((topic) => topic !== "");
  if (topics.length <= 1) return topics[0] ?? "";
  const more = topics.length > MOST_NAMED ? " and more" : "";
  return `${topics.length} topics (${topics.slice(0, MOST_NAMED).join(", ")}${more})`;
}
