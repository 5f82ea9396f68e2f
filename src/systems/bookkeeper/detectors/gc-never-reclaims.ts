/** Garbage collection cannot learn which ledgers are deleted. */
import { eventsOf } from "../../../correlate/event-log.ts";
import { inRuns } from "../../../correlate/runs.ts";
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { BkEvent } from "../events.ts";

/** Collections begin every ten to fifteen minutes. */
const PAUSE_MS = 60 * 60_000;
/** Fewer may be one slow moment of ZooKeeper. */
const FEWEST = 3;

export const detector: Detector<Cluster> = {
  id: "bookkeeper/gc-never-reclaims",
  title: "GC/ZK timeouts: data never reclaimed",
  severity: "medium",
  causedBy: ["zookeeper/quorum-lost"],
  guide: {
    what: "To delete a ledger's data a bookie asks ZooKeeper whether the ledger is still there. Where the answers time out nothing is deleted.",
    signature:
      "Three and more `Time-out while fetching metadata for Ledger` or `Exception when iterating over the metadata`, no further than an hour apart.",
    lookAlikes: ["One time-out in a long collection."],
    remedy: ["See ZooKeeper's latency and the number of ledgers."],
    sources: ["ScanAndCompareGarbageCollector"],
  },
  detect: ({ bookies }) =>
    bookies.flatMap((node) =>
      inRuns(eventsOf(node.log, "gc.timeout", "gc.iterate.fail") as readonly BkEvent[], PAUSE_MS)
        .filter((run) => run.length >= FEWEST)
        .map((run) =>
          told([node], run, {
            severity: "medium",
            confidence: 0.9,
            title: `The garbage collection of ${node.name} gets no answers from the metadata store`,
            explanation: `From ${clock(run[0]?.at ?? 0)} on ${count(run.length, "question")} of the garbage collection of ${node.name} about ledgers failed or timed out. Data of those ledgers stay on its disks.`,
            excluded: ["not a dead thread: it goes on asking"],
            remedy: [
              "Look at ZooKeeper's latency at these times.",
              "Delete ledgers that nobody needs; very many make every collection long.",
            ],
          }),
        ),
    ),
};
