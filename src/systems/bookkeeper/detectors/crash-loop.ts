/** Starts that end in an error, again and again. */

import { inRuns } from "../../../correlate/runs.ts";
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { firstBehind } from "../../../extent.ts";
import { clock, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { reasonOf } from "../failed-starts.ts";
import { sameServer } from "../same-server.ts";

/** As many ends are a loop, where the next start follows within this. */
const LOOP = 3;
const APART_MS = 10 * 60_000;

export const detector: Detector<Cluster> = {
  id: "bookkeeper/crash-loop",
  title: "Crash loop",
  severity: "high",
  causedBy: [
    "bookkeeper/cookie-instance-mismatch",
    "bookkeeper/cookie-identity-changed",
    "bookkeeper/cookie-missing",
    "bookkeeper/recovery-log-missing",
    "bookkeeper/corrupt-data",
    "bookkeeper/journal-io-failure",
    "bookkeeper/direct-memory-exhausted",
    "bookkeeper/registration-failed",
    "bookkeeper/double-start",
    "bookkeeper/cluster-not-initialized",
  ],
  explainedBy: sameServer,
  guide: {
    what: "A supervisor starts a process that ends by an error each time. Starting again does not cure it.",
    signature:
      "Three and more processes of one node that ended by an error or never came up, each within ten minutes of the last.",
    lookAlikes: ["Restarts in order: each ends by a stop.", "One end and a good start after it."],
    remedy: ["Read the exception of the first end."],
    sources: ["bookkeeper-server, Main.doMain"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) => {
      const ends = node.lives
        .filter(({ end }) => end === "refused" || end === "failed")
        .map((life) => ({ at: life.ending ?? life.to, life }));
      return inRuns(ends, APART_MS).flatMap((run) => {
        const [first] = run;
        const last = run.at(-1);
        if (run.length < LOOP || !first || !last) return [];
        const reasons = [...new Set(run.flatMap(({ life }) => reasonOf(node, life) ?? []))];
        const lines = run.flatMap(({ life }) => life.last.slice(0, 1));
        const after = firstBehind(
          node.lives,
          ({ from }) => from <= last.at,
          ({ ready, end }) => ready !== null && end !== "failed",
        );
        return [
          told([node], lines, {
            severity: "high",
            confidence: 1,
            title: `${node.name} ended by an error ${run.length} times in ${duration(last.at - first.at)}`,
            count: run.length,
            explanation: `Between ${clock(first.at)} and ${clock(last.at)} ${run.length} processes of ${node.name} ended by an error. ${reasons.length === 1 ? `Each time the reason was ${reasons[0]}.` : reasons.length > 1 ? `The reasons were ${reasons.slice(0, 3).join("; ")}.` : "No exception stands beside them."} ${after ? "A later start came up." : "No later start came up."}`,
            excluded: ["not restarts in order: none of them was asked to stop"],
            remedy: ["Cure what the exception names; starting again alone meets it again."],
          }),
        ];
      });
    }),
};
