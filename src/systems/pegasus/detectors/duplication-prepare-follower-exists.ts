/** A duplication that never leaves DS_PREPARE because the follower's table is there already. */
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { named, waitings } from "../duplications.ts";

/** The request is repeated every ten seconds; the third same answer shows that it will not change. */
const FEWEST = 3;
const EXISTS = "ERR_APP_EXIST";

export const detector: Detector<Cluster> = {
  id: "pegasus/duplication-prepare-follower-exists",
  title: "DS_PREPARE stuck, follower exists",
  severity: "high",
  causedBy: [],
  guide: {
    what: "Making the follower's table is not repeatable before November 2024: once it half succeeded, each further try is answered ERR_APP_EXIST and the duplication stays in DS_PREPARE.",
    signature: "`create follower app … failed` with create_err ERR_APP_EXIST three times and more, and no DS_APP.",
    lookAlikes: [
      "Another error: pegasus/duplication-prepare-crash-loop (refused).",
      "One ERR_APP_EXIST before DS_APP.",
    ],
    remedy: [
      "Drop the half-made table of the follower; master of 2024-11-15 and later asks in a way that can be repeated.",
    ],
    sources: ["apache/incubator-pegasus#2146", "apache/incubator-pegasus#2144"],
  },
  detect: (cluster) =>
    waitings(cluster, "prepare").flatMap((stay) => {
      const refusals = stay.refusals.filter(({ fields }) => fields.create_err === EXISTS);
      if (refusals.length < FEWEST || refusals.length <= stay.refusals.length / 2) return [];
      const from = refusals[0]?.at ?? stay.from;
      const last = stay.waits.at(-1);
      return [
        told([stay.meta], refusals, {
          severity: stay.left ? "medium" : "high",
          confidence: 1,
          title: `${named(stay)} ${stay.left ? "was" : "is"} stuck in DS_PREPARE: the follower's table exists already`,
          measures: { stuckMs: stay.to - stay.from },
          explanation: `From ${clock(from)} on ${stay.meta.name} was answered ERR_APP_EXIST ${count(refusals.length, "time")} when it asked for the follower's table, over ${duration((refusals.at(-1)?.at ?? from) - from)}. ${last && last.fields.count < last.fields.total ? `Its own checkpoints stood at ${last.fields.count} of ${last.fields.total}.` : "No checkpoint of its own is waited for."}${stay.left ? ` It went on at ${clock(stay.to)}.` : ""}`,
          excluded: ["not a refused login: the follower answered that the table exists", "not a missing checkpoint"],
          remedy: [
            "Drop the table on the follower if nothing else uses it; it is made anew within ten seconds.",
            "Upgrade to master of 2024-11-15 or later (#2144).",
          ],
        }),
      ];
    }),
};
