/** Topics that are fenced and refuse producers, from the failed write to the line that lifts it. */
import { eventsOf } from "../../correlate/event-log.ts";
import { grouped } from "../../correlate/grouped.ts";
import { inRuns } from "../../correlate/runs.ts";
import { countEarly, during } from "../../extent.ts";
import { reasonsOf } from "./causes.ts";
import type { PulEvent } from "./events.ts";
import { isEnding } from "./lives.ts";
import type { PulNode } from "./node.ts";
import { topicOf } from "./runs-on.ts";

/** One stretch in which a topic refused. */
export interface Fence {
  readonly node: PulNode;
  readonly topic: string;
  /** Refusals, in order; at least one. */
  readonly refusals: readonly PulEvent[];
  /** The failure that fenced it, where it is in the log. */
  readonly failure: PulEvent | null;
  readonly lastedMs: number;
  /** Its log ends too soon behind the first refusal to show that it does not last. */
  readonly isOpen: boolean;
}

/** A fence that lasts this long has a graver name; a topic unfences itself within seconds. */
export const LONG_FENCE_MS = 60_000;

/** Lines after which a topic takes producers again, or is another object. */
const LIFTED = [
  "tp.unfence",
  "tp.closed",
  "tp.deleted",
  "tp.loaded",
  "cx.prod.new",
  "ml.open",
  "ow.topic.unload",
] as const;
/** Clients try again within a minute. */
const PAUSE_MS = 150_000;
/** A write fails at most this long before the first refusal that it explains. */
const BEFORE_MS = 60_000;

export function fencesOf(node: PulNode): Fence[] {
  const told = eventsOf(node.log, "tp.fenced.add", "tp.fenced.sub");
  const topics = new Set(told.map(topicOf));
  // the topic says it, then the connection; an excerpt may have the second line alone
  const inferred = eventsOf(node.log, "cx.prod.fail", "cx.sub.fail").filter(
    (event) => /temporarily unavailable/.test(reasonsOf(event)) && !topics.has(topicOf(event)),
  );
  const refusals: PulEvent[] = [...told, ...inferred].filter(
    (event) => topicOf(event) !== "" && !isEnding(node.lives, event.at),
  );
  const failures = grouped(eventsOf(node.log, "tp.persist.fail", "ml.create.err"), topicOf);
  const lifts = grouped(eventsOf(node.log, ...LIFTED), topicOf);
  return [...grouped(refusals, topicOf)].flatMap(([topic, own]) => {
    const lifted = lifts.get(topic) ?? [];
    return inRuns(own, PAUSE_MS)
      .flatMap((run) => cutAt(run, lifted))
      .map((run): Fence => {
        const first = run[0]?.at ?? 0;
        const since = lifted[countEarly(lifted, ({ at }) => at <= first) - 1]?.at ?? Number.NEGATIVE_INFINITY;
        const failure = during(failures.get(topic) ?? [], Math.max(since, first - BEFORE_MS), first)[0] ?? null;
        const last = run.at(-1)?.at ?? first;
        const isLifted = lifted.some(({ at }) => at >= last);
        const isOpen = !isLifted && (node.lives.at(-1)?.to ?? last) - first < LONG_FENCE_MS;
        return { node, topic, refusals: run, failure, lastedMs: last - (failure?.at ?? first), isOpen };
      });
  });
}

/** Refusals before and behind a line that lifts the fence are of two fences. */
function cutAt(run: readonly PulEvent[], lifted: readonly PulEvent[]): PulEvent[][] {
  return [...grouped(run, (event) => countEarly(lifted, ({ at }) => at <= event.at)).values()];
}
