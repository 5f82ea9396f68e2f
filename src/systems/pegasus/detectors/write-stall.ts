/** RocksDB that holds writes back. */
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { gpidOf, runsOn } from "../runs-on.ts";
import { sameServer } from "../same-server.ts";

/** The catalogue's bounds: three in five minutes. */
const WITHIN_MS = 5 * 60_000;
const FEWEST = 3;

export const detector: Detector<Cluster> = {
  id: "pegasus/write-stall",
  title: "Write stall",
  severity: "medium",
  causedBy: ["pegasus/disk-space-insufficient"],
  explainedBy: sameServer,
  guide: {
    what: "RocksDB slows writes of a replica down, or stops them, because compaction or flushing does not keep up.",
    signature:
      "`rocksdb write delayed` or `rocksdb write stopped` three times in five minutes for one replica; or RocksDB's own `Stalling writes`.",
    lookAlikes: ["One of them: a peak that passed."],
    remedy: ["Spread the load, slow manual compaction or ingestion down, tune the limits of level 0 and memtables."],
    sources: ["apache/incubator-pegasus#529", "src/server/pegasus_event_listener.cpp"],
  },
  detect: ({ nodes }) =>
    runsOn(nodes, ["db.stall", "rocksdb.stall"], WITHIN_MS, (event) => gpidOf(event) || "a RocksDB").flatMap(
      ({ node, subject, run }) => {
        const [first] = run;
        const isOften = run.some(
          (one, i) => (run[i + FEWEST - 1]?.at ?? Number.POSITIVE_INFINITY) - one.at <= WITHIN_MS,
        );
        if (!first || !isOften) return [];
        const to = run.at(-1)?.at ?? first.at;
        const stopped = run.filter((event) => event.kind === "db.stall" && event.fields.stall === "stopped").length;
        return [
          told([node], run, {
            severity: "medium",
            confidence: 1,
            title: `RocksDB of ${subject} on ${node.name} held writes back ${count(run.length, "time")} in ${duration(to - first.at)}`,
            measures: { stopped },
            explanation: `From ${clock(first.at)} to ${clock(to)} writes of ${subject} were delayed ${count(run.length - stopped, "time")} and stopped ${count(stopped, "time")}. Clients see slow writes and ERR_TIMEOUT; a secondary in this state holds up its primary as well.`,
            excluded: ["not one peak: it came again"],
            remedy: [
              "See RocksDB's own LOG of the replica for what it waits for (level-0 files, memtables, pending compaction).",
              "Stop or slow down manual compaction, bulk load and the heaviest writer.",
            ],
          }),
        ];
      },
    ),
};
