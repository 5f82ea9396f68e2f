/** A journal file is there that should be new. */
import { inRuns } from "../../../correlate/runs.ts";
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";

/** A supervisor that starts it again meets it again. */
const PAUSE_MS = 10 * 60_000;

export const detector: Detector<Cluster> = {
  id: "bookkeeper/double-start",
  title: "Double start or volume shared",
  severity: "high",
  causedBy: [],
  guide: {
    what: "Journal files are named by the time they are made. One that is there already was made by another process on the same directory, or the clock went back.",
    signature: "`Journal file …, that shouldn't exist, already exists.  is there another bookie process running?`",
    lookAlikes: ["A restart after a kill: the old process is gone and the names go on."],
    remedy: ["Stop both; let one process have the volume; see the clock."],
    sources: ["JournalChannel"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) =>
      inRuns(node.log.of("jr.dup"), PAUSE_MS).map((run) =>
        told([node], run, {
          severity: "high",
          confidence: 0.9,
          title: `${node.name} found a journal file that should not exist yet`,
          explanation: `At ${clock(run[0]?.at ?? 0)} ${node.name} wanted to make ${run[0]?.fields.path ?? "a journal"} and it was there. Another process writes to the same directory, or the clock of the host went back.`,
          excluded: ["not a leftover of an orderly restart: each process makes names of its own time"],
          remedy: [
            "Look for a second bookie on this volume, also on other machines that mount it, before anything is started again.",
            "Check the clock of the host for a step back.",
          ],
        }),
      ),
    ),
};
