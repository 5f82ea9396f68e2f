/** Entry logs at which a collection of garbage broke off: what it read there can be no place and no size. */
import { grouped } from "../../correlate/grouped.ts";
import { allocationIn, isUsedUp } from "./allocations.ts";
import type { BkEvent } from "./events.ts";
import { wordsOf } from "./exceptions.ts";
import type { BkNode } from "./node.ts";

/** An entry log of a bookie, and the collections that broke off at it. */
export interface BrokenLog {
  readonly node: BkNode;
  readonly logId: number;
  /** Lines that tell it, in order. */
  readonly lines: readonly BkEvent[];
  /** The error that ended each collection, in order. */
  readonly errors: readonly BkEvent[];
}

const COLLECTOR = /^GarbageCollectorThread/;
/** Errors of a number that was read from a file and cannot be right. */
const SENSELESS = /IllegalArgumentException: Negative position|NegativeArraySizeException/;
/** A log of 2 GB is read in less. */
const READ_WITHIN_MS = 10 * 60_000;

/** The entry logs of a node at which its collections of garbage broke off. */
export function brokenLogsOf(node: BkNode): BrokenLog[] {
  const breaks = breaksOf(node);
  return [...grouped(breaks, ({ logId }) => logId)].map(([logId, own]) => ({
    node,
    logId,
    lines: own.flatMap(({ lines }) => lines),
    errors: own.flatMap(({ lines }) => lines.slice(-1)),
  }));
}

interface Break {
  readonly logId: number;
  readonly lines: readonly BkEvent[];
}

function breaksOf({ log }: BkNode): Break[] {
  const breaks: Break[] = [];
  const reading = new Map<string, BkEvent<"gc.extract" | "el.index.fail">[]>();
  for (const event of log.all) {
    const { thread } = event;
    if (!COLLECTOR.test(thread)) continue;
    const before = reading.get(thread) ?? [];
    const [last] = before.slice(-1);
    if (event.kind === "gc.extract" || event.kind === "el.index.fail") {
      const isSame = event.fields.log_id !== undefined && last?.fields.log_id === event.fields.log_id;
      reading.set(thread, isSame ? [...before, event] : [event]);
      continue;
    }
    if (isSenseless(event) && last?.fields.log_id !== undefined && event.at - last.at <= READ_WITHIN_MS)
      breaks.push({ logId: last.fields.log_id, lines: [...before, event] });
    // it has gone on, or ended
    if (event.kind !== "trace.exception" || isSenseless(event)) reading.delete(thread);
  }
  return breaks;
}

/** True for an error of a number that cannot be right, also for that of a size that nothing has room for. */
function isSenseless(event: BkEvent): boolean {
  const allocation = allocationIn(event);
  return wordsOf(event).some((one) => SENSELESS.test(one)) || (allocation !== null && !isUsedUp(allocation));
}
