/** A hole in the write-ahead log under a replica. */

import { grouped } from "../../../correlate/grouped.ts";
import { spanOf } from "../../../correlate/span-of.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { during } from "../../../extent.ts";
import { clock, count } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { KvEvent } from "../events.ts";
import type { KvNode } from "../node.ts";

function draft(node: KvNode, gaps: readonly KvEvent<"mst.wal.gap">[]): Draft {
  const { from, to } = spanOf(gaps);
  const [first] = gaps;
  const { next_seq: expected, seq: got } = first?.fields ?? {};
  const lost = expected !== undefined && got !== undefined && got > expected ? got - expected : null;
  const met =
    expected === undefined ? "that the next sequence is missing" : `${got ?? "another"} in the place of ${expected}`;
  const ended = during(node.log.of("mst.feed.end"), from, to + 5000);
  return {
    severity: "high",
    confidence: 1,
    title: `the write-ahead log of ${node.name} has a gap${lost === null ? "" : ` of ${count(lost, "sequence")} from ${expected} on`}; its replicas cannot get past it`,
    nodes: [node.name],
    from,
    to,
    count: gaps.length,
    measures: lost === null ? {} : { missingSequences: lost },
    explanation: `At ${clock(from)} ${node.name} wanted to send to a replica and found ${met}. ${gaps.length > 1 ? `It met the gap ${count(gaps.length, "time")} up to ${clock(to)}. ` : ""}The feed ends there, the replica reconnects, asks for the same sequence and meets the same gap: only a full sync gets it on.`,
    excluded: ["not a position that is too old: the log has what lies before and behind it"],
    remedy: [
      "Let the replica copy everything: stop it, empty its data directory, start it.",
      "Upgrade: a race that made such gaps is repaired by #3101.",
    ],
    evidence: [...gaps.slice(0, 4), ...ended.slice(0, 2)].map(({ ref }) => ref),
  };
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/wal-gap",
  title: "gap in WAL",
  severity: "high",
  causedBy: [],
  guide: {
    what: "A master's write-ahead log lacks some sequences that a replica needs. What the replica misses is lost to it until a full sync.",
    signature: "`WAL iterator is discrete, some seq might be lost, sequence … expected, but got …`.",
    lookAlikes: [
      "A position older than the log: kvrocks/position-not-in-wal.",
      "`WAL was rotated, would reopen again`: ordinary.",
    ],
    remedy: ["A full sync of the replica, and an upgrade."],
    sources: ["apache/kvrocks#3097", "apache/kvrocks#3101"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) =>
      [...grouped(node.log.of("mst.wal.gap"), ({ fields }) => `${fields.next_seq} ${fields.seq}`).values()].map(
        (gaps) => draft(node, gaps),
      ),
    ),
};
