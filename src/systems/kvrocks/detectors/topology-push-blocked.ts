/** A table that a node does not take because it copies from a dead master. */

import { inRuns } from "../../../correlate/runs.ts";
import { spanOf } from "../../../correlate/span-of.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { during, firstTouching } from "../../../extent.ts";
import { clock, count, duration, fromTo } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { fullSyncsOf } from "../full-syncs.ts";
import type { KvNode } from "../node.ts";
import { detailsOf } from "../topology.ts";

/** A controller tries again at every probe. */
const SAME_SPELL_MS = 60_000;
/** One time-out may be a busy moment. */
const FEWEST = 2;

function drafts(controller: KvNode, cluster: Cluster): Draft[] {
  const failed = controller.log
    .of("ctl.sync.fail")
    .map((event) => ({ at: event.at, ref: event.ref, details: detailsOf(event) }));
  const timedOut = failed.filter(({ details }) => /time.?out|deadline/i.test(details.error ?? ""));
  const addresses = new Set(timedOut.flatMap(({ details }) => details.addr ?? []));
  return [...addresses].flatMap((addr): Draft[] => {
    const node = cluster.nodeAt(addr);
    const syncs = node ? fullSyncsOf(node) : [];
    const own = inRuns(
      timedOut.filter(({ details }) => details.addr === addr),
      SAME_SPELL_MS,
    );
    return own.flatMap((run): Draft[] => {
      const { from, to } = spanOf(run);
      const sync = firstTouching(syncs, from, to);
      if (run.length < FEWEST || !node || !sync) return [];
      // one that takes a table in the meantime is not held up by its replication
      if (during(node.accepted, from, to).some(({ at }) => at > from && at < to)) return [];
      return [
        {
          severity: "high",
          confidence: 0.85,
          title: `${node.name} did not take the new table for ${duration(to - from)}: it was copying from its old master`,
          nodes: [node.name, controller.name],
          from,
          to,
          count: run.length,
          measures: {},
          explanation: `${fromTo(from, to)} the controller failed ${count(run.length, "time")} to give ${node.name} the new table within its time. ${node.name} was in a full sync that had begun at ${clock(sync.from)} (stage: ${sync.stage}): a node takes a table only when its old replication thread has ended, and threads that fetch files from a dead host hang.`,
          excluded: ["not a node that is down: it was copying"],
          remedy: [`Kill the connection to the old master on ${node.name}, or restart it; upgrade (#2662).`],
          evidence: [...run.slice(0, 3).map(({ ref }) => ref), ...sync.refs.slice(0, 2)],
        },
      ];
    });
  });
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/topology-push-blocked",
  title: "Topology push blocked by dead master",
  severity: "high",
  causedBy: ["kvrocks/leader-failure", "kvrocks/silent-end"],
  guide: {
    what: "A new table does not get through to a replica, because its old replication thread hangs in fetching files from a master that is gone.",
    signature: "The controller's time-outs in giving a table to a node whose own log shows a full sync at that time.",
    lookAlikes: ["A node that is down: refused, not timed out.", "One time-out."],
    remedy: ["Break the hanging connection; upgrade."],
    sources: ["apache/kvrocks#2662"],
  },
  detect: (cluster) => cluster.nodes.flatMap((node) => drafts(node, cluster)),
};
