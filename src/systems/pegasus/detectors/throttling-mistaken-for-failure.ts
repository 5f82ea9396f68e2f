/** Requests refused by a quota. */

import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { during } from "../../../extent.ts";
import { count, duration, fromTo } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { partitionsIn, runsOn } from "../runs-on.ts";

/** A quota is counted by the second. */
const PAUSE_MS = 10_000;
/** Fewer are a peak. */
const FEWEST = 10;

export const detector: Detector<Cluster> = {
  id: "pegasus/throttling-mistaken-for-failure",
  title: "Throttling mistaken for failure",
  severity: "low",
  causedBy: [],
  guide: {
    what: "Requests beyond a table's quota are answered ERR_BUSY. It looks like a failing server and is none.",
    signature:
      "Ten and more `read fail`/`write fail` with ERR_BUSY, seconds apart, while no replica changes its status.",
    lookAlikes: [
      "ERR_INVALID_STATE, ERR_INACTIVE_STATE: no primary.",
      "ERR_NOT_ENOUGH_MEMBER: too few members.",
      "ERR_BUSY of a cold backup: its progress.",
    ],
    remedy: ["Raise the quota of the table, or send less."],
    sources: ["apache/incubator-pegasus#319"],
  },
  detect: ({ nodes }) =>
    runsOn(nodes, ["write.reject"], PAUSE_MS, ({ fields }) =>
      fields.err === "ERR_BUSY" ? fields.access : null,
    ).flatMap(({ node, subject, run }) => {
      const from = run[0]?.at ?? 0;
      const to = run.at(-1)?.at ?? from;
      const changed = during(node.log.of("st.change"), from - PAUSE_MS, to).length > 0;
      if (run.length < FEWEST || changed) return [];
      return [
        told([node], run, {
          severity: "low",
          confidence: 0.9,
          title: `${node.name} throttled ${count(run.length, subject)} in ${duration(to - from)}`,
          explanation: `${fromTo(from, to)} ${count(run.length, subject)} of ${partitionsIn(run)} ended with ERR_BUSY, and no replica changed its status: a quota was spent, nothing failed.`,
          excluded: ["not a failing replica: its status stayed"],
          remedy: [
            "See the table's quotas (replica.write_throttling, replica.read_throttling) and who writes so much.",
          ],
        }),
      ];
    }),
};
