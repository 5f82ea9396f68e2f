/** A hole in the write-ahead log under a replica. */

import { eventsOf } from "../../../correlate/event-log.ts";
import { grouped } from "../../../correlate/grouped.ts";
import { spanOf } from "../../../correlate/span-of.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { during } from "../../../extent.ts";
import { clock, count } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { KvEvent } from "../events.ts";
import { hostOf } from "../links.ts";
import type { KvNode } from "../node.ts";

/** A replica comes back to the gap no sooner than this; two replicas may come to it at one moment. */
const BACK_AFTER_MS = 1000;
/** The line that names the replica stands right behind, on the same thread. */
const NAMED_WITHIN_MS = 5000;

/** One replica came to the gap a second time. */
function isMetAgain(node: KvNode, gaps: readonly KvEvent<"mst.wal.gap">[]): boolean {
  const ends = node.log.of("mst.feed.end");
  const hostsOf = ({ at, thread }: KvEvent<"mst.wal.gap">) => {
    const end = during(ends, at, at + NAMED_WITHIN_MS).find((one) => one.thread === thread);
    return end ? hostOf(end.fields.addr) : "";
  };
  return [...grouped(gaps, hostsOf).values()].some((own) => {
    const { from, to } = spanOf(own);
    return to - from >= BACK_AFTER_MS;
  });
}

/** Where later feeds stood beyond the gap. */
function furtherOn(
  node: KvNode,
  expected: number | undefined,
  at: number,
): KvEvent<"mst.wal.gap" | "mst.ask"> | undefined {
  return eventsOf(node.log, "mst.wal.gap", "mst.ask").find(
    (event) => event.at > at && expected !== undefined && (event.fields.next_seq ?? 0) > expected,
  );
}

function draft(node: KvNode, gaps: readonly KvEvent<"mst.wal.gap">[]): Draft {
  const { from, to } = spanOf(gaps);
  const [first] = gaps;
  const { next_seq: expected, seq: got } = first?.fields ?? {};
  const lost = expected !== undefined && got !== undefined && got > expected ? got - expected : null;
  const met =
    expected === undefined ? "that the next sequence is missing" : `${got ?? "another"} in the place of ${expected}`;
  const ended = during(node.log.of("mst.feed.end"), from, to + 5000);
  const again = isMetAgain(node, gaps);
  const beyond = again ? undefined : furtherOn(node, expected, to);
  const times = gaps.length > 1 ? `It met the gap ${count(gaps.length, "time")} up to ${clock(to)}. ` : "";
  return {
    severity: again ? "high" : "medium",
    confidence: 1,
    title: `the write-ahead log of ${node.name} has a gap${lost === null ? "" : ` of ${count(lost, "sequence")} from ${expected} on`}${again ? ", which a replica cannot get past" : ""}`,
    nodes: [node.name],
    from,
    to,
    count: gaps.length,
    measures: lost === null ? {} : { missingSequences: lost },
    explanation: `At ${clock(from)} ${node.name} wanted to send to a replica and found ${met}. ${times}${again ? "The feed ends there, the replica reconnects, asks for the same sequence and meets the same gap: only a full sync gets it on." : `The feed ends there. ${beyond ? `A later feed, at ${clock(beyond.at)}, stood beyond it, at ${beyond.fields.next_seq}; whether` : "Whether"} the replica got past it, and whether it lacks what is missing, is not in these lines.`}`,
    excluded: ["not a position that is too old: the log has what lies before and behind it"],
    remedy: [
      again
        ? "Let the replica copy everything: stop it, empty its data directory, start it."
        : "See in the replica's log whether it replicates again, and compare its data with the master's before you trust it.",
      "Upgrade: a race that made such gaps is repaired by #3101.",
    ],
    evidence: [...gaps.slice(0, 4), ...ended.slice(0, 2), ...(beyond ? [beyond] : [])].map(({ ref }) => ref),
  };
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/wal-gap",
  title: "Gap in WAL",
  severity: "high",
  causedBy: [],
  guide: {
    what: "A master's write-ahead log lacks some sequences that a replica needs. A replica that comes back to the same gap gets past it by a full sync alone.",
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
