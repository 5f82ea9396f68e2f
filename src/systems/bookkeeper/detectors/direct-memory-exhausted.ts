/** Direct memory was used up. */

import { inTime } from "../../../correlate/in-time.ts";
import { inRuns } from "../../../correlate/runs.ts";
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { BkEvent } from "../events.ts";
import { wordsOf } from "../exceptions.ts";

/** Threads fail one after the other. */
const PAUSE_MS = 60_000;

const REFUSED = /failed to allocate (\d+) byte\(s\) of direct memory \(used: (\d+), max: (\d+)/;

const SIDES: readonly (readonly [RegExp, string])[] = [
  [/^bookie-io/, "the threads of requests (writes that wait)"],
  [/^BookieReadThreadPool/, "the threads of reads (clients that catch up)"],
  [/^GarbageCollectorThread/, "the collection of garbage (a large map of an entry log)"],
];

function isRefused(event: BkEvent): boolean {
  return event.kind === "bk.oom" || wordsOf(event).some((one) => /OutOfDirectMemoryError/.test(one));
}

export const detector: Detector<Cluster> = {
  id: "bookkeeper/direct-memory-exhausted",
  title: "Direct-memory exhaustion",
  severity: "high",
  causedBy: ["bookkeeper/mass-under-replication"],
  guide: {
    what: "Buffers of the network and of caches are kept outside the heap. Where their limit is reached an allocation fails, and the bookie ends itself.",
    signature:
      "`Unable to allocate memory, exiting bookie`, or OutOfDirectMemoryError with what is used and the limit; the thread tells the side.",
    lookAlikes: [
      "OutOfMemoryError of the heap.",
      "An index or entry log that could not be read: no words about memory.",
    ],
    remedy: ["Raise MaxDirectMemorySize; throttle reads and replication."],
    sources: ["apache/bookkeeper#3497", "apache/bookkeeper#4134", "apache/bookkeeper#2545"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) =>
      inRuns(inTime(node.log.all.filter(isRefused)), PAUSE_MS).map((run) => {
        const from = run[0]?.at ?? 0;
        const numbers = run.flatMap(wordsOf).flatMap((one) => {
          const found = REFUSED.exec(one);
          return found ? [found.slice(1).map(Number)] : [];
        })[0];
        const [wanted, used, most] = numbers ?? [];
        const exits = run.some(({ kind }) => kind === "bk.oom");
        const side = SIDES.find(([pattern]) => run.some(({ thread }) => pattern.test(thread)))?.[1];
        const amounts =
          wanted !== undefined && used !== undefined && most !== undefined
            ? { wantedBytes: wanted, usedBytes: used, limitBytes: most }
            : {};
        return told([node], run, {
          severity: exits ? "high" : "medium",
          confidence: 1,
          title: `${node.name} ran out of direct memory${exits ? " and ended itself" : ""}`,
          count: run.length,
          measures: amounts,
          explanation: `From ${clock(from)} on direct memory could not be allocated on ${node.name}, ${count(run.length, "time")}${used !== undefined ? `: ${wanted} bytes were asked for while ${used} of ${most} were in use` : ""}.${side ? ` It failed in ${side}.` : ""} ${exits ? "The bookie ends itself by it." : "No line here says that the process ends by it."}`,
          excluded: ["not the heap: the error is of direct memory"],
          remedy: [
            "Raise -XX:MaxDirectMemorySize, or make caches smaller (dbStorage_readAheadCacheMaxSizeMb, dbStorage_writeCacheMaxSizeMb).",
            "Limit what waits: maxAddsInProgressLimit, maxReadsInProgressLimit; throttle replication.",
          ],
        });
      }),
    ),
};
