/** The table service in a bookie, which keeps the state of Pulsar's functions, cannot open a table. */

import { eventsOf } from "../../../correlate/event-log.ts";
import { inRuns } from "../../../correlate/runs.ts";
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { BkEvent } from "../events.ts";
import { wordsOf } from "../exceptions.ts";

/** A container is tried again every few seconds. */
const PAUSE_MS = 10 * 60_000;

export const detector: Detector<Cluster> = {
  id: "bookkeeper/table-service-failed",
  title: "Table service failed",
  severity: "low",
  causedBy: [],
  guide: {
    what: "Bookies can run a table service beside the ledgers (StreamStorageLifecycleComponent); Pulsar keeps the state of functions in it. Where one of its tables cannot be opened its container does not start, and whoever asks for it waits. Ledgers are not touched.",
    signature: "`Failed to start storage container`, `Failed to open rocksdb at dir` or `Failed to restore rocksdb`.",
    lookAlikes: ["`Error open RocksDB database`: the index of the ledgers; the bookie does not start by it."],
    remedy: [
      "Run without the table service where no function keeps state: no StreamStorageLifecycleComponent in extraServerComponents; a standalone Pulsar with -nss.",
    ],
    sources: ["apache/pulsar#4072", "apache/pulsar#5668", "apache/pulsar#6894", "apache/bookkeeper#2020"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) => {
      const errors = eventsOf(node.log, "st.container.fail", "st.table.fail") as readonly BkEvent[];
      return inRuns(errors, PAUSE_MS).map((run) => {
        const [first] = run;
        const last = run.at(-1);
        const reason = run.map((event) => wordsOf(event).at(-1) ?? "").find((words) => words !== "");
        const isAgain = first && last && last.at > first.at;
        return told([node], run, {
          severity: "low",
          confidence: 1,
          title: `The table service of ${node.name} could not open a table`,
          explanation: `${isAgain ? `From ${clock(first.at)} on, ${count(run.length, "time")} in ${duration(last.at - first.at)},` : `At ${clock(first?.at ?? 0)}`} the table service of ${node.name}, which is apart from its ledgers, could not open or restore a table.${reason ? ` The innermost exception: ${reason.replace(/^(?:[a-z]\w*\.)+/, "")}.` : ""} State of functions that lies in it is out of reach; a standalone Pulsar waits for it when it starts. Nothing here tells of the ledgers.`,
          excluded: ["not the index of the ledgers: that one is opened by another class"],
          remedy: [
            "Where no function keeps state, run without the table service: take StreamStorageLifecycleComponent out of extraServerComponents, or start a standalone Pulsar with -nss.",
            "Else read the innermost exception; `No locks available` is of a table that the process itself has open since a try before: restart the bookie.",
          ],
        });
      });
    }),
};
