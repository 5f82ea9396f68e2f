/** A mutation that has to be there and is not ends the server. */

import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { during } from "../../../extent.ts";
import { clock, count } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { partitionsIn, runsOn } from "../runs-on.ts";
import { sameServer } from "../same-server.ts";

/** A start after it fails again within this. */
const PAUSE_MS = 30 * 60_000;
/** A duplication that began this long before has loaded the log that the check was about. */
const STARTED_WITHIN_MS = 60_000;

export const detector: Detector<Cluster> = {
  id: "pegasus/missing-mutation-assertion",
  title: "Missing mutation assertion",
  severity: "critical",
  causedBy: ["pegasus/shared-log-truncated", "pegasus/private-log-damaged"],
  explainedBy: sameServer,
  guide: {
    what: "A mutation to be committed is not in the prepare list: the log that was replayed, learned or loaded for a duplication has a gap.",
    signature: "`mutation N is missing in prepare list` at level F.",
    lookAlikes: [
      "`mutation[N] is lost in prepare_list` at level E (2.3 and later): data is not shipped, nothing crashes.",
    ],
    remedy: ["Upgrade; remove the duplication if it is one."],
    sources: ["apache/incubator-pegasus#441", "apache/incubator-pegasus#740", "apache/incubator-pegasus#784"],
  },
  detect: ({ nodes }) =>
    runsOn(nodes, ["plist.missing"], PAUSE_MS, () => "").map(({ node, run }) => {
      const first = run[0];
      const from = first?.at ?? 0;
      const started = during(node.log.of("dup.start"), from - STARTED_WITHIN_MS, from).findLast(
        ({ fields }) => first?.fields.gpid === undefined || fields.gpid === first.fields.gpid,
      );
      const where = partitionsIn(run);
      return told([node], started ? [started, ...run] : run, {
        severity: "critical",
        confidence: 1,
        from: first?.at ?? 0,
        title: `${node.name} crashed: mutation ${first?.fields.decree} is missing in the prepare list${where ? ` of ${where.replace(/^partitions? /, "")}` : ""}`,
        count: run.length,
        explanation: `At ${clock(first?.at ?? 0)} mutation ${first?.fields.decree} had to be committed and was not there; the process aborted${run.length > 1 ? ` (${count(run.length, "time")})` : ""}. ${started ? `A duplication of the partition had begun at ${clock(started.at)} from decree ${started.fields.replica_confirmed}: the log it loaded does not fit that.` : "The lines do not tell whether it was replayed, learned or loaded for a duplication."}`,
        excluded: ["not a mutation that a duplication skips: that is an error, and the server goes on"],
        remedy: [
          "Upgrade to 2.3 or later, where the duplication's part of it no longer ends the server.",
          "Where a duplication had begun, remove it; then start the server.",
        ],
      });
    }),
};
