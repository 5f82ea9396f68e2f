/** A journal that the replay needs is not there. */
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { wordsOf } from "../exceptions.ts";
import { refusedBy } from "../failed-starts.ts";

const MISSING = /Recovery log (\d+) is missing/;

export const detector: Detector<Cluster> = {
  id: "bookkeeper/recovery-log-missing",
  title: "Recovery log missing",
  severity: "high",
  causedBy: [],
  guide: {
    what: "The mark of the last checkpoint names a journal that is not in the journal directory. What was in it and not yet in the ledgers is not on this bookie any more, and it refuses to start.",
    signature: "`Recovery log N is missing` under `Exception while replaying journals, shutting down`.",
    lookAlikes: ["A journal that is there and damaged: bookkeeper/corrupt-data."],
    remedy: ["Bring the journal directory back; else treat the bookie as lost."],
    sources: ["apache/bookkeeper#4073", "apache/bookkeeper#4105", "BookieImpl.replay"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) => {
      const runs = refusedBy(node, (event) => wordsOf(event).some((one) => MISSING.test(one)));
      const first = runs[0]?.[0];
      if (!first) return [];
      const journal = wordsOf(first).flatMap((one) => MISSING.exec(one)?.[1] ?? [])[0] ?? "";
      return [
        told([node], runs.flat(), {
          severity: "high",
          confidence: 1,
          title: `${node.name} refused to start: journal ${journal} is missing`,
          count: runs.length,
          explanation: `From ${clock(first.at)} on ${count(runs.length, "start")} of ${node.name} ended because journal ${journal} (file ${Number(journal).toString(16)}.txn), at which the replay has to begin, is not in the journal directory. The directory was changed or cleaned, or the mark is of another disk.`,
          excluded: ["not a damaged journal: the file is missing"],
          remedy: [
            "Bring the journal directory back as it was, and check journalDirectories against the last good start.",
            "Where it is lost, treat the bookie as lost: recover its ledgers from the other copies, then format it.",
            "Do not delete lastMark to get it up: entries that were only in the journal would be missing without a word.",
          ],
        }),
      ];
    }),
};
