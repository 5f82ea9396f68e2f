/** A replica that is never done with copying. */

import type { Detector, Draft } from "../../../detect/detector.ts";
import { touching } from "../../../extent.ts";
import { count, duration, fromTo, median } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { type FullSync, fullSyncLoops } from "../full-syncs.ts";
import type { KvNode } from "../node.ts";

function draft(node: KvNode, run: readonly FullSync[]): Draft {
  const from = run[0]?.from ?? 0;
  const to = run.at(-1)?.to ?? from;
  const done = run.filter(({ outcome }) => outcome === "done").length;
  const periodMs = median(run.slice(1).map((round, i) => round.from - (run[i]?.from ?? 0)));
  const lengthMs = median(run.map((round) => round.to - round.from));
  const replicated = touching(node.links, from, to)
    .flatMap(({ spans }) => spans)
    .some((span) => span.state === "streaming" && span.from > from && span.to < to);
  const why = replicated
    ? "In between it replicated for a while and lost its place again."
    : "By the time each was over, the position that it gave was gone from the master's write-ahead log.";
  return {
    severity: "high",
    confidence: 0.95,
    title: `${node.name} began ${count(run.length, "full sync")} in ${duration(to - from)}, one after another`,
    nodes: [node.name],
    from,
    to,
    count: run.length,
    measures: { periodMs, lengthMs },
    explanation: `${fromTo(from, to)} the master refused the position of ${node.name} ${count(run.length, "time")}, each time a full sync followed (${done === run.length ? "all" : `${done} of them`} done, about ${duration(lengthMs)} each). ${why} While it restores, ${node.name} serves nobody.`,
    excluded: [
      "not one full sync in several tries: each was led to by a refused position",
      "not a master that restores: that says so",
    ],
    remedy: [
      "Enlarge the master's rocksdb.wal_size_limit_mb and rocksdb.wal_ttl_seconds, so that its log outlasts a full sync.",
      "Raise max-replication-mb and look at the link; or seed the replica from a backup.",
    ],
    evidence: run.flatMap(({ refs }) => refs.slice(0, 2)),
  };
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/full-sync-loop",
  title: "Full-sync loop",
  severity: "high",
  causedBy: ["kvrocks/replica-ahead-of-master", "kvrocks/wal-gap"],
  guide: {
    what: "Copying everything takes longer than the master keeps its write-ahead log, so the position that the copy gives is gone when it is done, and copying begins again.",
    signature:
      "Three and more rounds of a refused position and a full sync, without half an hour of replication in between.",
    lookAlikes: [
      "A full sync that is refused every ten seconds because the last checkpoint is still there: one round.",
      "One full sync after a long absence: kvrocks/position-not-in-wal.",
    ],
    remedy: ["A larger write-ahead log, a faster copy, or a seed from a backup."],
    sources: ["apache/kvrocks#1442", "apache/kvrocks#2833", "apache/kvrocks#3356"],
  },
  detect: ({ nodes }) => nodes.flatMap((node) => fullSyncLoops(node).map((run) => draft(node, run))),
};
