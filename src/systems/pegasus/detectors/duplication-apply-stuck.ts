/** A duplication that never leaves DS_APP. */
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count, duration, list } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { named, waitings } from "../duplications.ts";

/** The follower's replicas are asked for every ten seconds; while they copy, refusals are normal for some minutes. */
const STUCK_MS = 5 * 60_000;
const FEWEST = 3;
/** The checker wants two members, so that a table of one replica can never pass. */
const TOO_FEW = "ERR_NOT_ENOUGH_MEMBER";

export const detector: Detector<Cluster> = {
  id: "pegasus/duplication-apply-stuck",
  title: "DS_APP stuck",
  severity: "high",
  causedBy: ["pegasus/copy-source-missing", "pegasus/authentication-failure"],
  guide: {
    what: "DS_APP waits until every partition of the follower has a primary and enough secondaries; until then nothing is shipped.",
    signature:
      "`query follower app … replica configuration completed` (or `check all replicas of creating follower app`) with the same query_err for five minutes. Fewer lines only suggest it.",
    lookAlikes: ["Some of them while the follower copies, then DS_LOG."],
    remedy: ["Repair the follower's replicas; for a follower of one replica upgrade (#2093) or make it two."],
    sources: ["apache/incubator-pegasus#2092", "apache/incubator-pegasus#2093", "apache/incubator-pegasus#2025"],
  },
  detect: (cluster) =>
    waitings(cluster, "app").flatMap((stay) => {
      const failed = stay.checks.filter(({ fields }) => fields.query_err !== "ERR_OK");
      const first = failed[0];
      if (!first || stay.left) return [];
      const lengthMs = (failed.at(-1)?.at ?? first.at) - first.at;
      const isStuck = failed.length >= FEWEST && lengthMs >= STUCK_MS;
      const errors = [...new Set(failed.map(({ fields }) => fields.query_err))];
      return [
        told([stay.meta], failed, {
          severity: isStuck ? "high" : "low",
          confidence: isStuck ? 1 : 0.5,
          title: isStuck
            ? `${named(stay)} stuck in DS_APP for ${duration(lengthMs)} (${list(errors)})`
            : `${named(stay)} waits in DS_APP (${list(errors)}), possibly stuck`,
          measures: { waitedMs: lengthMs },
          explanation: `From ${clock(first.at)} on ${count(failed.length, "check")} of the follower's replicas ended with ${list(errors)}, and nothing of the duplication is shipped before they pass.${errors.includes(TOO_FEW) ? " ERR_NOT_ENOUGH_MEMBER comes for ever where the follower's table has one replica: the check wants two members (repaired by #2093). Otherwise its partitions lack secondaries." : ""}${isStuck ? "" : " The lines are too few to tell a follower that is still copying from one that never will."}`,
          excluded: [],
          remedy: [
            "See on the follower which partitions lack members, and why they do not learn (its replica servers' logs).",
            "A follower table of one replica needs a release with #2093, or a second replica.",
          ],
        }),
      ];
    }),
};
