/** The journal could not be written. */

import { eventsDuring, eventsOf } from "../../../correlate/event-log.ts";
import { inTime } from "../../../correlate/in-time.ts";
import { inRuns } from "../../../correlate/runs.ts";
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { during } from "../../../extent.ts";
import { clock } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { BkEvent } from "../events.ts";
import { wordsOf } from "../exceptions.ts";
import { isEnding } from "../lives.ts";

/** A journal that fails ends the bookie; later lines are of the next process. */
const SAME_FAILURE_MS = 30_000;

const REASONS: readonly (readonly [RegExp, string])[] = [
  [/No space left on device/i, "no space left on its device"],
  [/Read-only file system/i, "its file system is read-only"],
  [/Input\/output error/i, "input/output error"],
  [/Too many open files/i, "too many open files"],
  [/Disk quota exceeded/i, "disk quota exceeded"],
];

export const detector: Detector<Cluster> = {
  id: "bookkeeper/journal-io-failure",
  title: "Journal I/O failure",
  severity: "high",
  causedBy: [],
  guide: {
    what: "A bookie that cannot write or sync its journal ends itself. Nobody watches the space of journal devices, so no warning precedes a full one.",
    signature:
      "`I/O exception in Journal thread!` or `I/O exception in ForceWrite thread`; the exception names the reason.",
    lookAlikes: [
      "`ForceWrite thread interrupted` and `Journal Manager is asked to shut down, quit.`: an orderly stop.",
      "Full ledger directories: bookkeeper/ledger-dirs-full.",
    ],
    remedy: ["Free or replace the journal's device, then start the bookie again."],
    sources: ["apache/bookkeeper#1349", "Journal.run"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) => {
      const errors = eventsOf(node.log, "jr.io", "jr.force.io") as readonly BkEvent[];
      const own = errors.filter(({ at }) => !(isEnding(node.lives, at) && isInterrupt(errors, at)));
      return inRuns(own, SAME_FAILURE_MS).map((run) => {
        const from = run[0]?.at ?? 0;
        const after = eventsDuring(
          node.log,
          from,
          from + SAME_FAILURE_MS,
          "jr.exit",
          "bk.thread.critical",
          "bk.shutdown.trigger",
          "bk.shutdown",
          "bk.deathwatch",
        ) as readonly BkEvent[];
        const words = run.flatMap(wordsOf);
        const reason = REASONS.find(([pattern]) => words.some((one) => pattern.test(one)))?.[1];
        const ended = after.filter(({ kind }) => kind === "bk.shutdown" || kind === "bk.deathwatch");
        return told([node], inTime([...run, ...after]), {
          severity: "high",
          confidence: 1,
          title: `${node.name} could not write its journal${reason ? `: ${reason}` : ""}`,
          count: run.length,
          explanation:
            `At ${clock(from)} writing or syncing the journal of ${node.name} failed${reason ? `: ${reason}` : ""}. ${ended.length > 0 ? "The bookie ended itself after it." : "A bookie ends itself after it; the lines of that are not here."} ${reason?.startsWith("no space") ? "The monitor of directories does not look at journals, so nothing warned." : ""}`.trim(),
          excluded: ["not the ledger directories: the journal's own threads say it"],
          remedy: [
            reason?.startsWith("no space")
              ? "Free the journal's device; journals are removed after a checkpoint, so see also whether the storage can be flushed."
              : "Check the journal's device and its file system, and replace it where it is broken.",
            "Then start the bookie again; it replays what is left.",
          ],
        });
      });
    }),
};

/** Channels are closed under the threads of a journal that is asked to stop. */
function isInterrupt(errors: readonly BkEvent[], at: number): boolean {
  return during(errors, at, at).some((event) =>
    wordsOf(event).some((one) => /ClosedByInterrupt|ClosedChannel/.test(one)),
  );
}
