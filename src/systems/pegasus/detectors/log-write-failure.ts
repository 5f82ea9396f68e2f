/** A log that cannot be written ends the server. */

import { eventsDuring } from "../../../correlate/event-log.ts";
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { touching } from "../../../extent.ts";
import { clock, list } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { PegEvent } from "../events.ts";
import { runsOn } from "../runs-on.ts";
import { sameServer } from "../same-server.ts";
import { lastWordsOf } from "../storage-faults.ts";

/** A start after it fails again within this. */
const PAUSE_MS = 10 * 60_000;
/** The file system says why right before. */
const CAUSE_WITHIN_MS = 1000;
/** The check follows the failure at once. */
const CHECK_WITHIN_MS = 3000;
/** Of Linux: the limit of asynchronous writes is reached. */
const EAGAIN = 11;
/** Kinds that say why. */
const CAUSES = ["file.io.fail", "file.open.fail", "file.submit.fail"] as const;

interface Cause {
  readonly words: readonly string[];
  readonly sentence: string;
}

/** Why a write failed, as far as the file system or the kernel said it. */
function causeOf(said: readonly PegEvent[]): Cause {
  const words = [
    ...new Set(
      said.flatMap((event) =>
        event.kind === "file.io.fail" || event.kind === "file.open.fail" ? [lastWordsOf(event.fields.reason)] : [],
      ),
    ),
  ];
  if (words.length > 0) return { words, sentence: `The line before names the reason: ${list(words)}.` };
  const isBusy = said.some((event) => event.kind === "file.submit.fail" && event.fields.errno === -EAGAIN);
  if (isBusy)
    return {
      words: ["EAGAIN"],
      sentence: "The line before names the reason, EAGAIN: the kernel took no more asynchronous writes at once.",
    };
  return {
    words,
    sentence: "The error names no reason: a full disk, a broken one, or too many writes at once.",
  };
}

export const detector: Detector<Cluster> = {
  id: "pegasus/log-write-failure",
  title: "Log write failure kills server",
  severity: "critical",
  causedBy: ["pegasus/disk-space-insufficient", "pegasus/corrupt-data", "pegasus/descriptors-exhausted"],
  explainedBy: sameServer,
  guide: {
    what: "A mutation could not be written to its log. The server ends itself: what it acknowledges would not be kept.",
    signature:
      "`write private log failed` or `handle log failure`, and the check `s_not_exit_on_log_failure`; the line before may say why.",
    lookAlikes: ["A log that cannot be read at a start: pegasus/private-log-damaged."],
    remedy: ["Free or replace the disk; releases up to 2.1 also fail on EAGAIN of asynchronous writes under load."],
    sources: ["apache/incubator-pegasus#457", "apache/incubator-pegasus#510", "src/replica/replica_stub.cpp"],
  },
  detect: ({ nodes }) =>
    runsOn(nodes, ["log.write.err", "fail.log"], PAUSE_MS, () => "").map(({ node, run }) => {
      const from = run[0]?.at ?? 0;
      const to = run.at(-1)?.at ?? from;
      const checks = touching(node.lives, from, to + CHECK_WITHIN_MS)
        .flatMap(({ end, last }) => (end === "crashed" ? last : []))
        .filter(({ at }) => at >= from && at <= to + CHECK_WITHIN_MS);
      const errors = [...new Set(run.map(({ fields }) => fields.err))];
      const said = eventsDuring(node.log, from - CAUSE_WITHIN_MS, to, ...CAUSES);
      const cause = causeOf(said);
      const isEnd = checks.length > 0 || run.some(({ kind }) => kind === "fail.log");
      return told([node], [...said, ...run, ...checks], {
        severity: isEnd ? "critical" : "high",
        confidence: checks.length > 0 ? 1 : 0.9,
        title: `${node.name} could not write its log (${list(cause.words.length > 0 ? cause.words : errors)})${checks.length > 0 ? " and ended itself" : ""}`,
        count: run.length,
        explanation: `At ${clock(from)} writing a log failed with ${list(errors)}. ${checks.length > 0 ? "The process ended itself by a failed check, on purpose; all its partitions lose a member." : isEnd ? "After that line the process ends itself unless it is told not to; its end is not in these lines." : "The end of the process is not in these lines."} ${cause.sentence}`,
        excluded: ["not a damaged log: it was being written"],
        remedy: [
          "Look at the disk of the log: free space, errors in the kernel's log.",
          "With releases up to 2.1 under heavy writes: raise fs.aio-max-nr, or upgrade.",
        ],
      });
    }),
};
