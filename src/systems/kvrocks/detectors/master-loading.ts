/** A replica whose master restores itself. */
import { inRuns } from "../../../correlate/runs.ts";
import { spanOf } from "../../../correlate/span-of.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { count, duration, fromTo } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";

/** The replica asks every ten seconds. */
const SAME_SPELL_MS = 30_000;
/** Half a minute is more than a reopen takes. */
const FEWEST = 3;

export const detector: Detector<Cluster> = {
  id: "kvrocks/master-loading",
  title: "Master is loading",
  severity: "low",
  causedBy: ["kvrocks/full-sync-loop", "kvrocks/full-sync"],
  guide: {
    what: "A replica's master is itself restoring a backup, so the replica has to wait: chained replicas, or full syncs one behind the other.",
    signature: "`The master was restoring the db, retry later`, three times and more at ten seconds.",
    lookAlikes: ["Once or twice while the master reopens its data."],
    remedy: ["Wait; replicate from the first master instead of in a chain."],
    sources: ["src/cluster/replication.cc"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) =>
      inRuns(node.log.of("rep.master.loading"), SAME_SPELL_MS)
        .filter((run) => run.length >= FEWEST)
        .map((run): Draft => {
          const { from, to } = spanOf(run);
          return {
            severity: "low",
            confidence: 1,
            title: `the master of ${node.name} was restoring for ${duration(to - from)} and more`,
            nodes: [node.name],
            from,
            to,
            count: run.length,
            measures: {},
            explanation: `${fromTo(from, to)} ${node.name} asked ${count(run.length, "time")} and was told each time that its master was restoring its data.`,
            excluded: ["not a refusal: the master lets it in later"],
            remedy: ["Wait for the master; avoid chains of replicas."],
            evidence: run.slice(0, 4).map(({ ref }) => ref),
          };
        }),
    ),
};
