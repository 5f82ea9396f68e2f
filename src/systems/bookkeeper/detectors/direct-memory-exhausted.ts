/** Direct memory was used up. */

import { inTime } from "../../../correlate/in-time.ts";
import { inRuns } from "../../../correlate/runs.ts";
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count } from "../../../words.ts";
import { allocationIn, isUsedUp } from "../allocations.ts";
import type { Cluster } from "../cluster.ts";
import type { BkEvent } from "../events.ts";
import { wordsOf } from "../exceptions.ts";

/** Threads fail one after the other. */
const PAUSE_MS = 60_000;

const SIDES: readonly (readonly [RegExp, string])[] = [
  [/^bookie-io/, "the threads of requests (writes that wait)"],
  [/^BookieReadThreadPool/, "the threads of reads (clients that catch up)"],
  [/^GarbageCollectorThread/, "the collection of garbage (a large map of an entry log)"],
];

/** One that was too large for what was free shows no exhaustion, unless the bookie ends itself by it. */
function isRefused(event: BkEvent): boolean {
  const allocation = allocationIn(event);
  if (event.kind === "bk.oom") return true;
  if (allocation) return isUsedUp(allocation);
  return wordsOf(event).some((one) => /OutOfDirectMemoryError/.test(one));
}

export const detector: Detector<Cluster> = {
  id: "bookkeeper/direct-memory-exhausted",
  title: "Direct-memory exhaustion",
  severity: "high",
  causedBy: ["bookkeeper/mass-under-replication"],
  guide: {
    what: "Buffers of the network and of caches are kept outside the heap. Where their limit is reached an allocation fails, and the bookie ends itself.",
    signature:
      "`Unable to allocate memory, exiting bookie`, or OutOfDirectMemoryError with what is used (98 % of the limit and more, or no room for one more chunk); the thread tells the side.",
    lookAlikes: [
      "OutOfMemoryError of the heap.",
      "One allocation larger than all that is free: a size that was read from a damaged file (bookkeeper/corrupt-data).",
      "An index or entry log that could not be read: no words about memory.",
    ],
    remedy: ["Raise MaxDirectMemorySize; throttle reads and replication."],
    sources: ["apache/bookkeeper#3497", "apache/bookkeeper#4134", "apache/bookkeeper#2545"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) =>
      inRuns(inTime(node.log.all.filter(isRefused)), PAUSE_MS).map((run) => {
        const from = run[0]?.at ?? 0;
        const allocation = run.map(allocationIn).find((one) => one !== null);
        const exits = run.some(({ kind }) => kind === "bk.oom");
        const side = SIDES.find(([pattern]) => run.some(({ thread }) => pattern.test(thread)))?.[1];
        const isTooLarge = allocation !== undefined && !isUsedUp(allocation);
        const amounts = allocation
          ? { wantedBytes: allocation.wanted, usedBytes: allocation.used, limitBytes: allocation.limit }
          : {};
        return told([node], run, {
          severity: exits ? "high" : "medium",
          confidence: 1,
          title: isTooLarge
            ? `${node.name} ended itself: it asked for more direct memory at once than was free`
            : `${node.name} ran out of direct memory${exits ? " and ended itself" : ""}`,
          count: run.length,
          measures: amounts,
          explanation: `From ${clock(from)} on direct memory could not be allocated on ${node.name}, ${count(run.length, "time")}${allocation ? `: ${allocation.wanted} bytes were asked for while ${allocation.used} of ${allocation.limit} were in use` : ""}.${side ? ` It failed in ${side}.` : ""}${isTooLarge ? " So it was not used up: the size is unusual, and may come from a damaged file or request." : ""} ${exits ? "The bookie ends itself by it." : "No line here says that the process ends by it."}`,
          excluded: ["not the heap: the error is of direct memory"],
          remedy: [
            ...(isTooLarge ? ["Find out first what asked for so much at once: see the stack under the line."] : []),
            "Raise -XX:MaxDirectMemorySize, or make caches smaller (dbStorage_readAheadCacheMaxSizeMb, dbStorage_writeCacheMaxSizeMb).",
            "Limit what waits: maxAddsInProgressLimit, maxReadsInProgressLimit; throttle replication.",
          ],
        });
      }),
    ),
};
