/** A lock that is invalidated and revalidated without end. */
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { runsOn } from "../runs-on.ts";

/** The catalogue's bound: more than fifty lines a minute of one path. */
const FEWEST = 50;
const WITHIN_MS = 60_000;

export const detector: Detector<Cluster> = {
  id: "pulsar/lock-revalidation-storm",
  title: "Lock revalidation storm",
  severity: "medium",
  causedBy: ["zookeeper/session-expiry", "pulsar/session-expiry"],
  guide: {
    what: "A lock is found invalid, made valid and found invalid again in a loop, because the stored value never equals the new one. It costs processor, memory and writes to the metadata store.",
    signature: "More than fifty lines a minute of one path: `was invalidated`, `Successfully revalidated the lock`.",
    lookAlikes: ["Many locks that are revalidated once each after a reconnect."],
    remedy: ["Restart the process; upgrade."],
    sources: ["apache/pulsar#14736", "apache/pulsar#17759", "apache/pulsar#17762"],
  },
  detect: ({ nodes }) =>
    runsOn(nodes, ["lk.inval", "lk.reval", "lk.reacq"], WITHIN_MS, ({ fields }) => fields.path ?? null).flatMap(
      ({ node, subject, run }) => {
        const isDense = run.some(({ at }, i) => (run[i + FEWEST]?.at ?? Number.POSITIVE_INFINITY) - at <= WITHIN_MS);
        const from = run[0]?.at ?? 0;
        const to = run.at(-1)?.at ?? from;
        if (!isDense) return [];
        return [
          told([node], run, {
            severity: "medium",
            confidence: 1,
            title: `the lock on ${subject} was revalidated over and over by ${node.name}`,
            explanation: `From ${clock(from)} on ${node.name} invalidated and revalidated ${subject} without end: ${count(run.length, "line")} in ${duration(to - from)}.`,
            excluded: ["not the revalidation after a reconnect, which is one for each lock"],
            remedy: ["Restart the process; upgrade from 2.10 and 2.11 to their latest patches."],
          }),
        ];
      },
    ),
};
